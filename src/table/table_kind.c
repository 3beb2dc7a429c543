/* table_kind.c — what the columns of a table hold, by their heads and by what
 * stands in them: running numbers, quantities, codes and dates, or words. */
#include <string.h>

#include "base/utf8.h"
#include "base/viet.h"
#include "base/word_list.h"
#include "table/table_grid.h"

/* A number of so many digits in one piece is no quantity where its column has
 * nothing but such, and of so many in any case. A zero leads a quantity such
 * as 05 too, but none of ZERO_DIGITS. */
enum { CODE_DIGITS = 6, CODE_SURE = 9, ZERO_DIGITS = 3, YEAR_FROM = 1900,
       YEAR_TO = 2100, WISH = 2000 };

enum cell_kind {
    CELL_BLANK,  /* nothing yet, or dots to write on */
    CELL_SIGN,   /* a dash, an x */
    CELL_NUMBER,
    CELL_LONG,   /* a number of CODE_DIGITS or more, in one piece */
    CELL_YEAR,   /* or two of them */
    CELL_CODE,   /* a date, a number that a zero leads */
    CELL_WORDS,
};

/* What the cells of a column are. */
struct seen {
    int cells[CELL_WORDS + 1];
    size_t length; /* of its long numbers */
    bool uneven;   /* they are not of one length */
    bool added;    /* a row adds them up */
};

/* Reads digits off the start of *s: their number; count 0 where there are
 * none. */
static int
cut_digits(struct str *s, int *count)
{
    int n = 0;

    for (*count = 0; s->n > 0 && viet_is_digit((unsigned char)*s->p);
         ++*count, *s = str_after(*s, 1))
        n = *count < 5 ? n * 10 + (*s->p - '0') : n;
    return n;
}

static bool
is_year(int n, int digits)
{
    return digits == 4 && n >= YEAR_FROM && n <= YEAR_TO;
}

/* 05/6/2026 · 5.6.2026 · 2026-06-05 · 6/2026 · 05-6-26 */
static bool
is_date(struct str s)
{
    int part[3], digits[3], count = 0;
    char mark = '\0';

    for (; count < 3; count++) {
        part[count] = cut_digits(&s, &digits[count]);
        if (digits[count] == 0)
            return false;
        if (s.n == 0)
            break;
        if (strchr("/.-", *s.p) == NULL || (count > 0 && *s.p != mark))
            return false;
        mark = *s.p;
        s = str_after(s, 1);
    }
    if (s.n > 0 || count == 0 || count == 3)
        return false;
    if (count == 1)
        return digits[0] <= 2 && part[0] >= 1 && part[0] <= 12 &&
               is_year(part[1], digits[1]);
    if (is_year(part[0], digits[0]))
        return digits[1] <= 2 && digits[2] <= 2;
    return digits[0] <= 2 && digits[1] <= 2 && part[0] >= 1 &&
           part[0] <= 31 && part[1] >= 1 && part[1] <= 12 &&
           (digits[2] == 2 || is_year(part[2], digits[2]));
}

/* 2026 · 2022 - 2027 · 2022–2027 */
static bool
is_years(struct str s)
{
    int years = 0;

    for (; s.n > 0; years++) {
        int digits, n = cut_digits(&s, &digits);

        if (!is_year(n, digits))
            return false;
        s = str_trim(s);
        if (years == 0 && (str_starts(s, "-") || str_starts(s, "–")))
            s = str_trim(str_after(s, *s.p == '-' ? 1 : strlen("–")));
        else if (s.n > 0)
            return false;
    }
    return years == 1 || years == 2;
}

/* 0912345678 · 0912.345.678 · (024) 3825 1234 · +84 912 345 678 · 007; not
 * 05, nor 01 - 05 */
static bool
has_leading_zero(struct str s)
{
    size_t from = str_starts(s, "(");
    int first, all = 0;
    struct str rest;

    s = str_after(s, from);
    if (!str_starts(s, "+84") && !str_starts(s, "0"))
        return false;
    rest = str_after(s, *s.p == '+');
    cut_digits(&rest, &first);
    for (size_t i = 0; i < s.n; i++) {
        all += viet_is_digit((unsigned char)s.p[i]);
        if (strchr(",%", s.p[i]) != NULL)
            return false;
    }
    return (*s.p == '0' && first >= ZERO_DIGITS) ||
           (all >= CODE_SURE && first > 1);
}

/* 1.234.567,8 · 12 % · (5) · ≥ 95 · 10-12: what stands in columns of numbers;
 * a dash or x where there is none. */
