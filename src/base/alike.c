/* alike.c — the table of letters that look alike. */
#include "base/alike.h"

#include "base/search.h"
#include "base/utf8.h"

struct pair {
    uint32_t is;
    uint32_t looks; /* 0: like nothing */
};

/* By the first. Small Greek and Cyrillic letters stand here only where their
 * shape is that of the Latin one. */
static const struct pair pairs[] = {
    { 0x00A0, ' ' }, { 0x00AD, 0 }, { 0x00D0, 0x0110 }, { 0x00F0, 0x0111 },
    { 0x0189, 0x0110 }, { 0x0256, 0x0111 }, { 0x030C, 0x0306 },
    { 0x0391, 'A' }, { 0x0392, 'B' }, { 0x0395, 'E' }, { 0x0396, 'Z' },
    { 0x0397, 'H' }, { 0x0399, 'I' }, { 0x039A, 'K' }, { 0x039C, 'M' },
    { 0x039D, 'N' }, { 0x039F, 'O' }, { 0x03A1, 'P' }, { 0x03A4, 'T' },
    { 0x03A5, 'Y' }, { 0x03A7, 'X' }, { 0x03BF, 'o' }, { 0x0405, 'S' },
    { 0x0406, 'I' }, { 0x0408, 'J' }, { 0x0410, 'A' }, { 0x0412, 'B' },
    { 0x0415, 'E' }, { 0x041A, 'K' }, { 0x041C, 'M' }, { 0x041D, 'H' },
    { 0x041E, 'O' }, { 0x0420, 'P' }, { 0x0421, 'C' }, { 0x0422, 'T' },
    { 0x0423, 'Y' }, { 0x0425, 'X' }, { 0x0430, 'a' }, { 0x0435, 'e' },
    { 0x043E, 'o' }, { 0x0440, 'p' }, { 0x0441, 'c' }, { 0x0443, 'y' },
    { 0x0445, 'x' }, { 0x0455, 's' }, { 0x0456, 'i' }, { 0x0458, 'j' },
    { 0x04AE, 'Y' }, { 0x04BB, 'h' }, { 0x0501, 'd' }, { 0x051B, 'q' },
    { 0x051D, 'w' }, { 0x061C, 0 }, { 0x180E, 0 }, { 0x200B, 0 },
    { 0x200C, 0 }, { 0x200D, 0 }, { 0x200E, 0 }, { 0x200F, 0 },
    { 0x2010, '-' }, { 0x2011, '-' }, { 0x2012, '-' }, { 0x2013, '-' },
    { 0x2018, '\'' }, { 0x2019, '\'' }, { 0x201C, '"' }, { 0x201D, '"' },
    { 0x202A, 0 }, { 0x202B, 0 }, { 0x202C, 0 }, { 0x202D, 0 },
    { 0x202E, 0 }, { 0x202F, ' ' }, { 0x205F, ' ' }, { 0x2060, 0 },
    { 0x2066, 0 }, { 0x2067, 0 }, { 0x2068, 0 }, { 0x2069, 0 },
    { 0x2212, '-' }, { 0x3000, ' ' }, { 0xFE63, '-' }, { 0xFEFF, 0 },
};

enum { PAIRS = sizeof(pairs) / sizeof(pairs[0]) };

static bool
is_before(const void *c, size_t i)
{
    return pairs[i].is < *(const uint32_t *)c;
}

uint32_t
alike_letter(uint32_t c)
{
    size_t at;

    if (c < 0xA0)
        return c == '\t' || c == '\n' || c == '\r' ? ' ' : c;
    /* most letters of Vietnamese that are looked for */
    if ((c > 0x1E00 && c < 0x2000) || (c > 0x00F0 && c < 0x0189) ||
        (c > 0x0189 && c < 0x0256))
        return c;
    if (c >= 0x2000 && c <= 0x200A)
        return ' ';
    if (c > 0xFF00 && c < 0xFF5F) /* of full width */
        return c - 0xFF00 + ' ';
    at = search_first(PAIRS, is_before, &c);
    return at < PAIRS && pairs[at].is == c ? pairs[at].looks : c;
}

bool
alike_is_wrong(uint32_t c)
{
    uint32_t looks = c > 0x7F ? alike_letter(c) : c;

    return looks != c && (looks == 0x0110 || looks == 0x0111 ||
                          (looks >= 'A' && looks <= 'Z') ||
                          (looks >= 'a' && looks <= 'z'));
}

bool
alike_is_blank(uint32_t c)
{
    uint32_t seen = alike_letter(c);

    return seen == ' ' || seen == 0;
}

bool
alike_nothing(struct str s)
{
    while (s.n > 0)
        if (!alike_is_blank(utf8_next(&s)))
            return false;
    return true;
}
