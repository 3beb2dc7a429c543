/* fill_total.c — decides which items may be added up, adds them, and writes
 * the row. */
#include "merge/fill_total.h"

#include "base/viet.h"
#include "merge/compute.h"

/* The items that are added up. */
struct span_of {
    const struct value *from, *end;
};

/* "Trong đó: 4 sao" is part of the item above. */
static bool
counts(struct arena *a, const struct total *t, const struct value *item)
{
    struct str text;

    if (value_is_blank(item))
        return false;
    if (t->apart.n == 0)
        return true;
    text = value_text(item, str_zero(a, t->apart));
    return !str_starts(viet_lower(a, text),
                       str_zero(a, viet_lower(a, t->apart_words)));
}

/* The next word of a list; the words are parted by that character. */
static struct str
take(struct str *list, char between)
{
    struct str word = str_first(*list, str_index(*list, between));

    *list = str_after(*list, word.n + 1);
    return str_trim(word);
}

/* Of a share, or of so much for each of something, there is no sum. */
static bool
is_ratio(struct arena *a, const struct total *t, struct str unit)
{
    struct str rest = t->ratio, small = viet_lower(a, unit);

    while (rest.n > 0) {
        struct str piece = take(&rest, ',');

        if (piece.n > 0 &&
            str_has(small, str_zero(a, viet_lower(a, piece))))
            return true;
    }
    return false;
}

/* Whether there are at least two, all of one unit that can be added. */
static bool
is_addable(struct arena *a, const struct total *t, struct span_of items,
           struct str *unit)
{
    const char *path = str_zero(a, t->same);
    int count = 0;

    *unit = STR_EMPTY;
    for (const struct value *c = items.from; c != items.end; c = c->next) {
        struct str own;

        if (!counts(a, t, c))
            continue;
        own = value_text(c, path);
        if (count++ == 0)
            *unit = own;
        else if (!str_equal(viet_lower(a, own), viet_lower(a, *unit)))
            return false;
    }
    return count > 1 && !is_ratio(a, t, *unit);
}

static void
add_sum(struct filler *f, const struct total *t, struct value *map,
        struct str name, struct span_of items)
{
    const char *key = str_zero(f->arena, name);
    struct number sum = { 0, 0 };

    for (const struct value *c = items.from; c != items.end; c = c->next)
        if (counts(f->arena, t, c) &&
            !compute_add(f->arena, &sum, value_find(c, key), f->diags))
            return; /* a sum of some of them would be taken for all */
    value_add(f->arena, map, key, VALUE_TEXT, map->pos)->text =
        compute_text(f->arena, sum);
}

/* An item that stands for all of them: their sums, the unit, and the shares
 * that follow from the sums as they do in an item. */
static const struct value *
sum_up(struct filler *f, const struct total *t, struct span_of items)
{
    struct arena *a = f->arena;
    struct value *map = value_new(a, VALUE_MAP, items.from->pos), *share;
    struct str rest = t->sum, unit;

    if (!is_addable(a, t, items, &unit))
        return NULL;
    if (t->same.n > 0)
        value_add(a, map, str_zero(a, t->same), VALUE_TEXT, map->pos)->text =
            unit;
    while (rest.n > 0) {
        struct str name = take(&rest, ' ');

        if (name.n > 0)
            add_sum(f, t, map, name, items);
    }
    for (const struct field *k = t->fields; k != NULL; k = k->next) {
        share = k->percent.n > 0 ? field_compute(a, k, map, map, map, f->diags)
                                 : NULL;
        if (share == NULL)
            continue;
        share->key = share->key_written = k->name;
        value_append(map, share);
    }
    return map;
}

static void
add_row(struct filler *f, const struct element *e, struct value *rows,
        struct pos pos)
{
    struct value *row = value_new(f->arena, VALUE_MAP, pos), *cells;

    value_append(rows, row);
    cells = value_add(f->arena, row, "tong", VALUE_LIST, pos);
    for (const struct element *c = e->first; c != NULL; c = c->next) {
        struct value *cell = value_new(f->arena, VALUE_TEXT, pos);

        cell->text = c->lead != NULL ? fill_text(f, c->lead, NULL)
                                     : STR_EMPTY;
        value_append(cells, cell);
    }
}

void
fill_totals(struct filler *f, const struct element *table, struct value *rows,
            const struct value *from, const struct value *end)
{
    struct scope scope = { table->as, NULL, 0, f->scope };

    if (from == NULL)
        return;
    for (const struct element *e = table->first; e != NULL; e = e->next) {
        if (e->kind != ELEMENT_TOTAL)
            continue;
        scope.value = sum_up(f, e->total, (struct span_of){ from, end });
        if (scope.value == NULL)
            continue;
        f->scope = &scope;
        add_row(f, e, rows, from->pos);
        f->scope = scope.outer;
    }
}
