/* show_html.c — both documents in one page: the whole text with what has come
 * and gone in it, for a browser or for paper. */
#include <string.h>

#include "compare/show.h"

static const char head[] =
    "<meta charset=\"utf-8\">\n"
    "<meta name=\"viewport\" content=\"width=device-width\">\n"
    "<style>\n"
    "body { font: 12pt/1.4 \"Times New Roman\", Tinos, serif; color: #000;\n"
    "  background: #fff; max-width: 50em; margin: 2em auto; padding: 0 1em }\n"
    "h1 { font-size: 1.3em } h2 { font-size: .9em; margin: .9em 0 0;\n"
    "  color: #444 } h2::first-letter { text-transform: uppercase }\n"
    "p { margin: .3em 0 } small { color: #444; font-size: .8em;\n"
    "  font-weight: normal; overflow-wrap: anywhere }\n"
    "table { border-collapse: collapse; margin: .5em 0; width: 100% }\n"
    "td { border: 1px solid #666; padding: .1em .4em; vertical-align: top }\n"
    "td.m { border: 0; width: 9em; padding-left: 0; font-size: .8em }\n"
    "td.m:not(:empty) { border-left: 4px solid #000; padding-left: .6em }\n"
    "td.m small { display: block }\n"
    ".c { border-left: 4px solid #000; padding-left: .6em }\n"
    ".m { font-weight: bold }\n"
    "ins { background: #dff5df; text-decoration: underline }\n"
    "del { background: #fbe0e0; text-decoration: line-through }\n"
    "@page { margin: 20mm 15mm }\n"
    "@media print { body { margin: 0; max-width: none } h2 { break-after:\n"
    "  avoid } p, tr { break-inside: avoid } ins, del { background: none } }\n"
    "</style>\n";

struct page {
    const struct diff_shown *shown;
    struct arena *arena;
    struct buf *out;
    const char *group;
    int table; /* that stands open; 0: none */
    int number; /* of changes so far */
};

static void
add_text(struct buf *b, struct str s)
{
    for (size_t i = 0; i < s.n; i++)
        switch (s.p[i]) {
        case '<':
            buf_add_z(b, "&lt;");
            break;
        case '>':
            buf_add_z(b, "&gt;");
            break;
        case '&':
            buf_add_z(b, "&amp;");
            break;
        case '"':
            buf_add_z(b, "&quot;");
            break;
        default:
            buf_add_c(b, s.p[i]);
        }
}

static void
add_within(struct buf *b, const char *tag, struct str s)
{
    if (s.n == 0)
        return;
    if (tag != NULL)
        buf_printf(b, "<%s>", tag);
    add_text(b, s);
    if (tag != NULL)
        buf_printf(b, "</%s>", tag);
}

static void
add_pieces(struct buf *b, const struct diff_piece *p)
{
    static const char *const tags[] = { [PIECE_SAME] = NULL,
                                        [PIECE_GONE] = "del",
                                        [PIECE_CAME] = "ins" };

    for (; p != NULL; p = p->next)
        add_within(b, tags[p->kind], p->text);
}

/* What is shown of a change: where it was, the text that was there. */
static const struct diff_item *
item_of(const struct change *g)
{
    return g->new != NULL && g->kind != CHANGE_LEFT ? g->new : g->old;
}

/* What all of an item is marked with. */
static const char *
tag_of(const struct change *g)
{
    switch (g->kind) {
    case CHANGE_ADDED:
    case CHANGE_MOVED:
        return "ins";
    case CHANGE_REMOVED:
    case CHANGE_LEFT:
        return "del";
    case CHANGE_NONE:
    case CHANGE_LABEL:
    case CHANGE_WORDS:
        break;
    }
    return NULL;
}

/* Which change it is, and where. */
static void
add_mark(struct page *p, const struct change *g)
{
    struct str old = show_place(p->arena, g->old);
    struct str new = show_place(p->arena, g->new);

    buf_printf(p->out, "<span class=\"m\" id=\"c%d\">%s</span> ",
               ++p->number, show_kind(g));
    if (old.n + new.n == 0)
        return;
    buf_add_z(p->out, "<small>");
    add_text(p->out, old);
    if (old.n > 0 && new.n > 0)
        buf_add_z(p->out, " → ");
    add_text(p->out, new);
    buf_add_z(p->out, "</small> ");
}

