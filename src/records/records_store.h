/* records_store.h — private to records: how they are kept. */
#ifndef VANBAN_RECORDS_STORE_H
#define VANBAN_RECORDS_STORE_H

#include "input/value.h"
#include "records/pack.h"
#include "records/spool.h"

struct joined; /* records_joined.h */

struct column {
    struct str key;     /* "ky.ho_ten"; empty: passed over */
    struct str written; /* as it stands in the header */
    struct pos pos;
};

struct packed_at {
    uint64_t at;
    size_t bytes;
};

/* What is wrong in one row. */
struct record_fault {
    size_t record;
    struct diags diags;
};

struct records {
    struct arena *arena;
    const char *path;
    char mark;
    struct pack pack;
    struct spool *spool;      /* rows, or maps, packed */
    struct packed_at *packed; /* where each stands */
    size_t count, room;
    struct record_fault *faults; /* in the order of the records */
    size_t n_faults, room_faults;
    const struct value *header; /* NULL: YAML */
    struct column *columns;
    int n_columns;
    struct value *shared;       /* YAML: keys of every record; NULL: none */
    const struct source *source; /* YAML */
    size_t *begins; /* YAML: byte of the line that begins each record, as many
                     * as `packed` has room for; NULL: one record, or flow */
    bool flow;      /* YAML: the list stands in brackets, as JSON's do */
    struct arena *kept;         /* YAML: what its sources live in */
    struct value *known;
    struct joined *joined;
};

struct records_file;
/* The name of a file in its path, which the records get, and its sheet. */
void records_split(struct records *, const struct records_file *,
                   struct str *sheet);
/* By its ending the file holds no rows. */
bool records_are_yaml(struct arena *, const char *path);

void records_add(struct records *, struct arena *scratch,
                 const struct value *);
/* Remembers what is wrong in the row that is added next. */
void records_add_fault(struct records *, const struct diags *);
/* Tells it of record i. */
void records_tell_own(const struct records *, size_t i, struct diags *);
/* The row, or the map, as it was read. */
struct value *records_raw(const struct records *, struct arena *, size_t i);
/* The record without what is joined to it. */
struct value *records_own(const struct records *, struct arena *, size_t i);

/* The column that files of failed records have besides: it is passed over
 * when they are read again. */
#define RECORDS_FAULT_COLUMN "vanban_loi"

/* The cells of a row, under the keys of their columns; takes the row apart. */
struct value *records_map(const struct records *, struct arena *,
                          struct value *row);

/* Adds what v has to the map of all that is known. */
void known_add(struct arena *, struct value *known, const struct value *v);

#endif
