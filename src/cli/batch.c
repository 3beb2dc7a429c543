#include "batch/batch.h"

#include "cli/batch_options.h"

const struct option option_records = {
    0, "data", "TỆP", "bảng dữ liệu: .csv, .xlsx hay .yaml; trang tính viết "
    "sau dấu !: 'xa.xlsx!Danh sách'"
};
const struct option option_join = {
    0, "join", "TÊN:CỘT=TỆP", "bảng thứ hai, ghép theo cột có ở cả hai bảng; "
    "cột khác tên: TÊN:CỘT/CỘT-KIA=TỆP"
};
const struct option option_header = {
    0, "header", "HÀNG", "số của hàng tiêu đề, khi phía trên còn dòng khác "
    "(mặc định: hàng đầu tiên có chữ); tiêu đề hai hàng: 3-4; của bảng ghép: "
    "nhiem_vu=3"
};
const struct option option_jobs = {
    'j', "jobs", "SỐ", "số tiến trình làm cùng lúc (mặc định: số bộ xử lý)"
};
const struct option option_shard = {
    0, "shard", "I/N", "chỉ lập phần thứ I trong N phần, để chia cho nhiều "
    "máy"
};
const struct option option_resume = {
    0, "resume", NULL, "chỉ lập những văn bản chưa có, hay có dữ liệu, kế "
    "hoạch, mẫu đã thay đổi"
};
const struct option option_dry_run = {
    0, "dry-run", NULL, "soát mọi bản ghi và kể các tệp sẽ lập, không ghi gì"
};
const struct option option_merge = {
    0, "merge", NULL, "nối danh sách của các phần (--shard) trong các thư "
    "mục, kiểm xem có đủ và không trùng"
};

const struct option option_names = {
    'o', "output", "KHUÔN", "tên kết quả, như 'out/{tinh}/{ma_xa}.{ext}'; "
    "thư mục/ thì thêm tên kế hoạch và số thứ tự"
};

static int
run(struct call *call)
{
    struct batch b = { .plan_path = NULL };
    int status;

    if (call->args.operands > 1) {
        diag_add(&call->diags, OPERAND_EXTRA, POS_NONE,
                 args_operand(&call->args, 1), "batch");
        return 0;
    }
    if (!report_open(&b.report, stderr, REPORT_SHORT, call->arena,
                     &call->args, &call->diags))
        return 0;
    if (batch_open(&b, call)) {
        /* what there is to say of the data comes before the documents */
        report_add(&b.report, &call->diags);
        call->diags = diags_new(call->arena);
        batch_run(&b);
    }
    if (b.records != NULL)
        records_close(b.records);
    status = diags_status(&call->diags); /* of the call, as JSON tells it, too */
    if (status == 0)
        status = b.report.status != 0; /* some records failed */
    report_close(&b.report, &call->diags);
    return status;
}

static int
execute(struct call *call)
{
    if (args_has(&call->args, &option_merge))
        return batch_merge(call);
    return run(call);
}

static const struct option *const options[] = {
    &option_records, &option_join,    &option_header,  &option_format,
    &option_names,   &option_jobs,    &option_resume,  &option_dry_run,
    &option_shard,   &option_merge,   &option_template, &option_set,
    &option_profile, &option_draft,   &option_quiet,   &option_diagnostics,
    &option_help,    NULL,
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
        "  --shard 2/8          phần thứ hai trong tám phần\n"
        "  vanban batch --merge out/   nối danh sách của các phần\n",
    .options = options,
    .least = 1,
    .execute = execute,
};
