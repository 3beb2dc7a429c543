/* pages.c — writes pages and boxes as text, one box a line, for the tests to
 * compare. */
#include "layout/pages.h"

#include <stdlib.h>

static const char *const face_names[FACE_COUNT] = {
    [FACE_REGULAR] = "regular",
    [FACE_BOLD] = "bold",
    [FACE_ITALIC] = "italic",
    [FACE_BOLD_ITALIC] = "bold-italic",
    [FACE_SYMBOL] = "symbol",
};

/* Millipoints as points with one decimal: the goldens stay readable and do
 * not change with the last thousandth. */
static void
length_dump(FILE *f, int mpt)
{
    int tenths = (mpt + (mpt < 0 ? -50 : 50)) / 100;

    fprintf(f, "%s%d.%d", tenths < 0 ? "-" : "", abs(tenths) / 10,
            abs(tenths) % 10);
}

static void
box_dump(FILE *f, const struct box *b)
{
    if (b->kind == BOX_SIGN || b->kind == BOX_LINK)
        return; /* nothing to see */
    fputs(b->kind == BOX_TEXT      ? "  text "
          : b->kind == BOX_PICTURE ? "  picture "
                                   : "  rule ", f);
    if (b->color != 0)
        fprintf(f, "#%06X ", (unsigned)b->color);
    length_dump(f, b->x);
    fputc(' ', f);
    length_dump(f, b->y);
    fputc(' ', f);
    length_dump(f, b->width);
    if (b->kind == BOX_TEXT) {
        fprintf(f, " %s ", face_names[b->face]);
        length_dump(f, b->size);
        fprintf(f, " \"%.*s\"\n", STR_ARG(b->text));
    } else {
        fputc(' ', f);
        length_dump(f, b->height);
        if (b->kind == BOX_PICTURE)
            fprintf(f, " \"%.*s\"", STR_ARG(b->picture->u.picture.alt));
        fputc('\n', f);
    }
}

void
pages_dump(FILE *f, const struct pages *pages)
{
    for (const struct page *p = pages->first; p != NULL; p = p->next) {
        fprintf(f, "page %d ", p->number);
        length_dump(f, p->width);
        fputs(" x ", f);
        length_dump(f, p->height);
        fputc('\n', f);
        for (const struct box *b = p->first; b != NULL; b = b->next)
            box_dump(f, b);
    }
    for (const struct bookmark *b = pages->bookmarks; b != NULL; b = b->next) {
        fprintf(f, "bookmark %d page %d ", b->level, b->index + 1);
        length_dump(f, b->y);
        fprintf(f, " \"%.*s\"\n", STR_ARG(b->title));
    }
}
