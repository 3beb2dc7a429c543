/* rows.h — the rows of a CSV file or of a workbook's sheet, one after the
 * other, in memory that does not grow with their number. */
#ifndef VANBAN_ROWS_H
#define VANBAN_ROWS_H

#include "input/xlsx.h"

struct rows;

/* By the ending of the path (table_kind.h).
 * What is read lives in the arena until rows_close. NULL after a diagnostic. A
 * damaged sheet is found here, before its first row. */
struct rows *rows_open(struct arena *, const struct sheet_place *,
                       struct diags *);

/* The next row that has anything in it: a list of cells as csv_read and
 * xlsx_read give them, each with its place; that of the list is the row's.
 * It lies in `row`, which may be reset before the next call. NULL at the end,
 * also where a diagnostic says that no more can be read. Blank rows are passed
 * over. Each cell of a merged range is text and place of the range's first
 * cell; a row that has nothing else is blank. */
struct value *rows_next(struct rows *, struct arena *row);

/* The sheets of the file, in its order; none of a CSV file. False after a
 * diagnostic. */
bool rows_sheets(struct arena *, const struct sheet_place *,
                 struct sheet_listed **, struct diags *);

/* Between the cells of a CSV file: ',' ';' '\t', or what its first line says;
 * ',' for a workbook. */
char rows_mark(const struct rows *);

void rows_close(struct rows *);

#endif
