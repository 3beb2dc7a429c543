/* shared.h — private to the batch: findings that are of the plan and not of a
 * record. They come up with each record, and are told once. */
#ifndef VANBAN_BATCH_SHARED_H
#define VANBAN_BATCH_SHARED_H

#include "batch/state.h"

/* Parts the findings of a record: its own ones, and packed, as it goes from one
 * process to another, what is of the plan. */
struct str batch_shared_part(const struct batch *, const struct diags *,
                             struct diags *own);

struct shared; /* what has come up so far */
struct shared *batch_shared_new(struct arena *);
/* Counts what a record has packed, which is copied. */
void batch_shared_add(struct shared *, struct str packed, size_t record);

/* Each in the order of the records, with how many of `made` records it
 * concerns and the place of the first, where not all. */
struct shared_finding {
    struct diags one; /* as it is told */
    size_t records;
    struct shared_finding *next;
};
const struct shared_finding *batch_shared_all(struct shared *,
                                              const struct batch *,
                                              size_t made);

#endif
