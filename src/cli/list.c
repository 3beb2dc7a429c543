#include <string.h>

#include "cli/cli.h"
#include "font/font.h"
#include "make/roots.h"
#include "render/render.h"

static void
list_templates(struct call *call)
{
    struct places p;

    if (places_find(call->arena, &p, call->program, &call->diags))
        template_list(stdout, call->arena, &p.home, &call->diags);
}

static void
list_formats(struct call *call)
{
    (void)call;
    for (int i = 0; renderers[i] != NULL; i++)
        printf("%s\t%s\n", renderers[i]->name, renderers[i]->title);
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

static void
list_fonts(struct call *call)
{
    static const char *const faces[] = {
        [FACE_REGULAR] = "đứng",
        [FACE_BOLD] = "đậm",
        [FACE_ITALIC] = "nghiêng",
        [FACE_BOLD_ITALIC] = "đậm nghiêng",
        [FACE_SYMBOL] = "ký hiệu",
    };
    const struct fonts *fonts;
    struct places p;

    if (!places_find(call->arena, &p, call->program, &call->diags))
        return;
    fonts = fonts_load(call->arena, p.fonts_ini, &call->diags);
    for (int i = 0; fonts != NULL && i < FACE_COUNT; i++)
        printf("%s\t%s\n", faces[i], fonts->faces[i] != NULL
                                         ? fonts->faces[i]->path : "-");
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
                 args_join(call->arena, names),
                 args_suggest(call->arena, name, names));
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
