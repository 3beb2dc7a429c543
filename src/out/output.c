/* output.c — files that appear whole, under other names until they are. */
#define _XOPEN_SOURCE 700 /* realpath */

#include "out/output.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "base/fault.h"
#include "base/files.h"
#include "base/host.h"
#include "base/visible.h"

static bool
write_all(int fd, struct str s)
{
    while (s.n > 0) {
        ssize_t n = write(fd, s.p, s.n);

        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return false;
        s = str_after(s, (size_t)n);
    }
    return true;
}

static bool
write_into(const char *path, struct str bytes)
{
    /* a pipe that nobody reads is not waited for: ENXIO */
    int fd = open(path, O_WRONLY | O_TRUNC | O_CREAT | O_NOCTTY | O_NONBLOCK,
                  0666);
    bool ok = fd >= 0 && fcntl(fd, F_SETFL, O_WRONLY) == 0 &&
              write_all(fd, bytes);
    int first = errno;

    if (fd >= 0 && close(fd) != 0 && ok) {
        first = errno;
        ok = false;
    }
    errno = first;
    return ok;
}

/* A name that nobody else uses: those of machine and process, and a number
 * from that of the file on, for a run that was cut off may have left one. */
static int
open_new(struct arena *a, const char *path, int number, const char **name)
{
    struct str folder = path_folder(str_from(path)), host = host_machine(a);
    int fd = -1;

    for (int i = number; i < number + 100; i++) {
        *name = str_printf(a, "%.*s.vanban-%.*s-%ld-%d.tmp", STR_ARG(folder),
                           STR_ARG(host), host_process(), i).p;
        fd = open(*name, O_WRONLY | O_CREAT | O_EXCL, 0666);
        if (fd >= 0 || errno != EEXIST)
            break;
    }
    return fd;
}

bool
folders_make(struct arena *a, const char *path)
{
    char *made = (char *)str_zero(a, path_folder(str_from(path)));

    for (char *p = made; *p != '\0'; p++) {
        if (*p != '/' || p == made)
            continue;
        *p = '\0';
        if (mkdir(made, 0777) != 0 && errno != EEXIST)
            return false;
        *p = '/';
    }
    return true;
}

/* A file on its way: written under another name, to be renamed. */
struct staged {
    int number;         /* among those that are written together */
    const char *name;   /* NULL: nothing to rename */
    const char *target; /* links followed */
    bool there;         /* the target was, before */
    mode_t mode;        /* its permissions */
    const char *kept;   /* the old one under another name; NULL: none */
};

static bool
stage(struct arena *a, struct staged *s, struct str bytes, unsigned ways)
{
    struct stat st;
    const char *name;
    int fd = open_new(a, s->target, s->number, &name), first;
    bool ok;

    if (fd < 0 && errno == ENOENT && (ways & OUTPUT_FOLDERS) != 0 &&
        folders_make(a, s->target))
        fd = open_new(a, s->target, s->number, &name);
    if (fd < 0)
        return false;
    s->name = name;
    s->there = stat(s->target, &st) == 0;
    s->mode = s->there ? st.st_mode & 0777 : 0;
    if (s->there)
        fchmod(fd, s->mode);
    ok = write_all(fd, bytes);
    if (ok && (ways & OUTPUT_LASTING) != 0)
        ok = fsync(fd) == 0 || errno == EINVAL; /* where there is no such */
    first = errno;
    if (close(fd) != 0 && ok) {
        first = errno;
        ok = false;
    }
    errno = first;
    return ok;
}

static bool
write_stdout(struct str bytes)
{
    return fwrite(bytes.p, 1, bytes.n, stdout) == bytes.n &&
           fflush(stdout) == 0;
}

void
output_tell(const char *path)
{
    fputs("vanban: đã ghi ", stderr);
    visible_print(stderr, str_from(path));
    fputc('\n', stderr);
}

void
text_print(const struct buf *text)
{
    if (text->n > 0) /* an empty one has no bytes to point to */
        fwrite(text->p, 1, text->n, stdout);
}

/* The file whose name is to be taken; NULL for what is written into. */
static const char *
target_of(struct arena *a, const char *path)
{
    char real[PATH_MAX];
    struct stat st;

    if (strcmp(path, "-") == 0)
        return NULL;
    if (lstat(path, &st) != 0 || S_ISREG(st.st_mode))
        return path;
    if (!S_ISLNK(st.st_mode) || stat(path, &st) != 0 ||
        !S_ISREG(st.st_mode) || realpath(path, real) == NULL)
        return NULL;
    return str_zero(a, str_from(real));
}

static void
report(const char *path, struct diags *d)
{
    bool out = strcmp(path, "-") == 0;

    diag_add(d, OUTPUT_UNWRITABLE, POS_NONE, out ? "luồng ra chuẩn" : path,
             fault_text(errno));
    /* said once: main looks at the stream again */
    if (out)
        clearerr(stdout);
}

static void
unstage(const struct staged *s, int count)
{
    for (int i = 0; i < count; i++) {
        if (s[i].name != NULL)
            unlink(s[i].name);
        if (s[i].kept != NULL)
            unlink(s[i].kept);
    }
}

/* The bytes of a file once more, where a disk has no second names. */
static bool
copy_file(struct arena *a, const char *from, int to)
{
    struct str bytes;
    int fault = files_disk.read(&files_disk, a, from, SIZE_MAX / 2, &bytes);

    if (fault != 0)
        errno = fault;
    return fault == 0 && write_all(to, bytes);
}

