/* own.c — finds the commune that is asked for by its code or its name. */
#include "make/own.h"

#include "base/nearest.h"
#include "base/viet.h"

enum { NAMED_MOST = 5 }; /* of several in a message */

const struct communes *
communes_home(struct arena *a, const struct home *home, struct diags *d)
{
    const char *path = str_printf(a, "%s/don-vi-hanh-chinh.txt",
                                  home->templates).p;

    return communes_read(a, home->files, path, d);
}

static struct str
full_name(struct arena *a, const struct commune *c)
{
    return str_printf(a, "%.*s %.*s, %.*s %.*s", STR_ARG(c->kind),
                      STR_ARG(c->name), STR_ARG(c->province->kind),
                      STR_ARG(c->province->name));
}

/* "24892 (xã Tân An, tỉnh Tây Ninh), …" */
static const char *
name_several(struct arena *a, const struct commune *const *found, size_t n)
{
    struct buf b = buf_new(a);

    for (size_t i = 0; i < n && i < NAMED_MOST; i++)
        buf_printf(&b, "%s%.*s (%.*s)", i > 0 ? ", " : "",
                   STR_ARG(found[i]->code),
                   STR_ARG(full_name(a, found[i])));
    if (n > NAMED_MOST)
        buf_add_z(&b, "…");
    return buf_take(&b).p;
}

static const char *
nearest_name(struct arena *a, const struct communes *all, const char *asked)
{
    struct nearest nearest = { .asked = str_from(asked) };

    for (size_t i = 0; i < all->count; i++) {
        const struct commune *c = &all->all[i];

        nearest_offer(&nearest, c->name);
        nearest_offer(&nearest, str_printf(a, "%.*s %.*s", STR_ARG(c->kind),
                                           STR_ARG(c->name)));
    }
    return nearest_text(a, &nearest);
}

bool
own_unit_find(struct arena *a, struct home *home, const char *asked,
              struct diags *d)
{
    const struct communes *all;
    struct communes_found found = { 0 };
    struct own_unit *unit;
    size_t n;

    if (asked == NULL)
        return true;
    all = communes_home(a, home, d);
    if (all == NULL)
        return false;
    if (viet_key(a, str_from(asked)).n > 0)
        found = communes_search(a, all, str_from(asked));
    if (found.count == 0) {
        diag_add(d, COMMUNE_UNKNOWN, POS_NONE, asked,
                 nearest_name(a, all, asked));
        return false;
    }
    /* "An" is the commune of that name, and not "An Phú" */
    n = found.exact > 0 ? found.exact : found.count;
    if (n > 1) {
        diag_add(d, COMMUNE_SEVERAL, POS_NONE, asked,
                 name_several(a, found.list, n));
        return false;
    }
    unit = ARENA_NEW(a, struct own_unit);
    *unit = own_unit_of(a, found.list[0],
                        settings_load(a, home, d)->localities);
    home->unit = unit;
    return true;
}
