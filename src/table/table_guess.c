/* table_guess.c — how many of the first rows of a table in outline text are
 * its head, where its author has not said so. */
#include <string.h>

#include "base/utf8.h"
#include "base/viet.h"
#include "table/table.h"

enum { HEAD_ROWS_MOST = 3, COLUMNS_SURE = 3, ROWS_SURE = 2 };

/* What a cell says, its parts as one text. */
static struct str
cell_text(struct arena *a, const struct value *cell)
{
    struct buf b = buf_new(a);
    const struct value *parts = value_find(cell, "noi_dung");

    if (cell->kind == VALUE_TEXT)
        return str_trim(cell->text);
    for (parts = parts != NULL ? parts->first : NULL; parts != NULL;
         parts = parts->next) {
        if (b.n > 0)
            buf_add_c(&b, ' ');
        if (parts->kind == VALUE_TEXT)
            buf_add_str(&b, str_trim(parts->text));
    }
    return buf_take(&b);
}

static bool
has_letter(struct str s)
{
    while (s.n > 0)
        if (viet_is_letter(utf8_next(&s)))
            return true;
    return false;
}

/* "5", "1.200,5", "12%", "(3)", "–". */
static bool
is_figure(struct str s)
{
    bool digit = false;

    for (size_t i = 0; i < s.n; i++) {
        bool is = viet_is_digit((unsigned char)s.p[i]);

        if (!is && strchr(".,%/()+- *", s.p[i]) == NULL)
            return false;
        digit = digit || is;
    }
    return digit;
}

/* "TT", "STT", "Số TT" in the first cell. */
static bool
is_number_title(struct arena *a, const struct value *row)
{
    static const char *const words[] = { "tt", "stt", "so tt", "so thu tu",
                                         "tt.", "stt.", NULL };
    struct str s;

    if (row->first == NULL)
        return false;
    s = cell_text(a, row->first);
    while (s.n > 0 && s.p[0] == '*')
        s = str_after(s, 1);
    while (s.n > 0 && s.p[s.n - 1] == '*')
        s.n--;
    s = viet_fold(a, str_trim(s));
    for (int i = 0; words[i] != NULL; i++)
        if (str_is(s, words[i]))
            return true;
    return false;
}

static int
count(const struct value *list)
{
    int n = 0;

    for (const struct value *v = list->first; v != NULL; v = v->next)
        n++;
    return n;
}

/* Cell `column` of a row; NULL where it has none. */
static const struct value *
cell_at(const struct value *row, int column)
{
    const struct value *c = row->first;

    while (c != NULL && column-- > 0)
        c = c->next;
    return c;
}

/* All words over a column of figures. */
static bool
is_over_figures(struct arena *a, const struct value *rows)
{
    int columns = count(rows->first), body = count(rows) - 1;

    if (body < 1 || columns < 2 ||
        (columns < COLUMNS_SURE && body < ROWS_SURE))
        return false;
    for (const struct value *c = rows->first->first; c != NULL; c = c->next)
        if (!has_letter(cell_text(a, c)))
            return false;
    for (int i = 1; i < columns; i++) {
        const struct value *row = rows->first->next;
        bool figures = true;

        for (; row != NULL && figures; row = row->next) {
            const struct value *c = cell_at(row, i);

            figures = c != NULL && is_figure(cell_text(a, c));
        }
        if (figures)
            return true;
    }
    return false;
}

/* A row in which a cell goes on with the one above it. */
static bool
is_merged_up(const struct value *row)
{
    for (const struct value *c = row->first; c != NULL; c = c->next)
        if (c->kind == VALUE_TEXT && str_is(str_trim(c->text), "^"))
            return true;
    return false;
}

int
table_guess_head(struct arena *a, const struct value *rows)
{
    const struct value *row;
    int n = 1;

    if (rows->first == NULL || rows->first->next == NULL ||
        (!is_number_title(a, rows->first) && !is_over_figures(a, rows)))
        return 0;
    for (row = rows->first->next; row != NULL && row->next != NULL &&
                                  n < HEAD_ROWS_MOST && is_merged_up(row);
         row = row->next)
        n++;
    return n;
}

bool
table_guess_body(struct arena *a, const struct value *rows)
{
    return rows->first != NULL && rows->first->first != NULL &&
           is_figure(cell_text(a, rows->first->first));
}
