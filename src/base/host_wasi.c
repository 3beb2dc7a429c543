/* host_wasi.c — the operating system as WASI has it: one process alone with
 * files in memory. What there is no such thing for is refused as host.h tells;
 * the Makefile takes this file or host_posix.c. */
#include "base/host.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/give_up.h"

/* ---- the program */

void
give_up(const char *why)
{
    fprintf(stderr, "vanban: %s\n", why);
    exit(5);
}

void
host_start(void)
{
}

const char *
host_program(struct arena *a, const char *called)
{
    (void)a;
    (void)called;
    return NULL; /* it lies nowhere: VANBAN_HOME tells what is beside it */
}

const char *
host_variable(const char *name)
{
    const char *value = getenv(name);

    return value != NULL && value[0] != '\0' ? value : NULL;
}

bool
host_shows_progress(void)
{
    return false; /* nobody sits at a terminal */
}

int
host_processors(void)
{
    return 1;
}

double
host_worked(void)
{
    return 0;
}

void
host_bound(unsigned seconds, size_t bytes)
{
    (void)seconds, (void)bytes;
}

long
host_peak_memory(void)
{
    return (long)__builtin_wasm_memory_size(0) * 64; /* it never shrinks */
}

bool
host_guarded(struct host_guard *g, void (*work)(void *), void *context)
{
    (void)g;
    work(context);
    return true;
}

void
host_escape(struct host_guard *g)
{
    (void)g;
    give_up("hết bộ nhớ");
}

/* ---- files */

/* A new file of a name that no other has; -1: none. */
static int
open_new(struct arena *a, const char **path)
{
    const char *folder = host_variable("TMPDIR");

    for (int i = 0; i < 10000; i++) {
        int fd;

        *path = str_printf(a, "%s/vanban-%06d",
                           folder != NULL ? folder : "/tmp", i).p;
        fd = open(*path, O_RDWR | O_CREAT | O_EXCL, 0600);
        if (fd >= 0 || errno != EEXIST)
            return fd;
    }
    return -1;
}

int
host_temporary(struct arena *a)
{
    const char *path;
    int fd = open_new(a, &path);

    if (fd >= 0)
        unlink(path);
    return fd;
}

struct host_path
host_path_open(struct arena *a, struct str text)
{
    struct host_path p = { NULL, -1, false };
    int fault;

    p.fd = open_new(a, &p.path);
    p.named = p.fd >= 0;
    if (p.named && host_write_at(p.fd, text, 0))
        return p;
    fault = errno;
    host_path_close(&p);
    p.path = NULL;
    errno = fault;
    return p;
}

int
host_open(const char *path)
{
    return open(path, O_RDONLY);
}

/* The files are those of one call. */
const char *
host_opened(struct arena *a, int fd)
{
    (void)a;
    (void)fd;
    return NULL;
}

/* No other run sees these files. */
enum host_lock
host_lock(const char *path, int *fd)
{
    *fd = open(path, O_RDWR | O_CREAT, 0666);
    return *fd >= 0 ? HOST_LOCKED : HOST_REFUSED;
}

/* ---- who and where */

struct str
host_machine(struct arena *a)
{
    return str_printf(a, "wasi");
}

long
host_process(void)
{
    return 1;
}

bool
host_is_running(long process)
{
    return process == host_process();
}

/* ---- signals: none come */

void
host_signals_open(struct arena *a, struct host_signals *s)
{
    (void)a;
    *s = (struct host_signals){ NULL, -1 };
}

void
host_signals_close(struct host_signals *s)
{
    (void)s;
}

bool
host_signal_came(const struct host_signals *s)
{
    (void)s;
    return false;
}

void
host_undisturbed(void (*work)(void *), void *context)
{
    work(context);
}

/* ---- other processes: none can be had */

bool
host_fork(struct host_child *c, void (*work)(void *context, int fd),
          void *context)
{
    (void)work;
    (void)context;
    *c = (struct host_child){ 0, -1 };
    errno = ENOSYS;
    return false;
}

bool
host_send(int fd, const void *bytes, size_t n)
{
    (void)fd;
    (void)bytes;
    (void)n;
    return false;
}

bool
host_receive(int fd, void *bytes, size_t n)
{
    (void)fd;
    (void)bytes;
    (void)n;
    return false;
}

const char *
host_end_of(struct arena *a, struct host_child *c)
{
    (void)a;
    (void)c;
    return "";
}

void
host_kill(struct host_child *c)
{
    (void)c;
}

int
host_wait(struct arena *a, const int *fds, int count, int milliseconds)
{
    (void)a;
    (void)fds;
    (void)count;
    (void)milliseconds;
    return -1;
}
