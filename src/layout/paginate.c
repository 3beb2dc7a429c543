/* paginate.c — stacks strips on pages: greedy, by groups that no break may
 * part, with footnotes at the foot and the page number at the head. */
#include "layout/lines.h"

/* Above and below the note rule, as LibreOffice sets it: 1 mm and half a
 * point. The space below is the profile's note_gap. */
enum { NOTE_ABOVE = 57, NOTE_RULE = 10 };

struct paginator {
    struct setter *setter;
    struct pages *pages;
    const struct section *section;
    struct page *page;
    int top;           /* twips: where the column begins */
    int room;          /* twips: height of the column */
    int used;          /* of it by strips */
    int notes_used;    /* by footnotes, with the rule */
    int reserved;      /* for lines that must follow on this page */
    struct strip *notes, **notes_tail; /* of this page */
    struct strip *carried;             /* note lines for the next page */
    const struct strip *placed;        /* the last one on this page */
    bool first_of_section;
    int number;
    struct bookmark **bookmarks;
};

static void
page_box(struct page *p, struct box *b)
{
    struct box *next;

    for (; b != NULL; b = next) {
        next = b->next;
        b->next = NULL;
        if (p->last != NULL)
            p->last->next = b;
        else
            p->first = b;
        p->last = b;
    }
}

/* NĐ 30/2020, PL I, phần I, mục I.7: Arabic, centred in the top margin, not
 * on the first page. */
static void
page_number(struct paginator *g)
{
    struct setter *s = g->setter;
    const struct para_style *style = profile_style(s->profile, "so_trang");
    const struct section *section = g->section;
    struct node *para = para_new(s->arena, style, POS_NONE);
    struct strips strips = { NULL, NULL, 0, 0 };
    struct str text = str_printf(s->arena, "%d", g->number);

    if (g->first_of_section && (section->number_hidden_first ||
                                section->first_header != NULL))
        return;
    run_append(s->arena, para, text, 0, POS_NONE);
    para_set(s, para, section->width - section->left - section->right, 0,
             &strips);
    boxes_move(strips.first->boxes, mpt_of_twips(section->left),
               mpt_of_twips(section->header));
    page_box(g->page, strips.first->boxes);
}

static void
margin_blocks(struct paginator *g, const struct strip *first, int y)
{
    for (const struct strip *s = first; s != NULL; s = s->next) {
        y += s->before;
        boxes_move(s->boxes, mpt_of_twips(g->section->left),
                   mpt_of_twips(y));
        page_box(g->page, s->boxes);
        y += s->height;
    }
}

/* The blocks at the head of a section's first page, in the place of the page
 * number; the column gives way as it does at the foot. */
static void
first_header(struct paginator *g)
{
    const struct section *section = g->section;
    struct strips strips = { .after = 0 };
    int end;

    if (!g->first_of_section || section->first_header == NULL)
        return;
    blocks_set(g->setter, section->first_header,
               section->width - section->left - section->right, &strips);
    margin_blocks(g, strips.first, section->header);
    end = section->header + strips_height(strips.first) + strips.after;
    if (end > g->top) {
        g->room -= end - g->top;
        g->top = end;
    }
}

/* The blocks at the foot of a section's first page, up from as far above the
 * edge as the page number is below the other; where they are higher than the
 * margin, the column gives way. */
static void
first_footer(struct paginator *g)
{
    const struct section *section = g->section;
    struct strips strips = { .after = 0 };
    int y, room;

    if (!g->first_of_section || section->first_footer == NULL)
        return;
    blocks_set(g->setter, section->first_footer,
               section->width - section->left - section->right, &strips);
    y = section->height - section->header - strips_height(strips.first) -
        strips.after;
    room = y - g->top;
    if (room < g->room)
        g->room = room;
    margin_blocks(g, strips.first, y);
}

static int
note_overhead(const struct paginator *g)
{
    return g->notes == NULL
               ? NOTE_ABOVE + NOTE_RULE + g->setter->profile->note_gap : 0;
}

