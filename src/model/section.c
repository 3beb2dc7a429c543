/* section.c — begins sections, turns their pages, and takes along a heading
 * that would stay behind alone. */
#include "model/section.h"

#include <assert.h>

struct node *
section_new(struct arena *a, const struct profile *p, bool landscape,
            struct pos pos)
{
    const struct page_style *page = &p->page;
    struct node *n = node_new(a, NODE_SECTION, pos);

    n->u.section = (struct section){
        .width = landscape ? page->height : page->width,
        .height = landscape ? page->width : page->height,
        .top = page->top, .bottom = page->bottom,
        .left = page->left, .right = page->right, .header = page->header,
    };
    return n;
}

/* The section in which the next block will stand. */
static const struct section *
section_now(const struct node *section)
{
    const struct node *inner = section->u.section.inner;

    assert(section->kind == NODE_SECTION);
    return inner != NULL ? &inner->u.section : &section->u.section;
}

static bool
is_landscape(const struct section *s)
{
    return s->width > s->height;
}

void
section_turn(struct arena *a, const struct profile *p, struct node *parent,
             bool landscape, struct pos pos)
{
    struct node *n;

    if (is_landscape(section_now(parent)) == landscape)
        return;
    n = section_new(a, p, landscape, pos);
    n->u.section.turn = true;
    node_append(parent, n);
}

int
section_room(const struct node *section)
{
    const struct section *s = section_now(section);

    return s->width - s->left - s->right;
}

/* Does the block only announce what comes next? */
static bool
announces(const struct node *n)
{
    if (n->kind == NODE_RULE)
        return n->u.rule.keep_next;
    return n->kind == NODE_PARA && (n->u.para.keep_next ||
                                    n->u.para.style->keep_next);
}

/* The first of the headings that stand at the end of a list of blocks with
 * nothing below them; NULL for none. */
static struct node *
announcing(struct node *first)
{
    struct node *found = NULL;

    for (struct node *n = first; n != NULL; n = n->next) {
        if (!announces(n))
            found = NULL;
        else if (found == NULL)
            found = n;
    }
    return found;
}

/* Takes the blocks from `from` on off the section. */
static void
cut(struct node *section, struct node *from)
{
    struct node *before = NULL;

    for (struct node *n = section->first; n != from; n = n->next)
        before = n;
    section->last = before;
    if (before != NULL)
        before->next = NULL;
    else
        section->first = NULL;
}

/* The gap to a table is that below the paragraph before it: the table did not
 * see the heading that has come to it. */
static void
part_from_table(struct node *heading, const struct node *next, int gap)
{
    struct para *p = &heading->u.para;

    if (heading->kind == NODE_PARA && next->kind == NODE_TABLE &&
        (p->after >= 0 ? p->after : p->style->after) < gap)
        p->after = gap;
}

/* The section with all that stands before the first section in it; gives
 * that one, with all that follows, or NULL. */
static struct node *
split(struct node *section, int gap)
{
    struct node *inner = section->first, *headings, *rest;

    while (inner != NULL && inner->kind != NODE_SECTION)
        inner = inner->next;
    if (inner == NULL)
        return NULL;
    rest = inner->next;
    inner->next = NULL;
    inner->last = rest != NULL ? section->last : NULL;
    inner->first = rest;
    cut(section, inner);
    if (!inner->u.section.turn)
        return inner;
    inner->u.section.appendix = section->u.section.appendix;
    headings = announcing(section->first);
    if (headings != NULL && rest != NULL) {
        struct node *last = section->last;

        cut(section, headings);
        part_from_table(last, rest, gap);
        last->next = rest;
        inner->first = headings;
    }
    return inner;
}

/* Where two sections meet and one of them would hold nothing, they become
 * one, so that no page stays empty. */
static bool
joined(struct node *section, const struct node *next)
{
    struct section *s = &section->u.section;

    if (next->u.section.turn && next->first == NULL)
        return true;
    if (section->first != NULL || (!s->turn && !next->u.section.turn))
        return false;
    if (next->u.section.turn) {
        s->width = next->u.section.width;
        s->height = next->u.section.height;
    } else {
        *s = next->u.section;
    }
    section->first = next->first;
    section->last = next->last;
    return true;
}

void
doc_split(struct doc *doc)
{
    struct node *section = doc->first, *next;

    while (section != NULL) {
        next = split(section, doc->profile->table_gap);
        if (next == NULL) {
            section = section->next;
        } else if (!joined(section, next)) {
            next->next = section->next;
            section->next = next;
            if (doc->last == section)
                doc->last = next;
            section = next;
        }
    }
}
