/* csv.h — reads a CSV file as a list of rows, each a list of cells: texts, or
 * nothing. Every cell knows its line and column. */
#ifndef VANBAN_CSV_H
#define VANBAN_CSV_H

#include "input/value.h"

/* Cells are parted by tabs, semicolons or commas, whichever the first line
 * has most of (or "sep=;" in it says); quotes hold those and line breaks.
 * Empty lines and empty rows at the end are left out. Quotes that do not
 * close, and text behind them, are reported. */
struct value *csv_read(struct arena *, const struct source *,
                       struct diags *);

#endif
