/* pdf_icc.c — the colour profile for gray, made of numbers, for there is no
 * file to read it from. */
#include "render/pdf_haru.h"

/* PDF/A-1 asks what black means: a monitor profile for gray with gamma 2.2
 * (ICC.1:2001-04), made for this program, as big-endian words. Words that
 * are not named are zero. */

#define TAG(a, b, c, d) \
    ((uint32_t)(a) << 24 | (uint32_t)(b) << 16 | (uint32_t)(c) << 8 | (d))

enum { WORDS = 87, D50_X = 0xF6D6, D50_Y = 0x10000, D50_Z = 0xD32D };

static const uint32_t profile[WORDS] = {
    /* header */
    [0] = WORDS * 4, [2] = 0x02100000, [3] = TAG('m', 'n', 't', 'r'),
    [4] = TAG('G', 'R', 'A', 'Y'), [5] = TAG('X', 'Y', 'Z', ' '),
    [6] = 2025 << 16 | 1, [7] = 1 << 16, /* 2025-01-01 */
    [9] = TAG('a', 'c', 's', 'p'),
    [17] = D50_X, [18] = D50_Y, [19] = D50_Z,
    /* four tags: name, offset, size */
    [32] = 4,
    [33] = TAG('d', 'e', 's', 'c'), [34] = 45 * 4, [35] = 105,
    [36] = TAG('c', 'p', 'r', 't'), [37] = 72 * 4, [38] = 22,
    [39] = TAG('w', 't', 'p', 't'), [40] = 78 * 4, [41] = 20,
    [42] = TAG('k', 'T', 'R', 'C'), [43] = 83 * 4, [44] = 14,
    /* textDescriptionType, 15 characters */
    [45] = TAG('d', 'e', 's', 'c'), [47] = 15,
    [48] = TAG('G', 'r', 'a', 'y'), [49] = TAG(' ', 'g', 'a', 'm'),
    [50] = TAG('m', 'a', ' ', '2'), [51] = TAG('.', '2', 0, 0),
    /* textType */
    [72] = TAG('t', 'e', 'x', 't'), [74] = TAG('P', 'u', 'b', 'l'),
    [75] = TAG('i', 'c', ' ', 'd'), [76] = TAG('o', 'm', 'a', 'i'),
    [77] = TAG('n', 0, 0, 0),
    /* white point */
    [78] = TAG('X', 'Y', 'Z', ' '),
    [80] = D50_X, [81] = D50_Y, [82] = D50_Z,
    /* one gamma value of 2.2 in 8.8 fixed point */
    [83] = TAG('c', 'u', 'r', 'v'), [85] = 1, [86] = 0x0233 << 16,
};

struct str
pdf_gray_profile(struct arena *a)
{
    char *p = arena_alloc(a, sizeof(profile));

    for (int i = 0; i < WORDS; i++)
        for (int k = 0; k < 4; k++)
            p[i * 4 + k] = (char)(profile[i] >> (24 - 8 * k));
    return (struct str){ p, sizeof(profile) };
}
