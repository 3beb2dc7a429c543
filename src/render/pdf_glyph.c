/* pdf_glyph.c — reads single glyphs of a TrueType font, and takes their hints
 * off: a PDF is drawn without, and they are most of a glyph's bytes. */
#include "render/pdf_glyph.h"

#include <string.h>

#include "render/sfnt.h"

/* Flags of a composite glyph's component (OpenType, glyf). */
enum { ARGS_ARE_WORDS = 0x0001, HAS_SCALE = 0x0008, MORE_COMPONENTS = 0x0020,
       HAS_XY_SCALE = 0x0040, HAS_TWO_BY_TWO = 0x0080,
       HAS_INSTRUCTIONS = 0x0100 };

/* Flags of a simple glyph's point: how many bytes its x and y take, and
 * whether the next byte says how often the flag stands. */
enum { X_SHORT = 0x02, Y_SHORT = 0x04, REPEATED = 0x08, X_SAME = 0x10,
       Y_SAME = 0x20 };

enum { HEADER_BYTES = 10, COMPOSITE_SIGN = 0x8000 };

struct str
pdf_glyph(const struct pdf_face *f, int glyph)
{
    const char *at = f->loca.p + (size_t)glyph * (f->long_loca ? 4 : 2);
    size_t from, to;

    from = f->long_loca ? sfnt32(at) : sfnt16(at) * 2u;
    to = f->long_loca ? sfnt32(at + 4) : sfnt16(at + 2) * 2u;
    if (from >= to || to > f->glyf.n || to - from < HEADER_BYTES)
        return STR_EMPTY;
    return (struct str){ f->glyf.p + from, to - from };
}

size_t
pdf_component(struct str glyph, size_t *at, bool *more)
{
    size_t here = *at == 0 ? HEADER_BYTES : *at;
    unsigned flags;

    if (*at == 0)
        *more = glyph.n >= HEADER_BYTES && sfnt16(glyph.p) >= COMPOSITE_SIGN;
    if (!*more || here + 4 > glyph.n)
        return 0;
    flags = sfnt16(glyph.p + here);
    *at = here + 4 + (flags & ARGS_ARE_WORDS ? 4 : 2) +
          (flags & HAS_SCALE ? 2 : flags & HAS_XY_SCALE ? 4
           : flags & HAS_TWO_BY_TWO ? 8 : 0);
    *more = (flags & MORE_COMPONENTS) != 0;
    return here + 2;
}

static struct pdf_outline
composite_outline(struct str glyph)
{
    size_t at = 0;
    bool more;

    while (pdf_component(glyph, &at, &more) != 0)
        ;
    return (struct pdf_outline){
        .head = str_first(glyph, at),
        .composite = true,
    };
}

/* The end of the flags and coordinates of so many points, 0 where the bytes
 * do not reach. */
static size_t
points_end(struct str glyph, size_t at, size_t points)
{
    size_t bytes = 0, n = 0;

    while (n < points && at < glyph.n) {
        unsigned flag = (unsigned char)glyph.p[at++];
        size_t times = 1;

        if (flag & REPEATED) {
            if (at == glyph.n)
                return 0;
            times += (unsigned char)glyph.p[at++];
        }
        n += times;
        bytes += times * (flag & X_SHORT ? 1 : flag & X_SAME ? 0 : 2);
        bytes += times * (flag & Y_SHORT ? 1 : flag & Y_SAME ? 0 : 2);
    }
    return n == points && at + bytes <= glyph.n ? at + bytes : 0;
}

/* The header, the last point of each contour, the number of bytes of
 * instructions, these, flags and coordinates. */
static struct pdf_outline
simple_outline(struct str glyph)
{
    size_t contours = sfnt16(glyph.p);
    size_t at = HEADER_BYTES + contours * 2, points, hints, end;

    if (contours == 0 || at + 2 > glyph.n)
        return (struct pdf_outline){ .composite = false };
    points = sfnt16(glyph.p + at - 2) + 1u;
    hints = sfnt16(glyph.p + at);
    at += 2;
    end = points_end(glyph, at + hints, points);
    if (end == 0)
        return (struct pdf_outline){ .composite = false };
    return (struct pdf_outline){
        .head = str_first(glyph, at),
        .tail = str_after(str_first(glyph, end), at + hints),
    };
}

struct pdf_outline
pdf_outline(struct str glyph)
{
    if (glyph.n < HEADER_BYTES)
        return (struct pdf_outline){ .composite = false };
    return sfnt16(glyph.p) >= COMPOSITE_SIGN ? composite_outline(glyph)
                                             : simple_outline(glyph);
}

void
pdf_outline_put(const struct pdf_outline *o, char *to)
{
    size_t at = 0;
    bool more;

    if (o->head.n == 0)
        return;
    memcpy(to, o->head.p, o->head.n);
    if (o->tail.n > 0)
        memcpy(to + o->head.n, o->tail.p, o->tail.n);
    if (!o->composite) {
        sfnt_put16(to + o->head.n - 2, 0);
        return;
    }
    for (size_t place; (place = pdf_component(o->head, &at, &more)) != 0;)
        sfnt_put16(to + place - 2,
                   sfnt16(to + place - 2) & ~(unsigned)HAS_INSTRUCTIONS);
}
