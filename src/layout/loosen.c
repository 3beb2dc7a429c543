/* loosen.c — takes the glue out of words that no line would part anyway. What
 * must not be parted is joined everywhere when the tree is built; in the Word
 * file a no-break space or hyphen hides "năm 2025" and "148/QĐ-TTg" from
 * searches and does not stretch, so that it stays only where a line would
 * otherwise end inside. */
#include "layout/text.h"

#include "base/utf8.h"

enum { NO_BREAK_SPACE = 0xA0, NO_BREAK_HYPHEN = 0x2011 };

/* Twips by which another program may find a line longer or shorter. */
enum { UNSURE = 4 };

struct loosener {
    struct setter setter; /* its arena goes when all is done */
    struct arena *kept;   /* that of the document */
};

struct loosening {
    struct text *text;
    bool *joint; /* by unit: it was joined, and is loose by now */
    bool justified, squeezes;
    int widest; /* per cent of a blank: lines are not stretched further */
};

/* A space between two words; several in a row are room to write into. */
static bool
is_joint(const struct text *t, int i)
{
    const struct unit *u = &t->units[i];

    if (t->portions[u->portion].fixed || t->portions[u->portion].mark)
        return false;
    if (u->c == NO_BREAK_HYPHEN)
        return true;
    return u->c == NO_BREAK_SPACE && i > 0 && i + 1 < t->n &&
           u[-1].c != NO_BREAK_SPACE && u[1].c != NO_BREAK_SPACE &&
           u[-1].c != ' ' && u[1].c != ' ';
}

static void
set_joint(struct loosening *l, int i, bool loose)
{
    struct unit *u = &l->text->units[i];
    bool hyphen = u->c == '-' || u->c == NO_BREAK_HYPHEN;

    u->c = hyphen ? (loose ? '-' : NO_BREAK_HYPHEN)
                  : (loose ? ' ' : NO_BREAK_SPACE);
    l->joint[i] = loose;
}

/* The first unit of the group of joined words that unit i is in, or of the line
 * where the group begins before it. */
static int
group_start(const struct loosening *l, int start, int i)
{
    const struct unit *u = l->text->units;

    while (i > start && (u[i - 1].c != ' ' || l->joint[i - 1]) && !u[i].forced)
        i--;
    return i;
}

static int
end_at(const struct loosening *l, int start, int limit)
{
    return l->squeezes ? line_end_squeezed(l->text, start, limit)
                       : line_end(l->text, start, limit);
}

/* Joins again what the line would part; hyphens: only inside of symbols. Gives
 * the line's end then. */
static int
rejoin(struct loosening *l, int start, int end, int limit, bool hyphens)
{
    for (int i = group_start(l, start, end - 1); i < end; i++)
        if (l->joint[i] && (!hyphens || l->text->units[i].c == '-'))
            set_joint(l, i, false);
    return end_at(l, start, limit);
}

static void
part_again(struct loosening *l, const bool *before, int from, int to)
{
    for (int i = from; i < to; i++)
        if (before[i] && !l->joint[i])
            set_joint(l, i, true);
}

/* Where the line would end inside of joined words if it were a little wider or
 * narrower, they are joined again: it ends there in another program. */
static void
rejoin_unsure(struct loosening *l, int start, int limit)
{
    int end = end_at(l, start, limit), from;

    if (end >= l->text->n || !l->joint[end - 1])
        return;
    from = group_start(l, start, end - 1);
    if (from == start) /* it fills the line, and would be broken anywhere */
        return;
    for (int i = from; i < end; i++)
        if (l->joint[i] && l->text->units[i].c != '-')
            set_joint(l, i, false);
}

/* The end of the line, with as much glue as it takes. A group gives way where
 * the line before it would be stretched too far: first between its words, and
 * at the hyphens of a symbol last. */
static int
end_of_line(struct loosening *l, int start, int limit, bool *before)
{
    const struct text *t = l->text;
    int loose = end_at(l, start, limit), end;

    memcpy(before + start, l->joint + start,
           (size_t)(loose - start) * sizeof(bool));
    rejoin_unsure(l, start, limit + UNSURE);
    rejoin_unsure(l, start, limit - UNSURE);
    if (loose >= t->n || !before[loose - 1])
        return loose;
    end = rejoin(l, start, loose, limit, false);
    if (!l->justified || line_scale(t, start, end, limit) / 10 <= l->widest)
        return end;
    part_again(l, before, start, loose);
    if (t->units[loose - 1].c != '-')
        return loose;
    return rejoin(l, start, loose, limit, true);
}

