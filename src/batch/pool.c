/* The workers of a batch: processes forked from the one that has read
 * everything. They are asked over a socket each, one record after the other;
 * one that dies takes only the record with it that it was making. */
#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/fault.h"
#include "batch/batch.h"
#include "out/output.h"

/* So many records wait at a worker that it need not wait for the next. */
enum { AHEAD = 2 };

struct hand {
    pid_t pid; /* 0: none */
    int fd;
    size_t given[AHEAD]; /* the first is being made */
    int count;
};

struct pool {
    struct batch *batch;
    struct hand *hands;
    struct pollfd *polled; /* the workers, and behind them the signals */
    int count;
    int signals;
    sigset_t before;
    size_t again[AHEAD * JOBS_MOST]; /* records to be given to another worker */
    int n_again;
};

/* What goes before the texts of an outcome. */
struct outcome_head {
    size_t record;
    int status, errors, warnings, notes;
    size_t line, report, made; /* bytes */
};

static bool
send_all(int fd, const void *bytes, size_t n)
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

static bool
receive_all(int fd, void *bytes, size_t n)
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

/* ---- in the worker */

static bool
send_outcome(int fd, const struct outcome *o)
{
    const struct outcome_head head = {
        o->record, o->status, o->errors, o->warnings, o->notes,
        o->line.n, o->report.n, o->made.n,
    };

    return send_all(fd, &head, sizeof(head)) &&
           send_all(fd, o->line.p, o->line.n) &&
           send_all(fd, o->report.p, o->report.n) &&
           send_all(fd, o->made.p, o->made.n);
}

/* Makes what it is asked for until nobody asks any more. */
static void
work(struct batch *b, int fd)
{
    struct worker w;
    size_t record;

    worker_open(&w, &b->session);
    while (receive_all(fd, &record, sizeof(record))) {
        struct outcome o = batch_make(b, &w, record);

        if (!send_outcome(fd, &o))
            break;
    }
    worker_close(&w);
}

/* ---- in the one that asks */

static bool
fork_hand(struct pool *p, struct hand *h)
{
    int pair[2];

    if (socketpair(AF_UNIX, SOCK_STREAM, 0, pair) != 0)
        return false;
    fflush(NULL); /* what is buffered is printed once */
    h->pid = fork();
    if (h->pid == 0) {
        for (int i = 0; i < p->count; i++)
            if (p->hands[i].pid != 0 && &p->hands[i] != h)
                close(p->hands[i].fd);
        close(p->signals);
        close(pair[0]);
        work(p->batch, pair[1]);
        _exit(0);
    }
    close(pair[1]);
    if (h->pid < 0) {
        h->pid = 0;
        close(pair[0]);
        return false;
    }
    h->fd = pair[0];
    h->count = 0;
    return true;
}

struct pool *
pool_open(struct batch *b)
{
    struct pool *p = ARENA_NEW(b->arena, struct pool);
    sigset_t ends;

    p->batch = b;
    p->count = b->jobs;
    p->hands = ARENA_ARRAY(b->arena, struct hand, p->count);
    p->polled = ARENA_ARRAY(b->arena, struct pollfd, p->count + 1);
    /* Ctrl-C goes to the workers, too: they end the document in hand. */
    sigemptyset(&ends);
    sigaddset(&ends, SIGINT);
    sigaddset(&ends, SIGTERM);
    sigaddset(&ends, SIGHUP);
    sigprocmask(SIG_BLOCK, &ends, &p->before);
    p->signals = signalfd(-1, &ends, SFD_CLOEXEC | SFD_NONBLOCK);
    for (int i = 0; i < p->count; i++)
        if (!fork_hand(p, &p->hands[i]) && i == 0) {
            diag_add(b->diags, INTERNAL, POS_NONE, fault_text(errno));
            close(p->signals);
            sigprocmask(SIG_SETMASK, &p->before, NULL);
            return NULL;
        }
    return p;
}

int
pool_free(const struct pool *p)
{
    int best = -1;

    for (int i = 0; i < p->count; i++)
        if (p->hands[i].pid != 0 && p->hands[i].count < AHEAD &&
            (best < 0 || p->hands[i].count < p->hands[best].count))
            best = i;
    return best;
}

void
pool_give(struct pool *p, int worker, size_t record)
{
    struct hand *h = &p->hands[worker];

    h->given[h->count++] = record;
    /* one that has died is found dead by pool_wait */
    send_all(h->fd, &record, sizeof(record));
}

