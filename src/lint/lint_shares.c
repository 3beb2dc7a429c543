/* lint_shares.c — columns of percentages: what they are shares of is found by
 * the rows that agree, and those are told that do not; columns that count the
 * rows. */
#include "base/viet.h"
#include "lint/rules.h"
#include "lint/sheet.h"

/* How a percentage comes from two columns, or from one and its total. */
enum relation { SHARE_RIGHT, /* the second of the first */
                SHARE_LEFT, GROWTH, /* of the second over the first */
                SHARE_TOTAL, RELATIONS };

struct share_cell {
    struct number number;
    bool any;
};

struct share_total {
    struct number number;
    int count;
};

struct shares {
    const struct lint *lint;
    struct arena *arena;
    struct sheet sheet;
    struct share_cell *cells; /* row by row */
    struct share_total totals[COLUMNS_MOST];
};

/* ---- numbers */

/* A percentage may say so itself. */
static bool
read_number(struct arena *a, const struct node *cell, struct number *n)
{
    struct str text = sheet_text(a, cell);

    if (text.n > 0 && text.p[text.n - 1] == '%')
        text = str_trim(str_first(text, text.n - 1));
    if (text.n > 0 && text.p[0] == '+')
        text = str_after(text, 1);
    return text.n > 0 && number_parse(text, n);
}

/* All cells once; of a column with several totals none counts. */
static void
read_numbers(struct shares *k)
{
    int count = k->sheet.count * k->sheet.columns;

    k->cells = ARENA_ARRAY(k->arena, struct share_cell, (size_t)count + 1);
    memset(k->totals, 0, sizeof(k->totals));
    for (int i = 0; i < count; i++) {
        int row = i / k->sheet.columns, column = i % k->sheet.columns;
        const struct sheet_row *r = &k->sheet.rows[row];
        struct share_cell *c = &k->cells[i];

        c->any = read_number(k->arena, r->cells[column], &c->number);
        if (!c->any || r->kind != SUM_TOTAL)
            continue;
        k->totals[column].number = c->number;
        k->totals[column].count++;
    }
}

static bool
number_at(const struct shares *k, int row, int column, struct number *n)
{
    const struct share_cell *c = &k->cells[row * k->sheet.columns + column];

    *n = c->number;
    return c->any;
}

/* More than the last figure may be off by rounding. */
static bool
is_far(struct number said, struct number right)
{
    right.units = -right.units;
    if (!number_add(&said, right))
        return false;
    return said.units > 1 || said.units < -1;
}

/* ---- a relation */

struct guess {
    enum relation relation;
    int left, right; /* columns; SHARE_TOTAL: left */
};

/* What the cell should hold, to so many decimals; false where it cannot be
 * told. */
static bool
expected(const struct shares *k, const struct guess *g, int row,
         int decimals, struct number *n)
{
    struct number a, b;

    if (!number_at(k, row, g->left, &a))
        return false;
    switch (g->relation) {
    case SHARE_RIGHT:
        return number_at(k, row, g->right, &b) &&
               number_percent(b, a, decimals, n);
    case SHARE_LEFT:
        return number_at(k, row, g->right, &b) &&
               number_percent(a, b, decimals, n);
    case GROWTH:
        if (!number_at(k, row, g->right, &b))
            return false;
        b.units = -b.units;
        if (!number_add(&b, a))
            return false;
        b.units = -b.units;
        return number_percent(b, a, decimals, n);
    case SHARE_TOTAL:
        b = k->totals[g->left].number;
        return k->totals[g->left].count == 1 &&
               number_percent(a, b, decimals, n);
    case RELATIONS:
        break;
    }
    return false;
}

static bool
is_data(const struct sheet_row *r)
{
    return r->kind != SUM_OTHER;
}

static void
count_rows(const struct shares *k, const struct guess *g, int column,
           int *agree, int *differ)
{
    *agree = *differ = 0;
    for (int i = 0; i < k->sheet.count; i++) {
        struct number said, right;

        if (!is_data(&k->sheet.rows[i]) ||
            !number_at(k, i, column, &said) ||
            !expected(k, g, i, said.scale, &right))
            continue;
        if (is_far(said, right))
            ++*differ;
        else
            ++*agree;
    }
}

/* How many rows have to agree for those that do not to be told. */
static bool
is_sure(const struct guess *g, int column, int agree, int differ)
{
    bool beside = g->relation != SHARE_TOTAL && g->left == column - 2 &&
                  g->right == column - 1;

    return differ > 0 && (beside ? agree >= differ : agree >= 2 * differ) &&
           (beside || agree >= 3);
}

static void
tell_rows(const struct shares *k, const struct guess *g, int column)
{
    for (int i = 0; i < k->sheet.count; i++) {
        const struct node *cell = k->sheet.rows[i].cells[column];
        struct number said, right;

        if (!is_data(&k->sheet.rows[i]) ||
            !number_at(k, i, column, &said) ||
            !expected(k, g, i, said.scale, &right) || !is_far(said, right))
            continue;
        diag_add(k->lint->diags, SHARE_DIFFERS, cell->first->pos,
                 str_zero(k->arena, sheet_text(k->arena, cell)),
                 str_zero(k->arena, number_text(k->arena, right, -1)));
    }
}

/* ---- a column */

static bool
is_share(struct str head)
{
    return str_has(head, "%") || str_has(head, "ty le") ||
           str_has(head, "ti le") || str_has(head, "ty trong") ||
           str_has(head, "co cau");
}

