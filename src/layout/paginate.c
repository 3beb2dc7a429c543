/* paginate.c — stacks strips on pages: greedy, by groups that no break may
 * part, with footnotes at the foot and the page number at the head. */
#include "base/limits.h"
#include "layout/paginator.h"

/* A group: strips from first to last that stay on one page. */
struct group {
    struct strip *first, *last;
    int height; /* without the space above the first */
    int notes;  /* height of the footnotes called, the last as far as it must
                 * begin on the page of its mark */
};

static struct group
group_from(struct strip *first)
{
    struct group g = { first, first, 0, 0 };
    struct strip *s = first;
    int spare = 0;

    for (;; s = s->next) {
        g.last = s;
        g.height += s->height + (s != first ? s->before : 0);
        spare = 0;
        /* a row stands where it fits, and its notes go on behind it; not where
         * it is held to another */
        for (struct note_call *c = s->row == NULL || s->keep ? s->notes : NULL;
             c != NULL; c = c->next) {
            int height = strips_height(c->strips);

            g.notes += height;
            spare = height - note_least(c);
        }
        if (!s->keep || s->next == NULL || s->next->page_before)
            break;
    }
    g.notes -= spare;
    return g;
}

static bool
fits(const struct paginator *p, const struct group *g)
{
    int height = g->height + (p->used > 0 || p->first_of_section
                                  ? g->first->before : 0);
    int notes = g->notes > 0 ? g->notes + notes_overhead(p) : 0;

    if (notes > 0 && p->carried != NULL)
        return false;
    return p->used + height + g->last->below + p->notes_used + notes <=
           p->room;
}

static void
add_bookmark(struct paginator *g, const struct strip *s)
{
    const struct node *para = s->heading;
    struct bookmark *b = ARENA_NEW(g->setter->kept, struct bookmark);

    b->level = para->u.para.level;
    b->title = para_text(g->setter->kept, para);
    b->page = g->page;
    b->index = g->pages->count - 1;
    b->y = mpt_of_twips(g->top + g->used);
    *g->bookmarks = b;
    g->bookmarks = &b->next;
}

static void
place_anchor(const struct paginator *g, struct anchor *at)
{
    at->number = g->page->number;
    at->index = g->pages->count - 1;
    at->y = mpt_of_twips(g->top + g->used);
}

static void
place_strip(struct paginator *g, struct strip *s)
{
    if (g->used > 0 || g->first_of_section)
        g->used += s->before;
    if (s->heading != NULL)
        add_bookmark(g, s);
    if (s->anchor != NULL)
        place_anchor(g, s->anchor);
    if (s->row != NULL)
        row_finish(g->setter, s);
    boxes_move(s->boxes, mpt_of_twips(g->section->left),
               mpt_of_twips(g->top + g->used));
    page_box(g->page, s->boxes);
    g->used += s->height;
    g->placed = s;
    notes_place(g, s);
}

/* The line of a grid between two pages: below one, above the next. */
static void
place_row_end(struct paginator *g, const struct strip *s)
{
    struct box *b = row_end(g->setter, s);

    boxes_move(b, mpt_of_twips(g->section->left),
               mpt_of_twips(g->top + g->used));
    page_box(g->page, b);
}

/* A new page that begins with `next`: a table's head comes before its rows. */
static void
page_turn(struct paginator *g, const struct strip *next)
{
    struct strip *head = row_heads(g->setter, next);
    bool parted = g->placed != NULL && g->placed->below > 0;

    if (parted)
        place_row_end(g, g->placed);
    page_close(g);
    page_open(g);
    /* a head that takes more than half the page would leave no room */
    if (strips_height(head) * 2 > g->room)
        head = NULL;
    for (; head != NULL; head = head->next)
        place_strip(g, head);
    if (parted && next->row != NULL)
        place_row_end(g, next);
}

static bool
strip_fits(const struct paginator *g, const struct strip *s)
{
    int before = g->used > 0 || g->first_of_section ? s->before : 0;

    return g->used + before + s->height + s->below + g->notes_used <=
           g->room;
}

/* What this page has for a row that is to be cut: the footnotes that the row
 * calls here take room of it, unless they leave it none. */
