/* font.h — the four faces: advances, heights and the file's bytes. Loaded
 * once a run, read-only afterwards, so that workers can share them. */
#ifndef VANBAN_FONT_H
#define VANBAN_FONT_H

#include <stdint.h>

#include "base/diag.h"
#include "model/measure.h"

struct font {
    const char *path;
    struct str data; /* the whole font file */
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

struct fonts {
    struct font *faces[FACE_COUNT];
};

/* Loads the faces named in fonts.ini: for each the first file that exists
 * and has every glyph that the file lists (an older Liberation lacks the
 * Vietnamese block under the same family name). Names without folder are
 * looked for beside fonts.ini. NULL after diagnostics. */
struct fonts *fonts_load(struct arena *, const char *ini_path, struct diags *);

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

/* Widths for the rooms before layout; the struct points to the fonts. */
struct measure fonts_measure(const struct fonts *);

#endif
