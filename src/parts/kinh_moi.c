/* kinh_moi.c — who invites whom: "… trân trọng kính mời: …" (NĐ 30/2020, PL
 * III, Mẫu 1.7). */
#include "parts/nguoi_nhan.h"

static void
kinh_moi_build(const struct part_run *run, struct node *parent)
{
    struct str who = value_text(run->plan, "ben_moi");

    nguoi_nhan_build(run, parent, &(const struct nguoi_nhan){
        .lead = str_printf(run->arena, "%.*s trân trọng kính mời:",
                           STR_ARG(who)),
        .field = "khach_moi", .one = "noi_dung", .several = "noi_dung",
        .item = "gach" });
}

static const char *const fields[] = { "ben_moi", "khach_moi", NULL };

const struct part part_kinh_moi = { "kinh_moi", fields, kinh_moi_build, NULL };
