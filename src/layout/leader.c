/* leader.c — the end of an entry of a mục lục: dots up to the number of a page
 * at the right edge. Its room is kept free by the style, so that no line
 * depends on the number; it is written when all pages are there. */
#include "layout/text.h"

struct page_number {
    const struct anchor *anchor;
    struct box *dots, *number; /* where the text ends; at the right edge */
    bool dotted;
    struct page_number *next;
};

static struct box *
text_box(struct setter *s, const struct node *para, int at, int baseline)
{
    struct portion look = portion_of_style(para, STR_EMPTY);
    struct box *b = box_new(s->kept, BOX_TEXT);

    b->x = mpt_of_twips(at);
    b->y = baseline;
    b->face = look.face;
    b->size = look.size * 500;
    b->color = look.color;
    b->pos = look.pos;
    b->text = STR_EMPTY;
    return b;
}

void
leader_set(struct setter *s, const struct node *para, struct strip *strip,
           int at, int right, int baseline)
{
    struct page_number *n = ARENA_NEW(s->arena, struct page_number);
    struct box **tail = &strip->boxes;

    n->anchor = para_page(para);
    n->dotted = para->u.para.style->leader;
    n->dots = text_box(s, para, at, baseline);
    n->dots->leader = true;
    n->number = text_box(s, para, right, baseline);
    n->number->block = para->u.para.index; /* the dots are not read */
    n->dots->next = n->number;
    n->next = s->numbers;
    s->numbers = n;
    for (; *tail != NULL; tail = &(*tail)->next)
        if ((*tail)->kind == BOX_TEXT && (*tail)->next == NULL)
            (*tail)->blank = true;
    *tail = n->dots;
}

void
link_set(struct setter *s, const struct node *para, struct strip *strip,
         int left, int right)
{
    struct box *b = strip_area(s, strip, BOX_LINK, (const int[]){
        mpt_of_twips(left), 0, mpt_of_twips(right - left),
        mpt_of_twips(strip->height) });

    b->anchor = para_page(para);
    b->block = para->u.para.index;
}

static int
width_of(const struct setter *s, const struct box *b, struct str text)
{
    return mpt_of_twips(fonts_text_width(s->fonts, b->face, b->size / 500,
                                         text));
}

/* As many dots as there is room for; they fill it, as in LibreOffice. */
static void
add_dots(struct setter *s, struct box *b, int room)
{
    int one = width_of(s, b, STR("."));
    int count = one > 0 && room >= one ? room / one : 0;
    struct buf dots = buf_new(s->kept);

    if (count == 0)
        return;
    for (int i = 0; i < count; i++)
        buf_add_c(&dots, '.');
    b->text = buf_take(&dots);
    b->stretch = (room - count * one) / count;
    b->width = count * (one + b->stretch);
}

void
leaders_fill(struct setter *s)
{
    for (struct page_number *n = s->numbers; n != NULL; n = n->next) {
        struct box *b = n->number;

        if (n->anchor->number == 0)
            continue; /* its page was not made */
        b->text = str_printf(s->kept, "%d", n->anchor->number);
        b->width = width_of(s, b, b->text);
        b->x -= b->width;
        if (n->dotted)
            add_dots(s, n->dots, b->x - n->dots->x);
    }
}
