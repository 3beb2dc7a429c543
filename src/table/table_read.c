/* table_read.c — a table's value as a grid: where its rows come from, what
 * is head, group and total, and no place left without a cell. */
#include <string.h>

#include "base/viet.h"
#include "table/table_grid.h"

enum { HEAD_MAX = 10, NUMBER_MAX = 24 };

/* Rows as a list in which none of the cells is a list again. */
static bool
is_rows(const struct value *list)
{
    bool some = false;

    if (list == NULL || list->kind != VALUE_LIST)
        return false;
    for (const struct value *row = list->first; row != NULL; row = row->next) {
        if (row->kind == VALUE_MAP && (value_find(row, "nhom") != NULL ||
                                       value_find(row, "tong") != NULL))
            continue;
        if (row->kind != VALUE_LIST)
            return false;
        for (const struct value *c = row->first; c != NULL; c = c->next) {
            if (c->kind == VALUE_LIST)
                return false;
            some = true;
        }
    }
    return some;
}

bool
table_is(const struct value *v)
{
    if (v->kind == VALUE_LIST)
        return is_rows(v);
    return v->kind == VALUE_MAP && value_find(v, "muc") == NULL &&
           value_find(v, "nhiem_vu") == NULL &&
           (value_find(v, "dong") != NULL || value_find(v, "tep") != NULL ||
            value_find(v, "cot") != NULL);
}

/* The text of a cell in one line, without marks and in small letters. */
static struct str
folded(const struct table_run *run, const struct grid_cell *c)
{
    if (c == NULL || c->text == NULL || c->text->kind != VALUE_TEXT)
        return STR_EMPTY;
    return viet_fold(run->arena, str_trim(c->text->text));
}

/* Is it one of the words, which commas part? */
static bool
is_word_of(const struct table_run *run, struct str s, struct str words)
{
    while (words.n > 0) {
        size_t n = str_index(words, ',');
        struct str word = viet_fold(run->arena,
                                    str_trim(str_first(words, n)));
        struct str rest = str_trim(str_after(s, word.n));

        words = str_after(words, n + 1);
        if (word.n > 0 && str_equal(str_first(s, word.n), word) &&
            (rest.n == 0 || strchr(":(.", rest.p[0]) != NULL))
            return true;
    }
    return false;
}

static bool
has_letter(struct str s)
{
    for (size_t i = 0; i < s.n; i++)
        if (s.p[i] >= 'a' && s.p[i] <= 'z')
            return true;
    return false;
}

/* "Tổng cộng" in the narrow first column takes the blank ones beside it. */
static void
label_widen(struct grid_row *row)
{
    struct grid_cell *c = row->first;

    while (c->column == 0 && c->text != NULL && c->rows == 1 &&
           c->next != NULL && c->next->text == NULL && c->next->rows == 1 &&
           c->next->column == c->columns && c->next->next != NULL) {
        c->columns += c->next->columns;
        c->next = c->next->next;
    }
}

/* What a row of the body is, where the plan does not say so: a total by its
 * first words; a group where one cell has the whole row, or in a file where
 * only the first has words. */
static void
row_classify(const struct table_run *run, const struct grid *g,
             struct grid_row *row, bool from_file, bool covered)
{
    const struct grid_cell *first = NULL;
    int filled = 0;

    if (row->kind != GRID_BODY)
        return;
    for (const struct grid_cell *c = row->first; c != NULL; c = c->next) {
        if (value_is_blank(c->text))
            continue;
        if (filled++ == 0)
            first = c;
    }
    if (first == NULL)
        return;
    if (is_word_of(run, folded(run, first), run->profile->table_total)) {
        row->kind = GRID_TOTAL;
        label_widen(row);
    } else if (g->columns > 1 && filled == 1 && first->column == 0 &&
             first->rows == 1 && !covered &&
             (first->columns == g->columns || row->first->next == NULL ||
              (from_file && has_letter(folded(run, first))))) {
        row->kind = GRID_GROUP;
    }
}

/* A group row is one cell. */
static void
row_widen(const struct grid *g, struct grid_row *row)
{
    if (row->kind != GRID_GROUP || row->first == NULL ||
        row->first->column > 0)
        return;
    row->first->columns = g->columns;
    row->first->next = NULL;
    row->last = row->first;
}

/* Drops what stands beyond the last column; says so once a row. */
static void
row_clip(const struct table_run *run, const struct grid *g,
         struct grid_row *row)
{
    struct grid_cell **at = &row->first, *last = NULL;
    bool said = false;