static int
room_for_cut(const struct paginator *g, const struct strip *s)
{
    int before = g->used > 0 || g->first_of_section ? s->before : 0;
    int room = g->room - g->used - before - g->notes_used;
    int notes = row_notes_height(s, room);

    if (notes > 0)
        notes += notes_overhead(g);
    return notes < room / 2 ? room - notes : room;
}

/* A row that no page can hold begins on this one, and is cut where it ends, as
 * LibreOffice does. */
static struct strip *
place_tall_row(struct paginator *g, struct strip *s)
{
    struct strip *rest;
    bool turned = false;

    while (!strip_fits(g, s) && g->pages->count <= LIMIT_PAGES) {
        /* on a page of its own it is cut wherever it may be */
        bool hard = turned || g->placed == NULL;

        rest = row_cut(g->setter, s, room_for_cut(g, s), hard);
        if (rest == NULL && hard && g->notes_used == 0)
            break;
        turned = rest == NULL;
        if (turned) {
            page_turn(g, s);
            continue;
        }
        place_strip(g, s);
        page_turn(g, rest);
        s = rest;
    }
    return s;
}

/* A head goes to the next page with the first row below it; other strips go by
 * themselves. */
static bool
begins_fitting(const struct paginator *g, const struct strip *s)
{
    struct strip all = *s;

    while (row_is_head(s) && s->keep && s->next != NULL &&
           s->next->row != NULL && !row_may_be_cut(s->next)) {
        s = s->next;
        all.height += s->before + s->height;
        all.below = s->below;
    }
    return strip_fits(g, &all) || all.height + all.below > g->room;
}

/* Is it a row of a page that holds nothing but the rest of a note and the
 * repeated head? Then it is cut there. */
static bool
is_below_notes(const struct paginator *g, const struct strip *s)
{
    return s->row != NULL && g->notes_used > 0 && g->placed != NULL &&
           row_is_head(g->placed);
}

/* Turns the page where the strip does not fit; one that begins with the rest of
 * a note may have too little room again. */
static void
find_room(struct paginator *g, const struct strip *s)
{
    bool turned = false;

    if (row_may_be_cut(s))
        return;
    while (!(strip_fits(g, s) && begins_fitting(g, s)) &&
           !is_below_notes(g, s) &&
           (g->notes_used > 0 || (g->used > 0 && !turned))) {
        page_turn(g, s);
        turned = true;
    }
}

/* A group that is taller than a page is parted where the page ends. */
static void
place_parted(struct paginator *g, struct group *group)
{
    struct strip *s = group->first, *next;

    for (;; s = next) {
        bool end = s == group->last;

        next = s->next;
        find_room(g, s);
        if (s->row != NULL)
            s = place_tall_row(g, s);
        place_strip(g, s);
        if (end)
            return;
    }
}

/* Whether the group holds a row that is cut where a page ends, and what stands
 * before it (the table's head) has room here with some of that row. */
static bool
begins_here(const struct paginator *g, const struct group *group)
{
    enum { SOME = 400 }; /* twips: more than a line */
    int before = 0;

    for (const struct strip *s = group->first;; s = s->next) {
        before += s->before;
        if (row_may_be_cut(s))
            return g->used + before + SOME + g->notes_used <= g->room;
        before += s->height;
        if (s == group->last)
            return false;
    }
}

/* Sets free the paragraph of these strips: the page may end in it. */
static void
part_held(struct strip *s)
{
    struct node *para = s->held;

    para->u.para.keep_next = para->u.para.held = false;
    for (; s != NULL && s->held == para; s = s->next)
        s->keep = !s->apart && s->next != NULL && s->next->held == para;
}

/* Where the page ends in a paragraph that is held to the signature, two lines
 * of it go there, as Word does it (ISO/IEC 29500-1, 17.3.1.15: at least part
 * of it). LibreOffice would take all of it, and must not be told. */
