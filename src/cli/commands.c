/* commands.c — the list of all commands, in the order of the help, and the
 * search for one. */
#include <string.h>

#include "cli/cli.h"

const struct command *const commands[] = {
    &command_render,  &command_batch,  &command_sheets, &command_dossier,
    &command_check,   &command_new,    &command_import, &command_diff,
    &command_list,    &command_can_cu, &command_convert, &command_schema,
    &command_explain, &command_dump,   &command_help,   &command_version,
    &command_bench,   NULL,
};

const struct command *
command_find(const char *name)
{
    for (const struct command *const *c = commands; *c != NULL; c++)
        if (strcmp((*c)->name, name) == 0)
            return *c;
    return NULL;
}
