/* lint_totals.c — rows and columns of sums in tables, added up again. */
#include "base/utf8.h"
#include "base/viet.h"
#include "base/viet_number.h"
#include "lint/rules.h"
#include "lint/sheet.h"
#include "merge/element.h"

struct totals {
    const struct lint *lint;
    struct arena *arena;
    struct sheet sheet;
    struct sum *upto[SUM_KINDS]; /* of the column that is looked at */
    struct sum **wrong; /* by cell */
    int *agree; /* by row: columns that add up */
    int groups_agree, groups_differ;
    bool adds[COLUMNS_MOST]; /* by column */
};

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
    for (int i = 0; i < t->sheet.count; i++) {
        struct sum one = { { 0, 0 }, 0, 0 };
        const struct sheet_row *row = &t->sheet.rows[i];
        enum cell_kind kind = sheet_number(t->arena, row->cells[column],
                                           &one.sum);

        one.numbers = kind == CELL_NUMBER;
        one.words = kind == CELL_WORDS;
        if (kind != CELL_NUMBER)
            one.sum = (struct number){ 0, 0 };
        for (int k = 0; k < SUM_KINDS; k++)
            t->upto[k][i + 1] = t->upto[k][i];
        if (!sum_add(&t->upto[t->sheet.rows[i].kind][i + 1], &one, 1))
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
 * that of the plain rows next to it; *sure that it is one. */
static bool
is_sum(const struct totals *t, int at, struct number total, struct sum *seen,
       bool *sure)
{
    enum { PLAIN = 1u << SUM_PLAIN, PART = 1u << SUM_PART,
           GROUP = 1u << SUM_GROUP, TOTAL = 1u << SUM_TOTAL };
    const struct sheet_row *row = &t->sheet.rows[at];
    const struct {
        int from, to;
        unsigned kinds;
    } tries[] = {
        { row->before, at, PLAIN }, { at + 1, row->after, PLAIN },
        { 0, at, PLAIN }, { row->group, at, PLAIN },
        { row->before, at, PLAIN | PART }, { row->group, at, PLAIN | PART },
        { 0, at, TOTAL }, { 0, t->sheet.count, GROUP },
        { 0, at, PLAIN | GROUP },
    };

    seen->numbers = 0;
    *sure = false;
    for (size_t i = 0; i < sizeof(tries) / sizeof(tries[0]); i++) {
        struct sum s;

        if (!add_rows(t, tries[i].from, tries[i].to, tries[i].kinds, &s))
            return true; /* words among the numbers: who knows */
        if (s.numbers > 0 && same(s.sum, total)) {
            *sure = s.numbers > 1;
            return true;
        }
        if (seen->numbers < 2 && s.numbers >= 2)
            *seen = s;
    }
    return seen->numbers < 2;
}

/* The program itself has written the cell: what it adds up is right. */
static bool
is_made(const struct totals *t, int at, int column)
{
    const struct node *cell = t->sheet.rows[at].cells[column];

    return cell == NULL || cell->first == NULL ||
           cell->first->pos.source == NULL ||
           cell->first->pos.source == t->lint->template->pos.source;
}

/* Where the rows begin and end that a total may be of: behind the total
 * before, up to the next, behind the name of a group. */
static void
find_spans(struct totals *t)
{
    int before = 0, group = 0, after = t->sheet.count;

    for (int i = 0; i < t->sheet.count; i++) {
        t->sheet.rows[i].before = before;
        t->sheet.rows[i].group = group;
        if (t->sheet.rows[i].kind == SUM_TOTAL)
            before = i + 1;
        if (t->sheet.rows[i].kind == SUM_OTHER)
            group = i + 1;
    }
    for (int i = t->sheet.count - 1; i >= 0; i--) {
        t->sheet.rows[i].after = after;
        if (t->sheet.rows[i].kind == SUM_TOTAL)
            after = i;
    }
}

/* Another sum than what stands in the cell of a total; NULL for none. */
static struct sum **
wrong_at(const struct totals *t, int row, int column)
{
    return &t->wrong[(size_t)row * (size_t)t->sheet.columns + (size_t)column];
}

/* A row that is surely a total differs, or one that others say it is. */
static void
note_total(struct totals *t, int row, int column)
{
    const struct sheet_row *r = &t->sheet.rows[row];
    struct number total;
    struct sum seen;
    bool sure;

    if (is_made(t, row, column) ||
        sheet_number(t->arena, r->cells[column], &total) != CELL_NUMBER)
        return;
    if (is_sum(t, row, total, &seen, &sure)) {
        t->agree[row] += sure;
        return;
    }
    *wrong_at(t, row, column) = ARENA_NEW(t->arena, struct sum);
    **wrong_at(t, row, column) = seen;
}

/* The row that heads others holds their sum, where most such rows do. */
static void
note_group(struct totals *t, int row, int column)
{
    const struct sheet_row *r = &t->sheet.rows[row];
    int to = row + 1;
    struct number total;
    struct sum s;

    while (to < t->sheet.count && (t->sheet.rows[to].kind == SUM_PLAIN ||
                                   t->sheet.rows[to].kind == SUM_PART))
        to++;
    if (is_made(t, row, column) ||
        sheet_number(t->arena, r->cells[column], &total) != CELL_NUMBER ||
        !add_rows(t, row + 1, to, 1u << SUM_PLAIN, &s) || s.numbers < 2)
        return;
    if (same(s.sum, total)) {
        t->groups_agree++;
        return;
    }
    t->groups_differ++;
    *wrong_at(t, row, column) = ARENA_NEW(t->arena, struct sum);
    **wrong_at(t, row, column) = s;
}

static void
check_column(struct totals *t, int column)
{
    t->adds[column] = adds_up(t->sheet.heads[column]);
    if (!t->adds[column] || !read_column(t, column)) {
        t->adds[column] = false;
        return;
    }
    for (int i = 0; i < t->sheet.count; i++)
        if (t->sheet.rows[i].kind == SUM_TOTAL)
            note_total(t, i, column);
        else if (t->sheet.rows[i].kind == SUM_GROUP)
            note_group(t, i, column);
}

/* What is not sure is dropped. */
static void
drop_doubtful(struct totals *t, int row)
{
    const struct sheet_row *r = &t->sheet.rows[row];

    if ((r->doubtful && t->agree[row] == 0) ||
        (r->kind == SUM_GROUP &&
         (t->groups_agree < 2 || t->groups_agree < 2 * t->groups_differ)))
        for (int c = 0; c < t->sheet.columns; c++)
            *wrong_at(t, row, c) = NULL;
}

/* What is wrong in a row is told from left to right. */
static void
tell_row(const struct totals *t, int row)
{
    for (int c = 0; c < t->sheet.columns; c++) {
        const struct node *cell = t->sheet.rows[row].cells[c];
        const struct sum *seen = *wrong_at(t, row, c);
        struct number total;

        if (seen == NULL || sheet_number(t->arena, cell, &total) != CELL_NUMBER)
            continue;
        diag_add(t->lint->diags, TOTAL_DIFFERS, cell->first->pos,
                 str_zero(t->arena, number_text(t->arena, total, -1)),
                 str_zero(t->arena, number_text(t->arena, seen->sum, -1)));
    }
}

/* ---- columns that are the sum of those beside them */

static bool
heads_sum(struct str head)
{
    static const char *const heads[] = { "tong so", "tong cong", "tong",
                                         "cong", "tong kinh phi", "tong von",
                                         NULL };

    return str_is_any(head, heads);
}

/* The sum of the cells of a row from one column to before another; false
 * where one holds words, or less than two numbers are there. */
static bool
add_across(const struct totals *t, int row, int from, int to,
           struct number *sum)
{
    int numbers = 0;

    *sum = (struct number){ 0, 0 };
    for (int c = from; c < to; c++) {
        struct number n;
        enum cell_kind kind = sheet_number(
            t->arena, t->sheet.rows[row].cells[c], &n);

        if (kind == CELL_WORDS || (kind == CELL_NUMBER && !number_add(sum, n)))
            return false;
        numbers += kind == CELL_NUMBER;
    }
    return numbers > 1;
}

/* A column of sums and the columns from one to before another that they are
 * of. */
struct across {
    int column, from, to;
};

/* A row that differs; false where it agrees, or cannot be told. */
static bool
differs_across(const struct totals *t, const struct across *x, int row,
               struct number *total, struct number *sum, int *agree)
{
    const struct node *cell = t->sheet.rows[row].cells[x->column];

    if (t->sheet.rows[row].kind == SUM_OTHER || is_made(t, row, x->column) ||
        sheet_number(t->arena, cell, total) != CELL_NUMBER ||
        !add_across(t, row, x->from, x->to, sum))
        return false;
    *agree += same(*sum, *total);
    return !same(*sum, *total);
}

static bool
any_wrong(const struct totals *t, int row, int from, int to)
{
    for (int c = from; c < to; c++)
        if (*wrong_at(t, row, c) != NULL)
            return true;
    return false;
}

/* A total below that differs has told it already where a column beside is
 * wrong, or the row itself; where the sum is, it is what makes the total
 * differ. */
static void
tell_across(struct totals *t, const struct across *x)
{
    for (int i = 0; i < t->sheet.count; i++)
        if (any_wrong(t, i, x->from, x->to))
            return;
    for (int i = 0, agree = 0; i < t->sheet.count; i++) {
        const struct node *cell = t->sheet.rows[i].cells[x->column];
        struct number total, sum;

        if (!differs_across(t, x, i, &total, &sum, &agree) ||
            any_wrong(t, i, x->column, x->column + 1))
            continue;
        diag_add(t->lint->diags, TOTAL_ACROSS, cell->first->pos,
                 str_zero(t->arena, number_text(t->arena, total, -1)),
                 str_zero(t->arena, number_text(t->arena, sum, -1)));
        for (int r = 0; r < t->sheet.count; r++)
            *wrong_at(t, r, x->column) = NULL;
    }
}

/* The columns on the right, or those on the left, as most rows say. */
static void
check_across(struct totals *t, int column)
{
    int right = column + 1, left = column;

    if (!heads_sum(t->sheet.heads[column]))
        return;
    while (right < t->sheet.columns && t->adds[right] &&
           !heads_sum(t->sheet.heads[right]))
        right++;
    while (left > 1 && t->adds[left - 1] &&
           !heads_sum(t->sheet.heads[left - 1]))
        left--;
    for (int side = 0; side < 2; side++) {
        const struct across x = { column, side == 0 ? column + 1 : left,
                                  side == 0 ? right : column };
        int agree = 0, differ = 0;

        for (int i = 0; i < t->sheet.count; i++) {
            struct number total, sum;

            differ += differs_across(t, &x, i, &total, &sum, &agree);
        }
        if (differ == 0 || agree < 2 || agree < 2 * differ)
            continue;
        tell_across(t, &x);
        return;
    }
}

static void
check_table(struct totals *t)
{
    size_t cells = (size_t)t->sheet.count * (size_t)t->sheet.columns;
    size_t rows = (size_t)t->sheet.count;

    find_spans(t);
    t->groups_agree = t->groups_differ = 0;
    t->agree = ARENA_ARRAY(t->arena, int, rows);
    t->wrong = ARENA_ARRAY(t->arena, struct sum *, cells);
    for (int k = 0; k < SUM_KINDS; k++)
        t->upto[k] = ARENA_ARRAY(t->arena, struct sum, rows + 1);
    for (int c = 0; c < t->sheet.columns; c++)
        check_column(t, c);
    for (int i = 0; i < t->sheet.count; i++)
        drop_doubtful(t, i);
    for (int c = 1; c < t->sheet.columns; c++)
        check_across(t, c);
    for (int i = 0; i < t->sheet.count; i++)
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
        if (sheet_read(t->arena, n, &t->sheet))
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
