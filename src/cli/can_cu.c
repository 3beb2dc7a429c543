/* can_cu.c — `vanban can-cu`: the registry of legal bases. */
#include "cli/setup.h"
#include "out/output.h"

static int
execute(struct call *call)
{
    struct vanban_listing what = {
        .json = args_has(&call->args, &option_json) };
    struct buf words = buf_new(call->arena), out = buf_new(call->arena);
    struct vanban_setup setup;
    const char *word;

    for (int i = 0; (word = args_operand(&call->args, i)) != NULL; i++)
        buf_printf(&words, "%s%s", i > 0 ? " " : "", word);
    what.words = buf_take(&words);
    if (setup_roots(call, &setup))
        vanban_list_bases(&setup, &what, &out, &call->diags);
    text_print(&out);
    return 0;
}

static const struct option *const options[] = { &option_json, &option_help,
                                                NULL };

const struct command command_can_cu = {
    .name = "can-cu",
    .operands = "[TỪ…]",
    .summary = "tìm văn bản để viện dẫn trong danh mục căn cứ",
    .help =
        "Các từ không cần dấu: số, ký hiệu, cơ quan, chữ trong trích yếu.\n"
        "  vanban can-cu 148/QĐ-TTg\n"
        "  vanban can-cu mot san pham\n"
        "Mỗi văn bản được in như khi viện dẫn đầy đủ, với hiệu lực, văn bản\n"
        "sửa đổi, thay thế và nguồn. Trong kế hoạch chỉ cần ghi số: một dòng\n"
        "của can_cu là \"148/QĐ-TTg\", hay [căn cứ: 148/QĐ-TTg] ở bất cứ chỗ\n"
        "nào. Danh mục là các bảng trong templates/can-cu/; cơ quan thêm bảng\n"
        "của mình vào thư mục ấy.\n",
    .options = options,
    .execute = execute,
};
