/* rich.c — keeps which parts of a cell's text have fonts of their own, and
 * puts into Unicode those whose font is of an old encoding. */
#include "input/rich.h"

#include "base/viet_legacy.h"

struct rich_buf
rich_buf_new(struct arena *a)
{
    return (struct rich_buf){ .text = buf_new(a) };
}

void
rich_run_end(struct rich_buf *b, bool own, const char *font)
{
    struct rich_run *r;

    if (b->text.n == b->told)
        return;
    r = ARENA_NEW(b->text.arena, struct rich_run);
    *r = (struct rich_run){ b->text.n - b->told, own, font, NULL };
    if (b->runs == NULL)
        b->end = &b->runs;
    *b->end = r;
    b->end = &r->next;
    b->told = b->text.n;
    b->fonts |= own;
}

struct rich
rich_take(struct rich_buf *b)
{
    struct rich made;

    rich_run_end(b, false, NULL);
    made.runs = b->fonts ? b->runs : NULL;
    made.text = buf_take(&b->text);
    *b = rich_buf_new(b->text.arena);
    return made;
}

const char *
rich_font(struct arena *a, struct str name)
{
    return legacy_of_font(name) != LEGACY_NONE ? str_zero(a, name) : NULL;
}

/* A part of one font goes to the others. */
static void
add_part(struct buf *b, struct str part, const char *font, bool converts,
         const char **met)
{
    if (*met == NULL && str_trim(part).n > 0)
        *met = font;
    buf_add_str(b, font != NULL && converts
                       ? legacy_text_of_font(b->arena, part, str_from(font))
                       : part);
}

struct str
rich_text(struct arena *a, const struct rich *r, const char *cell,
          bool converts, const char **font)
{
    struct buf b = buf_new(a);
    struct str rest = r->text;
    const char *now = cell;
    size_t n = 0;

    *font = NULL;
    if (r->runs == NULL && cell == NULL)
        return r->text;
    for (const struct rich_run *run = r->runs; run != NULL; run = run->next) {
        const char *own = run->own ? run->font : cell;

        /* a word may well be cut by a run of the same font */
        if (own != now) {
            add_part(&b, str_first(rest, n), now, converts, font);
            rest = str_after(rest, n);
            n = 0;
        }
        now = own;
        n += run->n;
    }
    add_part(&b, rest, now, converts, font);
    return buf_take(&b);
}