int
pool_busy(const struct pool *p)
{
    int n = p->n_again;

    for (int i = 0; i < p->count; i++)
        n += p->hands[i].count;
    return n;
}

static bool
receive_text(int fd, struct arena *a, struct str *s, size_t n)
{
    char *p = arena_alloc(a, n + 1);

    *s = (struct str){ p, n };
    return receive_all(fd, p, n);
}

static bool
receive_outcome(struct hand *h, struct arena *a, struct outcome *o)
{
    struct outcome_head head;

    if (!receive_all(h->fd, &head, sizeof(head)))
        return false;
    *o = (struct outcome){ head.record, head.status, head.errors,
                           head.warnings, head.notes, STR_EMPTY, STR_EMPTY,
                           STR_EMPTY };
    if (!receive_text(h->fd, a, &o->line, head.line) ||
        !receive_text(h->fd, a, &o->report, head.report) ||
        !receive_text(h->fd, a, &o->made, head.made))
        return false;
    h->count--;
    memmove(h->given, h->given + 1, sizeof(size_t) * (size_t)h->count);
    return true;
}

static const char *
end_of(struct arena *a, pid_t pid)
{
    int status = 0;

    while (waitpid(pid, &status, 0) < 0 && errno == EINTR)
        continue;
    if (WIFSIGNALED(status))
        return str_printf(a, "tín hiệu %d", WTERMSIG(status)).p;
    return str_printf(a, "mã thoát %d", WEXITSTATUS(status)).p;
}

/* A worker has died: the record that it was making is lost, the one behind is
 * for another worker, and a new one takes its place. False where it was
 * making none. */
static bool
bury(struct pool *p, struct hand *h, struct arena *a, struct outcome *o)
{
    const char *why = end_of(a, h->pid);
    bool lost = h->count > 0;

    close(h->fd);
    h->pid = 0;
    if (lost) {
        *o = batch_lost(p->batch, a, h->given[0], why);
        batch_sweep(p->batch, h->given[0]);
    }
    for (int i = 1; i < h->count; i++)
        p->again[p->n_again++] = h->given[i];
    h->count = 0;
    fork_hand(p, h);
    return lost;
}

/* Gives the records of workers that have died to others. */
static void
give_again(struct pool *p)
{
    int worker;

    while (p->n_again > 0 && (worker = pool_free(p)) >= 0)
        pool_give(p, worker, p->again[--p->n_again]);
}

static bool
signal_came(struct pool *p)
{
    struct signalfd_siginfo info;

    return read(p->signals, &info, sizeof(info)) == (ssize_t)sizeof(info);
}

enum pool_event
pool_wait(struct pool *p, struct arena *a, int milliseconds,
          struct outcome *o)
{
    int ready;

    give_again(p);
    for (int i = 0; i < p->count; i++)
        p->polled[i] = (struct pollfd){
            p->hands[i].pid != 0 ? p->hands[i].fd : -1, POLLIN, 0
        };
    p->polled[p->count] = (struct pollfd){ p->signals, POLLIN, 0 };
    ready = poll(p->polled, (nfds_t)p->count + 1, milliseconds);
    if (ready <= 0)
        return POOL_TICK;
    if (p->polled[p->count].revents != 0 && signal_came(p))
        return POOL_SIGNAL;
    for (int i = 0; i < p->count; i++) {
        struct hand *h = &p->hands[i];

        if (p->polled[i].revents == 0)
            continue;
        if (receive_outcome(h, a, o) || bury(p, h, a, o))
            return POOL_DONE;
    }
    return POOL_TICK;
}

void
pool_kill(struct pool *p)
{
    for (int i = 0; i < p->count; i++) {
        struct hand *h = &p->hands[i];

        if (h->pid == 0 || h->count == 0)
            continue;
        kill(h->pid, SIGKILL);
        end_of(p->batch->arena, h->pid);
        close(h->fd);
        h->pid = 0;
        batch_sweep(p->batch, h->given[0]);
    }
}

void
pool_close(struct pool *p)
{
    for (int i = 0; i < p->count; i++)
        if (p->hands[i].pid != 0)
            close(p->hands[i].fd);
    for (int i = 0; i < p->count; i++)
        if (p->hands[i].pid != 0)
            while (waitpid(p->hands[i].pid, NULL, 0) < 0 && errno == EINTR)
                continue;
    close(p->signals);
    sigprocmask(SIG_SETMASK, &p->before, NULL);
}
