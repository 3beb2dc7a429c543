#include <string.h>

#include "base/viet.h"
#include "input/csv.h"
#include "input/rows.h"
#include "input/xlsx.h"
#include "make/maker.h"
#include "model/section.h"
#include "out/report.h"
#include "outline/outline.h"

static const struct option option_stage = {
    0, "stage", "CHẶNG", "value (các giá trị đọc được), rows (từng hàng của "
    "bảng), outline (đề mục), tree (cây văn bản), pages (các trang)"
};

enum stage { STAGE_VALUE, STAGE_ROWS, STAGE_OUTLINE, STAGE_TREE,
             STAGE_PAGES };

static const char *const stage_names[] = { "value", "rows", "outline", "tree",
                                           "pages", NULL };

/* The text of a .txt file as the value of a body. */
static const struct value *
read_body(struct worker *w, const char *path, struct diags *d)
{
    const struct source *s = source_read(w->document, path, d);
    struct value *v;

    if (s == NULL)
        return NULL;
    v = value_new(w->document, VALUE_TEXT, (struct pos){ s, 1, 1 });
    v->text = viet_nfc(w->document, s->text);
    v->block = true;
    return v;
}

/* The rows of a CSV file, or of a workbook's first sheet. */
static const struct value *
read_table(struct worker *w, const char *path, struct diags *d)
{
    struct workbook_sheet sheet = { NULL, NULL };
    const struct source *s;

    if (str_ends(str_from(path), ".xlsx"))
        return xlsx_read(w->document, path, STR_EMPTY, &sheet, d)
                   ? sheet.rows : NULL;
    s = source_read(w->document, path, d);
    return s != NULL ? csv_read(w->document, s, d) : NULL;
}

/* One row at a time, as a batch reads them. */
static void
dump_rows(struct worker *w, const char *path, struct diags *d)
{
    struct rows *rows = rows_open(w->document, path, STR_EMPTY, d);
    struct arena *a;
    struct value *row;

    if (rows == NULL)
        return;
    a = arena_new();
    for (int n = 0; (row = rows_next(rows, a)) != NULL; n++) {
        value_dump_member(stdout, row, n);
        arena_reset(a);
    }
    arena_free(a);
    rows_close(rows);
}

static bool
holds_rows(const char *path)
{
    return str_ends(str_from(path), ".csv") ||
           str_ends(str_from(path), ".xlsx");
}

static struct outline
outline_of(struct worker *w, const struct value *body, struct diags *d)
{
    struct outline o = outline_new(w->document);

    o.measure = &w->session->measure;
    if (body != NULL)
        outline_add_value(&o, body, 0, d);
    outline_finish(&o);
    return o;
}

/* A document of nothing but a body, on the profile's pages. */
static struct doc *
doc_of(struct worker *w, const struct value *body, struct diags *d)
{
    struct outline o = outline_of(w, body, d);
    struct doc *doc = ARENA_NEW(w->document, struct doc);
    const struct profile *p = w->session->profile;
    struct node *n = section_new(w->document, p, false, POS_NONE);

    n->u.section.number_hidden_first = p->page.first_number_hidden;
    doc->profile = p;
    doc_append(doc, n);
    outline_build(w->document, &o, p, n, d);
    doc_split(doc);
    doc_number_notes(doc);
    return doc;
}

static void
dump_doc(struct worker *w, enum stage stage, const struct doc *doc,
         struct diags *d)
{
    struct pages *pages;

    for (; doc != NULL; doc = doc->next) {
        if (doc->appendix != NULL)
            printf("file phu-luc-%d\n", doc->appendix->number);
        if (stage == STAGE_TREE)
            doc_dump(stdout, doc);
        else if ((pages = worker_pages(w, doc, d)) != NULL)
            pages_dump(stdout, pages);
    }
}

static void
dump_body(struct worker *w, enum stage stage, const struct value *body,
          struct diags *d)
{
    struct outline o;