static enum cell_kind
number_kind(struct str s)
{
    static const char *const signs[] = { "–", "\u00A0", "≥", "≤", "≈", "±",
                                         NULL };
    size_t digits = 0, dots = 0, blanks = 0;

    for (size_t i = 0; i < s.n; i++) {
        struct str rest = str_after(s, i);
        size_t n = 0;

        for (int k = 0; signs[k] != NULL && n == 0; k++)
            if (str_starts(rest, signs[k]))
                n = strlen(signs[k]);
        if (str_starts(rest, "…"))
            dots += n = strlen("…");
        if (n > 0)
            i += n - 1;
        else if (viet_is_digit((unsigned char)s.p[i]))
            digits++;
        else if (strchr(".,% -+()x<>~_", s.p[i]) == NULL)
            return CELL_WORDS;
    }
    for (size_t i = 0; i < s.n; i++)
        blanks += strchr("._ ", s.p[i]) != NULL;
    if (digits == 0)
        return blanks + dots == s.n ? CELL_BLANK : CELL_SIGN;
    if (dots > 0)
        return CELL_WORDS;
    return digits == s.n && digits >= CODE_DIGITS ? CELL_LONG : CELL_NUMBER;
}

static enum cell_kind
text_kind(struct str s)
{
    s = str_trim(s);
    while (str_starts(s, "*") && str_ends(s, "*") && s.n > 1)
        s = str_trim((struct str){ s.p + 1, s.n - 2 });
    if (is_years(s))
        return CELL_YEAR;
    if (is_date(s) || has_leading_zero(s))
        return number_kind(s) == CELL_WORDS && !is_date(s) ? CELL_WORDS
                                                           : CELL_CODE;
    return number_kind(s);
}

/* A cell with lines of its own holds words, unless they are blank. */
static enum cell_kind
cell_kind(const struct value *v)
{
    if (value_is_blank(v))
        return CELL_BLANK;
    return v->kind == VALUE_TEXT ? text_kind(v->text) : CELL_WORDS;
}

static void
see(struct seen *seen, const struct grid_row *row, const struct grid_cell *c)
{
    enum cell_kind kind = cell_kind(c->text);

    seen->cells[kind]++;
    if (kind == CELL_LONG) {
        size_t n = str_trim(c->text->text).n;

        seen->uneven |= seen->length > 0 && n != seen->length;
        seen->length = n;
    }
    if (row->kind == GRID_TOTAL && kind != CELL_BLANK)
        seen->added = true;
}

struct str
grid_head_text(struct arena *a, const struct value *v)
{
    struct buf b = buf_new(a);
    struct str s;

    if (v == NULL)
        return STR_EMPTY;
    if (v->kind == VALUE_TEXT)
        buf_add_str(&b, v->text);
    for (v = v->first; v != NULL; v = v->next)
        if (v->kind == VALUE_TEXT)
            buf_printf(&b, " %.*s", STR_ARG(str_trim(v->text)));
    s = buf_take(&b);
    b = buf_new(a);
    for (size_t i = 0; i < s.n; i++) {
        bool blank = strchr("* \t\n", s.p[i]) != NULL ||
                     str_starts(str_after(s, i), "<br>");

        if (!blank)
            buf_add_c(&b, s.p[i]);
        else if (b.n > 0 && b.p[b.n - 1] != ' ')
            buf_add_c(&b, ' ');
        i += s.p[i] == '<' && blank ? sizeof("<br>") - 2 : 0;
    }
    return viet_lower(a, str_trim(buf_take(&b)));
}

static bool
goes_on(struct str rest)
{
    return rest.n > 0 && viet_is_letter(utf8_next(&rest));
}

/* Does a head say one of the words of a list? A word with … may begin it or,
 * where it may stand anywhere, be in it; others are all of it, brackets left
 * aside. */
static bool
head_says(struct str head, struct str list, bool anywhere)
{
    while (list.n > 0) {
        size_t n = str_index(list, ',');
        struct str word = str_trim(str_first(list, n)), rest;
        bool open = str_ends(word, "…");

        list = str_after(list, n + 1);
        if (open)
            word.n -= strlen("…");
        if (word.n == 0)
            continue;
        for (size_t i = 0; i + word.n <= head.n && (anywhere || i == 0);
             i++) {
            if (!word_equal(str_first(str_after(head, i), word.n), word) ||
                (i > 0 && viet_is_letter(utf8_last(str_first(head, i)))))
                continue;
            rest = str_after(head, i + word.n);
            if (open ? !goes_on(rest) && (anywhere || i == 0)
                     : i == 0 && (str_trim(rest).n == 0 ||
                                  strchr(":(.,/", *str_trim(rest).p) != NULL))
                return true;
        }
    }
    return false;
}

/* Does the column's name say one of the words; or, anywhere, also what stands
 * above it? */
