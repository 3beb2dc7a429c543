/* blank.c — finds rows of dots in a text, and adds dots until one more would
 * take another line. */
#include "text/blank.h"

/* From how many dots on a row of them is one to write on, and one that goes
 * to the end of the line: "năm 20……" does not. "…" counts for three. */
enum { DOTS_BLANK = 5, DOTS_LINE = 10, DOTS_MOST = 400 };

/* The sign at the start of s and the dots it stands for; 0 for any other. */
static int
dots_at(struct str s, size_t *bytes)
{
    if (str_starts(s, "…")) {
        *bytes = sizeof("…") - 1;
        return 3;
    }
    *bytes = 1;
    return s.p[0] == '.' || s.p[0] == '_';
}

/* A row of dots in a text: its bytes, those of its last sign, how many dots
 * it counts for. */
struct dots {
    size_t start, end;
    int dots;
    struct str sign;
};

/* The first row in s from byte `at` on; dots 0 where there is none. */
static struct dots
next_row(struct str s, size_t at)
{
    struct dots row = { at, at, 0, STR_EMPTY };
    size_t bytes;

    for (; at < s.n; at += bytes) {
        char first = s.p[at];
        int dots = 0;

        bytes = 1; /* most of a text is none of the signs */
        if (first == '.' || first == '_' || first == "…"[0])
            dots = dots_at(str_after(s, at), &bytes);
        if (dots == 0 && row.dots > 0)
            break;
        if (dots == 0)
            continue;
        if (row.dots == 0)
            row.start = at;
        row.dots += dots;
        row.end = at + bytes;
        row.sign = (struct str){ s.p + at, bytes };
    }
    return row;
}

static struct dots
last_row(struct str s)
{
    struct dots row = next_row(s, 0), next = row;

    while (next.dots > 0) {
        row = next;
        next = next_row(s, row.end);
    }
    return row;
}

static bool
has_blank(const struct node *para)
{
    for (const struct node *n = para->first; n != NULL; n = n->next) {
        struct str s = n->kind == NODE_RUN ? n->u.run.text : STR_EMPTY;

        for (struct dots r = next_row(s, 0); r.dots > 0;
             r = next_row(s, r.end))
            if (r.dots >= DOTS_BLANK)
                return true;
    }
    return false;
}

static bool
is_closing(struct str s)
{
    return s.n == 0 || str_is(s, ")") || str_is(s, ";") || str_is(s, ");") ||
           str_is(s, ").");
}

/* A row being filled: the paragraph, and the text around the row. */
struct filling {
    struct arena *arena;
    const struct measure *measure;
    struct node *para;
    int width; /* of the column */
    struct str before, sign, after;
};

static struct str
with_signs(const struct filling *f, int count)
{
    struct buf b = buf_new(f->arena);

    buf_add_str(&b, f->before);
    while (count-- > 0)
        buf_add_str(&b, f->sign);
    buf_add_str(&b, f->after);
    return buf_take(&b);
}

static int
height_with(const struct filling *f, int count)
{
    struct node column = { .kind = NODE_CELL, .first = f->para,
                           .last = f->para };

    f->para->last->u.run.text = with_signs(f, count);
    return f->measure->height(f->measure->context, f->arena, &column,
                              f->width);
}

/* The most signs with which the paragraph has no line more than with one. */
static int
fill_count(const struct filling *f)
{
    int low = 1, high = DOTS_MOST, height = height_with(f, 1);

    while (high - low > 1) {
        int middle = (low + high) / 2;

        if (height_with(f, middle) <= height)
            low = middle;
        else
            high = middle;
    }
    /* one fewer: other fonts are a little wider */
    return low > 2 ? low - 1 : low;
}

/* A row that is wider than the column is meant to be several lines. */
static void
fill_lines(struct filling *f, struct str row)
{
    struct node *run = f->para->last;
    int size = f->para->u.para.style->size;
    enum face face = face_of(run->u.run.format & FORMAT_BOLD,
                             run->u.run.format & FORMAT_ITALIC);
    int lines = (f->measure->width(f->measure->context, face, size, row) +
                 f->width - 1) / f->width;
    struct str after = f->after;

    for (; lines > 0; lines--) {
        f->after = lines == 1 ? after : STR_EMPTY;
        f->para->last->u.run.text = with_signs(f, fill_count(f));
        if (lines == 1)
            break;
        f->before = STR_EMPTY;
        node_append(f->para, node_new(f->arena, NODE_BREAK, run->pos));
        run_append(f->arena, f->para, f->sign, run->u.run.format,
                   run->pos);
    }
}

void
blank_fill(struct arena *a, const struct measure *m, struct node *para,
           int width)
{
    struct filling f;
    struct dots row;
    struct str text;

    if (!has_blank(para))
        return;
    if (!para->u.para.has_align &&
        para->u.para.style->align == ALIGN_JUSTIFY) {
        para->u.para.has_align = true;
        para->u.para.align = ALIGN_LEFT;
    }
    if (m == NULL || m->height == NULL || para->last->kind != NODE_RUN)
        return;
    text = para->last->u.run.text;
    row = last_row(text);
    f = (struct filling){ .arena = a, .measure = m, .para = para,
                          .width = width,
                          .before = str_first(text, row.start),
                          .sign = row.sign,
                          .after = str_after(text, row.end) };
    if (row.dots >= DOTS_LINE && is_closing(f.after))
        fill_lines(&f, (struct str){ text.p + row.start,
                                     row.end - row.start });
}
