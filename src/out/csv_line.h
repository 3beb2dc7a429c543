/* csv_line.h — a line of CSV written, and read again. */
#ifndef VANBAN_CSV_LINE_H
#define VANBAN_CSV_LINE_H

#include "base/str.h"

/* Appends a line of cells with the mark between them. */
void csv_line(struct buf *, const struct str *cells, size_t count, char mark);

/* The cells of such a line, copied; their number, or -1 where it is none or
 * has more than `most`. */
int csv_cells(struct arena *, struct str line, char mark, struct str *cells,
              int most);

#endif
