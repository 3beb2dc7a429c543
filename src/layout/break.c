/* Where a line may end. Tried on LibreOffice 7.4 with each pair of some sixty
 * signs, behind letters, digits, blanks and brackets. */
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

/* Never first in a line, not even behind a blank that still found room. */
static bool
closes(uint32_t c)
{
    static const uint32_t signs[] = { '!', ')', ',', '.', '/', ':', ';', '?',
                                      '\\', ']', '}', 0 };

    return is_any(c, signs);
}

static bool
opens(uint32_t c)
{
    return c == '(' || c == '[' || c == '{';
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

/* Per cent, per mille, cent. */
static bool
is_share(uint32_t c)
{
    return c == '%' || c == 0x00A2 || c == 0x2030;
}

/* The same, currencies and their like. */
static bool
is_value(uint32_t c)
{
    static const uint32_t signs[] = { '$', '+', 0x00A3, 0x00A5, 0x00B1,
                                      0x20AB, 0x20AC, 0x2116, 0 };

    return is_share(c) || is_any(c, signs);
}

enum { EN_DASH = 0x2013, EM_DASH = 0x2014, ELLIPSIS = 0x2026 };

static bool
breaks_behind_mark(uint32_t before, uint32_t c, uint32_t next)
{
    bool value = is_value(next), digit = viet_is_digit(before);

    if (next == ELLIPSIS)
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

/* Letters and digits, quickly: most of a text. */
static bool
is_plain(uint32_t c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           (c >= '0' && c <= '9') || (c >= 0xC0 && c < 0x2000);
}

bool
break_allowed(uint32_t before, uint32_t c, uint32_t next)
{
    if (is_plain(next) && is_plain(c))
        return false;
    if (c == ' ')
        return next != ' ' && !closes(next) && !opens(before);
    if (next == ' ' || closes(next) || holds(next) || next == '-' ||
        next == '|' || next == EN_DASH || holds(c) || opens(c) || c == '/')
        return false;
    switch (c) {
    case '-': case '|': case '!': case '?': case '\\': case EN_DASH:
        return true;
    case EM_DASH: case ELLIPSIS:
        return next != c;
    default:
        break;
    }
    if (next == EM_DASH)
        return true;
    if (closes(c) || is_value(c))
        return breaks_behind_mark(before, c, next);
    return is_share(next) && !viet_is_digit(c);
}
