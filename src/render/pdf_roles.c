/* pdf_roles.c — says what each block of a document is: walks its tree and makes
 * the elements of the PDF's structure, in the order of reading. */
#include "render/pdf_tags.h"

enum { HEADINGS = 6, LISTS_DEEPEST = LABEL_PLUS + 1 };

/* A list that may still go on. Those inside of it have later labels. */
struct list {
    enum label_kind kind;
    int number; /* of its last item */
    struct tag_element *list, *item;
    struct tag_element *body; /* of the item; NULL: it holds its text itself */
};

/* The blocks of a section or a cell. */
struct flow {
    struct pdf_tags *tags;
    struct tag_element *parent;
    struct list lists[LISTS_DEEPEST];
    int depth; /* of lists that are open */
    int *levels; /* of the headings that the text stands under, to a 0 */
};

static void blocks_add(struct pdf_tags *, struct tag_element *parent,
                       const struct node *first, int *levels);

static struct tag_block *
block_of(const struct pdf_tags *t, const struct node *para)
{
    return &t->blocks[para->u.para.index];
}

static bool
is_shown(const struct pdf_tags *t, const struct node *para)
{
    return block_of(t, para)->first != NULL;
}

/* What the pages show of a paragraph, with its marks of notes in elements of
 * their own. */
static void
pieces_add(struct pdf_tags *t, struct tag_element *e, const struct node *para,
           const char *mark)
{
    for (struct tag_piece *p = block_of(t, para)->first; p != NULL; p = p->next)
        tag_take_piece(t, p->mark ? tag_new(t, e, mark) : e, p);
}

/* A footnote; of several paragraphs each has an element. */
static void
note_add(struct pdf_tags *t, struct tag_element *parent,
         const struct node *note)
{
    struct tag_element *e;

    if (note->first == NULL || !is_shown(t, note->first))
        return;
    e = tag_new(t, parent, "Note");
    tag_name(t, e);
    for (const struct node *p = note->first; p != NULL; p = p->next)
        if (is_shown(t, p))
            pieces_add(t, note->first->next == NULL ? e
                                                    : tag_new(t, e, "P"),
                       p, "Lbl");
}

/* What is read behind a paragraph: its notes, its places for signatures. */
static void
behind_add(struct pdf_tags *t, struct tag_element *parent,
           const struct node *para)
{
    for (struct tag_annot *s = block_of(t, para)->annots; s != NULL;
         s = s->next)
        tag_take_annot(t, tag_new(t, parent, "Form"), s);
    for (const struct node *n = para->first; n != NULL; n = n->next)
        if (n->kind == NODE_NOTE)
            note_add(t, parent, n);
}

static bool
is_heading(const struct node *n)
{
    return n->kind == NODE_PARA && n->u.para.style->outline > 0;
}

static bool
is_item(const struct node *n)
{
    return n->kind == NODE_PARA && !is_heading(n) &&
           n->u.para.label.kind != LABEL_NONE;
}

/* How deep a heading stands, from 1: no level is left out, whatever kinds of
 * headings a document begins with. */
static int
heading_depth(int *levels, int level)
{
    int depth = 0;

    while (depth < HEADINGS - 1 && levels[depth] > 0 &&
           levels[depth] < level)
        depth++;
    levels[depth] = level;
    levels[depth + 1] = 0;
    return depth + 1;
}

static void
figure_add(struct pdf_tags *t, struct tag_element *parent,
           const struct node *para)
{
    struct tag_element *e = tag_new(t, parent, "Figure");

    tag_describe(t, e, para_picture(para)->u.picture.alt);
    pieces_add(t, e, para, "Reference");
}

static void
para_add(struct flow *f, struct tag_element *parent, const struct node *para)
{
    static const char *const roles[] = { "P", "H1", "H2", "H3", "H4", "H5",
                                         "H6" };
    int depth = 0;

    if (is_shown(f->tags, para) && para_picture(para) != NULL) {
        figure_add(f->tags, parent, para);
    } else if (is_shown(f->tags, para)) {
        if (is_heading(para))
            depth = heading_depth(f->levels, para->u.para.level);
        pieces_add(f->tags, tag_new(f->tags, parent, roles[depth]), para,
                   "Reference");
    }
    behind_add(f->tags, parent, para);
}

/* The body of a list's last item: it gets one as soon as there is more than
 * the text of one paragraph. */
static struct tag_element *
list_body(struct pdf_tags *t, struct list *l)
{
    if (l->body == NULL)
        l->body = tag_between(t, l->item, "LBody");
    return l->body;
}

/* Where what belongs to the innermost item goes. */
static struct tag_element *
flow_parent(struct flow *f)
{
    return f->depth > 0 ? list_body(f->tags, &f->lists[f->depth - 1])
                        : f->parent;
}

static bool
has_behind(const struct pdf_tags *t, const struct node *para)
{
    const struct node *n = para->first;

    while (n != NULL && n->kind != NODE_NOTE)
        n = n->next;
    return n != NULL || block_of(t, para)->annots != NULL;
}

static bool
goes_on(const struct list *l, const struct node *item)
{
    const struct label *label = &item->u.para.label;

    return l->kind == label->kind &&
           (label->number == 0 || label->number > l->number);
}

