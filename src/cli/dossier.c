#include <string.h>
#include <unistd.h>

#include "base/viet.h"
#include "cli/dossier_list.h"
#include "cli/job.h"
#include "cli/output.h"
#include "cli/overlay.h"
#include "cli/report.h"
#include "parts/date.h"

enum { TEMPLATES_MOST = 64 };

struct making {
    struct job job;
    struct formats formats;
    struct arena *arena; /* of the dossier */
    struct diags *diags;
    const struct value *data;
    struct dossier *dossier;
    const char *folder; /* with final slash, or empty */
    bool progress;
};

/* ---- the plan of each document */

static struct value *
add_text(struct arena *a, struct value *map, const char *key, struct str text,
         struct pos pos)
{
    struct value *v = value_new(a, VALUE_TEXT, pos);

    v->key = v->key_written = str_from(key);
    v->key_pos = pos;
    v->text = text;
    value_append(map, v);
    return v;
}

static bool
is_own_key(struct str key)
{
    return str_is(key, "ho_so") || str_is(key, "van_ban") ||
           str_is(key, "mau");
}

/* The documents as the index lists them. */
static struct value *
list_documents(struct making *m)
{
    struct arena *a = m->arena;
    struct value *list = value_new(a, VALUE_LIST, m->data->pos);

    list->key = list->key_written = STR("tai_lieu");
    for (const struct entry *e = m->dossier->first; e != NULL; e = e->next) {
        struct value *item = value_new(a, VALUE_MAP, m->data->pos);
        struct date date;

        if (e->is_index || e->left_out)
            continue;
        add_text(a, item, "ten", e->title.n > 0 || e->template == NULL
                     ? e->title : template_title(e->template), e->pos);
        add_text(a, item, "nguoi_lap", e->maker, e->pos);
        if (e->doc != NULL) {
            struct str number = e->doc->info.number;

            if (number.n > 0 && number.p[0] != '/')
                add_text(a, item, "so_ky_hieu", number, e->pos);
            if (date_parse(e->doc->info.date, &date) && date_is_day(date))
                add_text(a, item, "ngay", date_short(a, date), e->pos);
        }
        if (e->pages != NULL)
            add_text(a, item, "so_trang",
                     str_printf(a, "%d", e->pages->count), e->pos);
        value_append(list, item);
    }
    return list;
}

static const struct value *
own_data(struct making *m, const struct entry *e)
{
    const struct value *all = value_find(m->data, "van_ban");

    if (all == NULL || all->kind != VALUE_MAP)
        return NULL;
    return value_find(all, str_zero(m->arena, e->id));
}

/* What of the data the template can take, and over it what is said for this
 * document alone. */
static const struct value *
entry_plan(struct making *m, const struct entry *e)
{
    const struct value *own = own_data(m, e);
    struct value *only = value_new(m->arena, VALUE_MAP, m->data->pos);
    struct value *plan;

    for (const struct value *v = m->data->first; v != NULL; v = v->next)
        if (!is_own_key(v->key) && entry_takes(e, v->key)) {
            struct value *copy = ARENA_NEW(m->arena, struct value);

            *copy = *v;
            copy->next = NULL;
            value_append(only, copy);
        }
    if (e->is_index)
        value_append(only, list_documents(m));
    if (own == NULL || own->kind != VALUE_MAP)
        own = value_new(m->arena, VALUE_MAP, m->data->pos);
    plan = overlay_join(m->arena, only, own);
    add_text(m->arena, plan, "mau", template_name(e->template), e->pos);
    return plan;
}

/* ---- making */

/* The template of an entry, in the form that the data's days ask for. */
static void
find_template(struct making *m, struct entry *e)
{
    const struct value *own = own_data(m, e), *all = m->data;

    e->template = job_template(&m->job, e->template_name, e->pos, m->diags);
    if (own != NULL && own->kind == VALUE_MAP)
        all = overlay_join(m->arena, m->data, own);
    if (e->template != NULL)
        e->template = template_choose(m->arena, e->template, all, m->diags);
}

static void
make_entry(struct making *m, struct entry *e)
{
    const struct value *plan = entry_plan(m, e);
    const struct formats *f = &m->formats;

    e->doc = job_tree(&m->job, plan, m->diags);
    if (e->doc == NULL)
        return;
    e->pages = job_pages(&m->job, e->doc, m->diags);
    if (e->pages == NULL || (m->diags->errors > 0 && !m->job.options.draft))
        return;
    e->made = ARENA_ARRAY(m->arena, struct buf, f->count);
    for (int i = 0; i < f->count; i++) {
        e->made[i] = buf_new(m->arena);
        if (!job_render(&m->job, f->of[i], e->doc, e->pages, &e->made[i],
                        m->diags))
            return;
    }
}

static bool
says_no(struct arena *a, const struct value *v)
{
    return v != NULL && v->kind == VALUE_TEXT &&
           str_is(viet_fold(a, str_trim(v->text)), "khong");
}

