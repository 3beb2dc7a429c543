/* para.c — breaks a paragraph into lines the way Word and LibreOffice do:
 * greedy, by advance widths, at spaces and after hyphens and dashes. */
#include "layout/text.h"

static bool
is_joint(uint32_t c)
{
    return c == 0x00A0 || c == 0x2011;
}

/* LibreOffice sets text in portions of one format; a no-break character is a
 * portion of its own, and so is (by our Word file) the word before the mark
 * of a note or a symbol. The width of each is rounded to twips. */
static bool
portion_ends(const struct text *t, int i)
{
    const struct unit *u = &t->units[i];
    const struct portion *p = &t->portions[u->portion], *q;

    if (i + 1 == t->n || u[1].forced || is_joint(u->c) || is_joint(u[1].c))
        return true;
    q = &t->portions[u[1].portion];
    if (p == q && u[1].offset == p->held)
        return true;
    return p->face != q->face || p->raise != q->raise ||
           p->fixed != q->fixed || u[1].note != NULL;
}

static int
whole_twips(int sixths)
{
    return (sixths + SIXTHS / 2) / SIXTHS * SIXTHS;
}

/* A line being filled. */
struct filling {
    int sum;     /* sixths of the portions that are complete */
    int portion; /* of the one in hand */
    int count;   /* units in that */
    int at;      /* the last place to break */
    bool slash;  /* that place stands behind a slash */
};

/* Is there room for unit i, which ends its portion or not? Of a whole portion
 * the rounded width decides, of a long one also the exact width. */
static bool
fill_fits(const struct text *t, const struct filling *f, int i, bool ends,
          int limit)
{
    const struct portion *p = &t->portions[t->units[i].portion];
    int room = limit * SIXTHS - f->sum;
    bool is_short = 2 * (room / SIXTHS) > f->count * p->height;

    if (!ends)
        return f->portion <= room;
    return whole_twips(f->portion) <= room &&
           (is_short || f->portion <= room);
}

/* A path is not broken behind its slashes unless it is long: the line ends
 * at the last blank of the 66 signs before. */
static int
slash_break(const struct text *t, int at)
{
    enum { PATH_LONG = 66 };

    for (int i = at - 1; i >= 0 && at - i <= PATH_LONG; i--)
        if (t->units[i].c == ' ')
            return t->portions[t->units[i].portion].fixed ? at : i + 1;
    return at;
}

/* Notes the places to break before and behind unit i. The mark of a note
 * belongs to the sign before it. */
static void
fill_breaks(const struct text *t, struct filling *f, int i, uint32_t before)
{
    const struct unit *u = &t->units[i];
    bool mark = t->portions[u->portion].mark;

    if (i > 0 && u[-1].c == '/' && break_after_slash(u->c)) {
        f->at = i;
        f->slash = true;
    }
    if (i + 1 == t->n || (t->portions[u[1].portion].mark && u->c != ' ') ||
        t->portions[u->portion].fixed)
        return;
    if (break_allowed(before, mark ? before : u->c, u[1].c)) {
        f->at = i + 1;
        f->slash = false;
    }
}

/* The end of a line that has no room for unit i. */
static int
full_end(const struct text *t, const struct filling *f, int start, int i)
{
    int at = f->slash ? slash_break(t, f->at) : f->at;

    return at > start ? at : i;
}

int
line_end(const struct text *t, int start, int limit)
{
    struct filling f = { .at = start };
    uint32_t before = 0; /* the sign before, not a blank */

    for (int i = start; i < t->n; i++) {
        const struct unit *u = &t->units[i];
        bool ends;

        f.portion += u->advance;
        f.count++;
        if (u->kind == UNIT_INNER && f.sum + f.portion <= limit * SIXTHS) {
            before = u->c;
            continue;
        }
        if (i > start && u->forced)
            return i;
        ends = u->kind == UNIT_ANY && portion_ends(t, i);
        if (i > start && !fill_fits(t, &f, i, ends, limit)) {
            if (u->c != ' ')
                return full_end(t, &f, start, i);
            f.at = i + 1;
            f.slash = false;
        }
        fill_breaks(t, &f, i, before);
        if (u->c != ' ' && !t->portions[u->portion].mark)
            before = u->c;
        if (ends) {
            f.sum += whole_twips(f.portion);
            f.portion = f.count = 0;
        }
    }
    return t->n;
}

int
solid_width(const struct text *t, int start, int end)
{
    int width = 0;

    for (int i = start; i < end; i++)
        width += t->units[i].advance;
    return width;
}

int
portions_width(const struct text *t, int start, int end)
{
    int width = 0, portion = 0;

    for (int i = start; i < end; i++) {
        portion += t->units[i].advance;
        if (i + 1 == end || portion_ends(t, i)) {
            width += whole_twips(portion) / SIXTHS;
            portion = 0;
        }
    }
    return width;
}

