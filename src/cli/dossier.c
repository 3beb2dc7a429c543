#include <unistd.h>

#include "make/dossier_make.h"
#include "out/output.h"
#include "out/report.h"

struct writing {
    struct session session;
    struct worker worker;
    struct formats formats;
    struct inputs inputs;
    const char *folder; /* with final slash, or empty */
    bool progress;
};

static void
write_all(struct writing *w, const struct making *m)
{
    struct output *all;
    int count = 0;
    bool ok = true;

    for (const struct entry *e = m->dossier->first; e != NULL; e = e->next)
        for (const struct made *one = e->made; one != NULL; one = one->next)
            count++;
    all = ARENA_ARRAY(m->arena, struct output, count + 1);
    count = 0;
    inputs_add_read(&w->inputs, m->diags);
    for (const struct entry *e = m->dossier->first; e != NULL; e = e->next)
        for (const struct made *one = e->made; one != NULL; one = one->next) {
            const char *path = str_printf(m->arena, "%s%s", w->folder,
                                          one->name).p;

            ok = output_spares(path, &w->inputs, m->diags) && ok;
            all[count++] = (struct output){ path, one->bytes };
        }
    if (!ok || !outputs_write(m->arena, all, count, true, m->diags))
        return;
    for (int i = 0; i < count && w->progress; i++)
        fprintf(stderr, "vanban: đã ghi %s\n", all[i].path);
}

static void
make_dossier(struct writing *w, const char *path, struct diags *d)
{
    struct making m = { .session = &w->session, .worker = &w->worker,
                        .formats = &w->formats, .diags = d,
                        .arena = w->worker.document };

    m.data = worker_plan(&w->worker, path, d);
    if (m.data == NULL)
        return;
    dossier_make(&m);
    if (m.dossier != NULL && (d->errors == 0 || w->session.options.draft))
        write_all(w, &m);
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
    struct writing w = { .inputs = { .arena = call->arena } };
    struct report report;

    if (!report_open(&report, stderr, REPORT_SHORT, call->arena, &call->args,
                     &call->diags))
        return 0;
    if (read_options(&w, call) && session_open(&w.session, call)) {
        struct diags d;

        inputs_add_read(&w.inputs, &call->diags);
        worker_open(&w.worker, &w.session);
        d = worker_next(&w.worker);
        make_dossier(&w, args_operand(&call->args, 0), &d);
        report_add(&report, &d);
        worker_close(&w.worker);
    }
    report_close(&report, &call->diags);
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
