/* frame.c — the single line around a paragraph. Word and LibreOffice draw it
 * outside of the indents, and let the text give way above and below. */
#include "layout/lines.h"

enum { MPT_EIGHTH = 125 };

int
frame_margin(const struct node *para, int width)
{
    int frame = para->u.para.frame_width;

    return frame > 0 && frame < width ? (width - frame) / 2 : 0;
}

static void
add_line(struct setter *s, const struct node *para, struct strip *strip,
         const int at[4])
{
    struct box *b = strip_area(s, strip, BOX_RULE, at);

    b->color = para->u.para.style->color;
    b->pos = para->pos;
}

void
frame_set(struct setter *s, const struct node *para, int width,
          struct strip *first)
{
    const struct para_style *style = para->u.para.style;
    int line = style->frame * MPT_EIGHTH;
    int pad = style->frame_gap + (style->frame * 5 + 1) / 2; /* twips */
    int margin = frame_margin(para, width);
    int x = mpt_of_twips(margin + style->left) - line;
    int across = mpt_of_twips(width - 2 * margin - style->left -
                              style->right) + 2 * line;
    struct strip *last = first;
    int down;

    boxes_move(first->boxes, 0, mpt_of_twips(pad));
    first->height += pad;
    while (last->next != NULL)
        last = last->next;
    last->height += pad;
    down = mpt_of_twips(strips_height(first) - first->before);
    add_line(s, para, first, (const int[]){ x, 0, across, line });
    add_line(s, para, first, (const int[]){ x, down - line, across, line });
    add_line(s, para, first, (const int[]){ x, 0, line, down });
    add_line(s, para, first,
             (const int[]){ x + across - line, 0, line, down });
}
