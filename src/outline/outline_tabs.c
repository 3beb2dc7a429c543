/* outline_tabs.c — finds the rows of a table that Word has copied, its cells
 * parted by Tab, among the lines of a text. */
#include "base/viet.h"
#include "outline/outline_label.h"
#include "outline/outline_mark.h"
#include "outline/outline_wrap.h"
#include "table/table.h"

enum { GROUP_CHARACTERS = 120 }; /* of the name of a group */

/* What the author marks as a heading or as none is no row. */
static int
cells_of(const struct text_line *l)
{
    if (table_pipe_is(l->text) || l->text.p[0] == '[' ||
        l->text.p[0] == '\\' || str_starts(l->text, "##"))
        return 1;
    return table_tabs(l->raw);
}

/* A figure below a line end in the last cell of a row. */
static bool
is_rest_of_cell(const struct text_line *l)
{
    return !l->gap && cells_of(l) < 2 && table_tabs_figure(l->text);
}

/* The line behind `at` that is a row of its own, or the number of lines. */
static int
next_row(const struct text_lines *t, int at)
{
    for (at++; at < t->count && is_rest_of_cell(&t->line[at]);)
        at++;
    return at;
}

/* A row may be the first of a table: no labelled paragraph with a Tab behind
 * its label, and no line of a form ("Họ tên:", "Nơi nhận:"). */
static bool
begins_table(struct arena *a, const struct text_line *l, int cells)
{
    struct label_series series = { 0, 0, false };
    struct str cell = str_trim(str_first(l->raw, str_index(l->raw, '\t')));
    struct label label;
    size_t n;

    if (cell.n == 0 && cells < 3)
        return false; /* a paragraph that a Tab indents */
    n = label_read(a, l->text, &series, &label); /* "o" and a Tab: a bullet */
    if (n == 0 || label.kind < LABEL_DASH)
        n = label_read(a, cell, &series, &label);
    return !str_ends(cell, ":") && label.kind < LABEL_DASH &&
           (n == 0 || cells > 2);
}

/* A line of one cell, the name of a group, stands between rows; what stands
 * above the head of the next table does not belong to this one. */
static bool
is_group_row(struct arena *a, const struct text_lines *t, int at)
{
    const struct text_line *next = &t->line[at + 1];
    struct str cell;

    if (at + 1 >= t->count || next->gap || cells_of(next) < 3 ||
        t->line[at].length > GROUP_CHARACTERS ||
        table_pipe_is(t->line[at].text) ||
        strchr("[\\#", t->line[at].text.p[0]) != NULL)
        return false;
    cell = viet_fold(a, str_trim(str_first(next->raw,
                                           str_index(next->raw, '\t'))));
    return !str_is(cell, "tt") && !str_is(cell, "stt");
}

/* The number of a row and what stands behind it: "3" and ".". */
struct row_number {
    int number;
    struct str mark;
};

/* A labelled line with a Tab behind its label, below a table of more columns;
 * *row is the number of the row above, with which "3." goes on as "4.". */
static bool
ends_table(struct arena *a, const struct text_line *l, struct row_number *row)
{
    struct label_series series = { 0, 0, false };
    struct str cell = str_trim(str_first(l->raw, str_index(l->raw, '\t')));
    struct label label;
    const struct row_number before = *row;
    size_t n = label_read(a, cell, &series, &label), digits;
    int number = mark_digits(cell, &digits);

    if (digits > 0)
        *row = (struct row_number){ number, str_after(cell, digits) };
    if (cells_of(l) != 2 || n == 0 || n < cell.n)
        return false;
    return label.kind != LABEL_ARABIC || number != before.number + 1 ||
           (number > 1 && !str_equal(row->mark, before.mark));
}

int
text_lines_tabs(struct arena *a, const struct text_lines *t, int at)
{
    int cells = cells_of(&t->line[at]), n = 1, next;
    struct row_number row = { 0, STR_EMPTY };

    if (cells < 2)
        return 0;
    next = next_row(t, at);
    if (next >= t->count || t->line[next].gap ||
        cells_of(&t->line[next]) < 2 ||
        !begins_table(a, &t->line[at], cells))
        return 0;
    for (; at + n < t->count && !t->line[at + n].gap; n++) {
        if (is_rest_of_cell(&t->line[at + n]))
            continue;
        if (cells_of(&t->line[at + n]) < 2 &&
            (cells < 3 || !(table_tabs_goes_on(t->line[at + n].raw) ||
                            is_group_row(a, t, at + n))))
            break;
        if (cells > 2 && ends_table(a, &t->line[at + n], &row))
            break;
    }
    return n;
}