    for (; *at != NULL; at = &(*at)->next) {
        struct grid_cell *c = *at;

        if (c->column + c->columns <= g->columns) {
            last = c;
            continue;
        }
        if (!said && (!value_is_blank(c->text) || c->column < g->columns))
            diag_add(run->diags, TABLE_ROW_LONG, c->pos,
                     str_printf(run->arena, "%d", g->columns).p);
        said = true;
        if (c->column < g->columns) {
            c->columns = g->columns - c->column;
            last = c;
            continue;
        }
        *at = NULL;
        break;
    }
    row->last = last;
}

static void
row_short(const struct table_run *run, const struct grid *g,
          const struct grid_row *row, int missing)
{
    int cells = -missing;

    for (const struct grid_cell *c = row->first; c != NULL; c = c->next)
        cells++;
    if (missing > 0 && cells > 1)
        diag_gather(run->diags, TABLE_ROW_SHORT, row->pos,
                    str_printf(run->arena, "%d", missing).p,
                    str_printf(run->arena, "%d", g->columns).p);
}

/* Ends a cell before one that reaches down from above, and at the table's
 * last column. */
static void
cell_narrow(const struct table_run *run, const struct grid *g,
            struct grid_cell *c, const int *covered)
{
    for (int k = 1; k < c->columns; k++)
        if (c->column + k >= g->columns || covered[c->column + k] > 0) {
            diag_add(run->diags, TABLE_SPAN, c->pos);
            c->columns = k;
        }
}

/* Puts a blank cell wherever there is none, so that every place has its
 * lines and its height. covered: rows that cells above still take. Returns
 * how many. */
static int
row_fill(const struct table_run *run, const struct grid *g,
         struct grid_row *row, int *covered, int rows_left)
{
    struct grid_cell **at = &row->first, *c;
    int missing = 0;

    for (int i = 0; i < g->columns;) {
        struct grid_row blank = { .kind = GRID_BODY };

        for (; *at != NULL && (*at)->column < i; *at = (*at)->next)
            diag_add(run->diags, TABLE_SPAN, (*at)->pos);
        if (covered[i] > 0) {
            covered[i++]--;
            continue;
        }
        if (*at == NULL || (*at)->column > i) {
            c = grid_cell_new(tables_brief(run->tables, run->arena), &blank,
                              NULL, row->pos);
            c->column = i;
            c->next = *at;
            *at = c;
            missing++;
        }
        c = *at;
        if (c->rows > rows_left) {
            diag_add(run->diags, TABLE_SPAN, c->pos);
            c->rows = rows_left;
        }
        cell_narrow(run, g, c, covered);
        for (int k = 0; k < c->columns; k++)
            covered[i++] = c->rows - 1;
        at = &c->next;
    }
    for (; *at != NULL; *at = (*at)->next)
        diag_add(run->diags, TABLE_SPAN, (*at)->pos);
    return missing;
}

/* (1) (2) …, below the head: NĐ 30/2020 is silent; practice. */
static void
add_numbers(const struct table_run *run, struct grid *g, struct pos pos)
{
    struct grid_row *row = grid_row_new(run->arena, GRID_NUMBERS, pos);
    struct grid_row **at = &g->first;

    for (int i = 0; i < g->columns; i++) {
        struct value *v = value_new(run->arena, VALUE_TEXT, pos);

        v->text = str_printf(run->arena, "(%d)", i + 1);
        grid_cell_new(run->arena, row, v, pos)->column = i;
    }
    while (*at != NULL && (*at)->kind == GRID_HEAD)
        at = &(*at)->next;
    row->next = *at;
    *at = row;
    if (row->next == NULL)
        g->last = row;
}

/* The number that a cell of such a row begins with, 0 for a letter: "(1)",
 * "(5)=(3)x(4)", "(A)", or "1" where brackets are not needed; -1: none. */
static int
column_number(const struct value *v, bool brackets)
{
    struct str s = v->kind == VALUE_TEXT ? str_trim(v->text) : STR_EMPTY;
    bool open;
    int n = 0;

    while (s.n > 2 && s.p[0] == '*' && s.p[s.n - 1] == '*')
        s = (struct str){ s.p + 1, s.n - 2 };
    open = str_starts(s, "(");
    if (s.n > NUMBER_MAX || (brackets && !open))
        return -1;
    s = str_after(s, open);
    if (s.n > 0 && ((s.p[0] >= 'A' && s.p[0] <= 'Z') ||
                    (s.p[0] >= 'a' && s.p[0] <= 'z'))) {
        s = str_after(s, 1);
        return str_is(s, open ? ")" : "") ? 0 : -1;
    }
    if (s.n == 0 || !viet_is_digit((unsigned char)s.p[0]))
        return -1;
    for (; s.n > 0 && viet_is_digit((unsigned char)s.p[0]) && n < 100;
         s = str_after(s, 1))
        n = n * 10 + (s.p[0] - '0');
    for (size_t i = 0; i < s.n; i++)
        if (!viet_is_digit((unsigned char)s.p[i]) &&
            strchr("()=+-x*:/%., ", s.p[i]) == NULL)
            return -1;
    return n;
}

