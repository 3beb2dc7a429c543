/* items.c — walks the document and joins the lines that one component has. */
#include "compare/items.h"

#include "base/viet.h"

struct walk {
    struct arena *arena;
    struct diff_items items;
    const struct appendix *appendix;
    int above, head, row;
};

static struct diff_item *
add(struct walk *w, const char *kind, struct pos pos)
{
    struct diff_items *all = &w->items;
    struct diff_item *i;

    if (all->count == all->room) {
        int more = all->room > 0 ? all->room * 2 : 128;

        all->item = arena_grow(w->arena, all->item,
                               sizeof(*i) * (size_t)all->room,
                               sizeof(*i) * (size_t)more);
        all->room = more;
    }
    i = &all->item[all->count++];
    *i = (struct diff_item){ .group = "noi_dung", .kind = kind, .listed = true,
                        .title = STR("nội dung"), .pos = pos,
                        .above = w->above, .head = -1, .label = STR_EMPTY,
                        .text = STR_EMPTY, .key = STR_EMPTY };
    return i;
}

static void
set_text(struct walk *w, struct diff_item *i, struct str text)
{
    i->text = text;
    i->key = viet_seen(w->arena, text);
}

/* The text, its tables and all of a phụ lục; the rest is form. */
static bool
is_of_text(const struct walk *w, const struct node *para)
{
    static const char *const names[] = { "noi_dung", "dong_giua", "dong_phai",
                                         NULL };
    const struct para_style *style = para->u.para.style;

    return w->appendix != NULL || style->outline > 0 ||
           para->u.para.label.kind != LABEL_NONE ||
           str_starts(style->name, "bang") || str_is_any(style->name, names);
}

/* Lines of one component in one place are one: where they break is form. */
static bool
goes_on(const struct diff_item *last, const struct str *name)
{
    return last != NULL && !last->listed && str_is(*name, last->kind);
}

static void
add_form(struct walk *w, const struct node *para, struct str text)
{
    static const char *const lists[] = { "can_cu", "noi_nhan", "kinh_gui",
                                         NULL };
    const struct para_style *style = para->u.para.style;
    struct diff_item *last = w->items.count > 0
                            ? &w->items.item[w->items.count - 1] : NULL;

    if (goes_on(last, &style->name)) {
        set_text(w, last, str_printf(w->arena, "%.*s %.*s",
                                     STR_ARG(last->text), STR_ARG(text)));
        return;
    }
    last = add(w, str_zero(w->arena, style->name), para->pos);
    last->group = last->kind;
    last->title = viet_lower(w->arena, style->title);
    last->listed = str_starts_any(style->name, lists);
    last->above = -1;
    set_text(w, last, text);
}

static void
add_para(struct walk *w, const struct node *para)
{
    struct str text = para_text(w->arena, para), label;
    struct diff_item *i;

    if (text.n > 0 && !is_of_text(w, para)) {
        add_form(w, para, text);
    } else if (text.n > 0) {
        bool heading = para->u.para.style->outline > 0;

        label = para_label_text(w->arena, para);
        if (heading)
            w->above = -1;
        i = add(w, heading ? "heading" : "paragraph", para->pos);
        i->label = label;
        set_text(w, i, str_trim(str_after(text, label.n)));
        if (heading)
            w->above = w->items.count - 1;
    }
    for (const struct node *n = para->first; n != NULL; n = n->next)
        if (n->kind == NODE_NOTE && n->first != NULL)
            set_text(w, add(w, "note", n->first->pos),
                     para_text(w->arena, n->first));
}

/* All paragraphs of a cell on one line. */
static struct str
cell_text(struct walk *w, const struct node *cell)
{
    struct buf b = buf_new(w->arena);

    for (const struct node *n = cell->first; n != NULL; n = n->next) {
        struct str s = n->kind == NODE_PARA ? para_text(w->arena, n)
                                            : STR_EMPTY;

        if (b.n > 0 && s.n > 0)
            buf_add_c(&b, ' ');
        buf_add_str(&b, s);
    }
    return buf_take(&b);
}

static void
add_row(struct walk *w, const struct node *row)
{
    const struct node *first = row->first != NULL ? row->first->first : NULL;
    struct buf key = buf_new(w->arena);
    struct str *cells;
    struct diff_item *i;
    int n = 0;

    for (const struct node *c = row->first; c != NULL; c = c->next)
        n++;
    cells = ARENA_ARRAY(w->arena, struct str, n + 1);
    i = add(w, "row", first != NULL ? first->pos : row->pos);
    for (const struct node *c = row->first; c != NULL; c = c->next) {
        cells[i->cell_count] = cell_text(w, c);
        if (i->cell_count > 0)
            buf_add_z(&key, " | ");
        buf_add_str(&key, cells[i->cell_count++]);
    }
    i->cells = cells;
    i->table = w->items.tables;
    i->row = ++w->row;
    i->head = w->head;
    set_text(w, i, buf_take(&key));
    if (row->u.row.header && w->head < 0)
        w->head = w->items.count - 1;
}

/* Tables of a body have styles of their own; all others only set blocks side
 * by side. */
static bool
is_table(const struct node *n)
{
    while (n != NULL && n->kind != NODE_PARA)
        n = n->first;
    return n != NULL && str_starts(n->u.para.style->name, "bang");
}

static void
add_nodes(struct walk *w, const struct node *n)
{
    for (; n != NULL; n = n->next)
        switch (n->kind) {
        case NODE_PARA:
            add_para(w, n);
            break;
        case NODE_TABLE:
            if (!is_table(n)) {
                add_nodes(w, n->first);
                break;
            }
            w->items.tables++;
            w->row = 0;
            w->head = -1;
            for (const struct node *r = n->first; r != NULL; r = r->next)
                add_row(w, r);
            break;
        case NODE_SECTION:
        case NODE_ROW:
        case NODE_CELL:
        case NODE_HEADER:
        case NODE_FOOTER:
            add_nodes(w, n->first);
            break;
        case NODE_RUN:
        case NODE_BREAK:
        case NODE_NOTE:
        case NODE_PICTURE:
        case NODE_RULE:
        case NODE_INDEX: /* says again what stands elsewhere */
        case NODE_PAGE:
            break;
        }
}

struct diff_items
items_of(struct arena *a, const struct doc *doc)
{
    struct walk w = { .arena = a, .above = -1, .head = -1 };

    for (; doc != NULL; doc = doc->next)
        for (const struct node *s = doc->first; s != NULL; s = s->next) {
            const struct section *section = &s->u.section;

            if (section->appendix != w.appendix)
                w.above = -1;
            w.appendix = section->appendix;
            if (section->width > section->height)
                set_text(&w, add(&w, "landscape", s->pos),
                         STR("(trang ngang)"));
            add_nodes(&w, s->first);
        }
    return w.items;
}
