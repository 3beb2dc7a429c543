/* host_posix.c — the operating system as Linux has it. */
#define _GNU_SOURCE /* sched_getaffinity, memfd_create, signalfd */

#include "base/host.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <sched.h>
#include <setjmp.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "base/give_up.h"
#include "base/viet.h"

/* ---- the program */

void
give_up(const char *why)
{
    fprintf(stderr, "vanban: %s\n", why);
    exit(5);
}

/* A closed standard stream would give its number to the next file opened,
 * and results would be written into that. Its place is taken by one that
 * fails as the closed one would. */
static void
guard_streams(void)
{
    for (int fd = 0; fd <= 2; fd++)
        if (fcntl(fd, F_GETFD) == -1 && errno == EBADF &&
            open("/dev/null", fd == 0 ? O_WRONLY : O_RDONLY) != fd)
            _exit(5);
}

void
host_start(void)
{
    guard_streams();
    /* A reader that goes away is a failed write (status 4), no sudden end. */
    signal(SIGPIPE, SIG_IGN);
    signal(SIGXFSZ, SIG_IGN); /* past ulimit -f a write fails, no more */
}

/* The path of a command as a shell finds it; NULL where there is none. */
static const char *
find_in_path(struct arena *a, const char *program)
{
    const char *list = getenv("PATH");
    struct str rest = str_from(list != NULL ? list : "");

    while (rest.n > 0) {
        size_t n = str_index(rest, ':');
        const char *path = str_printf(a, "%.*s/%s", n > 0 ? (int)n : 1,
                                      n > 0 ? rest.p : ".", program).p;

        if (access(path, X_OK) == 0)
            return path;
        rest = str_after(rest, n + 1);
    }
    return NULL;
}

const char *
host_program(struct arena *a, const char *called)
{
    char path[PATH_MAX];
    ssize_t n = readlink("/proc/self/exe", path, sizeof(path));

    if (n > 0 && (size_t)n < sizeof(path))
        return str_zero(a, (struct str){ path, (size_t)n });
    return strchr(called, '/') != NULL ? called : find_in_path(a, called);
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
    return isatty(STDERR_FILENO) == 1;
}

int
host_processors(void)
{
    cpu_set_t set;

    if (sched_getaffinity(0, sizeof(set), &set) == 0)
        return CPU_COUNT(&set);
    return 1;
}

long
host_peak_memory(void)
{
    struct rusage usage;

    return getrusage(RUSAGE_SELF, &usage) == 0 ? usage.ru_maxrss : 0;
}

bool
host_guarded(struct host_guard *g, void (*work)(void *), void *context)
{
    jmp_buf way_back;
    void *outer = g->state; /* as it was before setjmp */

    if (setjmp(way_back) == 0) {
        g->state = &way_back;
        work(context);
        g->state = outer;
        return true;
    }
    g->state = outer;
    return false;
}

void
host_escape(struct host_guard *g)
{
    longjmp(*(jmp_buf *)g->state, 1);
}

/* ---- files */

/* The pipes that this process was given: "<(…)" of a shell, "/dev/stdin". */
static bool
is_own_descriptor(const char *path)
{
    return strncmp(path, "/dev/fd/", 8) == 0 ||
           strncmp(path, "/proc/self/fd/", 14) == 0 ||
           strcmp(path, "/dev/stdin") == 0;
}

static int
openable(int fd, const char *path)
{
    struct stat st;

    if (fstat(fd, &st) != 0)
        return errno;
    if (S_ISDIR(st.st_mode))
        return EISDIR;
    if (S_ISFIFO(st.st_mode) && !is_own_descriptor(path))
        return ESPIPE;
    return fcntl(fd, F_SETFL, O_RDONLY) != 0 ? errno : 0;
}

int
host_open(const char *path)
{
    int fd = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC), fault;

    if (fd < 0)
        return -1;
    fault = openable(fd, path);
    if (fault == 0)
        return fd;
    close(fd);
    errno = fault;
    return -1;
}

const char *
host_opened(struct arena *a, int fd)
{
    return str_printf(a, "/proc/self/fd/%d", fd).p;
}

int
host_temporary(struct arena *a)
{
    const char *folder = host_variable("TMPDIR");
    char *name = (char *)str_printf(a, "%s/vanban-XXXXXX",
                                    folder != NULL ? folder : "/tmp").p;
    int fd = mkstemp(name);

    if (fd >= 0)
        unlink(name);
    return fd;
}

