/* text.c — the renderer txt: puts the boxes of each page on lines of
 * characters. */
#include "render/render.h"

#include <stdlib.h>

#include "base/utf8.h"

/* Plain text for reading in a terminal and for comparing: what stands on one
 * line of the page stands on one line here, columns apart. Rules are left
 * out: they carry no words. Of a picture stands what it shows. */

enum { BLANK_LINES_MOST = 3, PICTURE_SIZE = 12000 };

struct drawn {
    const struct box *box;
    int order; /* on the page: ties are broken the same way everywhere */
};

struct grid {
    int left; /* millipoints of column 0 */
    int cell; /* millipoints of one column */
};

static int
compare_y(const void *p, const void *q)
{
    const struct drawn *a = p, *b = q;

    if (a->box->y != b->box->y)
        return a->box->y < b->box->y ? -1 : 1;
    return a->order - b->order;
}

static int
compare_x(const void *p, const void *q)
{
    const struct drawn *a = p, *b = q;

    if (a->box->x != b->box->x)
        return a->box->x < b->box->x ? -1 : 1;
    return a->order - b->order;
}

/* One column is as wide as the characters of the document are on average,
 * so that a full line of body text is as long as the text area is wide. */
static struct grid
grid_make(const struct pages *pages)
{
    struct grid g = { .left = -1 };
    int64_t width = 0, chars = 0;

    for (const struct page *p = pages->first; p != NULL; p = p->next)
        for (const struct box *b = p->first; b != NULL; b = b->next) {
            if (b->kind != BOX_TEXT)
                continue;
            width += b->width;
            chars += (int64_t)utf8_count(b->text);
            if (g.left < 0 || b->x < g.left)
                g.left = b->x;
        }
    g.cell = chars > 0 && width >= chars ? (int)(width / chars) : 1;
    return g;
}

static void
spaces(struct buf *out, int n)
{
    while (n-- > 0)
        buf_add_c(out, ' ');
}

static int
put_text(struct buf *out, struct str text)
{
    int columns = 0;

    for (; text.n > 0; columns++) {
        uint32_t c = utf8_next(&text);

        utf8_add(out, c == 0x2011 ? '-' : c == 0x00A0 ? ' ' : c);
    }
    return columns;
}

/* Pieces that touch are one text; all others are columns. */
static void
put_line(struct buf *out, const struct grid *g, struct drawn *boxes, int n)
{
    int column = 0, end = 0;

    qsort(boxes, (size_t)n, sizeof(*boxes), compare_x);
    for (int i = 0; i < n; i++) {
        const struct box *b = boxes[i].box;
        int target = (b->x - g->left + g->cell / 2) / g->cell;

        if (i == 0 || b->x - end > g->cell / 2) {
            if (i > 0 && target < column + 2)
                target = column + 2;
            spaces(out, target - column);
            column = target > column ? target : column;
        }
        column += put_text(out, b->text);
        end = b->x + b->width;
    }
    while (out->n > 0 && out->p[out->n - 1] == ' ')
        out->n--;
    buf_add_c(out, '\n');
}

/* Pieces on about one height are one line: a raised footnote mark belongs to
 * its word. */
static int
line_length(const struct drawn *boxes, int n)
{
    int most = 0, i;

    for (i = 0; i < n; i++) {
        if (boxes[i].box->size > most)
            most = boxes[i].box->size;
        if (boxes[i].box->y - boxes[0].box->y > most * 45 / 100)
            break;
    }
    return i;
}

static void
put_gap(struct buf *out, int from, const struct box *next)
{
    int line = next->size * 23 / 20; /* about the height of a line */
    int lines = line > 0 ? (next->y - from + line / 2) / line : 1;

    for (int i = 1; i < lines && i <= BLANK_LINES_MOST; i++)
        buf_add_c(out, '\n');
}

/* A line that stands for a picture, in its middle: what it shows, unless the
 * line below it says so. */
static const struct box *
picture_line(struct arena *a, const struct box *picture)
{
    const struct picture_place *p = &picture->picture->u.picture;
    struct box *b = ARENA_NEW(a, struct box);

    b->text = p->named || p->alt.n == 0
                  ? STR("[ảnh]")
                  : str_printf(a, "[ảnh: %.*s]", STR_ARG(p->alt));
    b->x = picture->x;
    b->y = picture->y + picture->height / 2;
    b->width = picture->width;
    b->size = PICTURE_SIZE;
    return b;
}

static void
put_page(struct buf *out, struct arena *a, const struct grid *g,
         const struct page *page)
{
    struct drawn *boxes;
    int n = 0, last = 0;

    for (const struct box *b = page->first; b != NULL; b = b->next)
        n += b->kind == BOX_TEXT || b->kind == BOX_PICTURE;
    boxes = ARENA_ARRAY(a, struct drawn, n + 1);
    n = 0;
    for (const struct box *b = page->first; b != NULL; b = b->next) {
        if (b->kind == BOX_TEXT)
            boxes[n] = (struct drawn){ b, n };
        else if (b->kind == BOX_PICTURE)
            boxes[n] = (struct drawn){ picture_line(a, b), n };
        else
            continue;
        n++;
    }
    qsort(boxes, (size_t)n, sizeof(*boxes), compare_y);
    for (int i = 0, length; i < n; i += length) {
        length = line_length(boxes + i, n - i);
        if (i > 0)
            put_gap(out, last, boxes[i].box);
        last = boxes[i + length - 1].box->y;
        put_line(out, g, boxes + i, length);
    }
}

static bool
text_write(void *state, struct arena *a, const struct doc *doc,
           const struct pages *pages, struct buf *out, struct diags *d)
{
    struct grid g = grid_make(pages);

    (void)state;
    (void)doc;
    (void)d;
    for (const struct page *p = pages->first; p != NULL; p = p->next) {
        if (p != pages->first)
            buf_add_c(out, '\f');
        put_page(out, a, &g, p);
    }
    return true;
}

const struct renderer render_text = {
    .name = "txt",
    .extension = "txt",
    .title = "văn bản thuần, theo dòng và trang như bản PDF",
    .needs_pages = true,
    .write = text_write,
};
