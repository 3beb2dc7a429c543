/* import.c — `vanban import`: a plan made of last year's document. */
#include <string.h>
#include <sys/stat.h>

#include "cli/setup.h"
#include "out/output.h"

/* Makes the plan and writes it; the file of a plan that is there stays. */
static void
import_one(struct call *call)
{
    const char *path = args_value(&call->args, &option_output);
    struct buf b = buf_new(call->arena);
    struct vanban_setup setup;
    struct output out;
    struct stat st;

    if (!setup_roots(call, &setup))
        return;
    if (path != NULL && strcmp(path, "-") != 0 && lstat(path, &st) == 0 &&
        (S_ISREG(st.st_mode) || S_ISLNK(st.st_mode))) {
        diag_add(&call->diags, OUTPUT_EXISTS, POS_NONE, path);
        return;
    }
    if (!vanban_import(&setup, args_operand(&call->args, 0), &b,
                       &call->diags))
        return;
    out = (struct output){ path != NULL ? path : "-", buf_str(&b) };
    outputs_write(call->arena, &out, 1, OUTPUT_LASTING, &call->diags);
}

static int
execute(struct call *call)
{
    struct report report;

    if (!setup_report(call, &report, stderr, REPORT_SHORT))
        return 0;
    import_one(call);
    report_close(&report, &call->diags);
    return report.status;
}

static const struct option *const options[] = {
    &option_output, &option_diagnostics, &option_help, NULL
};

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
