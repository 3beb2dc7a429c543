/* dien.c — whom a công điện goes to: "CHỦ TỊCH … điện:", and below it each on
 * its own line (NĐ 30/2020, PL III, Mẫu 1.6). */
#include "parts/nguoi_nhan.h"

static void
dien_build(const struct part_run *run, struct node *parent)
{
    struct str who = value_text(run->plan, "nguoi_dien");

    nguoi_nhan_build(run, parent, &(const struct nguoi_nhan){
        .lead = str_printf(run->arena, "%.*s điện:", STR_ARG(who)),
        .field = "noi_nhan_dien", .several = "noi_dien",
        .item = "kinh_gui_dong", .apart = true });
}

static const char *const fields[] = { "nguoi_dien", "noi_nhan_dien", NULL };

const struct part part_dien = { "dien", fields, dien_build, NULL };
