/* pdf_glyph.h — single glyphs of a TrueType font (OpenType, glyf): their
 * bytes, their components, and what is left without hints. */
#ifndef VANBAN_PDF_GLYPH_H
#define VANBAN_PDF_GLYPH_H

#include "render/pdf_face.h"

/* The bytes of a glyph, of 0 to face->glyphs - 1. Empty for one without
 * outline, and where loca points outside. */
struct str pdf_glyph(const struct pdf_face *, int glyph);

/* Steps through the components of a composite glyph: gives the offset of
 * the next one's glyph number, 0 past the last. *at starts as 0. */
size_t pdf_component(struct str glyph, size_t *at, bool *more);

/* A glyph without instructions and padding: head and tail, one behind the
 * other. A simple glyph whose flags do not make the points that it promises
 * cannot be drawn, and is empty. */
struct pdf_outline {
    struct str head, tail;
    bool composite;
};
struct pdf_outline pdf_outline(struct str glyph);

/* Writes head.n + tail.n bytes that speak of no instructions. */
void pdf_outline_put(const struct pdf_outline *, char *to);

#endif
