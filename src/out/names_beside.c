#include "out/names_beside.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "cli/cli.h"

static const char *const placeholders[] = { "{ten}", "{ext}", NULL };

static bool
formats_has(const struct formats *f, const struct renderer *r)
{
    for (int i = 0; i < f->count; i++)
        if (f->of[i] == r)
            return true;
    return false;
}

static void
formats_add(struct formats *f, const struct renderer *r)
{
    if (!formats_has(f, r) && f->count < FORMATS_MOST)
        f->of[f->count++] = r;
}

static const char *const *
format_names(struct arena *a)
{
    const char **names = ARENA_ARRAY(a, const char *, FORMATS_MOST + 1);

    for (int i = 0; renderers[i] != NULL && i < FORMATS_MOST; i++)
        names[i] = renderers[i]->name;
    return names;
}

bool
formats_parse(struct arena *a, struct formats *f, const char *list,
              struct diags *d)
{
    struct str rest = str_from(list);
    bool ok = true;

    do {
        size_t n = str_index(rest, ',');
        struct str name = str_trim(str_first(rest, n));
        const struct renderer *r = renderer_find(name);
        const char *shown = str_zero(a, name);

        rest = str_after(rest, n + 1);
        if (r != NULL) {
            formats_add(f, r);
            continue;
        }
        diag_add(d, OPTION_VALUE, POS_NONE, "--format", shown,
                 args_join(a, format_names(a)),
                 args_suggest(a, shown, format_names(a)));
        ok = false;
    } while (rest.n > 0);
    return ok;
}

static const struct renderer *
format_of_ending(const char *path)
{
    struct str s = str_from(path);

    for (int i = 0; renderers[i] != NULL; i++) {
        size_t n = strlen(renderers[i]->extension);

        if (s.n > n + 1 && s.p[s.n - n - 1] == '.' &&
            str_ends(s, renderers[i]->extension))
            return renderers[i];
    }
    return NULL;
}

/* The name of a plan: that of its file without ending; where the file is
 * called ke-hoach, as each folder of plans has one, that of its folder. */
static struct str
plan_name(const char *path)
{
    struct str s = str_from(path), folder = STR_EMPTY;
    const char *slash = strrchr(path, '/'), *dot;

    if (str_is(s, "-"))
        return STR("ke-hoach");
    if (slash != NULL) {
        folder = (struct str){ path, (size_t)(slash - path) };
        s = str_from(slash + 1);
    }
    dot = strrchr(s.p, '.');
    if (dot != NULL && dot > s.p)
        s.n = (size_t)(dot - s.p);
    if (!str_is(s, "ke-hoach"))
        return s;
    for (size_t i = folder.n; i > 0; i--)
        if (folder.p[i - 1] == '/') {
            folder = str_after(folder, i);
            break;
        }
    if (folder.n == 0 || str_is(folder, ".") || str_is(folder, ".."))
        return s;
    return folder;
}

static bool
pattern_check(struct arena *a, const char *pattern, struct diags *d)
{
    bool ok = true;

    for (const char *p = strchr(pattern, '{'); p != NULL;
         p = strchr(p + 1, '{')) {
        struct str rest = str_from(p);
        size_t n = str_index(rest, '}');
        const char *shown = str_zero(a, str_first(rest, n + 1));

        if (strcmp(shown, "{ten}") == 0 || strcmp(shown, "{ext}") == 0)
            continue;
        diag_add(d, OUTPUT_PLACE, POS_NONE, shown,
                 args_join(a, placeholders),
                 args_suggest(a, shown, placeholders));
        ok = false;
    }
    return ok;
}

static const char *
pattern_fill(struct arena *a, const char *pattern, struct str name,
             const char *extension)
{
    struct buf b = buf_new(a);
    struct str rest = str_from(pattern);

    while (rest.n > 0) {
        if (str_starts(rest, "{ten}"))
            buf_add_str(&b, name);
        else if (str_starts(rest, "{ext}"))
            buf_add_z(&b, extension);
        else {
            buf_add_c(&b, rest.p[0]);
            rest = str_after(rest, 1);
            continue;
        }
        rest = str_after(rest, 5);
    }
    return buf_take(&b).p;
}

/* -o as a pattern with {ten} and {ext}: a folder (which ends with '/' or
 * exists), a pattern, or one file; NULL is the current folder. */
static const char *
pattern_of(struct arena *a, const char *given, const struct formats *f,
           bool *make_folders)
{
    struct stat st;

    *make_folders = false;
    if (given == NULL)
        return "{ten}.{ext}";
    if (str_ends(str_from(given), "/")) {
        *make_folders = true;
        return str_printf(a, "%s{ten}.{ext}", given).p;
    }
    if (strchr(given, '{') != NULL) {
        *make_folders = true;
        return given;
    }
    if (strcmp(given, "-") == 0)
        return given;
    if (stat(given, &st) == 0 && S_ISDIR(st.st_mode))
        return str_printf(a, "%s/{ten}.{ext}", given).p;
    if (f->count > 1 && format_of_ending(given) == NULL)
        return str_printf(a, "%s.{ext}", given).p;
    return given;
}

