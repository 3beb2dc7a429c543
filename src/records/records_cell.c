/* records_cell.c — what records are read from, and the cell that a place is
 * in. */
#include "records/records.h"
#include "records/records_joined.h"

struct str
records_name(const struct records *r)
{
    return str_from(r->header != NULL ? r->header->pos.source->name
                                      : r->path);
}

const struct column *
records_columns(const struct records *r, int *n)
{
    *n = r->n_columns;
    return r->columns;
}

const struct records *
records_table(const struct records *r, int i, struct records_joint *joint)
{
    const struct joined *j = r->joined;

    while (j != NULL && i-- > 0)
        j = j->next;
    if (j == NULL)
        return NULL;
    *joint = (struct records_joint){ j->name, j->key, j->other_key };
    return j->records;
}

static bool
is_before(struct pos a, struct pos b)
{
    return a.line < b.line || (a.line == b.line && a.column < b.column);
}

/* The cell of a row that the place is in: of a sheet one cell, of a text the
 * last that begins there or before. */
static int
cell_at(const struct value *row, struct pos pos, const struct value **cell)
{
    const struct value *found = NULL;
    bool sheet = row->pos.source->sheet;
    int at = -1, i = 0;

    for (const struct value *c = row->first; c != NULL; c = c->next, i++) {
        if (sheet ? c->pos.line != pos.line || found != NULL
                  : is_before(pos, c->pos) ||
                        (found != NULL && !is_before(found->pos, c->pos)))
            continue;
        found = c;
        at = i;
    }
    *cell = found;
    return at;
}

struct seeking {
    const struct records *table;
    struct arena *arena;
    struct pos pos;
    int column;
    const struct value *cell;
};

static bool
has_place(const struct records *r, struct pos pos)
{
    return r->header != NULL &&
           str_is(records_name(r), pos.source->name);
}

/* Rows come in their order: of a text the last that begins before the place is
 * its. */
static void
seek(void *context, size_t index, struct value *row)
{
    struct seeking *s = context;
    const struct value *cell;
    int at;

    if (!row->pos.source->sheet && is_before(s->pos, row->pos))
        return;
    at = cell_at(records_row(s->table, s->arena, index), s->pos, &cell);
    if (at < 0)
        return;
    s->column = at;
    s->cell = cell;
}

int
records_cell(const struct records *r, struct arena *a, size_t i,
             struct pos pos, int *table, const struct value **cell)
{
    *table = 0;
    if (pos.source == NULL || r->header == NULL)
        return -1;
    if (has_place(r, pos))
        return cell_at(records_row(r, a, i), pos, cell);
    for (const struct joined *j = r->joined; j != NULL; j = j->next) {
        struct seeking s = { j->records, a, pos, -1, NULL };

        ++*table;
        if (!has_place(j->records, pos))
            continue;
        joined_each(j, a, records_own(r, a, i), seek, &s);
        *cell = s.cell;
        return s.column;
    }
    return -1;
}
