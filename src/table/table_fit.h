/* table_fit.h — private to the table files: the widths at which the rows of a
 * table are least high, where not every cell can have its text on one line. */
#ifndef VANBAN_TABLE_FIT_H
#define VANBAN_TABLE_FIT_H

#include "table/table.h"

/* What a paragraph needs besides its words, for what renderers round away. */
enum { TABLE_SLACK = 6 };

/* Shifts width between the columns that are not `set`, none below its least
 * width, and takes off each what it does not need: the sum becomes less. */
void table_fit(const struct table_run *, const struct node *table,
               const bool *set, const int *least, int *widths);

#endif
