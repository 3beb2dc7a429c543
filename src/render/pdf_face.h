/* pdf_face.h — the faces as PDF files embed them: cut to the characters of
 * one document, without hints, as TrueType bytes. */
#ifndef VANBAN_PDF_FACE_H
#define VANBAN_PDF_FACE_H

#include "base/utf8.h"
#include "font/font.h"
#include "render/pdf_codes.h"

/* A face with those of its tables laid open that a PDF needs: it has its own
 * widths, names and text. They lie in the bytes of the font. */
struct pdf_face {
    const struct font *font;
    struct str name; /* PostScript name */
    struct str glyf, loca, hmtx, head, hhea, maxp;
    bool long_loca;
    int glyphs, metrics;
};

/* False after a diagnostic: a table that lacks or does not agree with the
 * others. */
bool pdf_face_open(const struct font *, struct pdf_face *, struct diags *);

enum { PDF_CIDS = 1 << 16, PDF_OFTEN = 0x2000 };

/* One face in one file. A glyph has the number of its character (CID): those
 * of characters that are not drawn are empty. */
struct pdf_cut {
    const struct pdf_face *face;
    struct pdf_codes *codes;
    bool *used[PDF_CIDS >> 8]; /* [cid >> 8]: NULL or 256 wide */
    uint64_t noted[PDF_OFTEN / 64]; /* a bit each: those that need no more
                                     * looking at; letters are among them */
    int count;                 /* of characters that are drawn */
    int last;                  /* the highest cid */
    int glyphs;      /* in the file: up to the last one, and components */
    struct str file; /* TrueType */
};

/* Remembers that the text is drawn; characters without glyph are none. */
void pdf_cut_note(struct arena *, struct pdf_cut *, struct str text);
/* Makes the file. Nothing is noted after it. */
void pdf_cut_finish(struct arena *, struct pdf_cut *);

/* The next character as it is drawn: U+2011 as '-', U+00A0 as ' '. */
static inline uint32_t
pdf_next(struct str *text)
{
    uint32_t c = utf8_next(text);

    return c == 0x2011 ? '-' : c == 0x00A0 ? ' ' : c;
}

static inline bool
pdf_cut_has(const struct pdf_cut *cut, int cid)
{
    return cut->used[cid >> 8] != NULL && cut->used[cid >> 8][cid & 0xFF];
}

/* The number of a character that is drawn; 0 for others. */
static inline int
pdf_cid(const struct pdf_cut *cut, uint32_t c)
{
    int cid = pdf_code(cut->codes, c);

    return pdf_cut_has(cut, cid) ? cid : 0;
}

#endif
