/* font.h — the four faces of the text and that of the symbols: advances,
 * heights and the file's bytes. Loaded once a run, read-only afterwards, so
 * that workers can share them. */
#ifndef VANBAN_FONT_H
#define VANBAN_FONT_H

#include <stdint.h>

#include "base/diag.h"
#include "base/files.h"
#include "model/style.h"

/* Heights are twips. Advances are sixths of a twip: LibreOffice sets a Word
 * file on a reference device of 8,640 dpi, which is that, and rounds each
 * glyph to it; rounding alike, both fill a line with the same words. */
enum { SIXTHS = 6, SIXTHS_PER_HALF_POINT = 60 };

struct font {
    const char *path;
    struct str data; /* the whole font file */
    struct str name; /* PostScript name; empty: none */
    int units_per_em;
    /* hhea, in font units; descent is positive downwards */
    int ascent, descent, line_gap;
    /* for the PDF font descriptor, in font units */
    int bbox[4], cap_height;
    double italic_angle;
    /* Two-step tables over the BMP: [code point >> 8] is NULL or 256 wide */
    uint16_t *glyphs[256];   /* 0: no glyph */
    uint16_t *advances[256]; /* font units */
};

struct code_range {
    uint32_t from, to;
    struct code_range *next;
};

/* Symbols lie between these, so in UTF-8 they have three bytes, the first of
 * which is always the same: a text is quickly searched for them. */
enum { SYMBOL_FIRST = 0x2000, SYMBOL_LAST = 0x2FFF, SYMBOL_BYTES = 3,
       SYMBOL_LEAD = 0xE2 };

/* Signs that the face of a text lacks come from FACE_SYMBOL, upright and in
 * normal weight, so much smaller that the line grows no taller. */
struct symbols {
    struct code_range *signs; /* all that may; NULL: none */
    struct str name;          /* what the Word file calls the font */
    int scale;                /* per cent of the text's size */
    const char *tried;        /* files that were looked for, if none is there */
};

struct fonts {
    struct font *faces[FACE_COUNT]; /* NULL: no FACE_SYMBOL is installed */
    struct symbols symbols;
};

/* Loads the faces named in fonts.ini: for each the first file that exists
 * and has every glyph that the file lists (an older Liberation lacks the
 * Vietnamese block under the same family name). Names without folder are
 * looked for beside fonts.ini. NULL after diagnostics; a missing FACE_SYMBOL
 * is none, for most documents do without. */
struct fonts *fonts_load(struct arena *, const struct files *,
                         const char *ini_path, struct diags *);

/* 0 where the face has no glyph. U+2011 is drawn as '-', U+00A0 as ' '. */
static inline uint16_t
font_glyph(const struct font *f, uint32_t c)
{
    c = c == 0x2011 ? '-' : c == 0x00A0 ? ' ' : c;
    return c > 0xFFFF || f->glyphs[c >> 8] == NULL
               ? 0 : f->glyphs[c >> 8][c & 0xFF];
}

/* Advance in font units; that of the missing glyph where there is none. */
static inline int
font_advance(const struct font *f, uint32_t c)
{
    c = c == 0x2011 ? '-' : c == 0x00A0 ? ' ' : c;
    return c > 0xFFFF || f->advances[c >> 8] == NULL
               ? f->units_per_em / 2 : f->advances[c >> 8][c & 0xFF];
}

/* Advance of a code point at a size, in sixths of a twip. */
static inline int
advance_of(const struct font *f, uint32_t c, int half_points)
{
    long long n = (long long)font_advance(f, c) * half_points *
                  SIXTHS_PER_HALF_POINT;

    return (int)((n * 2 + f->units_per_em) / (2 * f->units_per_em));
}

/* The face that draws c in a text of face f. */
static inline enum face
fonts_face(const struct fonts *fonts, enum face f, uint32_t c)
{
    const struct font *symbol = fonts->faces[FACE_SYMBOL];

    return font_glyph(fonts->faces[f], c) == 0 && symbol != NULL &&
                   font_glyph(symbol, c) != 0 ? FACE_SYMBOL : f;
}

/* The size of symbols in a text of this size, in half-points: Word knows no
 * finer ones. */
static inline int
fonts_symbol_size(const struct fonts *fonts, int half_points)
{
    int size = half_points * fonts->symbols.scale / 100;

    return size > 0 ? size : 1;
}

/* Is c one of the signs that may come from FACE_SYMBOL? */
bool fonts_is_symbol(const struct fonts *, uint32_t c);

/* Ascent and height of one line of a face at a size, in twips. */
struct line_metric {
    int ascent, height;
};
struct line_metric line_metric(const struct font *, int half_points);

/* Width in twips, rounded up, of a text set without any break: what struct
 * measure asks for; fonts is a struct fonts. */
int fonts_text_width(const void *fonts, enum face, int half_points,
                     struct str);

#endif
