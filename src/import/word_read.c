/* word_read.c — a file by its bytes: who reads it. */
#include "import/word_read.h"

#include <errno.h>

#include "base/fault.h"
#include "base/limits.h"
#include "base/source_read.h"
#include "base/utf8.h"
#include "import/word_kind.h"
#include "import/word_open.h"

/* Text in an encoding from before Unicode is put into it, and that is told. */
static bool
read_text(struct word_file *w, struct str bytes, struct diags *d)
{
    struct source *source = ARENA_NEW(w->arena, struct source);
    const struct source *text;

    if (bytes.n > LIMIT_WORD_TEXT) {
        diag_add(d, WORD_LARGE, w->pos, LIMIT_WORD_TEXT_TEXT);
        return false;
    }
    *source = *w->pos.source;
    source->text = bytes;
    if (utf8_fault(bytes) < bytes.n &&
        !source_convert(w->arena, source, LEGACY_NONE, d))
        return false;
    text = source_from(w->arena, source->files, source->name, source->text,
                       d);
    if (text == NULL)
        return false;
    w->pos.source = text;
    return word_open_text(w, text, d);
}

/* Without the mark that a text may begin with. */
static struct str
start_of(struct str bytes)
{
    return str_trim(str_after(bytes, str_starts(bytes, "\xEF\xBB\xBF") ? 3
                                                                       : 0));
}

/* A line that gives a key which every plan has, or a section of INI. */
static bool
is_plan_line(struct str line)
{
    static const char *const keys[] = { "mau", "noi_dung", "co_quan", NULL };

    if (str_starts(line, "[chung]"))
        return true;
    for (int i = 0; keys[i] != NULL; i++)
        if (str_starts(line, keys[i])) {
            struct str rest = str_trim(str_after(line, strlen(keys[i])));

            return str_starts(rest, ":") || str_starts(rest, "=");
        }
    return false;
}

bool
word_is(const char *path, struct str bytes)
{
    struct str start = start_of(bytes), line;

    if (start.n > 0 && word_foreign(bytes) != NULL)
        return true;
    if (str_starts(bytes, "PK\3\4") ||
        str_starts(start, "<?xml") || str_starts(start, "<pkg:"))
        return true;
    if (!str_ends(str_from(path), ".txt"))
        return false;
    while (str_line(&start, &line))
        if (is_plan_line(line))
            return false;
    return true;
}

static struct word_file *
new_file(struct arena *a, const struct files *files, const char *path)
{
    struct word_file *w = ARENA_NEW(a, struct word_file);
    struct source *source = ARENA_NEW(a, struct source);

    source->name = str_zero(a, str_from(path));
    source->files = files;
    w->arena = a;
    w->pos = (struct pos){ source, 0, 0 };
    return w;
}

struct word_file *
word_read(struct arena *a, const struct files *files, const char *path,
          struct diags *d)
{
    struct pos pos = new_file(a, files, path)->pos;
    struct str bytes;
    int fault = files_read(files, a, path, LIMIT_WORD_FILE, &bytes);

    if (fault == 0)
        return word_from(a, files, path, bytes, d);
    if (fault == EFBIG)
        diag_add(d, WORD_LARGE, pos, "256 MiB");
    else
        diag_add(d, FILE_UNREADABLE, pos, fault_text(fault));
    return NULL;
}

struct word_file *
word_from(struct arena *a, const struct files *files, const char *path,
          struct str bytes, struct diags *d)
{
    struct word_file *w = new_file(a, files, path);
    const char *foreign = word_foreign(bytes);
    struct str start;
    bool ok;

    if (foreign != NULL) {
        diag_add(d, WORD_UNREADABLE, w->pos, foreign);
        return NULL;
    }
    bytes = word_from_utf16(a, bytes);
    start = start_of(bytes);
    if (str_starts(bytes, "PK"))
        ok = word_open_zip(w, bytes, d);
    else if (str_starts(start, "<?xml") || str_starts(start, "<pkg:"))
        ok = word_open_flat(w, start, d);
    else
        ok = read_text(w, bytes, d);
    if (ok && w->first == NULL)
        diag_add(d, WORD_EMPTY, w->pos);
    return ok && w->first != NULL ? w : NULL;
}
