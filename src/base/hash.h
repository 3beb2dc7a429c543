/* hash.h — FNV-1a, for tables and sorted lists of texts that are looked up. */
#ifndef VANBAN_HASH_H
#define VANBAN_HASH_H

#include <stdint.h>

#include "base/str.h"

#define HASH_START UINT64_C(14695981039346656037)

/* The hash of what came before, and one byte more. */
static inline uint64_t
hash_byte(uint64_t h, unsigned char byte)
{
    return (h ^ byte) * UINT64_C(1099511628211);
}

static inline uint64_t
hash_text(struct str s)
{
    uint64_t h = HASH_START;

    for (size_t i = 0; i < s.n; i++)
        h = hash_byte(h, (unsigned char)s.p[i]);
    return h;
}

#endif
