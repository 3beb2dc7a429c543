/* explain.c — the command explain: what a message means, and what to do about
 * it. */
#include <stdio.h>

#include "base/json.h"
#include "base/viet.h"
#include "base/nearest.h"
#include "base/rule_groups.h"
#include "base/wrap.h"
#include "cli/cli.h"

static void
explain(struct arena *a, enum message m)
{
    const char *clause = message_clause(m);
    struct buf b = buf_new(a);
    struct str help;

    printf("%s (%s): %.*s\n\n", message_code(m),
           severity_name(message_severity(m), m), STR_ARG(rule_text(a, m)));
    wrap_add(&b, str_from(message_help(m)), "");
    help = buf_take(&b);
    fwrite(help.p, 1, help.n, stdout);
    if (clause != NULL)
        printf("\nCăn cứ: %s\n", clause);
}

static void
explain_json(struct arena *a, enum message m, bool first)
{
    const char *clause = message_clause(m);
    struct buf b = buf_new(a);

    buf_printf(&b, "%s  {\"code\": \"%s\", \"severity\": \"%s\", "
               "\"message\": ", first ? "[\n" : ",\n", message_code(m),
               severity_word(message_severity(m)));
    json_text(&b, rule_text(a, m));
    buf_add_z(&b, ", \"clause\": ");
    if (clause != NULL)
        json_text(&b, str_from(clause));
    else
        buf_add_z(&b, "null");
    buf_add_z(&b, ", \"help\": ");
    json_text(&b, str_from(message_help(m)));
    buf_add_c(&b, '}');
    fwrite(b.p, 1, b.n, stdout);
}

/* Codes are upper case and of plain letters. */
static struct str
code_of(struct arena *a, const char *word)
{
    struct str s = str_copy(a, viet_upper(a, str_from(word)));

    if (str_starts(s, "[") && str_ends(s, "]"))
        s = str_after(str_first(s, s.n - 1), 1);
    return s;
}

static void
unknown(struct call *call, const char *word)
{
    const char **names = ARENA_ARRAY(call->arena, const char *,
                                     MESSAGE_COUNT + 1);

    for (int m = 0; m < MESSAGE_COUNT; m++)
        names[m] = message_code((enum message)m);
    diag_add(&call->diags, CODE_UNKNOWN, POS_NONE, word,
             nearest_among(call->arena, word, names));
}

/* Without a code: what there is to ask for. */
static void
print_groups(void)
{
    for (const struct rule_group *g = rule_groups; g->name != NULL; g++) {
        int count = 0;

        for (int m = 0; m < MESSAGE_COUNT; m++)
            count += rule_group_of((enum message)m) == g;
        printf("%s\t%s\t%d mã\n", g->name, g->title, count);
    }
    puts("\nCác mã của một nhóm: vanban list rules NHÓM");
}

static int
execute(struct call *call)
{
    bool json = args_has(&call->args, &option_json);
    int shown = 0;

    if (call->args.operands == 0 && !json) {
        print_groups();
        return 0;
    }

    for (const struct arg *arg = call->args.first; arg != NULL;
         arg = arg->next) {
        enum message m;

        if (arg->option != NULL)
            continue;
        m = message_find(code_of(call->arena, arg->value));
        if (m == MESSAGE_COUNT) {
            unknown(call, arg->value);
            continue;
        }
        if (json)
            explain_json(call->arena, m, shown == 0);
        else if (shown > 0)
            putchar('\n');
        if (!json)
            explain(call->arena, m);
        shown++;
    }
    if (json)
        fputs(shown > 0 ? "\n]\n" : "[]\n", stdout);
    return 0;
}

static const struct option *const options[] = { &option_json, &option_help,
                                                NULL };

const struct command command_explain = {
    .name = "explain",
    .operands = "[MÃ…]",
    .summary = "giải thích một thông báo: nghĩa, điều khoản, cách sửa",
    .help = "Mã đứng trong ngoặc vuông cuối mỗi thông báo, ví dụ "
            "FIELD_MISSING.\nKhông có mã thì kể các nhóm thông báo.\n",
    .options = options,
    .execute = execute,
};
