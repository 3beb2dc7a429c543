/* lint_totals.c — rows of sums in tables, added up again. */
#include "base/utf8.h"
#include "base/viet.h"
#include "base/viet_number.h"
#include "lint/rules.h"
#include "merge/element.h"

enum { COLUMNS_MOST = 40, ROWS_MOST = 4000 };

enum row_kind {
    SUM_PLAIN,
    SUM_PART,  /* of the row above: "Trong đó: …", "1.1", "-" */
    SUM_GROUP, /* heads others, as "I" */
    SUM_TOTAL, SUM_OTHER,
    SUM_KINDS,
};

struct sheet_row {
    const struct node *row;
    enum row_kind kind;
    const struct node *cells[COLUMNS_MOST]; /* by their first column */
    int before, group, after; /* see find_spans */
};

struct totals {
    const struct lint *lint;
    struct arena *arena;
    int columns;
    struct sheet_row *rows;
    int count;
    struct str heads[COLUMNS_MOST]; /* folded */
    struct sum *upto[SUM_KINDS]; /* of the column that is looked at */
    struct sum **wrong; /* by cell */
};

/* The text of a cell of one paragraph; empty for another. */
static struct str
cell_text(struct arena *a, const struct node *cell)
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
is_total(struct totals *t, const struct sheet_row *r)
{
    for (int c = 0; c < 2 && c < t->columns; c++)
        if (says_sum(viet_lower(t->arena, cell_text(t->arena, r->cells[c]))))
            return true;
    return false;
}

/* "I", "A": a row that heads others, and may hold their sum. */
static bool
heads_group(struct totals *t, const struct sheet_row *r)
{
    struct str text = cell_text(t->arena, r->cells[0]);

    if (text.n > 0 && text.p[text.n - 1] == '.')
        text.n--;
    return roman_number(text) > 0 ||
           (text.n == 1 && text.p[0] >= 'A' && text.p[0] <= 'Z');
}

/* "1.1", "-", "a)": a part of the row with a whole number above it. */
static bool
is_part(struct totals *t, const struct sheet_row *r)
{
    struct str label = cell_text(t->arena, r->cells[0]);
    size_t digits = str_digits(label);

    for (int c = 0; c < 3 && c < t->columns; c++)
        if (str_starts(viet_fold(t->arena, cell_text(t->arena,
                                                     r->cells[c])),
                       "trong do"))
            return true;
    return str_is(label, "-") || str_is(label, "+") ||
           (label.n == 2 && label.p[1] == ')') ||
           (digits > 0 && str_starts(str_after(label, digits), ".") &&
            str_digits(str_after(label, digits + 1)) > 0);
}

static enum row_kind
kind_of(struct totals *t, const struct sheet_row *r)
{
    if (r->row->u.row.header || (r->cells[0] != NULL &&
                                 r->cells[0]->u.cell.columns == t->columns))
        return SUM_OTHER; /* the name of a group stands alone */
    if (is_total(t, r))
        return SUM_TOTAL;
    if (is_part(t, r))
        return SUM_PART;
    return heads_group(t, r) ? SUM_GROUP : SUM_PLAIN;
}

