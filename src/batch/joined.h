/* joined.h — private to the batch: the files with all documents, to print. */
#ifndef VANBAN_BATCH_JOINED_H
#define VANBAN_BATCH_JOINED_H

#include "batch/state.h"

/* Are there none but these? */
bool batch_is_alone(const struct batch *);
/* "tat-ca.pdf", of a shard "tat-ca-2-8.pdf". */
const char *batch_joined_path(const struct batch *, struct arena *, int i);
/* Before anything is written: none of them is a file that the run reads, or
 * that of a record. False after diagnostics. */
bool batch_joined_check(const struct batch *, struct diags *);
/* The path is none of theirs. False after a diagnostic. */
bool batch_joined_spare(const struct batch *, const char *path, struct pos,
                        struct diags *);
/* Removes unfinished files of processes that are gone. */
void batch_joined_sweep(const struct batch *, struct arena *scratch);

/* Begins them: for what the maker makes, and closed before it. False after
 * diagnostics. */
bool batch_joined_open(struct batch *, struct vanban_maker *);
void batch_joined_close(struct batch *);
/* Adds the record that the maker has made last. False after a finding in what
 * was made. */
bool batch_joined_add(struct batch *, struct arena *, size_t record);
/* Writes them, all or none; tells of records that they lack. In a dry run
 * tells what would be written. */
void batch_joined_finish(struct batch *, size_t made, size_t failed);

#endif
