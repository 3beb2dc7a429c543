/* font.c — measures of the faces: heights of lines, widths of texts. */
#include "font/font.h"

#include "base/utf8.h"

bool
fonts_is_symbol(const struct fonts *fonts, uint32_t c)
{
    const struct code_range *r = fonts->symbols.signs;

    while (r != NULL && (c < r->from || c > r->to))
        r = r->next;
    return r != NULL;
}

struct line_metric
line_metric(const struct font *f, int half_points)
{
    /* Rounded as LibreOffice rounds: each part on the reference device, then
     * ascent with descent, and the gap, to twips. Measured for 8 to 18 pt. */
    int em = half_points * SIXTHS_PER_HALF_POINT, upem = f->units_per_em;
    int ascent = (f->ascent * em * 2 + upem) / (2 * upem);
    int descent = (f->descent * em * 2 + upem) / (2 * upem);
    int gap = (f->line_gap * em * 2 + upem) / (2 * upem);
    struct line_metric m;

    m.ascent = (ascent + 3) / SIXTHS;
    m.height = (ascent + descent + 3) / SIXTHS + (gap + 3) / SIXTHS;
    return m;
}

/* Font units of the face at a size as twips, rounded up. */
static int
twips_of(const struct font *f, int64_t units, int half_points)
{
    units *= half_points * 10; /* a half-point is ten twips */
    return (int)((units + f->units_per_em - 1) / f->units_per_em);
}

int
fonts_text_width(const void *context, enum face face, int half_points,
                 struct str text)
{
    const struct fonts *fonts = context;
    const struct font *f = fonts->faces[face];
    const struct font *symbol = fonts->faces[FACE_SYMBOL];
    int64_t units = 0, symbols = 0;

    while (text.n > 0) {
        uint32_t c = utf8_next(&text);

        if (fonts_face(fonts, face, c) == FACE_SYMBOL)
            symbols += font_advance(symbol, c);
        else
            units += font_advance(f, c);
    }
    return twips_of(f, units, half_points) +
           (symbols == 0 ? 0 : twips_of(symbol, symbols,
                                        fonts_symbol_size(fonts,
                                                          half_points)));
}
