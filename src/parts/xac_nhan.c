/* xac_nhan.c — room for the place of the holiday to confirm it, on the left
 * below Nơi nhận (NĐ 30/2020, PL III, Mẫu 1.10). */
#include "parts/ky_bang.h"
#include "parts/lines.h"

static void
xac_nhan_build(const struct part_run *run, struct node *parent)
{
    int text = part_text_width(run->profile);
    const int widths[2] = { text / 2, text - text / 2 };
    struct pos pos = run->plan->pos;
    struct node *row, *cell;

    if (parent->last != NULL && parent->last->kind == NODE_TABLE)
        parent->last->last->u.row.keep_next = true;
    row = ky_row(run, ky_table(run, parent, pos, widths));
    cell = ky_cell(run, row, 0);
    part_para(run, cell, "xac_nhan",
              STR("Xác nhận của cơ quan (tổ chức) hoặc chính quyền địa phương "
                  "nơi nghỉ phép (nếu cần)"), pos);
    part_para(run, cell, "xac_nhan", STR("*(Chữ ký, dấu)*"), pos);
    part_para(run, cell, "xac_nhan", STR("**Họ và tên**"), pos)
        ->u.para.before = run->profile->signature_space;
    ky_level(row);
}

static const char *const fields[] = { NULL };

const struct part part_xac_nhan = { "xac_nhan", fields, xac_nhan_build, NULL };
