/* Values that stand in a file of their own: "@noi-dung.txt". A plan comes
 * from anywhere, so that it must not be able to name files of the system:
 * only files in its own folder or below are read. */

#define _XOPEN_SOURCE 700 /* realpath */

#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/viet.h"
#include "input/reader.h"

/* The folder of a file, with its final slash; empty for the current one. */
static struct str
folder_of(struct str path)
{
    while (path.n > 0 && path.p[path.n - 1] != '/')
        path.n--;
    return path;
}

static bool
has_upward_step(struct str name)
{
    while (name.n > 0) {
        size_t n = str_index(name, '/');

        if (str_is(str_first(name, n), ".."))
            return true;
        name = str_after(name, n + 1);
    }
    return false;
}

/* Whether the file, links followed, lies below the folder. */
static bool
lies_below(const char *file, const char *folder)
{
    char real_file[PATH_MAX], real_folder[PATH_MAX];
    size_t n;

    if (realpath(file, real_file) == NULL ||
        realpath(folder, real_folder) == NULL)
        return false;
    n = strlen(real_folder);
    if (n > 0 && real_folder[n - 1] == '/')
        n--;
    return strncmp(real_file, real_folder, n) == 0 && real_file[n] == '/';
}

const char *
reader_path(struct arena *a, struct str name, struct pos pos,
            struct diags *d)
{
    struct str folder = folder_of(str_from(pos.source->name));
    const char *shown = str_zero(a, name), *path;
    struct stat st;

    if (strcmp(pos.source->name, "-") == 0) {
        diag_add(d, INCLUDE_STDIN, pos, shown);
        return NULL;
    }
    if (name.p[0] == '/' || has_upward_step(name)) {
        diag_add(d, INCLUDE_OUTSIDE, pos, shown);
        return NULL;
    }
    path = str_printf(a, "%.*s%.*s", STR_ARG(folder), STR_ARG(name)).p;
    if (stat(path, &st) != 0 || !S_ISREG(st.st_mode)) {
        diag_add(d, INCLUDE_MISSING, pos, shown);
        return NULL;
    }
    if (!lies_below(path, folder.n > 0 ? str_zero(a, folder) : ".")) {
        diag_add(d, INCLUDE_OUTSIDE, pos, shown);
        return NULL;
    }
    return path;
}

/* Line ends as LF, and one only at the end, as a YAML block has it. */
static struct str
unix_lines(struct arena *a, struct str text)
{
    struct buf b = buf_new(a);
    struct str line;

    while (text.n > 0 && (text.p[text.n - 1] == '\n' ||
                          text.p[text.n - 1] == '\r'))
        text.n--;
    while (str_line(&text, &line)) {
        buf_add_str(&b, line);
        buf_add_c(&b, '\n');
    }
    return buf_take(&b);
}

void
reader_include(struct arena *a, struct value *v, struct diags *d)
{
    struct str name = str_trim(v->text), text;
    const struct source *s;
    const char *path;

    if (v->kind != VALUE_TEXT || name.n < 2 || name.p[0] != '@')
        return;
    name = str_trim(str_after(name, 1));
    path = reader_path(a, name, v->pos, d);
    s = path != NULL ? source_read(a, path, d) : NULL;
    if (s == NULL)
        return;
    text = unix_lines(a, reader_clean(a, s, d));
    v->text = viet_nfc(a, text);
    v->moved = v->text.p != text.p;
    v->block = true;
    v->pos = (struct pos){ s, 1, 1 };
}
