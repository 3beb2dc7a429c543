/* files_disk.c — files of the disk. The only place below the rooms that write
 * where a file is opened by its path. */
#define _XOPEN_SOURCE 700 /* realpath */

#include <dirent.h>
#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/files.h"
#include "base/host.h"

enum { CHUNK = 64 * 1024 };

/* Room for an ordinary file as a whole, so that it need not grow. */
static void
reserve(struct buf *b, FILE *f, size_t most)
{
    struct stat st;

    if (fstat(fileno(f), &st) != 0 || !S_ISREG(st.st_mode) ||
        st.st_size <= 0 || (unsigned long long)st.st_size > most)
        return;
    b->room = (size_t)st.st_size + 1;
    b->p = arena_raw(b->arena, b->room);
}

static int
read_all(FILE *f, struct buf *b, size_t most)
{
    char chunk[CHUNK];
    size_t n;

    reserve(b, f, most);
    errno = 0;
    if (b->room > 0) {
        b->n = fread(b->p, 1, b->room, f);
        if (b->n < b->room)
            return ferror(f) ? errno : 0;
    }
    while (b->n <= most && (n = fread(chunk, 1, CHUNK, f)) > 0)
        buf_add(b, chunk, n);
    if (ferror(f))
        return errno;
    return b->n > most ? EFBIG : 0;
}

static bool
disk_lies_below(const struct files *files, const char *path,
                const char *folder)
{
    char real_file[PATH_MAX], real_folder[PATH_MAX];
    size_t n;

    (void)files;
    if (realpath(path, real_file) == NULL ||
        realpath(folder, real_folder) == NULL)
        return false;
    n = strlen(real_folder);
    if (n > 0 && real_folder[n - 1] == '/')
        n--;
    return strncmp(real_file, real_folder, n) == 0 && real_file[n] == '/';
}

/* Opened first and then looked at: a name may lead elsewhere between. */
static FILE *
open_file(const struct files *files, struct arena *a, const char *path)
{
    int fd = host_open(path);
    const char *opened = fd >= 0 && files->below != NULL ? host_opened(a, fd)
                                                         : NULL;
    FILE *f = NULL;
    int fault;

    if (opened != NULL && !disk_lies_below(files, opened, files->below))
        errno = EPERM;
    else if (fd >= 0)
        f = fdopen(fd, "rb");
    if (f == NULL && fd >= 0) {
        fault = errno;
        host_close(fd);
        errno = fault;
    }
    return f;
}

static int
disk_read(const struct files *files, struct arena *a, const char *path,
          size_t most, struct str *bytes)
{
    FILE *f = strcmp(path, "-") == 0 ? stdin : open_file(files, a, path);
    struct buf b = buf_new(a);
    int fault;

    if (f == NULL)
        return errno;
    fault = read_all(f, &b, most);
    if (f != stdin)
        fclose(f);
    *bytes = buf_take(&b);
    return fault;
}

static enum file_kind
disk_kind(const struct files *files, const char *path)
{
    struct stat st;

    (void)files;
    if (stat(path, &st) != 0)
        return FILE_NONE;
    return S_ISREG(st.st_mode) ? FILE_ORDINARY
           : S_ISDIR(st.st_mode) ? FILE_FOLDER : FILE_OTHER;
}

static int
by_name(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static const char *const *
disk_list(const struct files *files, struct arena *a, const char *folder)
{
    DIR *dir = opendir(folder);
    struct dirent *entry;
    const char **names = NULL;
    size_t n = 0, room = 0;

    (void)files;
    if (dir == NULL)
        return NULL;
    do {
        size_t one = sizeof(*names), more = room > 0 ? 2 * room : 64;

        entry = readdir(dir);
        if (entry != NULL && entry->d_name[0] == '.')
            continue;
        if (n == room) {
            names = arena_grow(a, names, room * one, more * one);
            room = more;
        }
        names[n++] = entry != NULL ? str_zero(a, str_from(entry->d_name))
                                   : NULL;
    } while (entry != NULL);
    closedir(dir);
    qsort(names, n - 1, sizeof(*names), by_name);
    return names;
}

static int
disk_temporary(const struct files *files, struct arena *a)
{
    (void)files;
    return host_temporary(a);
}

const struct files files_disk = {
    disk_read, disk_kind, disk_list, disk_lies_below, disk_temporary, NULL,
    NULL, NULL, false,
};
