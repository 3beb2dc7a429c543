/* csv.c — goes through the text of a CSV file cell by cell, counting lines and
 * columns. */
#include "input/csv.h"

#include "base/utf8.h"
#include "base/viet.h"
#include "input/reader.h"

enum { SPOILT_SHOWN = 20, HASHES_LEAST = 2 };

struct csv {
    struct arena *arena; /* of the row in hand */
    struct diags *diags;
    struct str rest;
    struct pos pos; /* of rest */
    char mark;      /* between cells */
    int spoilt;     /* cells whose content the file has lost */
    bool ended;
};

/* Moves over bytes of the line. */
static void
step(struct csv *s, size_t bytes)
{
    s->pos.column += (int)utf8_count(str_first(s->rest, bytes));
    s->rest = str_after(s->rest, bytes);
}

/* Moves over a line end; false where there is none. */
static bool
step_line(struct csv *s)
{
    size_t n = str_starts(s->rest, "\r\n") ? 2
             : str_starts(s->rest, "\n") || str_starts(s->rest, "\r");

    if (n == 0)
        return false;
    s->rest = str_after(s->rest, n);
    s->pos.line++;
    s->pos.column = 1;
    return true;
}

static bool
at_end(const struct csv *s)
{
    return s->rest.n == 0 || s->rest.p[0] == '\n' || s->rest.p[0] == '\r';
}

/* The mark that the first line with any has most of, outside of quotes. */
static char
find_mark(struct str text)
{
    static const char marks[] = { '\t', ';', ',' };
    int count[sizeof(marks)] = { 0 }, best = 2;
    bool quoted = false;

    for (size_t i = 0; i < text.n; i++) {
        if (text.p[i] == '"')
            quoted = !quoted;
        if (!quoted && text.p[i] == '\n' &&
            count[0] + count[1] + count[2] > 0)
            break;
        for (size_t k = 0; !quoted && k < sizeof(marks); k++)
            count[k] += text.p[i] == marks[k];
    }
    for (int k = 1; k >= 0; k--)
        if (count[k] > 0 && count[k] >= count[best])
            best = k;
    return marks[best];
}

/* "1.23E+11": the digits behind the first few are gone. */
static bool
is_power(struct str s)
{
    size_t n;

    if (str_starts(s, "-"))
        s = str_after(s, 1);
    if (str_digits(s) != 1)
        return false;
    s = str_after(s, 1);
    if (str_starts(s, ".") || str_starts(s, ",")) {
        n = str_digits(str_after(s, 1));
        s = str_after(s, n + 1);
        if (n == 0)
            return false;
    }
    if (s.n < 2 || (s.p[0] != 'E' && s.p[0] != 'e') ||
        (s.p[1] != '+' && s.p[1] != '-'))
        return false;
    n = str_digits(str_after(s, 2));
    return n >= 2 && n + 2 == s.n;
}

/* What a spreadsheet shows in a column that is too narrow, and for a formula
 * that failed. */
static bool
is_failure(struct str s)
{
    static const char *const failures[] = {
        "#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!",
        "#SPILL!", "#CALC!", "Err:502", "Err:504", "Err:508", "Err:522",
    };
    size_t hashes = 0;

    while (hashes < s.n && s.p[hashes] == '#')
        hashes++;
    if (hashes == s.n)
        return s.n >= HASHES_LEAST;
    for (size_t i = 0; i < sizeof(failures) / sizeof(failures[0]); i++)
        if (str_is(s, failures[i]))
            return true;
    return false;
}

/* A value of the cell; tells where a spreadsheet has written what it showed
 * instead of what the cell was. */
static struct value *
cell_value(struct csv *s, struct str text, struct pos pos)
{
    struct value *v = reader_text(s->arena, text, pos);
    struct str seen = str_trim(text);

    if (v->kind == VALUE_NULL || (!is_power(seen) && !is_failure(seen)))
        return v;
    if (++s->spoilt <= SPOILT_SHOWN)
        diag_add(s->diags, CSV_SPOILT, pos, str_zero(s->diags->arena, seen));
    return v;
}

/* ="00091", by which programs keep a spreadsheet from making a number of it:
 * what stands in the quotes. */
static struct str
kept_text(struct str s)
{
    struct str t = str_trim(s);

    if (t.n < 3 || !str_starts(t, "=\"") || !str_ends(t, "\""))
        return s;
    t = (struct str){ t.p + 2, t.n - 3 };
    return str_index(t, '"') == t.n ? t : s;
}

