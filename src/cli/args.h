/* args.h — the words of the command line: options in GNU style, operands. */
#ifndef VANBAN_ARGS_H
#define VANBAN_ARGS_H

#include <stdbool.h>

#include "base/diag.h"

struct option {
    char letter;       /* 0: none */
    const char *name;  /* without the dashes */
    const char *value; /* what its value is called in help; NULL: a flag */
    const char *help;
};

struct arg {
    const struct option *option; /* NULL: an operand */
    const char *value;           /* NULL for a flag */
    struct arg *next;
};

struct args {
    struct arg *first, *last;
    int operands;
};

/* -o X, -oX, --output X, --output=X; "--" ends the options, "-" is an
 * operand. options ends with NULL. False after diagnostics for every unknown
 * option, missing and unwanted value. */
bool args_parse(struct arena *, struct args *,
                const struct option *const *options, char *const *words,
                struct diags *);

bool args_has(const struct args *, const struct option *);
/* The value given last; NULL where the option is not given. */
const char *args_value(const struct args *, const struct option *);
/* The operand with that index from 0; NULL past the end. */
const char *args_operand(const struct args *, int index);

/* The values that an option was given, in their order and NULL-ended, or the
 * operands, for option NULL. */
const char *const *args_values(struct arena *, const struct args *,
                               const struct option *);

#endif
