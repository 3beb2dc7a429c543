/* check.c — `vanban check`: what is wrong in plans, and in whole folders. */
#include <errno.h>
#include <sys/stat.h>

#include <string.h>

#include "base/fault.h"
#include "base/nearest.h"
#include "base/visible.h"
#include "cli/batch_options.h"
#include "cli/check_many.h"
#include "cli/fix.h"
#include "out/output.h"

enum { DEEPEST = 16 };

static const struct option option_outline = {
    0, "outline", NULL, "in cả văn bản như đã hiểu, mỗi đoạn, mỗi bảng một "
    "dòng: ở dòng nào của kế hoạch, là đề mục, khoản, điểm, gạch hay đoạn văn"
};

static const struct option option_fix = {
    0, "fix", NULL, "sửa trong tệp những chỗ có một cách sửa chắc chắn, rồi "
    "báo các chỗ còn lại"
};
static const struct option option_try = {
    0, "dry-run", NULL, "với --fix: không ghi gì, chỉ in ra những dòng sẽ đổi, "
    "như diff -u"
};
static const struct option option_level = {
    0, "fail-level", "MỨC", "mã thoát là 1 từ mức nào: error, warning (mặc "
    "định), note"
};

struct checking {
    struct call *call;
    struct vanban_maker *maker;
    struct report report;
    struct fixing *fixing; /* NULL: nothing is mended */
    bool dry;              /* only what would change is printed */
    bool outline;
    const char *against; /* NULL: nothing */
    struct plan_name *first, **end; /* all that are asked for */
    struct buf outlines; /* in JSON they come behind the findings */
    int plans;
};

/* The plan as it was understood; its findings come with the check. */
static void
print_outline(struct checking *c, const struct vanban_order *order)
{
    bool json = report_is_json(&c->report);
    struct buf out = buf_new(c->call->arena);
    struct vanban_made made;

    vanban_overview(c->maker, order, json, &out, &made);
    if (json)
        buf_add(&c->outlines, out.p, out.n);
    else
        text_print(&out);
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

    if (c->fixing != NULL && strcmp(path, "-") == 0) {
        diag_add(&c->call->diags, OPERAND_STDIN, POS_NONE);
        return;
    }
    if (c->fixing != NULL && vanban_is_document(&files_disk, path)) {
        diag_add(&c->call->diags, DOCUMENT_NO_PLAN, POS_NONE, path, path);
        return;
    }
    if (c->fixing != NULL)
        fixing_plan(c->fixing, c->maker, &order, &made);
    if (c->dry)
        return;
    if (c->outline && !report_is_json(&c->report))
        print_outline(c, &order);
    if (c->against != NULL)
        vanban_check_against(c->maker, &order, c->against, &made);
    else
        vanban_check(c->maker, &order, &made);
    report_add(&c->report, &made.findings);
    if (c->outline && c->report.format == REPORT_JSON)
        print_outline(c, &order);
}

/* Writes what was mended, or prints it. */
static void
close_fixing(struct checking *c)
{
    struct buf diff = buf_new(c->call->arena);
    const char *path;

    if (c->dry) {
        fixing_diff(c->fixing, &diff);
        text_print(&diff);
        return;
    }
    if (!fixing_write(c->fixing, &c->call->diags) ||
        report_is_json(&c->report))
        return;
    for (int i = 0, n; (n = fixing_count(c->fixing, i, &path)) > 0; i++) {
        visible_print(stdout, str_from(path));
        printf(": đã sửa %d chỗ\n", n);
    }
}

/* The least severity that makes the exit status 1; false after a message. */
static bool
read_level(struct call *call, enum severity *level)
{
    static const char *const words[] = { "error", "warning", "note", NULL };
    const char *asked = args_value(&call->args, &option_level);

    *level = SEVERITY_WARNING;
    if (asked == NULL)
        return true;
    for (enum severity s = SEVERITY_NOTE; s <= SEVERITY_ERROR; s++)
        if (strcmp(asked, severity_word(s)) == 0) {
            *level = s;
            return true;
        }
    diag_add(&call->diags, OPTION_VALUE, POS_NONE, "--fail-level", asked,
             names_join(call->arena, words),
             nearest_among(call->arena, asked, words));
    return false;
}

static void
print_counts(const struct checking *c)
{
    const struct report *r = &c->report;

    printf("%d kế hoạch: %d lỗi, %d cảnh báo", c->plans, r->errors,
           r->warnings);
    if (r->notes > 0)
        printf(", %d ghi chú, gợi ý", r->notes);
    if (r->suppressed > 0)
        printf("; bỏ qua có lý do %d chỗ", r->suppressed);
    putchar('\n');
}

static int
status_of(const struct checking *c, enum severity level)
{
    const struct report *r = &c->report;
    const char *path;

    if (r->status != 0)
        return r->status;
    if (c->dry)
        return fixing_count(c->fixing, 0, &path) > 0;
    return (level <= SEVERITY_WARNING && r->warnings > 0) ||
           (level == SEVERITY_NOTE && r->notes > 0);
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

static void
add_plan(struct checking *c, const char *path)
{
    struct plan_name *one = ARENA_NEW(c->call->arena, struct plan_name);

    one->path = path;
    *c->end = one;
    c->end = &one->next;
    c->plans++;
}

/* Links to folders are not followed, so that a walk comes to an end. */
static void
add_folder(struct checking *c, const char *path, int depth)
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
            add_folder(c, name, depth + 1);
        else if (looks_like_plan(name))
            add_plan(c, name);
    }
}

