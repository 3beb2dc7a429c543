/* svg.c — the renderer svg: the pages for a screen, with the very places of
 * the PDF. */
#include "render/render.h"

#include <string.h>

#include "base/base64.h"
#include "base/files.h"
#include "base/utf8.h"
#include "input/picture.h"
#include "render/points.h"

/* One file with all pages below each other. A page is an <svg> of its own on
 * a line of its own, so that who shows them can tell which have changed. The
 * file is text to be read and copied; each line of it says where it comes
 * from: data-l and data-c are line and column in the plan, data-f is the file
 * if it is another, as the plan names it. */

enum {
    PAGES_APART = 12000, /* millipoints */
    RUN_LONGEST = 20000, /* code points whose places are looked for */
};

/* Times New Roman and Liberation Serif have the same advances. The first name
 * is that under which a page of the web loads the program's own faces. Layout
 * has placed every word: no kerning, no ligatures, blanks as they are. */
static const char style[] =
    "<style>\n"
    ".page text{font-family:vanban,'Times New Roman','Liberation Serif',"
    "Tinos,serif;font-kerning:none;font-variant-ligatures:none;"
    "font-synthesis:none;text-rendering:geometricPrecision;"
    "white-space:pre}\n"
    ".page .b{font-weight:bold}\n"
    ".page .i{font-style:italic}\n"
    ".page .bi{font-weight:bold;font-style:italic}\n"
    ".page .s{font-family:vanban-symbol,'Segoe UI Symbol','DejaVu Sans',"
    "sans-serif}\n"
    ".page .paper{fill:#fff;stroke:#bbb}\n"
    "</style>\n";

static const char *const classes[FACE_COUNT] = {
    [FACE_REGULAR] = "",
    [FACE_BOLD] = "b",
    [FACE_ITALIC] = "i",
    [FACE_BOLD_ITALIC] = "bi",
    [FACE_SYMBOL] = "s",
};

struct drawing {
    struct buf *out;
    const struct fonts *fonts;
    const struct source *plan;
    /* of the run that was drawn last: a run that goes on over several lines
     * has one place, and the code points of it that were drawn lead on */
    struct pos run;
    int drawn;
    /* a text that was put together, and the place of its run in the file */
    struct pos made, from;
    /* the line of a file that was looked at last, and what follows it */
    const struct source *source;
    int line;
    struct str text, rest;
};

static void
attribute(struct buf *out, const char *name, int millipoints)
{
    buf_add_c(out, ' ');
    buf_add_z(out, name);
    buf_add_z(out, "=\"");
    points_add(out, millipoints);
    buf_add_c(out, '"');
}

static void
escape(struct buf *out, uint32_t c)
{
    switch (c) {
    case '&': buf_add_z(out, "&amp;"); break;
    case '<': buf_add_z(out, "&lt;"); break;
    case '>': buf_add_z(out, "&gt;"); break;
    case '"': buf_add_z(out, "&quot;"); break;
    default: /* XML has no other controls, nor these two */
        if (c == 0xFFFE || c == 0xFFFF || (c < ' ' && c != '\t'))
            c = 0xFFFD;
        utf8_add(out, c);
    }
}

static void
escaped(struct buf *out, struct str s)
{
    while (s.n > 0)
        escape(out, utf8_next(&s));
}

/* ---- where a line comes from */

static bool
same_pos(struct pos a, struct pos b)
{
    return a.source == b.source && a.line == b.line && a.column == b.column;
}

/* Text is read downwards, and so are the lines of its file. */
static void
look_at(struct drawing *d, struct pos pos)
{
    if (d->source != pos.source || d->line > pos.line) {
        d->source = pos.source;
        d->line = 0;
        d->text = STR_EMPTY;
        d->rest = pos.source->text;
    }
    while (d->line < pos.line && str_line(&d->rest, &d->text))
        d->line++;
}

/* What stands in a line at a column; false, and less of a column, where it
 * ends before. */
static bool
column_find(struct str *line, int *column)
{
    while (*column > 1 && line->n > 0) {
        utf8_next(line);
        (*column)--;
    }
    return line->n > 0;
}

static bool
same_sign(struct str a, struct str b)
{
    uint32_t c = utf8_next(&a), f = utf8_next(&b);

    return c == f || (c == 0x2011 && f == '-') || (c == 0x00A0 && f == ' ');
}

/* Columns that lie behind the end of a line are those of the next, past its
 * indent: the lines of a paragraph may be folded in the file. What was made
 * of the file otherwise, and so is not found there, stays where its run is. */