/* "…", in which "" is a quotation mark. */
static struct value *
read_quoted(struct csv *s)
{
    struct pos open = s->pos, first;
    struct buf b = buf_new(s->arena);
    bool moved = false, closed = false;
    struct str text, kept;
    struct value *v;

    step(s, 1);
    first = s->pos;
    while (s->rest.n > 0) {
        size_t n = 0;

        while (n < s->rest.n && s->rest.p[n] != '"' && s->rest.p[n] != '\n' &&
               s->rest.p[n] != '\r')
            n++;
        buf_add(&b, s->rest.p, n);
        step(s, n);
        if (step_line(s)) {
            buf_add_c(&b, '\n');
            moved = true;
            continue;
        }
        if (s->rest.n == 0)
            break;
        step(s, 1);
        closed = !str_starts(s->rest, "\"");
        if (closed)
            break;
        buf_add_c(&b, '"');
        step(s, 1);
        moved = true;
    }
    if (!closed)
        diag_add(s->diags, CSV_QUOTE, open);
    text = buf_take(&b);
    kept = kept_text(text);
    v = cell_value(s, kept, first);
    v->moved = v->moved || moved || kept.n != text.n;
    return v;
}

static struct value *
read_cell(struct csv *s)
{
    struct value *v;
    struct pos pos;
    size_t n = 0, lead = 0;

    while (lead < s->rest.n && s->rest.p[lead] == ' ')
        lead++;
    if (str_starts(str_after(s->rest, lead), "=\"") &&
        !str_starts(str_after(s->rest, lead), "=\"\""))
        lead++;
    if (lead < s->rest.n && s->rest.p[lead] == '"') {
        step(s, lead);
        v = read_quoted(s);
        while (s->rest.n > 0 && s->rest.p[0] == ' ')
            step(s, 1);
        if (!at_end(s) && s->rest.p[0] != s->mark)
            diag_add(s->diags, CSV_AFTER_QUOTE, s->pos);
        while (!at_end(s) && s->rest.p[0] != s->mark)
            step(s, 1);
        return v;
    }
    step(s, lead);
    pos = s->pos;
    while (n < s->rest.n && s->rest.p[n] != s->mark &&
           s->rest.p[n] != '\n' && s->rest.p[n] != '\r')
        n++;
    v = cell_value(s, str_trim(str_first(s->rest, n)), pos);
    step(s, n);
    return v;
}

bool
csv_is_blank(const struct value *row)
{
    for (const struct value *c = row->first; c != NULL; c = c->next)
        if (c->kind != VALUE_NULL)
            return false;
    return true;
}

static struct value *
read_row(struct csv *s)
{
    struct value *row = value_new(s->arena, VALUE_LIST, s->pos);

    for (;;) {
        value_append(row, read_cell(s));
        if (at_end(s))
            break;
        step(s, 1);
    }
    step_line(s);
    return row;
}

struct csv *
csv_open(struct arena *a, const struct source *source, struct diags *d)
{
    struct csv *s = ARENA_NEW(a, struct csv);

    s->diags = d;
    s->rest = reader_clean_rows(a, source, d);
    s->pos = (struct pos){ source, 1, 1 };
    s->mark = find_mark(s->rest);
    if (str_starts(s->rest, "sep=") && s->rest.n > 5 &&
        (s->rest.p[5] == '\n' || s->rest.p[5] == '\r')) {
        s->mark = s->rest.p[4];
        step(s, 5);
        step_line(s);
    }
    return s;
}

struct value *
csv_next(struct csv *s, struct arena *row)
{
    struct value *v;

    s->arena = row;
    while (s->rest.n > 0) {
        if (step_line(s))
            continue;
        v = read_row(s);
        if (!csv_is_blank(v) || v->first->next != NULL)
            return v;
    }
    if (s->spoilt > SPOILT_SHOWN && !s->ended)
        diag_add(s->diags, CSV_SPOILT_MORE, (struct pos){ s->pos.source, 0, 0 },
                 str_printf(s->diags->arena, "%d",
                            s->spoilt - SPOILT_SHOWN).p);
    s->ended = true;
    return NULL;
}

/* Bytes of the line if it has nothing but blanks, marks and "". */
static size_t
blank_line(const struct csv *s)
{
    const char *p = s->rest.p;
    size_t n = s->rest.n, i = 0;

    while (i < n && p[i] != '\n' && p[i] != '\r') {
        if (p[i] == s->mark || p[i] == ' ' || p[i] == '\t')
            i++;
        else if (p[i] == '"' && i + 1 < n && p[i + 1] == '"' &&
                 (i + 2 == n || p[i + 2] != '"'))
            i += 2;
        else
            return 0;
    }
    return i;
}

void
csv_pass_blank(struct csv *s)
{
    size_t n;

    do {
        n = blank_line(s);
        step(s, n);
    } while (step_line(s) || n > 0);
}

char
csv_mark(const struct csv *s)
{
    return s->mark;
}

struct value *
csv_read(struct arena *a, const struct source *source, struct diags *d)
{
    struct csv *s = csv_open(a, source, d);
    struct value *rows = value_new(a, VALUE_LIST, (struct pos){ source, 1, 1 });
    struct value *held = NULL, **tail = &held; /* blank rows, perhaps last */
    struct value *row, *next;

    while ((row = csv_next(s, a)) != NULL) {
        if (csv_is_blank(row)) {
            *tail = row;
            tail = &row->next;
            continue;
        }
        for (; held != NULL; held = next) {
            next = held->next;
            held->next = NULL;
            value_append(rows, held);
        }
        tail = &held;
        value_append(rows, row);
    }
    return rows;
}
