/* kinh_gui.c — to whom: one recipient on the line of "Kính gửi:", several
 * each on its own line with "-", ";" and "." under the colon (NĐ 30/2020, PL
 * I, phần I, II.9a). */
#include "parts/nguoi_nhan.h"

static void
kinh_gui_build(const struct part_run *run, struct node *parent)
{
    nguoi_nhan_build(run, parent, &(const struct nguoi_nhan){
        .lead = STR("Kính gửi:"), .field = "kinh_gui",
        .one = "kinh_gui", .one_line = "kinh_gui_giua",
        .several = "kinh_gui",
        .item = "kinh_gui_dong" });
}

static const char *const fields[] = { "kinh_gui", NULL };

const struct part part_kinh_gui = { "kinh_gui", fields, kinh_gui_build, NULL };
