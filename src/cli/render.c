#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "make/maker.h"
#include "out/output.h"
#include "out/report.h"

struct rendering {
    struct session session;
    struct worker worker;
    struct outputs outputs;
    struct inputs inputs;
    struct report report;
    bool progress;
};

/* Adds the files that a plan takes values from ("@noi-dung.txt"). A pipe can
 * be read once only, and is left for then. */
static void
add_included(struct rendering *r, const char *path)
{
    struct diags unheard = worker_next(&r->worker);
    const struct source *s;
    struct stat st;

    if (stat(path, &st) != 0 || !S_ISREG(st.st_mode))
        return;
    s = source_read(r->worker.document, path, &unheard);
    if (s == NULL || str_index(s->text, '@') == s->text.n)
        return;
    value_read(r->worker.document, path, &unheard);
    inputs_add_read(&r->inputs, &unheard);
}

/* Looks at what all plans read before the first result is written: that of
 * one plan may be what the next one reads. */
static bool
inputs_spared(struct rendering *r, struct call *call)
{
    const struct outputs *o = &r->outputs;
    bool ok = true;

    inputs_add_read(&r->inputs, &call->diags);
    for (int i = 0; i < o->plans; i++)
        if (strcmp(o->given[i], "-") != 0) {
            inputs_add(&r->inputs, o->given[i]);
            add_included(r, o->given[i]);
        }
    for (int i = 0; i < o->plans * o->formats.count; i++)
        ok = output_spares(o->paths[i], &r->inputs, &call->diags) && ok;
    return ok;
}

/* One file of a plan in every format. The phụ lục that are files of their own
 * stand behind the document. Pages are laid out for every format: what is
 * wrong with a plan is not to depend on what is made of it. False after a
 * diagnostic. */
static bool
make(struct rendering *r, int plan, const struct doc *doc,
     struct output *made, struct diags *d)
{
    const struct formats *f = &r->outputs.formats;
    struct arena *a = r->worker.document;
    const struct pages *pages = worker_pages(&r->worker, doc, d);

    for (int i = 0; i < f->count; i++) {
        struct buf b = buf_new(a);

        if (pages == NULL && f->of[i]->needs_pages)
            return false;
        made[i].path = r->outputs.paths[plan * f->count + i];
        if (doc->appendix != NULL)
            made[i].path = outputs_beside(a, &r->outputs, plan, i,
                                          doc->appendix->number, d);
        if (made[i].path == NULL ||
            !worker_render(&r->worker, f->of[i], doc, pages, &b, d))
            return false;
        made[i].bytes = buf_str(&b);
    }
    return true;
}

static void
write_all(struct rendering *r, const struct output *made, int count,
          struct diags *d)
{
    bool ok = true;

    inputs_add_read(&r->inputs, d); /* now the template is known, too */
    for (int i = 0; i < count; i++)
        ok = output_spares(made[i].path, &r->inputs, d) && ok;
    if (!ok || !outputs_write(r->worker.document, made, count,
                              r->outputs.make_folders, d))
        return;
    for (int i = 0; i < count && r->progress; i++)
        fprintf(stderr, "vanban: đã ghi %s\n", made[i].path);
}

/* All files are made in every format before any is written: a document is
 * there whole or not at all. */
static void
render_plan(struct rendering *r, int index)
{
    struct worker *w = &r->worker;
    struct diags d = worker_next(w);
    const struct value *plan = worker_plan(w, r->outputs.given[index], &d);
    const struct template *t =
        plan != NULL ? session_template(&r->session, plan, &d) : NULL;
    const struct doc *doc = t != NULL ? worker_tree(w, t, plan, &d) : NULL;
    int formats = r->outputs.formats.count, files = 0;
    struct output *made;
    bool whole = doc != NULL;

    for (const struct doc *one = doc; one != NULL; one = one->next)
        files++;
    made = ARENA_ARRAY(w->document, struct output, files * formats + 1);
    files = 0;
    for (; doc != NULL; doc = doc->next)
        whole = make(r, index, doc, made + formats * files++, &d) && whole;
    if (whole && (d.errors == 0 || r->session.options.draft))
        write_all(r, made, files * formats, &d);
    report_add(&r->report, &d);
}

static int
execute(struct call *call)
{
    struct rendering r = { .inputs = { .arena = call->arena } };

    if (!report_open(&r.report, stderr, REPORT_SHORT, call->arena, &call->args,
                     &call->diags))
        return 0;
    r.progress = !args_has(&call->args, &option_quiet) && isatty(2);
    if (outputs_plan(call->arena, &r.outputs, &call->args, &call->diags) &&
        session_open(&r.session, call)) {
        worker_open(&r.worker, &r.session);
        if (inputs_spared(&r, call))
            for (int i = 0; i < r.outputs.plans; i++)
                render_plan(&r, i);
        worker_close(&r.worker);
    }
    report_close(&r.report, &call->diags);
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
