/* break.c — where a line may end. Tried on LibreOffice 7.4 with each pair
 * of some sixty signs, behind letters, digits, blanks and brackets. */
#include "base/viet.h"
#include "layout/lines.h"

/* Whether c is one of the signs in a list that ends with 0. */
static bool
is_any(uint32_t c, const uint32_t *signs)
{
    while (*signs != 0 && *signs != c)
        signs++;
    return *signs != 0;
}

enum { BRACKET_FIRST = 0x207D };

/* Brackets among the symbols: in each range the opening ones have the number
 * of the first or an even distance from it. */
static bool
is_bracket(uint32_t c, bool closing)
{
    static const uint16_t ranges[][2] = {
        { BRACKET_FIRST, 0x207E }, { 0x208D, 0x208E }, { 0x2308, 0x230B },
        { 0x2768, 0x2775 }, { 0x27C5, 0x27C6 }, { 0x27E6, 0x27EF },
        { 0x2983, 0x2998 },
    };

    for (size_t i = 0; i < sizeof(ranges) / sizeof(ranges[0]); i++)
        if (c >= ranges[i][0] && c <= ranges[i][1])
            return (c - ranges[i][0]) % 2 == closing;
    return false;
}

/* Exclamation marks in the shape of a heart. */
static bool
is_heart(uint32_t c)
{
    return c == 0x2762 || c == 0x2763;
}

/* Never first in a line, not even behind a blank that still found room. */
static bool
closes(uint32_t c)
{
    static const uint32_t signs[] = { '!', ')', ',', '.', '/', ':', ';', '?',
                                      '\\', ']', '}', 0 };

    return !break_is_plain(c) &&
           (is_any(c, signs) ||
            (c >= BRACKET_FIRST && (is_bracket(c, true) || is_heart(c))));
}

static bool
opens(uint32_t c)
{
    return c == '(' || c == '[' || c == '{' ||
           (c >= BRACKET_FIRST && is_bracket(c, false));
}

/* Small pictures: as a word of their own also without blanks. */
static bool
is_picture(uint32_t c)
{
    static const uint16_t ranges[][2] = {
        { 0x231A, 0x231B }, { 0x23F0, 0x23F3 }, { 0x2600, 0x2603 },
        { 0x2614, 0x2615 }, { 0x2618, 0x2618 }, { 0x261A, 0x261F },
        { 0x2639, 0x263B }, { 0x2668, 0x2668 }, { 0x267F, 0x267F },
        { 0x26BD, 0x26C8 }, { 0x26CD, 0x26CD }, { 0x26CF, 0x26D1 },
        { 0x26D3, 0x26D4 }, { 0x26D8, 0x26D9 }, { 0x26DC, 0x26DC },
        { 0x26DF, 0x26E1 }, { 0x26EA, 0x26EA }, { 0x26F1, 0x26F5 },
        { 0x26F7, 0x26FA }, { 0x26FD, 0x2704 }, { 0x2708, 0x270D },
        { 0x2764, 0x2764 },
    };

    for (size_t i = 0; i < sizeof(ranges) / sizeof(ranges[0]); i++)
        if (c >= ranges[i][0] && c <= ranges[i][1])
            return true;
    return false;
}

/* Quotes hold on to both sides, as do the no-break characters. */
static bool
holds(uint32_t c)
{
    static const uint32_t signs[] = { '"', '\'', 0x00AB, 0x00BB, 0x2018,
                                      0x2019, 0x201C, 0x201D, 0x00A0, 0x2011,
                                      0 };

    return is_any(c, signs);
}

/* Per cent, per mille and further, primes, cent, degrees. */
static bool
is_share(uint32_t c)
{
    return c == '%' || c == 0x00A2 || (c >= 0x2030 && c <= 0x2037) ||
           c == 0x2103 || c == 0x2109;
}

/* The same, currencies and their like. */
static bool
is_value(uint32_t c)
{
    static const uint32_t signs[] = { '$', '+', 0x00A3, 0x00A5, 0x00B1,
                                      0x2116, 0x2212, 0x2213, 0 };

    return is_share(c) || (c >= 0x20A0 && c <= 0x20BF) || is_any(c, signs);
}

enum { EN_DASH = 0x2013, EM_DASH = 0x2014, ELLIPSIS = 0x2026,
       MIDDLE_DOTS = 0x22EF };

static bool
breaks_behind_mark(uint32_t before, uint32_t c, uint32_t next)
{
    bool value = is_value(next), digit = viet_is_digit(before);

    if (next == ELLIPSIS || next == MIDDLE_DOTS)
        return true;
    if (is_value(c))
        return value || (opens(next) && !digit);
    return opens(next) || (value && !digit);
}

bool
break_after_slash(uint32_t next)
{
    return viet_is_letter(next) || opens(next);
}

bool
break_allowed(uint32_t before, uint32_t c, uint32_t next)
{
    if (break_is_plain(next) && break_is_plain(c))
        return false;
    if (c == ' ')
        return next != ' ' && !closes(next) && !opens(before);
    if (next == ' ' || closes(next) || holds(next) || next == '-' ||
        next == '|' || next == EN_DASH || holds(c) || opens(c) || c == '/')
        return false;
    switch (c) {
    case '-': case '|': case '!': case '?': case '\\': case EN_DASH:
        return true;
    case EM_DASH: case ELLIPSIS: case MIDDLE_DOTS:
        return next != c;
    default:
        break;
    }
    if (next == EM_DASH)
        return true;
    if (is_heart(c))
        return true;
    if (closes(c) || is_value(c))
        return breaks_behind_mark(before, c, next);
    if (is_picture(c) || is_picture(next))
        return !is_share(next) && next != ELLIPSIS;
    return is_share(next) && !viet_is_digit(c);
}
