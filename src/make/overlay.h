/* overlay.h — what --data and --set add to a plan. */
#ifndef VANBAN_OVERLAY_H
#define VANBAN_OVERLAY_H

#include "cli/args.h"
#include "input/value.h"

/* The files of --data and after them the words of --set, in their order, as
 * one map; NULL where there are none, or after diagnostics. The places of
 * --set are "--set:N:COL", N counting the options. */
const struct value *overlay_read(struct arena *, const struct args *,
                                 struct diags *);

#endif
