/* do_khan.c — how urgent the document is: stamped as a rule, so that only the
 * room for it is left; where the plan asks for it, printed bright red in a
 * single line of 30 x 8, 40 x 8 or 20 x 8 mm (NĐ 30/2020, PL I, phần I,
 * III.2). */
#include "base/mend.h"
#include "base/viet.h"
#include "parts/dau_van_ban.h"
#include "parts/lines.h"

static const struct level {
    const char *key, *text;
    int width; /* mm */
} levels[] = {
    { "hoa_toc", "HỎA TỐC", 30 },
    { "thuong_khan", "THƯỢNG KHẨN", 40 },
    { "khan", "KHẨN", 20 },
};

enum { LEVELS = sizeof(levels) / sizeof(levels[0]), BOX_HEIGHT = 454,
       BOX_BEFORE = 120 };

void
do_khan_build(const struct part_run *run, struct node *cell)
{
    const struct value *v = value_find(run->plan, "do_khan");
    struct str key = viet_key(run->arena, value_text(run->plan, "do_khan"));
    struct str print = value_text(run->plan, "in_do_khan");
    struct nearest nearest = { .asked = value_text(run->plan, "do_khan") };
    struct node *para;

    if (key.n == 0)
        return;
    for (int i = 0; i < LEVELS; i++) {
        if (!str_is(key, levels[i].key))
            continue;
        if (!str_is(viet_key(run->arena, print), "co")) {
            para = part_para(run, cell, "noi_nhan", STR_EMPTY, v->pos);
            para->u.para.before = BOX_BEFORE + BOX_HEIGHT / 2;
            return;
        }
        para = part_para(run, cell, "do_khan", str_from(levels[i].text),
                         v->pos);
        para->u.para.before = BOX_BEFORE;
        para->u.para.frame_width = levels[i].width * 1440 * 10 / 254;
        return;
    }
    for (int i = 0; i < LEVELS; i++)
        nearest_offer(&nearest, viet_lower(run->arena,
                                           str_from(levels[i].text)));
    mend_near(run->diags,
              diag_add(run->diags, URGENCY_INVALID, v->pos,
                       str_zero(run->arena, nearest.asked)),
              nearest.asked, &nearest);
}