enum { REACH = 6 }; /* columns that are looked back to */

/* Tells of the rows that do not agree with the relation of most, where it is
 * without doubt; false where all do, or none is sure. */
static bool
check_relation(const struct shares *k, int column)
{
    struct guess best = { RELATIONS, 0, 0 };
    int most = 0, unlike = 0;

    for (int left = column > REACH ? column - REACH : 0; left < column;
         left++)
        for (int right = left + 1; right <= column; right++)
            for (int r = 0; r < RELATIONS; r++) {
                struct guess g = { (enum relation)r, left, right };
                int agree, differ;

                if ((r == SHARE_TOTAL) != (right == column))
                    continue;
                if (is_share(k->sheet.heads[left]) ||
                    (r != SHARE_TOTAL && is_share(k->sheet.heads[right])))
                    continue;
                count_rows(k, &g, column, &agree, &differ);
                if (agree == 0 || agree - differ < most - unlike ||
                    (agree - differ == most - unlike && agree <= most))
                    continue;
                best = g;
                most = agree;
                unlike = differ;
            }
    if (best.relation == RELATIONS || !is_sure(&best, column, most, unlike))
        return false;
    tell_rows(k, &best, column);
    return true;
}

/* The total says 100, and the rows above it are something else. */
static void
check_hundred(const struct shares *k, int column)
{
    struct number sum = { 0, 0 }, n;
    const struct node *cell;
    int total = -1, rows = 0, scale = 0, groups = 0;
    int64_t unit = 1, off;

    for (int i = 0; i < k->sheet.count; i++) {
        const struct sheet_row *r = &k->sheet.rows[i];
        bool number = number_at(k, i, column, &n);

        groups += r->kind == SUM_GROUP || r->kind == SUM_PART;
        if (r->kind == SUM_TOTAL && number && total < 0)
            total = i;
        else if (r->kind == SUM_TOTAL && number)
            return;
        if (r->kind != SUM_PLAIN || r->row->u.row.header)
            continue;
        if (!number || !number_add(&sum, n))
            return;
        if (n.scale > scale)
            scale = n.scale;
        rows++;
    }
    if (total < 0 || rows < 2 || groups > 0 ||
        !number_at(k, total, column, &n))
        return;
    for (; n.scale > 0 && n.units % 10 == 0; n.scale--)
        n.units /= 10;
    if (n.scale > 0 || n.units != 100)
        return;
    for (int i = 0; i < sum.scale; i++)
        unit *= 10;
    off = sum.units - 100 * unit;
    for (int i = scale; i < sum.scale; i++)
        off /= 10;
    if (off <= rows && off >= -rows)
        return; /* each may be rounded */
    if (sum.units > 200 * unit || sum.units < 50 * unit)
        return; /* shares of something else in each row */
    cell = k->sheet.rows[total].cells[column];
    diag_add(k->lint->diags, SHARE_HUNDRED, cell->first->pos,
             str_zero(k->arena, number_text(k->arena, sum, -1)));
}

/* ---- the column that counts the rows */

static bool
counts_rows(struct str head)
{
    static const char *const heads[] = { "tt", "stt", "so tt", "so thu tu",
                                         NULL };

    return str_is_any(head, heads);
}

static void
check_count(const struct shares *k)
{
    int last = 0, meant = 0; /* what would have stood in the last one */

    if (!counts_rows(k->sheet.heads[0]))
        return;
    for (int i = 0; i < k->sheet.count; i++) {
        const struct node *cell = k->sheet.rows[i].cells[0];
        struct str text = sheet_text(k->arena, cell);
        size_t n = str_digits(text);
        int number = 0;

        if (k->sheet.rows[i].row->u.row.header || text.n == 0)
            continue;
        if (n == 0) {
            if (roman_number(text) > 0 || text.n == 1)
                last = meant = 0;
            continue;
        }
        if (n > 4 || (n < text.n && !str_is(str_after(text, n), ".")))
            continue; /* "1.1", a day */
        for (size_t j = 0; j < n; j++)
            number = number * 10 + (text.p[j] - '0');
        meant = meant > 0 ? meant + 1 : number;
        if (number == 1 || last == 0 || number == last + 1)
            meant = number;
        else if (number != meant)
            diag_add(k->lint->diags, TABLE_NUMBER, cell->first->pos,
                     str_zero(k->arena, text),
                     str_printf(k->arena, "%d", last).p);
        last = number;
    }
}

/* ---- all of it */

static void
check_table(const struct shares *k)
{
    for (int c = 1; c < k->sheet.columns; c++) {
        if (!is_share(k->sheet.heads[c]))
            continue;
        if (!check_relation(k, c))
            check_hundred(k, c);
    }
    check_count(k);
}

static void
check_nodes(struct shares *k, const struct node *n)
{
    for (; n != NULL; n = n->next) {
        if (n->kind == NODE_SECTION)
            check_nodes(k, n->first);
        if (n->kind == NODE_TABLE && n->u.table.grid &&
            sheet_read(k->arena, n, &k->sheet)) {
            read_numbers(k);
            check_table(k);
        }
    }
}

void
lint_shares(const struct lint *l)
{
    struct shares k = { .lint = l, .arena = l->arena };

    for (const struct doc *doc = l->doc; doc != NULL; doc = doc->next)
        check_nodes(&k, doc->first);
}
