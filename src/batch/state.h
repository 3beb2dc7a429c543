/* state.h — private to the batch: what its files share. */
#ifndef VANBAN_STATE_H
#define VANBAN_STATE_H

#include "base/host.h"
#include "batch/batch.h"
#include "out/inputs.h"

/* A name that a record makes, known by the hash of its small letters: names
 * that differ in case are one on Windows. */
struct batch_name {
    uint64_t hash;
    size_t record;
};

struct batch {
    struct arena *arena; /* of the run */
    struct diags *diags; /* of the run */
    const struct batch_order *order;
    struct report *report;
    struct vanban *session;
    struct vanban_data *data;
    size_t count; /* records */
    /* names */
    const char *pattern; /* as it was given, "{ext}" added where it lacks */
    struct str plan_name; /* for {ten} */
    const char *folder;  /* all results lie in it: "out/", or "" */
    struct batch_name *names; /* of all records, sorted by hash */
    size_t n_names;
    const char **folders; /* some in which results lie */
    size_t n_folders;
    /* what decides whether a document is still the same */
    struct str run_digest;  /* program, plan, template, fonts, options */
    struct str data_digest; /* of all records */
    struct inputs inputs;
    /* files with all documents, while they are made */
    struct vanban_joined **joined;
    int n_joined;
    /* told of at the end */
    struct shared *shared; /* findings of the plan (shared.h) */
    size_t tried, failed;  /* records of this run */
    size_t kept;           /* of an earlier one */
    /* where this process makes them itself; NULL: it does not */
    const struct host_signals *signals;
    bool ends;   /* one has come */
    double until; /* the record in hand may take, as host_worked counts */
};

/* Whether the record in hand is to be broken off, since the user wants the run
 * to end and it has had a few seconds more; context is the batch. */
bool batch_stops(void *context);

/* Is record i a part of this shard? */
bool batch_has(const struct batch *, size_t i);

/* ---- names.c: one name */

/* Reads -o. False after diagnostics: a slot that the data do not have. */
bool batch_names_read(struct batch *, struct diags *);
/* A key that a name uses; context is the batch. */
bool batch_names_use(const void *context, struct str key);
/* The path of a record's result; NULL after a diagnostic. */
const char *batch_path(const struct batch *, struct arena *, size_t record,
                       const struct value *data, const struct renderer *,
                       struct diags *);
/* A file of the run itself beside its results: "out/manifest.csv", of a shard
 * "out/manifest-2-8.csv". */
const char *batch_own_path(const struct batch *, struct arena *,
                           const char *stem, const char *ending);

/* ---- survey.c: all records, before anything is written */

/* Goes over them once: their names (reporting those that are the same for two
 * records), their digest, their folders. False after errors. */
bool batch_survey(struct batch *, struct diags *);
/* The record that makes a path; SIZE_MAX for none. */
size_t batch_path_owner(const struct batch *, struct arena *,
                        const char *path);
/* Removes unfinished files of processes that are gone, from the folder of a
 * record, or from all. */
void batch_sweep(const struct batch *, size_t record);
void batch_sweep_all(const struct batch *);

/* ---- record.c: one document */

/* What has come of a record. */
struct outcome {
    size_t record;
    int status; /* as diags_status; 0: done */
    int errors, warnings, notes;
    struct str line;   /* of the manifest; empty in a dry run */
    struct str report; /* its findings as the report prints them */
    struct str shared; /* those of the plan, packed (shared.h) */
    struct str made;   /* as JSON; else, of a dry run: the paths, a line each */
};

/* Makes record i and writes its files. Everything in the outcome lives until
 * the maker's next. */
struct outcome batch_make(struct batch *, struct vanban_maker *, size_t i);

/* The outcome of a record whose worker has died. */
struct outcome batch_lost(struct batch *, struct arena *, size_t i,
                          const char *why);

/* ---- run.c: all records, with the manifest at the end */
void batch_records(struct batch *);

#endif
