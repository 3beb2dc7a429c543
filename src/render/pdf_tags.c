/* pdf_tags.c — gathers what the pages show of each paragraph, and writes the
 * elements of the structure. They cannot be deflated in PDF 1.4, so they are
 * written short. */
#include "render/pdf_tags.h"

#include <string.h>

#include "render/pdf_file.h"

/* PDF/A-1 bounds an array to 8191 members: elements of more children get
 * elements between, trees of keys get leaves of two each. */
enum { KIDS_MOST = 8000, LEAF_MOST = 4000 };

struct pdf_tags *
pdf_tags_begin(struct haru *h, const struct pages *pages)
{
    struct arena *a = h->arena;
    struct pdf_tags *t = ARENA_NEW(a, struct pdf_tags);

    t->arena = a;
    t->blocks = ARENA_ARRAY(a, struct tag_block, pages->blocks + 1);
    t->pages = ARENA_ARRAY(a, struct tag_piece *, pages->count + 1);
    t->root = t->newest = ARENA_NEW(a, struct tag_element);
    t->root->role = "Document";
    t->root->page = -1;
    t->tree = haru_dict(h, STR_EMPTY);
    t->document = haru_dict(h, STR_EMPTY);
    return t;
}

void
pdf_tags_page(struct pdf_tags *t)
{
    t->count++;
    t->last = NULL;
}

int
pdf_tags_piece(struct pdf_tags *t, int block, bool mark)
{
    struct tag_block *b = &t->blocks[block];
    struct tag_piece *p = ARENA_NEW(t->arena, struct tag_piece);

    p->page = t->count - 1;
    p->mark = mark;
    if (t->last != NULL) {
        p->number = t->last->number + 1;
        t->last->after = p;
    } else {
        t->pages[p->page] = p;
    }
    if (b->last != NULL)
        b->last->next = p;
    else
        b->first = p;
    t->last = b->last = p;
    return p->number;
}

int
pdf_tags_annot_key(const struct pdf_tags *t)
{
    return t->count + t->annot_count;
}

void
pdf_tags_annot(struct pdf_tags *t, const struct box *box, int page,
               unsigned object)
{
    struct tag_block *b = &t->blocks[box->block];
    struct tag_annot *s = ARENA_NEW(t->arena, struct tag_annot);

    s->page = page;
    s->object = object;
    if (b->last_annot != NULL)
        b->last_annot->next = s;
    else
        b->annots = s;
    if (t->last_annot != NULL)
        t->last_annot->after = s;
    else
        t->annots = s;
    t->last_annot = b->last_annot = s;
    t->annot_count++;
}

static struct tag_kid *
kid_new(struct pdf_tags *t, struct tag_element *parent)
{
    struct tag_kid *k = ARENA_NEW(t->arena, struct tag_kid);

    if (parent->last != NULL)
        parent->last->next = k;
    else
        parent->first = k;
    parent->last = k;
    parent->kids++;
    return k;
}

struct tag_element *
tag_new(struct pdf_tags *t, struct tag_element *parent, const char *role)
{
    struct tag_element *e = ARENA_NEW(t->arena, struct tag_element);

    e->role = role;
    e->parent = parent;
    e->page = -1;
    kid_new(t, parent)->element = e;
    t->newest->next = e;
    t->newest = e;
    return e;
}

struct tag_element *
tag_between(struct pdf_tags *t, struct tag_element *e, const char *role)
{
    struct tag_element had = *e, *between;

    e->first = e->last = NULL;
    e->kids = 0;
    e->page = -1;
    between = tag_new(t, e, role);
    between->first = had.first;
    between->last = had.last;
    between->kids = had.kids;
    between->page = had.page;
    for (struct tag_kid *k = had.first; k != NULL; k = k->next)
        if (k->element != NULL)
            k->element->parent = between;
    return between;
}

void
tag_take_piece(struct pdf_tags *t, struct tag_element *e, struct tag_piece *p)
{
    kid_new(t, e)->piece = p;
    if (e->page < 0)
        e->page = p->page;
}

void
tag_take_annot(struct pdf_tags *t, struct tag_element *e,
                  struct tag_annot *s)
{
    kid_new(t, e)->annot = s;
    if (e->page < 0)
        e->page = s->page;
}

