#include <unistd.h>

#include "cli/job.h"
#include "cli/output.h"
#include "cli/report.h"

struct rendering {
    struct job job;
    struct outputs outputs;
    struct report report;
    bool progress;
};

/* Every format is made before any is written: a document is there in all its
 * formats or in none. */
static void
write_all(struct rendering *r, int plan, const struct doc *doc,
          const struct pages *pages, struct diags *d)
{
    const struct formats *f = &r->outputs.formats;
    struct buf made[FORMATS_MOST];

    for (int i = 0; i < f->count; i++) {
        made[i] = buf_new(r->job.document);
        if (!job_render(&r->job, f->of[i], doc, pages, &made[i], d))
            return;
    }
    for (int i = 0; i < f->count; i++) {
        const char *path = r->outputs.paths[plan * f->count + i];

        if (!output_write(r->job.document, path, r->outputs.make_folder,
                          buf_str(&made[i]), d))
            return;
        if (r->progress)
            fprintf(stderr, "vanban: đã ghi %s\n", path);
    }
}

static bool
needs_pages(const struct formats *f)
{
    for (int i = 0; i < f->count; i++)
        if (f->of[i]->needs_pages)
            return true;
    return false;
}

static void
render_plan(struct rendering *r, int index, const char *path)
{
    struct diags d = job_next(&r->job);
    const struct value *plan = job_plan(&r->job, path, &d);
    struct doc *doc = plan != NULL ? job_tree(&r->job, plan, &d) : NULL;
    bool laid = needs_pages(&r->outputs.formats);
    struct pages *pages = NULL;

    if (doc != NULL && laid)
        pages = job_pages(&r->job, doc, &d);
    if (doc != NULL && (pages != NULL || !laid) &&
        (d.errors == 0 || r->job.options.draft))
        write_all(r, index, doc, pages, &d);
    report_add(&r->report, &d);
}

static int
execute(struct call *call)
{
    struct rendering r = { .outputs = { .plans = 0 } };
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
        "Hai kết quả trùng tên thì không ghi gì cả. Tệp được ghi trọn vẹn\n"
        "rồi mới mang tên ấy. Kế hoạch còn lỗi thì không ghi kết quả nào của\n"
        "nó, trừ khi có --draft.\n",
    .options = options,
    .least = 1,
    .execute = execute,
};
