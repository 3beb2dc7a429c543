/* show_text.c — what differs, a paragraph of lines for each change. */
#include "base/utf8.h"
#include "compare/show.h"

enum { KEPT = 32, LONGEST = 80 }; /* characters of what is the same */

struct telling {
    const struct diff_shown *shown;
    struct arena *arena;
    struct buf *out;
};

/* The first characters up to a blank. */
static struct str
beginning(struct str s)
{
    struct str rest = s;
    size_t n = 0;

    while (rest.n > 0 && (n++ < KEPT || rest.p[0] != ' '))
        utf8_next(&rest);
    return str_first(s, s.n - rest.n);
}

/* The last characters from a blank on. */
static struct str
ending(struct str s)
{
    size_t skip = utf8_count(s);
    struct str rest = s;

    for (skip = skip > KEPT ? skip - KEPT : 0; skip > 0; skip--)
        utf8_next(&rest);
    return str_after(rest, str_index(rest, ' '));
}

/* Long texts that are the same give way in the middle, or where no change is
 * beside them. */
static void
add_same(struct telling *t, struct str s, bool first, bool last)
{
    if (utf8_count(s) <= LONGEST) {
        buf_add_str(t->out, s);
        return;
    }
    if (!first)
        buf_add_str(t->out, beginning(s));
    buf_add_z(t->out, first ? "…" : " …");
    if (!last)
        buf_add_str(t->out, ending(s));
}

static void
add_marked(struct telling *t, enum piece_kind kind, struct str s)
{
    size_t blanks = 0;

    while (blanks < s.n && s.p[blanks] == ' ')
        blanks++;
    buf_add_str(t->out, str_first(s, blanks));
    buf_printf(t->out, kind == PIECE_GONE ? "[-%.*s-]" : "{+%.*s+}",
               STR_ARG(str_after(s, blanks)));
}

static void
add_pieces(struct telling *t, const struct diff_piece *p)
{
    bool first = true;

    for (; p != NULL; p = p->next) {
        if (p->kind == PIECE_SAME)
            add_same(t, p->text, first, p->next == NULL);
        else
            add_marked(t, p->kind, p->text);
        first = false;
    }
}

static void
add_labels(struct telling *t, const struct change *g)
{
    struct str old = g->old->label, new = g->new->label;

    if (str_equal(old, new)) {
        buf_printf(t->out, "%.*s%s", STR_ARG(new), new.n > 0 ? " " : "");
        return;
    }
    if (old.n > 0)
        buf_printf(t->out, "[-%.*s-] ", STR_ARG(old));
    if (new.n > 0)
        buf_printf(t->out, "{+%.*s+} ", STR_ARG(new));
}

/* What has come or gone is shown as a whole. */
static void
add_text(struct telling *t, const struct diff_item *i, bool whole)
{
    buf_printf(t->out, "%.*s%s", STR_ARG(i->label),
               i->label.n > 0 ? " " : "");
    if (whole)
        buf_add_str(t->out, i->text);
    else
        add_same(t, i->text, false, true);
}

static void
add_cells(struct telling *t, const struct cell_change *c)
{
    for (; c != NULL; c = c->next) {
        if (!c->changed)
            continue;
        buf_printf(t->out, "    ô %d", c->number);
        if (c->column.n > 0)
            buf_printf(t->out, " “%.*s”", STR_ARG(c->column));
        buf_add_z(t->out, ": ");
        add_pieces(t, c->pieces);
        buf_add_c(t->out, '\n');
    }
}

/* "(cu.docx, đoạn 16 → moi.yaml:14:3)" */
static void
add_places(struct telling *t, const struct change *g)
{
    struct str old = show_place(t->arena, g->old);
    struct str new = show_place(t->arena, g->new);

    if (old.n + new.n == 0)
        return;
    buf_printf(t->out, " (%.*s%s%.*s)", STR_ARG(old),
               old.n > 0 && new.n > 0 ? " → " : "", STR_ARG(new));
}

static void
add_change(struct telling *t, const struct change *g)
{
    struct str title = show_title(t->arena, t->shown->comparison, g);

    buf_printf(t->out, "%s: %.*s", show_kind(g), STR_ARG(title));
    add_places(t, g);
    buf_add_c(t->out, '\n');
    if (g->cells != NULL) {
        add_cells(t, g->cells);
        return;
    }
    buf_add_z(t->out, "    ");
    if (g->pieces != NULL) {
        add_labels(t, g);
        add_pieces(t, g->pieces);
        buf_add_c(t->out, '\n');
        return;
    }
    switch (g->kind) {
    case CHANGE_WORDS:
    case CHANGE_LABEL:
        add_labels(t, g);
        add_same(t, g->new->text, false, true);
        break;
    case CHANGE_MOVED:
    case CHANGE_ADDED:
        add_text(t, g->new, g->kind == CHANGE_ADDED);
        break;
    case CHANGE_REMOVED:
    case CHANGE_LEFT:
    case CHANGE_NONE:
        add_text(t, g->old, true);
        break;
    }
    buf_add_c(t->out, '\n');
}

void
show_text(const struct diff_shown *s, struct buf *out)
{
    struct telling t = { s, out->arena, out };

    for (const struct change *g = s->comparison->first; g != NULL;
         g = g->next)
        if (g->kind != CHANGE_NONE && g->kind != CHANGE_LEFT)
            add_change(&t, g);
    buf_printf(out, "%.*s\n", STR_ARG(show_counts(out->arena,
                                                   s->comparison)));
}
