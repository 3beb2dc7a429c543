/* spool.c — bytes that outgrow memory go into a file without name. */
#include "records/spool.h"

#include "base/host.h"

/* So much is gathered before it is written. */
enum { GATHERED = 256 * 1024 };

struct spool {
    struct arena *arena;
    const struct files *files;
    int fd;           /* -1: none yet */
    struct owned *open; /* it is, and is closed with the arena at the latest */
    bool in_memory;   /* there is no file to be had */
    uint64_t written; /* bytes in the file */
    char *gathered;   /* what comes behind them */
    size_t n, room;
};

static void
close_file(void *spool)
{
    struct spool *s = spool;

    host_close(s->fd);
    s->fd = -1;
}

struct spool *
spool_new(struct arena *a, const struct files *files)
{
    struct spool *s = ARENA_NEW(a, struct spool);

    s->arena = a;
    s->files = files;
    s->fd = -1;
    s->open = arena_owned(a, close_file);
    return s;
}

void
spool_close(struct spool *s)
{
    owned_release(s->open);
}

/* Writes what is gathered; false where it has to stay where it is. */
static bool
write_out(struct spool *s)
{
    if (s->fd < 0)
        s->fd = s->files->temporary(s->files, s->arena);
    if (s->fd >= 0)
        s->open->thing = s;
    if (s->fd < 0 || !host_write_at(s->fd, (struct str){ s->gathered, s->n },
                                    s->written))
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

    if (bytes > 0 && at >= s->written)
        memcpy(p, s->gathered + (at - s->written), bytes);
    else if (!host_read_at(s->fd, p, bytes, at))
        /* it was written by this process, and nobody else has it */
        arena_fail(a, "không đọc lại được tệp tạm");
    return (struct str){ p, bytes };
}
