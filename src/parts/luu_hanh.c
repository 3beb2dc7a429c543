/* luu_hanh.c — how far the document may go: "XEM XONG TRẢ LẠI", "LƯU HÀNH NỘI
 * BỘ", in a single line (NĐ 30/2020, PL I, phần I, III.3). */
#include "base/viet.h"
#include "parts/dau_van_ban.h"
#include "parts/lines.h"

enum { BOX_BEFORE = 120, BOX_SIDE = 113 /* 2 mm */ };

void
luu_hanh_build(const struct part_run *run, struct node *cell)
{
    const struct value *v = value_find(run->plan, "luu_hanh");
    struct str text = viet_upper(run->arena,
                                 value_text(run->plan, "luu_hanh"));
    struct node *para;

    if (text.n == 0)
        return;
    para = part_para(run, cell, "luu_hanh", text, v->pos);
    para->u.para.before = BOX_BEFORE;
    para->u.para.frame_width = 2 * BOX_SIDE + part_width(run, "luu_hanh", 0,
                                                         text);
}
