#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

#include "base/fault.h"
#include "cli/cli.h"
#include "out/output.h"

/* A closed standard stream would give its number to the next file opened,
 * and results would be written into that. Its place is taken by one that
 * fails as the closed one would. */
static void
guard_streams(void)
{
    for (int fd = 0; fd <= 2; fd++)
        if (fcntl(fd, F_GETFD) == -1 && errno == EBADF &&
            open("/dev/null", fd == 0 ? O_WRONLY : O_RDONLY) != fd)
            _exit(5);
}

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
             args_suggest(call->arena, name, names));
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

    guard_streams();
    /* A reader that goes away is a failed write (status 4), no sudden end. */
    signal(SIGPIPE, SIG_IGN);
    signal(SIGXFSZ, SIG_IGN); /* past ulimit -f a write fails, no more */
    call.diags = diags_new(call.arena);
    status = execute(&call, argv + (argc > 0));
    errno = 0;
    if (fflush(stdout) != 0 || ferror(stdout))
        diag_add(&call.diags, OUTPUT_UNWRITABLE, POS_NONE,
                 "luồng ra chuẩn", fault_text(errno));
    diags_print(stderr, &call.diags);
    own = diags_status(&call.diags);
    arena_free(call.arena);
    return status > own ? status : own;
}