static void
note_add(struct paginator *g, struct strip *strip)
{
    g->notes_used += note_overhead(g) + strip->before + strip->height;
    *g->notes_tail = strip;
    g->notes_tail = &strip->next;
}

static void
page_open(struct paginator *g)
{
    struct setter *s = g->setter;
    const struct section *section = g->section;
    struct page *p = ARENA_NEW(s->arena, struct page);
    struct strip *carried = g->carried, *next;
    int head;

    p->width = mpt_of_twips(section->width);
    p->height = mpt_of_twips(section->height);
    p->number = ++g->number;
    if (g->pages->last != NULL)
        g->pages->last->next = p;
    else
        g->pages->first = p;
    g->pages->last = g->page = p;
    g->pages->count++;
    head = section->header +
           line_metric(s->fonts->faces[FACE_REGULAR],
                       profile_style(s->profile, "so_trang")->size).height;
    g->top = section->top > head ? section->top : head;
    g->room = section->height - g->top - section->bottom;
    g->used = g->notes_used = 0;
    g->placed = NULL;
    g->notes = g->carried = NULL;
    g->notes_tail = &g->notes;
    page_number(g);
    first_header(g);
    first_footer(g);
    for (; carried != NULL; carried = next) {
        next = carried->next;
        carried->next = NULL;
        if (g->notes_used + note_overhead(g) + carried->height > g->room) {
            carried->next = next;
            g->carried = carried;
            break;
        }
        note_add(g, carried);
    }
}

/* Puts the page's notes at its foot. */
static void
page_close(struct paginator *g)
{
    const struct section *section = g->section;
    int y = g->top + g->room - g->notes_used + NOTE_ABOVE;
    struct box *rule;

    g->first_of_section = false;
    if (g->notes == NULL)
        return;
    rule = box_new(g->setter->arena, BOX_RULE);
    rule->x = mpt_of_twips(section->left);
    rule->y = mpt_of_twips(y);
    rule->width = mpt_of_twips(g->setter->profile->note_rule);
    rule->height = mpt_of_twips(NOTE_RULE);
    page_box(g->page, rule);
    y += NOTE_RULE + g->setter->profile->note_gap;
    for (struct strip *s = g->notes; s != NULL; s = s->next) {
        y += s->before;
        boxes_move(s->boxes, mpt_of_twips(section->left), mpt_of_twips(y));
        page_box(g->page, s->boxes);
        y += s->height;
    }
}


/* A group: strips from first to last that stay on one page. */
struct group {
    struct strip *first, *last;
    int height; /* without the space above the first */
    int notes;  /* height of the footnotes called, the last as far as it must
                 * begin on the page of its mark */
};

/* What of a note must stand on the page of its mark: two lines. */
static int
note_least(const struct note_call *c)
{
    const struct strip *s = c->strips;
    int height = s->before + s->height;

    return s->next != NULL ? height + s->next->before + s->next->height
                           : height;
}

static struct group
group_from(struct strip *first)
{
    struct group g = { first, first, 0, 0 };
    struct strip *s = first;
    int spare = 0;

    for (;; s = s->next) {
        g.last = s;
        g.height += s->height + (s != first ? s->before : 0);
        spare = 0;
        for (struct note_call *c = s->notes; c != NULL; c = c->next) {
            int height = strips_height(c->strips);

            g.notes += height;
            spare = height - note_least(c);
        }
        if (!s->keep || s->next == NULL || s->next->page_before)
            break;
    }
    g.notes -= spare;
    return g;
}

static bool
fits(const struct paginator *p, const struct group *g)
{
    int height = g->height + (p->used > 0 || p->first_of_section
                                  ? g->first->before : 0);
    int notes = g->notes > 0 ? g->notes + note_overhead(p) : 0;

    if (notes > 0 && p->carried != NULL)
        return false;
    return p->used + height + g->last->below + p->notes_used + notes <=
           p->room;
}

