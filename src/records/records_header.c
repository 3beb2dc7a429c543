/* records_header.c — where a table begins, as tables are written in offices:
 * names above it, a header of one or more rows, numbers of the columns under
 * it, names of groups between its rows and sums at the end. */
#include "records/records_header.h"

#include "base/utf8.h"
#include "base/viet.h"

enum {
    NUMBERED_LEAST = 2,
    LABEL_LONGEST = 8, LABEL_DIGITS = 3, /* bytes */
    GROUP_COLUMNS = 3,
    NARROW = 2, /* rows have as many times more cells than a line above them */
};

int
row_number(const struct value *row)
{
    return row->pos.source->sheet ? row->pos.line / SHEET_COLUMNS
                                  : row->pos.line;
}

static bool
same_place(const struct value *a, const struct value *b)
{
    return a->pos.line == b->pos.line && a->pos.column == b->pos.column;
}

int
cells_filled(const struct value *row)
{
    const struct value *last = NULL;
    int n = 0;

    for (const struct value *c = row->first; c != NULL; c = c->next) {
        if (c->kind == VALUE_NULL)
            continue;
        n += last == NULL || !same_place(last, c);
        last = c;
    }
    return n;
}

/* ---- the header */

/* Sets the cells of a lower row of the header under those above. */
static void
header_join(struct arena *a, struct value *header, struct value *row)
{
    struct value *upper = header->first, *next;

    for (struct value *c = row->first; c != NULL; c = next) {
        next = c->next;
        if (upper == NULL) {
            c->next = NULL;
            value_append(header, c);
            continue;
        }
        if (c->kind != VALUE_NULL && upper->kind == VALUE_NULL) {
            upper->kind = VALUE_TEXT;
            upper->text = c->text;
            upper->pos = c->pos;
        } else if (c->kind != VALUE_NULL && !same_place(c, upper)) {
            upper->text = str_printf(a, "%.*s.%.*s", STR_ARG(upper->text),
                                     STR_ARG(c->text));
            upper->pos = c->pos;
        }
        upper = upper->next;
    }
}

struct value *
header_find(struct arena *a, struct rows *rows,
            const struct records_file *file, struct diags *d)
{
    struct value *header = rows_next(rows, a), *row;

    while (header != NULL && row_number(header) < file->header)
        header = rows_next(rows, a);
    for (row = header; row != NULL && row_number(row) < file->header_last;) {
        row = rows_next(rows, a);
        if (row != NULL && row_number(row) > file->header_last) {
            diag_add(d, HEADER_BLANK, row->pos,
                     str_printf(a, "%d", file->header_last).p);
            return NULL;
        }
        if (row != NULL)
            header_join(a, header, row);
    }
    return header;
}

bool
header_holds(const struct value *header, const struct value *row,
             struct diags *d)
{
    char number[32];

    for (const struct value *c = row->first; c != NULL; c = c->next)
        if (c->kind != VALUE_NULL && row->pos.source->sheet &&
            c->pos.line / SHEET_COLUMNS <= row_number(header)) {
            snprintf(number, sizeof(number), "%d-%d", row_number(header),
                     row_number(row));
            diag_add(d, HEADER_MORE, c->pos, str_zero(d->arena, c->text),
                     number);
            return false;
        }
    if (cells_filled(row) < NARROW * cells_filled(header))
        return true;
    snprintf(number, sizeof(number), "%d", row_number(row));
    diag_add(d, HEADER_NARROW, header->pos,
             str_printf(d->arena, "%d", cells_filled(header)).p, number,
             str_printf(d->arena, "%d", cells_filled(row)).p, number);
    return false;
}

/* ---- what is no record */

/* "Cộng (I+II)", "Tổng cộng:", "Tổng số 12 xã"; but not the commune "Cộng
 * Hòa", nor "Tổng số hộ", which may be what a row is about. */
static bool
is_sum(struct arena *a, struct str text)
{
    static const char *const words[] = { "cong", "tong", "tong so" };
    struct str s = viet_fold(a, str_trim(text));

    if (str_starts(s, "tong cong"))
        return true;
    for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
        if (str_starts(s, words[i])) {
            struct str rest = str_after(s, str_from(words[i]).n);

            while (str_starts(rest, " "))
                rest = str_after(rest, 1);
            if (rest.n == 0 || !viet_is_letter((unsigned char)rest.p[0]))
                return true;
        }
    return false;
}

