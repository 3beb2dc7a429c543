/* para_lines.c — how many lines a paragraph will fill, before layout, and on
 * which line of the plan it ends. */
#include "text/para_lines.h"

enum { SHORT_LINES = 2 };

int
para_lines(struct arena *a, const struct node *para, int room,
           const struct measure *m)
{
    const struct para_style *s = para->u.para.style;
    int width;

    if (m == NULL)
        return 1;
    room -= s->left + s->right;
    width = m->width(m->context, face_of(s->bold, s->italic),
                     para->u.para.size > 0 ? para->u.para.size : s->size,
                     para_text(a, para)) + s->first_line;
    return room <= 0 || width <= room ? 1 : 1 + width / room;
}

bool
para_is_short(struct arena *a, const struct node *para, int room,
              const struct measure *m)
{
    for (const struct node *n = para->first; n != NULL; n = n->next)
        if (n->kind == NODE_NOTE)
            return false;
    return para_lines(a, para, room, m) <= SHORT_LINES;
}

bool
para_announces(struct arena *a, const struct node *para)
{
    return str_ends(str_trim(para_text(a, para)), ":");
}

void
para_ends(struct node *para, const struct span *s)
{
    struct pos pos;

    if (s == NULL || s->next == NULL)
        return;
    while (s->next != NULL)
        s = s->next;
    pos = pos_origin(s->pos);
    if (pos.source == pos_origin(para->pos).source &&
        pos.line > para->last_line)
        para->last_line = pos.line;
}
