/* cli.h — the commands, one a file, and what each is handed. */
#ifndef VANBAN_CLI_H
#define VANBAN_CLI_H

#include "cli/args.h"

struct call {
    const char *program; /* the word that it was called by */
    struct arena *arena; /* lives as long as the program */
    struct diags diags;  /* of the call itself: printed at its end */
    struct args args;
};

struct command {
    const char *name;
    const char *operands; /* for the usage line */
    const char *summary;  /* one line */
    const char *help;     /* what there is to know besides; may be NULL */
    const struct option *const *options; /* ends with NULL */
    bool hidden;
    int least, most; /* operands; most 0: no limit */
    /* Gives the exit status; that of call->diags is counted in by main. */
    int (*execute)(struct call *);
};

extern const struct command *const commands[]; /* ends with NULL */
const struct command *command_find(const char *name);

extern const struct command command_render, command_batch, command_sheets,
    command_dossier, command_check, command_new, command_import,
    command_diff, command_list, command_can_cu, command_convert, command_schema,
    command_explain, command_dump, command_help, command_version,
    command_bench;

/* The options that several commands share. */
extern const struct option option_format, option_output, option_template,
    option_data, option_set, option_profile, option_draft, option_strict,
    option_no_signature, option_no_tags, option_against, option_convert,
    option_seconds, option_memory, option_quiet, option_json,
    option_diagnostics, option_help;

/* Help of the program, or of one command. */
void help_program(FILE *);
void help_command(FILE *, struct arena *, const struct command *);

#endif
