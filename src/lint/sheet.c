/* sheet.c — reads the rows of a table for the rules that count in it. */
#include "lint/sheet.h"

#include "base/utf8.h"
#include "base/viet.h"

enum { ROWS_MOST = 4000 };

/* The text of a cell of one paragraph; empty for another. */
struct str
sheet_text(struct arena *a, const struct node *cell)
{
    if (cell == NULL || cell->first == NULL || cell->first != cell->last ||
        cell->first->kind != NODE_PARA)
        return STR_EMPTY;
    return str_trim(para_text(a, cell->first));
}

/* "Cộng", "Tổng cộng", "Cộng mục I": the row is a sum. Not so "Công văn",
 * "Cộng tác viên", "Tổng công ty", nor "Tổng số hộ", which may be counted for
 * itself. */
static bool
says_sum(struct str text)
{
    static const char *const rows[] = { "tổng cộng", "tổng số", "tổng",
                                        "cộng", NULL };
    static const char *const of[] = { "mục ", "nhóm ", "phần ", "trang ",
                                      "các ", "toàn ", "chung", "(", NULL };

    for (const char *const *s = rows; *s != NULL; s++) {
        struct str behind;

        if (!str_starts(text, *s))
            continue;
        behind = str_after(text, str_from(*s).n);
        if (behind.n == 0 || s == rows)
            return true;
        if (viet_is_letter(utf8_next(&(struct str){ behind.p, behind.n })))
            continue;
        behind = str_trim(behind);
        return behind.n == 0 || roman_number(behind) > 0 ||
               !viet_is_letter(utf8_next(&(struct str){ behind.p,
                                                        behind.n })) ||
               str_starts_any(behind, of);
    }
    return false;
}

/* One of the first two cells says so. */
static bool
is_total(struct sheet *t, const struct sheet_row *r)
{
    for (int c = 0; c < 2 && c < t->columns; c++)
        if (says_sum(viet_lower(t->arena, sheet_text(t->arena, r->cells[c]))))
            return true;
    return false;
}

/* The last row, without a label: "Tổng điểm", "Tổng số tiết/năm học". */
static bool
may_be_total(struct sheet *t, const struct sheet_row *r)
{
    struct str label = sheet_text(t->arena, r->cells[0]);
    struct str text = r->cells[1] != NULL ? sheet_text(t->arena, r->cells[1])
                                          : STR_EMPTY;

    if (r->row->next != NULL)
        return false;
    return str_starts(viet_lower(t->arena, label.n > 0 ? label : text),
                      "tổng ");
}

/* "I", "A": a row that heads others, and may hold their sum. */
static bool
heads_group(struct sheet *t, const struct sheet_row *r)
{
    struct str text = sheet_text(t->arena, r->cells[0]);

    if (text.n > 0 && text.p[text.n - 1] == '.')
        text.n--;
    return roman_number(text) > 0 ||
           (text.n == 1 && text.p[0] >= 'A' && text.p[0] <= 'Z');
}

/* "1.1", "-", "a)": a part of the row with a whole number above it. */
static bool
is_part(struct sheet *t, const struct sheet_row *r)
{
    struct str label = sheet_text(t->arena, r->cells[0]);
    size_t digits = str_digits(label);

    for (int c = 0; c < 3 && c < t->columns; c++)
        if (str_starts(viet_fold(t->arena, sheet_text(t->arena,
                                                     r->cells[c])),
                       "trong do"))
            return true;
    return str_is(label, "-") || str_is(label, "+") ||
           (label.n == 2 && label.p[1] == ')') ||
           (digits > 0 && str_starts(str_after(label, digits), ".") &&
            str_digits(str_after(label, digits + 1)) > 0);
}

static enum row_kind
kind_of(struct sheet *t, struct sheet_row *r)
{
    if (r->row->u.row.header || (r->cells[0] != NULL &&
                                 r->cells[0]->u.cell.columns == t->columns))
        return SUM_OTHER; /* the name of a group stands alone */
    if (is_total(t, r))
        return SUM_TOTAL;
    if (is_part(t, r))
        return SUM_PART;
    if (heads_group(t, r))
        return SUM_GROUP;
    r->doubtful = may_be_total(t, r);
    return r->doubtful ? SUM_TOTAL : SUM_PLAIN;
}

bool
sheet_read(struct arena *a, const struct node *table, struct sheet *t)
{
    int count = 0;

    *t = (struct sheet){ .arena = a };
    t->columns = table->u.table.columns;
    for (const struct node *r = table->first; r != NULL; r = r->next)
        count++;
    if (t->columns > COLUMNS_MOST || count > ROWS_MOST)
        return false;
    t->rows = ARENA_ARRAY(t->arena, struct sheet_row, (size_t)count + 1);
    t->count = 0;
    for (const struct node *r = table->first; r != NULL; r = r->next) {
        struct sheet_row *row = &t->rows[t->count++];

        row->row = r;
        for (const struct node *c = r->first; c != NULL; c = c->next) {
            if (c->u.cell.column < t->columns && !c->u.cell.parted)
                row->cells[c->u.cell.column] = c;
            if (r->u.row.header && c->first != NULL &&
                c->u.cell.column < t->columns)
                t->heads[c->u.cell.column] = viet_fold(
                    t->arena, para_text(t->arena, c->first));
        }
        row->kind = kind_of(t, row);
    }
    return true;
}

enum cell_kind
sheet_number(struct arena *a, const struct node *cell, struct number *n)
{
    struct str text = sheet_text(a, cell);

    if (cell == NULL || text.n == 0 || str_is(text, "-") ||
        str_is(text, "–") || str_is(text, "0"))
        return cell != NULL && cell->first != cell->last ? CELL_WORDS
                                                         : CELL_BLANK;
    return number_parse(text, n) ? CELL_NUMBER : CELL_WORDS;
}
