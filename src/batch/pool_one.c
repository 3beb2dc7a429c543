/* pool_one.c — a pool of one: the records are made in this process, where there
 * are no others to be had, or all are to go into one file. A record that
 * breaks the process off ends the run, which --resume goes on with. */
#include "base/host.h"
#include "batch/joined.h"
#include "batch/pool.h"

struct pool_one {
    struct pool pool;
    struct vanban_maker *maker;
    struct host_signals signals;
    size_t record; /* in hand */
    bool given;
    bool broken; /* that one was broken off */
};

enum { SECONDS_MORE = 5 }; /* for the record in hand once the run is to end */

bool
batch_stops(void *context)
{
    struct batch *b = context;

    if (b->signals == NULL)
        return false;
    if (!b->ends && host_signal_came(b->signals)) {
        b->ends = true;
        b->until = host_worked() + SECONDS_MORE;
    }
    return b->ends && host_worked() > b->until;
}

static int
one_idle(const struct pool *pool)
{
    return ((const struct pool_one *)pool)->given ? -1 : 0;
}

static void
one_give(struct pool *pool, int worker, size_t record)
{
    struct pool_one *p = (struct pool_one *)pool;

    (void)worker;
    p->record = record;
    p->given = true;
}

static int
one_busy(const struct pool *pool)
{
    return ((const struct pool_one *)pool)->given;
}

static enum pool_event
one_wait(struct pool *pool, struct arena *a, int milliseconds,
         struct outcome *o)
{
    struct pool_one *p = (struct pool_one *)pool;

    struct batch *b = pool->batch;

    (void)milliseconds;
    if (p->broken || b->ends || host_signal_came(&p->signals)) {
        b->ends = false;
        return POOL_SIGNAL;
    }
    *o = batch_make(b, p->maker, p->record);
    if (batch_stops(b)) {
        p->broken = true;
        return POOL_SIGNAL;
    }
    o->line = str_copy(a, o->line);
    o->report = str_copy(a, o->report);
    o->shared = str_copy(a, o->shared);
    o->made = str_copy(a, o->made);
    p->given = false;
    return POOL_DONE;
}

static void
one_kill(struct pool *pool)
{
    (void)pool; /* nothing is under way outside of one_wait */
}

static void
one_close(struct pool *pool)
{
    struct pool_one *p = (struct pool_one *)pool;

    batch_joined_close(pool->batch);
    vanban_maker_close(p->maker);
    pool->batch->signals = NULL;
    host_signals_close(&p->signals);
}

static const struct pool_kind kind_one = {
    one_idle, one_give, one_busy, one_wait, one_kill, one_close,
};

struct pool *
pool_one_open(struct batch *b)
{
    struct pool_one *p = ARENA_NEW(b->arena, struct pool_one);

    p->pool = (struct pool){ &kind_one, b };
    p->maker = vanban_maker_open(b->session, b->diags);
    if (p->maker == NULL || !batch_joined_open(b, p->maker))
        return NULL;
    host_signals_open(b->arena, &p->signals);
    b->signals = &p->signals;
    return &p->pool;
}

struct pool *
pool_open(struct batch *b, int workers)
{
    struct pool *forked;

    /* a file of many documents is drawn by who makes them all */
    if (b->order->n_joined > 0 && !b->order->dry_run)
        return pool_one_open(b);
    /* one worker, too, is another process: whatever becomes of a record, the
     * run goes on, and ends when it is asked to */
    forked = pool_fork_open(b, workers);
    return forked != NULL ? forked : pool_one_open(b);
}
