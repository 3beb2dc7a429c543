/* sfnt.h — the numbers of TrueType files, which are big-endian. */
#ifndef VANBAN_SFNT_H
#define VANBAN_SFNT_H

#include <stdint.h>

static inline unsigned
sfnt16(const char *p)
{
    return (unsigned)(unsigned char)p[0] << 8 | (unsigned char)p[1];
}

static inline uint32_t
sfnt32(const char *p)
{
    return (uint32_t)sfnt16(p) << 16 | sfnt16(p + 2);
}

static inline void
sfnt_put16(char *p, unsigned v)
{
    p[0] = (char)(v >> 8);
    p[1] = (char)v;
}

static inline void
sfnt_put32(char *p, uint32_t v)
{
    sfnt_put16(p, v >> 16);
    sfnt_put16(p + 2, v & 0xFFFF);
}

#endif
