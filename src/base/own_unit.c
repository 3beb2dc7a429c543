/* own_unit.c — names a commune and its province as documents do. */
#include "base/own_unit.h"

#include "base/viet.h"

/* Units called after a number, a person or an event have a capital wherever
 * they are named (NĐ 30/2020, PL II, III.1.a): their place name is then the
 * whole name, which viet_locality knows. */
static void
name_unit(struct arena *a, struct str kind, struct str name,
          const struct locality *full, struct str *unit, struct str *before,
          struct str *place)
{
    *unit = str_printf(a, "%.*s %.*s", STR_ARG(kind), STR_ARG(name));
    *place = viet_locality(a, *unit, full);
    *before = kind;
    if (str_equal(viet_lower(a, *place), viet_lower(a, *unit))) {
        *unit = *place;
        *before = str_first(*place, kind.n);
    }
}

struct own_unit
own_unit_of(struct arena *a, const struct commune *c,
            const struct locality *full)
{
    struct own_unit u = { .ten_xa = c->name, .cap_xa = c->kind,
                          .ten_tinh = c->province->name,
                          .cap_tinh = c->province->kind };

    name_unit(a, u.cap_xa, u.ten_xa, full, &u.xa, &u.loai_xa, &u.dia_danh);
    name_unit(a, u.cap_tinh, u.ten_tinh, full, &u.tinh, &u.loai_tinh,
              &u.dia_danh_tinh);
    return u;
}
