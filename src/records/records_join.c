/* records_join.c — joins a second table to the records, and tells which of its
 * rows belong to none. */
#include "base/nearest.h"
#include "records/records.h"
#include "records/records_joined.h"

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
mark_row(void *taken, size_t index, struct value *row)
{
    (void)row;
    ((bool *)taken)[index] = true;
}

/* Marks the rows that some record has. */
static void
mark_taken(const struct records *r, const struct joined *j, bool *taken)
{
    struct arena *scratch = arena_beside(r->arena);

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
    struct arena *scratch = arena_beside(r->arena);
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
                 str_zero(scratch, joined_key_text(scratch, row, j->other_key)),
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
    joined_index(j, r->arena);
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
