/* trich_yeu.c — what the document is about: lines broken by sense, and the
 * rule below them, one third to one half of the last line (NĐ 30/2020, PL I,
 * phần I, II.5a). */
#include "model/inline.h"
#include "parts/lines.h"

/* One paragraph with forced breaks, so that Word keeps it in one piece. */
static struct node *
add_lines(const struct part_run *run, struct node *parent,
          const struct lines *lines)
{
    const struct para_style *style = profile_style(run->profile, "trich_yeu");
    struct node *para = para_new(run->arena, style, lines->first->pos);
    struct buf text = buf_new(run->arena);
    struct span *spans = NULL, **end = &spans;

    for (const struct line *l = lines->first; l != NULL; l = l->next) {
        struct span *span = ARENA_NEW(run->arena, struct span);

        if (text.n > 0)
            buf_add_c(&text, '\n');
        span->offset = text.n;
        span->pos = l->pos;
        *end = span;
        end = &span->next;
        buf_add_str(&text, l->text);
    }
    inline_append(run->arena, para, buf_take(&text), 0, spans,
                  lines->first->pos, lines->notes, run->profile, run->diags);
    return node_append(parent, para);
}

static void
trich_yeu_build(const struct part_run *run, struct node *parent)
{
    struct lines lines = lines_read(run->arena,
                                  value_find(run->plan, "trich_yeu"));
    int width;

    if (lines.first == NULL)
        return;
    add_lines(run, parent, &lines);
    lines_check_notes(run, &lines);
    width = part_width(run, "trich_yeu", 0, lines.last->text);
    if (width > part_text_width(run->profile))
        width = part_text_width(run->profile);
    part_rule(run, parent, width * run->profile->title_rule / 100,
              lines.last->pos);
}

static const char *const fields[] = { "trich_yeu", NULL };

const struct part part_trich_yeu = { "trich_yeu", fields, trich_yeu_build };
