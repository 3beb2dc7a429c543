/* records_joined.h — private to records: the rows of another table that belong
 * to a record. */
#ifndef VANBAN_RECORDS_JOINED_H
#define VANBAN_RECORDS_JOINED_H

#include "records/records_store.h"

/* Another table whose rows belong to the records. */
struct joined {
    struct str name, key, other_key;
    struct records *records;
    struct joined_row *rows; /* sorted */
    size_t count;
    struct joined *next;
};

/* The text by which rows belong together. */
struct str joined_key_text(struct arena *, const struct value *record,
                           struct str key);
/* Makes the index of the other table, once its records are there. */
void joined_index(struct joined *, struct arena *);

/* Calls visit with each row that belongs to the record. */
void joined_each(const struct joined *, struct arena *,
                 const struct value *record,
                 void (*visit)(void *, size_t index, struct value *row),
                 void *context);
/* Adds the list of the rows that belong to the record. */
void joined_add(const struct joined *, struct arena *, struct value *record);

#endif
