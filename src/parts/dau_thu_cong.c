/* dau_thu_cong.c — the letterhead of a thư công: without number, for it has no
 * abbreviation to make a symbol of (NĐ 30/2020, PL III, mục I; practice). */
#include "parts/dau_van_ban.h"

static void
dau_thu_cong_build(const struct part_run *run, struct node *parent)
{
    letterhead_build(run, parent, (struct letterhead_form){
        .date = true });
}

static const char *const fields[] = { "co_quan", "dia_danh", "ngay", NULL };

const struct part part_dau_thu_cong = { "dau_thu_cong", fields,
                                        dau_thu_cong_build, NULL };
