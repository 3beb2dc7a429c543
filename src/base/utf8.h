/* utf8.h — code points of UTF-8 text. */
#ifndef VANBAN_UTF8_H
#define VANBAN_UTF8_H

#include <stdint.h>

#include "base/str.h"

/* utf8_next for what is not one of the usual letters; of itself. */
uint32_t utf8_next_any(struct str *s);

/* Cuts the first code point off *s, which must not be empty. A byte that is
 * no UTF-8 gives U+FFFD and is one byte long. The letters of Vietnamese have
 * one, two or three bytes, and are read here. */
static inline uint32_t
utf8_next(struct str *s)
{
    const unsigned char *p = (const unsigned char *)s->p;
    struct str any;
    uint32_t c;

    if (p[0] < 0x80) {
        *s = str_after(*s, 1);
        return p[0];
    }
    if (s->n >= 2 && p[0] >= 0xC2 && p[0] < 0xE0 && (p[1] & 0xC0) == 0x80) {
        *s = str_after(*s, 2);
        return (uint32_t)(p[0] & 0x1F) << 6 | (p[1] & 0x3F);
    }
    /* E1 and E2: none of their sequences is overlong, or half of a pair */
    if (s->n >= 3 && (p[0] == 0xE1 || p[0] == 0xE2) &&
        (p[1] & 0xC0) == 0x80 && (p[2] & 0xC0) == 0x80) {
        *s = str_after(*s, 3);
        return (uint32_t)(p[0] & 0x0F) << 12 | (uint32_t)(p[1] & 0x3F) << 6 |
               (p[2] & 0x3F);
    }
    any = *s; /* a copy, so that the caller's may stay in registers */
    c = utf8_next_any(&any);
    *s = any;
    return c;
}
/* The last code point of s; 0 when s is empty. */
uint32_t utf8_last(struct str s);
void utf8_add(struct buf *, uint32_t code_point);
size_t utf8_count(struct str); /* code points */
/* The first and the last of so many bytes, whole code points of them. */
struct str utf8_head(struct str, size_t most);
struct str utf8_tail(struct str, size_t most);
/* So many code points of it, and "…" for the rest: enough to be found. */
struct str utf8_shorten(struct arena *, struct str, int most);
/* Offset of the first byte that is not valid UTF-8, or s.n. */
size_t utf8_fault(struct str);

#endif
