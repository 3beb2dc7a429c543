/* host_files.c — bytes of files by their descriptors: the same for every kind
 * of system that there is a file of the host for. */
#include <errno.h>
#include <unistd.h>

#include "base/host.h"

bool
host_write_at(int fd, struct str s, uint64_t at)
{
    while (s.n > 0) {
        ssize_t n = pwrite(fd, s.p, s.n, (off_t)at);

        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            return false;
        s = str_after(s, (size_t)n);
        at += (uint64_t)n;
    }
    return true;
}

bool
host_read_at(int fd, char *p, size_t bytes, uint64_t at)
{
    while (bytes > 0) {
        ssize_t n = pread(fd, p, bytes, (off_t)at);

        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            return false;
        p += n;
        bytes -= (size_t)n;
        at += (uint64_t)n;
    }
    return true;
}

void
host_close(int fd)
{
    close(fd);
}

void
host_path_close(struct host_path *p)
{
    if (p->fd >= 0)
        close(p->fd);
    if (p->named)
        unlink(p->path);
    p->fd = -1;
    p->named = false;
}
