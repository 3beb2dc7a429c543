/* table_figures.c — numbers as programs write them, in columns that ask for
 * it: 1286550000 is printed 1.286.550.000. */
#include "base/viet.h"
#include "base/viet_number.h"
#include "table/table_grid.h"

static const char stars[] = "**";

/* "(1.234)", as accounts show what is below zero. */
static bool
is_below(struct str s)
{
    return str_starts(s, "(") && str_ends(s, ")");
}

/* What is no number stays as it is written. */
static const struct value *
figures(struct arena *a, const struct value *v, int decimals)
{
    struct str s = str_trim(v->text);
    bool bold = s.n > 4 && str_starts(s, stars) && str_ends(s, stars);
    struct number n;
    struct value *out;

    if (bold)
        s = (struct str){ s.p + 2, s.n - 4 };
    if (!number_parse(is_below(s) ? v->exact : s, &n))
        return v;
    out = value_new(a, VALUE_TEXT, v->pos);
    out->text = str_printf(a, "%s%.*s%s", bold ? stars : "",
                           STR_ARG(number_text(a, n, decimals)),
                           bold ? stars : "");
    return out;
}

void
grid_figures(const struct table_run *run, struct grid *g)
{
    for (struct grid_row *r = g->first; r != NULL; r = r->next) {
        if (r->kind != GRID_BODY && r->kind != GRID_TOTAL)
            continue;
        for (struct grid_cell *c = r->first; c != NULL; c = c->next)
            if (c->columns == 1 && c->column < g->columns &&
                g->column[c->column].figures &&
                c->text != NULL && c->text->kind == VALUE_TEXT)
                c->text = figures(run->arena, c->text,
                                  g->column[c->column].decimals);
    }
}

void
grid_read_figures(const struct table_run *run, const struct value *v,
                  struct grid_column *c)
{
    struct str s;

    if (value_is_blank(v))
        return;
    s = v->kind == VALUE_TEXT ? str_trim(v->text) : STR_EMPTY;
    c->figures = true;
    c->decimals = -1;
    if (s.n == 1 && viet_is_digit((unsigned char)s.p[0]))
        c->decimals = grid_count(run, v, NUMBER_SCALE_MAX);
    else
        c->figures = grid_flag(run, v, false);
}
