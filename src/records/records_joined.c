/* The rows of a second table that belong to a record: found by the text under
 * a key, in an index sorted by its hash. */
#include <stdint.h>
#include <stdlib.h>

#include "base/nearest.h"
#include "base/viet.h"
#include "records/records_store.h"

struct joined_row {
    uint64_t hash;
    size_t row;
};

/* FNV-1a. */
static uint64_t
hash_of(struct str s)
{
    uint64_t h = UINT64_C(14695981039346656037);

    for (size_t i = 0; i < s.n; i++)
        h = (h ^ (unsigned char)s.p[i]) * UINT64_C(1099511628211);
    return h;
}

static int
compare(const void *a, const void *b)
{
    const struct joined_row *x = a, *y = b;

    if (x->hash != y->hash)
        return x->hash < y->hash ? -1 : 1;
    return x->row < y->row ? -1 : x->row > y->row;
}

static struct str
key_text(struct arena *a, const struct value *record, struct str key)
{
    return value_text(record, str_zero(a, key));
}

/* The first place of the index with that hash, or where it would be. */
static size_t
find(const struct joined *j, uint64_t hash)
{
    size_t low = 0, high = j->count;

    while (low < high) {
        size_t middle = low + (high - low) / 2;

        if (j->rows[middle].hash < hash)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

void
joined_each(const struct joined *j, struct arena *a,
            const struct value *record,
            void (*visit)(void *, size_t index, struct value *row),
            void *context)
{
    struct str key = key_text(a, record, j->key);
    uint64_t hash = hash_of(key);

    for (size_t i = find(j, hash);
         key.n > 0 && i < j->count && j->rows[i].hash == hash; i++) {
        struct value *row = records_own(j->records, a, j->rows[i].row);

        if (str_equal(key_text(a, row, j->other_key), key))
            visit(context, j->rows[i].row, row);
    }
}

static void
append_row(void *list, size_t index, struct value *row)
{
    (void)index;
    value_append(list, row);
}

void
joined_add(const struct joined *j, struct arena *a, struct value *record)
{
    struct value *list = value_new(a, VALUE_LIST, record->pos);

    list->key = list->key_written = j->name;
    list->key_pos = record->pos;
    joined_each(j, a, record, append_row, list);
    value_append(record, list);
}

/* ---- making one */

static bool
check_key(const struct records *r, struct str key, struct diags *d)
{
    struct arena *a = r->arena;
    struct nearest nearest = { .asked = key };

    if (value_find(r->known, str_zero(a, key)) != NULL)
        return true;
    for (const struct value *k = r->known->first; k != NULL; k = k->next)
        nearest_offer(&nearest, k->key);
    diag_add(d, JOIN_KEY, POS_NONE, r->path, str_zero(a, key),
             nearest_text(a, &nearest));
    return false;
}

static void
make_index(struct joined *j, struct arena *a)
{
    struct arena *scratch = arena_new();

    j->count = j->records->count;
    j->rows = ARENA_ARRAY(a, struct joined_row, j->count + 1);
    for (size_t i = 0; i < j->count; i++) {
        struct value *row = records_own(j->records, scratch, i);

        j->rows[i].row = i;
        j->rows[i].hash = hash_of(key_text(scratch, row, j->other_key));
        arena_reset(scratch);
    }
    arena_free(scratch);
    qsort(j->rows, j->count, sizeof(*j->rows), compare);
}

static void
mark_row(void *taken, size_t index, struct value *row)
{
    (void)row;
    ((bool *)taken)[index] = true;
}

/* Marks the rows that some record has. */
static void
mark_taken(const struct records *r, const struct joined *j, bool *taken)
{
    struct arena *scratch = arena_new();

    for (size_t i = 0; i < r->count; i++) {
        joined_each(j, scratch, records_own(r, scratch, i), mark_row, taken);
        arena_reset(scratch);
    }
    arena_free(scratch);
}

enum { ORPHANS_SHOWN = 20 };

static void
tell_orphans(const struct records *r, const struct joined *j,
             struct diags *d)
{
    struct arena *scratch = arena_new();
    bool *taken = ARENA_ARRAY(scratch, bool, j->count + 1);
    size_t orphans = 0;

    mark_taken(r, j, taken);
    for (size_t i = 0; i < j->count; i++) {
        struct value *row;
        const struct value *key;

        if (taken[i] || ++orphans > ORPHANS_SHOWN)
            continue;
        row = records_own(j->records, scratch, i);
        key = value_find(row, str_zero(scratch, j->other_key));
        diag_add(d, JOIN_ORPHAN, key != NULL ? key->pos : row->pos,
                 str_zero(scratch, key_text(scratch, row, j->other_key)),
                 r->path);
    }
    if (orphans > ORPHANS_SHOWN)
        diag_add(d, JOIN_ORPHANS, POS_NONE,
                 str_printf(scratch, "%zu", orphans - ORPHANS_SHOWN).p,
                 j->records->path);
    arena_free(scratch);
}

bool
records_join(struct records *r, const struct records_join *join,
             struct diags *d)
{
    struct joined *j = ARENA_NEW(r->arena, struct joined), **end;
    struct value *list, *item;

    j->name = join->name;
    j->key = join->key;
    j->other_key = join->other_key;
    if (value_member(r->known, j->name) != NULL) {
        diag_add(d, JOIN_NAME, POS_NONE, str_zero(r->arena, j->name),
                 r->path);
        return false;
    }
    j->records = records_read(r->arena, &join->file, d);
    if (j->records == NULL)
        return false;
    for (end = &r->joined; *end != NULL; end = &(*end)->next)
        continue;
    *end = j;
    if (!check_key(r, j->key, d) || !check_key(j->records, j->other_key, d))
        return false;
    make_index(j, r->arena);
    tell_orphans(r, j, d);
    list = value_new(r->arena, VALUE_LIST, r->known->pos);
    list->key = list->key_written = j->name;
    item = value_new(r->arena, VALUE_MAP, r->known->pos);
    known_add(r->arena, item, j->records->known);
    value_append(list, item);
    value_append(r->known, list);
    return true;
}

bool
records_key_joins(const struct records *r, struct str key)
{
    for (const struct joined *j = r->joined; j != NULL; j = j->next)
        if (str_equal(str_first(j->key, str_index(j->key, '.')), key))
            return true;
    return false;
}

const struct value *
records_known(const struct records *r)
{
    return r->known;
}
