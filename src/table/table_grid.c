/* table_grid.c — a table's rows, each cell in its place. */
#include "table/table_grid.h"

#include <assert.h>

#include "base/utf8.h"
#include "base/viet.h"

struct grid_row *
grid_row_new(struct arena *a, enum grid_kind kind, struct pos pos)
{
    struct grid_row *row = ARENA_NEW(a, struct grid_row);

    row->kind = kind;
    row->pos = pos;
    return row;
}

struct grid_cell *
grid_cell_new(struct arena *a, struct grid_row *row, const struct value *text,
              struct pos pos)
{
    struct grid_cell *c = ARENA_NEW(a, struct grid_cell);

    c->text = text;
    c->pos = pos;
    c->columns = c->rows = 1;
    if (row->last != NULL)
        row->last->next = c;
    else
        row->first = c;
    row->last = c;
    return c;
}

static void
row_append(struct grid *g, struct grid_row *row)
{
    if (g->last != NULL)
        g->last->next = row;
    else
        g->first = row;
    g->last = row;
}

/* The rows being placed: for each column the cell of the row above, and how
 * many rows it still covers. */
struct placer {
    const struct table_run *run;
    struct arena *brief;
    struct grid *grid;
    struct grid_row *row;
    struct grid_cell *above[TABLE_COLUMNS_MAX], *here[TABLE_COLUMNS_MAX];
    int covered[TABLE_COLUMNS_MAX];
    int at;     /* the next column */
    bool signs; /* "<" and "^" merge */
};

static void
row_open(struct placer *p, enum grid_kind kind, struct pos pos)
{
    p->row = grid_row_new(p->brief, kind, pos);
    row_append(p->grid, p->row);
    p->at = 0;
    for (int i = 0; i < TABLE_COLUMNS_MAX; i++)
        p->here[i] = p->covered[i] > 0 ? p->above[i] : NULL;
}

static void
row_close(struct placer *p)
{
    for (int i = 0; i < TABLE_COLUMNS_MAX; i++) {
        p->above[i] = p->here[i];
        if (p->covered[i] > 0)
            p->covered[i]--;
    }
}

static struct grid_cell *
put(struct placer *p, const struct value *text, struct pos pos, int columns,
    int rows)
{
    struct grid_cell *c = grid_cell_new(p->brief, p->row, text, pos);

    c->columns = columns;
    c->rows = rows;
    while (p->at < TABLE_COLUMNS_MAX && p->covered[p->at] > 0)
        p->at++;
    c->column = p->at;
    for (int i = 0; i < columns && p->at < TABLE_COLUMNS_MAX; i++, p->at++) {
        if (p->covered[p->at] > 0) {
            diag_add(p->run->diags, TABLE_SPAN, pos);
            c->columns = i;
            break;
        }
        p->covered[p->at] = rows;
        p->here[p->at] = c;
    }
    return c;
}

static const char *const cell_keys[] = { "noi_dung", "cot", "dong", "can",
                                         "can_doc", "dam", NULL };

static void
add_map_cell(struct placer *p, const struct value *v)
{
    const struct value *columns = value_find(v, "cot");
    const struct value *rows = value_find(v, "dong");
    const struct value *text = grid_texts(p->run, value_find(v, "noi_dung"));
    int n_columns = 1, n_rows = 1;
    struct grid_cell *c;

    grid_keys(p->run, v, cell_keys);
    if (!value_is_blank(columns))
        n_columns = grid_count(p->run, columns, TABLE_COLUMNS_MAX);
    if (!value_is_blank(rows))
        n_rows = grid_count(p->run, rows, TABLE_ROWS_MAX);
    /* several blank lines are room to write on */
    if (value_is_blank(text) && (text == NULL || text->first == text->last))
        text = NULL;
    c = put(p, text, v->pos, n_columns < 1 ? 1 : n_columns,
            n_rows < 1 ? 1 : n_rows);
    c->bold = grid_flag(p->run, value_find(v, "dam"), false);
    c->has_align = grid_align(p->run, value_find(v, "can"), &c->align);
    c->has_valign = grid_valign(p->run, value_find(v, "can_doc"), &c->valign);
}

