/* table_head.c — the head of a table that is repeated on each page, and cells
 * over more rows than a page holds. */
#include "table/table_fit.h"
#include "table/table_grid.h"
#include "text/balance.h"

static int
cell_height(const struct table_run *run, const struct table *t,
            const struct node *cell)
{
    const struct measure *m = run->measure;
    const struct cell *c = &cell->u.cell;

    return m->height(m->context, run->arena, cell,
                     table_width(t, c->column, c->columns) - 2 * t->padding);
}

/* The height that a row has by its own cells. */
static int
row_height(const struct table_run *run, const struct table *t,
           const struct node *row)
{
    int most = row->u.row.height;

    for (const struct node *c = row->first; c != NULL; c = c->next) {
        int height = c->u.cell.rows > 1 ? 0 : cell_height(run, t, c);

        most = height > most ? height : most;
    }
    return most;
}

/* Gives the last row that a merged cell covers the height that this needs. */
static void
row_stretch(const struct table_run *run, const struct table *t,
            struct node *row, const struct node *cell)
{
    int lack = cell_height(run, t, cell), own = 0;

    for (int i = 0; row != NULL && i < cell->u.cell.rows; i++) {
        own = row_height(run, t, row);
        lack -= own;
        if (i + 1 == cell->u.cell.rows && lack > 0)
            row->u.row.height = own + lack;
        row = row->next;
    }
}

void
table_head_balance(const struct table_run *run, struct node *table)
{
    const struct table *t = &table->u.table;

    for (struct node *r = table->first; r != NULL && r->u.row.header;
         r = r->next)
        for (struct node *c = r->first; c != NULL; c = c->next) {
            int width = table_width(t, c->u.cell.column, c->u.cell.columns) -
                        2 * t->padding - TABLE_SLACK;

            for (struct node *p = c->first; p != NULL; p = p->next)
                title_balance(run->arena, run->profile, run->measure, p,
                              width);
        }
}

void
table_head_stretch(const struct table_run *run, struct node *table)
{
    if (run->measure == NULL || run->measure->height == NULL)
        return;
    for (struct node *r = table->first; r != NULL && r->u.row.header;
         r = r->next)
        for (const struct node *c = r->first; c != NULL; c = c->next)
            if (c->u.cell.rows > 1)
                row_stretch(run, &table->u.table, r, c);
}

/* Twips of text on the pages that the table stands on. */
static int
page_room(const struct unset *u)
{
    const struct page_style *p = &u->run.profile->page;
    bool turned = u->room > p->width - p->left - p->right;

    return (turned ? p->width : p->height) - p->top - p->bottom;
}

/* Are `rows` rows together higher than a page? known: the heights from the
 * first of them on that have been asked for before, else 0. */
static bool
is_high(const struct unset *u, const struct node *row, int rows, int *known)
{
    int height = 0, room = page_room(u);

    for (; row != NULL && rows > 0 && height <= room;
         row = row->next, rows--) {
        if (*known == 0)
            *known = row_height(&u->run, &u->table->u.table, row);
        height += *known++;
    }
    return height > room;
}

void
table_spans_raise(const struct unset *u)
{
    const struct measure *m = u->run.measure;
    int rows = 0, at = 0, *known;

    if (m == NULL || m->height == NULL)
        return;
    for (const struct node *r = u->table->first; r != NULL; r = r->next)
        rows++;
    known = ARENA_ARRAY(u->run.arena, int, rows);
    for (struct node *r = u->table->first; r != NULL; r = r->next, at++)
        for (struct node *c = r->first; c != NULL; c = c->next)
            if (c->u.cell.rows > 1 && c->u.cell.valign != VALIGN_TOP &&
                is_high(u, r, c->u.cell.rows, known + at))
                c->u.cell.valign = VALIGN_TOP;
}
