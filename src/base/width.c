/* width.c — the ranges of characters that are not one column wide. */
#include "base/width.h"

#include <stdbool.h>
#include <stddef.h>

struct range {
    uint32_t first, last;
};

/* Unicode's classes Mn, Me and Cf as they occur in texts, and hangul's vowels
 * and finals, which stand in the syllable before. */
static const struct range none[] = {
    { 0x0300, 0x036F },   { 0x0483, 0x0489 },   { 0x0591, 0x05BD },
    { 0x064B, 0x065F },   { 0x0E31, 0x0E31 },   { 0x0E34, 0x0E3A },
    { 0x0E47, 0x0E4E },   { 0x0EB1, 0x0EB1 },   { 0x0EB4, 0x0EBC },
    { 0x1160, 0x11FF },   { 0x1AB0, 0x1AFF },   { 0x1DC0, 0x1DFF },
    { 0x200B, 0x200F },   { 0x202A, 0x202E },   { 0x2060, 0x2064 },
    { 0x20D0, 0x20F0 },   { 0x302A, 0x302D },   { 0xFE00, 0xFE0F },
    { 0xFE20, 0xFE2F },   { 0xFEFF, 0xFEFF },   { 0xE0100, 0xE01EF },
};

/* East Asian Width W and F. */
static const struct range wide[] = {
    { 0x1100, 0x115F },   { 0x2E80, 0x3029 },   { 0x302E, 0x303E },
    { 0x3041, 0x4DBF },   { 0x4E00, 0xA4CF },   { 0xA960, 0xA97F },
    { 0xAC00, 0xD7A3 },   { 0xF900, 0xFAFF },   { 0xFE30, 0xFE6F },
    { 0xFF00, 0xFF60 },   { 0xFFE0, 0xFFE6 },   { 0x16FE0, 0x18CFF },
    { 0x1B000, 0x1B2FF }, { 0x1F300, 0x1F64F }, { 0x1F680, 0x1F6FF },
    { 0x1F900, 0x1FAFF }, { 0x20000, 0x3FFFD },
};

static bool
is_in(const struct range *r, size_t n, uint32_t c)
{
    for (size_t i = 0; i < n && r[i].first <= c; i++)
        if (c <= r[i].last)
            return true;
    return false;
}

int
char_width(uint32_t c)
{
    if (c < 0x0300)
        return 1;
    if (is_in(none, sizeof none / sizeof none[0], c))
        return 0;
    return is_in(wide, sizeof wide / sizeof wide[0], c) ? 2 : 1;
}
