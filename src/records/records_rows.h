/* records_rows.h — private to records: those of a CSV file or a sheet. */
#ifndef VANBAN_RECORDS_ROWS_H
#define VANBAN_RECORDS_ROWS_H

#include "records/records_file.h"
#include "records/records_store.h"

/* False after a diagnostic. */
bool records_read_rows(struct records *, struct str sheet,
                       const struct records_file *, struct diags *);

#endif