/* (1) (2) (3) …, or A B 1 2 …: each cell counts on from the one before. */
static bool
is_numbers(const struct grid *g, const struct grid_row *row, bool brackets)
{
    int last = 0, cells = 0;

    for (const struct grid_cell *c = row->first; c != NULL; c = c->next) {
        int n;

        if (value_is_blank(c->text) || c->columns > 1 || c->rows > 1)
            return false;
        n = column_number(c->text, brackets);
        if (n != (n == 0 && last == 0 ? 0 : last + 1))
            return false;
        last = n;
        cells++;
    }
    return last > 0 && cells > 1 && cells == g->columns;
}

/* The row of numbers that the plan has written itself: the last one of the
 * head, or the first below it. */
static bool
find_numbers(struct grid *g)
{
    struct grid_row *head = NULL, *row;

    for (row = g->first; row != NULL && row->kind == GRID_HEAD;
         row = row->next)
        head = row;
    if (head == NULL)
        return false;
    if (head != g->first && is_numbers(g, head, false))
        row = head;
    else if (row == NULL || row->kind != GRID_BODY ||
             !is_numbers(g, row, true))
        return false;
    row->kind = GRID_NUMBERS;
    return true;
}

/* How many rows of the body's list are the head: one, or none where the
 * columns have names. */
static int
head_rows(const struct table_run *run, const struct value *v,
          const struct grid_head *head)
{
    const struct value *dau = NULL;
    int n, standard = head->rows > 0 ? 0 : 1;

    if (v->kind == VALUE_MAP)
        dau = value_find(v, "dau");
    if (value_is_blank(dau))
        return standard;
    n = grid_count(run, dau, HEAD_MAX);
    return n < 0 ? standard : n;
}

const char *const table_keys[] = {
    "tieu_de", "don_vi_tinh", "cot", "dong", "tep", "vung", "dau",
    "dong_so", "ghep", "nguon", "khung", "can_doc", NULL,
};

/* The columns are those declared, else those of the head, else as many as
 * the longest row has. */
static void
count_columns(const struct table_run *run, struct grid *g)
{
    int head = 0, most = 0;

    for (const struct grid_row *r = g->first; r != NULL; r = r->next)
        for (const struct grid_cell *c = r->first; c != NULL; c = c->next) {
            int end = c->column + c->columns;

            most = end > most ? end : most;
            if (r->kind == GRID_HEAD && end > head)
                head = end;
        }
    if (g->columns == 0)
        g->columns = head > 0 ? head : most;
    if (g->column == NULL)
        g->column = ARENA_ARRAY(run->arena, struct grid_column,
                                g->columns + 1);
}

/* Do cells above reach into a row? left: how many rows each of them does from
 * here on; made ready for the next row. */
static bool
is_covered(const struct grid *g, const struct grid_row *row, int *left)
{
    bool covered = false;

    for (int i = 0; i < g->columns; i++)
        covered = (left[i] > 0 && left[i]-- > 0) || covered;
    for (const struct grid_cell *c = row->first; c != NULL; c = c->next)
        for (int i = c->column; i < c->column + c->columns; i++)
            left[i] = c->rows - 1 > left[i] ? c->rows - 1 : left[i];
    return covered;
}

static void
finish(const struct table_run *run, struct grid *g, const struct value *v,
       bool from_file)
{
    int *covered = ARENA_ARRAY(run->arena, int, g->columns), left = 0;
    int *above = ARENA_ARRAY(run->arena, int, g->columns);
    const struct value *numbers = NULL;

    if (v->kind == VALUE_MAP)
        numbers = value_find(v, "dong_so");
    for (struct grid_row *r = g->first; r != NULL; r = r->next) {
        row_clip(run, g, r);
        row_classify(run, g, r, from_file, is_covered(g, r, above));
        row_widen(g, r);
        left++;
    }
    for (struct grid_row *r = g->first; r != NULL; r = r->next) {
        int missing = row_fill(run, g, r, covered, left--);

        if (!from_file)
            row_short(run, g, r, missing);
    }
    if (!find_numbers(g) && grid_flag(run, numbers, false))
        add_numbers(run, g, numbers->pos);
    grid_figures(run, g);
    grid_kinds(run, g);
}

