#include "records/spool.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* So much is gathered before it is written. */
enum { GATHERED = 256 * 1024 };

struct spool {
    struct arena *arena;
    int fd;           /* -1: none yet */
    bool in_memory;   /* there is no file to be had */
    uint64_t written; /* bytes in the file */
    char *gathered;   /* what comes behind them */
    size_t n, room;
};

struct spool *
spool_new(struct arena *a)
{
    struct spool *s = ARENA_NEW(a, struct spool);

    s->arena = a;
    s->fd = -1;
    return s;
}

void
spool_close(struct spool *s)
{
    if (s->fd >= 0)
        close(s->fd);
    s->fd = -1;
}

/* A file that has no name any more when it is used. */
static int
open_unnamed(struct arena *a)
{
    const char *folder = getenv("TMPDIR");
    char *name;
    int fd;

    if (folder == NULL || folder[0] == '\0')
        folder = "/tmp";
    name = (char *)str_printf(a, "%s/vanban-XXXXXX", folder).p;
    fd = mkstemp(name);
    if (fd >= 0)
        unlink(name);
    return fd;
}

/* Writes what is gathered; false where it has to stay where it is. */
static bool
write_out(struct spool *s)
{
    size_t done = 0;

    if (s->fd < 0)
        s->fd = open_unnamed(s->arena);
    while (s->fd >= 0 && done < s->n) {
        ssize_t n = pwrite(s->fd, s->gathered + done, s->n - done,
                           (off_t)(s->written + done));

        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            break;
        done += (size_t)n;
    }
    if (done < s->n)
        return false;
    s->written += s->n;
    s->n = 0;
    return true;
}

uint64_t
spool_add(struct spool *s, struct str piece)
{
    uint64_t at = s->written + s->n;

    if (s->n + piece.n > GATHERED && s->n > 0 && !s->in_memory) {
        s->in_memory = !write_out(s);
        at = s->written + s->n;
    }
    if (s->n + piece.n > s->room) {
        size_t want = s->room > 0 ? 2 * s->room : GATHERED;

        if (want < s->n + piece.n)
            want = s->n + piece.n;
        s->gathered = arena_grow(s->arena, s->gathered, s->room, want);
        s->room = want;
    }
    if (piece.n > 0)
        memcpy(s->gathered + s->n, piece.p, piece.n);
    s->n += piece.n;
    return at;
}

struct str
spool_read(const struct spool *s, struct arena *a, uint64_t at, size_t bytes)
{
    char *p = arena_alloc(a, bytes + 1);
    size_t done = 0;

    if (bytes > 0 && at >= s->written) {
        memcpy(p, s->gathered + (at - s->written), bytes);
        return (struct str){ p, bytes };
    }
    while (done < bytes) {
        ssize_t n = pread(s->fd, p + done, bytes - done, (off_t)(at + done));

        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0) {
            /* it was written by this process, and nobody else has it */
            fputs("vanban: không đọc lại được tệp tạm\n", stderr);
            exit(5);
        }
        done += (size_t)n;
    }
    return (struct str){ p, bytes };
}
