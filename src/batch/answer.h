/* answer.h — private to the batch: --json, all that there is to tell as one
 * object on standard output, with a line for each record as it comes. */
#ifndef VANBAN_BATCH_ANSWER_H
#define VANBAN_BATCH_ANSWER_H

#include "batch/manifest.h"

/* The tables, the plan's places, and the beginning of the records. */
void answer_begin(const struct batch *);
/* One record. */
struct str answer_record(const struct batch *, struct arena *,
                         const struct manifest_row *);
/* All records without more than their cells, where none can be made. */
void answer_rows(const struct batch *);
/* The findings of no record alone, and what it comes to. */
void answer_end(const struct batch *);

#endif
