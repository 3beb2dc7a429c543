/* import.c — `vanban import`: a plan made of last year's document. */
#include <string.h>
#include <sys/stat.h>

#include "cli/setup.h"
#include "out/output.h"

static int
execute(struct call *call)
{
    const char *path = args_value(&call->args, &option_output);
    struct buf b = buf_new(call->arena);
    struct vanban_setup setup;
    struct output out;
    struct stat st;

    if (!setup_roots(call, &setup))
        return 0;
    if (path != NULL && strcmp(path, "-") != 0 && lstat(path, &st) == 0 &&
        (S_ISREG(st.st_mode) || S_ISLNK(st.st_mode))) {
        diag_add(&call->diags, OUTPUT_EXISTS, POS_NONE, path);
        return 0;
    }
    if (!vanban_import(&setup, args_operand(&call->args, 0), &b,
                       &call->diags))
        return 0;
    out = (struct output){ path != NULL ? path : "-", buf_str(&b) };
    outputs_write(call->arena, &out, 1, false, &call->diags);
    return 0;
}

static const struct option *const options[] = { &option_output, &option_help,
                                                NULL };

const struct command command_import = {
    .name = "import",
    .operands = "TỆP",
    .summary = "lập kế hoạch từ văn bản cũ trong Word hay tệp chữ",
    .help =
        "Đọc tệp .docx, tệp Word dạng XML (.xml) và tệp chữ (.txt).\n"
        "  vanban import cu.docx -o ke-hoach.yaml\n"
        "Không có -o thì ra luồng chuẩn. Không ghi đè lên tệp đã có. Chỗ\n"
        "không chắc có dòng “# xem lại: …” trong kế hoạch; lời báo kể những\n"
        "gì đã nhận ra, đã đoán và không đưa vào.\n",
    .options = options,
    .least = 1,
    .most = 1,
    .execute = execute,
};
