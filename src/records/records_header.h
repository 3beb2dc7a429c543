/* records_header.h — private to records: where a table begins, the header, and
 * what is no record below it. */
#ifndef VANBAN_RECORDS_HEADER_H
#define VANBAN_RECORDS_HEADER_H

#include "input/rows.h"
#include "records/records_file.h"

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

#endif
