/* tham_quyen.c — who decides: the head of the agency, or the agency where it
 * decides as one body; in capitals, between the rule and the legal bases
 * (NĐ 30/2020, PL III, Mẫu 1.1 to 1.3). */
#include "base/viet.h"
#include "parts/co_quan.h"
#include "parts/lien_tich.h"
#include "parts/lines.h"

/* The agencies that decide together, as in the letterhead. */
static void
add_others(const struct part_run *run, struct lines *lines)
{
    for (const struct value *v = lien_tich_first(run->plan); v != NULL;
         v = v->next) {
        lines->last->text = lien_tich_marked(run, lines->last->text);
        lines_add(run->arena, lines,
                  co_quan_inline(run->arena, value_find(v, "ten")), v->pos);
    }
}

static void
tham_quyen_build(const struct part_run *run, struct node *parent)
{
    struct lines lines = lines_read(run->arena,
                                  value_find(run->plan, "tham_quyen"));

    if (lines.first == NULL)
        return;
    if (lien_tich_decides(run))
        add_others(run, &lines);
    for (struct line *l = lines.first; l != NULL; l = l->next)
        l->text = viet_upper(run->arena, l->text);
    part_balance(run, part_lines(run, parent, "tham_quyen", &lines),
                 part_text_width(run->profile));
}

static const char *const fields[] = { "tham_quyen", NULL };

const struct part part_tham_quyen = { "tham_quyen", fields, tham_quyen_build,
                                      NULL };
