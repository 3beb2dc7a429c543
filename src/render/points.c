/* points.c — writes lengths as points, by hand: a page has thousands of them,
 * and printf would take longer than all else. */
#include "render/points.h"

/* Digits backwards from end; returns where they begin. */
static char *
put_digits(char *end, unsigned v)
{
    do
        *--end = (char)('0' + v % 10);
    while ((v /= 10) > 0);
    return end;
}

static unsigned
magnitude(int v)
{
    return v < 0 ? 0u - (unsigned)v : (unsigned)v;
}

void
points_integer(struct buf *b, int v)
{
    char digits[16], *end = digits + sizeof(digits);
    char *p = put_digits(end, magnitude(v));

    if (v < 0)
        *--p = '-';
    buf_add(b, p, (size_t)(end - p));
}

void
points_add(struct buf *b, int millipoints)
{
    char digits[16], *end = digits + sizeof(digits), *p = end;
    unsigned v = magnitude(millipoints), part = v % 1000;

    if (part != 0) {
        for (int i = 0; i < 3; i++, part /= 10)
            if (part % 10 != 0 || p != end)
                *--p = (char)('0' + part % 10);
        *--p = '.';
    }
    p = put_digits(p, v / 1000);
    if (millipoints < 0)
        *--p = '-';
    buf_add(b, p, (size_t)(end - p));
}
