/* names_beside.c — what the results of `render` are called. */
#include "out/names_beside.h"

#include <stdlib.h>
#include <string.h>

#include "base/nearest.h"
#include "out/name_pattern.h"

static const char *const slots[] = { "{ten}", "{ext}", NULL };

static const char *const *
format_names(struct arena *a)
{
    const char **names = ARENA_ARRAY(a, const char *,
                                     VANBAN_FORMATS_MOST + 1);
    const struct renderer *r;

    for (int i = 0; (r = vanban_format(i)) != NULL; i++)
        names[i] = vanban_format_name(r);
    return names;
}

bool
formats_parse(struct arena *a, struct vanban_formats *f, const char *list,
              struct diags *d)
{
    struct str rest = str_from(list);
    bool ok = true;

    do {
        size_t n = str_index(rest, ',');
        struct str name = str_trim(str_first(rest, n));
        const struct renderer *r = vanban_format_named(name);
        const char *shown = str_zero(a, name);

        rest = str_after(rest, n + 1);
        if (r != NULL) {
            vanban_formats_add(f, r);
            continue;
        }
        diag_add(d, OPTION_VALUE, POS_NONE, "--format", shown,
                 names_join(a, format_names(a)),
                 nearest_among(a, shown, format_names(a)));
        ok = false;
    } while (rest.n > 0);
    return ok;
}

/* "x.pdf", and more than ".pdf". */
static bool
ends_in(struct str path, const char *extension)
{
    size_t n = strlen(extension);

    return path.n > n + 1 && path.p[path.n - n - 1] == '.' &&
           str_ends(path, extension);
}