static bool
is_sign(const struct placer *p, const struct value *v, const char *sign)
{
    return p->signs && v->kind == VALUE_TEXT &&
           str_is(str_trim(v->text), sign);
}

/* "<": the cell on the left reaches over this place as well. */
static bool
extend_left(struct placer *p)
{
    struct grid_cell *c = p->row->last;

    if (c == NULL || c->column + c->columns != p->at ||
        p->at >= TABLE_COLUMNS_MAX || p->covered[p->at] > 0)
        return false;
    p->covered[p->at] = c->rows;
    p->here[p->at++] = c;
    c->columns++;
    return true;
}

/* "^": so does the cell above; in a wide one, all its signs say it once. */
static bool
extend_down(struct placer *p)
{
    struct grid_cell *c = p->at < TABLE_COLUMNS_MAX ? p->above[p->at] : NULL;

    if (c == NULL || p->covered[p->at] > 0)
        return p->at < TABLE_COLUMNS_MAX && p->covered[p->at] > 0 &&
               c != NULL && p->here[p->at] == c && ++p->at > 0;
    if (c->column != p->at)
        return false;
    c->rows++;
    for (int i = 0; i < c->columns; i++) {
        p->covered[c->column + i] = 1;
        p->here[c->column + i] = c;
    }
    p->at++;
    return true;
}

static void
add_cell(struct placer *p, const struct value *v)
{
    if (is_sign(p, v, "<") && extend_left(p))
        return;
    if (is_sign(p, v, "^") && extend_down(p))
        return;
    if (is_sign(p, v, "<") || is_sign(p, v, "^"))
        diag_add(p->run->diags, TABLE_SPAN, v->pos);
    v = grid_text(p->run, v, cell_keys);
    if (v->kind == VALUE_MAP)
        add_map_cell(p, v);
    else
        put(p, value_is_blank(v) ? NULL : grid_texts(p->run, v), v->pos, 1,
            1);
}

static void
add_cells(struct placer *p, const struct value *list)
{
    if (list->kind == VALUE_NULL)
        return;
    if (list->kind != VALUE_LIST) {
        diag_add(p->run->diags, TABLE_VALUE, list->pos, "một hàng",
                 "danh sách các ô, như [1, Tên, 5]");
        return;
    }
    for (const struct value *v = list->first; v != NULL; v = v->next) {
        if (p->at >= TABLE_COLUMNS_MAX) {
            diag_add(p->run->diags, TABLE_LARGE, v->pos, "63 cột");
            return;
        }
        add_cell(p, v);
    }
}

static void
add_map_row(struct placer *p, const struct value *v, enum grid_kind kind)
{
    static const char *const known[] = { "nhom", "tong", "dong", "cao",
                                         NULL };
    const struct value *group = grid_texts(p->run, value_find(v, "nhom"));
    const struct value *total = value_find(v, "tong");
    const struct value *cells = value_find(v, "dong");
    const struct value *height = value_find(v, "cao");

    grid_keys(p->run, v, known);
    row_open(p, group != NULL ? GRID_GROUP : total != NULL ? GRID_TOTAL
                                                           : kind, v->pos);
    if (group != NULL)
        put(p, value_is_blank(group) ? NULL : group, group->pos, 1, 1);
    else if (total != NULL || cells != NULL)
        add_cells(p, total != NULL ? total : cells);
    if (!value_is_blank(height)) {
        p->row->height = height->kind == VALUE_TEXT
                             ? grid_length(str_trim(height->text)) : 0;
        if (p->row->height == 0)
            diag_add(p->run->diags, TABLE_VALUE, height->pos, "cao",
                     "độ dài như 1cm, 8mm hay 30pt");
    }
}

void
grid_rows(const struct table_run *run, const struct value *rows,
          struct grid *g, int head, bool signs)
{
    struct placer p = { .run = run, .grid = g, .signs = signs,
                        .brief = tables_brief(run->tables, run->arena) };
    int count = 0;

