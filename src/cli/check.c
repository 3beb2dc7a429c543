/* check.c — `vanban check`: what is wrong in plans, and in whole folders. */
#include <errno.h>
#include <sys/stat.h>

#include "base/fault.h"
#include "cli/setup.h"

enum { DEEPEST = 16 };

static const struct option option_outline = {
    0, "outline", NULL, "in cả văn bản như đã hiểu, mỗi đoạn, mỗi bảng một "
    "dòng: ở dòng nào của kế hoạch, là đề mục, khoản, điểm, gạch hay đoạn văn"
};

struct checking {
    struct call *call;
    struct vanban_maker *maker;
    struct report report;
    bool outline;
    struct buf outlines; /* in JSON they come behind the findings */
    int plans;
};

/* The plan as it was understood; its findings come with the check. */
static void
print_outline(struct checking *c, const struct vanban_order *order)
{
    bool json = c->report.format == REPORT_JSON;
    struct buf out = buf_new(c->call->arena);
    struct vanban_made made;

    vanban_overview(c->maker, order, json, &out, &made);
    if (json)
        buf_add(&c->outlines, out.p, out.n);
    else
        fwrite(out.p, 1, out.n, stdout);
}

/* One value of JSON for both: {"findings": […], "outline": […]}. */
static void
close_outlines(const struct checking *c)
{
    struct str s = buf_str(&c->outlines);

    if (s.n > 0) /* without the first comma */
        s = str_after(s, 1);
    printf(", \"outline\": [%.*s%s]}\n", STR_ARG(s), s.n > 0 ? "\n" : "");
}

static void
check_plan(struct checking *c, const char *path)
{
    const struct vanban_order order = { .name = path };
    struct vanban_made made;

    if (c->outline && c->report.format != REPORT_JSON)
        print_outline(c, &order);
    vanban_check(c->maker, &order, &made);
    report_add(&c->report, &made.findings);
    if (c->outline && c->report.format == REPORT_JSON)
        print_outline(c, &order);
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

static struct pos
folder_pos(struct arena *a, const char *path)
{
    struct source *named = ARENA_NEW(a, struct source);

    named->name = path;
    named->text = STR_EMPTY;
    return (struct pos){ named, 0, 0 };
}

/* Links to folders are not followed, so that a walk comes to an end. */
static void
check_folder(struct checking *c, const char *path, int depth)
{
    struct arena *a = c->call->arena;
    const char *const *names;
    struct stat st;

    if (depth > DEEPEST) {
        diag_add(&c->call->diags, FOLDER_DEEP,
                 folder_pos(a, path), str_printf(a, "%d", DEEPEST).p);
        return;
    }
    errno = 0;
    names = files_disk.list(&files_disk, a, path);
    if (names == NULL)
        diag_add(&c->call->diags, FILE_UNREADABLE, folder_pos(a, path),
                 fault_text(errno));
    for (; names != NULL && *names != NULL; names++) {
        bool slash = str_ends(str_from(path), "/");
        const char *name = str_printf(a, "%s%s%s", path, slash ? "" : "/",
                                      *names).p;

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
    struct checking c = {
        .call = call, .outline = args_has(&call->args, &option_outline),
        .outlines = buf_new(call->arena),
    };
    struct report *r = &c.report;
    struct vanban *session = NULL;
    struct vanban_setup setup;

    if (!setup_report(call, r, stdout, REPORT_HUMAN))
        return 0;
    if (c.outline && r->format == REPORT_JSON)
        fputs("{\"findings\": ", stdout);
    if (setup_read(call, &setup))
        session = vanban_open(&setup, &call->diags);
    if (session != NULL)
        c.maker = vanban_maker_open(session, &call->diags);
    if (c.maker != NULL) {
        check_all(&c);
        if (r->format == REPORT_HUMAN)
            printf("%d kế hoạch: %d lỗi, %d cảnh báo\n", c.plans, r->errors,
                   r->warnings);
    }
    vanban_maker_close(c.maker);
    report_close(r, &call->diags);
    if (c.outline && r->format == REPORT_JSON)
        close_outlines(&c);
    vanban_close(session, &call->diags);
    return r->status == 0 && r->warnings > 0 ? 1 : r->status;
}

static const struct option *const options[] = {
    &option_outline, &option_template, &option_data,        &option_set,
    &option_profile, &option_draft,    &option_diagnostics, &option_help,
    NULL,
};

const struct command command_check = {
    .name = "check",
    .operands = "KẾ-HOẠCH|THƯ-MỤC…",
    .summary = "soát kế hoạch, báo mọi chỗ sai, không ghi gì",
    .help =
        "Thư mục được soát cả các thư mục con: mọi tệp .yaml, .yml, .ini.\n"
        "Kết quả soát ra luồng chuẩn. Có lỗi hay cảnh báo thì mã thoát là 1.\n"
        "Xem `vanban explain MÃ` để hiểu một thông báo.\n"
        "Với --outline, mỗi dòng in ra là một đoạn: ĐỀ MỤC in đậm, các đoạn "
        "khác\n"
        "in thường; dòng dài chỉ in đầu và cuối. Chỗ nào hiểu chưa đúng thì "
        "sửa ở\n"
        "dòng ấy: ## ở trước là đề mục, \\ ở trước số là không phải đề "
        "mục.\n"
        "Với --diagnostic-format json thì ra một đối tượng: findings là lời "
        "báo,\n"
        "outline là các đoạn, chữ đủ cả đoạn.\n",
    .options = options,
    .least = 1,
    .execute = execute,
};
