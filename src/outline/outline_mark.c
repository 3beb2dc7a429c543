/* outline_mark.c — skips blanks, reads digits and closing marks, and tells
 * words in capitals. */
#include "outline/outline_mark.h"

#include "base/utf8.h"
#include "base/viet.h"

size_t
mark_blanks(struct str s)
{
    struct str rest = s;
    size_t n = 0;

    while (rest.n > 0) {
        uint32_t c = utf8_next(&rest);

        if (c > ' ' && c != 0xA0 && c != 0x3000 && c != 0xFEFF && c != 0xAD &&
            !(c >= 0x2000 && c <= 0x200F) && c != 0x202F && c != 0x2060)
            break;
        n = s.n - rest.n;
    }
    return n;
}

uint32_t
mark_first(struct str s)
{
    return s.n > 0 ? utf8_next(&s) : 0;
}

bool
mark_ends(struct str rest, bool blank_needed)
{
    uint32_t c = mark_first(rest);

    if (rest.n == 0 || mark_blanks(rest) > 0)
        return true;
    return !blank_needed &&
           (viet_is_upper(c) || c == 0x201C || c == '"' || c == '*');
}

size_t
mark_take(struct arena *a, struct label *label, enum label_kind kind,
          int number, struct str line, size_t bytes)
{
    struct str text = str_first(line, bytes);
    size_t after = bytes + mark_blanks(str_after(line, bytes));

    label->kind = kind;
    label->number = number;
    label->text = str_copy(a, text);
    return after;
}

int
mark_digits(struct str s, size_t *n)
{
    int number = 0;

    for (*n = 0; *n < s.n && *n <= MARK_DIGITS_MAX && s.p[*n] >= '0' &&
                 s.p[*n] <= '9'; ++*n)
        number = number * 10 + (s.p[*n] - '0');
    return number;
}

bool
mark_is_capitals(struct str s)
{
    bool some = false;

    while (s.n > 0) {
        uint32_t c = utf8_next(&s);

        if (viet_is_lower(c))
            return false;
        some = some || viet_is_upper(c);
    }
    return some;
}