/* Puts elements between one and its many children. */
static void
part(struct pdf_tags *t, struct tag_element *e)
{
    const char *role = "Div";
    struct tag_kid *k = e->first, *next;
    struct tag_element *group = NULL;

    if (e->kids <= KIDS_MOST)
        return;
    if (strcmp(e->role, "Table") == 0) {
        role = "TBody";
        t->has_bodies = true;
    }
    e->first = e->last = NULL;
    e->kids = 0;
    e->page = -1;
    for (; k != NULL; k = next) {
        next = k->next;
        k->next = NULL;
        if (group == NULL || group->kids == KIDS_MOST)
            group = tag_new(t, e, role);
        if (group->last != NULL)
            group->last->next = k;
        else
            group->first = k;
        group->last = k;
        group->kids++;
        if (k->element != NULL)
            k->element->parent = group;
        else if (group->page < 0)
            group->page = k->piece != NULL ? k->piece->page : k->annot->page;
    }
}

/* Numbers the elements from one on, and tells what they own whose they are. */
static int
number(struct pdf_tags *t, unsigned from)
{
    int count = 0;

    for (struct tag_element *e = t->root->next; e != NULL; e = e->next)
        e->number = from + (unsigned)count++;
    for (struct tag_element *e = t->root; e != NULL; e = e->next)
        for (struct tag_kid *k = e->first; k != NULL; k = k->next) {
            if (k->piece != NULL)
                k->piece->owner = e;
            if (k->annot != NULL)
                k->annot->owner = e;
        }
    return count;
}

static void
reference(struct buf *b, unsigned object)
{
    points_integer(b, (int)object);
    buf_add_z(b, " 0 R");
}

static void
kid_add(struct buf *b, const struct tag_element *e, const struct tag_kid *k,
        HPDF_Dict *list)
{
    if (k->element != NULL) {
        reference(b, k->element->number);
    } else if (k->annot != NULL) {
        buf_add_z(b, "<</Type/OBJR/Obj ");
        reference(b, k->annot->object);
        if (k->annot->page != e->page) {
            buf_add_z(b, "/Pg ");
            reference(b, haru_number(list[k->annot->page]));
        }
        buf_add_z(b, ">>");
    } else if (k->piece->page == e->page) {
        points_integer(b, k->piece->number);
    } else {
        buf_add_z(b, "<</Type/MCR/Pg ");
        reference(b, haru_number(list[k->piece->page]));
        buf_add_z(b, "/MCID ");
        points_integer(b, k->piece->number);
        buf_add_z(b, ">>");
    }
}

static void
element_add(struct buf *b, const struct tag_element *e, unsigned parent,
            HPDF_Dict *list)
{
    buf_add_z(b, "/S/");
    buf_add_z(b, e->role);
    buf_add_z(b, "/P ");
    reference(b, parent);
    if (e->kids > 0) {
        bool one = e->kids == 1;

        buf_add_z(b, "/K");
        if (!one)
            buf_add_c(b, '[');
        for (const struct tag_kid *k = e->first; k != NULL; k = k->next) {
            bool bare = k->element != NULL ||
                        (k->piece != NULL && k->piece->page == e->page);

            if (bare && (one || k != e->first))
                buf_add_c(b, ' ');
            kid_add(b, e, k, list);
        }
        if (!one)
            buf_add_c(b, ']');
    }
    if (e->page >= 0) {
        buf_add_z(b, "/Pg ");
        reference(b, haru_number(list[e->page]));
    }
    buf_add_str(b, e->more);
}

/* A tree of keys and values, each entry of which is written already. */
struct keyed {
    struct str key, value;
};

static void
leaf_add(struct buf *b, const char *kind, const struct keyed *list, int count)
{
    buf_printf(b, "/%s[", kind);
    for (int i = 0; i < count; i++) {
        buf_add_str(b, list[i].key);
        buf_add_str(b, list[i].value);
    }
    buf_add_c(b, ']');
}

static void
tree_add(struct haru *h, struct buf *b, const char *kind,
         const struct keyed *list, int count)
{
    buf_add_z(b, "<<");
    if (count <= LEAF_MOST) {
        leaf_add(b, kind, list, count);
    } else {
        buf_add_z(b, "/Kids[");
        for (int i = 0; i < count; i += LEAF_MOST) {
            int most = count - i < LEAF_MOST ? count - i : LEAF_MOST;
            struct buf leaf = buf_new(h->arena);

            buf_printf(&leaf, "/Limits[%.*s %.*s]", STR_ARG(list[i].key),
                       STR_ARG(list[i + most - 1].key));
            leaf_add(&leaf, kind, list + i, most);
            reference(b, haru_number(haru_dict(h, buf_take(&leaf))));
            buf_add_c(b, ' ');
        }
        buf_add_c(b, ']');
    }
    buf_add_z(b, ">>");
}

