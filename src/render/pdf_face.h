/* pdf_face.h — the faces as PDF files embed them: cut to the characters of
 * one document, without hints, as TrueType bytes. */
#ifndef VANBAN_PDF_FACE_H
#define VANBAN_PDF_FACE_H

#include "font/font.h"

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

/* One face in one document. A character's number in the file (CID) counts
 * from 1 in the order of code points: the cut depends on the set of
 * characters alone, and two characters that share a glyph (Đ and Ð in some
 * fonts) stay apart when text is copied. */
struct pdf_cut {
    const struct pdf_face *face;
    uint16_t *cids[256]; /* by code point, two steps; 0: none */
    uint16_t *chars;     /* [cid]: its code point, from 1 */
    int count;           /* of characters */
    bool running;        /* numbered as they come, while text is drawn: only
                          * the file depends on their order then */
    int glyphs;          /* in the file: .notdef, characters, components */
    struct str file;     /* TrueType */
};

/* Remembers that the text is drawn; characters without glyph are none. */
void pdf_cut_note(struct arena *, struct pdf_cut *, struct str text);
/* Numbers the characters and makes the file. Nothing is noted after it. */
void pdf_cut_finish(struct arena *, struct pdf_cut *);

/* The next character as it is drawn: U+2011 as '-', U+00A0 as ' '. */
uint32_t pdf_next(struct str *text);

static inline int
pdf_cid(const struct pdf_cut *cut, uint32_t c)
{
    return c > 0xFFFF || cut->cids[c >> 8] == NULL
               ? 0 : cut->cids[c >> 8][c & 0xFF];
}

#endif
