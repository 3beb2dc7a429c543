/* parts_signing.c — the paragraphs of one column of those who sign. */
#include "import/parts_signing.h"

#include "base/utf8.h"
#include "base/viet.h"

bool
signing_is_name(struct arena *a, struct str s)
{
    return part_is_upper(s) && !part_is_power(s) &&
           part_is_name(part_small_name(a, s));
}

void
signing_append(const struct found *f, struct signing *c,
              const struct word_block *b)
{
    struct word_block *copy = ARENA_NEW(f->arena, struct word_block);

    *copy = *b;
    copy->next = NULL;
    c->room = c->first != NULL && (c->room || b->gap || b->apart ||
                                   b->plain.n == 0);
    if (b->plain.n > 0)
        c->named = part_is_name(b->plain) ||
                   (c->room && signing_is_name(f->arena, b->plain));
    if (part_is_seal(f, b->plain))
        c->room = true;
    if (c->first == NULL)
        c->first = copy;
    else
        c->last->next = copy;
    c->last = copy;
}

void
signing_append_text(const struct found *f, struct signing *c,
                   struct str text, bool gap)
{
    struct word_block *b = ARENA_NEW(f->arena, struct word_block);

    b->gap = gap;
    word_add_span(f->arena, b, text, 0);
    word_settle(f->arena, b);
    signing_append(f, c, b);
}

void
signing_append_cell(const struct found *f, struct signing *c,
                   const struct word_block *b)
{
    for (; b != NULL; b = b->next) {
        if (b->kind == WORD_PARA) {
            signing_append(f, c, b);
            continue;
        }
        for (const struct word_row *r = b->rows; r != NULL; r = r->next)
            for (const struct word_cell *in = r->first; in != NULL;
                 in = in->next)
                signing_append_cell(f, c, in->first);
    }
}

bool
signing_is_blank(const struct signing *c)
{
    for (const struct word_block *b = c->first; b != NULL; b = b->next)
        if (b->plain.n > 0)
            return false;
    return true;
}

static bool
is_short(struct str s)
{
    return s.n < 160 && utf8_last(s) != '.' && utf8_last(s) != ':' &&
           utf8_last(s) != ';' && !viet_is_digit((unsigned char)s.p[0]);
}

bool
signing_is_whole(const struct found *f, const struct signing *c)
{
    const struct word_block *first = c->first, *last = NULL;
    int lines = 0;

    while (first != NULL && first->plain.n == 0)
        first = first->next;
    for (const struct word_block *b = first; b != NULL; b = b->next)
        if (b->plain.n > 0) {
            last = b;
            lines++;
            if (!is_short(b->plain))
                return false;
        }
    return lines > 1 && lines < 8 &&
           (part_is_name(last->plain) ||
            signing_is_name(f->arena, last->plain)) &&
           (c->room || last->gap || last->apart) &&
           !part_is_name(first->plain);
}
