/* sheets.c — `vanban sheets`: what there is in a file of data. */
#include "cli/setup.h"
#include "out/output.h"

static int
execute(struct call *call)
{
    struct buf out = buf_new(call->arena);
    struct vanban_setup setup = { .files = &files_disk };
    bool json = args_has(&call->args, &option_json);

    vanban_table_look(&setup, args_operand(&call->args, 0), json, &out,
                      &call->diags);
    if (out.n > 0)
        text_print(&out);
    return 0;
}

static const struct option *const options[] = { &option_json, &option_help,
                                                NULL };

const struct command command_sheets = {
    .name = "sheets",
    .operands = "TỆP",
    .summary = "các trang tính của một bảng dữ liệu và những hàng đầu",
    .help =
        "Để chọn trang tính và hàng tiêu đề cho `vanban batch`: trang sẽ được\n"
        "đọc có dấu *, mỗi hàng có số của nó trong tệp.\n"
        "  vanban sheets xa.xlsx\n"
        "  vanban sheets 'xa.xlsx!Danh sách'\n",
    .options = options,
    .least = 1,
    .most = 1,
    .execute = execute,
};
