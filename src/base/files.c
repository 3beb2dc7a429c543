/* files.c — the log of what was read, and files that lie in memory. */
#include "base/files.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

const struct files *
files_below(struct arena *a, const struct files *f, const char *folder)
{
    struct files *below = ARENA_NEW(a, struct files);

    *below = *f;
    below->below = folder;
    return below;
}

struct files
files_logged(const struct files *f, struct file_log *log)
{
    struct files logged = *f;

    logged.log = log;
    return logged;
}

void
file_log_add(struct file_log *log, const char *path)
{
    struct reading *r = ARENA_NEW(log->arena, struct reading);

    r->path = str_zero(log->arena, str_from(path));
    r->next = log->last;
    log->last = r;
}

void
file_log_join(struct file_log *log, const struct file_log *other)
{
    for (const struct reading *r = other->last; r != NULL; r = r->next)
        file_log_add(log, r->path);
}

int
files_read(const struct files *f, struct arena *a, const char *path,
           size_t most, struct str *bytes)
{
    if (f->log != NULL)
        file_log_add(f->log, path);
    return f->read(f, a, path, most, bytes);
}

enum file_kind
files_kind(const struct files *f, const char *path)
{
    return f->kind(f, path);
}

struct str
path_folder(struct str path)
{
    return str_first(path, str_behind_last(path, '/'));
}

struct str
path_name(struct str path)
{
    return str_after(path, str_behind_last(path, '/'));
}

/* ---- files in memory */

struct in_memory {
    const struct memory_file *files;
    size_t count;
};

enum { PATH_LONGEST = 4096 };

/* "./a//b" and "a/b/" name what "a/b" names; the top is empty. False for what
 * leads out of the top, and for what is too long to name anything. */
static bool
plain_path(char room[PATH_LONGEST], const char *path, struct str *plain)
{
    struct str rest = str_from(path);

    *plain = (struct str){ room, 0 };
    if (rest.n >= PATH_LONGEST)
        return false;
    while (rest.n > 0) {
        size_t n = str_index(rest, '/');
        struct str step = str_first(rest, n);

        rest = str_after(rest, n + 1);
        if (step.n == 0 || str_is(step, "."))
            continue;
        if (str_is(step, "..")) {
            if (plain->n == 0)
                return false;
            plain->n = path_folder(*plain).n;
            plain->n -= plain->n > 0;
            continue;
        }
        if (plain->n > 0)
            room[plain->n++] = '/';
        memcpy(room + plain->n, step.p, step.n);
        plain->n += step.n;
    }
    return true;
}

static const struct memory_file *
find(const struct files *f, struct str path)
{
    const struct in_memory *m = f->context;

    for (size_t i = 0; i < m->count; i++)
        if (str_is(path, m->files[i].path))
            return &m->files[i];
    return NULL;
}

static int
memory_read(const struct files *f, struct arena *a, const char *path,
            size_t most, struct str *bytes)
{
    const struct memory_file *one = NULL;
    char room[PATH_LONGEST];
    struct str plain;

    (void)a;
    if (plain_path(room, path, &plain))
        one = find(f, plain);
    if (one == NULL)
        return ENOENT;
    *bytes = one->bytes;
    return one->bytes.n > most ? EFBIG : 0;
}

/* Is it a file below that folder? "" is the folder of all. */
static bool
is_below(struct str path, struct str folder)
{
    return folder.n == 0 ||
           (path.n > folder.n && path.p[folder.n] == '/' &&
            str_equal(str_first(path, folder.n), folder));
}

static enum file_kind
memory_kind(const struct files *f, const char *path)
{
    const struct in_memory *m = f->context;
    char room[PATH_LONGEST];
    enum file_kind kind;
    struct str plain;

    if (!plain_path(room, path, &plain))
        return FILE_NONE;
    kind = find(f, plain) != NULL ? FILE_ORDINARY : FILE_NONE;
    for (size_t i = 0; i < m->count && kind == FILE_NONE; i++)
        if (is_below(str_from(m->files[i].path), plain))
            kind = FILE_FOLDER;
    return kind;
}

static int
by_name(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static const char *const *
memory_list(const struct files *f, struct arena *a, const char *folder)
{
    const struct in_memory *m = f->context;
    const char **names = ARENA_ARRAY(a, const char *, m->count + 1);
    size_t n = 0, kept = 0;
    char room[PATH_LONGEST];
    struct str plain;

    if (memory_kind(f, folder) != FILE_FOLDER ||
        !plain_path(room, folder, &plain))
        return NULL;
    for (size_t i = 0; i < m->count; i++) {
        struct str path = str_from(m->files[i].path);

        if (!is_below(path, plain))
            continue;
        path = str_after(path, plain.n > 0 ? plain.n + 1 : 0);
        path = str_first(path, str_index(path, '/'));
        if (path.n > 0 && path.p[0] != '.')
            names[n++] = str_zero(a, path);
    }
    qsort(names, n, sizeof(*names), by_name);
    for (size_t i = 0; i < n; i++) /* a folder stands there once a file */
        if (kept == 0 || strcmp(names[kept - 1], names[i]) != 0)
            names[kept++] = names[i];
    names[kept] = NULL;
    return names;
}

static bool
memory_lies_below(const struct files *f, const char *path, const char *folder)
{
    char room[PATH_LONGEST], other[PATH_LONGEST];
    struct str plain, around;

    return memory_kind(f, path) != FILE_NONE &&
           plain_path(room, path, &plain) &&
           plain_path(other, folder, &around) && plain.n > 0 &&
           is_below(plain, around);
}

static int
memory_temporary(const struct files *f, struct arena *a)
{
    (void)f, (void)a;
    return -1;
}

struct files
files_memory(struct arena *a, const struct memory_file *files, size_t count)
{
    struct in_memory *m = ARENA_NEW(a, struct in_memory);
    struct memory_file *own = ARENA_ARRAY(a, struct memory_file, count + 1);
    char room[PATH_LONGEST];
    struct str plain;

    for (size_t i = 0; i < count; i++)
        if (plain_path(room, files[i].path, &plain))
            own[m->count++] = (struct memory_file){ str_zero(a, plain),
                                                    files[i].bytes };
    m->files = own;
    return (struct files){ memory_read, memory_kind, memory_list,
                           memory_lies_below, memory_temporary, m, NULL,
                           NULL, false };
}
