/* batch_options.h — the options that only the batch command has. */
#ifndef VANBAN_BATCH_OPTIONS_H
#define VANBAN_BATCH_OPTIONS_H

#include "batch/batch.h"
#include "cli/cli.h"

extern const struct option option_records, option_join, option_header,
    option_jobs, option_shard, option_resume, option_dry_run, option_merge,
    option_names, option_joined, option_duplex;

/* The processes that --jobs asks for, or one for each processor. False after
 * a message. */
bool jobs_read(struct call *, int *jobs);

/* What they ask for; the setup is not read. False after messages. */
bool batch_order_read(struct call *, struct batch_order *);

#endif
