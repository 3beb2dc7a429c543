/* word_ids.c — a hash table of names. */
#include "import/word_ids.h"

#include "base/hash.h"

struct row {
    struct str name;
    void *thing; /* NULL: the row is free */
};

struct word_ids {
    struct row *row;
    size_t rows; /* a power of two, more than twice what is put there */
};

struct word_ids *
word_ids_new(struct arena *a, int count)
{
    struct word_ids *ids = ARENA_NEW(a, struct word_ids);

    ids->rows = 8;
    while (ids->rows <= (size_t)count * 2)
        ids->rows *= 2;
    ids->row = ARENA_ARRAY(a, struct row, ids->rows);
    return ids;
}

static struct row *
row_of(const struct word_ids *ids, struct str name)
{
    size_t i = hash_text(name) & (ids->rows - 1);

    while (ids->row[i].thing != NULL && !str_equal(ids->row[i].name, name))
        i = (i + 1) & (ids->rows - 1);
    return &ids->row[i];
}

void
word_ids_put(struct word_ids *ids, struct str name, void *thing)
{
    struct row *row = row_of(ids, name);

    if (row->thing == NULL)
        *row = (struct row){ name, thing };
}

void *
word_ids_find(const struct word_ids *ids, struct str name)
{
    return ids != NULL ? row_of(ids, name)->thing : NULL;
}
