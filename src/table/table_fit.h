/* table_fit.h — private to the table files: the widths at which the rows of a
 * table are least high, where not every cell can have its text on one line. */
#ifndef VANBAN_TABLE_FIT_H
#define VANBAN_TABLE_FIT_H

#include "table/table_grid.h"

/* What a paragraph needs besides its words, for what renderers round away. */
enum { TABLE_SLACK = 6 };

/* Shifts width between the columns of tables that are set alike, but not of
 * those that are `set`, none below its least width, and takes off each what it
 * does not need: the sum becomes less. wish: how long the text is that each is
 * to be filled with; or NULL. */
void table_fit(const struct unset *, const bool *set, const int *least,
               const int *wish, int *widths);

#endif