static void
add_all(struct checking *c)
{
    c->end = &c->first;
    for (const struct arg *arg = c->call->args.first; arg != NULL;
         arg = arg->next) {
        int before = c->plans, errors = c->call->diags.errors;

        if (arg->option != NULL)
            continue;
        if (!is_folder(arg->value)) {
            add_plan(c, arg->value);
            continue;
        }
        add_folder(c, arg->value, 1);
        if (c->plans == before && c->call->diags.errors == errors)
            diag_add(&c->call->diags, FOLDER_WITHOUT_PLAN, POS_NONE,
                     arg->value);
    }
}

static void
check_all(struct checking *c, struct vanban *session, int jobs)
{
    const struct plan_name *rest = c->first;

    /* what is mended, or printed besides, belongs to this process */
    if (c->fixing == NULL && !c->outline)
        rest = check_many(session, rest, c->against, jobs, &c->report);
    for (; rest != NULL; rest = rest->next)
        check_plan(c, rest->path);
}

/* Standard input holds one document, and is read once. */
static bool
asks_twice(const struct checking *c)
{
    return c->against != NULL && strcmp(c->against, "-") == 0 &&
           (c->plans > 1 ||
            (c->first != NULL && strcmp(c->first->path, "-") == 0));
}

static int
execute(struct call *call)
{
    struct checking c = {
        .call = call, .outline = args_has(&call->args, &option_outline),
        .outlines = buf_new(call->arena),
        .against = args_value(&call->args, &option_against),
    };
    struct report *r = &c.report;
    struct vanban *session = NULL;
    struct vanban_setup setup;
    enum severity level;
    int jobs;
    bool ok = read_level(call, &level) && jobs_read(call, &jobs);

    if (!setup_report(call, r, stdout, REPORT_HUMAN) || !ok)
        return 0;
    if (args_has(&call->args, &option_fix) &&
        args_has(&call->args, &option_convert)) {
        diag_add(&call->diags, CONVERT_FIX, POS_NONE);
        return 0;
    }
    if (c.outline && r->format == REPORT_SARIF) {
        diag_add(&call->diags, OPTION_VALUE, POS_NONE, "--diagnostic-format",
                 "sarif", "short, human, json khi có --outline", "");
        return 0;
    }
    if (args_has(&call->args, &option_fix))
        c.fixing = fixing_new(call->arena);
    c.dry = c.fixing != NULL && args_has(&call->args, &option_try);
    c.outline = c.outline && !c.dry;
    if (c.outline && r->format == REPORT_JSON)
        fputs("{\"findings\": ", stdout);
    ok = setup_read(call, &setup);
    if (c.fixing != NULL)
        setup.files = fixing_files(c.fixing);
    setup.care = VANBAN_CARE_ALL;
    if (ok)
        session = vanban_open(&setup, &call->diags);
    if (session != NULL)
        c.maker = vanban_maker_open(session, &call->diags);
    if (c.maker != NULL) {
        add_all(&c);
        if (asks_twice(&c))
            diag_add(&call->diags, OPERAND_STDIN, POS_NONE);
        else
            check_all(&c, session, jobs);
        if (c.fixing != NULL)
            close_fixing(&c);
        if (r->format == REPORT_HUMAN && !c.dry)
            print_counts(&c);
    }
    vanban_maker_close(c.maker);
    if (!c.dry)
        report_close(r, &call->diags);
    if (c.outline && r->format == REPORT_JSON)
        close_outlines(&c);
    vanban_close(session, &call->diags);
    return status_of(&c, level);
}

static const struct option *const options[] = {
    &option_fix, &option_try, &option_level, &option_outline,
    &option_against, &option_template, &option_data, &option_set,
    &option_profile, &option_draft, &option_convert, &option_seconds,
    &option_memory, &option_jobs,
    &option_diagnostics, &option_help, NULL,
};

const struct command command_check = {
    .name = "check",
    .operands = "KẾ-HOẠCH|THƯ-MỤC…",
    .summary = "soát kế hoạch, báo mọi chỗ sai; với --fix thì sửa luôn",
    .help =
        "Văn bản cũ (.docx, Word dạng XML, .txt) cũng soát được: chỗ sai là\n"
        "đoạn thứ mấy, kèm mấy chữ đầu.\n"
        "Thư mục được soát cả các thư mục con: mọi tệp .yaml, .yml, .ini.\n"
        "Kết quả soát ra luồng chuẩn. Có lỗi hay cảnh báo thì mã thoát là 1.\n"
        "Dưới một lời báo có “sửa được: …” thì --fix sửa được chỗ ấy; nó chỉ "
        "đổi\n"
        "đúng những chữ ấy trong kế hoạch và các tệp mà kế hoạch lấy vào, còn "
        "thứ tự,\n"
        "ghi chú, cách xuống dòng giữ nguyên. Xem trước bằng --fix "
        "--dry-run.\n"        "Xem `vanban explain MÃ` để hiểu một thông báo.\n"
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
