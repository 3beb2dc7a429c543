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

/* The first cell of a row of a list, not of a head: "1. …", "a) …", "IV. …",
 * "- …". */
static bool
has_label(struct str s)
{
    static const char *const dashes[] = { "- ", "– ", "+ ", "• ", NULL };
    size_t n = 0;

    for (int i = 0; dashes[i] != NULL; i++)
        if (str_starts(s, dashes[i]))
            return true;
    while (n < s.n && strchr("0123456789.", s.p[n]) != NULL)
        n++;
    if (n > 1 || (n == 1 && n < s.n && s.p[n] == ')'))
        return viet_is_digit((unsigned char)s.p[0]);
    n = 0;
    while (n < s.n && strchr("IVXL", s.p[n]) != NULL)
        n++;
    if (n == 0 && s.n > 0) {
        struct str rest = s;

        n = viet_is_letter(utf8_next(&rest)) ? s.n - rest.n : 0;
    }
    return n > 0 && n < s.n && (s.p[n] == '.' || s.p[n] == ')');
}

/* "Ông …", "Đồng chí …", "Điều 5 …": one of many rows of that kind. */
static bool
has_kind(struct arena *a, struct str s)
{
    static const char *const kinds[] = { "ông ", "bà ", "đồng chí ", "đ/c ",
                                         "anh ", "chị ", NULL };
    static const char article[] = "điều ";
    struct str lower = viet_lower(a, s);

    for (int i = 0; kinds[i] != NULL; i++)
        if (str_starts(lower, kinds[i]))
            return true;
    return has_label(s) || (str_starts(lower, article) &&
                            viet_is_digit(utf8_last(str_first(
                                lower, sizeof(article)))));
}

/* A name that columns have. */
static bool
is_column_name(struct arena *a, struct str s)
{
    static const char *const names[] = {
        "ho va ten", "ho ten", "noi dung", "don vi", "chuc vu", "chuc danh",
        "ghi chu", "thoi gian", "dia chi", "dia diem", "so luong", "nhiem vu",
        "ten ", "so tien", "ket qua", "chi tieu", "co quan", "kinh phi",
        "san pham", "nguoi ", "ngay thang", "ngay sinh", "dvt", "chu tri",
        "phoi hop", NULL,
    };

    while (s.n > 0 && s.p[0] == '*')
        s = str_after(s, 1);
    s = viet_fold(a, s);
    if (str_is(s, "ten"))
        return true;
    for (int i = 0; names[i] != NULL; i++)
        if (str_starts(s, names[i]))
            return true;
    return false;
}

/* Below the words of the first row column `at` has nothing but figures. */
static bool
is_column_of_figures(struct arena *a, const struct value *rows, int at)
{
    const struct value *row = rows->first, *c = cell_at(row, at);
    bool some = false;

    if (c == NULL || !has_letter(cell_text(a, c)))
        return false;
    for (row = row->next; row != NULL; row = row->next) {
        struct str s;

        c = cell_at(row, at);
        if (c == NULL || row->first->next == NULL)
            continue; /* the name of a group */
        s = cell_text(a, c);
        if (has_letter(s))
            return false;
        some = some || is_figure(s);
    }
    return some;
}

/* All rows below the first are of a list: "1. Ông A", "2. Ông B". */
static bool
is_over_list(struct arena *a, const struct value *rows)
{
    const struct value *row = rows->first->next;

    if (row == NULL)
        return false;
    for (; row != NULL; row = row->next)
        if (!has_kind(a, cell_text(a, row->first)))
            return false;
    return true;
}

bool
table_guess_names(struct arena *a, const struct value *rows)
{
    const struct value *first = rows->first;
    int names = 0, columns = 0;

    if (first == NULL || first->first == NULL)
        return false;
    if (is_number_title(a, first))
        return true;
    if (has_kind(a, cell_text(a, first->first)))
        return false;
    for (const struct value *c = first->first; c != NULL; c = c->next) {
        struct str s = cell_text(a, c);

        if (is_figure(s))
            return false;
        columns++;
        names += is_column_name(a, s);
    }
    if (names > 1 || is_over_list(a, rows))
        return true;
    for (int i = 0; i < columns; i++)
        if (is_column_of_figures(a, rows, i))
            return true;
    return false;
}