static bool
is_headed(struct arena *a, const struct grid *g, int column, struct str list,
          bool anywhere)
{
    for (const struct grid_row *r = g->first;
         r != NULL && r->kind == GRID_HEAD; r = r->next)
        for (const struct grid_cell *c = r->first; c != NULL; c = c->next)
            if (c->column <= column && column < c->column + c->columns &&
                (c->columns == 1 || anywhere) && !value_is_blank(c->text) &&
                head_says(grid_head_text(a, c->text), list, anywhere))
                return true;
    return false;
}

/* Does the column's name say that it holds codes; "Số" below "Quyết định" is
 * "Số quyết định"? */
static bool
is_coded(const struct table_run *run, const struct grid *g, int column)
{
    struct arena *a = run->arena;
    struct str codes = run->profile->table_codes, above = STR_EMPTY;

    if (is_headed(a, g, column, codes, false))
        return true;
    for (const struct grid_row *r = g->first;
         r != NULL && r->kind == GRID_HEAD; r = r->next)
        for (const struct grid_cell *c = r->first; c != NULL; c = c->next) {
            struct str s;

            if (c->column > column || column >= c->column + c->columns)
                continue;
            s = grid_head_text(a, c->text);
            if (c->columns > 1)
                above = s;
            else if (str_is(s, "số") && above.n > 0)
                return head_says(str_printf(a, "%.*s %.*s", STR_ARG(s),
                                            STR_ARG(above)), codes, false);
        }
    return false;
}

/* A column whose name is a year, "2026" or "năm 2026", has what belongs to
 * it. */
static bool
is_of_year(struct arena *a, const struct grid *g, int column)
{
    for (const struct grid_row *r = g->first;
         r != NULL && r->kind == GRID_HEAD; r = r->next)
        for (const struct grid_cell *c = r->first; c != NULL; c = c->next) {
            struct str s;

            if (c->column != column || value_is_blank(c->text))
                continue;
            s = grid_head_text(a, c->text);
            for (size_t i = 0; i + 4 <= s.n; i++)
                if (is_years(str_first(str_after(s, i), 4)))
                    return true;
        }
    return false;
}

static enum column_kind
kind_of(const struct table_run *run, const struct grid *g, int column,
        const struct seen *s)
{
    const struct profile *p = run->profile;
    struct arena *a = run->arena;
    int numbers = s->cells[CELL_NUMBER] + s->cells[CELL_LONG];
    int codes = s->cells[CELL_CODE] + s->cells[CELL_YEAR];

    if (is_headed(a, g, column, p->table_centred, false))
        return COLUMN_ORDINAL;
    if (s->cells[CELL_WORDS] > 0)
        return COLUMN_WORDS;
    if (g->column[column].figures)
        return COLUMN_NUMBER;
    if (numbers + codes == 0) /* what is still blank is told by its name */
        return is_coded(run, g, column) ||
               is_headed(a, g, column, p->table_narrow, false)
                   ? COLUMN_CODE : COLUMN_WORDS;
    if (s->cells[CELL_CODE] > 0 ||
        (!s->added && is_coded(run, g, column)))
        return COLUMN_CODE;
    if (s->added || is_headed(a, g, column, p->table_quantities, true) ||
        is_of_year(a, g, column))
        return COLUMN_NUMBER;
    if (numbers == 0)
        return COLUMN_CODE;
    if (s->cells[CELL_LONG] == numbers && codes == 0 && !s->uneven &&
        (numbers > 1 || s->length >= CODE_SURE))
        return COLUMN_CODE;
    return COLUMN_NUMBER;
}

static int
wish_of(const struct table_run *run, const struct grid *g, int column)
{
    const struct profile *p = run->profile;
    struct arena *a = run->arena;

    if (g->column[column].kind != COLUMN_WORDS ||
        is_headed(a, g, column, p->table_narrow, false))
        return 0;
    return is_headed(a, g, column, p->table_remarks, false) ? WISH / 2
                                                            : WISH;
}

void
grid_kinds(const struct table_run *run, struct grid *g)
{
    struct seen *seen = ARENA_ARRAY(run->arena, struct seen, g->columns);

    for (const struct grid_row *r = g->first; r != NULL; r = r->next)
        for (const struct grid_cell *c = r->first; c != NULL; c = c->next)
            if ((r->kind == GRID_BODY || r->kind == GRID_TOTAL) &&
                c->columns == 1)
                see(&seen[c->column], r, c);
    for (int i = 0; i < g->columns; i++) {
        const int *n = seen[i].cells;

        g->column[i].kind = kind_of(run, g, i, &seen[i]);
        g->column[i].wish = wish_of(run, g, i);
        g->column[i].blank = true;
        for (int k = CELL_BLANK + 1; k <= CELL_WORDS; k++)
            if (n[k] > 0)
                g->column[i].blank = false;
    }
}
