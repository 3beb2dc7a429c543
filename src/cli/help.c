/* help.c — the help of the program and of each command, and the version. */
#include <string.h>

#include "base/utf8.h"
#include "base/nearest.h"
#include "base/wrap.h"
#include "cli/cli.h"
#include "make/vanban.h"

enum { INDENT = 28 };

static void
print_option(FILE *f, struct arena *a, const struct option *o)
{
    struct buf help = buf_new(a);
    struct str text;
    int width = 8 + (int)strlen(o->name);

    if (o->letter != 0)
        fprintf(f, "  -%c, --%s", o->letter, o->name);
    else
        fprintf(f, "      --%s", o->name);
    if (o->value != NULL) {
        fprintf(f, "=%s", o->value);
        width += 1 + (int)utf8_count(str_from(o->value));
    }
    if (width >= INDENT)
        fprintf(f, "\n%*s", INDENT, "");
    else
        fprintf(f, "%*s", INDENT - width, "");
    /* the first line stands behind what is there already */
    wrap_add(&help, str_from(o->help), str_printf(a, "%*s", INDENT, "").p);
    text = str_after(buf_take(&help), INDENT);
    fwrite(text.p, 1, text.n, f);
}

void
help_command(FILE *f, struct arena *a, const struct command *c)
{
    fprintf(f, "vanban %s: %s\n\nCách dùng: vanban %s%s%s%s\n", c->name,
            c->summary, c->name, c->options[0] != NULL ? " [TÙY CHỌN]" : "",
            c->operands != NULL ? " " : "",
            c->operands != NULL ? c->operands : "");
    if (c->help != NULL)
        fprintf(f, "\n%s", c->help);
    fputs("\nTùy chọn:\n", f);
    for (const struct option *const *o = c->options; *o != NULL; o++)
        print_option(f, a, *o);
}

void
help_program(FILE *f)
{
    fputs("vanban: lập văn bản hành chính theo Nghị định 30/2020/NĐ-CP, ra "
          "PDF và Word\n\nCách dùng: vanban LỆNH [TÙY CHỌN] …\n\nLệnh:\n", f);
    for (const struct command *const *c = commands; *c != NULL; c++)
        if (!(*c)->hidden)
            fprintf(f, "  %-10s%s\n", (*c)->name, (*c)->summary);
    fputs("\n`vanban help LỆNH` cho biết cách dùng từng lệnh.\n\n"
          "Ví dụ:\n"
          "  vanban new ke-hoach-ocop -o ke-hoach.yaml\n"
          "  vanban check ke-hoach.yaml\n"
          "  vanban render ke-hoach.yaml -f pdf,docx -o out/\n\n"
          "Mã thoát: 0 xong; 1 có lỗi trong kế hoạch; 2 dùng sai lệnh;\n"
          "3 không đọc được đầu vào; 4 không ghi được kết quả; 5 lỗi nội "
          "bộ.\n", f);
}

static int
execute_help(struct call *call)
{
    const char *name = args_operand(&call->args, 0);
    const char *names[32];
    const struct command *c;
    size_t n = 0;

    if (name == NULL) {
        help_program(stdout);
        return 0;
    }
    c = command_find(name);
    if (c != NULL) {
        help_command(stdout, call->arena, c);
        return 0;
    }
    for (const struct command *const *o = commands; *o != NULL; o++)
        if (!(*o)->hidden && n < 31)
            names[n++] = (*o)->name;
    names[n] = NULL;
    diag_add(&call->diags, COMMAND_UNKNOWN, POS_NONE, name,
             nearest_among(call->arena, name, names));
    return 0;
}

static int
execute_version(struct call *call)
{
    (void)call;
    puts("vanban " VANBAN_VERSION);
    return 0;
}

static const struct option *const options[] = { &option_help, NULL };

const struct command command_help = {
    .name = "help",
    .operands = "[LỆNH]",
    .summary = "cách dùng chương trình hay một lệnh",
    .options = options,
    .most = 1,
    .execute = execute_help,
};

const struct command command_version = {
    .name = "version",
    .operands = "",
    .summary = "phiên bản (cũng là vanban --version)",
    .options = options,
    .most = 0,
    .execute = execute_version,
};