static int
named_compare(const void *a, const void *b)
{
    return strcmp(((const struct named *)a)->path,
                  ((const struct named *)b)->path);
}

/* True for a name that stands for no lasting file, which may be written to
 * more than once. */
static bool
is_device(const char *path)
{
    struct stat st;

    return stat(path, &st) == 0 && !S_ISREG(st.st_mode) &&
           !S_ISDIR(st.st_mode);
}

static bool
names_differ(struct arena *a, struct outputs *o, struct diags *d)
{
    int n = o->plans * o->formats.count;
    struct named *all = ARENA_ARRAY(a, struct named, n);
    bool ok = true;

    for (int i = 0; i < n; i++) {
        all[i].path = o->paths[i];
        all[i].plan = o->given[i / o->formats.count];
    }
    qsort(all, (size_t)n, sizeof(*all), named_compare);
    o->named = all;
    for (int i = 1; i < n; i++) {
        if (strcmp(all[i - 1].path, all[i].path) != 0 ||
            is_device(all[i].path))
            continue;
        diag_add(d, OUTPUT_CLASH, POS_NONE, all[i].path, all[i - 1].plan,
                 all[i].plan);
        ok = false;
    }
    return ok;
}

bool
output_spares(const char *path, const struct inputs *in, struct diags *d)
{
    if (strcmp(path, "-") == 0 || !inputs_have(in, path))
        return true;
    diag_add(d, OUTPUT_OVER_INPUT, POS_NONE, path);
    return false;
}

static bool
formats_choose(struct arena *a, struct formats *f, const struct args *args,
               struct diags *d)
{
    const char *given = args_value(args, &option_output);
    bool ok = true;

    for (const struct arg *arg = args->first; arg != NULL; arg = arg->next)
        if (arg->option == &option_format)
            ok = formats_parse(a, f, arg->value, d) && ok;
    if (f->count > 0 || !ok)
        return ok;
    if (given != NULL && format_of_ending(given) != NULL) {
        formats_add(f, format_of_ending(given));
        return true;
    }
    formats_add(f, &render_pdf);
    formats_add(f, &render_docx);
    return true;
}

bool
outputs_plan(struct arena *a, struct outputs *o, const struct args *args,
             struct diags *d)
{
    const char *given = args_value(args, &option_output), *pattern;
    int i = 0;

    if (!formats_choose(a, &o->formats, args, d))
        return false;
    pattern = pattern_of(a, given, &o->formats, &o->make_folders);
    if (!pattern_check(a, pattern, d))
        return false;
    o->plans = args->operands;
    if (strcmp(pattern, "-") == 0 && o->plans * o->formats.count != 1) {
        diag_add(d, OUTPUT_STDOUT, POS_NONE);
        return false;
    }
    o->given = ARENA_ARRAY(a, const char *, o->plans);
    o->paths = ARENA_ARRAY(a, const char *, o->plans * o->formats.count);
    for (const struct arg *arg = args->first; arg != NULL; arg = arg->next) {
        if (arg->option != NULL)
            continue;
        for (int f = 0; f < o->formats.count; f++)
            o->paths[i * o->formats.count + f] =
                pattern_fill(a, pattern, plan_name(arg->value),
                             o->formats.of[f]->extension);
        o->given[i++] = arg->value;
    }
    return names_differ(a, o, d);
}

const char *
output_beside(struct arena *a, const char *path, const struct renderer *r,
              int number)
{
    struct str stem = str_from(path);
    size_t n = strlen(r->extension);
    const char *slash = strrchr(path, '/'), *dot;
    size_t from = slash != NULL ? (size_t)(slash - path) + 1 : 0;

    dot = strrchr(path + from, '.');
    if (stem.n > from + n + 1 && stem.p[stem.n - n - 1] == '.' &&
        str_ends(stem, r->extension))
        stem.n -= n + 1;
    else if (dot != NULL && dot > path + from)
        stem.n = (size_t)(dot - path);
    return str_printf(a, "%.*s-phu-luc-%d%s", STR_ARG(stem), number,
                      path + stem.n).p;
}

const char *
outputs_beside(struct arena *a, const struct outputs *o, int plan, int format,
               int number, struct diags *d)
{
    const char *main = o->paths[plan * o->formats.count + format];
    struct named own = { NULL, o->given[plan] };
    const struct named *other;

    if (strcmp(main, "-") == 0) {
        diag_add(d, OUTPUT_APPENDIX, POS_NONE);
        return NULL;
    }
    if (is_device(main))
        return main;
    own.path = output_beside(a, main, o->formats.of[format], number);
    other = bsearch(&own, o->named, (size_t)(o->plans * o->formats.count),
                    sizeof(own), named_compare);
    if (other == NULL)
        return own.path;
    diag_add(d, OUTPUT_CLASH, POS_NONE, own.path, other->plan, own.plan);
    return NULL;
}
