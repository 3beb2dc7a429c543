/* csv.h — reads a CSV file as rows, each a list of cells: texts, or nothing.
 * Every cell knows its line and column. */
#ifndef VANBAN_CSV_H
#define VANBAN_CSV_H

#include "input/value.h"

struct csv;

/* Cells are parted by tabs, semicolons or commas, whichever the first line
 * that has any has most of (or "sep=;" in the first says); quotes hold those
 * and line breaks.
 * Quotes that do not close, and text behind them, are reported. */
struct csv *csv_open(struct arena *, const struct source *, struct diags *);
/* The next row, in an arena of its own. Empty lines are left out; a row of
 * several cells with nothing in them is not. NULL at the end. */
struct value *csv_next(struct csv *, struct arena *row);
/* Moves over lines that have nothing but blanks and marks between cells. */
void csv_pass_blank(struct csv *);
bool csv_is_blank(const struct value *row);
/* What stands between the cells. */
char csv_mark(const struct csv *);

/* The list of all rows, without empty ones at the end. */
struct value *csv_read(struct arena *, const struct source *,
                       struct diags *);

#endif
