#include <unistd.h>

#include "cli/job.h"
#include "cli/output.h"
#include "cli/report.h"

struct rendering {
    const struct args *args;
    struct job job;
    struct outputs outputs;
    struct report report;
    bool progress;
};

static bool
needs_pages(const struct formats *f)
{
    for (int i = 0; i < f->count; i++)
        if (f->of[i]->needs_pages)
            return true;
    return false;
}

/* One file of a plan in every format. The phụ lục that are files of their own
 * stand behind the document. False after a diagnostic. */
static bool
make(struct rendering *r, int plan, const struct doc *doc,
     struct output *made, struct diags *d)
{
    const struct formats *f = &r->outputs.formats;
    struct arena *a = r->job.document;
    const struct pages *pages = NULL;

    if (needs_pages(f) && (pages = job_pages(&r->job, doc, d)) == NULL)
        return false;
    for (int i = 0; i < f->count; i++) {
        struct buf b = buf_new(a);

        made[i].path = r->outputs.paths[plan * f->count + i];
        if (doc->appendix != NULL)
            made[i].path = outputs_beside(a, &r->outputs, r->args, plan, i,
                                          doc->appendix->number, d);
        if (made[i].path == NULL ||
            !job_render(&r->job, f->of[i], doc, pages, &b, d))
            return false;
        made[i].bytes = buf_str(&b);
    }
    return true;
}

static void
write_all(struct rendering *r, const struct output *made, int count,
          struct diags *d)
{
    if (!outputs_write(r->job.document, made, count, r->outputs.make_folders,
                       d))
        return;
    for (int i = 0; i < count && r->progress; i++)
        fprintf(stderr, "vanban: đã ghi %s\n", made[i].path);
}

/* All files are made in every format before any is written: a document is
 * there whole or not at all. */
static void
render_plan(struct rendering *r, int index, const char *path)
{
    struct diags d = job_next(&r->job);
    const struct value *plan = job_plan(&r->job, path, &d);
    struct doc *doc = plan != NULL ? job_tree(&r->job, plan, &d) : NULL;
    int formats = r->outputs.formats.count, files = 0;
    struct output *made;
    bool whole = doc != NULL;

    for (const struct doc *one = doc; one != NULL; one = one->next)
        files++;
    made = ARENA_ARRAY(r->job.document, struct output, files * formats + 1);
    files = 0;
    for (; doc != NULL; doc = doc->next)
        whole = make(r, index, doc, made + formats * files++, &d) && whole;
    if (whole && (d.errors == 0 || r->job.options.draft))
        write_all(r, made, files * formats, &d);
    report_add(&r->report, &d);
}

static int
execute(struct call *call)
{
    struct rendering r = { .args = &call->args };
    int plan = 0;

    if (!report_open(&r.report, stderr, REPORT_SHORT, call->arena, &call->args,
                     &call->diags) ||
        !outputs_plan(call->arena, &r.outputs, &call->args, &call->diags))
        return 0;
    r.progress = !args_has(&call->args, &option_quiet) && isatty(2);
    if (job_open(&r.job, call)) {
        for (const struct arg *arg = call->args.first; arg != NULL;
             arg = arg->next)
            if (arg->option == NULL)
                render_plan(&r, plan++, arg->value);
        report_close(&r.report);
    }
    job_close(&r.job);
    return r.report.status;
}

static const struct option *const options[] = {
    &option_format,  &option_output, &option_template, &option_data,
    &option_set,     &option_profile, &option_draft,   &option_quiet,
    &option_diagnostics, &option_help, NULL,
};

const struct command command_render = {
    .name = "render",
    .operands = "KẾ-HOẠCH…",
    .summary = "lập văn bản: PDF, Word và các dạng khác",
    .help =
        "Kế hoạch là tệp .yaml hoặc .ini; - là luồng vào chuẩn.\n"
        "\n"
        "Tên kết quả: không có -o thì ghi vào thư mục hiện tại, tên là tên\n"
        "tệp kế hoạch với đuôi của dạng; tệp tên ke-hoach.* thì lấy tên thư\n"
        "mục chứa nó (samples/xop-2025/ke-hoach.yaml cho xop-2025.pdf).\n"
        "  -o van-ban.pdf      một tệp; không có -f thì dạng theo đuôi tệp\n"
        "  -o van-ban          nhiều dạng: thêm đuôi của từng dạng\n"
        "  -o out/             vào thư mục out, tạo nếu chưa có\n"
        "  -o 'out/{ten}.{ext}' theo khuôn: {ten} là tên nói trên\n"
        "  -o -                ra luồng chuẩn; một kế hoạch, một dạng\n"
        "Phụ lục có tep_rieng: có được ghi thành tệp riêng, tên thêm\n"
        "-phu-luc- và số của nó: xop-2025-phu-luc-2.pdf.\n"
        "Hai kết quả trùng tên thì không ghi gì cả. Các tệp của một văn bản\n"
        "được ghi trọn vẹn rồi mới mang tên ấy: có đủ hoặc không có tệp nào.\n"
        "Kế hoạch còn lỗi thì không ghi kết quả nào của nó, trừ khi có\n"
        "--draft.\n",
    .options = options,
    .least = 1,
    .execute = execute,
};