static void
add_row(struct page *p, const struct change *g)
{
    const struct diff_item *i = item_of(g);
    const char *tag = tag_of(g);

    buf_add_z(p->out, "<tr><td class=\"m\">");
    if (g->kind != CHANGE_NONE)
        add_mark(p, g);
    buf_add_z(p->out, "</td>");
    for (const struct cell_change *c = g->cells; c != NULL; c = c->next) {
        buf_add_z(p->out, "<td>");
        add_pieces(p->out, c->pieces);
        buf_add_z(p->out, "</td>");
    }
    for (int n = 0; g->cells == NULL && n < i->cell_count; n++) {
        buf_add_z(p->out, "<td>");
        add_within(p->out, tag, i->cells[n]);
        buf_add_z(p->out, "</td>");
    }
    buf_add_z(p->out, "</tr>\n");
}

static void
add_label(struct page *p, const struct change *g)
{
    struct str old = g->old != NULL ? g->old->label : STR_EMPTY;
    struct str new = g->new != NULL ? g->new->label : STR_EMPTY;

    if (str_equal(old, new) || (tag_of(g) != NULL && g->pieces == NULL)) {
        add_within(p->out, g->pieces == NULL ? tag_of(g) : NULL,
                   item_of(g)->label);
    } else {
        add_within(p->out, "del", old);
        buf_add_c(p->out, ' ');
        add_within(p->out, "ins", new);
    }
    if (old.n + new.n > 0)
        buf_add_c(p->out, ' ');
}

static void
add_para(struct page *p, const struct change *g)
{
    const struct diff_item *i = item_of(g);
    bool heading = strcmp(i->kind, "heading") == 0;

    buf_add_z(p->out, g->kind != CHANGE_NONE ? "<p class=\"c\">" : "<p>");
    if (g->kind != CHANGE_NONE)
        add_mark(p, g);
    if (heading)
        buf_add_z(p->out, "<b>");
    add_label(p, g);
    if (g->pieces != NULL)
        add_pieces(p->out, g->pieces);
    else
        add_within(p->out, tag_of(g), i->text);
    buf_add_z(p->out, heading ? "</b></p>\n" : "</p>\n");
}

static void
add_item(struct page *p, const struct change *g)
{
    const struct diff_item *i = item_of(g);
    int table = i->cells == NULL ? 0 : i->table;

    if (p->table > 0 && table != p->table)
        buf_add_z(p->out, "</table>\n");
    if (p->group == NULL || strcmp(p->group, i->group) != 0) {
        buf_add_z(p->out, "<h2>");
        add_text(p->out, i->title);
        buf_add_z(p->out, "</h2>\n");
    }
    if (table > 0 && table != p->table)
        buf_add_z(p->out, "<table>\n");
    p->group = i->group;
    p->table = table;
    if (table > 0)
        add_row(p, g);
    else
        add_para(p, g);
}

void
show_html(const struct diff_shown *s, struct buf *out)
{
    struct page p = { .shown = s, .arena = out->arena, .out = out };

    buf_add_z(out, "<!DOCTYPE html>\n<html lang=\"vi\">\n<head>\n<title>");
    add_text(out, str_from(s->old));
    buf_add_z(out, " → ");
    add_text(out, str_from(s->new));
    buf_add_z(out, "</title>\n");
    buf_add_z(out, head);
    buf_add_z(out, "</head>\n<body>\n<h1>So sánh hai văn bản</h1>\n"
                   "<p>Bản cũ: <b>");
    add_text(out, str_from(s->old));
    buf_add_z(out, "</b><br>Bản mới: <b>");
    add_text(out, str_from(s->new));
    buf_add_z(out, "</b><br>");
    add_text(out, show_counts(out->arena, s->comparison));
    buf_add_z(out, "</p>\n<p><ins>Gạch chân</ins>: chữ có thêm ở bản mới. "
                   "<del>Gạch ngang</del>: chữ của bản cũ không còn.</p>\n");
    for (const struct change *g = s->comparison->first; g != NULL;
         g = g->next)
        add_item(&p, g);
    if (p.table > 0)
        buf_add_z(out, "</table>\n");
    buf_add_z(out, "</body>\n</html>\n");
}
