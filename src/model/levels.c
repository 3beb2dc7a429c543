/* levels.c — how deep each heading of a document stands: styles alone do not
 * tell, for I. has the same one below a Phần and where there is none. */
#include "model/levels.h"

enum { KINDS = LABEL_PLUS + 1, OUTLINE_DEEPEST = 9,
       DEEPEST = KINDS + OUTLINE_DEEPEST + 1 };

/* The headings that the text stands under. Each is of a deeper outline than
 * the one above it, or of the same and of a later kind. */
struct levels {
    const struct para *open[DEEPEST];
    int depth;
    int first[KINDS]; /* of each kind, counted from 1; 0: none was met */
    int kinds;        /* that were met */
};

static bool
is_appendix(const struct para *p)
{
    return str_is(p->style->name, "phu_luc");
}

/* Of two kinds of one outline the one that was met later is below: a text
 * whose I. stand above A. has no A. above I. */
static bool
is_below(const struct levels *l, const struct para *p, const struct para *top)
{
    int outline = p->style->outline, above = top->style->outline;

    if (outline != above || is_appendix(top))
        return outline > above || is_appendix(top);
    return p->label.kind > top->label.kind &&
           l->first[p->label.kind] > l->first[top->label.kind];
}

static void
heading_level(struct levels *l, struct para *p)
{
    const struct para *top;

    if (is_appendix(p))
        *l = (struct levels){ .depth = 0 };
    if (l->first[p->label.kind] == 0)
        l->first[p->label.kind] = ++l->kinds;
    while (l->depth > 0 && !is_below(l, p, l->open[l->depth - 1]))
        l->depth--;
    p->level = p->style->outline;
    if (l->depth > 0) {
        top = l->open[l->depth - 1];
        p->level += top->level - top->style->outline;
        if (p->level <= top->level)
            p->level = top->level + 1;
    }
    if (l->depth < DEEPEST)
        l->open[l->depth++] = p;
}

static void
blocks_level(struct levels *l, struct node *first)
{
    for (struct node *n = first; n != NULL; n = n->next)
        if (n->kind != NODE_PARA)
            blocks_level(l, n->first);
        else if (n->u.para.style->outline > 0)
            heading_level(l, &n->u.para);
}

void
doc_levels(struct doc *doc)
{
    struct levels l = { .depth = 0 };

    blocks_level(&l, doc->first);
}
