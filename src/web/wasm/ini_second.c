/* ini_second.c — no second reading of an INI plan: the scan's value stands
 * everywhere. Where both read, the native program's tests compare them. */
#include "input/ini_second.h"

struct ini_second {
    char none;
};

const struct ini_second *
ini_second_open(struct arena *a, const struct source *s, struct str plain,
                struct diags *d)
{
    (void)s;
    (void)plain;
    (void)d;
    return ARENA_NEW(a, struct ini_second);
}

struct str
ini_second_value(struct arena *a, const struct ini_scan *scan,
                 const struct ini_second *second, const struct ini_line *l,
                 struct diags *d)
{
    (void)a;
    (void)scan;
    (void)second;
    (void)d;
    return l->value;
}

void
ini_second_close(const struct ini_second *second)
{
    (void)second;
}
