/* quoc_hieu.c — quốc hiệu and tiêu ngữ alone, across the page, as on forms
 * that a citizen or a business fills in: they have no agency in the
 * letterhead (NĐ 30/2020, PL I, phần I, II.1 for the words and their look). */
#include "base/viet.h"
#include "parts/lines.h"

static void
quoc_hieu_build(const struct part_run *run, struct node *parent)
{
    const struct str motto = STR("Độc lập - Tự do - Hạnh phúc");
    struct pos pos = run->plan->pos;
    struct str wanted = value_text(run->plan, "quoc_hieu");

    /* a form that can do without is asked; others have no such field */
    if (str_is(viet_key(run->arena, wanted), "khong"))
        return;
    part_para(run, parent, "quoc_hieu",
              STR("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), pos);
    part_para(run, parent, "tieu_ngu", motto, pos);
    part_rule(run, parent, part_width(run, "tieu_ngu", 0, motto), pos);
}

static const char *const fields[] = { NULL };

const struct part part_quoc_hieu = { "quoc_hieu", fields, quoc_hieu_build,
                                     NULL };
