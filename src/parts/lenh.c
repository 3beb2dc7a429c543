/* lenh.c — "QUYẾT ĐỊNH:", "QUYẾT NGHỊ:": what follows is resolved; between the
 * legal bases and the text (NĐ 30/2020, PL III, Mẫu 1.1 to 1.3). The document
 * tells by its kind which of the two it is. */
#include "base/viet.h"
#include "parts/lines.h"

static void
lenh_build(const struct part_run *run, struct node *parent)
{
    bool nghi_quyet = str_starts(viet_key(run->arena, run->type),
                                 "nghi_quyet");

    part_para(run, parent, "lenh",
              nghi_quyet ? STR("QUYẾT NGHỊ:") : STR("QUYẾT ĐỊNH:"),
              run->plan->pos);
}

static const char *const fields[] = { NULL };

const struct part part_lenh = { "lenh", fields, lenh_build, NULL };