static void
item_add(struct flow *f, const struct node *para)
{
    const struct label *label = &para->u.para.label;
    struct list *l;

    if (!is_shown(f->tags, para)) {
        behind_add(f->tags, flow_parent(f), para);
        return;
    }
    while (f->depth > 0 && f->lists[f->depth - 1].kind > label->kind)
        f->depth--;
    if (f->depth > 0 && f->lists[f->depth - 1].kind == label->kind &&
        !goes_on(&f->lists[f->depth - 1], para))
        f->depth--;
    if (f->depth == 0 || f->lists[f->depth - 1].kind != label->kind) {
        struct tag_element *list = tag_new(f->tags, flow_parent(f), "L");

        f->lists[f->depth++] = (struct list){ label->kind, 0, list, NULL,
                                              NULL };
    }
    l = &f->lists[f->depth - 1];
    l->number = label->number;
    l->item = tag_new(f->tags, l->list, "LI");
    l->body = NULL;
    pieces_add(f->tags, l->item, para, "Reference");
    if (has_behind(f->tags, para))
        behind_add(f->tags, list_body(f->tags, l), para);
}

/* Lists that the item behind these blocks does not go on with are at their
 * end: blocks between the numbers of a list belong to the item before. */
static void
lists_end(struct flow *f, const struct node *n)
{
    while (n != NULL && !is_item(n) && !is_heading(n))
        n = n->next;
    if (n != NULL && (!is_item(n) || n->u.para.label.number == 0))
        n = NULL;
    while (f->depth > 0 &&
           (n == NULL || !goes_on(&f->lists[f->depth - 1], n)))
        f->depth--;
}

/* A cell of one paragraph holds its text itself. */
static void
cell_add(struct pdf_tags *t, struct tag_element *row, const struct node *cell,
         bool head, int *levels)
{
    const struct cell *c = &cell->u.cell;
    struct tag_element *e = tag_new(t, row, head ? "TH" : "TD");
    const struct node *first = cell->first;
    struct buf b = buf_new(t->arena);

    if (head)
        buf_add_z(&b, "/C/h");
    if (c->columns > 1 || c->rows > 1) {
        buf_add_z(&b, "/A<</O/Table");
        if (c->columns > 1)
            buf_printf(&b, "/ColSpan %d", c->columns);
        if (c->rows > 1)
            buf_printf(&b, "/RowSpan %d", c->rows);
        buf_add_z(&b, ">>");
    }
    e->more = buf_take(&b);
    t->has_heads |= head;
    if (first == NULL || first->next != NULL || first->kind != NODE_PARA ||
        is_heading(first) || is_item(first) || para_picture(first) != NULL) {
        blocks_add(t, e, first, levels);
        return;
    }
    pieces_add(t, e, first, "Reference");
    behind_add(t, e, first);
}

static void
table_add(struct flow *f, struct tag_element *parent, const struct node *table)
{
    struct tag_element *e = NULL, *row = NULL;

    if (table->u.table.grid)
        e = tag_new(f->tags, parent, "Table");
    for (const struct node *r = table->first; r != NULL; r = r->next) {
        if (table->u.table.grid)
            row = tag_new(f->tags, e, "TR");
        for (const struct node *c = r->first; c != NULL; c = c->next)
            if (table->u.table.grid)
                cell_add(f->tags, row, c, r->u.row.header, f->levels);
            else /* columns of a letterhead, of signatures: no table */
                blocks_add(f->tags, parent, c->first, f->levels);
    }
}

/* A mục lục: each entry is a link. */
static void
index_add(struct pdf_tags *t, struct tag_element *parent,
          const struct node *index)
{
    struct tag_element *list = tag_new(t, parent, "TOC"), *entry;

    for (const struct node *n = index->first; n != NULL; n = n->next) {
        if (n->kind != NODE_PARA || !is_shown(t, n))
            continue;
        entry = tag_new(t, list, "TOCI");
        if (block_of(t, n)->annots != NULL)
            entry = tag_new(t, entry, "Link");
        pieces_add(t, entry, n, "Reference");
        for (struct tag_annot *s = block_of(t, n)->annots; s != NULL;
             s = s->next)
            tag_take_annot(t, entry, s);
    }
}

static void
blocks_add(struct pdf_tags *t, struct tag_element *parent,
           const struct node *first, int *levels)
{
    struct flow f = { .tags = t, .parent = parent, .levels = levels };
    bool inside = false; /* of blocks whose lists_end is made */

    for (const struct node *n = first; n != NULL; n = n->next) {
        bool item = is_item(n);

        if (item)
            item_add(&f, n);
        else if (is_heading(n))
            f.depth = 0;
        else if (!inside)
            lists_end(&f, n);
        inside = !item && !is_heading(n);
        if (n->kind == NODE_PARA && !item)
            para_add(&f, flow_parent(&f), n);
        if (n->kind == NODE_TABLE)
            table_add(&f, flow_parent(&f), n);
        if (n->kind == NODE_INDEX)
            index_add(t, flow_parent(&f), n);
    }
}

void
pdf_roles_add(struct pdf_tags *t, const struct doc *doc)
{
    int levels[HEADINGS + 1] = { 0 };

    for (const struct node *n = doc->first; n != NULL; n = n->next) {
        const struct section *s = &n->u.section;

        if (s->first_header != NULL)
            blocks_add(t, t->root, s->first_header->first, levels);
        blocks_add(t, t->root, n->first, levels);
        if (s->first_footer != NULL)
            blocks_add(t, t->root, s->first_footer->first, levels);
    }
}
