#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/fault.h"
#include "make/dossier_make.h"
#include "make/maker.h"
#include "out/report.h"

enum { DEEPEST = 16 };

struct checking {
    struct call *call;
    struct session session;
    struct worker worker;
    struct report report;
    int plans;
};

static void
check_plan(struct checking *c, const char *path)
{
    struct worker *w = &c->worker;
    struct diags d = worker_next(w);
    const struct value *plan = worker_plan(w, path, &d);
    struct making making = { .session = &c->session, .worker = w,
                             .arena = w->document, .diags = &d,
                             .data = plan };
    const struct template *t = NULL;
    const struct doc *doc;

    if (plan != NULL && c->session.template_name == NULL && dossier_is(plan))
        dossier_make(&making);
    else if (plan != NULL)
        t = session_template(&c->session, plan, &d);
    doc = t != NULL ? worker_tree(w, t, plan, &d) : NULL;
    for (; doc != NULL; doc = doc->next)
        worker_pages(w, doc, &d);
    report_add(&c->report, &d);
    c->plans++;
}

static bool
is_folder(const char *path)
{
    struct stat st;

    return stat(path, &st) == 0 && S_ISDIR(st.st_mode);
}

/* By its name; a pipe or device of such a name is none. A link that leads
 * nowhere is one, so that this is told. */
static bool
looks_like_plan(const char *name)
{
    struct str s = str_from(name);
    struct stat st;

    return (str_ends(s, ".yaml") || str_ends(s, ".yml") ||
            str_ends(s, ".ini")) &&
           (stat(name, &st) != 0 || S_ISREG(st.st_mode));
}

struct entries {
    const char **names;
    size_t n, room;
};

static void
entries_add(struct arena *a, struct entries *e, const char *name)
{
    size_t one = sizeof(*e->names), more = e->room > 0 ? 2 * e->room : 64;

    if (e->n == e->room) {
        e->names = arena_grow(a, e->names, e->room * one, more * one);
        e->room = more;
    }
    e->names[e->n++] = str_zero(a, str_from(name));
}

static int
name_compare(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static struct pos
folder_pos(struct arena *a, const char *path)
{
    struct source *named = ARENA_NEW(a, struct source);

    named->name = path;
    named->text = STR_EMPTY;
    return (struct pos){ named, 0, 0 };
}

/* The visible names of a folder, sorted. False after a message. */
static bool
read_folder(struct checking *c, const char *path, struct entries *e)
{
    struct arena *a = c->call->arena;
    DIR *folder = opendir(path);
    struct dirent *entry;

    *e = (struct entries){ NULL, 0, 0 };
    if (folder == NULL) {
        diag_add(&c->call->diags, FILE_UNREADABLE, folder_pos(a, path),
                 fault_text(errno));
        return false;
    }
    while ((entry = readdir(folder)) != NULL)
        if (entry->d_name[0] != '.')
            entries_add(a, e, entry->d_name);
    closedir(folder);
    if (e->n > 0)
        qsort(e->names, e->n, sizeof(*e->names), name_compare);
    return true;
}

/* Links to folders are not followed, so that a walk comes to an end. */
static void
check_folder(struct checking *c, const char *path, int depth)
{
    struct entries e;
    struct stat st;

    if (depth > DEEPEST) {
        diag_add(&c->call->diags, FOLDER_DEEP,
                 folder_pos(c->call->arena, path),
                 str_printf(c->call->arena, "%d", DEEPEST).p);
        return;
    }
    if (!read_folder(c, path, &e))
        return;
    for (size_t i = 0; i < e.n; i++) {
        bool slash = str_ends(str_from(path), "/");
        const char *name = str_printf(c->call->arena, "%s%s%s", path,
                                      slash ? "" : "/", e.names[i]).p;

        if (lstat(name, &st) == 0 && S_ISDIR(st.st_mode))
            check_folder(c, name, depth + 1);
        else if (looks_like_plan(name))
            check_plan(c, name);
    }
}

static void
check_all(struct checking *c)
{
    for (const struct arg *arg = c->call->args.first; arg != NULL;
         arg = arg->next) {
        int before = c->plans, errors = c->call->diags.errors;

        if (arg->option != NULL)
            continue;
        if (!is_folder(arg->value)) {
            check_plan(c, arg->value);
            continue;
        }
        check_folder(c, arg->value, 1);
        if (c->plans == before && c->call->diags.errors == errors)
            diag_add(&c->call->diags, FOLDER_WITHOUT_PLAN, POS_NONE,
                     arg->value);
    }
}

static int
execute(struct call *call)
{
    struct checking c = { .call = call };
    struct report *r = &c.report;

    if (!report_open(r, stdout, REPORT_HUMAN, call->arena, &call->args,
                     &call->diags))
        return 0;
    if (session_open(&c.session, call)) {
        worker_open(&c.worker, &c.session);
        check_all(&c);
        worker_close(&c.worker);
        if (r->format == REPORT_HUMAN)
            printf("%d kế hoạch: %d lỗi, %d cảnh báo\n", c.plans, r->errors,
                   r->warnings);
    }
    report_close(r, &call->diags);
    return r->status == 0 && r->warnings > 0 ? 1 : r->status;
}

static const struct option *const options[] = {
    &option_template, &option_data,        &option_set,  &option_profile,
    &option_draft,    &option_diagnostics, &option_help, NULL,
};

const struct command command_check = {
    .name = "check",
    .operands = "KẾ-HOẠCH|THƯ-MỤC…",
    .summary = "soát kế hoạch, báo mọi chỗ sai, không ghi gì",
    .help =
        "Thư mục được soát cả các thư mục con: mọi tệp .yaml, .yml, .ini.\n"
        "Kết quả soát ra luồng chuẩn. Có lỗi hay cảnh báo thì mã thoát là 1.\n"
        "Xem `vanban explain MÃ` để hiểu một thông báo.\n",
    .options = options,
    .least = 1,
    .execute = execute,
};
