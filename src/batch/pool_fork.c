/* pool_fork.c — workers that are processes, forked from the one that has read
 * everything. They are asked over a socket each, one record after the other;
 * one that dies takes only the record with it that it was making. */
#include <errno.h>
#include <string.h>

#include "base/fault.h"
#include "base/host.h"
#include "batch/pool.h"

/* So many records wait at a worker that it need not wait for the next. */
enum { AHEAD = 2 };

/* What the system gives a worker beyond the bounds that it keeps by itself:
 * libraries hold memory, too, and do not look at the time. */
enum { SECONDS_MORE = 10, MEBI_MORE = 256 };

_Static_assert(AHEAD * JOBS_MOST <= POOL_WINDOW,
               "all records in hand are given again where all workers die");

struct hand {
    struct host_child child;
    size_t given[AHEAD]; /* the first is being made */
    int count;
};

struct pool_fork {
    struct pool pool;
    struct hand *hands;
    int *waited; /* their descriptors, and behind them that of the signals */
    int count;
    struct host_signals signals;
    size_t again[POOL_WINDOW]; /* records to be given to another worker */
    int n_again;
};

static struct pool_fork *
forked(struct pool *p)
{
    return (struct pool_fork *)p;
}

/* What goes before the texts of an outcome. */
struct outcome_head {
    size_t record;
    int status, errors, warnings, notes;
    size_t line, report, shared, made; /* bytes */
};

/* ---- in the worker */

static bool
send_outcome(int fd, const struct outcome *o)
{
    const struct outcome_head head = {
        o->record, o->status, o->errors, o->warnings, o->notes,
        o->line.n, o->report.n, o->shared.n, o->made.n,
    };

    return host_send(fd, &head, sizeof(head)) &&
           host_send(fd, o->line.p, o->line.n) &&
           host_send(fd, o->report.p, o->report.n) &&
           host_send(fd, o->shared.p, o->shared.n) &&
           host_send(fd, o->made.p, o->made.n);
}

/* Makes what it is asked for until nobody asks any more. What belongs to the
 * one that asks is not the worker's. */
static void
work(void *context, int fd)
{
    struct pool_fork *p = context;
    struct batch *b = p->pool.batch;
    const struct vanban_setup *setup = &b->order->setup;
    struct diags unheard = diags_new(b->arena);
    struct vanban_maker *m;
    size_t record;

    for (int i = 0; i < p->count; i++)
        if (p->hands[i].child.process != 0)
            host_close(p->hands[i].child.fd);
    if (p->signals.fd >= 0)
        host_close(p->signals.fd);
    m = vanban_maker_open(b->session, &unheard);
    if (setup->document_memory > 0)
        host_bound(0, setup->document_memory + setup->document_memory / 2 +
                          (size_t)MEBI_MORE * 1024 * 1024);
    while (m != NULL && host_receive(fd, &record, sizeof(record))) {
        struct outcome o;

        if (setup->document_seconds > 0)
            host_bound(setup->document_seconds + SECONDS_MORE, 0);
        o = batch_make(b, m, record);
        if (!send_outcome(fd, &o))
            break;
    }
    vanban_maker_close(m);
}

/* ---- in the one that asks */

static bool
fork_hand(struct pool_fork *p, struct hand *h)
{
    h->count = 0;
    h->child = (struct host_child){ 0, -1 };
    return host_fork(&h->child, work, p);
}

static int
fork_idle(const struct pool *pool)
{
    const struct pool_fork *p = (const struct pool_fork *)pool;
    int best = -1;

    for (int i = 0; i < p->count; i++)
        if (p->hands[i].child.process != 0 && p->hands[i].count < AHEAD &&
            (best < 0 || p->hands[i].count < p->hands[best].count))
            best = i;
    return best;
}

static void
fork_give(struct pool *pool, int worker, size_t record)
{
    struct hand *h = &forked(pool)->hands[worker];

    h->given[h->count++] = record;
    /* one that has died is found dead by fork_wait; one that cannot be told
     * what to make is of no use */
    if (!host_send(h->child.fd, &record, sizeof(record)))
        host_kill(&h->child);
}

static int
fork_busy(const struct pool *pool)
{
    const struct pool_fork *p = (const struct pool_fork *)pool;
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
    return host_receive(fd, p, n);
}

static bool
receive_outcome(struct hand *h, struct arena *a, struct outcome *o)
{
    struct outcome_head head;
    int fd = h->child.fd;

    if (!host_receive(fd, &head, sizeof(head)))
        return false;
    *o = (struct outcome){
        .record = head.record, .status = head.status, .errors = head.errors,
        .warnings = head.warnings, .notes = head.notes,
    };
    if (!receive_text(fd, a, &o->line, head.line) ||
        !receive_text(fd, a, &o->report, head.report) ||
        !receive_text(fd, a, &o->shared, head.shared) ||
        !receive_text(fd, a, &o->made, head.made))
        return false;
    h->count--;
    memmove(h->given, h->given + 1, sizeof(size_t) * (size_t)h->count);
    return true;
}

