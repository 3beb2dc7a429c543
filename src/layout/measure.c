/* measure.c — widths and heights for rooms before layout. */
#include "layout/lines.h"

static int
blocks_height(const void *context, struct arena *a, const struct node *parent,
              int width)
{
    enum { NOTE_WIDTH = 9000 }; /* a footnote takes no room in its cell */
    struct diags unheard = diags_new(a);
    struct setter s = { .arena = a, .kept = a, .fonts = context,
                        .diags = &unheard, .note_width = NOTE_WIDTH };
    struct strips strips = { .first = NULL };

    blocks_set(&s, parent, width, &strips);
    return strips_height(strips.first) + strips.after + strips.spacing;
}

struct measure
layout_measure(const struct fonts *fonts)
{
    return (struct measure){ .width = fonts_text_width, .context = fonts,
                             .height = blocks_height };
}