static void
add_bookmark(struct paginator *g, const struct strip *s)
{
    const struct node *para = s->heading;
    struct bookmark *b = ARENA_NEW(g->setter->arena, struct bookmark);

    b->level = para->u.para.style->outline;
    b->title = para_text(g->setter->arena, para);
    b->page = g->page;
    b->index = g->pages->count - 1;
    b->y = mpt_of_twips(g->top + g->used);
    *g->bookmarks = b;
    g->bookmarks = &b->next;
}

/* Note lines go to this page while they fit, the rest to the next. */
static void
place_notes(struct paginator *g, const struct strip *s)
{
    for (struct note_call *c = s->notes; c != NULL; c = c->next) {
        struct strip *line = c->strips, *next;

        for (; line != NULL; line = next) {
            next = line->next;
            if (g->carried != NULL ||
                g->used + g->reserved + g->notes_used + note_overhead(g) +
                        line->before + line->height > g->room) {
                struct strip **tail = &g->carried;

                while (*tail != NULL)
                    tail = &(*tail)->next;
                *tail = line; /* with all that follows */
                break;
            }
            line->next = NULL;
            note_add(g, line);
        }
    }
}

static void
place_strip(struct paginator *g, struct strip *s)
{
    if (g->used > 0 || g->first_of_section)
        g->used += s->before;
    if (s->heading != NULL)
        add_bookmark(g, s);
    if (s->row != NULL)
        row_finish(g->setter, s);
    boxes_move(s->boxes, mpt_of_twips(g->section->left),
               mpt_of_twips(g->top + g->used));
    page_box(g->page, s->boxes);
    g->used += s->height;
    g->placed = s;
    place_notes(g, s);
}

/* The line of a grid between two pages: below one, above the next. */
static void
place_row_end(struct paginator *g, const struct strip *s)
{
    struct box *b = row_end(g->setter, s);

    boxes_move(b, mpt_of_twips(g->section->left),
               mpt_of_twips(g->top + g->used));
    page_box(g->page, b);
}

/* A new page that begins with `next`: a table's head comes before its rows. */
static void
page_turn(struct paginator *g, const struct strip *next)
{
    struct strip *head = row_heads(g->setter, next);
    bool parted = g->placed != NULL && g->placed->below > 0;

    if (parted)
        place_row_end(g, g->placed);
    page_close(g);
    page_open(g);
    /* a head that takes more than half the page would leave no room */
    if (strips_height(head) * 2 > g->room)
        head = NULL;
    for (; head != NULL; head = head->next)
        place_strip(g, head);
    if (parted && next->row != NULL)
        place_row_end(g, next);
}

static bool
strip_fits(const struct paginator *g, const struct strip *s)
{
    int before = g->used > 0 || g->first_of_section ? s->before : 0;

    return g->used + before + s->height + s->below + g->notes_used <=
           g->room;
}

/* A row that no page can hold: it begins on this one and is cut, as
 * LibreOffice does. */
static bool
is_tall_row(const struct paginator *g, const struct strip *s)
{
    return s->row != NULL && s->height + s->below > g->room;
}

/* What this page has for a row that is to be cut: the footnotes that the row
 * calls here take room of it, unless they leave it none. */
static int
room_for_cut(const struct paginator *g, const struct strip *s)
{
    int room = g->room - g->used - g->notes_used;
    int notes = row_notes_height(s, room);

    if (notes > 0)
        notes += note_overhead(g);
    return notes < room / 2 ? room - notes : room;
}

/* A row that is taller than the rest of a page is cut there. */
static struct strip *
place_tall_row(struct paginator *g, struct strip *s)
{
    struct strip *rest;
    bool turned = false;

    while (!strip_fits(g, s)) {
        /* on a page of its own it is cut wherever it may be */
        bool hard = turned || g->placed == NULL;

        rest = row_cut(g->setter, s, room_for_cut(g, s), hard);
        if (rest == NULL && hard)
            break;
        turned = rest == NULL;
        if (turned) {
            page_turn(g, s);
            continue;
        }
        place_strip(g, s);
        page_turn(g, rest);
        s = rest;
    }
    return s;
}