/* False where the table is too large to be looked at. */
static bool
read_rows(struct totals *t, const struct node *table)
{
    int count = 0;

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

/* Columns that nobody adds up. */
static bool
adds_up(struct str head)
{
    static const char *const single[] = {
        "tt", "stt", "so tt", "ty le", "ti le", "don gia", "nam", "ngay",
        "thoi gian", "binh quan", "muc", "dien thoai", "ma ", "so nha", NULL,
    };

    for (size_t i = 0; i < head.n; i++)
        if (head.p[i] == '%')
            return false;
    return !str_starts_any(head, single);
}

enum cell_kind { CELL_BLANK, CELL_NUMBER, CELL_WORDS };

static enum cell_kind
read_cell(const struct totals *t, const struct node *cell, struct number *n)
{
    struct str text = cell_text(t->arena, cell);

    if (cell == NULL || text.n == 0 || str_is(text, "-") ||
        str_is(text, "–") || str_is(text, "0"))
        return cell != NULL && cell->first != cell->last ? CELL_WORDS
                                                         : CELL_BLANK;
    return number_parse(text, n) ? CELL_NUMBER : CELL_WORDS;
}

struct sum {
    struct number sum;
    int numbers, words; /* cells that hold one, and that hold none */
};

static bool
sum_add(struct sum *s, const struct sum *more, int sign)
{
    const struct number n = { more->sum.units * sign, more->sum.scale };

    s->numbers += more->numbers * sign;
    s->words += more->words * sign;
    return number_add(&s->sum, n);
}

/* The sums of the rows of each kind of a column, from the first to before each
 * row; false where they are too large to be told. */
static bool
read_column(struct totals *t, int column)
{
    for (int i = 0; i < t->count; i++) {
        struct sum one = { { 0, 0 }, 0, 0 };
        enum cell_kind kind = read_cell(t, t->rows[i].cells[column],
                                        &one.sum);

        one.numbers = kind == CELL_NUMBER;
        one.words = kind == CELL_WORDS;
        if (kind != CELL_NUMBER)
            one.sum = (struct number){ 0, 0 };
        for (int k = 0; k < SUM_KINDS; k++)
            t->upto[k][i + 1] = t->upto[k][i];
        if (!sum_add(&t->upto[t->rows[i].kind][i + 1], &one, 1))
            return false;
    }
    return true;
}

/* The sum of rows of a column; false where it cannot be told. */
static bool
add_rows(const struct totals *t, int from, int to, unsigned kinds,
         struct sum *s)
{
    *s = (struct sum){ { 0, 0 }, 0, 0 };
    for (int k = 0; k < SUM_KINDS; k++)
        if ((kinds & 1u << k) != 0 &&
            (!sum_add(s, &t->upto[k][to], 1) ||
             !sum_add(s, &t->upto[k][from], -1)))
            return false;
    return s->words == 0;
}

/* Also where it cannot be told. */
static bool
same(struct number a, struct number b)
{
    b.units = -b.units;
    return !number_add(&a, b) || a.units == 0;
}

/* Is the total the sum of some rows that it may be meant for? *seen becomes
 * that of the plain rows next to it. */
static bool
is_sum(const struct totals *t, int at, struct number total, struct sum *seen)
{
    enum { PLAIN = 1u << SUM_PLAIN, PART = 1u << SUM_PART,
           GROUP = 1u << SUM_GROUP, TOTAL = 1u << SUM_TOTAL };
    const struct sheet_row *row = &t->rows[at];
    const struct {
        int from, to;
        unsigned kinds;
    } tries[] = {
        { row->before, at, PLAIN }, { at + 1, row->after, PLAIN },
        { 0, at, PLAIN }, { row->group, at, PLAIN },
        { row->before, at, PLAIN | PART }, { row->group, at, PLAIN | PART },
        { 0, at, TOTAL }, { 0, t->count, GROUP }, { 0, at, PLAIN | GROUP },
    };

    seen->numbers = 0;
    for (size_t i = 0; i < sizeof(tries) / sizeof(tries[0]); i++) {
        struct sum s;

        if (!add_rows(t, tries[i].from, tries[i].to, tries[i].kinds, &s))
            return true; /* words among the numbers: who knows */
        if (s.numbers > 0 && same(s.sum, total))
            return true;
        if (seen->numbers < 2 && s.numbers >= 2)
            *seen = s;
    }
    return seen->numbers < 2;
}

/* The program itself has written the cell: what it adds up is right. */
static bool
is_made(const struct totals *t, int at, int column)
{
    const struct node *cell = t->rows[at].cells[column];

    return cell == NULL || cell->first == NULL ||
           cell->first->pos.source == NULL ||
           cell->first->pos.source == t->lint->template->pos.source;
}

/* Where the rows begin and end that a total may be of: behind the total
 * before, up to the next, behind the name of a group. */
static void
find_spans(struct totals *t)
{
    int before = 0, group = 0, after = t->count;

    for (int i = 0; i < t->count; i++) {
        t->rows[i].before = before;
        t->rows[i].group = group;
        if (t->rows[i].kind == SUM_TOTAL)
            before = i + 1;
        if (t->rows[i].kind == SUM_OTHER)
            group = i + 1;
    }
    for (int i = t->count - 1; i >= 0; i--) {
        t->rows[i].after = after;
        if (t->rows[i].kind == SUM_TOTAL)
            after = i;
    }
}

/* Another sum than what stands in the cell of a total; NULL for none. */
static struct sum **
wrong_at(const struct totals *t, int row, int column)
{
    return &t->wrong[(size_t)row * (size_t)t->columns + (size_t)column];
}

static void
check_column(struct totals *t, int column)
{
    if (!adds_up(t->heads[column]) || !read_column(t, column))
        return;
    for (int i = 0; i < t->count; i++) {
        struct number total;
        struct sum seen;

        if (t->rows[i].kind != SUM_TOTAL || is_made(t, i, column) ||
            read_cell(t, t->rows[i].cells[column], &total) != CELL_NUMBER ||
            is_sum(t, i, total, &seen))
            continue;
        *wrong_at(t, i, column) = ARENA_NEW(t->arena, struct sum);
        **wrong_at(t, i, column) = seen;
    }
}

/* What is wrong in a row is told from left to right. */
static void
tell_row(const struct totals *t, int row)
{
    for (int c = 0; c < t->columns; c++) {
        const struct node *cell = t->rows[row].cells[c];
        const struct sum *seen = *wrong_at(t, row, c);
        struct number total;

        if (seen == NULL || read_cell(t, cell, &total) != CELL_NUMBER)
            continue;
        diag_add(t->lint->diags, TOTAL_DIFFERS, cell->first->pos,
                 str_zero(t->arena, number_text(t->arena, total, -1)),
                 str_zero(t->arena, number_text(t->arena, seen->sum, -1)));
    }
}

static void
check_table(struct totals *t)
{
    size_t cells = (size_t)t->count * (size_t)t->columns;
    bool any = false;

    for (int i = 0; i < t->count; i++)
        any |= t->rows[i].kind == SUM_TOTAL;
    if (!any)
        return;
    find_spans(t);
    t->wrong = ARENA_ARRAY(t->arena, struct sum *, cells);
    for (int k = 0; k < SUM_KINDS; k++)
        t->upto[k] = ARENA_ARRAY(t->arena, struct sum, (size_t)t->count + 1);
    for (int c = 0; c < t->columns; c++)
        check_column(t, c);
    for (int i = 0; i < t->count; i++)
        tell_row(t, i);
}

static void
check_nodes(struct totals *t, const struct node *n)
{
    for (; n != NULL; n = n->next) {
        if (n->kind == NODE_SECTION)
            check_nodes(t, n->first);
        if (n->kind != NODE_TABLE || !n->u.table.grid)
            continue;
        memset(t->heads, 0, sizeof(t->heads));
        if (!read_rows(t, n))
            continue;
        check_table(t);
    }
}

void
lint_totals(const struct lint *l)
{
    struct totals t = { .lint = l, .arena = l->arena };

    for (const struct doc *doc = l->doc; doc != NULL; doc = doc->next)
        check_nodes(&t, doc->first);
}
