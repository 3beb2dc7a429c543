/* import.c — `vanban import`: a plan made of last year's document. */
#include <string.h>
#include <sys/stat.h>

#include "cli/setup.h"
#include "out/output.h"

/* What the plan has of an old document besides; its places are those of the
 * plan where it goes into a file. */
static void
look_against(struct call *call, const struct vanban_setup *given,
             const char *path, struct str plan)
{
    const char *input = args_operand(&call->args, 0);
    const struct vanban_order order = {
        .name = path != NULL && strcmp(path, "-") != 0 ? path : input,
        .text = path != NULL && strcmp(path, "-") != 0 ? &plan : NULL,
    };
    struct vanban_setup setup = *given;
    struct vanban *session;

    setup.draft = true;
    session = vanban_open(&setup, &call->diags);
    if (session != NULL)
        vanban_copied(session, &order,
                      args_value(&call->args, &option_against),
                      &call->diags);
    vanban_close(session, &call->diags);
}

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
    if (args_has(&call->args, &option_against))
        look_against(call, &setup, path, buf_str(&b));
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
    &option_output, &option_against, &option_diagnostics, &option_help, NULL,
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
        "gì đã nhận ra, đã đoán và không đưa vào.\n"
        "  vanban import moi.docx --against nam-truoc.docx -o moi.yaml\n"
        "kể thêm những gì chép nguyên từ bản năm trước mà nêu năm, ngày, số,\n"
        "nơi, người của bản ấy.\n",
    .options = options,
    .least = 1,
    .most = 1,
    .execute = execute,
};