/* How deep the merged cells of a file's first row reach: its head. */
static int
head_of_file(const struct grid_file *file)
{
    int rows = 1;

    if (file->merges == NULL)
        return rows;
    for (const struct value *v = file->merges->first; v != NULL;
         v = v->next) {
        struct str s = v->text;
        struct grid_range r;

        if (grid_range(&s, &r) && r.row == 0 && r.last_row < HEAD_MAX &&
            r.last_row + 1 > rows)
            rows = r.last_row + 1;
    }
    return rows;
}

/* A sheet is as wide as its longest row, or a merged cell of its. */
static int
columns_of_file(const struct grid *g, const struct value *merges)
{
    int most = g->columns;

    for (const struct grid_row *r = g->first; r != NULL; r = r->next)
        for (const struct grid_cell *c = r->first; c != NULL; c = c->next)
            if (c->column + c->columns > most)
                most = c->column + c->columns;
    for (const struct value *v = merges != NULL ? merges->first : NULL;
         v != NULL; v = v->next) {
        struct str s = v->text;
        struct grid_range r;

        if (grid_range(&s, &r) && r.last_column >= most &&
            r.last_column < TABLE_COLUMNS_MAX)
            most = r.last_column + 1;
    }
    return most;
}

/* So many columns, of which more may be than were declared. */
static void
widen(const struct table_run *run, struct grid *g, int columns)
{
    const size_t one = sizeof(*g->column);

    if (g->column != NULL)
        g->column = arena_grow(tables_brief(run->tables, run->arena),
                               g->column,
                               (size_t)g->columns * one,
                               (size_t)columns * one);
    g->columns = columns;
}

/* The rows of a file, without its head where the columns have names. */
static void
read_file(const struct table_run *run, const struct value *v,
          const struct grid_head *head, struct grid *g)
{
    struct grid_file file = grid_file(run, value_find(v, "tep"),
                                      value_find(v, "vung"));
    const struct value *dau = value_find(v, "dau");
    int rows = head_of_file(&file);
    struct value rest;

    if (file.rows == NULL)
        return;
    if (!value_is_blank(dau))
        rows = grid_count(run, dau, HEAD_MAX);
    if (head->rows == 0) {
        grid_rows(run, file.rows, g, rows, false);
        widen(run, g, columns_of_file(g, file.merges));
        count_columns(run, g);
        grid_merge(run, file.merges, g);
        return;
    }
    rest = *file.rows;
    for (int i = 0; i < rows && rest.first != NULL; i++)
        rest.first = rest.first->next;
    grid_rows(run, &rest, g, 0, false);
    count_columns(run, g);
    if (file.merges != NULL)
        grid_merge(run, grid_merges_below(run->arena, file.merges, rows,
                                          head->rows), g);
}

struct grid *
grid_read(const struct table_run *run, const struct value *v)
{
    struct grid *g = ARENA_NEW(run->arena, struct grid);
    const struct value *ghep = NULL, *rows = v;
    struct grid_head head = { .columns = 0 };
    bool from_file = false;
    int errors = run->diags->errors;

    if (v->kind == VALUE_MAP) {
        grid_keys(run, v, table_keys);
        g->caption = grid_texts(run, value_find(v, "tieu_de"));
        g->unit = grid_texts(run, value_find(v, "don_vi_tinh"));
        g->source = grid_texts(run, value_find(v, "nguon"));
        ghep = value_find(v, "ghep");
        g->bare = !grid_flag(run, value_find(v, "khung"), true);
        g->has_valign = grid_valign(run, value_find(v, "can_doc"),
                                    &g->valign);
        head = grid_columns(run, value_find(v, "cot"));
        from_file = !value_is_blank(value_find(v, "tep"));
        rows = value_find(v, "dong");
    }
    g->columns = head.columns;
    g->column = head.column;
    g->first = head.first;
    g->last = head.last;
    if (from_file)
        read_file(run, v, &head, g);
    grid_rows(run, rows, g, from_file ? 0 : head_rows(run, v, &head), true);
    count_columns(run, g);
    if (g->first == NULL || g->columns == 0) {
        if (!from_file || run->diags->errors == errors)
            diag_add(run->diags, TABLE_EMPTY, v->pos);
        return NULL;
    }
    grid_merge(run, ghep, g);
    finish(run, g, v, from_file);
    return g;
}
