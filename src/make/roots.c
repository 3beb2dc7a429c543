/* roots.c — looks for templates/, fonts/ and their files in each root. */
#include "make/roots.h"

static const char *
find(struct arena *a, const struct roots *r, const char *name)
{
    for (const char *const *root = r->folders; *root != NULL; root++) {
        const char *path = (*root)[0] == '\0' ? name
            : str_printf(a, "%s/%s", *root, name).p;

        if (files_kind(r->home.files, path) != FILE_NONE)
            return path;
    }
    return NULL;
}

static void
missing(struct arena *a, const struct roots *r, const char *name,
        struct diags *d)
{
    struct buf all = buf_new(a);

    for (const char *const *root = r->folders; *root != NULL; root++)
        buf_printf(&all, "%s%s", all.n > 0 ? ", " : "",
                   (*root)[0] == '\0' ? "./" : *root);
    diag_add(d, HOME_MISSING, POS_NONE, name, buf_take(&all).p);
}

bool
roots_find(struct arena *a, struct roots *r, const struct files *files,
           const char *const *folders, struct diags *d)
{
    static const char *const top[] = { "", NULL };

    *r = (struct roots){ .folders = folders != NULL ? folders : top };
    r->home.files = files;
    r->home.templates = find(a, r, "templates");
    r->home.fonts = find(a, r, "fonts");
    if (r->home.templates == NULL || r->home.fonts == NULL) {
        missing(a, r, r->home.templates == NULL ? "templates/" : "fonts/", d);
        return false;
    }
    r->fonts_ini = str_printf(a, "%s/fonts.ini", r->home.fonts).p;
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
roots_ini(struct arena *a, const struct roots *r, const char *name)
{
    if (!is_plain_name(name))
        return NULL;
    return find(a, r, str_printf(a, "templates/%s.ini", name).p);
}

const char *
roots_profile(struct arena *a, const struct roots *r, const char *name,
              struct diags *d)
{
    const char *path = roots_ini(a, r, name);

    if (path == NULL)
        diag_add(d, PROFILE_UNKNOWN, POS_NONE, name);
    return path;
}
