/* word_draw.c — drawings: text boxes and the text of diagrams, which stand
 * behind the paragraph, pictures, and lines. */
#include "base/viet.h"
#include "import/word_docx.h"

/* The blocks of a text box behind those that are there. */
static void
add_blocks(struct docx *d, struct word_block *first, struct word_block *last)
{
    if (first == NULL)
        return;
    if (d->boxes == NULL)
        d->boxes = first;
    else
        d->last_box->next = first;
    d->last_box = last;
}

void
docx_words(struct buf *b, const struct word_block *p)
{
    if (p->kind == WORD_PARA && p->plain.n > 0)
        buf_printf(b, "%s%.*s", b->n > 0 ? " " : "", STR_ARG(p->plain));
    for (const struct word_row *r = p->rows; r != NULL; r = r->next)
        for (const struct word_cell *c = r->first; c != NULL; c = c->next)
            for (p = c->first; p != NULL; p = p->next)
                docx_words(b, p);
}

static bool
has_words(const struct word_block *p)
{
    for (; p != NULL; p = p->next)
        if (p->kind == WORD_TABLE || p->plain.n > 0)
            return true;
    return false;
}

static bool
read_box(struct docx *d, const struct tag *e)
{
    struct word_block *first = NULL, *last = NULL;
    struct docx inner = docx_inner(d, &first, &last);

    docx_read_blocks(&inner, e);
    if (!has_words(first))
        return false;
    add_blocks(d, first, last);
    word_meet(d->word, MET_BOX, STR_EMPTY);
    return true;
}

static void
add_line(struct docx *d, struct str s)
{
    struct word_block *b;

    s = str_trim(viet_nfc(d->arena, s));
    if (s.n == 0)
        return;
    b = docx_block(d, WORD_PARA);
    word_add_span(d->arena, b, s, 0);
    word_settle(d->arena, b);
    add_blocks(d, b, b);
}

/* Paragraphs of a drawing, which have texts only. */
static void
read_lines(struct docx *d, const struct tag *e)
{
    for (const struct tag *c = e->first; c != NULL; c = c->next) {
        if (c->name == NULL || c->shows != SHOWS_TEXT)
            continue;
        if (tag_is(c, "p") || (tag_is(c, "t") && c->first->name == NULL))
            add_line(d, docx_texts(d, c, "t"));
        else
            read_lines(d, c);
    }
}

/* What is drawn of another part of the file, an organisation chart. */
static bool
read_diagram(struct docx *d, const struct tag *e)
{
    const struct docx_parts *parts = d->all->parts;
    const struct word_block *before = d->last_box;
    struct str target;
    const struct tag *data = parts->related == NULL ? NULL
        : parts->related(parts->context, tag_attribute(e, "dm"), &target);

    if (data != NULL)
        read_lines(d, data);
    if (d->last_box == before)
        return false;
    word_meet(d->word, MET_BOX, STR_EMPTY);
    return true;
}

/* Looks for what has text in a drawing. */
static bool
find_text(struct docx *d, const struct tag *e)
{
    bool found = false;

    for (const struct tag *c = e->first; c != NULL; c = c->next) {
        if (c->name == NULL || c->shows == SHOWS_NOTHING)
            continue;
        if (tag_is(c, "txbxContent")) {
            found = read_box(d, c) || found;
        } else if (tag_is(c, "txBody")) {
            read_lines(d, c);
            word_meet(d->word, MET_BOX, STR_EMPTY);
            found = true;
        } else if (tag_is(c, "relIds")) {
            found = read_diagram(d, c) || found;
        } else if (tag_is(c, "textpath")) {
            add_line(d, tag_attribute(c, "string"));
            word_meet(d->word, MET_BOX, STR_EMPTY);
            found = true;
        } else {
            found = find_text(d, c) || found;
        }
    }
    return found;
}

static bool
has(const struct tag *e, const char *name)
{
    for (const struct tag *c = e->first; c != NULL; c = c->next)
        if (c->name != NULL && (tag_is(c, name) || has(c, name)))
            return true;
    return false;
}

void
docx_read_drawing(struct docx *d, const struct tag *e)
{
    docx_flush(d);
    if (d->quiet > 0 || find_text(d, e))
        return;
    if (tag_is(e, "object"))
        word_meet(d->word, MET_OBJECT, STR_EMPTY);
    else if (e->shows == SHOWS_PICTURE)
        word_meet(d->word, has(e, "chart") ? MET_CHART : MET_PICTURE,
                  STR_EMPTY);
    else
        word_meet(d->word, MET_RULE, STR_EMPTY);
}
