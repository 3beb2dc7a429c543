/* main.c — finds the command that is asked for and ends with its status. */
#include <errno.h>
#include <string.h>

#include "base/fault.h"
#include "base/host.h"
#include "base/nearest.h"
#include "cli/cli.h"

static void
unknown_command(struct call *call, const char *name)
{
    const char *names[32];
    size_t n = 0;

    for (const struct command *const *c = commands; *c != NULL; c++)
        if (!(*c)->hidden && n < 31)
            names[n++] = (*c)->name;
    names[n] = NULL;
    diag_add(&call->diags, COMMAND_UNKNOWN, POS_NONE, name,
             nearest_among(call->arena, name, names));
}

static const struct command *
choose_command(struct call *call, const char *word)
{
    const struct command *c;

    if (word == NULL) {
        help_program(stderr);
        diag_add(&call->diags, COMMAND_MISSING, POS_NONE);
        return NULL;
    }
    if (strcmp(word, "--version") == 0 || strcmp(word, "-V") == 0)
        return &command_version;
    if (strcmp(word, "--help") == 0 || strcmp(word, "-h") == 0)
        return &command_help;
    c = command_find(word);
    if (c == NULL)
        unknown_command(call, word);
    return c;
}

static bool
count_operands(struct call *call, const struct command *c)
{
    int n = call->args.operands;

    if (n < c->least)
        diag_add(&call->diags, OPERAND_MISSING, POS_NONE, c->operands,
                 c->name);
    if (c->most > 0 && n > c->most)
        diag_add(&call->diags, OPERAND_EXTRA, POS_NONE,
                 args_operand(&call->args, c->most), c->name);
    return n >= c->least && (c->most == 0 || n <= c->most);
}

static int
execute(struct call *call, char *const *words)
{
    const struct command *c = choose_command(call, words[0]);

    if (c == NULL ||
        !args_parse(call->arena, &call->args, c->options, words + 1,
                    &call->diags))
        return 0;
    if (args_has(&call->args, &option_help)) {
        help_command(stdout, call->arena, c);
        return 0;
    }
    return count_operands(call, c) ? c->execute(call) : 0;
}

int
main(int argc, char **argv)
{
    struct call call = { .program = argc > 0 ? argv[0] : "vanban",
                         .arena = arena_new() };
    int status, own;

    host_start();
    call.diags = diags_new(call.arena);
    status = execute(&call, argv + (argc > 0));
    errno = 0;
    if (fflush(stdout) != 0 || ferror(stdout)) {
        /* where an earlier write has failed, another one says why */
        if (errno == 0 && putchar('\n') != EOF)
            fflush(stdout);
        diag_add(&call.diags, OUTPUT_UNWRITABLE, POS_NONE,
                 "luồng ra chuẩn", fault_text(errno));
    }
    diags_print(stderr, &call.diags);
    own = diags_status(&call.diags);
    arena_free(call.arena);
    return status > own ? status : own;
}