struct line {
    int start, end; /* units, without blanks at the end */
    int next;       /* unit, of the line below */
    int x, width;   /* sixths from the column's left; natural width */
    int stretch;    /* sixths added in all */
    bool blank;     /* stands behind it, or a forced break */
};

static int
stretchable(const struct text *t, const struct line *l)
{
    int count = 0;

    for (int i = l->start; i < l->end; i++)
        count += t->units[i].c == ' ' &&
                 !t->portions[t->units[i].portion].fixed;
    return count;
}

/* block: of its paragraph. */
static struct box *
line_boxes(const struct text *t, const struct line *l, int baseline,
           int block)
{
    struct arena *a = t->setter->kept;
    struct box *first = NULL, **tail = &first;
    int spaces = stretchable(t, l);
    int stretch = spaces > 0 ? mpt_of_sixths(l->stretch) / spaces : 0;
    int x = l->x, stretched = 0;

    for (int i = l->start; i < l->end;) {
        const struct portion *p = &t->portions[t->units[i].portion];
        int from = i, width = 0, gaps = 0, end;
        struct box *b = box_new(a, BOX_TEXT);

        for (; i < l->end && t->units[i].portion == t->units[from].portion;
             i++) {
            width += t->units[i].advance;
            gaps += t->units[i].c == ' ' && !p->fixed;
        }
        end = i < t->n && t->units[i].portion == t->units[from].portion
                  ? t->units[i].offset : (int)p->text.n;
        b->text = str_after(str_first(p->text, (size_t)end),
                            (size_t)t->units[from].offset);
        b->face = p->face;
        b->size = p->size * 500;
        b->x = mpt_of_sixths(x) + stretched;
        b->y = baseline;
        b->stretch = p->fixed ? 0 : stretch;
        b->width = mpt_of_sixths(width) + gaps * b->stretch;
        b->pos = p->pos;
        b->color = p->color;
        b->block = t->setter->repeated ? 0 : block;
        b->mark = p->mark;
        b->blank = i == l->end && l->blank;
        if (p->raise != 0) {
            b->y -= b->size * p->raise / 100;
            b->size = b->size * SCRIPT_SIZE / 100;
        }
        stretched += gaps * b->stretch;
        x += width;
        *tail = b;
        tail = &b->next;
    }
    return first;
}

static void
metric_join(struct line_metric *m, struct line_metric n)
{
    int below = m->height - m->ascent;

    if (n.height - n.ascent > below)
        below = n.height - n.ascent;
    if (n.ascent > m->ascent)
        m->ascent = n.ascent;
    m->height = m->ascent + below;
}

/* Ascent and height of a line: those of its tallest portion; an empty line has
 * those of the style. A symbol also counts as the text that it stands in. */
static struct line_metric
metric_of(const struct text *t, const struct line *l, const struct node *para)
{
    struct portion own = portion_of_style(para, STR_EMPTY);
    const struct fonts *fonts = t->setter->fonts;
    struct line_metric m = { 0, 0 };
    int last = -1;

    for (int i = l->start; i < l->end; i++) {
        const struct portion *p = &t->portions[t->units[i].portion];

        if (t->units[i].portion == last || p->raise != 0)
            continue;
        last = t->units[i].portion;
        metric_join(&m, line_metric(fonts->faces[p->face], p->size));
        if (p->face == FACE_SYMBOL)
            metric_join(&m, line_metric(fonts->faces[p->around],
                                        p->around_size));
    }
    if (last < 0)
        m = line_metric(fonts->faces[own.face], own.size);
    return m;
}

/* What wider line spacing adds between a line and the next one. It counts
 * as space above the next line: at the end of a page it needs no room. */
static int
line_spacing(const struct para_style *style, int height)
{
    return height * (style->line * 100 / 240) / 100 - height;
}

static struct note_call *
note_set(struct setter *s, const struct node *note)
{
    struct note_call *call = ARENA_NEW(s->arena, struct note_call);
    struct strips strips = { .first = NULL };
    int mark = note->u.note.number;

    for (struct node *p = note->first; p != NULL; p = p->next) {
        para_set(s, p, s->note_width, mark, &strips);
        mark = 0;
    }
    call->strips = strips.first;
    return call;
}

static void
notes_of_line(const struct text *t, int start, int end, struct strip *strip)
{
    struct note_call **tail = &strip->notes;

    for (int i = start; i < end; i++)
        if (t->units[i].note != NULL) {
            *tail = note_set(t->setter, t->units[i].note);
            tail = &(*tail)->next;
        }
}

enum align
para_align(const struct node *para)
{
    return para->u.para.has_align ? para->u.para.align
                                  : para->u.para.style->align;
}

bool
para_squeezes(const struct setter *s, const struct node *para)
{
    return para_align(para) == ALIGN_JUSTIFY && s->profile != NULL &&
           s->profile->compatibility >= 15;
}