    if (rows == NULL || rows->kind == VALUE_NULL)
        return;
    if (rows->kind != VALUE_LIST) {
        diag_add(run->diags, TABLE_VALUE, rows->pos, "dong",
                 "danh sách các hàng, như [1, Tên, 5]");
        return;
    }
    for (const struct value *v = rows->first; v != NULL; v = v->next) {
        if (count++ == TABLE_ROWS_MAX) {
            diag_add(run->diags, TABLE_LARGE, v->pos, "10.000 hàng");
            break;
        }
        if (v->kind == VALUE_MAP) {
            add_map_row(&p, v, count <= head ? GRID_HEAD : GRID_BODY);
        } else {
            row_open(&p, count <= head ? GRID_HEAD : GRID_BODY, v->pos);
            add_cells(&p, v);
        }
        row_close(&p);
    }
}

/* A1 at the start of *s: column and row from 0. */
static bool
cut_place(struct str *s, int *column, int *row)
{
    int letters = 0, digits = 0;

    *column = *row = 0;
    for (; s->n > 0 && letters < 3; letters++, *s = str_after(*s, 1)) {
        char c = *s->p;

        if (c >= 'a' && c <= 'z')
            c = (char)(c - 'a' + 'A');
        if (c < 'A' || c > 'Z')
            break;
        *column = *column * 26 + (c - 'A' + 1);
    }
    for (; s->n > 0 && digits < 6 && viet_is_digit((unsigned char)*s->p);
         digits++, *s = str_after(*s, 1))
        *row = *row * 10 + (*s->p - '0');
    --*column;
    --*row;
    return letters > 0 && digits > 0 && *row >= 0;
}

/* Takes the cells of a range out of a row, but for the first one kept. False
 * where one has text or reaches out of the range. */
static bool
clear_row(struct grid_row *row, int from, int to, struct grid_cell *keep)
{
    struct grid_cell *before = NULL, *next;
    bool clean = true;

    for (struct grid_cell *c = row->first; c != NULL; c = next) {
        next = c->next;
        if (c == keep || c->column + c->columns <= from || c->column > to) {
            before = c;
            continue;
        }
        if (!value_is_blank(c->text) || c->columns > 1 || c->rows > 1)
            clean = false;
        if (before != NULL)
            before->next = next;
        else
            row->first = next;
        if (row->last == c)
            row->last = before;
    }
    return clean;
}

bool
grid_range(struct str *s, struct grid_range *r)
{
    if (!cut_place(s, &r->column, &r->row) || !str_starts(*s, ":"))
        return false;
    *s = str_after(*s, 1);
    return cut_place(s, &r->last_column, &r->last_row) &&
           r->last_column >= r->column && r->last_row >= r->row;
}

static bool
merge_range(struct grid *g, struct str s)
{
    struct grid_range range;
    int at = 0;
    struct grid_cell *keep = NULL;
    bool clean = true;

    if (!grid_range(&s, &range) || s.n > 0 ||
        range.last_column >= g->columns)
        return false;
    for (struct grid_row *r = g->first; r != NULL; r = r->next) {
        if (r->kind == GRID_NUMBERS)
            continue;
        if (at == range.row)
            for (struct grid_cell *c = r->first; c != NULL; c = c->next)
                if (c->column == range.column && c->columns == 1 &&
                    c->rows == 1)
                    keep = c;
        if (at >= range.row && at <= range.last_row)
            clean = clear_row(r, range.column, range.last_column,
                              at == range.row ? keep : NULL) && clean;
        at++;
    }
    if (keep == NULL || at <= range.last_row)
        return false;
    keep->columns = range.last_column - range.column + 1;
    keep->rows = range.last_row - range.row + 1;
    return clean;
}

void
grid_merge(const struct table_run *run, const struct value *ghep,
           struct grid *g)
{
    const struct value *v = ghep;

    if (ghep == NULL || ghep->kind == VALUE_NULL)
        return;
    if (ghep->kind == VALUE_LIST)
        v = ghep->first;
    for (; v != NULL; v = ghep->kind == VALUE_LIST ? v->next : NULL)
        if (v->kind != VALUE_TEXT || !merge_range(g, str_trim(v->text)))
            diag_add(run->diags, TABLE_SPAN, v->pos);
}