/* A worker has died: the record that it was making is lost, the one behind is
 * for another worker, and a new one takes its place. False where it was
 * making none. */
static bool
bury(struct pool_fork *p, struct hand *h, struct arena *a, struct outcome *o)
{
    bool lost = h->count > 0;
    const char *why;

    host_kill(&h->child); /* where only what it has sent is broken */
    why = host_end_of(a, &h->child);
    host_close(h->child.fd);
    if (lost) {
        *o = batch_lost(p->pool.batch, a, h->given[0], why);
        batch_sweep(p->pool.batch, h->given[0]);
    }
    for (int i = 1; i < h->count; i++)
        p->again[p->n_again++] = h->given[i];
    fork_hand(p, h);
    return lost;
}

static bool
any_lives(const struct pool_fork *p)
{
    for (int i = 0; i < p->count; i++)
        if (p->hands[i].child.process != 0)
            return true;
    return false;
}

/* The system gives no more processes: a record that waits for one is lost.
 * False where none waits. */
static bool
give_up(struct pool_fork *p, struct arena *a, struct outcome *o)
{
    if (p->n_again == 0 || any_lives(p))
        return false;
    if (fork_hand(p, &p->hands[0]))
        return false;
    *o = batch_lost(p->pool.batch, a, p->again[--p->n_again],
                    fault_text(errno));
    return true;
}

/* Gives the records of workers that have died to others. */
static void
give_again(struct pool_fork *p)
{
    int worker;

    while (p->n_again > 0 && (worker = fork_idle(&p->pool)) >= 0)
        fork_give(&p->pool, worker, p->again[--p->n_again]);
}

static enum pool_event
fork_wait(struct pool *pool, struct arena *a, int milliseconds,
          struct outcome *o)
{
    struct pool_fork *p = forked(pool);
    int ready;

    if (give_up(p, a, o))
        return POOL_DONE;
    give_again(p);
    for (int i = 0; i < p->count; i++)
        p->waited[i + 1] = p->hands[i].child.process != 0
                               ? p->hands[i].child.fd : -1;
    p->waited[0] = p->signals.fd; /* it goes before the workers */
    ready = host_wait(a, p->waited, p->count + 1, milliseconds);
    if (ready < 0)
        return POOL_TICK;
    if (ready == 0)
        return host_signal_came(&p->signals) ? POOL_SIGNAL : POOL_TICK;
    return receive_outcome(&p->hands[ready - 1], a, o) ||
                   bury(p, &p->hands[ready - 1], a, o)
               ? POOL_DONE : POOL_TICK;
}

static void
fork_kill(struct pool *pool)
{
    struct pool_fork *p = forked(pool);

    for (int i = 0; i < p->count; i++) {
        struct hand *h = &p->hands[i];

        if (h->child.process == 0)
            continue;
        host_kill(&h->child); /* one with nothing in hand may be held, too */
        host_end_of(pool->batch->arena, &h->child);
        host_close(h->child.fd);
        if (h->count > 0)
            batch_sweep(pool->batch, h->given[0]);
    }
}

static void
fork_close(struct pool *pool)
{
    struct pool_fork *p = forked(pool);

    for (int i = 0; i < p->count; i++)
        if (p->hands[i].child.process != 0)
            host_close(p->hands[i].child.fd);
    for (int i = 0; i < p->count; i++)
        if (p->hands[i].child.process != 0)
            host_end_of(pool->batch->arena, &p->hands[i].child);
    host_signals_close(&p->signals);
}

static const struct pool_kind kind_fork = {
    fork_idle, fork_give, fork_busy, fork_wait, fork_kill, fork_close,
};

struct pool *
pool_fork_open(struct batch *b, int workers)
{
    struct pool_fork *p = ARENA_NEW(b->arena, struct pool_fork);

    p->pool = (struct pool){ &kind_fork, b };
    p->count = workers;
    p->hands = ARENA_ARRAY(b->arena, struct hand, workers);
    p->waited = ARENA_ARRAY(b->arena, int, workers + 1);
    /* Ctrl-C goes to the workers, too: they end the document in hand. */
    host_signals_open(b->arena, &p->signals);
    for (int i = 0; i < workers; i++)
        if (!fork_hand(p, &p->hands[i]) && i == 0) {
            host_signals_close(&p->signals);
            return NULL;
        }
    return &p->pool;
}
