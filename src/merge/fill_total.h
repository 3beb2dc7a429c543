/* fill_total.h — a template's <total>: a row below the items that stand under
 * one title of a <table>, with the sums of their fields.
 *
 * A sum says something only where what is added is of one kind. That the
 * units are the same is needed for it, but not enough: products that are new
 * and products that got more stars may be the same products. So there is a
 * total only where the plan itself puts items under a title, all in one unit
 * that can be added (no per cent, nothing "per"), leaving out those that are
 * part of the one above ("Trong đó …"). */
#ifndef VANBAN_FILL_TOTAL_H
#define VANBAN_FILL_TOTAL_H

#include "merge/fill.h"

/* Adds to rows those of the table for the items from `from` up to, and
 * without, `end`; nothing where from is NULL: no title stands above. */
void fill_totals(struct filler *, const struct element *table,
                 struct value *rows, const struct value *from,
                 const struct value *end);

#endif
