/* xlsx_merge.c — sorts the merged ranges, and copies the first cell of each
 * into the others as the rows go by. */
#include "input/xlsx_merge.h"

#include <stdlib.h>

#include "base/viet.h"

struct merge {
    int row, column, last_row, last_column;
};

/* A column in the row in hand. */
struct cover {
    const struct merge *merge; /* that covers it, or NULL */
    struct buf text, exact; /* of the merge that begins in this column */
};

struct merges {
    struct arena *arena;
    const struct source *sheet;
    bool filled; /* the cells of a range, with its first one; else blank */
    struct merge *list; /* by first cell, the largest first */
    int n, room, next;  /* next to begin */
    struct cover *covers;
    int columns, covered;
};

bool
xlsx_reference(struct str s, int *row, int *column)
{
    int letters = 0, digits = 0;
    size_t i = 0;

    for (; i < s.n && i < 3 && s.p[i] >= 'A' && s.p[i] <= 'Z'; i++)
        letters = letters * 26 + (s.p[i] - 'A' + 1);
    for (; i < s.n && i < 10 && viet_is_digit((unsigned char)s.p[i]); i++)
        digits = digits * 10 + (s.p[i] - '0');
    if (i < s.n || letters == 0 || digits == 0)
        return false;
    *column = letters - 1;
    *row = digits;
    return true;
}

struct merges *
merges_new(struct arena *a, const struct source *sheet, bool filled)
{
    struct merges *m = ARENA_NEW(a, struct merges);

    m->arena = a;
    m->sheet = sheet;
    m->filled = filled;
    return m;
}

void
merges_add(struct merges *m, struct str range)
{
    size_t colon = str_index(range, ':');
    struct merge new;

    if (colon < range.n &&
        xlsx_reference(str_first(range, colon), &new.row, &new.column) &&
        xlsx_reference(str_after(range, colon + 1), &new.last_row,
                       &new.last_column))
        merges_add_range(m, new.row, new.column, new.last_row,
                         new.last_column);
}

void
merges_add_range(struct merges *m, int row, int column, int last_row,
                 int last_column)
{
    struct merge new = { row, column, last_row, last_column };

    if (new.row > SHEET_ROWS || new.column >= SHEET_COLUMNS ||
        new.last_row < new.row || new.last_column < new.column)
        return;
    if (new.last_column >= SHEET_COLUMNS)
        new.last_column = SHEET_COLUMNS - 1;
    if (m->n == m->room) {
        int room = m->room > 0 ? 2 * m->room : 64;

        m->list = arena_grow(m->arena, m->list,
                             (size_t)m->n * sizeof(new),
                             (size_t)room * sizeof(new));
        m->room = room;
    }
    m->list[m->n++] = new;
    if (new.last_column >= m->columns)
        m->columns = new.last_column + 1;
}

static int
compare(const void *left, const void *right)
{
    const struct merge *a = left, *b = right;

    if (a->row != b->row)
        return a->row < b->row ? -1 : 1;
    if (a->column != b->column)
        return a->column < b->column ? -1 : 1;
    if (a->last_row != b->last_row)
        return a->last_row > b->last_row ? -1 : 1;
    return (a->last_column < b->last_column) -
           (a->last_column > b->last_column);
}

void
merges_ready(struct merges *m)
{
    if (m->n == 0)
        return;
    qsort(m->list, (size_t)m->n, sizeof(*m->list), compare);
    m->covers = ARENA_ARRAY(m->arena, struct cover, m->columns);
    for (int c = 0; c < m->columns; c++)
        m->covers[c].text = m->covers[c].exact = buf_new(m->arena);
}

/* "C7" */
static void
add_reference(struct buf *b, int row, int column)
{
    char letters[8];
    int n = 0;

    for (column++; column > 0; column = (column - 1) / 26)
        letters[n++] = (char)('A' + (column - 1) % 26);
    while (n > 0)
        buf_add_c(b, letters[--n]);
    buf_printf(b, "%d", row);
}

struct value *
merges_list(const struct merges *m, struct arena *a)
{
    struct value *list = value_new(a, VALUE_LIST, (struct pos){
        m->sheet, SHEET_COLUMNS, 1 });
    struct buf b = buf_new(a);

    for (const struct merge *one = m->list; one < m->list + m->n; one++) {
        struct value *v = value_new(a, VALUE_TEXT, (struct pos){
            m->sheet, one->row * SHEET_COLUMNS + one->column, 1 });

        add_reference(&b, one->row, one->column);
        buf_add_c(&b, ':');
        add_reference(&b, one->last_row, one->last_column);
        v->text = buf_take(&b);
        value_append(list, v);
    }
    return list;
}

static void
end_merges(struct merges *m, int number)
{
    for (int c = 0; m->covered > 0 && c < m->columns; c++)
        if (m->covers[c].merge != NULL &&
            m->covers[c].merge->last_row < number) {
            m->covers[c].merge = NULL;
            m->covered--;
        }
}

/* No program merges a cell twice; in a file that does the range stands that
 * begins first. */
static void
begin_merge(struct merges *m, const struct merge *new)
{
    for (int c = new->column; c <= new->last_column; c++)
        if (m->covers[c].merge != NULL)
            return;
    for (int c = new->column; c <= new->last_column; c++) {
        m->covers[c].merge = new;
        m->covered++;
    }
    m->covers[new->column].text.n = m->covers[new->column].exact.n = 0;
}

/* True where the text is the row's own. */
static bool
fill_cell(struct merges *m, int number, int column, struct value *cell,
          struct arena *a)
{
    const struct merge *merge = m->covers[column].merge;
    struct buf *text = &m->covers[merge->column].text;
    struct buf *exact = &m->covers[merge->column].exact;

    if (number == merge->row && column == merge->column) {
        if (cell->kind == VALUE_TEXT && m->filled) {
            buf_add_str(text, cell->text);
            buf_add_str(exact, cell->exact);
        }
        return cell->kind == VALUE_TEXT;
    }
    cell->kind = text->n > 0 ? VALUE_TEXT : VALUE_NULL;
    cell->text = str_copy(a, buf_str(text));
    cell->exact = str_copy(a, buf_str(exact));
    if (m->filled)
        cell->pos.line = merge->row * SHEET_COLUMNS + merge->column;
    return false;
}

bool
merges_fill(struct merges *m, int number, struct value *row, struct arena *a)
{
    struct value *cell = row->first;
    bool own = false;
    int left;

    end_merges(m, number);
    for (; m->next < m->n && m->list[m->next].row <= number; m->next++)
        if (m->list[m->next].last_row >= number)
            begin_merge(m, &m->list[m->next]);
    left = m->covered;
    for (int c = 0; cell != NULL || (left > 0 && m->filled); c++) {
        if (cell == NULL) {
            cell = value_new(a, VALUE_NULL, (struct pos){
                m->sheet, number * SHEET_COLUMNS + c, 1 });
            value_append(row, cell);
        }
        if (c < m->columns && m->covers[c].merge != NULL) {
            own |= fill_cell(m, number, c, cell, a);
            left--;
        } else {
            own |= cell->kind == VALUE_TEXT;
        }
        cell = cell->next;
    }
    return own;
}