static const struct renderer *
format_of_ending(const char *path)
{
    struct str s = str_from(path);

    const struct renderer *r;

    for (int i = 0; (r = vanban_format(i)) != NULL; i++)
        if (ends_in(s, vanban_format_extension(r)))
            return r;
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

/* Only {ten} and {ext} mean anything. */
static bool
pattern_check(struct arena *a, const char *pattern, struct diags *d)
{
    struct str rest = str_from(pattern), key;
    bool ok = true;

    while (rest.n > 0) {
        const char *shown;

        if (rest.p[0] != '{') {
            rest = str_after(rest, 1);
            continue;
        }
        shown = str_zero(a, str_first(rest, str_index(rest, '}') + 1));
        if (!name_slot_cut(&rest, &key))
            rest = str_after(rest, 1);
        else if (str_is(key, "ten") || str_is(key, "ext"))
            continue;
        diag_add(d, OUTPUT_PLACE, POS_NONE, shown, names_join(a, slots),
                 nearest_among(a, shown, slots));
        ok = false;
    }
    return ok;
}

/* A result in the current folder that would take the place of the document
 * that it is made of gets another name, in all formats. */
static bool
meets_itself(struct arena *a, const char *given, struct str name,
             const struct vanban_formats *f)
{
    for (int i = 0; i < f->count; i++) {
        struct str own = str_printf(a, "%.*s.%s", STR_ARG(name),
                                    vanban_format_extension(f->of[i]));

        if (str_equal(path_name(str_from(given)), own))
            return vanban_is_document(&files_disk, given);
    }
    return false;
}

struct naming {
    struct str name;
    const char *extension;
};

static bool
put_slot(void *context, struct buf *out, struct str key)
{
    const struct naming *n = context;

    if (str_is(key, "ten"))
        buf_add_str(out, n->name);
    else
        buf_add_z(out, n->extension);
    return true;
}

/* -o as a pattern with {ten} and {ext}: a folder (which ends with '/' or
 * exists), a pattern, or one file; NULL is the current folder. */
static const char *
pattern_of(struct arena *a, const char *given, const struct vanban_formats *f,
           bool *make_folders)
{
    const char *pattern = name_in_folder(a, given, "{ten}.{ext}");

    *make_folders = given != NULL && (str_ends(str_from(given), "/") ||
                                      strchr(given, '{') != NULL);
    if (pattern != NULL)
        return pattern;
    if (strchr(given, '{') == NULL && strcmp(given, "-") != 0 &&
        f->count > 1 && format_of_ending(given) == NULL)
        return str_printf(a, "%s.{ext}", given).p;
    return given;
}

/* Of equal paths in the order of the plans. */
static int
named_compare(const void *a, const void *b)
{
    const struct named *x = a, *y = b;
    int order = strcmp(x->path, y->path);

    return order != 0 ? order : x->index - y->index;
}

/* True for a name that stands for no lasting file, which may be written to
 * more than once. */
static bool
is_device(const char *path)
{
    return files_kind(&files_disk, path) == FILE_OTHER;
}

static bool
names_differ(struct arena *a, struct outputs *o, struct diags *d)
{
    int n = o->plans * o->formats.count;
    struct named *all = ARENA_ARRAY(a, struct named, n);
    bool ok = true;

    for (int i = 0; i < n; i++)
        all[i] = (struct named){ o->paths[i], o->given[i / o->formats.count],
                                 i };
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

static bool
formats_choose(struct arena *a, struct vanban_formats *f,
               const struct outputs_asked *asked, struct diags *d)
{
    const struct renderer *of_ending = NULL;
    bool ok = true;

    for (const char *const *list = asked->formats; *list != NULL; list++)
        ok = formats_parse(a, f, *list, d) && ok;
    if (f->count > 0 || !ok)
        return ok;
    if (asked->output != NULL)
        of_ending = format_of_ending(asked->output);
    if (of_ending == NULL)
        return formats_parse(a, f, "pdf,docx", d);
    vanban_formats_add(f, of_ending);
    return true;
}

bool
outputs_plan(struct arena *a, struct outputs *o,
             const struct outputs_asked *asked, struct diags *d)
{
    const char *pattern;
    int formats;

    if (!formats_choose(a, &o->formats, asked, d))
        return false;
    pattern = pattern_of(a, asked->output, &o->formats, &o->make_folders);
    if (!pattern_check(a, pattern, d))
        return false;
    formats = o->formats.count;
    o->given = asked->plans;
    while (o->given[o->plans] != NULL)
        o->plans++;
    if (strcmp(pattern, "-") == 0 && o->plans * formats != 1) {
        diag_add(d, OUTPUT_STDOUT, POS_NONE);
        return false;
    }
    o->paths = ARENA_ARRAY(a, const char *, o->plans * formats);
    for (int i = 0; i < o->plans * formats; i++) {
        const struct renderer *r = o->formats.of[i % formats];
        struct naming naming = { plan_name(o->given[i / formats]),
                                 vanban_format_extension(r) };

        if (asked->output == NULL &&
            meets_itself(a, o->given[i / formats], naming.name, &o->formats))
            naming.name = str_printf(a, "%.*s-moi", STR_ARG(naming.name));
        o->paths[i] = name_fill(a, pattern, put_slot, &naming);
    }
    return names_differ(a, o, d);
}

const char *
output_beside(struct arena *a, const char *path, const struct renderer *r,
              int number)
{
    const char *extension = vanban_format_extension(r);
    struct str stem = str_from(path);
    size_t from = path_folder(stem).n;
    const char *dot = strrchr(path + from, '.');

    if (ends_in(str_after(stem, from), extension))
        stem.n -= strlen(extension) + 1;
    else if (dot != NULL && dot > path + from)
        stem.n = (size_t)(dot - path);
    return str_printf(a, "%.*s-phu-luc-%d%s", STR_ARG(stem), number,
                      path + stem.n).p;
}

/* The result of that path; NULL for none. */
static const struct named *
find_named(const struct outputs *o, const char *path)
{
    int low = 0, high = o->plans * o->formats.count;

    while (low < high) {
        int middle = low + (high - low) / 2;
        int order = strcmp(o->named[middle].path, path);

        if (order == 0)
            return &o->named[middle];
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return NULL;
}

const char *
outputs_beside(struct arena *a, const struct outputs *o, int plan, int format,
               int number, struct diags *d)
{
    const char *main = o->paths[plan * o->formats.count + format], *own;
    const struct named *other;

    if (strcmp(main, "-") == 0) {
        diag_add(d, OUTPUT_APPENDIX, POS_NONE);
        return NULL;
    }
    if (is_device(main))
        return main;
    own = output_beside(a, main, o->formats.of[format], number);
    other = find_named(o, own);
    if (other == NULL)
        return own;
    diag_add(d, OUTPUT_CLASH, POS_NONE, own, other->plan, o->given[plan]);
    return NULL;
}