static struct pos
lead_on(struct drawing *d, struct pos pos, int by, struct str text)
{
    struct pos at = { pos.source, pos.line, pos.column + by };
    struct str rest, line, next;
    int left = at.column;

    look_at(d, pos);
    rest = d->rest;
    for (line = d->text; !column_find(&line, &left); line = next) {
        if (!str_line(&rest, &next) || str_trim(next).n == 0)
            return pos;
        left += (int)str_indent(next, false) - 1;
        at = (struct pos){ at.source, at.line + 1, left };
    }
    return same_sign(text, line) ? at : pos;
}

/* The place in a file where the text of a box begins. */
static struct pos
place(struct drawing *d, const struct box *b)
{
    struct pos pos = b->pos;

    if (!same_pos(pos, d->run)) {
        d->run = pos;
        d->drawn = 0;
    }
    if (pos.source == NULL || pos.line <= 0 || pos.source->sheet)
        return pos;
    if (pos.source->origin != NULL) {
        if (!same_pos(pos, d->made)) {
            d->made = pos;
            d->from = pos_origin(pos);
        }
        pos = d->from;
        if (pos.source == NULL || pos.line <= 0 || pos.source->sheet ||
            pos_passage(pos) != NULL)
            return pos;
    }
    return d->drawn > 0 && d->drawn < RUN_LONGEST
               ? lead_on(d, pos, d->drawn, b->text) : pos;
}

/* A file as it lies from the plan on, or as one of the program's own: the same
 * wherever the two are. */
static struct str
name_of(const struct drawing *d, const struct source *file)
{
    struct str name = str_from(file->name), own = name;
    struct str folder = d->plan != NULL ? path_folder(str_from(d->plan->name))
                                        : STR_EMPTY;

    for (size_t i = 0; i < name.n; i++)
        if (str_starts(str_after(name, i), "templates/") &&
            (i == 0 || name.p[i - 1] == '/'))
            own = str_after(name, i);
    if (own.n < name.n)
        return own;
    if (folder.n == 0)
        return name;
    return name.n > folder.n && str_equal(str_first(name, folder.n), folder)
               ? str_after(name, folder.n) : path_name(name);
}

static void
place_add(struct drawing *d, const struct box *b)
{
    struct pos pos = place(d, b);

    d->drawn += (int)utf8_count(b->text) + 1; /* the blank of its line's end */
    if (pos.source == NULL || pos.line <= 0 || pos_passage(pos) != NULL)
        return;
    if (pos.source->sheet)
        pos = (struct pos){ pos.source, pos.line / SHEET_COLUMNS,
                            pos.line % SHEET_COLUMNS + 1 };
    buf_add_z(d->out, " data-l=\"");
    points_integer(d->out, pos.line);
    buf_add_z(d->out, "\" data-c=\"");
    points_integer(d->out, pos.column);
    if (d->plan == NULL || strcmp(pos.source->name, d->plan->name) != 0) {
        buf_add_z(d->out, "\" data-f=\"");
        escaped(d->out, name_of(d, pos.source));
    }
    buf_add_c(d->out, '"');
}

/* ---- boxes */

/* Draws the text in pieces: behind a blank that is stretched, and where layout
 * has told of a sign that the face lacks and its room stays empty, the next
 * piece has a place of its own. (CSS would stretch U+00A0, too.) */
static void
pieces(struct drawing *d, const struct box *b)
{
    const struct font *f = d->fonts->faces[b->face];
    struct str rest = b->text;
    int64_t units = 0, stretched = 0;
    bool moved = false, open = false;

    while (rest.n > 0) {
        uint32_t c = utf8_next(&rest);

        if (font_glyph(f, c) == 0) {
            units += font_advance(f, c);
            moved = true;
            continue;
        }
        if (moved) {
            buf_add_z(d->out, open ? "</tspan><tspan" : "<tspan");
            attribute(d->out, "x", b->x + (int)(stretched +
                      units * b->size / f->units_per_em));
            buf_add_c(d->out, '>');
            open = true;
            moved = false;
        }
        units += font_advance(f, c);
        escape(d->out, c == 0x2011 ? '-' : c == 0x00A0 ? ' ' : c);
        if (c == ' ' && b->stretch != 0) {
            stretched += b->stretch;
            moved = true;
        }
    }
    if (open)
        buf_add_z(d->out, "</tspan>");
}

static void
color_add(struct drawing *d, const struct box *b)
{
    if (b->color != 0)
        buf_printf(d->out, " fill=\"#%06X\"", (unsigned)b->color);
}

static void
draw_text(struct drawing *d, const struct box *b)
{
    buf_add_z(d->out, "<text");
    if (*classes[b->face] != '\0')
        buf_printf(d->out, " class=\"%s\"", classes[b->face]);
    attribute(d->out, "x", b->x);
    attribute(d->out, "y", b->y);
    attribute(d->out, "font-size", b->size);
    color_add(d, b);
    place_add(d, b);
    buf_add_c(d->out, '>');
    pieces(d, b);
    buf_add_z(d->out, "</text>\n");
}

