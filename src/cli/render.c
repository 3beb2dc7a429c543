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

/* A file that is made, and not yet written. */
struct product {
    const char *path;
    struct buf bytes;
    struct product *next;
};

/* One file of a plan in every format. The phụ lục that are files of their own
 * stand behind the document. False after a diagnostic. */
static bool
make(struct rendering *r, int plan, const struct doc *doc,
     struct product ***end, struct diags *d)
{
    const struct formats *f = &r->outputs.formats;
    struct arena *a = r->job.document;
    const struct pages *pages = NULL;

    if (needs_pages(f) && (pages = job_pages(&r->job, doc, d)) == NULL)
        return false;
    for (int i = 0; i < f->count; i++) {
        struct product *p = ARENA_NEW(a, struct product);

        p->path = r->outputs.paths[plan * f->count + i];
        if (doc->appendix != NULL)
            p->path = outputs_beside(a, &r->outputs, r->args, plan, i,
                                     doc->appendix->number, d);
        p->bytes = buf_new(a);
        if (p->path == NULL ||
            !job_render(&r->job, f->of[i], doc, pages, &p->bytes, d))
            return false;
        **end = p;
        *end = &p->next;
    }
    return true;
}

static void
write_all(struct rendering *r, const struct product *p, struct diags *d)
{
    for (; p != NULL; p = p->next) {
        if (!output_write(r->job.document, p->path, r->outputs.make_folder,
                          buf_str(&p->bytes), d))
            return;
        if (r->progress)
            fprintf(stderr, "vanban: đã ghi %s\n", p->path);
    }
}

/* All files are made in every format before any is written: a document is
 * there whole or not at all. */
static void
render_plan(struct rendering *r, int index, const char *path)
{
    struct diags d = job_next(&r->job);
    const struct value *plan = job_plan(&r->job, path, &d);
    struct doc *doc = plan != NULL ? job_tree(&r->job, plan, &d) : NULL;
    struct product *made = NULL, **end = &made;
    bool whole = doc != NULL;

    for (; doc != NULL; doc = doc->next)
        whole = make(r, index, doc, &end, &d) && whole;
    if (whole && (d.errors == 0 || r->job.options.draft))
        write_all(r, made, &d);
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
        "Hai kết quả trùng tên thì không ghi gì cả. Tệp được ghi trọn vẹn\n"
        "rồi mới mang tên ấy. Kế hoạch còn lỗi thì không ghi kết quả nào của\n"
        "nó, trừ khi có --draft.\n",
    .options = options,
    .least = 1,
    .execute = execute,
};
