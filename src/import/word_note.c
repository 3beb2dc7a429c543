/* word_note.c — footnotes, endnotes and comments. */
#include "import/word_docx.h"
#include "import/word_markup.h"

struct docx_note {
    const struct tag *tag;
    bool used;
};

struct text_map
docx_notes(struct arena *a, const struct tag *root, const char *name)
{
    const struct tag *e = tag_child(root, name);
    struct text_map notes = text_map_new(a);

    for (; e != NULL; e = tag_next(e, name)) {
        struct docx_note *n = ARENA_NEW(a, struct docx_note);

        n->tag = e;
        text_map_add(&notes, tag_attribute(e, "id"), n);
    }
    return notes;
}

/* The paragraphs of a note; they are not counted. */
static struct word_block *
read_note(struct docx *d, const struct tag *e)
{
    struct word_block *first = NULL, *last = NULL;
    struct docx inner = docx_inner(d, &first, &last);
    int paragraphs = d->word->paragraphs;

    inner.in_note = true;
    docx_read_blocks(&inner, e);
    d->word->paragraphs = paragraphs;
    return first;
}

static void
add_markup(struct buf *b, const struct word_block *p)
{
    for (; p != NULL; p = p->next) {
        struct str text = word_markup_note(b->arena, p);

        if (p->kind == WORD_TABLE)
            for (const struct word_row *r = p->rows; r != NULL; r = r->next)
                for (const struct word_cell *c = r->first; c != NULL;
                     c = c->next)
                    add_markup(b, c->first);
        if (text.n == 0)
            continue;
        if (b->n > 0)
            buf_add_z(b, "<br>");
        buf_add_str(b, text);
    }
}

/* A footnote as one text of the plan. Its text stands there once, however
 * often it is referred to. */
void
docx_add_note(struct docx *d, const struct tag *e,
              const struct text_map *notes)
{
    struct docx_note *n = text_map_find(notes, tag_attribute(e, "id"));
    struct buf b = buf_new(d->arena);

    if (n == NULL || d->para == NULL || d->in_note || d->quiet > 0)
        return;
    if (n->used) {
        word_meet(d->word, MET_NOTE_AGAIN, STR_EMPTY);
        return;
    }
    n->used = true;
    add_markup(&b, read_note(d, n->tag));
    if (b.n == 0)
        return;
    word_add_span(d->arena, d->para, buf_take(&b), 0);
    d->para->last_span->note = true;
}

void
docx_tell_comment(struct docx *d, const struct tag *e)
{
    struct docx_note *n = text_map_find(&d->all->comments,
                                        tag_attribute(e, "id"));
    struct buf b = buf_new(d->arena);
    const struct word_block *p;

    if (n == NULL || n->used || d->in_note) {
        word_meet(d->word, MET_COMMENT, STR_EMPTY);
        return;
    }
    n->used = true;
    for (p = read_note(d, n->tag); p != NULL; p = p->next)
        docx_words(&b, p);
    word_meet(d->word, MET_COMMENT, buf_take(&b));
}
