/* fill_table.h — a template's <table>: a row for each item of a list. */
#ifndef VANBAN_FILL_TABLE_H
#define VANBAN_FILL_TABLE_H

#include "merge/fill.h"

/* The table as the plan could have written it: columns with their names and
 * widths, rows of the items' fields, then the rows of the template's own. The
 * list is NULL where the table has only those. */
const struct value *fill_table(struct filler *, const struct element *,
                               const struct value *list);

#endif
