/* dossier.c — `vanban dossier`: all documents of a dossier from one file. */
#include "base/host.h"
#include "cli/setup.h"
#include "out/inputs.h"
#include "out/names_beside.h"
#include "out/output.h"

struct writing {
    struct vanban *session;
    struct vanban_maker *maker;
    struct vanban_formats formats;
    struct inputs inputs;
    const char *folder; /* with final slash, or empty */
    bool progress;
};

static void
write_all(struct writing *w, const struct vanban_made *made, struct diags *d)
{
    struct output *all = ARENA_ARRAY(d->arena, struct output,
                                     made->count + 1);
    bool ok = true;

    inputs_add_read(&w->inputs, vanban_read(w->session));
    inputs_add_read(&w->inputs, &made->read);
    for (int i = 0; i < made->count; i++) {
        all[i] = (struct output){
            str_printf(d->arena, "%s%s", w->folder, made->outputs[i].name).p,
            made->outputs[i].bytes,
        };
        ok = output_spares(all[i].path, &w->inputs, d) && ok;
    }
    if (!ok || !outputs_write(d->arena, all, made->count, true, d))
        return;
    for (int i = 0; i < made->count && w->progress; i++)
        fprintf(stderr, "vanban: đã ghi %s\n", all[i].path);
}

static bool
read_options(struct writing *w, struct call *call)
{
    const char *formats = args_value(&call->args, &option_format);
    const char *folder = args_value(&call->args, &option_output);

    w->folder = folder == NULL ? ""
        : str_ends(str_from(folder), "/")
            ? folder : str_printf(call->arena, "%s/", folder).p;
    w->progress = !args_has(&call->args, &option_quiet) &&
                  host_shows_progress();
    return formats_parse(call->arena, &w->formats,
                         formats != NULL ? formats : "pdf,docx",
                         &call->diags);
}

static int
execute(struct call *call)
{
    struct writing w = { .inputs = { .arena = call->arena } };
    struct vanban_order order = { .name = args_operand(&call->args, 0),
                                  .formats = &w.formats };
    struct vanban_setup setup;
    struct vanban_made made;
    struct report report;

    if (!setup_report(call, &report, stderr, REPORT_SHORT))
        return 0;
    if (read_options(&w, call) && setup_read(call, &setup))
        w.session = vanban_open(&setup, &call->diags);
    if (w.session != NULL)
        w.maker = vanban_maker_open(w.session, &call->diags);
    if (w.maker != NULL) {
        if (vanban_dossier(w.maker, &order, &made))
            write_all(&w, &made, &made.findings);
        report_add(&report, &made.findings);
    }
    vanban_maker_close(w.maker);
    report_close(&report, &call->diags);
    vanban_close(w.session, &call->diags);
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
