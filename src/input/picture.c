/* picture.c — how large a picture is by itself. */
#include "input/picture.h"

enum { TWIPS_INCH = 1440, DOTS = 96, DOTS_LEAST = 30, DOTS_MOST = 2400 };

int
picture_natural(const struct picture *p)
{
    int dots = p->dots >= DOTS_LEAST && p->dots <= DOTS_MOST ? p->dots : DOTS;

    return (int)((int64_t)p->width * TWIPS_INCH / dots);
}
