/* yaml_mend.h — reads a plan that is no YAML, but whose meaning is plain, as
 * it was meant: sentences with a colon, and blocks whose first line is
 * indented deeper than the rest. */
#ifndef VANBAN_YAML_MEND_H
#define VANBAN_YAML_MEND_H

#include "base/diag.h"

/* The text of a source that YAML does not take, with signs put in the place
 * of those colons and blanks, so that it takes them as text; all columns stay.
 * Each kind is reported once. The text itself where nothing can be done. */
struct str yaml_mend(struct arena *, const struct source *, struct str text,
                     struct diags *);

/* A text that was read from a mended one, as its author wrote it. */
struct str yaml_unmend(struct arena *, struct str);

#endif
