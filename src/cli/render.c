/* render.c — `vanban render`: documents of plans, written as files. */
#include <string.h>

#include "base/host.h"
#include "cli/setup.h"
#include "out/inputs.h"
#include "out/names_beside.h"
#include "out/output.h"

struct rendering {
    struct arena *arena;
    struct vanban *session;
    struct vanban_maker *maker;
    struct outputs outputs;
    struct inputs inputs;
    struct report report;
    bool progress;
};

/* Looks at what all plans read before the first result is written: that of
 * one plan may be what the next one reads. */
static bool
inputs_spared(struct rendering *r, struct diags *d)
{
    const struct outputs *o = &r->outputs;
    struct file_log included = { r->arena, NULL };
    bool ok = true;

    inputs_add_read(&r->inputs, vanban_read(r->session));
    for (int i = 0; i < o->plans; i++)
        if (strcmp(o->given[i], "-") != 0) {
            inputs_add(&r->inputs, o->given[i]);
            vanban_included(r->maker, o->given[i], &included);
        }
    inputs_add_read(&r->inputs, &included);
    for (int i = 0; i < o->plans * o->formats.count; i++)
        ok = output_spares(o->paths[i], &r->inputs, d) && ok;
    return ok;
}

/* The phụ lục that are files of their own stand behind the document. False
 * after a diagnostic. */
static bool
name_outputs(struct rendering *r, int plan, const struct vanban_made *made,
             struct output *outputs, struct diags *d)
{
    const struct outputs *o = &r->outputs;
    bool ok = true;

    for (int i = 0; i < made->count; i++) {
        int format = 0;

        while (o->formats.of[format] != made->outputs[i].format)
            format++;
        outputs[i].bytes = made->outputs[i].bytes;
        outputs[i].path = o->paths[plan * o->formats.count + format];
        if (made->outputs[i].appendix > 0)
            outputs[i].path = outputs_beside(d->arena, o, plan, format,
                                             made->outputs[i].appendix, d);
        ok = ok && outputs[i].path != NULL;
    }
    return ok;
}

static void
write_all(struct rendering *r, const struct output *outputs, int count,
          struct diags *d)
{
    bool ok = true;

    for (int i = 0; i < count; i++)
        ok = output_spares(outputs[i].path, &r->inputs, d) && ok;
    if (!ok || !outputs_write(d->arena, outputs, count,
                              r->outputs.make_folders
                                  ? OUTPUT_FOLDERS | OUTPUT_LASTING
                                  : OUTPUT_LASTING, d))
        return;
    for (int i = 0; i < count && r->progress; i++)
        output_tell(outputs[i].path);
}

/* All files are made in every format before any is written: a document is
 * there whole or not at all. */
static void
render_plan(struct rendering *r, int index)
{
    const struct vanban_order order = {
        .name = r->outputs.given[index], .formats = &r->outputs.formats,
    };
    struct vanban_made made;
    bool whole = vanban_make(r->maker, &order, &made);
    struct diags *d = &made.findings;
    struct output *outputs = ARENA_ARRAY(d->arena, struct output,
                                         made.count + 1);

    inputs_add_read(&r->inputs, &made.read);
    inputs_add_read(&r->inputs, vanban_read(r->session)); /* its template */
    if (name_outputs(r, index, &made, outputs, d) && whole &&
        (d->errors == 0 || vanban_is_draft(r->session)))
        write_all(r, outputs, made.count, d);
    report_add(&r->report, d);
}

static void
render_all(struct rendering *r, const struct vanban_setup *setup,
           struct diags *d)
{
    r->session = vanban_open(setup, d);
    if (r->session == NULL)
        return;
    r->maker = vanban_maker_open(r->session, d);
    if (r->maker != NULL && inputs_spared(r, d))
        for (int i = 0; i < r->outputs.plans; i++)
            render_plan(r, i);
    vanban_maker_close(r->maker);
}

static int
execute(struct call *call)
{
    struct arena *a = call->arena;
    struct rendering r = { .arena = a, .inputs = { .arena = a } };
    const struct outputs_asked asked = {
        args_value(&call->args, &option_output),
        args_values(a, &call->args, &option_format),
        args_values(a, &call->args, NULL),
    };
    struct vanban_setup setup;

    if (!setup_report(call, &r.report, stderr, REPORT_SHORT))
        return 0;
    r.progress = !args_has(&call->args, &option_quiet) &&
                 host_shows_progress();
    if (outputs_plan(a, &r.outputs, &asked, &call->diags) &&
        setup_read(call, &setup)) {
        if (setup.care < VANBAN_CARE_FORM)
            setup.care = VANBAN_CARE_FORM;
        render_all(&r, &setup, &call->diags);
    }
    report_close(&r.report, &call->diags);
    vanban_close(r.session, &call->diags);
    return r.report.status;
}

static const struct option *const options[] = {
    &option_format,  &option_output, &option_template, &option_data,
    &option_set,     &option_profile, &option_draft,   &option_strict,
    &option_no_signature, &option_no_tags,
    &option_convert, &option_seconds, &option_memory,
    &option_quiet,
    &option_diagnostics, &option_help, NULL,
};

const struct command command_render = {
    .name = "render",
    .operands = "KẾ-HOẠCH…",
    .summary = "lập văn bản: PDF, Word và các dạng khác",
    .help =
        "Kế hoạch là tệp .yaml hoặc .ini; - là luồng vào chuẩn. Văn bản cũ\n"
        "(.docx, Word dạng XML, .txt) được lập lại đúng thể thức; kết quả\n"
        "trùng tên với nó thì thêm -moi: cu-moi.docx.\n"
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
