/* records_store.h — private to records: how they are kept. */
#ifndef VANBAN_RECORDS_STORE_H
#define VANBAN_RECORDS_STORE_H

#include "input/rows.h"
#include "records/pack.h"
#include "records/records.h"
#include "records/spool.h"

struct column {
    struct str key;     /* "ky.ho_ten"; empty: passed over */
    struct str written; /* as it stands in the header */
    struct pos pos;
};

/* Another table whose rows belong to the records. */
struct joined {
    struct str name, key, other_key;
    struct records *records;
    struct joined_row *rows; /* sorted */
    size_t count;
    struct joined *next;
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

void records_add(struct records *, struct arena *scratch,
                 const struct value *);
/* Remembers what is wrong in the row that is added next. */
void records_add_fault(struct records *, const struct diags *);
/* The row, or the map, as it was read. */
struct value *records_raw(const struct records *, struct arena *, size_t i);
/* The record without what is joined to it. */
struct value *records_own(const struct records *, struct arena *, size_t i);

/* The cells of a row, under the keys of their columns; takes the row apart. */
struct value *records_map(const struct records *, struct arena *,
                          struct value *row);

/* Each gives false after a diagnostic. */
bool records_read_rows(struct records *, struct str sheet,
                       const struct records_file *, struct diags *);
bool records_read_yaml(struct records *, struct diags *);

/* Where a table begins: the header, and what is no record below it. */

/* The number of a row as the file shows it. */
int row_number(const struct value *row);
/* The header in one row: of several rows the texts of a column as "A.B". NULL
 * where there is none, maybe after a diagnostic. */
struct value *header_find(struct arena *, struct rows *,
                          const struct records_file *, struct diags *);
/* False, after a diagnostic, where the header is but a name or a letterhead
 * over the table, or has rows below, as this row shows. */
bool header_holds(const struct value *header, const struct value *row,
                  struct diags *);
/* A row of sums, the name of a group over several columns, or, first below the
 * header, the numbers of the columns: reported as left out. */
bool row_apart(struct arena *, const struct value *row, bool first,
               struct diags *);
/* Cells that are not blank; a merged one counts once. */
int cells_filled(const struct value *row);

/* Calls visit with each row that belongs to the record. */
void joined_each(const struct joined *, struct arena *,
                 const struct value *record,
                 void (*visit)(void *, size_t index, struct value *row),
                 void *context);
/* Adds the list of the rows that belong to the record. */
void joined_add(const struct joined *, struct arena *, struct value *record);

/* Adds what v has to the map of all that is known. */
void known_add(struct arena *, struct value *known, const struct value *v);

#endif