/* squeezes: its blanks may be made narrower. */
static void
line_place(const struct node *para, struct line *l, struct line_room room,
           bool squeezes, bool justify)
{
    int spare = room.limit * SIXTHS - l->width;

    l->x = room.left * SIXTHS;
    if (spare <= 0) {
        l->stretch = squeezes ? spare : 0;
        return;
    }
    switch (para_align(para)) {
    case ALIGN_LEFT:
        break;
    case ALIGN_CENTER:
        l->x += spare / 2;
        break;
    case ALIGN_RIGHT:
        l->x += spare;
        break;
    case ALIGN_JUSTIFY:
        l->stretch = justify ? spare : 0;
        break;
    }
}

struct line_room
line_room(const struct node *para, int width, bool first)
{
    const struct para_style *style = para->u.para.style;
    int margin = frame_margin(para, width) + para->u.para.inset;
    int left = margin + style->left + (first ? style->first_line : 0);

    return (struct line_room){ left, width - left - style->right - margin };
}

/* A line of a mục lục, in a column so wide. */
static void
entry_set(const struct text *t, const struct node *para, const struct line *l,
          int width, struct strip *strip, int ascent)
{
    int left = l->x / SIXTHS;

    if (para_page(para) == NULL)
        return;
    if (l->next == t->n)
        leader_set(t->setter, para, strip,
                   left + portions_width(t, l->start, l->end), width,
                   mpt_of_twips(ascent));
    link_set(t->setter, para, strip, left, width);
}

static int
break_lines(struct text *t, const struct node *para, int width,
            struct strips *out)
{
    const struct para_style *style = para->u.para.style;
    bool squeezes = para_squeezes(t->setter, para);
    int start = 0, lines = 0;

    do {
        struct line_room room = line_room(para, width, lines == 0);
        struct line l = { .start = start };
        int end = squeezes ? line_end_squeezed(t, start, room.limit)
                           : line_end(t, start, room.limit);
        bool justify = end < t->n && !t->units[end].forced;
        struct strip *strip = ARENA_NEW(t->setter->arena, struct strip);
        struct line_metric m;

        for (l.end = end; l.end > start && t->units[l.end - 1].c == ' ';)
            l.end--;
        l.next = end;
        l.blank = l.end < end || (end < t->n && t->units[end].forced);
        l.width = solid_width(t, l.start, l.end);
        line_place(para, &l, room, squeezes, justify);
        m = metric_of(t, &l, para);
        strip->height = m.height;
        strip->before = lines > 0 ? line_spacing(style, m.height) : 0;
        strip->boxes = line_boxes(t, &l, mpt_of_twips(m.ascent),
                                  para->u.para.index);
        notes_of_line(t, start, end, strip);
        entry_set(t, para, &l, width, strip, m.ascent);
        strips_append(out, strip);
        start = end;
        lines++;
    } while (start < t->n);
    return lines;
}

/* Forbids page breaks: two lines stay together at either end (widow and
 * orphan control), a paragraph held to the next is not parted at all. */
static void
keep_lines(struct strip *first, int lines, bool whole, bool next)
{
    struct strip *s = first;

    for (int i = 1; i <= lines; i++, s = s->next) {
        if (i == lines)
            s->keep = next;
        else
            s->keep = whole || i == 1 || i == lines - 1;
    }
}

/* Marks a paragraph that the page may end in, where all of it does not fit: two
 * lines of it go with the signature. */
static void
hold_lines(struct strip *first, int lines, struct node *para)
{
    struct strip *s = first;

    for (int i = 1; i <= lines; i++, s = s->next) {
        s->held = para;
        s->apart = i > 1 && i < lines - 1;
    }
}

void
para_set(struct setter *s, struct node *para, int width, int mark,
         struct strips *out)
{
    const struct para *p = &para->u.para;
    struct text *t = text_take(s);
    struct strip *before = out->last, *first;
    bool next = !s->in_cell && (p->keep_next || p->style->keep_next);
    bool whole = p->keep_lines || p->style->keep_lines || next ||
                 p->style->frame > 0;
    int space = p->before >= 0 ? p->before : p->style->before;
    int after = p->after >= 0 ? p->after : p->style->after, lines;

    if (para_picture(para) != NULL) {
        picture_set(s, para, width, out);
        lines = 1;
    } else {
        text_fill(t, para, mark);
        lines = break_lines(t, para, width, out);
    }
    text_give(t);
    first = before != NULL ? before->next : out->first;
    first->before = (space > out->after ? space : out->after) + out->spacing;
    first->page_before = p->page_before;
    for (struct strip *l = first; l != NULL; l = l->next)
        l->after = after;
    if (p->style->outline > 0)
        first->heading = para;
    first->anchor = p->anchor;
    keep_lines(first, lines, whole, next);
    if (p->held && !p->keep_lines && !p->style->keep_lines)
        hold_lines(first, lines, para);
    out->after = after;
    out->spacing = para_picture(para) != NULL
                       ? 0 : line_spacing(p->style, out->last->height);
    if (p->style->frame > 0)
        frame_set(s, para, width, first);
    if (p->sign != NULL)
        sign_set(s, para, width, first);
}