/* By its pages, then by its signature fields, whose each piece is. */
static void
parents_add(struct haru *h, const struct pdf_tags *t, struct buf *b)
{
    int n = 0, count = pdf_tags_annot_key(t);
    struct keyed *list = ARENA_ARRAY(h->arena, struct keyed, count + 1);
    struct buf value = buf_new(h->arena);

    for (; n < t->count; n++) {
        list[n].key = str_printf(h->arena, "%d", n);
        buf_add_c(&value, '[');
        for (const struct tag_piece *p = t->pages[n]; p != NULL; p = p->after) {
            reference(&value, p->owner->number);
            if (p->after != NULL)
                buf_add_c(&value, ' ');
        }
        buf_add_c(&value, ']');
        list[n].value = buf_take(&value);
    }
    for (const struct tag_annot *s = t->annots; s != NULL; s = s->after) {
        list[n].key = str_printf(h->arena, n > 0 ? " %d" : "%d", n);
        list[n++].value = str_printf(h->arena, " %u 0 R", s->owner->number);
    }
    tree_add(h, b, "Nums", list, count);
}

static void
note_name(struct buf *b, int n)
{
    buf_printf(b, "(n%06d)", n);
}

/* The notes by their names, which are in order. */
static void
notes_add(struct haru *h, const struct pdf_tags *t, struct buf *b)
{
    struct keyed *list = ARENA_ARRAY(h->arena, struct keyed, t->notes + 1);
    struct buf text = buf_new(h->arena);
    int n = 0;

    for (const struct tag_element *e = t->root; e != NULL; e = e->next) {
        if (!e->named)
            continue;
        note_name(&text, n);
        list[n].key = buf_take(&text);
        reference(&text, e->number);
        list[n++].value = buf_take(&text);
    }
    tree_add(h, b, "Names", list, n);
}

void
tag_name(struct pdf_tags *t, struct tag_element *e)
{
    struct buf b = buf_new(t->arena);

    buf_add_z(&b, "/ID");
    note_name(&b, t->notes++);
    e->more = buf_take(&b);
    e->named = true;
}

void
tag_describe(struct pdf_tags *t, struct tag_element *e, struct str alt)
{
    struct buf b = buf_new(t->arena);

    buf_add_z(&b, "/Alt");
    pdf_text_add(&b, pdf_plain(t->arena, alt));
    e->more = buf_take(&b);
}

static void
tree_body(struct haru *h, const struct pdf_tags *t)
{
    struct buf b = buf_new(h->arena);

    buf_add_z(&b, "/Type/StructTreeRoot/K ");
    reference(&b, t->root->number);
    buf_add_z(&b, "/ParentTree");
    parents_add(h, t, &b);
    if (t->notes > 0) {
        buf_add_z(&b, "/IDTree");
        notes_add(h, t, &b);
    }
    if (t->has_heads)
        buf_add_z(&b, "/ClassMap<</h<</O/Table/Scope/Column>>>>");
    if (t->has_bodies)
        buf_add_z(&b, "/RoleMap<</TBody/Div>>");
    haru_body(h, t->tree, buf_take(&b));
}

void
pdf_tags_end(struct haru *h, struct pdf_tags *t, const struct doc *doc,
             HPDF_Dict *list)
{
    struct buf b = buf_new(h->arena);
    size_t *ends;
    int count, n = 0;

    if (h->first != HPDF_OK)
        return;
    pdf_roles_add(t, doc);
    for (struct tag_element *e = t->root; e != NULL; e = e->next)
        part(t, e);
    t->root->number = haru_number(t->document);
    count = number(t, haru_next(h));
    ends = ARENA_ARRAY(h->arena, size_t, count + 1);
    for (const struct tag_element *e = t->root->next; e != NULL; e = e->next) {
        element_add(&b, e, e->parent->number, list);
        ends[n++] = b.n;
    }
    haru_many(h, buf_take(&b), ends, count);
    element_add(&b, t->root, haru_number(t->tree), list);
    haru_body(h, t->document, buf_take(&b));
    tree_body(h, t);
}
