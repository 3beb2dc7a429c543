/* fix.c — `vanban check --fix`: the mends of findings put in their places. All
 * bytes but those stay as they are: order, comments, ends of lines, the mark
 * at the beginning of the file. */
#include "cli/fix.h"

#include <errno.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/mend.h"
#include "base/utf16.h"
#include "out/output.h"
#include "out/unified.h"

/* One mend may let others be seen, as that of a key does; more passes than
 * this no honest plan needs. */
enum { PASSES = 40 };

struct fixed {
    const char *path;
    struct str old, now; /* in UTF-8 */
    bool wide;           /* the file is of UTF-16: as follows */
    struct utf16 form;
    struct str bytes; /* of what is now, as the file has them */
    int count;        /* of mends */
    struct fixed *next;
};

struct fixing {
    struct arena *arena;
    struct files files;
    struct fixed *first, **end;
};

static struct fixed *
find(const struct fixing *f, const char *path)
{
    struct fixed *one = f->first;

    while (one != NULL && strcmp(one->path, path) != 0)
        one = one->next;
    return one;
}

static int
read_fixed(const struct files *files, struct arena *a, const char *path,
           size_t most, struct str *bytes)
{
    const struct fixed *one = find(files->context, path);

    if (one == NULL)
        return files_disk.read(&files_disk, a, path, most, bytes);
    *bytes = one->bytes;
    return one->bytes.n > most ? EFBIG : 0;
}

struct fixing *
fixing_new(struct arena *a)
{
    struct fixing *f = ARENA_NEW(a, struct fixing);

    f->arena = a;
    f->files = files_disk;
    f->files.read = read_fixed;
    f->files.context = f;
    f->end = &f->first;
    return f;
}

const struct files *
fixing_files(const struct fixing *f)
{
    return &f->files;
}

/* ---- one pass */

struct edit {
    struct fixed *file;
    size_t from, to; /* bytes of the file */
    struct str now;
    const struct diag *whole; /* made with the others of it; or NULL */
    bool left; /* for the next pass */
};

struct edits {
    struct edit *all;
    int count, room;
};

/* The file as it now is; NULL where it cannot be read. */
static struct fixed *
open_file(struct fixing *f, const char *path)
{
    struct fixed *one = find(f, path);
    struct str bytes;

    if (one != NULL)
        return one;
    if (files_disk.read(&files_disk, f->arena, path, SIZE_MAX, &bytes) != 0)
        return NULL;
    one = ARENA_NEW(f->arena, struct fixed);
    one->path = str_zero(f->arena, str_from(path));
    one->old = one->now = one->bytes = bytes;
    one->wide = str_index(bytes, '\0') < bytes.n;
    if (one->wide && !utf16_read(f->arena, bytes, &one->form, &one->old))
        return NULL;
    one->now = one->old;
    *f->end = one;
    f->end = &one->next;
    return one;
}

/* The plan, and what lies beside and below it and is no template. */
static bool
is_ours(const char *plan, const char *path)
{
    struct str folder = path_folder(str_from(plan));
    char room[4096];

    if (strcmp(plan, path) == 0)
        return true;
    if (str_ends(str_from(path), ".xml") || folder.n >= sizeof(room))
        return false;
    snprintf(room, sizeof(room), "%.*s", folder.n > 0 ? (int)folder.n : 1,
             folder.n > 0 ? folder.p : ".");
    return files_disk.lies_below(&files_disk, path, room);
}

static void
add_edit(struct fixing *f, struct edits *e, struct edit one)
{
    if (e->count == e->room) {
        int more = e->room > 0 ? e->room * 2 : 64;

        e->all = arena_grow(f->arena, e->all,
                            sizeof(one) * (size_t)e->room,
                            sizeof(one) * (size_t)more);
        e->room = more;
    }
    e->all[e->count++] = one;
}

/* The bytes of a file begin with a mark that its text is without. */
static size_t
mark_of(struct str bytes)
{
    return str_starts(bytes, "\xEF\xBB\xBF") ? 3 : 0;
}

static void
add_mends(struct fixing *f, struct edits *e, const struct diag *g,
          const struct report_lines *of)
{
    struct fixed *file = open_file(f, g->pos.source->name);
    int before = e->count;

    for (const struct mend *m = g->mends; m != NULL && file != NULL;
         m = m->next) {
        struct edit one = { .file = file, .now = m->now };
        size_t mark = mark_of(file->now);

        if (!mend_bytes(m, of->text, &of->lines, &one.from, &one.to))
            continue;
        one.from += mark;
        one.to += mark;
        one.whole = g->together ? g : NULL;
        /* a file whose lines end otherwise than its text was read */
        if (str_index(m->now, '\n') < m->now.n &&
            str_index(file->now, '\n') == file->now.n)
            continue;
        add_edit(f, e, one);
    }
    if (g->together && e->count - before < g->mend_count)
        e->count = before;
}

