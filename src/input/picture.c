/* picture.c — how large a picture is by itself, and has to be. */
#include "input/picture.h"

/* A module of a QR code: 0.33 mm, four dots of a printer of 300 to the inch. */
enum { MODULE = 33, INCH = 2540 /* hundredths of a millimetre */ };

enum { TWIPS_INCH = 1440, DOTS = 96, DOTS_LEAST = 30, DOTS_MOST = 2400 };

int
picture_natural(const struct picture *p)
{
    int dots = p->dots >= DOTS_LEAST && p->dots <= DOTS_MOST ? p->dots : DOTS;

    return (int)((int64_t)p->width * TWIPS_INCH / dots);
}

int
picture_least(const struct picture *p)
{
    return (p->modules * MODULE * TWIPS_INCH + INCH - 1) / INCH;
}
