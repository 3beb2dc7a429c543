#include "cli/output.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/fault.h"

/* "out/" of "out/a.pdf"; empty where there is no folder. */
static struct str
folder_of(const char *path)
{
    const char *slash = strrchr(path, '/');

    return slash == NULL ? STR_EMPTY
                         : (struct str){ path, (size_t)(slash - path) + 1 };
}

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
    int fd = open(path, O_WRONLY | O_TRUNC | O_CREAT | O_NOCTTY, 0666);
    bool ok = fd >= 0 && write_all(fd, bytes);
    int first = errno;

    if (fd >= 0 && close(fd) != 0 && ok) {
        first = errno;
        ok = false;
    }
    errno = first;
    return ok;
}

/* A name that nobody else uses: that of the process, and then a number where
 * a run that was cut off left one behind. */
static int
open_new(struct arena *a, const char *path, const char **name)
{
    struct str folder = folder_of(path);
    int fd = -1;

    for (int i = 0; i < 100; i++) {
        *name = str_printf(a, "%.*s.vanban-%ld-%d.tmp", STR_ARG(folder),
                           (long)getpid(), i).p;
        fd = open(*name, O_WRONLY | O_CREAT | O_EXCL, 0666);
        if (fd >= 0 || errno != EEXIST)
            break;
    }
    return fd;
}

static bool
replace(struct arena *a, const char *path, struct str bytes)
{
    const char *name;
    int fd = open_new(a, path, &name), first;
    bool ok;

    if (fd < 0)
        return false;
    ok = write_all(fd, bytes);
    first = errno;
    if (close(fd) != 0 && ok) {
        first = errno;
        ok = false;
    }
    if (ok && rename(name, path) != 0) {
        first = errno;
        ok = false;
    }
    if (!ok)
        unlink(name);
    errno = first;
    return ok;
}

static bool
write_stdout(struct str bytes)
{
    return fwrite(bytes.p, 1, bytes.n, stdout) == bytes.n &&
           fflush(stdout) == 0;
}

bool
output_write(struct arena *a, const char *path, bool make_folder,
             struct str bytes, struct diags *d)
{
    struct stat st;
    bool ok;

    errno = 0;
    if (strcmp(path, "-") == 0) {
        ok = write_stdout(bytes);
    } else if (lstat(path, &st) == 0 && !S_ISREG(st.st_mode)) {
        ok = write_into(path, bytes);
    } else {
        ok = replace(a, path, bytes);
        if (!ok && errno == ENOENT && make_folder &&
            mkdir(str_zero(a, folder_of(path)), 0777) == 0)
            ok = replace(a, path, bytes);
    }
    if (!ok) {
        diag_add(d, OUTPUT_UNWRITABLE, POS_NONE,
                 strcmp(path, "-") == 0 ? "luồng ra chuẩn" : path,
                 fault_text(errno));
        /* said once: main looks at the stream again */
        if (strcmp(path, "-") == 0)
            clearerr(stdout);
    }
    return ok;
}
