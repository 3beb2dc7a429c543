/* overlay.h — what --data and --set say over a plan. */
#ifndef VANBAN_OVERLAY_H
#define VANBAN_OVERLAY_H

#include "base/files.h"
#include "input/value.h"

/* The files, NULL-ended, as one map, the later over the earlier. NULL where
 * there are none, or after diagnostics. */
const struct value *overlay_data(struct arena *, const struct files *,
                                 const char *const *names, struct diags *);
/* The same of "key=text"; the places are "--set:N:COL", N counting them. */
const struct value *overlay_sets(struct arena *, const char *const *sets,
                                 struct diags *);

#endif
