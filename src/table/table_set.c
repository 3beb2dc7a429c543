/* table_set.c — sets the columns of a document's tables when all of them are
 * known: those of one head have the same widths. */
#include <stdlib.h>

#include "base/viet.h"
#include "table/table_grid.h"

struct tables {
    struct arena *arena;
    struct arena *brief; /* NULL: nothing is in it */
    struct unset *first, *last;
    size_t count;
};

struct tables *
tables_new(struct arena *a)
{
    struct tables *t = ARENA_NEW(a, struct tables);

    t->arena = a;
    return t;
}

/* What two tables must have in common to be set alike; empty without a
 * head. */
static struct str
key_of(struct arena *a, const struct grid *g)
{
    struct buf b = buf_new(a);

    if (g->first == NULL || g->first->kind != GRID_HEAD)
        return STR_EMPTY;
    buf_printf(&b, "%d %d", g->columns, g->bare);
    for (int i = 0; i < g->columns; i++)
        buf_printf(&b, " %d,%d", g->column[i].percent, g->column[i].width);
    for (const struct grid_row *r = g->first;
         r != NULL && r->kind == GRID_HEAD; r = r->next)
        for (const struct grid_cell *c = r->first; c != NULL; c = c->next)
            buf_printf(&b, "\n%d %d %d %.*s", c->column, c->columns, c->rows,
                       STR_ARG(grid_head_text(a, c->text)));
    return buf_take(&b);
}

void
tables_add(struct tables *t, const struct table_run *run, struct grid *g,
           struct node *table, int room)
{
    struct unset *u = ARENA_NEW(t->arena, struct unset);

    *u = (struct unset){ .run = *run, .grid = g, .table = table,
                         .room = room, .key = key_of(t->arena, g),
                         .order = t->count++ };
    if (t->last != NULL)
        t->last->next = u;
    else
        t->first = u;
    t->last = u;
}

static int
compare(const void *a, const void *b)
{
    const struct unset *x = *(struct unset *const *)a;
    const struct unset *y = *(struct unset *const *)b;
    size_t n = x->key.n < y->key.n ? x->key.n : y->key.n;
    int by_text = n > 0 ? memcmp(x->key.p, y->key.p, n) : 0;

    if (by_text != 0)
        return by_text;
    if (x->key.n != y->key.n)
        return x->key.n < y->key.n ? -1 : 1;
    return x->order < y->order ? -1 : x->order > y->order;
}

/* Links those of one head, in the order of the document. */
static void
join_alike(const struct tables *t)
{
    struct unset **all = ARENA_ARRAY(t->arena, struct unset *, t->count);
    size_t n = 0;

    for (struct unset *u = t->first; u != NULL; u = u->next)
        all[n++] = u;
    qsort(all, n, sizeof(*all), compare);
    for (size_t i = 1; i < n; i++)
        if (all[i]->key.n > 0 && str_equal(all[i]->key, all[i - 1]->key)) {
            all[i - 1]->alike = all[i];
            all[i]->follows = true;
        }
}

struct arena *
tables_brief(struct tables *t, struct arena *a)
{
    if (t == NULL)
        return a;
    if (t->brief == NULL)
        t->brief = arena_beside(t->arena);
    return t->brief;
}

static void
settle(struct tables *t)
{
    if (t->count == 0)
        return;
    join_alike(t);
    for (const struct unset *u = t->first; u != NULL; u = u->next)
        if (!u->follows)
            table_widths(u);
    for (const struct unset *u = t->first; u != NULL; u = u->next) {
        table_loosen(u);
        table_head_balance(&u->run, u->table);
        table_head_stretch(&u->run, u->table);
        table_spans_raise(u);
    }
    t->first = t->last = NULL;
    t->count = 0;
}

void
tables_settle(struct tables *t)
{
    settle(t);
    arena_free(t->brief);
    t->brief = NULL;
}