static bool
open_named(struct arena *a, struct host_path *p)
{
    const char *folder = host_variable("TMPDIR");
    char *name = (char *)str_printf(a, "%s/vanban-XXXXXX",
                                    folder != NULL ? folder : "/tmp").p;

    p->fd = mkstemp(name);
    p->named = p->fd >= 0;
    p->path = name;
    return p->named;
}

/* Whether the file of memory can be named. */
static bool
open_in_memory(struct arena *a, struct host_path *p)
{
    p->fd = memfd_create("vanban", MFD_CLOEXEC);
    if (p->fd < 0)
        return false;
    p->path = str_printf(a, "/proc/self/fd/%d", p->fd).p;
    if (access(p->path, R_OK) == 0)
        return true;
    close(p->fd);
    return false;
}

struct host_path
host_path_open(struct arena *a, struct str text)
{
    struct host_path p = { NULL, -1, false };
    int fault;

    if ((open_in_memory(a, &p) || open_named(a, &p)) &&
        host_write_at(p.fd, text, 0))
        return p;
    fault = errno;
    host_path_close(&p);
    p.path = NULL;
    errno = fault;
    return p;
}

/* The file is still the one of that name: a run that ends removes it, maybe
 * just between our opening it and our locking it. */
static bool
is_named(int fd, const char *path)
{
    struct stat own, named;

    return fstat(fd, &own) == 0 && stat(path, &named) == 0 &&
           own.st_dev == named.st_dev && own.st_ino == named.st_ino;
}

enum host_lock
host_lock(const char *path, int *fd)
{
    enum host_lock found = HOST_LOCKED;

    *fd = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666);
    if (*fd < 0)
        return HOST_REFUSED;
    if (flock(*fd, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK)
        found = HOST_BUSY;
    else if (!is_named(*fd, path))
        found = HOST_MOVED;
    if (found == HOST_LOCKED)
        return found;
    close(*fd);
    *fd = -1;
    return found;
}

/* ---- who and where */

struct str
host_machine(struct arena *a)
{
    char name[64] = "", counted_in[64];
    struct buf b = buf_new(a);
    ssize_t n = readlink("/proc/self/ns/pid", counted_in, sizeof(counted_in));

    if (gethostname(name, sizeof(name) - 1) != 0)
        name[0] = '\0';
    for (const char *p = name; *p != '\0'; p++)
        buf_add_c(&b, viet_is_letter((unsigned char)*p) ||
                          viet_is_digit((unsigned char)*p) ? *p : '_');
    buf_add_c(&b, '_');
    for (ssize_t i = 0; i < n; i++) /* "pid:[4026531836]" */
        if (viet_is_digit((unsigned char)counted_in[i]))
            buf_add_c(&b, counted_in[i]);
    return buf_take(&b);
}

long
host_process(void)
{
    return (long)getpid();
}

/* A process that has ended runs no more, though nobody has asked how. */
bool
host_is_running(long process)
{
    char path[64], text[256];
    bool dead = false;
    FILE *f;
    size_t n;

    if (kill((pid_t)process, 0) != 0 && errno == ESRCH)
        return false;
    snprintf(path, sizeof(path), "/proc/%ld/stat", process);
    f = fopen(path, "r");
    if (f == NULL)
        return true; /* the system does not tell */
    n = fread(text, 1, sizeof(text) - 1, f);
    fclose(f);
    text[n] = '\0';
    for (const char *p = text; (p = strchr(p, ')')) != NULL; p++)
        dead = strncmp(p, ") Z", 3) == 0 || strncmp(p, ") X", 3) == 0;
    return !dead;
}

/* ---- signals */

static sigset_t
ends(void)
{
    sigset_t set;

    sigemptyset(&set);
    sigaddset(&set, SIGHUP);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGTERM);
    return set;
}

void
host_signals_open(struct arena *a, struct host_signals *s)
{
    const sigset_t set = ends();

    s->before = ARENA_NEW(a, sigset_t);
    sigprocmask(SIG_BLOCK, &set, s->before);
    s->fd = signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
}

void
host_signals_close(struct host_signals *s)
{
    if (s->fd >= 0)
        close(s->fd);
    s->fd = -1;
    sigprocmask(SIG_SETMASK, s->before, NULL);
}

bool
host_signal_came(const struct host_signals *s)
{
    struct signalfd_siginfo info;

    return s->fd >= 0 &&
           read(s->fd, &info, sizeof(info)) == (ssize_t)sizeof(info);
}

