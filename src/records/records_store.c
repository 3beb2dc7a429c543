/* records_store.c — keeps records packed, gives each back as a tree, and
 * remembers what was wrong in it. */
#include "records/records_store.h"

#include "base/search.h"
#include "base/viet.h"

/* ---- the store */

static void
grow(struct records *r)
{
    size_t one = sizeof(*r->packed), more = r->room > 0 ? 2 * r->room : 256;

    if (r->count < r->room)
        return;
    r->packed = arena_grow(r->arena, r->packed, r->room * one, more * one);
    r->room = more;
}

void
records_add(struct records *r, struct arena *scratch, const struct value *v)
{
    struct buf b = buf_new(scratch);

    pack_value(&r->pack, &b, v);
    grow(r);
    r->packed[r->count++] = (struct packed_at){
        spool_add(r->spool, buf_str(&b)), b.n
    };
}

struct value *
records_raw(const struct records *r, struct arena *a, size_t i)
{
    struct str bytes = spool_read(r->spool, a, r->packed[i].at,
                                  r->packed[i].bytes);

    return unpack_value(&r->pack, a, &bytes);
}

/* ---- what is wrong in the rows */

void
records_add_fault(struct records *r, const struct diags *found)
{
    size_t one = sizeof(*r->faults), have = r->room_faults;
    size_t more = have > 0 ? 2 * have : 16;

    if (r->n_faults == have) {
        r->faults = arena_grow(r->arena, r->faults, have * one, more * one);
        r->room_faults = more;
    }
    r->faults[r->n_faults++] = (struct record_fault){ r->count, *found };
}

struct wanted_fault {
    const struct records *records;
    size_t record;
};

static bool
is_before(const void *context, size_t i)
{
    const struct wanted_fault *w = context;

    return w->records->faults[i].record < w->record;
}

void
records_tell_own(const struct records *r, size_t i, struct diags *d)
{
    struct wanted_fault wanted = { r, i };
    size_t at = search_first(r->n_faults, is_before, &wanted);

    if (at < r->n_faults && r->faults[at].record == i)
        diags_join(d, &r->faults[at].diags);
}

/* ---- rows as maps */

static struct value *
path_add(struct arena *a, struct value *map, const struct column *c,
         struct value *v)
{
    struct str rest = c->key;

    for (;;) {
        size_t dot = str_index(rest, '.');
        struct str key = str_first(rest, dot);
        const struct value *have;
        struct value *inner;

        if (dot == rest.n) {
            v->key = key;
            v->key_written = c->written;
            v->key_pos = c->pos;
            value_append(map, v);
            return v;
        }
        have = value_member(map, key);
        inner = (struct value *)have;
        if (inner == NULL) {
            inner = value_new(a, VALUE_MAP, v->pos);
            inner->key = key;
            inner->key_written = c->written;
            inner->key_pos = c->pos;
            value_append(map, inner);
        }
        map = inner;
        rest = str_after(rest, dot + 1);
    }
}

/* The place of a cell that the row does not reach. */
static struct pos
past_end(const struct value *row, int column)
{
    struct pos pos = row->pos;

    if (pos.source->sheet)
        pos.line = pos.line / SHEET_COLUMNS * SHEET_COLUMNS + column;
    return pos;
}

struct value *
records_map(const struct records *r, struct arena *a, struct value *row)
{
    struct value *map = value_new(a, VALUE_MAP, row->pos), *next;
    struct value *cell = row->first;

    for (int i = 0; i < r->n_columns; i++) {
        const struct column *c = &r->columns[i];
        struct value *v = cell;

        next = v != NULL ? v->next : NULL;
        if (v == NULL)
            v = value_new(a, VALUE_NULL, past_end(row, i));
        v->next = NULL;
        cell = next;
        if (c->key.n > 0)
            path_add(a, map, c, v);
    }
    return map;
}

struct value *
records_row(const struct records *r, struct arena *a, size_t i)
{
    struct value *row = records_raw(r, a, i);
    int n = 0;

    for (const struct value *c = row->first; c != NULL; c = c->next)
        n++;
    for (; n < r->n_columns; n++)
        value_append(row, value_new(a, VALUE_NULL, past_end(row, n)));
    return row;
}

struct value *
records_own(const struct records *r, struct arena *a, size_t i)
{
    struct value *v = records_raw(r, a, i), *joined;

    if (r->header != NULL)
        return records_map(r, a, v);
    if (r->shared == NULL)
        return v;
    joined = value_join(a, r->shared, v);
    joined->pos = v->pos;
    return joined;
}

/* ---- what some record has */

void
known_add(struct arena *a, struct value *known, const struct value *v)
{
    for (const struct value *c = v->first; c != NULL; c = c->next) {
        struct value *k = (struct value *)value_member(known, c->key);
        const struct value *item;

        if (k == NULL) {
            k = value_new(a, c->kind, c->pos);
            k->key = k->key_written = str_copy(a, c->key);
            k->key_pos = c->key_pos;
            value_append(known, k);
        }
        if (k->kind == VALUE_NULL || c->kind == VALUE_LIST)
            k->kind = c->kind;
        if (c->kind == VALUE_MAP && k->kind == VALUE_MAP)
            known_add(a, k, c);
        if (c->kind != VALUE_LIST)
            continue;
        for (item = c->first; item != NULL; item = item->next) {
            if (item->kind != VALUE_MAP)
                continue;
            if (k->first == NULL)
                value_append(k, value_new(a, VALUE_MAP, item->pos));
            known_add(a, k->first, item);
        }
    }
}
