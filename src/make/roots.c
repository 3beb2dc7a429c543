#include "make/roots.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static bool
exists(const char *path)
{
    struct stat st;

    return stat(path, &st) == 0;
}

/* The path of a command as a shell finds it; NULL where there is none. */
static const char *
find_in_path(struct arena *a, const char *program)
{
    const char *list = getenv("PATH");
    struct str rest = str_from(list != NULL ? list : "");

    while (rest.n > 0) {
        size_t n = str_index(rest, ':');
        const char *path = str_printf(a, "%.*s/%s", n > 0 ? (int)n : 1,
                                      n > 0 ? rest.p : ".", program).p;

        if (access(path, X_OK) == 0)
            return path;
        rest = str_after(rest, n + 1);
    }
    return NULL;
}

/* The folder of the running program, without final slash: as the system
 * tells, or, where /proc is not there, by the word it was called by. */
static const char *
program_folder(struct arena *a, const char *program)
{
    char *path = arena_alloc(a, PATH_MAX + 1);
    ssize_t n = readlink("/proc/self/exe", path, PATH_MAX);
    const char *found = n > 0 ? path : program;

    if (n <= 0 && strchr(program, '/') == NULL)
        found = find_in_path(a, program);
    if (found == NULL || strchr(found, '/') == NULL)
        return ".";
    return str_zero(a, (struct str){ found,
                                     (size_t)(strrchr(found, '/') - found) });
}

/* build/vanban, build/asan/vanban, and PREFIX/bin/vanban. */
static const char *const *
roots_of(struct arena *a, const char *here)
{
    static const char *const from_program[] = { "..", "../..",
                                                "../share/vanban" };
    const char **roots = ARENA_ARRAY(a, const char *, 5);
    const char *named = getenv("VANBAN_HOME");
    int n = 0;

    if (named != NULL && named[0] != '\0')
        roots[n++] = named;
    for (int i = 0; i < 3; i++)
        roots[n++] = str_printf(a, "%s/%s", here, from_program[i]).p;
    return roots;
}

static const char *
find(struct arena *a, const char *const *roots, const char *name)
{
    for (; *roots != NULL; roots++) {
        const char *path = str_printf(a, "%s/%s", *roots, name).p;

        if (exists(path))
            return path;
    }
    return NULL;
}

bool
places_find(struct arena *a, struct places *p, const char *program,
            struct diags *d)
{
    const char *here = program_folder(a, program);
    const char *named = getenv("VANBAN_HOME");
    const char *only[2] = { named, NULL };

    *p = (struct places){ .roots = roots_of(a, here) };
    if (named != NULL && named[0] != '\0' &&
        find(a, only, "templates") == NULL && find(a, only, "fonts") == NULL) {
        diag_add(d, HOME_MISSING, POS_NONE, "templates/, fonts/", named);
        return false;
    }
    p->home.templates = find(a, p->roots, "templates");
    p->home.fonts = find(a, p->roots, "fonts");
    if (p->home.templates == NULL || p->home.fonts == NULL) {
        diag_add(d, HOME_MISSING, POS_NONE,
                 p->home.templates == NULL ? "templates/" : "fonts/",
                 here);
        return false;
    }
    p->fonts_ini = str_printf(a, "%s/fonts.ini", p->home.fonts).p;
    return true;
}

static bool
is_plain_name(const char *name)
{
    return name[0] != '\0' &&
           name[strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789-_")] ==
               '\0';
}

const char *
places_ini(struct arena *a, const struct places *p, const char *name)
{
    if (!is_plain_name(name))
        return NULL;
    return find(a, p->roots, str_printf(a, "templates/%s.ini", name).p);
}

const char *
places_profile(struct arena *a, const struct places *p, const char *name,
               struct diags *d)
{
    const char *path = places_ini(a, p, name);

    if (path == NULL)
        diag_add(d, PROFILE_UNKNOWN, POS_NONE, name);
    return path;
}
