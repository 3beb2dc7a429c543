/* doc.c — makes nodes and hangs them in, numbers footnotes, and gives a
 * paragraph's text. */
#include "model/doc.h"

#include <assert.h>

#include "base/limits.h"
#include "base/viet.h"

/* Bytes of a node: nothing lies behind what its kind has. */
static size_t
node_size(enum node_kind kind)
{
    const struct node *n = NULL;
    size_t head = offsetof(struct node, u);

    switch (kind) {
    case NODE_PARA:
        return head + sizeof(n->u.para);
    case NODE_ROW:
        return head + sizeof(n->u.row);
    case NODE_CELL:
        return head + sizeof(n->u.cell);
    case NODE_RUN:
        return head + sizeof(n->u.run);
    case NODE_BREAK:
        return head;
    case NODE_NOTE:
        return head + sizeof(n->u.note);
    default:
        return sizeof(*n);
    }
}

struct node *
node_new(struct arena *a, enum node_kind kind, struct pos pos)
{
    struct node *n = arena_alloc(a, node_size(kind));

    n->kind = kind;
    n->pos = pos;
    return n;
}

struct node *
node_append(struct node *parent, struct node *child)
{
    assert(child->next == NULL);
    if (parent->last != NULL)
        parent->last->next = child;
    else
        parent->first = child;
    parent->last = child;
    if (parent->kind == NODE_SECTION && child->kind == NODE_SECTION)
        parent->u.section.inner = child;
    return child;
}

void
doc_append(struct doc *doc, struct node *section)
{
    assert(section->kind == NODE_SECTION && section->next == NULL);
    if (doc->last != NULL)
        doc->last->next = section;
    else
        doc->first = section;
    doc->last = section;
}

struct node *
para_new(struct arena *a, const struct para_style *style, struct pos pos)
{
    struct node *n = node_new(a, NODE_PARA, pos);

    n->u.para.style = style;
    n->u.para.before = n->u.para.after = -1;
    return n;
}

struct node *
run_append(struct arena *a, struct node *para, struct str text,
           unsigned format, struct pos pos)
{
    const struct para_style *style = para->u.para.style;
    struct node *n;

    assert(para->kind == NODE_PARA);
    if (text.n == 0)
        return NULL;
    if (style->bold)
        format |= FORMAT_BOLD;
    if (style->italic)
        format |= FORMAT_ITALIC;
    n = node_new(a, NODE_RUN, pos);
    n->u.run.text = text;
    n->u.run.format = format;
    return node_append(para, n);
}

void
para_capitals(struct arena *a, struct node *para)
{
    for (struct node *n = para->first; n != NULL; n = n->next)
        if (n->kind == NODE_RUN) {
            n->u.run.written = n->u.run.text;
            n->u.run.text = viet_upper(a, n->u.run.text);
        }
}

/* Adds s with the ordinary characters for U+00A0 and U+2011. */
static void
add_plain(struct buf *b, struct str s)
{
    size_t from = 0; /* what is not yet in the buffer */

    for (size_t i = 0; i < s.n; i++) {
        struct str rest = str_after(s, i);
        bool blank, joint;

        if ((unsigned char)s.p[i] < 0x80)
            continue;
        blank = str_starts(rest, "\u00A0");
        joint = str_starts(rest, "\u2011");
        if (!blank && !joint)
            continue;
        buf_add(b, s.p + from, i - from);
        buf_add_c(b, blank ? ' ' : '-');
        i += blank ? 1 : 2;
        from = i + 1;
    }
    buf_add(b, s.p + from, s.n - from);
}

const struct anchor *
para_page(const struct node *para)
{
    const struct node *last = para->last;

    return last != NULL && last->kind == NODE_PAGE ? last->u.page : NULL;
}

struct node *
para_picture(const struct node *para)
{
    struct node *n = para->first;

    return n != NULL && n->kind == NODE_PICTURE ? n : NULL;
}

bool
para_label_alone(const struct node *para)
{
    return para->first == NULL || para->first->kind == NODE_BREAK;
}

struct str
para_text(struct arena *a, const struct node *para)
{
    struct buf b = buf_new(a);

    assert(para->kind == NODE_PARA);
    add_plain(&b, para->u.para.label.text);
    if (b.n > 0 && !para_label_alone(para))
        buf_add_c(&b, ' ');
    for (const struct node *n = para->first; n != NULL; n = n->next) {
        if (n->kind == NODE_RUN)
            add_plain(&b, n->u.run.text);
        else if (n->kind == NODE_BREAK)
            buf_add_c(&b, ' ');
    }
    return buf_take(&b);
}

struct str
para_label_text(struct arena *a, const struct node *para)
{
    struct node bare = { .kind = NODE_PARA, .pos = para->pos };

    bare.u.para = para->u.para;
    return para_text(a, &bare);
}

const char *
label_name(enum label_kind kind)
{
    static const char *const names[] = {
        [LABEL_NONE] = "none",       [LABEL_PHAN] = "phan",
        [LABEL_CHUONG] = "chuong",   [LABEL_MUC] = "muc",
        [LABEL_TIEU_MUC] = "tieu_muc", [LABEL_DIEU] = "dieu",
        [LABEL_UPPER] = "upper",     [LABEL_ROMAN] = "roman",
        [LABEL_ARABIC] = "arabic",   [LABEL_ARABIC2] = "arabic2",
        [LABEL_ARABIC3] = "arabic3", [LABEL_LETTER] = "letter",
        [LABEL_DASH] = "dash",       [LABEL_PLUS] = "plus",
    };

    return names[kind];
}

struct numbering {
    int number;
    struct pos past; /* the first that is too much */
};

static void
number_notes(struct node *parent, struct numbering *m)
{
    struct node **at = &parent->first, *n;

    parent->last = NULL;
    while ((n = *at) != NULL) {
        if (n->kind == NODE_NOTE && m->number == LIMIT_NOTES) {
            if (m->past.source == NULL)
                m->past = n->pos;
            *at = n->next;
            continue;
        }
        if (n->kind == NODE_NOTE)
            n->u.note.number = ++m->number;
        else
            number_notes(n, m);
        parent->last = n;
        at = &n->next;
    }
}

struct pos
doc_number_notes(struct doc *doc)
{
    struct numbering m = { .number = 0 };

    for (struct node *n = doc->first; n != NULL; n = n->next)
        number_notes(n, &m);
    return m.past;
}

bool
doc_has_note(const struct node *n)
{
    for (; n != NULL; n = n->next)
        if (n->kind == NODE_NOTE || doc_has_note(n->first))
            return true;
    return false;
}

int
table_width(const struct table *t, int from, int count)
{
    int width = 0;

    for (int i = from; i < from + count && i < t->columns; i++)
        width += t->widths[i];
    return width;
}
