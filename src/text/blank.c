/* blank.c — finds rows of dots in a text, and sets as many of them as fill
 * their line. */
#include "text/blank.h"

/* From how many dots on a row of them is one to write on, and one that goes
 * to the end of the line: "năm 20……" does not, "Số: ……" does. "…" counts for
 * three. */
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

/* A row of dots in a text: its bytes, the sign that it is filled with, how many
 * dots it counts for. Signs are mixed where a program has replaced "..." */
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
        if (row.sign.n == 0 || str_is(row.sign, "."))
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
           str_is(s, ").") || str_is(s, ",");
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
with_signs(const struct filling *f, int count, int dots)
{
    struct buf b = buf_new(f->arena);

    buf_add_str(&b, f->before);
    while (count-- > 0)
        buf_add_str(&b, f->sign);
    while (dots-- > 0)
        buf_add_c(&b, '.');
    buf_add_str(&b, f->after);
    return buf_take(&b);
}

static int
height_with(const struct filling *f, int count, int dots)
{
    struct node column = { .kind = NODE_CELL, .first = f->para,
                           .last = f->para };

    f->para->last->u.run.text = with_signs(f, count, dots);
    return f->measure->height(f->measure->context, f->arena, &column,
                              f->width);
}

/* The most signs with which the paragraph has no line more than with one, and
 * room is left for a dot: other fonts are a little wider. */
static int
fill_count(const struct filling *f)
{
    int low = 1, high = DOTS_MOST, height = height_with(f, 1, 0);

    while (high - low > 1) {
        int middle = (low + high) / 2;

        if (height_with(f, middle, 1) <= height)
            low = middle;
        else
            high = middle;
    }
    return low;
}

/* Fills the row to the end of its line: behind "…", which is wide, with single
 * dots, so that all such lines end at the same place. */
static void
fill_line(const struct filling *f)
{
    int count = fill_count(f), dots = 0, height = height_with(f, count, 0);

    if (str_is(f->sign, "…"))
        while (dots < DOTS_BLANK &&
               height_with(f, count, dots + 2) <= height)
            dots++;
    f->para->last->u.run.text = with_signs(f, count, dots);
}

/* What stands before a row asks for something: "Địa chỉ: ……". */
static bool
asks(struct str before)
{
    before = str_trim(before);
    return str_ends(before, ":");
}

void
blank_fill(struct arena *a, const struct measure *m, struct node *para,
           int width)
{
    struct filling f;
    struct dots row;
    struct str text;

    enum align align = para->u.para.has_align ? para->u.para.align
                                              : para->u.para.style->align;

    if (!has_blank(para) || align == ALIGN_CENTER || align == ALIGN_RIGHT)
        return; /* in the middle of a page nothing goes to its margin */
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
    if (row.dots >= (asks(f.before) ? DOTS_BLANK : DOTS_LINE) &&
        is_closing(f.after))
        fill_line(&f);
}
