/* table_columns.c — the columns that a plan declares, and the head that their
 * names make. */
#include <string.h>

#include "table/table_grid.h"

enum { DEPTH_MAX = 4, PERCENT_MILLI = 1000 };

/* "8", "8%", "2cm" */
static void
read_width(const struct table_run *run, const struct value *v,
           struct grid_column *c)
{
    struct str s, rest;

    if (value_is_blank(v))
        return;
    s = v->kind == VALUE_TEXT ? str_trim(v->text) : STR_EMPTY;
    rest = s;
    c->pos = v->pos;
    c->width = grid_length(s);
    if (c->width > 0)
        return;
    c->percent = grid_milli(&rest);
    rest = str_trim(rest);
    if (c->percent > 0 && c->percent <= 100 * PERCENT_MILLI &&
        (rest.n == 0 || str_is(rest, "%")))
        return;
    c->percent = 0;
    diag_add(run->diags, TABLE_WIDTH, v->pos, str_zero(run->arena, s));
}

/* The columns of one level of names, and those inside of them. */
struct columns_reader {
    const struct table_run *run;
    struct arena *brief;
    struct grid_head *head;
    struct grid_row *rows[DEPTH_MAX];
    bool named;
};

static int
depth_of(const struct value *cot, int depth)
{
    int most = depth;

    if (cot == NULL || cot->kind != VALUE_LIST || depth >= DEPTH_MAX)
        return depth;
    for (const struct value *v = cot->first; v != NULL; v = v->next) {
        int n = depth_of(v->kind == VALUE_MAP ? value_find(v, "cot") : NULL,
                         depth + 1);

        most = n > most ? n : most;
    }
    return most;
}

/* How many columns there are at most, with names over names. */
static int
columns_most(const struct value *cot, int depth)
{
    int n = 0;

    if (cot == NULL || cot->kind != VALUE_LIST || depth >= DEPTH_MAX)
        return 1;
    for (const struct value *v = cot->first;
         v != NULL && n < TABLE_COLUMNS_MAX; v = v->next)
        n += columns_most(v->kind == VALUE_MAP ? value_find(v, "cot") : NULL,
                          depth + 1);
    return n < TABLE_COLUMNS_MAX ? n : TABLE_COLUMNS_MAX;
}

static void
read_leaf(struct columns_reader *r, const struct value *v)
{
    struct grid_column *c;

    if (r->head->columns >= TABLE_COLUMNS_MAX)
        return;
    c = &r->head->column[r->head->columns++];
    c->pos = v->pos;
    if (v->kind != VALUE_MAP)
        return;
    read_width(r->run, value_find(v, "rong"), c);
    c->has_align = grid_align(r->run, value_find(v, "can"), &c->align);
    c->has_valign = grid_valign(r->run, value_find(v, "can_doc"), &c->valign);
    grid_read_figures(r->run, value_find(v, "so"), c);
}

static void
read_level(struct columns_reader *r, const struct value *cot, int level,
           int levels)
{
    static const char *const known[] = { "ten", "rong", "can", "can_doc",
                                         "so", "cot", NULL };

    for (const struct value *c = cot->first; c != NULL; c = c->next) {
        const struct value *v = grid_text(r->run, c, known);
        const struct value *inner = NULL, *name = v;
        int from = r->head->columns;
        struct grid_cell *cell;

        if (v->kind == VALUE_MAP) {
            grid_keys(r->run, v, known);
            name = grid_texts(r->run, value_find(v, "ten"));
            inner = value_find(v, "cot");
        }
        if (v->kind == VALUE_LIST || (inner != NULL &&
                                      inner->kind != VALUE_LIST)) {
            grid_wrong(r->run, inner != NULL ? inner : v, "danh sách các cột");
            inner = NULL;
        }
        r->named |= !value_is_blank(name);
        cell = grid_cell_new(r->brief, r->rows[level],
                             value_is_blank(name) ? NULL : name, v->pos);
        if (inner != NULL && level + 1 < levels)
            read_level(r, inner, level + 1, levels);
        else
            read_leaf(r, v);
        cell->column = from;
        cell->columns = r->head->columns - from;
        if (cell->columns < 1)
            cell->columns = 1;
        cell->rows = inner != NULL ? 1 : levels - level;
    }
}

struct grid_head
grid_columns(const struct table_run *run, const struct value *cot)
{
    struct grid_head head = { .columns = 0 };
    struct columns_reader r = {
        .run = run, .brief = tables_brief(run->tables, run->arena),
        .head = &head,
    };
    int levels;

    if (cot == NULL || cot->kind == VALUE_NULL)
        return head;
    if (cot->kind != VALUE_LIST) {
        grid_wrong(run, cot, "danh sách các cột");
        return head;
    }
    levels = depth_of(cot, 0);
    head.column = ARENA_ARRAY(r.brief, struct grid_column,
                              columns_most(cot, 0));
    for (int i = 0; i < levels; i++) {
        r.rows[i] = grid_row_new(r.brief, GRID_HEAD, cot->pos);
        if (i > 0)
            r.rows[i - 1]->next = r.rows[i];
    }
    if (levels > 0)
        read_level(&r, cot, 0, levels);
    if (r.named) {
        head.first = r.rows[0];
        head.last = r.rows[levels - 1];
        head.rows = levels;
    }
    return head;
}
