#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "cli/dossier_make.h"
#include "base/fault.h"
#include "cli/output.h"
#include "cli/report.h"

enum { DEEPEST = 16 };

struct checking {
    struct call *call;
    struct job job;
    struct report report;
    int plans;
};

static void
check_plan(struct checking *c, const char *path)
{
    struct diags d = job_next(&c->job);
    const struct value *plan = job_plan(&c->job, path, &d);
    struct making making = { .job = &c->job, .arena = c->job.document,
                             .diags = &d, .data = plan };
    struct doc *doc = NULL;

    if (plan != NULL && c->job.template_name == NULL && dossier_is(plan))
        dossier_make(&making);
    else if (plan != NULL)
        doc = job_tree(&c->job, plan, &d);
    for (; doc != NULL; doc = doc->next)
        job_pages(&c->job, doc, &d);
    report_add(&c->report, &d);
    c->plans++;
}

static bool
is_folder(const char *path)
{
    struct stat st;

    return stat(path, &st) == 0 && S_ISDIR(st.st_mode);
}

static bool
looks_like_plan(const char *name)
{
    struct str s = str_from(name);

    return str_ends(s, ".yaml") || str_ends(s, ".yml") || str_ends(s, ".ini");
}

struct entries {
    const char **names;
    size_t n;
};

static int
name_compare(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* The visible names of a folder, sorted. False after a message. */
static bool
read_folder(struct checking *c, const char *path, struct entries *e)
{
    struct arena *a = c->call->arena;
    size_t room = sizeof(*e->names);
    DIR *folder = opendir(path);
    struct dirent *entry;

    *e = (struct entries){ NULL, 0 };
    if (folder == NULL) {
        struct source *named = ARENA_NEW(a, struct source);

        named->name = path;
        diag_add(&c->call->diags, FILE_UNREADABLE,
                 (struct pos){ named, 0, 0 }, fault_text(errno));
        return false;
    }
    while ((entry = readdir(folder)) != NULL) {
        if (entry->d_name[0] == '.')
            continue;
        e->names = arena_grow(a, e->names, e->n * room, (e->n + 1) * room);
        e->names[e->n++] = str_zero(a, str_from(entry->d_name));
    }
    closedir(folder);
    if (e->n > 0)
        qsort(e->names, e->n, room, name_compare);
    return true;
}

/* Links to folders are not followed, so that a walk comes to an end. */
static void
check_folder(struct checking *c, const char *path, int depth)
{
    struct entries e;
    struct stat st;

    if (depth > DEEPEST || !read_folder(c, path, &e))
        return;
    for (size_t i = 0; i < e.n; i++) {
        bool slash = str_ends(str_from(path), "/");
        const char *name = str_printf(c->call->arena, "%s%s%s", path,
                                      slash ? "" : "/", e.names[i]).p;

        if (lstat(name, &st) == 0 && S_ISDIR(st.st_mode))
            check_folder(c, name, depth + 1);
        else if (looks_like_plan(name) && !is_folder(name))
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
    if (job_open(&c.job, call)) {
        check_all(&c);
        report_close(r);
        if (r->format == REPORT_HUMAN)
            printf("%d kế hoạch: %d lỗi, %d cảnh báo\n", c.plans, r->errors,
                   r->warnings);
    }
    job_close(&c.job);
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
