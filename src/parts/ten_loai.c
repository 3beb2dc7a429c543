/* ten_loai.c — the name of the kind of document, in capitals (NĐ 30/2020,
 * PL I, phần I, II.5a). */
#include "base/viet.h"
#include "parts/lines.h"

static void
ten_loai_build(const struct part_run *run, struct node *parent)
{
    struct node *para;

    if (run->type.n == 0)
        return; /* công văn has none */
    para = part_para(run, parent, "ten_loai",
                     viet_upper(run->arena, run->type), run->plan->pos);
    para->u.para.keep_next = true;
}

static const char *const fields[] = { NULL };

const struct part part_ten_loai = { "ten_loai", fields, ten_loai_build, NULL };