static void
draw_rule(struct drawing *d, const struct box *b)
{
    buf_add_z(d->out, "<rect");
    attribute(d->out, "x", b->x);
    attribute(d->out, "y", b->y);
    attribute(d->out, "width", b->width);
    attribute(d->out, "height", b->height);
    color_add(d, b);
    buf_add_z(d->out, "/>\n");
}

/* As it lies in its file, whatever a camera says: the PDF does the same. */
static void
draw_picture(struct drawing *d, const struct box *b)
{
    const struct picture_place *p = &b->picture->u.picture;
    const struct box at = { .pos = b->pos }; /* its own has no text */

    buf_add_z(d->out, "<image preserveAspectRatio=\"none\" "
                      "style=\"image-orientation:none\"");
    attribute(d->out, "x", b->x);
    attribute(d->out, "y", b->y);
    attribute(d->out, "width", b->width);
    attribute(d->out, "height", b->height);
    place_add(d, &at);
    buf_printf(d->out, " href=\"data:image/%s;base64,",
               p->picture->kind == PICTURE_PNG ? "png" : "jpeg");
    base64_add(d->out, p->picture->bytes);
    buf_add_z(d->out, "\"><title>");
    escaped(d->out, p->alt);
    buf_add_z(d->out, "</title></image>\n");
}

static void
view_box(struct buf *out, int width, int height)
{
    buf_add_z(out, " viewBox=\"0 0 ");
    points_add(out, width);
    buf_add_c(out, ' ');
    points_add(out, height);
    buf_add_z(out, "\">\n");
}

/* As in the PDF: rules first, then pictures, then the text in the order of
 * reading. */
static void
draw_page(struct drawing *d, const struct page *p, int x, int y)
{
    buf_add_z(d->out, "<svg class=\"page\"");
    attribute(d->out, "x", x);
    attribute(d->out, "y", y);
    attribute(d->out, "width", p->width);
    attribute(d->out, "height", p->height);
    view_box(d->out, p->width, p->height);
    buf_add_z(d->out, "<rect class=\"paper\"");
    attribute(d->out, "width", p->width);
    attribute(d->out, "height", p->height);
    buf_add_z(d->out, "/>\n");
    for (const struct box *b = p->first; b != NULL; b = b->next)
        if (b->kind == BOX_RULE)
            draw_rule(d, b);
    for (const struct box *b = p->first; b != NULL; b = b->next)
        if (b->kind == BOX_PICTURE)
            draw_picture(d, b);
    for (const struct box *b = p->first; b != NULL; b = b->next)
        if (b->kind == BOX_TEXT && b->text.n > 0 && b->size > 0)
            draw_text(d, b);
    buf_add_z(d->out, "</svg>\n");
}

/* ---- the file */

static void *
svg_open(const struct render_run *run, struct diags *d)
{
    const struct fonts **state = ARENA_NEW(run->arena, const struct fonts *);

    (void)d;
    *state = run->fonts;
    return state;
}

static void
head_add(struct buf *out, const struct doc_info *info, int width, int height)
{
    buf_add_z(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                   "<svg xmlns=\"http://www.w3.org/2000/svg\"");
    if (info->language.n > 0) {
        buf_add_z(out, " xml:lang=\"");
        escaped(out, info->language);
        buf_add_c(out, '"');
    }
    buf_add_z(out, " width=\"");
    points_add(out, width);
    buf_add_z(out, "pt\" height=\"");
    points_add(out, height);
    buf_add_z(out, "pt\"");
    view_box(out, width, height);
    buf_add_z(out, "<title>");
    escaped(out, info->title);
    buf_add_z(out, "</title>\n");
    buf_add_z(out, style);
}

static bool
svg_write(void *state, struct arena *a, const struct doc *doc,
          const struct pages *pages, struct buf *out, struct diags *diags)
{
    struct drawing d = { .out = out,
                         .fonts = *(const struct fonts *const *)state };
    int width = 0, height = 0, y = 0;

    (void)a;
    (void)diags;
    if (doc->first != NULL)
        d.plan = doc->first->pos.source;
    for (const struct page *p = pages->first; p != NULL; p = p->next) {
        width = p->width > width ? p->width : width;
        height += p->height + (p->next != NULL ? PAGES_APART : 0);
    }
    head_add(out, &doc->info, width, height);
    for (const struct page *p = pages->first; p != NULL; p = p->next) {
        draw_page(&d, p, (width - p->width) / 2, y);
        y += p->height + PAGES_APART;
    }
    buf_add_z(out, "</svg>\n");
    return true;
}

const struct renderer render_svg = {
    .name = "svg",
    .extension = "svg",
    .title = "các trang để xem trên màn hình, trong trình duyệt",
    .needs_pages = true,
    .open = svg_open,
    .write = svg_write,
};
