/* overview_json.c — a line of the document as it was understood, for
 * programs. */
#include "make/overview.h"

#include "base/json.h"
#include "base/viet.h"

void
overview_label(struct arena *a, const struct node *para,
               struct overview_line *l)
{
    l->label = para_label_text(a, para);
    l->text = str_trim(str_after(l->text, l->label.n));
}

/* The last line of the file that a node and all in it come from. */
static int
last_line_of(const struct node *n, const struct source *source)
{
    struct pos pos = pos_origin(n->pos);
    int last = pos.source == source ? pos.line : 0;

    last = n->last_line > last && pos.source == source ? n->last_line : last;
    for (const struct node *c = n->first; c != NULL; c = c->next) {
        int line = last_line_of(c, source);

        last = line > last ? line : last;
    }
    return last;
}

/* All cells of the first row. */
static struct str
row_text(struct arena *a, const struct node *row)
{
    struct buf b = buf_new(a);

    for (const struct node *c = row != NULL ? row->first : NULL; c != NULL;
         c = c->next) {
        if (c != row->first)
            buf_add_z(&b, " | ");
        if (c->first != NULL && c->first->kind == NODE_PARA)
            buf_add_str(&b, para_text(a, c->first));
    }
    return buf_take(&b);
}

static void
add_guesses(struct buf *b, unsigned guesses)
{
    static const char *const names[] = { "heading", "joined", "table" };
    const char *between = "";

    buf_add_z(b, ", \"guesses\": [");
    for (unsigned i = 0; i < sizeof(names) / sizeof(names[0]); i++)
        if (guesses & (1u << i)) {
            buf_printf(b, "%s\"%s\"", between, names[i]);
            between = ", ";
        }
    buf_add_c(b, ']');
}

/* Of a document that has no lines. */
static void
add_passage(struct buf *b, const struct passage *p)
{
    buf_add_z(b, ", \"line\": 0, \"lastLine\": 0");
    if (p->paragraph > 0)
        buf_printf(b, ", \"paragraph\": %d", p->paragraph);
    else
        buf_printf(b, ", \"table\": %d, \"row\": %d", p->table, p->row);
}

static void
add_place(struct buf *b, const struct overview_line *l)
{
    struct pos pos = pos_origin(l->pos);
    int line = pos.line, last = l->last_line;

    if (pos.source == NULL) {
        buf_add_z(b, "null, \"line\": 0, \"lastLine\": 0");
        return;
    }
    json_text(b, str_from(pos.source->name));
    if (l->table != NULL)
        last = last_line_of(l->table, pos.source);
    if (last < line)
        last = line;
    if (pos.source->sheet) {
        line /= SHEET_COLUMNS;
        last /= SHEET_COLUMNS;
    }
    if (pos_passage(pos) != NULL) {
        add_passage(b, pos_passage(pos));
        return;
    }
    buf_printf(b, ", \"line\": %d, \"lastLine\": %d", line, last);
}

void
overview_json(FILE *f, struct arena *a, const struct overview_line *l)
{
    struct buf b = buf_new(a);
    struct str text = l->text;

    buf_add_z(&b, ",\n  {\"file\": ");
    add_place(&b, l);
    buf_printf(&b, ", \"kind\": \"%s\", \"title\": ", l->kind);
    json_text(&b, viet_lower(a, str_from(l->title)));
    buf_printf(&b, ", \"depth\": %d, \"label\": ", l->depth);
    json_text(&b, l->label);
    if (l->table != NULL)
        text = row_text(a, l->table->first);
    buf_add_z(&b, ", \"text\": ");
    json_text(&b, text);
    if (l->table != NULL)
        buf_printf(&b, ", \"rows\": %d, \"columns\": %d, \"head\": %d",
                   l->rows, l->table->u.table.columns, l->head);
    add_guesses(&b, l->guesses);
    buf_add_c(&b, '}');
    fwrite(b.p, 1, b.n, f);
}
