#include <unistd.h>

#include "cli/dossier_make.h"
#include "cli/output.h"
#include "cli/report.h"

struct writing {
    struct making making;
    struct job job;
    struct formats formats;
    const char *folder; /* with final slash, or empty */
    bool progress;
};

static void
write_all(struct writing *w)
{
    struct arena *a = w->making.arena;

    for (const struct entry *e = w->making.dossier->first; e != NULL;
         e = e->next)
        for (const struct made *made = e->made; made != NULL;
             made = made->next) {
            const char *path = str_printf(a, "%s%s", w->folder,
                                          made->name).p;

            if (!output_write(a, path, true, buf_str(&made->bytes),
                              w->making.diags))
                return;
            if (w->progress)
                fprintf(stderr, "vanban: đã ghi %s\n", path);
        }
}

static void
make_dossier(struct writing *w, const char *path)
{
    struct making *m = &w->making;

    m->data = job_plan(m->job, path, m->diags);
    if (m->data == NULL)
        return;
    dossier_make(m);
    if (m->dossier != NULL &&
        (m->diags->errors == 0 || w->job.options.draft))
        write_all(w);
}

static bool
read_options(struct writing *w, struct call *call)
{
    const char *formats = args_value(&call->args, &option_format);
    const char *folder = args_value(&call->args, &option_output);

    w->folder = folder == NULL ? ""
        : str_ends(str_from(folder), "/")
            ? folder : str_printf(call->arena, "%s/", folder).p;
    w->progress = !args_has(&call->args, &option_quiet) && isatty(2);
    return formats_parse(call->arena, &w->formats,
                         formats != NULL ? formats : "pdf,docx",
                         &call->diags);
}

static int
execute(struct call *call)
{
    struct writing w = { .formats = { .count = 0 } };
    struct report report;

    if (!report_open(&report, stderr, REPORT_SHORT, call->arena, &call->args,
                     &call->diags) ||
        !read_options(&w, call))
        return 0;
    if (job_open(&w.job, call)) {
        struct diags d = job_next(&w.job);

        w.making = (struct making){ .job = &w.job, .formats = &w.formats,
                                    .arena = w.job.document, .diags = &d };
        make_dossier(&w, args_operand(&call->args, 0));
        report_add(&report, &d);
        report_close(&report);
    }
    job_close(&w.job);
    return report.status;
}

static const struct option *const options[] = {
    &option_format, &option_output, &option_data, &option_set,
    &option_profile, &option_draft, &option_quiet, &option_diagnostics,
    &option_help, NULL,
};

const struct command command_dossier = {
    .name = "dossier",
    .operands = "DỮ-LIỆU",
    .summary = "lập cả bộ hồ sơ từ một tệp dữ liệu",
    .help =
        "Khóa ho_so của dữ liệu nêu tên bộ hồ sơ, là một tệp .ini trong thư\n"
        "mục templates/ kể các văn bản theo thứ tự. Mỗi văn bản lấy trong dữ\n"
        "liệu những khóa mà mẫu của nó nhận; dưới khóa van_ban ghi riêng cho\n"
        "từng văn bản (số, ngày…), hay ghi không để bỏ văn bản ấy ra.\n"
        "  vanban dossier san-pham.yaml -o ho-so/\n"
        "Còn lỗi ở một văn bản thì không ghi gì, trừ khi có --draft.\n",
    .options = options,
    .least = 1,
    .most = 1,
    .execute = execute,
};
