/* batch.c — `vanban batch`: one plan for many records. */
#include "batch/batch.h"

#include "cli/batch_options.h"
#include "cli/setup.h"

static const struct option option_check = {
    0, "check", NULL, "soát kỹ từng văn bản như `vanban check`, ghi số lỗi, "
    "cảnh báo, gợi ý và các mã đầu tiên vào manifest; lỗi thể thức vẫn chỉ là "
    "cảnh báo, trừ khi có --strict"
};

static int
run(struct call *call)
{
    struct batch_order order = { .shards = 1 };
    struct report report;
    bool told = false;
    int status;

    if (call->args.operands > 1) {
        diag_add(&call->diags, OPERAND_EXTRA, POS_NONE,
                 args_operand(&call->args, 1), "batch");
        return 0;
    }
    if (!setup_report(call, &report, stderr, REPORT_SHORT))
        return 0;
    if (batch_order_read(call, &order) && setup_read(call, &order.setup)) {
        if (args_has(&call->args, &option_check)) {
            order.setup.mild = order.setup.care != VANBAN_CARE_ALL;
            order.setup.care = VANBAN_CARE_ALL;
        } else if (order.setup.care < VANBAN_CARE_FORM) {
            order.setup.care = VANBAN_CARE_FORM;
        }
        if (order.json)
            report.format = REPORT_SHORT; /* findings are told otherwise */
        order.quiet |= report_is_json(&report); /* and nothing else */
        batch_run(call->arena, &order, &report, &call->diags);
        told = order.json;
    }
    status = diags_status(&call->diags); /* as JSON tells it, too */
    if (told)
        call->diags = diags_new(call->arena);
    if (status == 0)
        status = report.status != 0; /* some records failed */
    report_close(&report, &call->diags);
    return status;
}

static int
merge(struct call *call)
{
    struct report report;
    bool whole, quiet;
    int status;

    if (!setup_report(call, &report, stderr, REPORT_SHORT))
        return 0;
    quiet = args_has(&call->args, &option_quiet) ||
            report_is_json(&report);
    whole = batch_merge(call->arena,
                        args_values(call->arena, &call->args, NULL),
                        args_value(&call->args, &option_names), quiet,
                        &call->diags);
    status = diags_status(&call->diags);
    report_close(&report, &call->diags);
    return status > 0 ? status : !whole;
}

static int
execute(struct call *call)
{
    return args_has(&call->args, &option_merge) ? merge(call) : run(call);
}

static const struct option *const options[] = {
    &option_records, &option_join,    &option_header,  &option_format,
    &option_names,   &option_joined,  &option_duplex,  &option_jobs,
    &option_resume,  &option_dry_run, &option_shard,   &option_merge,
    &option_template, &option_set,    &option_profile, &option_draft,
    &option_check,   &option_strict,  &option_no_signature,
    &option_no_tags, &option_convert, &option_seconds, &option_memory,
    &option_quiet,
    &option_json,    &option_diagnostics, &option_help, NULL,
};

const struct command command_batch = {
    .name = "batch",
    .operands = "KẾ-HOẠCH|THƯ-MỤC…",
    .summary = "lập một kế hoạch cho nhiều nơi từ một bảng dữ liệu",
    .help =
        "Mỗi hàng của bảng là một bản ghi, ra một văn bản. Cột có tên của\n"
        "một khóa của mẫu (dia_danh, ky.ho_ten) thay cho khóa ấy của kế\n"
        "hoạch; cột bất kỳ lấy được bằng {{ten_xa}} trong kế hoạch; bảng thứ\n"
        "hai (--join) lấy từng hàng bằng [mỗi: nhiem_vu] … [hết].\n"
        "\n"
        "  vanban batch ke-hoach.yaml --data xa.xlsx \\\n"
        "      -o 'out/{tinh}/{ma_xa}-{ten_xa}.{ext}'\n"
        "\n"
        "Bản ghi có lỗi không làm dừng các bản ghi khác: lỗi được in ra, hàng\n"
        "ấy được chép vào failed.csv trong thư mục kết quả (bản ghi YAML vào\n"
        "failed.yaml), mã thoát là 1. manifest.csv và manifest.json kể từng\n"
        "văn bản với số trang và mã kiểm tra. Bị ngắt giữa chừng thì chạy lại\n"
        "đúng lệnh ấy với --resume.\n"
        "  --joined tat-ca.pdf  mọi văn bản trong một tệp để in, theo thứ tự\n"
        "                       của bảng; có -o nữa thì lập cả từng tệp\n"
        "  --json               kể các cột và chỗ lấy chúng, từng bản ghi với\n"
        "                       tên tệp và ô có lỗi; tiến độ là các dòng JSON\n"
        "                       ở luồng lỗi chuẩn\n"
        "  --check              soát kỹ; manifest có thêm goi_y, ma\n"
        "  --shard 2/8          phần thứ hai trong tám phần\n"
        "  vanban batch --merge out/   nối danh sách của các phần\n",
    .options = options,
    .least = 1,
    .execute = execute,
};
