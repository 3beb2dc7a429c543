/* page.c — opens and closes a page: its number, and the blocks that stand at
 * the head and the foot of a first one. */
#include "layout/paginator.h"

void
page_box(struct page *p, struct box *b)
{
    struct box *next;

    for (; b != NULL; b = next) {
        next = b->next;
        b->next = NULL;
        if (p->last != NULL)
            p->last->next = b;
        else
            p->first = b;
        p->last = b;
    }
}

/* NĐ 30/2020, PL I, phần I, mục I.7: Arabic, centred in the top margin, not
 * on the first page. */
static void
page_number(struct paginator *g)
{
    struct setter *s = g->setter;
    const struct para_style *style = profile_style(s->profile, "so_trang");
    const struct section *section = g->section;
    struct node *para = para_new(s->arena, style, POS_NONE);
    struct strips strips = { .first = NULL };
    struct str text = str_printf(s->kept, "%d", g->number);

    if (g->first_of_section && (section->number_hidden_first ||
                                section->first_header != NULL))
        return;
    run_append(s->arena, para, text, 0, POS_NONE);
    para_set(s, para, section->width - section->left - section->right, 0,
             &strips);
    boxes_move(strips.first->boxes, mpt_of_twips(section->left),
               mpt_of_twips(section->header));
    page_box(g->page, strips.first->boxes);
}

static void
margin_blocks(struct paginator *g, const struct strip *first, int y)
{
    for (const struct strip *s = first; s != NULL; s = s->next) {
        y += s->before;
        boxes_move(s->boxes, mpt_of_twips(g->section->left),
                   mpt_of_twips(y));
        page_box(g->page, s->boxes);
        y += s->height;
    }
}

/* The blocks at the head of a section's first page, in the place of the page
 * number; the column gives way as it does at the foot. */
static void
first_header(struct paginator *g)
{
    const struct section *section = g->section;
    struct strips strips = { .after = 0 };
    int end;

    if (!g->first_of_section || section->first_header == NULL)
        return;
    blocks_set(g->setter, section->first_header,
               section->width - section->left - section->right, &strips);
    margin_blocks(g, strips.first, section->header);
    end = section->header + strips_height(strips.first) + strips.after;
    if (end > g->top) {
        g->room -= end - g->top;
        g->top = end;
    }
}

/* The blocks at the foot of a section's first page, up from as far above the
 * edge as the page number is below the other; where they are higher than the
 * margin, the column gives way. */
static void
first_footer(struct paginator *g)
{
    const struct section *section = g->section;
    struct strips strips = { .after = 0 };
    int y, room;

    if (!g->first_of_section || section->first_footer == NULL)
        return;
    blocks_set(g->setter, section->first_footer,
               section->width - section->left - section->right, &strips);
    y = section->height - section->header - strips_height(strips.first) -
        strips.after;
    room = y - g->top;
    if (room < g->room)
        g->room = room;
    margin_blocks(g, strips.first, y);
}

/* Where the text of a page begins: below the page number. */
int
column_top(const struct setter *s, const struct section *section)
{
    int head = section->header +
               line_metric(s->fonts->faces[FACE_REGULAR],
                           profile_style(s->profile, "so_trang")->size).height;

    return section->top > head ? section->top : head;
}

void
page_open(struct paginator *g)
{
    struct setter *s = g->setter;
    const struct section *section = g->section;
    struct page *p = ARENA_NEW(s->kept, struct page);
    struct strip *carried = g->carried;

    p->width = mpt_of_twips(section->width);
    p->height = mpt_of_twips(section->height);
    p->number = ++g->number;
    if (g->pages->last != NULL)
        g->pages->last->next = p;
    else
        g->pages->first = p;
    g->pages->last = g->page = p;
    g->pages->count++;
    g->top = column_top(s, section);
    g->room = section->height - g->top - section->bottom;
    g->used = g->notes_used = 0;
    g->placed = NULL;
    g->notes = g->carried = NULL;
    g->notes_tail = &g->notes;
    page_number(g);
    first_header(g);
    first_footer(g);
    notes_carried(g, carried);
}

void
page_close(struct paginator *g)
{
    g->first_of_section = false;
    notes_draw(g);
}
