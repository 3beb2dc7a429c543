/* dossier.c — `vanban dossier`: all documents of a dossier from one file. */
#include "base/host.h"
#include "base/json.h"
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
    bool progress, json, dry;
};

static const struct option option_dry = {
    0, "dry-run", NULL, "soát mọi văn bản, không ghi gì"
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
    if (!ok || !outputs_write(d->arena, all, made->count,
                              OUTPUT_FOLDERS | OUTPUT_LASTING, d))
        return;
    for (int i = 0; i < made->count && w->progress; i++)
        output_tell(all[i].path);
}

static bool
read_options(struct writing *w, struct call *call)
{
    const char *formats = args_value(&call->args, &option_format);
    const char *folder = args_value(&call->args, &option_output);

    w->folder = folder == NULL ? ""
        : str_ends(str_from(folder), "/")
            ? folder : str_printf(call->arena, "%s/", folder).p;
    w->json = args_has(&call->args, &option_json);
    w->dry = args_has(&call->args, &option_dry);
    w->progress = !args_has(&call->args, &option_quiet) && !w->json &&
                  host_shows_progress();
    return formats_parse(call->arena, &w->formats,
                         formats != NULL ? formats : "pdf,docx",
                         &call->diags);
}

/* ---- as JSON */

static void
put_text(struct buf *out, const char *key, struct str text)
{
    buf_printf(out, ", \"%s\": ", key);
    json_text(out, text);
}

static void
put_document(struct buf *out, const struct writing *w,
             const struct vanban_made *made, int at)
{
    const struct vanban_document *doc = &made->documents[at];
    bool first = true;

    buf_add_z(out, "{\"id\": ");
    json_text(out, doc->id);
    put_text(out, "title", doc->title);
    put_text(out, "maker", doc->maker);
    put_text(out, "file", doc->file);
    buf_printf(out, ", \"leftOut\": %s, \"listed\": %s, \"pages\": %d, "
               "\"files\": [", doc->left_out ? "true" : "false",
               doc->listed ? "true" : "false", doc->pages);
    for (int i = 0; i < made->count && made->whole && !w->dry; i++) {
        if (made->outputs[i].document != at)
            continue;
        buf_add_z(out, first ? "" : ", ");
        json_text(out, str_printf(out->arena, "%s%s", w->folder,
                                  made->outputs[i].name));
        first = false;
    }
    buf_add_z(out, "]}");
}

static void
put_findings(struct buf *out, const struct diags *d, bool *first)
{
    struct report_lines lines = { .source = NULL };

    for (const struct diag *g = d->first; g != NULL; g = g->next) {
        buf_add_z(out, *first ? "\n    " : ",\n    ");
        report_json(out, g, &lines);
        *first = false;
    }
}

/* What has come of it on standard output. made: NULL where nothing could be
 * begun. */
static void
print_json(struct call *call, const struct writing *w,
           const struct vanban_made *made)
{
    struct buf out = buf_new(call->arena);
    bool first = true;

    buf_printf(&out, "{\n  \"whole\": %s,\n  \"documents\": [",
               made != NULL && made->whole ? "true" : "false");
    for (int i = 0; made != NULL && i < made->n_documents; i++) {
        buf_add_z(&out, i > 0 ? ",\n    " : "\n    ");
        put_document(&out, w, made, i);
    }
    buf_add_z(&out, "],\n  \"findings\": [");
    put_findings(&out, &call->diags, &first);
    if (made != NULL)
        put_findings(&out, &made->findings, &first);
    buf_add_z(&out, "]\n}\n");
    text_print(&out);
}

/* Makes them and writes them; gives the exit status. */
static int
make_all(struct call *call, struct writing *w, struct report *report)
{
    struct vanban_order order = { .name = args_operand(&call->args, 0),
                                  .formats = w->dry ? NULL : &w->formats };
    struct vanban_made made;

    w->maker = vanban_maker_open(w->session, &call->diags);
    if (w->maker == NULL)
        return 0;
    if (vanban_dossier(w->maker, &order, &made) && !w->dry)
        write_all(w, &made, &made.findings);
    if (w->json)
        print_json(call, w, &made);
    else
        report_add(report, &made.findings);
    return diags_status(&made.findings);
}

static int
execute(struct call *call)
{
    struct writing w = { .inputs = { .arena = call->arena } };
    struct vanban_setup setup;
    struct report report;
    int status = 0;

    if (!setup_report(call, &report, stderr, REPORT_SHORT))
        return 0;
    if (!read_options(&w, call) || !setup_read(call, &setup)) {
        report_close(&report, &call->diags);
        return report.status;
    }
    if (w.json)
        report.format = REPORT_SHORT; /* findings are told otherwise */
    if (setup.care < VANBAN_CARE_FORM)
        setup.care = VANBAN_CARE_FORM;
    w.session = vanban_open(&setup, &call->diags);
    if (w.session != NULL)
        status = make_all(call, &w, &report);
    else if (w.json)
        print_json(call, &w, NULL);
    vanban_maker_close(w.maker);
    if (w.json) {
        status = status > 0 ? status : diags_status(&call->diags);
        call->diags = diags_new(call->arena);
    }
    report_close(&report, &call->diags);
    vanban_close(w.session, &call->diags);
    return status > report.status ? status : report.status;
}

static const struct option *const options[] = {
    &option_format, &option_output, &option_data, &option_set,
    &option_profile, &option_draft, &option_strict, &option_no_signature,
    &option_no_tags, &option_convert,
    &option_dry, &option_seconds, &option_memory,
    &option_quiet,
    &option_json, &option_diagnostics, &option_help, NULL,
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
        "--json kể từng văn bản của bộ với số trang, tên tệp, và lời báo.\n"
        "Còn lỗi ở một văn bản thì không ghi gì, trừ khi có --draft.\n",
    .options = options,
    .least = 1,
    .most = 1,
    .execute = execute,
};
