/* batch.h — one plan for many records: the documents, the list of what was
 * made, and what has failed. One process reads everything, and then hands the
 * numbers of records to workers that were forked from it, so that what was
 * read is there once; or makes them itself. */
#ifndef VANBAN_BATCH_H
#define VANBAN_BATCH_H

#include "make/vanban.h"
#include "out/report.h"

enum { JOBS_MOST = 512, SHARDS_MOST = 100000 };

/* A file with all documents: its ending says the format. */
struct batch_joined {
    const char *path;
    const struct renderer *format;
};

struct batch_order {
    struct vanban_setup setup;
    struct vanban_data_order data;
    struct vanban_formats formats;
    const char *names; /* -o: "out/{ma_xa}.{ext}"; NULL: in this folder, or,
                        * with joined files, none but these */
    const struct batch_joined *joined;
    int n_joined;
    bool duplex; /* in the joined files each begins on the front of a sheet */
    int jobs;          /* 1: this process makes all documents itself */
    int shard, shards; /* from 1; 1 of 1: all */
    bool resume, dry_run, quiet;
    bool json; /* everything is told on standard output as one object */
};

/* Makes all documents. Findings of single records go to the report as they
 * come, those of the run into the diags. */
void batch_run(struct arena *, const struct batch_order *, struct report *,
               struct diags *);

/* The manifests of the shards in the folders (NULL-ended) as one, written to
 * `whole` (a folder, with or without its final slash, or NULL for the only
 * one of them). False where some records have failed. */
bool batch_merge(struct arena *, const char *const *folders,
                 const char *whole, bool quiet, struct diags *);

#endif
