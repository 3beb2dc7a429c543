/* batch.h — private to the batch command: what its files share. One process
 * reads everything, and then hands the numbers of records to workers that
 * were forked from it, so that what was read is there once. */
#ifndef VANBAN_BATCH_H
#define VANBAN_BATCH_H

#include "base/digest.h"
#include "make/maker.h"
#include "out/report.h"
#include "records/records.h"

enum { JOBS_MOST = 512, SHARDS_MOST = 100000 };

/* A name that a record makes, known by the hash of its small letters: names
 * that differ in case are one on Windows. */
struct batch_name {
    uint64_t hash;
    size_t record;
};

struct batch {
    struct arena *arena; /* of the run */
    struct diags *diags; /* of the call */
    const struct args *args;
    struct session session;
    struct formats formats;
    const char *plan_path;
    const struct value *plan; /* with its places found */
    struct records *records;
    /* names */
    const char *pattern; /* as it was given, "{ext}" added where it lacks */
    struct str plan_name; /* for {ten} */
    const char *folder;  /* all results lie in it: "out/", or "" */
    struct batch_name *names; /* of all records, sorted by hash */
    size_t n_names;
    bool counts; /* the plan asks for the number of the record ({{stt}}) */
    /* what decides whether a document is still the same */
    struct str run_digest;  /* program, plan, template, fonts, options */
    struct str data_digest; /* of all records */
    /* the run */
    int shard, shards; /* from 1; 1 of 1: all */
    int jobs;
    bool resume, dry_run, quiet;
    struct inputs inputs;
    struct report report;
};

/* ---- batch_open.c: everything that is read, once. False after diagnostics:
 * nothing was written then. */
bool batch_open(struct batch *, struct call *);

/* Record i as the places of the plan see it, with what --set says. */
struct value *batch_record(const struct batch *, struct arena *, size_t i);
/* The template that the record asks for, or else the plan. */
const struct template *batch_template(struct batch *,
                                      const struct value *record,
                                      struct diags *);
/* Hash of what the record says, whatever its place. */
struct str batch_record_digest(const struct value *record, struct arena *);
/* Is record i a part of this shard? */
bool batch_has(const struct batch *, size_t i);

/* ---- batch_names.c */

/* Reads -o. False after diagnostics: a place that the data do not have. */
bool batch_names_read(struct batch *, struct diags *);
/* All names of all records, before anything is written: names that are
 * blank, too long, or the same for two records are reported. */
bool batch_names_check(struct batch *, struct diags *);
/* The path of a record's result; NULL after a diagnostic. */
const char *batch_path(const struct batch *, struct arena *, size_t record,
                       const struct value *data, const char *extension,
                       struct diags *);
/* The record that makes a path; SIZE_MAX for none. */
size_t batch_path_owner(const struct batch *, struct arena *,
                        const char *path);
/* A key that a name uses. */
bool batch_names_use(const struct batch *, struct str key);
/* A file of the run itself beside its results: "out/manifest.csv", of a shard
 * "out/manifest-2-8.csv". */
const char *batch_own_path(const struct batch *, struct arena *,
                           const char *stem, const char *ending);

/* ---- batch_make.c: one document, in a worker */

/* What has come of a record. */
struct outcome {
    size_t record;
    int status; /* as diags_status; 0: done */
    int errors, warnings, notes;
    struct str line;   /* of the manifest; empty in a dry run */
    struct str report; /* its findings as the report prints them */
    struct str made;   /* the paths, a line each */
};

/* Makes record i and writes its files. Everything in the outcome lives until
 * the next. */
struct outcome batch_make(struct batch *, struct worker *, size_t i);

/* The outcome of a record whose worker has died. */
struct outcome batch_lost(struct batch *, struct arena *, size_t i,
                          const char *why);

/* ---- batch_sweep.c: removes unfinished files of processes that are gone */
void batch_sweep(const struct batch *, size_t record); /* in its folder */
void batch_sweep_all(const struct batch *);

/* ---- batch_pool.c: the workers */

struct pool;

/* Forks the workers. NULL after a diagnostic. */
struct pool *pool_open(struct batch *);
/* A worker that has room for another record; -1 for none. */
int pool_free(const struct pool *);
void pool_give(struct pool *, int worker, size_t record);
int pool_busy(const struct pool *); /* records given and not come back */

enum pool_event { POOL_DONE, POOL_TICK, POOL_SIGNAL };

/* Waits for the next outcome (POOL_DONE), at most `milliseconds` (POOL_TICK);
 * POOL_SIGNAL when the user wants the run to end. An outcome lives in the
 * arena. */
enum pool_event pool_wait(struct pool *, struct arena *, int milliseconds,
                          struct outcome *);
/* Ends the workers that have something in hand. What they were writing has no
 * name yet. */
void pool_kill(struct pool *);
/* Waits for the workers to end. */
void pool_close(struct pool *);

/* ---- batch_run.c: all records */
void batch_run(struct batch *);

/* ---- batch_merge.c: the manifests of shards as one; gives the status */
int batch_merge(struct call *);

#endif
