/* pool.h — private to the batch: who makes the records that are given out. */
#ifndef VANBAN_POOL_H
#define VANBAN_POOL_H

#include "batch/state.h"

/* Records between the oldest that is in hand and the newest. */
enum { POOL_WINDOW = 1024 };

enum pool_event { POOL_DONE, POOL_TICK, POOL_SIGNAL };

struct pool;

struct pool_kind {
    /* A worker that has room for another record; -1 for none. */
    int (*idle)(const struct pool *);
    void (*give)(struct pool *, int worker, size_t record);
    /* Records given and not come back. */
    int (*busy)(const struct pool *);
    /* Waits for the next outcome (DONE), at most so long (TICK); SIGNAL when
     * the user wants the run to end. An outcome lives in the arena. */
    enum pool_event (*wait)(struct pool *, struct arena *, int milliseconds,
                            struct outcome *);
    /* Ends the workers at once. What they were writing has no name yet. */
    void (*kill)(struct pool *);
    void (*close)(struct pool *);
};

/* Each kind has more behind it. */
struct pool {
    const struct pool_kind *kind;
    struct batch *batch;
};

/* A pool of so many workers that are processes, or, where there are none to
 * be had, of this process itself. NULL after a diagnostic. */
struct pool *pool_open(struct batch *, int workers);

struct pool *pool_fork_open(struct batch *, int workers); /* NULL: no fork */
struct pool *pool_one_open(struct batch *);

#endif
