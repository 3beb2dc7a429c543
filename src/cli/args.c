/* args.c — reads the command line in GNU style. */
#include "cli/args.h"

#include <string.h>

#include "base/nearest.h"

static void
append(struct arena *a, struct args *args, const struct option *o,
       const char *value)
{
    struct arg *arg = ARENA_NEW(a, struct arg);

    arg->option = o;
    arg->value = value;
    args->operands += o == NULL;
    if (args->last != NULL)
        args->last->next = arg;
    else
        args->first = arg;
    args->last = arg;
}

static const struct option *
find_letter(const struct option *const *options, char letter)
{
    for (; *options != NULL; options++)
        if ((*options)->letter == letter)
            return *options;
    return NULL;
}

static const struct option *
find_name(const struct option *const *options, struct str name)
{
    for (; *options != NULL; options++)
        if (str_is(name, (*options)->name))
            return *options;
    return NULL;
}

static const char *
suggest_option(struct arena *a, const char *name,
               const struct option *const *options)
{
    const char *names[64];
    size_t n = 0;

    for (; *options != NULL && n < 63; options++)
        names[n++] = str_printf(a, "--%s", (*options)->name).p;
    names[n] = NULL;
    return nearest_among(a, name, names);
}

/* "--name", "--name=value" or "--name" with its value in the next word.
 * Gives the number of further words that it took, or -1 after a message. */
static int
parse_long(struct arena *a, struct args *args,
           const struct option *const *options, char *const *words,
           struct diags *d)
{
    struct str word = str_from(words[0] + 2);
    size_t equal = str_index(word, '=');
    const char *shown = str_printf(a, "--%.*s", (int)equal, word.p).p;
    const struct option *o = find_name(options, str_first(word, equal));

    if (o == NULL) {
        diag_add(d, OPTION_UNKNOWN, POS_NONE, shown,
                 suggest_option(a, shown, options));
        return -1;
    }
    if (equal < word.n && o->value == NULL) {
        diag_add(d, OPTION_TAKES_NONE, POS_NONE, shown);
        return -1;
    }
    if (equal == word.n && o->value != NULL && words[1] == NULL) {
        diag_add(d, OPTION_NEEDS_VALUE, POS_NONE, shown, o->value);
        return -1;
    }
    if (equal < word.n || o->value == NULL) {
        append(a, args, o, o->value != NULL ? word.p + equal + 1 : NULL);
        return 0;
    }
    append(a, args, o, words[1]);
    return 1;
}

/* "-q", "-qo FILE", "-oFILE": as parse_long. */
static int
parse_short(struct arena *a, struct args *args,
            const struct option *const *options, char *const *words,
            struct diags *d)
{
    for (const char *p = words[0] + 1; *p != '\0'; p++) {
        const struct option *o = find_letter(options, *p);
        const char *shown = str_printf(a, "-%c", *p).p;

        if (o == NULL) {
            /* "-draft" is more likely "--draft" than five letters */
            diag_add(d, OPTION_UNKNOWN, POS_NONE, words[0],
                     suggest_option(a, words[0], options));
            return -1;
        }
        if (o->value == NULL) {
            append(a, args, o, NULL);
            continue;
        }
        if (p[1] != '\0') {
            append(a, args, o, p + 1);
            return 0;
        }
        if (words[1] == NULL) {
            diag_add(d, OPTION_NEEDS_VALUE, POS_NONE, shown, o->value);
            return -1;
        }
        append(a, args, o, words[1]);
        return 1;
    }
    return 0;
}

bool
args_parse(struct arena *a, struct args *args,
           const struct option *const *options, char *const *words,
           struct diags *d)
{
    bool ok = true, ended = false;

    for (; *words != NULL; words++) {
        int taken = 0;

        if (ended || words[0][0] != '-' || words[0][1] == '\0')
            append(a, args, NULL, words[0]);
        else if (strcmp(words[0], "--") == 0)
            ended = true;
        else if (words[0][1] == '-')
            taken = parse_long(a, args, options, words, d);
        else
            taken = parse_short(a, args, options, words, d);
        if (taken > 0)
            words += taken;
        ok = ok && taken >= 0;
    }
    return ok;
}

bool
args_has(const struct args *args, const struct option *o)
{
    for (const struct arg *arg = args->first; arg != NULL; arg = arg->next)
        if (arg->option == o)
            return true;
    return false;
}

const char *
args_value(const struct args *args, const struct option *o)
{
    const char *value = NULL;

    for (const struct arg *arg = args->first; arg != NULL; arg = arg->next)
        if (arg->option == o)
            value = arg->value;
    return value;
}

const char *
args_operand(const struct args *args, int index)
{
    for (const struct arg *arg = args->first; arg != NULL; arg = arg->next)
        if (arg->option == NULL && index-- == 0)
            return arg->value;
    return NULL;
}

const char *const *
args_values(struct arena *a, const struct args *args, const struct option *o)
{
    const char **values;
    int n = 0;

    for (const struct arg *arg = args->first; arg != NULL; arg = arg->next)
        n += arg->option == o;
    values = ARENA_ARRAY(a, const char *, n + 1);
    n = 0;
    for (const struct arg *arg = args->first; arg != NULL; arg = arg->next)
        if (arg->option == o)
            values[n++] = arg->value;
    return values;
}
