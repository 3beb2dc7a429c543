/* examples.h — lets the examples of a template speak of a commune: one's own
 * where it is named, else that of the samples. */
#ifndef VANBAN_EXAMPLES_H
#define VANBAN_EXAMPLES_H

#include "base/own_unit.h"
#include "merge/field.h"

/* Puts the words of the unit (NULL: the samples') into the fields' examples,
 * in place of {{mau.xa}} and its like; an unknown one is reported. */
void examples_fill(struct arena *, struct field *, const struct own_unit *,
                   struct diags *);

#endif
