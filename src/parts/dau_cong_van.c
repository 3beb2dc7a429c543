/* dau_cong_van.c — the letterhead of a công văn: with "V/v …" below its number
 * (NĐ 30/2020, PL III, Mẫu 1.5). */
#include "parts/dau_van_ban.h"

static void
dau_cong_van_build(const struct part_run *run, struct node *parent)
{
    letterhead_build(run, parent, (struct letterhead_form){
        .number = true, .date = true, .subject = true, .marks = true });
}

static const char *const fields[] = { "co_quan", "so", "ky_hieu", "dia_danh",
                                      "ngay", "trich_yeu", NULL };

const struct part part_dau_cong_van = { "dau_cong_van", fields,
                                        dau_cong_van_build, NULL };
