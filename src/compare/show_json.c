/* show_json.c — what differs, as an object of JSON. */
#include "base/json.h"
#include "compare/show.h"

static const char *const names[CHANGE_KINDS] = {
    [CHANGE_NONE] = "same", [CHANGE_LABEL] = "renumbered",
    [CHANGE_WORDS] = "changed", [CHANGE_ADDED] = "added",
    [CHANGE_REMOVED] = "removed", [CHANGE_MOVED] = "moved",
    [CHANGE_LEFT] = "left",
};

static void
put_text(struct buf *b, const char *key, struct str text)
{
    buf_printf(b, ", \"%s\": ", key);
    json_text(b, text);
}

static void
put_item(struct buf *b, const char *key, const struct diff_item *i)
{
    struct pos pos;

    buf_printf(b, ", \"%s\": ", key);
    if (i == NULL) {
        buf_add_z(b, "null");
        return;
    }
    pos = pos_origin(i->pos);
    buf_add_z(b, "{\"file\": ");
    if (show_place(b->arena, i).n == 0) {
        buf_add_z(b, "null, \"line\": 0, \"column\": 0");
    } else {
        bool lines = pos_passage(pos) == NULL && !pos.source->sheet;

        json_text(b, str_from(pos.source->name));
        buf_printf(b, ", \"line\": %d, \"column\": %d", lines ? pos.line : 0,
                   lines ? pos.column : 0);
        if (pos_passage(pos) != NULL)
            json_passage(b, pos_passage(pos));
    }
    put_text(b, "label", i->label);
    put_text(b, "text", i->text);
    buf_add_c(b, '}');
}

static void
put_pieces(struct buf *b, const struct diff_piece *p)
{
    static const char *const kinds[] = { [PIECE_SAME] = "same",
                                         [PIECE_GONE] = "removed",
                                         [PIECE_CAME] = "added" };

    buf_add_z(b, ", \"words\": [");
    for (; p != NULL; p = p->next) {
        buf_printf(b, "{\"is\": \"%s\"", kinds[p->kind]);
        put_text(b, "text", p->text);
        buf_add_z(b, p->next != NULL ? "}, " : "}");
    }
    buf_add_c(b, ']');
}

static void
put_cells(struct buf *b, const struct cell_change *c)
{
    buf_add_z(b, ", \"cells\": [");
    for (; c != NULL; c = c->next) {
        buf_printf(b, "{\"cell\": %d, \"changed\": %s", c->number,
                   c->changed ? "true" : "false");
        put_text(b, "column", c->column);
        put_pieces(b, c->pieces);
        buf_add_z(b, c->next != NULL ? "}, " : "}");
    }
    buf_add_c(b, ']');
}

static void
put_change(struct buf *b, const struct comparison *all,
           const struct change *g)
{
    const struct diff_item *i = g->new != NULL ? g->new : g->old;
    const struct diff_items *of = g->new != NULL ? &all->new : &all->old;

    buf_printf(b, "{\"change\": \"%s\", \"component\": \"%s\"",
               names[g->kind], i->group);
    put_text(b, "title", i->title);
    buf_printf(b, ", \"kind\": \"%s\"", i->kind);
    if (i->above >= 0)
        put_text(b, "heading",
                 str_trim(str_printf(b->arena, "%.*s %.*s",
                                     STR_ARG(of->item[i->above].label),
                                     STR_ARG(of->item[i->above].text))));
    if (i->cells != NULL)
        buf_printf(b, ", \"table\": %d, \"row\": %d", i->table, i->row);
    put_item(b, "old", g->old);
    put_item(b, "new", g->new);
    if (g->cells != NULL)
        put_cells(b, g->cells);
    else if (g->pieces != NULL)
        put_pieces(b, g->pieces);
    buf_add_c(b, '}');
}

void
show_json(const struct diff_shown *s, struct buf *out)
{
    const struct comparison *c = s->comparison;
    const char *between = "\n  ";

    buf_printf(out, "{\"same\": %s",
               comparison_differs(c) ? "false" : "true");
    put_text(out, "old", str_from(s->old));
    put_text(out, "new", str_from(s->new));
    buf_add_z(out, ", \"counts\": {");
    for (int i = 0; i < CHANGE_LEFT; i++)
        buf_printf(out, "%s\"%s\": %d", i > 0 ? ", " : "", names[i],
                   c->count[i]);
    buf_add_z(out, "}, \"changes\": [");
    for (const struct change *g = c->first; g != NULL; g = g->next) {
        if (g->kind == CHANGE_NONE || g->kind == CHANGE_LEFT)
            continue;
        buf_add_z(out, between);
        put_change(out, c, g);
        between = ",\n  ";
    }
    buf_add_z(out, "]}\n");
}
