/* xlsx_merge.h — private to the reader of workbooks: the cells of merged
 * ranges, in rows that come one after the other. */
#ifndef VANBAN_XLSX_MERGE_H
#define VANBAN_XLSX_MERGE_H

#include "input/value.h"

struct merges;

/* "C7": the row from 1, the column from 0; false where it is none. */
bool xlsx_reference(struct str, int *row, int *column);

struct merges *merges_new(struct arena *, const struct source *sheet,
                          bool filled);
/* Adds a range, "B1:D3". What is none is passed over. */
void merges_add(struct merges *, struct str range);
/* The same by its corners, rows from 1 and columns from 0. */
void merges_add_range(struct merges *, int row, int column, int last_row,
                      int last_column);
/* When all are added. */
void merges_ready(struct merges *);
/* The ranges as texts, "B1:D3", by their first cells. */
struct value *merges_list(const struct merges *, struct arena *);
/* Where ranges are filled, gives each cell of one text and place of its first;
 * else makes all but the first blank, for what stands under a merge is not
 * seen. Rows must come in order. False where the row has nothing but texts
 * that began in a row above. */
bool merges_fill(struct merges *, int number, struct value *row,
                 struct arena *);

#endif
