/* setup.c — finds templates/ and fonts/ and reads the options of a session. */
#include "cli/setup.h"

#include <string.h>

#include "base/host.h"
#include "base/nearest.h"

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
    setup->care = args_has(args, &option_strict) ? VANBAN_CARE_ALL
                                                 : VANBAN_CARE_LITTLE;
    return ok;
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
