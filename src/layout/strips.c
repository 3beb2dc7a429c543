/* strips.c — boxes and strips: made, moved, put one behind the other. */
#include "layout/lines.h"

struct box *
box_new(struct arena *a, enum box_kind kind)
{
    size_t bytes = kind == BOX_TEXT ? sizeof(struct box)
                                    : offsetof(struct box, text);
    struct box *b = arena_alloc(a, bytes);

    b->kind = kind;
    return b;
}

struct box *
strip_area(const struct setter *s, struct strip *strip, enum box_kind kind,
           const int at[4])
{
    struct box *b = box_new(s->kept, kind);

    b->x = at[0];
    b->y = at[1];
    b->width = at[2];
    b->height = at[3];
    b->next = strip->boxes;
    strip->boxes = b;
    return b;
}

void
boxes_move(struct box *b, int x, int y)
{
    for (; b != NULL; b = b->next) {
        b->x += x;
        b->y += y;
    }
}

void
strips_append(struct strips *s, struct strip *strip)
{
    if (s->last != NULL)
        s->last->next = strip;
    else
        s->first = strip;
    s->last = strip;
}

int
strips_height(const struct strip *s)
{
    int height = 0;

    for (; s != NULL; s = s->next)
        height += s->before + s->height;
    return height;
}

struct strip *
strips_held(struct strips *s)
{
    struct strip *at = s->seen != NULL ? s->seen->next : s->first;

    for (; at != NULL; at = at->next) {
        if (!at->keep)
            s->held = NULL;
        else if (s->held == NULL)
            s->held = at;
        s->seen = at;
    }
    return s->held;
}
