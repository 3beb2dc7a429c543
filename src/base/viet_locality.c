/* viet_locality.c — takes the agency off a unit's name, and the kind of place
 * too, unless a number follows it or the list has it in full. */
#include "base/viet_locality.h"

#include "base/utf8.h"
#include "base/viet.h"

static const char *const agencies[] = {
    "ủy ban nhân dân ", "uỷ ban nhân dân ", "ubnd ", "hội đồng nhân dân ",
    "hđnd ", NULL,
};

static const char *const kinds[] = {
    "xã ", "phường ", "đặc khu ", "thị trấn ", "huyện ", "quận ", "thị xã ",
    "thành phố ", "tỉnh ", NULL,
};

/* Bytes at the front that are one of the words, whatever their case. */
static size_t
prefix_of(struct arena *a, struct str s, const char *const *words)
{
    struct str lower = viet_lower(a, s);

    for (; *words != NULL; words++)
        if (str_starts(lower, *words) && lower.n == s.n)
            return str_from(*words).n;
    return 0;
}

static struct str
first_upper(struct arena *a, struct str s)
{
    struct str rest = s;

    if (s.n == 0)
        return s;
    utf8_next(&rest);
    return str_printf(a, "%.*s%.*s",
                      STR_ARG(viet_upper(a, str_first(s, s.n - rest.n))),
                      STR_ARG(rest));
}

static bool
same_name(struct arena *a, struct str x, struct str y)
{
    /* small letters have as many bytes as their capitals */
    return x.n == y.n && str_equal(viet_lower(a, x), viet_lower(a, y));
}

struct str
viet_locality(struct arena *a, struct str unit, const struct locality *full)
{
    struct str name;
    size_t kind;

    unit = str_trim(unit);
    unit = str_trim(str_after(unit, prefix_of(a, unit, agencies)));
    for (; full != NULL; full = full->next)
        if (same_name(a, unit, full->name))
            return full->name;
    kind = prefix_of(a, unit, kinds);
    if (kind == 0)
        return unit;
    name = str_trim(str_after(unit, kind));
    if (name.n > 0 && viet_is_digit((unsigned char)name.p[0]))
        return first_upper(a, unit);
    return name.n > 0 ? name : unit;
}
