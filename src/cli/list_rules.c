/* list_rules.c — the messages by what they are about, with their level, their
 * clause, and whether they have mends. */
#include "cli/list_rules.h"

#include <stdio.h>
#include <string.h>

#include "base/json.h"
#include "base/nearest.h"
#include "base/rule_groups.h"

enum { GROUPS_MOST = 31 };

/* The groups are all known; else a message says which there are. */
static bool
check_groups(struct call *call)
{
    const char *names[GROUPS_MOST + 1], *asked;
    bool ok = true;
    int n = 0;

    for (; rule_groups[n].name != NULL && n < GROUPS_MOST; n++)
        names[n] = rule_groups[n].name;
    names[n] = NULL;
    for (int i = 1; (asked = args_operand(&call->args, i)) != NULL; i++) {
        bool known = false;

        for (int k = 0; names[k] != NULL; k++)
            known = known || strcmp(names[k], asked) == 0;
        if (!known)
            diag_add(&call->diags, OPERAND_VALUE, POS_NONE, asked,
                     names_join(call->arena, names),
                     nearest_among(call->arena, asked, names));
        ok = ok && known;
    }
    return ok;
}

static bool
is_asked(const struct call *call, const struct rule_group *g)
{
    const char *asked = args_operand(&call->args, 1);

    for (int i = 1; asked != NULL; asked = args_operand(&call->args, ++i))
        if (strcmp(asked, g->name) == 0)
            return true;
    return args_operand(&call->args, 1) == NULL;
}

static void
add_line(struct buf *b, enum message m)
{
    const char *clause = message_clause(m);

    buf_printf(b, "%s\t%s\t%s\t%s\t%.*s\n", message_code(m),
               severity_name(message_severity(m), m),
               rule_mends(m) ? "sửa được" : "-", clause != NULL ? clause : "-",
               STR_ARG(rule_text(b->arena, m)));
}

static void
add_object(struct buf *b, enum message m, const struct rule_group *g)
{
    const char *clause = message_clause(m);

    buf_printf(b, "{\"code\": \"%s\", \"group\": \"%s\", \"severity\": "
               "\"%s\", \"mends\": %s, \"suppressible\": %s, "
               "\"clause\": ", message_code(m), g->name,
               severity_word(message_severity(m)),
               rule_mends(m) ? "true" : "false",
               message_yields(m) ? "true" : "false");
    if (clause != NULL)
        json_text(b, str_from(clause));
    else
        buf_add_z(b, "null");
    buf_add_z(b, ", \"message\": ");
    json_text(b, rule_text(b->arena, m));
    buf_add_c(b, '}');
}

void
list_rules(struct call *call)
{
    bool json = args_has(&call->args, &option_json), some = false;
    struct buf b = buf_new(call->arena);

    if (!check_groups(call))
        return;
    for (const struct rule_group *g = rule_groups; g->name != NULL; g++) {
        if (!is_asked(call, g))
            continue;
        if (!json)
            buf_printf(&b, "%s# %s (%s)\n", some ? "\n" : "", g->title,
                       g->name);
        for (int m = 0; m < MESSAGE_COUNT; m++) {
            if (rule_group_of((enum message)m) != g)
                continue;
            if (json) {
                buf_add_z(&b, some ? ",\n  " : "[\n  ");
                add_object(&b, (enum message)m, g);
            } else {
                add_line(&b, (enum message)m);
            }
            some = true;
        }
    }
    if (json)
        buf_add_z(&b, "\n]\n");
    fwrite(b.p, 1, b.n, stdout);
}