static void
loosen_held(const struct paginator *g, struct group *group)
{
    struct strip *held = NULL;
    bool apart = false;
    int y = g->used + g->notes_used;

    for (struct strip *s = group->first;; s = s->next) {
        if (s->held == NULL || held == NULL || s->held != held->held) {
            held = s->held != NULL ? s : NULL;
            apart = false;
        }
        y += s->before + s->height;
        if (y > g->room)
            break;
        apart = apart || s->apart;
        if (s == group->last)
            return;
    }
    if (held == NULL || !apart)
        return;
    part_held(held);
    *group = group_from(group->first);
}

static void
place_group(struct paginator *g, struct group *group)
{
    struct strip *next;

    if (!fits(g, group) && g->used > 0 && !begins_here(g, group))
        page_turn(g, group->first);
    if (!fits(g, group)) {
        place_parted(g, group);
        return;
    }
    g->reserved = group->height - group->first->height;
    for (struct strip *s = group->first;; s = next) {
        next = s->next;
        place_strip(g, s);
        if (s == group->last)
            return;
        g->reserved -= next->before + next->height;
    }
}

/* Once a document. */
static void
tell_length(struct paginator *g, const struct strip *s)
{
    if (!g->too_long)
        diag_add(g->setter->diags, PAGES_MANY,
                 s->boxes != NULL ? s->boxes->pos : POS_NONE, LIMIT_PAGES_TEXT);
    g->too_long = true;
}

static void
section_set(struct paginator *g, const struct node *node)
{
    struct setter *s = g->setter;
    struct strips strips = { .first = NULL };
    int width = node->u.section.width - node->u.section.left -
                node->u.section.right;
    struct strip *next;

    g->section = &node->u.section;
    g->first_of_section = true;
    if (node->u.section.number_from > 0)
        g->number = node->u.section.number_from - 1;
    s->note_width = width;
    s->column = g->section->height - column_top(s, g->section) -
                g->section->bottom;
    blocks_set(s, node, width, &strips);
    s->column = 0;
    page_open(g);
    for (struct strip *at = strips.first; at != NULL; at = next) {
        struct group group = group_from(at);

        if (g->pages->count > LIMIT_PAGES) {
            tell_length(g, at);
            break;
        }
        if (group.first->page_before && g->used > 0)
            page_turn(g, group.first);
        if (!fits(g, &group))
            loosen_held(g, &group);
        next = group.last->next; /* a row that is cut gets another */
        place_group(g, &group);
    }
    page_close(g);
    while (g->carried != NULL && g->pages->count <= LIMIT_PAGES) {
        page_open(g);
        page_close(g);
    }
}

/* Text that lies off the paper would be lost without a word: told once for
 * each page. */
static void
check_paper(const struct page *p, struct diags *d)
{
    enum { TOLERANCE = 500 };

    for (const struct box *b = p->first; b != NULL; b = b->next)
        if (b->kind == BOX_TEXT &&
            (b->x < -TOLERANCE || b->x + b->width > p->width + TOLERANCE ||
             b->y < 0 || b->y > p->height)) {
            diag_add(d, PAGE_OVERRUN, b->pos);
            return;
        }
}

static void
count_blocks(struct pages *pages, struct node *n)
{
    for (; n != NULL; n = n->next) {
        if (n->kind == NODE_PARA)
            n->u.para.index = ++pages->blocks;
        if (n->kind == NODE_SECTION)
            count_blocks(pages, n->u.section.first_header);
        count_blocks(pages, n->first);
        if (n->kind == NODE_SECTION)
            count_blocks(pages, n->u.section.first_footer);
    }
}

struct pages *
layout_pages(struct arena *a, struct doc *doc, const struct fonts *fonts,
             struct diags *d)
{
    struct pages *pages = ARENA_NEW(a, struct pages);
    struct arena *scratch = arena_beside(a);
    struct setter setter = { .arena = scratch, .kept = a, .fonts = fonts,
                             .profile = doc->profile, .diags = d };
    struct paginator g = { .setter = &setter, .pages = pages };

    g.bookmarks = &pages->bookmarks;
    count_blocks(pages, doc->first);
    for (struct node *n = doc->first; n != NULL; n = n->next)
        section_set(&g, n);
    leaders_fill(&setter);
    for (const struct page *p = pages->first; p != NULL; p = p->next)
        check_paper(p, d);
    arena_free(scratch);
    return pages;
}
