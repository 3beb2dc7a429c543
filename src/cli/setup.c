/* setup.c — finds templates/ and fonts/ and reads the options of a session. */
#include "cli/setup.h"

#include <string.h>

#include "base/host.h"
#include "base/limits.h"
#include "base/nearest.h"
#include "base/viet.h"

/* The folder of the running program, without final slash. */
static const char *
program_folder(struct call *call)
{
    const char *found = host_program(call->arena, call->program);
    struct str folder = path_folder(str_from(found != NULL ? found : ""));

    if (folder.n == 0)
        return ".";
    return str_zero(call->arena, str_first(folder, folder.n - 1));
}

/* build/vanban, build/asan/vanban, and PREFIX/bin/vanban. */
static const char *const *
roots_of(struct call *call, const char *named)
{
    static const char *const from_program[] = { "..", "../..",
                                                "../share/vanban" };
    const char **roots = ARENA_ARRAY(call->arena, const char *, 5);
    const char *here = program_folder(call);
    int n = 0;

    if (named != NULL)
        roots[n++] = named;
    for (int i = 0; i < 3; i++)
        roots[n++] = str_printf(call->arena, "%s/%s", here,
                                from_program[i]).p;
    return roots;
}

static bool
holds(struct call *call, const char *root, const char *name)
{
    return files_kind(&files_disk,
                      str_printf(call->arena, "%s/%s", root, name).p) !=
           FILE_NONE;
}

bool
setup_roots(struct call *call, struct vanban_setup *setup)
{
    const char *named = host_variable("VANBAN_HOME");

    *setup = (struct vanban_setup){ .files = &files_disk };
    setup->roots = roots_of(call, named);
    if (named == NULL || holds(call, named, "templates") ||
        holds(call, named, "fonts"))
        return true;
    diag_add(&call->diags, HOME_MISSING, POS_NONE, "templates/, fonts/",
             named);
    return false;
}

bool
whole_read(struct str s, int least, int most, int *n)
{
    *n = 0;
    for (size_t i = 0; i < s.n; i++) {
        if (!viet_is_digit((unsigned char)s.p[i]) || *n > most / 10)
            return false;
        *n = *n * 10 + (s.p[i] - '0');
    }
    return s.n > 0 && *n >= least && *n <= most;
}

/* The bound that an option sets, or the usual one; false after a message. */
static bool
read_bound(struct call *call, const struct option *o, int most, int *n)
{
    const char *word = args_value(&call->args, o);

    if (word == NULL || whole_read(str_from(word), 1, most, n))
        return true;
    diag_add(&call->diags, OPTION_VALUE, POS_NONE,
             str_printf(call->arena, "--%s", o->name).p, word,
             str_printf(call->arena, "số từ 1 đến %d", most).p, "");
    return false;
}

static bool
read_bounds(struct call *call, struct vanban_setup *setup)
{
    enum { SECONDS_MOST = 1000000, MEBI_MOST = 1000000 };
    int seconds = LIMIT_SECONDS, memory = LIMIT_MEMORY;
    bool ok = read_bound(call, &option_seconds, SECONDS_MOST, &seconds);

    ok = read_bound(call, &option_memory, MEBI_MOST, &memory) && ok;
    setup->document_seconds = (unsigned)seconds;
    setup->document_memory = (size_t)memory * 1024 * 1024;
    return ok;
}

bool
setup_read(struct call *call, struct vanban_setup *setup)
{
    const struct args *args = &call->args;
    bool ok = setup_roots(call, setup);

    if (args_has(args, &option_convert)) {
        struct files *files = ARENA_NEW(call->arena, struct files);

        *files = *setup->files;
        files->convert = true;
        setup->files = files;
    }
    setup->profile = args_value(args, &option_profile);
    setup->template_name = args_value(args, &option_template);
    setup->data = args_values(call->arena, args, &option_data);
    setup->sets = args_values(call->arena, args, &option_set);
    setup->draft = args_has(args, &option_draft);
    setup->unsigned_pdf = args_has(args, &option_no_signature);
    setup->untagged_pdf = args_has(args, &option_no_tags);
    setup->care = args_has(args, &option_strict) ? VANBAN_CARE_ALL
                                                 : VANBAN_CARE_LITTLE;
    return read_bounds(call, setup) && ok;
}

bool
setup_report(struct call *call, struct report *r, FILE *f,
             enum report_format format)
{
    const char *name = args_value(&call->args, &option_diagnostics);
    bool ok = name == NULL;

    for (int i = 0; name != NULL && report_formats[i] != NULL; i++)
        if (strcmp(name, report_formats[i]) == 0) {
            format = (enum report_format)i;
            ok = true;
        }
    *r = report_open(f, format);
    if (!ok)
        diag_add(&call->diags, OPTION_VALUE, POS_NONE, "--diagnostic-format",
                 name, names_join(call->arena, report_formats),
                 nearest_among(call->arena, name, report_formats));
    return ok;
}
