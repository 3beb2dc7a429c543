/* records_joined.c — the rows of a second table that belong to a record: found
 * by the text under a key, in an index sorted by its hash. */
#include "records/records_joined.h"

#include <stdint.h>
#include <stdlib.h>

#include "base/hash.h"
#include "base/search.h"
#include "base/viet.h"

struct joined_row {
    uint64_t hash;
    size_t row;
};

static int
compare(const void *a, const void *b)
{
    const struct joined_row *x = a, *y = b;

    if (x->hash != y->hash)
        return x->hash < y->hash ? -1 : 1;
    return x->row < y->row ? -1 : x->row > y->row;
}

struct str
joined_key_text(struct arena *a, const struct value *record, struct str key)
{
    return value_text(record, str_zero(a, key));
}

/* The same for comparing. */
static struct str
key_seen(struct arena *a, const struct value *record, struct str key)
{
    return viet_seen(a, joined_key_text(a, record, key));
}

struct wanted_row {
    const struct joined *joined;
    uint64_t hash;
};

static bool
is_before(const void *context, size_t i)
{
    const struct wanted_row *w = context;

    return w->joined->rows[i].hash < w->hash;
}

void
joined_each(const struct joined *j, struct arena *a,
            const struct value *record,
            void (*visit)(void *, size_t index, struct value *row),
            void *context)
{
    struct str key = key_seen(a, record, j->key);
    uint64_t hash = hash_text(key);
    const struct wanted_row wanted = { j, hash };

    for (size_t i = search_first(j->count, is_before, &wanted);
         key.n > 0 && i < j->count && j->rows[i].hash == hash; i++) {
        struct value *row = records_own(j->records, a, j->rows[i].row);

        if (str_equal(key_seen(a, row, j->other_key), key))
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

void
joined_index(struct joined *j, struct arena *a)
{
    struct arena *scratch = arena_beside(a);

    j->count = j->records->count;
    j->rows = ARENA_ARRAY(a, struct joined_row, j->count + 1);
    for (size_t i = 0; i < j->count; i++) {
        struct value *row = records_own(j->records, scratch, i);

        j->rows[i].row = i;
        j->rows[i].hash = hash_text(key_seen(scratch, row, j->other_key));
        arena_reset(scratch);
    }
    arena_free(scratch);
    qsort(j->rows, j->count, sizeof(*j->rows), compare);
}