/* "(1)", "2", "B", "5=3+4": says where it stands in such a row. */
static bool
is_column_number(struct str text, int place)
{
    char number[16];
    size_t n;

    if (str_starts(text, "("))
        text = str_after(text, 1);
    snprintf(number, sizeof(number), "%d", place);
    n = str_from(number).n;
    if (!str_starts(text, number))
        return text.n > 0 && text.p[0] == 'A' + place - 1 &&
               (text.n == 1 || text.p[1] == ')');
    return text.n == n || text.p[n] == ')' || text.p[n] == '=';
}

static bool
are_column_numbers(const struct value *row)
{
    int n = 0, from = 0;

    for (const struct value *c = row->first; c != NULL; c = c->next) {
        struct str text = str_trim(c->text);

        if (c->kind == VALUE_NULL)
            return false;
        n++;
        if (n - from > 1 && is_column_number(text, 1))
            from = n - 1; /* A, B, 1, 2, 3 */
        if (!is_column_number(text, n - from))
            return false;
    }
    return n >= NUMBERED_LEAST;
}

/* Is the cell merged over the next column? */
static bool
spans(const struct value *cell)
{
    return cell->next != NULL && cell->next->kind != VALUE_NULL &&
           cell->pos.source->sheet && same_place(cell, cell->next);
}

/* Is some letter of the text one, or a small one? */
static bool
has_letter(struct str s, bool small)
{
    while (s.n > 0) {
        uint32_t c = utf8_next(&s);

        if (small ? viet_is_lower(c) : viet_is_letter(c))
            return true;
    }
    return false;
}

/* Behind the word "nhóm", "khu vực" … what it numbers. */
static struct str
behind_word(struct arena *a, struct str s)
{
    static const char *const words[] = { "nhom ", "phan ", "muc ", "cum ",
                                         "khu vuc ", "vung ", "loai " };
    struct str folded = viet_fold(a, s);

    for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
        for (const char *p = words[i]; str_starts(folded, words[i]) &&
                                       *p != '\0'; p++)
            if (*p == ' ')
                s = str_after(s, str_index(s, ' ') + 1);
    return s;
}

/* "A", "IV.", "1.2", "Nhóm 3", "Phần B": what numbers a group; but not the
 * code of a commune. */
static bool
is_label(struct arena *a, struct str text)
{
    struct str s = behind_word(a, str_trim(text));
    size_t digits = 0;

    while (digits < s.n && viet_is_digit((unsigned char)s.p[digits]))
        digits++;
    return s.n > 0 && s.n <= LABEL_LONGEST && digits <= LABEL_DIGITS &&
           !has_letter(s, true);
}

static const struct value *
next_filled(const struct value *c)
{
    do
        c = c->next;
    while (c != NULL && c->kind == VALUE_NULL);
    return c;
}

/* The merged cell of a row that is but the name of a group: its first one;
 * the first behind labels, where no words but maybe sums stand behind it; or
 * one over many columns with nothing behind. NULL for other rows. */
static const struct value *
group_name(struct arena *a, const struct value *first)
{
    const struct value *name = first, *c;
    bool labels = true, sums = false, words = false;
    int columns = 0;

    while (name != NULL && !spans(name)) {
        labels = labels && is_label(a, name->text);
        name = next_filled(name);
    }
    if (name == NULL || name == first)
        return name;
    for (c = name; c != NULL && same_place(c, name); c = c->next)
        columns++;
    for (; c != NULL; c = c->next) {
        sums |= c->kind != VALUE_NULL;
        words |= has_letter(c->text, false);
    }
    return (labels && !words) ||
           (!sums && columns >= GROUP_COLUMNS && next_filled(first) == name)
               ? name : NULL;
}

bool
row_apart(struct arena *a, const struct value *row, bool first,
          struct diags *d)
{
    const struct value *c = row->first, *name;

    while (c != NULL && c->kind == VALUE_NULL)
        c = c->next;
    if (c == NULL)
        return false;
    if (is_sum(a, c->text))
        diag_add(d, ROW_SUM, c->pos, str_zero(a, c->text));
    else if (first && are_column_numbers(row))
        diag_add(d, ROW_NUMBERS, c->pos);
    else if ((name = group_name(a, c)) != NULL)
        diag_add(d, ROW_GROUP, name->pos, str_zero(a, name->text));
    else
        return false;
    return true;
}