/* A group that is taller than a page is parted where the page ends. */
static void
place_parted(struct paginator *g, struct group *group)
{
    struct strip *s = group->first, *next;

    for (;; s = next) {
        bool end = s == group->last;

        next = s->next;
        if (g->used > 0 && !strip_fits(g, s) && !is_tall_row(g, s))
            page_turn(g, s);
        if (s->row != NULL)
            s = place_tall_row(g, s);
        place_strip(g, s);
        if (end)
            return;
    }
}

/* Whether the group holds a row that is taller than a page, and what stands
 * before it (the table's head) has room here with some of that row. */
static bool
begins_here(const struct paginator *g, const struct group *group)
{
    enum { SOME = 400 }; /* twips: more than a line */
    int before = 0;

    for (const struct strip *s = group->first;; s = s->next) {
        before += s->before;
        if (is_tall_row(g, s))
            return g->used + before + SOME + g->notes_used <= g->room;
        before += s->height;
        if (s == group->last)
            return false;
    }
}

static void
place_group(struct paginator *g, struct group *group)
{
    struct strip *next;

    if (group->first->page_before && g->used > 0)
        page_turn(g, group->first);
    if (!fits(g, group) && g->used > 0 && !begins_here(g, group))
        page_turn(g, group->first);
    if (!fits(g, group)) {
        place_parted(g, group);
        return;
    }
    g->reserved = group->height - group->first->height;
    for (struct strip *s = group->first;; s = next) {
        next = s->next;
        place_strip(g, s);
        if (s == group->last)
            return;
        g->reserved -= next->before + next->height;
    }
}

static void
section_set(struct paginator *g, const struct node *node)
{
    struct setter *s = g->setter;
    struct strips strips = { NULL, NULL, 0, 0 };
    int width = node->u.section.width - node->u.section.left -
                node->u.section.right;
    struct strip *next;

    g->section = &node->u.section;
    g->first_of_section = true;
    if (node->u.section.number_from > 0)
        g->number = node->u.section.number_from - 1;
    s->note_width = width;
    blocks_set(s, node, width, &strips);
    page_open(g);
    for (struct strip *at = strips.first; at != NULL; at = next) {
        struct group group = group_from(at);

        next = group.last->next;
        place_group(g, &group);
    }
    page_close(g);
    while (g->carried != NULL) {
        page_open(g);
        page_close(g);
    }
}

/* Text that lies off the paper would be lost without a word: told once for
 * each page. */
static void
check_paper(const struct page *p, struct diags *d)
{
    enum { TOLERANCE = 500 };

    for (const struct box *b = p->first; b != NULL; b = b->next)
        if (b->kind == BOX_TEXT &&
            (b->x < -TOLERANCE || b->x + b->width > p->width + TOLERANCE ||
             b->y < 0 || b->y > p->height)) {
            diag_add(d, PAGE_OVERRUN, b->pos);
            return;
        }
}

struct pages *
layout_pages(struct arena *a, const struct doc *doc, const struct fonts *fonts,
             struct diags *d)
{
    struct pages *pages = ARENA_NEW(a, struct pages);
    struct setter setter = { .arena = a, .fonts = fonts,
                             .profile = doc->profile, .diags = d };
    struct paginator g = { .setter = &setter, .pages = pages };

    g.bookmarks = &pages->bookmarks;
    if (doc->first != NULL && doc_has_note(doc->first->first))
        setter.noted = doc->first;
    for (const struct node *n = doc->first; n != NULL; n = n->next)
        section_set(&g, n);
    for (const struct page *p = pages->first; p != NULL; p = p->next)
        check_paper(p, d);
    return pages;
}