/* The text of a run again, from the units that stand for it. */
static int
write_back(const struct loosening *l, struct arena *a, struct node *run,
           int i)
{
    const struct text *t = l->text;
    struct str s = run->u.run.text, rest = s;
    const char *copied = s.p;
    struct buf b = buf_new(a);

    for (; i < t->n && rest.n > 0; i++) {
        const struct unit *u = &t->units[i];
        const char *at = t->portions[u->portion].text.p + u->offset;
        const char *from = rest.p;

        if (at != rest.p)
            continue; /* a label's, or the mark of a note */
        utf8_next(&rest);
        if (!l->joint[i])
            continue;
        buf_add(&b, copied, (size_t)(from - copied));
        buf_add_c(&b, (char)u->c);
        copied = rest.p;
    }
    if (copied == s.p)
        return i;
    buf_add(&b, copied, (size_t)(s.p + s.n - copied));
    run->u.run.text = buf_take(&b);
    return i;
}

static bool
has_joint(const struct node *para)
{
    for (const struct node *n = para->first; n != NULL; n = n->next) {
        struct str s = n->kind == NODE_RUN ? n->u.run.text : STR_EMPTY;

        if (str_has(s, "\u00A0") || str_has(s, "\u2011"))
            return true;
    }
    return false;
}

static void
para_loosen(struct loosener *o, struct node *para, int width, int mark)
{
    struct setter *s = &o->setter;
    struct arena *a = s->arena;
    struct loosening l = { .widest = s->profile->widest_blank };
    struct text *t;
    bool *before;
    int start = 0, at = 0;

    if (!has_joint(para))
        return;
    l.text = t = text_take(s);
    l.justified = para_align(para) == ALIGN_JUSTIFY;
    l.squeezes = para_squeezes(s, para);
    text_fill(t, para, mark);
    l.joint = ARENA_ARRAY(a, bool, t->n + 1);
    before = ARENA_ARRAY(a, bool, t->n + 1);
    for (int i = 0; i < t->n; i++)
        before[i] = is_joint(t, i);
    for (int i = 0; i < t->n; i++)
        if (before[i])
            set_joint(&l, i, true);
    while (start < t->n) {
        int limit = line_room(para, width, start == 0).limit;
        int end = end_of_line(&l, start, limit, before);

        start = end > start ? end : start + 1;
    }
    for (struct node *n = para->first; n != NULL; n = n->next)
        if (n->kind == NODE_RUN)
            at = write_back(&l, o->kept, n, at);
    text_give(t);
}

/* ---- all paragraphs, each with the width that it is set in */

static void blocks_loosen(struct loosener *, struct node *parent, int width,
                          int mark);

static void
notes_loosen(struct loosener *o, struct node *para)
{
    for (struct node *n = para->first; n != NULL; n = n->next)
        if (n->kind == NODE_NOTE)
            blocks_loosen(o, n, o->setter.note_width, n->u.note.number);
}

static void
table_loosen(struct loosener *o, struct node *node)
{
    const struct table *t = &node->u.table;

    for (struct node *row = node->first; row != NULL; row = row->next)
        for (struct node *c = row->first; c != NULL; c = c->next)
            blocks_loosen(o, c,
                          table_width(t, c->u.cell.column,
                                      c->u.cell.columns) - 2 * t->padding,
                          0);
}

static void
blocks_loosen(struct loosener *o, struct node *parent, int width, int mark)
{
    for (struct node *n = parent->first; n != NULL; n = n->next) {
        if (n->kind == NODE_PARA) {
            para_loosen(o, n, width, mark);
            notes_loosen(o, n);
            mark = 0;
        } else if (n->kind == NODE_TABLE) {
            table_loosen(o, n);
        } else if (n->kind == NODE_INDEX) {
            blocks_loosen(o, n, width, 0);
        }
    }
}

void
layout_loosen(struct arena *a, struct doc *doc, const struct fonts *fonts)
{
    struct arena *scratch = arena_beside(a);
    struct diags unheard = diags_new(scratch);
    struct loosener o = {
        .setter = { .arena = scratch, .kept = scratch, .fonts = fonts,
                    .profile = doc->profile, .diags = &unheard },
        .kept = a,
    };

    for (struct node *n = doc->first; n != NULL; n = n->next) {
        const struct section *section = &n->u.section;
        int width = section->width - section->left - section->right;

        o.setter.note_width = width;
        blocks_loosen(&o, n, width, 0);
        if (section->first_header != NULL)
            blocks_loosen(&o, section->first_header, width, 0);
        if (section->first_footer != NULL)
            blocks_loosen(&o, section->first_footer, width, 0);
    }
    arena_free(scratch);
}