void
host_undisturbed(void (*work)(void *), void *context)
{
    const sigset_t set = ends();
    sigset_t before;

    sigprocmask(SIG_BLOCK, &set, &before);
    work(context);
    sigprocmask(SIG_SETMASK, &before, NULL);
}

/* ---- other processes */

/* A child ends when its parent does, however that happens, and when it is
 * asked to itself. What is asked of the terminal's foreground is the
 * parent's matter: it is in another group. */
static void
live_with(pid_t parent)
{
    const sigset_t set = ends();

    setpgid(0, 0);
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (getppid() != parent) /* it has gone before that was said */
        _exit(0);
    sigprocmask(SIG_UNBLOCK, &set, NULL);
}

bool
host_fork(struct host_child *c, void (*work)(void *context, int fd),
          void *context)
{
    int pair[2];
    pid_t pid, parent;

    *c = (struct host_child){ 0, -1 };
    if (socketpair(AF_UNIX, SOCK_STREAM, 0, pair) != 0)
        return false;
    fflush(NULL); /* what is buffered is printed once */
    parent = getpid();
    pid = fork();
    if (pid == 0) {
        close(pair[0]);
        live_with(parent);
        work(context, pair[1]);
        _exit(0);
    }
    close(pair[1]);
    if (pid < 0) {
        close(pair[0]);
        return false;
    }
    *c = (struct host_child){ (long)pid, pair[0] };
    return true;
}

double
host_worked(void)
{
    struct timespec t;

    if (clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t) != 0)
        return 0;
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

/* Bytes of the address space that are taken; 0: unknown. */
static rlim_t
space_taken(void)
{
    FILE *f = fopen("/proc/self/statm", "r");
    unsigned long pages = 0;

    if (f == NULL)
        return 0;
    if (fscanf(f, "%lu", &pages) != 1)
        pages = 0;
    fclose(f);
    return (rlim_t)pages * (rlim_t)sysconf(_SC_PAGESIZE);
}

static void
bound(int what, rlim_t most)
{
    struct rlimit l;

    if (getrlimit(what, &l) != 0)
        return;
    l.rlim_cur = l.rlim_max == RLIM_INFINITY || most < l.rlim_max
                     ? most : l.rlim_max;
    setrlimit(what, &l);
}

void
host_bound(unsigned seconds, size_t bytes)
{
    rlim_t taken = bytes > 0 ? space_taken() : 0;

    if (seconds > 0)
        bound(RLIMIT_CPU, (rlim_t)host_worked() + 1 + seconds);
    if (taken > 0)
        bound(RLIMIT_AS, taken + bytes);
}

bool
host_send(int fd, const void *bytes, size_t n)
{
    const char *p = bytes;

    while (n > 0) {
        ssize_t sent = send(fd, p, n, MSG_NOSIGNAL);

        if (sent < 0 && errno == EINTR)
            continue;
        if (sent <= 0)
            return false;
        p += sent;
        n -= (size_t)sent;
    }
    return true;
}

bool
host_receive(int fd, void *bytes, size_t n)
{
    char *p = bytes;

    while (n > 0) {
        ssize_t got = recv(fd, p, n, 0);

        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return false;
        p += got;
        n -= (size_t)got;
    }
    return true;
}

const char *
host_end_of(struct arena *a, struct host_child *c)
{
    int status = 0;

    while (waitpid((pid_t)c->process, &status, 0) < 0 && errno == EINTR)
        continue;
    c->process = 0;
    if (WIFSIGNALED(status) && WTERMSIG(status) == SIGXCPU)
        return "quá thời gian xử lý cho phép";
    if (WIFSIGNALED(status))
        return str_printf(a, "tín hiệu %d", WTERMSIG(status)).p;
    return str_printf(a, "mã thoát %d", WEXITSTATUS(status)).p;
}

void
host_kill(struct host_child *c)
{
    kill((pid_t)c->process, SIGKILL);
}

int
host_wait(struct arena *a, const int *fds, int count, int milliseconds)
{
    struct pollfd *polled = ARENA_ARRAY(a, struct pollfd, count + 1);

    for (int i = 0; i < count; i++)
        polled[i] = (struct pollfd){ fds[i], POLLIN, 0 };
    if (poll(polled, (nfds_t)count, milliseconds) <= 0)
        return -1;
    for (int i = 0; i < count; i++)
        if (polled[i].revents != 0)
            return i;
    return -1;
}