    if (body == NULL)
        return;
    switch (stage) {
    case STAGE_ROWS: /* dump_rows */
        break;
    case STAGE_VALUE:
        value_dump(stdout, body);
        break;
    case STAGE_OUTLINE:
        o = outline_of(w, body, d);
        outline_dump(stdout, &o);
        break;
    case STAGE_TREE:
    case STAGE_PAGES:
        dump_doc(w, stage, doc_of(w, body, d), d);
        break;
    }
}

static const struct doc *
tree_of(struct session *s, struct worker *w, const struct value *plan,
        struct diags *d)
{
    const struct template *t = session_template(s, plan, d);

    return t != NULL ? worker_tree(w, t, plan, d) : NULL;
}

static void
dump_plan(struct session *s, struct worker *w, enum stage stage,
          const struct value *plan, struct diags *d)
{
    struct outline o;

    if (plan == NULL)
        return;
    switch (stage) {
    case STAGE_ROWS: /* dump_rows */
        break;
    case STAGE_VALUE:
        value_dump(stdout, plan);
        break;
    case STAGE_OUTLINE:
        o = outline_of(w, value_find(plan, "noi_dung"), d);
        outline_dump(stdout, &o);
        break;
    case STAGE_TREE:
    case STAGE_PAGES:
        dump_doc(w, stage, tree_of(s, w, plan, d), d);
        break;
    }
}

static bool
stage_parse(struct call *call, enum stage *stage)
{
    const char *name = args_value(&call->args, &option_stage);

    if (name == NULL) {
        diag_add(&call->diags, OPTION_MISSING, POS_NONE, "--stage",
                 args_join(call->arena, stage_names));
        return false;
    }
    for (int i = 0; stage_names[i] != NULL; i++)
        if (strcmp(name, stage_names[i]) == 0) {
            *stage = (enum stage)i;
            return true;
        }
    diag_add(&call->diags, OPTION_VALUE, POS_NONE, "--stage", name,
             args_join(call->arena, stage_names),
             args_suggest(call->arena, name, stage_names));
    return false;
}

static int
execute(struct call *call)
{
    const char *path = args_operand(&call->args, 0);
    struct report report;
    enum stage stage;
    struct worker worker;
    struct session session;
    struct diags d;

    if (!report_open(&report, stderr, REPORT_SHORT, call->arena, &call->args,
                     &call->diags))
        return 0;
    if (stage_parse(call, &stage) && session_open(&session, call)) {
        worker_open(&worker, &session);
        d = worker_next(&worker);
        if (stage == STAGE_ROWS)
            dump_rows(&worker, path, &d);
        else if (str_ends(str_from(path), ".txt"))
            dump_body(&worker, stage, read_body(&worker, path, &d), &d);
        else if (holds_rows(path))
            dump_body(&worker, stage, read_table(&worker, path, &d), &d);
        else
            dump_plan(&session, &worker, stage, worker_plan(&worker, path, &d),
                      &d);
        report_add(&report, &d);
        worker_close(&worker);
    }
    report_close(&report, &call->diags);
    return report.status;
}

static const struct option *const options[] = {
    &option_stage, &option_template, &option_data,        &option_set,
    &option_profile, &option_draft,  &option_diagnostics, &option_help,
    NULL,
};

const struct command command_dump = {
    .name = "dump",
    .operands = "TỆP",
    .summary = "in ra điều chương trình hiểu được ở một chặng",
    .help = "Tệp .txt được đọc như đề cương (nội dung của khóa noi_dung); tệp\n"
            ".csv và .xlsx như một bảng. Chặng rows đọc .csv, .tsv, .txt, .xlsx\n"
            "từng hàng một, bỏ qua hàng trống, và điền vào mọi ô của một vùng\n"
            "gộp chữ ở ô đầu vùng ấy.\n",
    .options = options,
    .least = 1,
    .most = 1,
    .execute = execute,
};