static int
by_place(const void *a, const void *b)
{
    const struct edit *x = a, *y = b;
    int files = strcmp(x->file->path, y->file->path);

    if (files != 0)
        return files;
    if (x->from != y->from)
        return x->from < y->from ? -1 : 1;
    return x->to < y->to ? -1 : x->to > y->to;
}

/* Whether an edit overlaps the one before; two that only add at one place do,
 * too, unless each belongs to a mend of several. */
static bool
is_in_the_way(const struct edit *before, const struct edit *e)
{
    if (e->from == before->from && e->to == before->to)
        return e->from < e->to || e->whole == NULL || before->whole == NULL;
    return e->from < before->to;
}

/* Leaves those that overlap the one before for the next pass, with all that
 * they are one with: which may make room for others. */
static void
leave_some(struct edit *e, int count)
{
    const struct edit *last;
    const struct diag *whole;

    do {
        last = NULL;
        whole = NULL;
        for (int i = 0; i < count && whole == NULL; i++) {
            if (e[i].left)
                continue;
            e[i].left = last != NULL && is_in_the_way(last, &e[i]);
            if (e[i].left)
                whole = e[i].whole;
            else
                last = &e[i];
        }
        for (int i = 0; i < count && whole != NULL; i++)
            e[i].left |= e[i].whole == whole;
    } while (whole != NULL);
}

/* The edits of one file, which lie together. */
static int
put(struct fixing *f, struct edit *e, int count)
{
    struct fixed *file = e->file;
    struct buf b = buf_new(f->arena);
    size_t done = 0;
    int n = 0;

    leave_some(e, count);
    for (int i = 0; i < count; i++) {
        if (e[i].left)
            continue;
        buf_add_str(&b, str_first(str_after(file->now, done),
                                  e[i].from - done));
        buf_add_str(&b, e[i].now);
        done = e[i].to;
        n++;
    }
    buf_add_str(&b, str_after(file->now, done));
    file->now = buf_take(&b);
    file->bytes = file->wide
                      ? utf16_write(f->arena, file->now, file->form)
                      : file->now;
    file->count += n;
    return n;
}

/* Mends what the findings offer; how many. */
static int
pass(struct fixing *f, const char *plan, const struct diags *d)
{
    struct edits e = { NULL, 0, 0 };
    struct report_lines of = { .text = STR_EMPTY };
    int done = 0, next;

    for (const struct diag *g = d->first; g != NULL; g = g->next)
        if (g->mends != NULL && !diag_is_suppressed(g) &&
            is_ours(plan, g->pos.source->name)) {
            report_lines_of(f->arena, &of, g);
            add_mends(f, &e, g, &of);
        }
    if (e.count == 0)
        return 0;
    qsort(e.all, (size_t)e.count, sizeof(*e.all), by_place);
    for (int i = 0; i < e.count; i = next) {
        for (next = i + 1; next < e.count && e.all[next].file == e.all[i].file;
             next++)
            continue;
        done += put(f, e.all + i, next - i);
    }
    return done;
}

void
fixing_plan(struct fixing *f, struct vanban_maker *m,
            const struct vanban_order *order, struct vanban_made *made)
{
    for (int i = 0; i < PASSES; i++) {
        vanban_check(m, order, made);
        if (pass(f, order->name, &made->findings) == 0)
            return;
    }
    vanban_check(m, order, made);
}

/* ---- what has come of it */

static bool
has_changed(const struct fixed *one)
{
    return !str_equal(one->old, one->now);
}

int
fixing_count(const struct fixing *f, int i, const char **path)
{
    for (const struct fixed *one = f->first; one != NULL; one = one->next)
        if (has_changed(one) && i-- == 0) {
            *path = one->path;
            return one->count;
        }
    return 0;
}

void
fixing_diff(const struct fixing *f, struct buf *b)
{
    for (const struct fixed *one = f->first; one != NULL; one = one->next)
        unified_add(b, one->path, one->old, one->now);
}

bool
fixing_write(struct fixing *f, struct diags *d)
{
    struct output *all;
    int n = 0;

    for (const struct fixed *one = f->first; one != NULL; one = one->next)
        n += has_changed(one);
    all = ARENA_ARRAY(f->arena, struct output, n + 1);
    n = 0;
    for (const struct fixed *one = f->first; one != NULL; one = one->next)
        if (has_changed(one))
            all[n++] = (struct output){ one->path, one->bytes };
    return outputs_write(f->arena, all, n, OUTPUT_LASTING, d);
}
