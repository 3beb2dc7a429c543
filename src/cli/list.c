/* list.c — `vanban list`: templates, communes, formats, fonts, messages. */
#include <string.h>

#include "base/nearest.h"
#include "cli/list_rules.h"
#include "cli/setup.h"
#include "out/output.h"

/* The words behind the name of the list, which are looked for. */
static struct str
words_of(struct call *call)
{
    struct buf b = buf_new(call->arena);
    const char *word;

    for (int i = 1; (word = args_operand(&call->args, i)) != NULL; i++)
        buf_printf(&b, "%s%s", i > 1 ? " " : "", word);
    return buf_take(&b);
}

/* Prints what the door tells of the program's own files. */
static void
print_listing(struct call *call,
              bool (*tell)(const struct vanban_setup *,
                           const struct vanban_listing *, struct buf *,
                           struct diags *))
{
    struct vanban_listing what = { words_of(call),
                                   args_has(&call->args, &option_json) };
    struct buf out = buf_new(call->arena);
    struct vanban_setup setup;

    if (setup_roots(call, &setup))
        tell(&setup, &what, &out, &call->diags);
    text_print(&out);
}

static void
list_templates(struct call *call)
{
    print_listing(call, vanban_list_templates);
}

static void
list_communes(struct call *call)
{
    print_listing(call, vanban_list_communes);
}

static void
list_fonts(struct call *call)
{
    struct buf out = buf_new(call->arena);
    struct vanban_setup setup;

    if (setup_roots(call, &setup))
        vanban_list_fonts(&setup, &out, &call->diags);
    text_print(&out);
}

static void
list_formats(struct call *call)
{
    const struct renderer *r;

    (void)call;
    for (int i = 0; (r = vanban_format(i)) != NULL; i++)
        printf("%s\t%s\n", vanban_format_name(r), vanban_format_title(r));
}

struct list {
    const char *name, *title;
    void (*print)(struct call *);
    bool searched; /* words and --json can be asked of it */
    bool long_one; /* left out of the lists of everything */
};

static const struct list lists[] = {
    { "templates", "Mẫu", list_templates, true, false },
    { "communes", "Xã, phường, đặc khu", list_communes, true, true },
    { "formats", "Dạng kết quả", list_formats, false, false },
    { "fonts", "Phông chữ", list_fonts, false, false },
    { "rules", "Thông báo", list_rules, true, false },
};

enum { LISTS = sizeof(lists) / sizeof(lists[0]) };

static void
print_all(struct call *call)
{
    for (int i = 0; i < LISTS; i++) {
        printf("%s%s (vanban list %s%s):\n", i > 0 ? "\n" : "",
               lists[i].title, lists[i].name,
               lists[i].long_one ? " TÊN" : "");
        if (!lists[i].long_one)
            lists[i].print(call);
    }
}

static void
print_one(struct call *call, const struct list *list)
{
    const char *extra = args_operand(&call->args, 1);

    if (extra == NULL && args_has(&call->args, &option_json))
        extra = "--json";
    if (extra != NULL && !list->searched)
        diag_add(&call->diags, OPERAND_EXTRA, POS_NONE, extra, "list");
    else
        list->print(call);
}

static int
execute(struct call *call)
{
    const char *name = args_operand(&call->args, 0);
    const char *names[LISTS + 1] = { NULL };

    for (int i = 0; i < LISTS; i++) {
        names[i] = lists[i].name;
        if (name != NULL && strcmp(name, lists[i].name) == 0) {
            print_one(call, &lists[i]);
            return 0;
        }
    }
    if (name != NULL)
        diag_add(&call->diags, OPERAND_VALUE, POS_NONE, name,
                 names_join(call->arena, names),
                 nearest_among(call->arena, name, names));
    else if (args_has(&call->args, &option_json))
        diag_add(&call->diags, OPERAND_EXTRA, POS_NONE, "--json", "list");
    else
        print_all(call);
    return 0;
}

static const struct option *const options[] = { &option_json, &option_help,
                                                NULL };

const struct command command_list = {
    .name = "list",
    .operands = "[templates|communes|formats|fonts|rules] [TỪ...]",
    .summary = "kể các mẫu, các xã, dạng kết quả, phông chữ, thông báo",
    .help =
        "Sau templates và communes là các từ cần tìm, không cần dấu: tên,\n"
        "chữ đầu của từng từ, số của Mẫu, chữ viết tắt, mã số của xã.\n"
        "  vanban list templates ke hoach\n"
        "  vanban list templates 1.4\n"
        "  vanban list communes ba dinh ha noi\n"
        "Sau rules là tên các nhóm cần kể: vanban list rules chinh-ta bang;\n"
        "`vanban explain` kể các nhóm. Mỗi thông báo là một dòng: mã, mức,\n"
        "sửa được bằng --fix hay không, căn cứ, lời báo.\n"
        "Mỗi xã là một dòng: mã số, tên, tỉnh, cơ quan, địa danh ghi trên\n"
        "văn bản của xã.\n",
    .options = options,
    .execute = execute,
};