/* The keys that no document takes, and the documents that there are not. */
static void
check_data(struct making *m)
{
    const struct template *all[TEMPLATES_MOST];
    const struct value *own = value_find(m->data, "van_ban");
    int count = 0;

    for (const struct entry *e = m->dossier->first; e != NULL; e = e->next)
        if (e->template != NULL && count < TEMPLATES_MOST)
            all[count++] = e->template;
    for (const struct value *v = m->data->first; v != NULL; v = v->next) {
        bool known = is_own_key(v->key);

        for (int i = 0; i < count && !known; i++)
            known = template_declares(all[i], v->key);
        if (!known)
            diag_add(m->diags, FIELD_UNKNOWN, v->key_pos,
                     str_zero(m->arena, v->key_written),
                     template_nearest_key(m->arena, all, count, v->key));
    }
    for (const struct value *v = own != NULL ? own->first : NULL; v != NULL;
         v = v->next) {
        const struct entry *e = m->dossier->first;

        while (e != NULL && !str_equal(e->id, v->key))
            e = e->next;
        if (e == NULL)
            diag_add(m->diags, DOSSIER_ENTRY, v->key_pos,
                     str_zero(m->arena, v->key_written),
                     dossier_ids(m->arena, m->dossier));
    }
}

static void
make_all(struct making *m)
{
    for (struct entry *e = m->dossier->first; e != NULL; e = e->next) {
        e->left_out = says_no(m->arena, own_data(m, e));
        if (!e->left_out && e->template_name.n > 0)
            find_template(m, e);
    }
    check_data(m);
    for (int index = 0; index < 2; index++)
        for (struct entry *e = m->dossier->first; e != NULL; e = e->next)
            if (e->template != NULL && e->is_index == (index == 1))
                make_entry(m, e);
}

/* The same mistake in the shared data is found by every document. */
static void
drop_repeats(struct diags *d)
{
    struct diags once = diags_new(d->arena);

    for (struct diag *one = d->first, *next; one != NULL; one = next) {
        const struct diag *said = once.first;

        next = one->next;
        while (said != NULL &&
               (said->message != one->message ||
                said->pos.source != one->pos.source ||
                said->pos.line != one->pos.line ||
                said->pos.column != one->pos.column ||
                !str_equal(said->text, one->text)))
            said = said->next;
        if (said != NULL)
            continue;
        one->next = NULL;
        if (once.last != NULL)
            once.last->next = one;
        else
            once.first = one;
        once.last = one;
        once.errors += message_severity(one->message) == SEVERITY_ERROR;
        once.warnings += message_severity(one->message) == SEVERITY_WARNING;
    }
    *d = once;
}

static void
write_all(struct making *m)
{
    for (const struct entry *e = m->dossier->first; e != NULL; e = e->next)
        for (int i = 0; e->made != NULL && i < m->formats.count; i++) {
            const char *path = str_printf(m->arena, "%s%.*s.%s", m->folder,
                                          STR_ARG(e->file),
                                          m->formats.of[i]->extension).p;

            if (!output_write(m->arena, path, true, buf_str(&e->made[i]),
                              m->diags))
                return;
            if (m->progress)
                fprintf(stderr, "vanban: đã ghi %s\n", path);
        }
}

/* ---- the command */

static struct dossier *
find_dossier(struct making *m)
{
    const struct value *named = value_find(m->data, "ho_so");
    const char *name = str_zero(m->arena, value_text(m->data, "ho_so"));
    const char *path;

    if (named == NULL || name[0] == '\0') {
        diag_add(m->diags, DOSSIER_UNNAMED, m->data->pos);
        return NULL;
    }
    path = places_ini(m->arena, &m->job.places, name);
    if (path == NULL) {
        diag_add(m->diags, DOSSIER_UNKNOWN, named->pos, name);
        return NULL;
    }
    return dossier_read(m->arena, path, m->diags);
}

static void
make_dossier(struct making *m, const char *path)
{
    m->data = job_plan(&m->job, path, m->diags);
    if (m->data == NULL)
        return;
    m->dossier = find_dossier(m);
    if (m->dossier == NULL)
        return;
    make_all(m);
    drop_repeats(m->diags);
    if (m->diags->errors == 0 || m->job.options.draft)
        write_all(m);
}

static bool
read_options(struct making *m, struct call *call)
{
    const char *formats = args_value(&call->args, &option_format);
    const char *folder = args_value(&call->args, &option_output);

    m->folder = folder == NULL ? ""
        : str_ends(str_from(folder), "/")
            ? folder : str_printf(call->arena, "%s/", folder).p;
    m->progress = !args_has(&call->args, &option_quiet) && isatty(2);
    return formats_parse(call->arena, &m->formats,
                         formats != NULL ? formats : "pdf,docx",
                         &call->diags);
}

static int
execute(struct call *call)
{
    struct making m = { .formats = { .count = 0 } };
    struct report report;

    if (!report_open(&report, stderr, REPORT_SHORT, call->arena, &call->args,
                     &call->diags) ||
        !read_options(&m, call))
        return 0;
    if (job_open(&m.job, call)) {
        struct diags d = job_next(&m.job);

        m.arena = m.job.document;
        m.diags = &d;
        make_dossier(&m, args_operand(&call->args, 0));
        report_add(&report, &d);
        report_close(&report);
    }
    job_close(&m.job);
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
