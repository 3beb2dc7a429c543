/* ini.h — reads INI into values. */
#ifndef VANBAN_INI_H
#define VANBAN_INI_H

#include "input/value.h"

/* The map that the text says: sections are maps or, where all their keys are
 * numbers, lists. NULL after at least one diagnostic. */
struct value *ini_read(struct arena *, const struct source *, struct diags *);
/* The same of a file of the program, or one that stands in its place. */
struct value *ini_read_own(struct arena *, const struct source *,
                           struct diags *);

#endif