/* Keeps the file that is to be replaced, so that it can come back. */
static bool
keep(struct arena *a, struct staged *s, int count)
{
    const char *name;
    int fd;
    bool ok;

    if (!s->there)
        return true;
    fd = open_new(a, s->target, count + s->number, &name);
    if (fd < 0)
        return false;
    s->kept = name;
    if (unlink(name) == 0 && link(s->target, name) == 0) {
        close(fd);
        return true;
    }
    close(fd);
    fd = open(name, O_WRONLY | O_CREAT | O_EXCL, 0600);
    ok = fd >= 0 && copy_file(a, s->target, fd) && fchmod(fd, s->mode) == 0;
    if (fd >= 0)
        ok = close(fd) == 0 && ok;
    return ok;
}

/* As it was: the old ones back, and what was not there gone. */
static void
put_back(struct staged *s, int count)
{
    for (int i = 0; i < count; i++) {
        if (s[i].target == NULL)
            continue;
        if (s[i].kept == NULL)
            unlink(s[i].target);
        else if (rename(s[i].kept, s[i].target) == 0)
            s[i].kept = NULL;
    }
}

static bool
stage_all(struct arena *a, struct staged *s, const struct output *o,
          int count, unsigned ways, struct diags *d)
{
    for (int i = 0; i < count; i++) {
        if (s[i].target == NULL || stage(a, &s[i], o[i].bytes, ways))
            continue;
        report(o[i].path, d);
        return false;
    }
    return true;
}

/* All take their names, or none does: one format of a document must not stand
 * beside an older one of the other. */
static bool
rename_all(struct arena *a, struct staged *s, const struct output *o,
           int count, struct diags *d)
{
    for (int i = 0; i < count; i++) {
        if (s[i].name == NULL)
            continue;
        if ((i + 1 < count && !keep(a, &s[i], count)) ||
            rename(s[i].name, s[i].target) != 0) {
            report(o[i].path, d);
            put_back(s, i);
            return false;
        }
        s[i].name = NULL;
    }
    return true;
}

struct writing {
    struct arena *arena;
    const struct output *outputs;
    struct staged *staged;
    int count;
    unsigned ways;
    bool ok;
    struct diags *diags;
};

/* What asks the program to end waits until no file is half-way. */
static void
write_files(void *context)
{
    struct writing *w = context;

    w->ok = stage_all(w->arena, w->staged, w->outputs, w->count,
                      w->ways, w->diags) &&
            rename_all(w->arena, w->staged, w->outputs, w->count, w->diags);
    unstage(w->staged, w->count);
}

bool
outputs_write(struct arena *a, const struct output *o, int count,
              unsigned ways, struct diags *d)
{
    struct staged *s = ARENA_ARRAY(a, struct staged, count);
    struct writing w = { a, o, s, count, ways, false, d };

    for (int i = 0; i < count; i++) {
        s[i].number = i;
        s[i].target = target_of(a, o[i].path);
        if (s[i].target != NULL)
            continue;
        errno = 0;
        if (strcmp(o[i].path, "-") == 0 ? !write_stdout(o[i].bytes)
                                        : !write_into(o[i].path, o[i].bytes)) {
            report(o[i].path, d);
            return false;
        }
    }
    host_undisturbed(write_files, &w);
    return w.ok;
}

bool
output_begin(struct arena *a, struct output_stream *s, const char *path,
             struct diags *d)
{
    int fd;

    s->path = path;
    fd = open_new(a, path, 0, &s->name);
    s->file = fd >= 0 ? fdopen(fd, "w") : NULL;
    if (s->file != NULL)
        return true;
    report(path, d);
    if (fd >= 0) {
        close(fd);
        unlink(s->name);
    }
    return false;
}

bool
output_end(struct output_stream *s, struct diags *d)
{
    bool ok = fflush(s->file) == 0 && !ferror(s->file);
    int first = errno;

    if (fclose(s->file) != 0 && ok) {
        first = errno;
        ok = false;
    }
    errno = first;
    if (ok && rename(s->name, s->path) == 0)
        return true;
    report(s->path, d);
    unlink(s->name);
    return false;
}

void
output_abandon(struct output_stream *s)
{
    fclose(s->file);
    unlink(s->name);
}

/* The process of this machine that wrote a file of such a name is gone. Its
 * number may be this process' own: that of an earlier one, in a container
 * always the same, as this one sweeps only while it writes nothing itself. */
static bool
is_of_gone_process(struct str name, struct str host)
{
    char *end;
    long pid;

    name = str_after(name, strlen(".vanban-"));
    if (name.n <= host.n || !str_equal(str_first(name, host.n), host) ||
        name.p[host.n] != '-')
        return false;
    pid = strtol(name.p + host.n + 1, &end, 10);
    return *end == '-' && pid > 0 &&
           (pid == host_process() || !host_is_running(pid));
}

enum { OLD = 3600 }; /* seconds; a file is written within a few */

static bool
is_old(const char *path)
{
    struct stat st;

    return lstat(path, &st) == 0 && time(NULL) - st.st_mtime > OLD;
}

void
output_sweep(struct arena *a, const char *folder)
{
    struct str host = host_machine(a);
    DIR *all = opendir(folder[0] != '\0' ? folder : ".");
    struct dirent *entry;

    if (all == NULL)
        return;
    while ((entry = readdir(all)) != NULL) {
        struct str name = str_from(entry->d_name);
        const char *path = str_printf(a, "%s%s", folder, name.p).p;

        if (str_starts(name, ".vanban-") && str_ends(name, ".tmp") &&
            (is_of_gone_process(name, host) || is_old(path)))
            unlink(path);
    }
    closedir(all);
}
