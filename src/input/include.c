/* include.c — values that stand in a file of their own. A plan comes from
 * anywhere, so that it must not be able to name files of the system: only
 * files in its own folder or below are read. */
#include "input/include.h"

#include "base/limits.h"
#include "base/source_read.h"
#include "base/viet.h"
#include "input/reader.h"

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

const char *
include_path(struct arena *a, const struct files **files, struct str name,
             struct pos pos, const char *owner, struct diags *d)
{
    struct str folder = path_folder(str_from(pos.source->name));
    const char *top = folder.n > 0 ? str_zero(a, folder) : ".";
    const char *shown = str_zero(a, name), *path;

    if (str_is(str_from(pos.source->name), "-")) {
        diag_add(d, INCLUDE_STDIN, pos, shown);
        return NULL;
    }
    if (name.p[0] == '/' || has_upward_step(name)) {
        diag_add(d, INCLUDE_OUTSIDE, pos, shown, owner);
        return NULL;
    }
    path = str_printf(a, "%.*s%.*s", STR_ARG(folder), STR_ARG(name)).p;
    if (files_kind(*files, path) != FILE_ORDINARY) {
        diag_add(d, INCLUDE_MISSING, pos, shown, owner);
        return NULL;
    }
    if (!(*files)->lies_below(*files, path, top)) {
        diag_add(d, INCLUDE_OUTSIDE, pos, shown, owner);
        return NULL;
    }
    *files = files_below(a, *files, top);
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
include_text(struct arena *a, struct value *v, size_t *bytes,
             struct diags *d)
{
    struct str name = str_trim(v->text), text;
    const struct files *files;
    const struct source *s;
    const char *path;

    if (v->kind != VALUE_TEXT || name.n < 2 || name.p[0] != '@')
        return;
    name = str_trim(str_after(name, 1));
    files = v->pos.source->files;
    path = include_path(a, &files, name, v->pos, OWNER_PLAN, d);
    s = path != NULL && *bytes < LIMIT_INCLUDED
            ? source_read(a, files, path, d) : NULL;
    if (path != NULL && (s != NULL ? s->text.n > LIMIT_INCLUDED - *bytes
                                   : *bytes == LIMIT_INCLUDED)) {
        diag_gather(d, INCLUDE_LARGE, v->pos, LIMIT_INCLUDED_TEXT,
                    str_zero(a, name));
        *bytes = LIMIT_INCLUDED; /* and what follows is not read at all */
        return;
    }
    if (s == NULL)
        return;
    *bytes += s->text.n;
    text = unix_lines(a, reader_clean_body(a, s, d));
    v->text = viet_nfc(a, text);
    v->moved = v->text.p != text.p;
    v->block = true;
    v->pos = (struct pos){ s, 1, 1 };
}
