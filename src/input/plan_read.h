/* plan_read.h — reads a plan, or a file of settings, in YAML or INI. */
#ifndef VANBAN_PLAN_READ_H
#define VANBAN_PLAN_READ_H

#include "base/files.h"
#include "input/value.h"

/* Reads a plan by its ending (.yaml, .yml, .ini); standard input ("-") and
 * other endings by what the text looks like. The top is always a map. NULL
 * after at least one diagnostic. */
struct value *plan_read(struct arena *, const struct files *,
                        const char *path, struct diags *);
/* The same of a text that is there. */
struct value *plan_from(struct arena *, const struct source *,
                        struct diags *);

#endif
