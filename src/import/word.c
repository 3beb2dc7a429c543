/* word.c — a document that grows. */
#include "import/word.h"

void
word_meet(struct word_file *w, enum word_met what, struct str words)
{
    struct word_told *t;

    w->met[what]++;
    words = str_trim(words);
    if (words.n == 0)
        return;
    t = ARENA_NEW(w->arena, struct word_told);
    *t = (struct word_told){ what, words, w->paragraphs, NULL };
    if (w->told == NULL)
        w->told = t;
    else
        w->last_told->next = t;
    w->last_told = t;
}

struct word_block *
word_add(struct word_file *w, enum word_kind kind)
{
    struct word_block *b = ARENA_NEW(w->arena, struct word_block);

    b->kind = kind;
    if (kind == WORD_PARA)
        b->number = ++w->paragraphs;
    if (w->first == NULL)
        w->first = b;
    else
        w->last->next = b;
    w->last = b;
    return b;
}

void
word_add_span(struct arena *a, struct word_block *b, struct str s,
              unsigned look)
{
    struct word_span *span = ARENA_NEW(a, struct word_span);

    span->text = s;
    span->look = look;
    if (b->spans == NULL)
        b->spans = span;
    else
        b->last_span->next = span;
    b->last_span = span;
}

/* Blanks as one; those at the ends go. */
static struct str
squeezed(struct arena *a, struct str s)
{
    struct buf b = buf_new(a);

    for (size_t i = 0; i < s.n; i++) {
        bool blank = s.p[i] == ' ' || s.p[i] == '\t' || s.p[i] == '\n';

        if (!blank)
            buf_add_c(&b, s.p[i]);
        else if (b.n > 0 && b.p[b.n - 1] != ' ')
            buf_add_c(&b, ' ');
    }
    return str_trim(buf_take(&b));
}

void
word_settle(struct arena *a, struct word_block *b)
{
    struct buf all = buf_new(a);

    b->all = WORD_BOLD | WORD_ITALIC;
    if (b->label.n > 0)
        buf_printf(&all, "%.*s ", STR_ARG(b->label));
    for (const struct word_span *s = b->spans; s != NULL; s = s->next) {
        if (s->note)
            continue;
        buf_add_str(&all, s->text);
        if (str_trim(s->text).n > 0)
            b->all &= s->look;
    }
    b->plain = squeezed(a, buf_take(&all));
    if (b->plain.n == 0)
        b->all = 0;
}
