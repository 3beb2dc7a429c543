/* list.c — `vanban list`: templates, formats, fonts, messages. */
#include <string.h>

#include "base/nearest.h"
#include "cli/setup.h"

/* Prints what the door tells of the program's own files. */
static void
print_told(struct call *call,
           bool (*tell)(const struct vanban_setup *, struct buf *,
                        struct diags *))
{
    struct buf out = buf_new(call->arena);
    struct vanban_setup setup;

    if (setup_roots(call, &setup))
        tell(&setup, &out, &call->diags);
    fputs(str_zero(call->arena, buf_str(&out)), stdout);
}

static void
list_templates(struct call *call)
{
    print_told(call, vanban_list_templates);
}

static void
list_fonts(struct call *call)
{
    print_told(call, vanban_list_fonts);
}

static void
list_formats(struct call *call)
{
    const struct renderer *r;

    (void)call;
    for (int i = 0; (r = vanban_format(i)) != NULL; i++)
        printf("%s\t%s\n", vanban_format_name(r), vanban_format_title(r));
}

static void
list_rules(struct call *call)
{
    (void)call;
    for (int m = 0; m < MESSAGE_COUNT; m++)
        printf("%s\t%s\t%s\n", message_code((enum message)m),
               severity_name(message_severity((enum message)m)),
               message_text((enum message)m));
}

struct list {
    const char *name, *title;
    void (*print)(struct call *);
};

static const struct list lists[] = {
    { "templates", "Mẫu", list_templates },
    { "formats", "Dạng kết quả", list_formats },
    { "fonts", "Phông chữ", list_fonts },
    { "rules", "Thông báo", list_rules },
};

enum { LISTS = sizeof(lists) / sizeof(lists[0]) };

static int
execute(struct call *call)
{
    const char *name = args_operand(&call->args, 0);
    const char *names[LISTS + 1] = { NULL };

    for (int i = 0; i < LISTS; i++) {
        names[i] = lists[i].name;
        if (name != NULL && strcmp(name, lists[i].name) == 0) {
            lists[i].print(call);
            return 0;
        }
    }
    if (name != NULL) {
        diag_add(&call->diags, OPERAND_VALUE, POS_NONE, name,
                 names_join(call->arena, names),
                 nearest_among(call->arena, name, names));
        return 0;
    }
    for (int i = 0; i < LISTS; i++) {
        printf("%s%s (vanban list %s):\n", i > 0 ? "\n" : "", lists[i].title,
               lists[i].name);
        lists[i].print(call);
    }
    return 0;
}

static const struct option *const options[] = { &option_help, NULL };

const struct command command_list = {
    .name = "list",
    .operands = "[templates|formats|fonts|rules]",
    .summary = "kể các mẫu, dạng kết quả, phông chữ, thông báo",
    .options = options,
    .most = 1,
    .execute = execute,
};
