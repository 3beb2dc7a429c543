/* ke_ten_loai.c — the rule below the name of the kind, where there is no trích
 * yếu to carry it (NĐ 30/2020, PL III, Mẫu 1.8 and 1.10). */
#include "parts/lines.h"

static void
ke_ten_loai_build(const struct part_run *run, struct node *parent)
{
    struct node *above = parent->last;
    struct str text;

    if (above == NULL || above->kind != NODE_PARA)
        return;
    text = para_text(run->arena, above);
    part_rule(run, parent, part_width(run, "ten_loai", 0, text) *
                               run->profile->title_rule / 100, above->pos);
}

static const char *const fields[] = { NULL };

const struct part part_ke_ten_loai = { "ke_ten_loai", fields,
                                       ke_ten_loai_build, NULL };
