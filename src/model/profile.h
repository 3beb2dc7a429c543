/* profile.h — reads a profile: styles and measures of a house's documents. */
#ifndef VANBAN_PROFILE_H
#define VANBAN_PROFILE_H

#include "base/files.h"
#include "model/style.h"

/* NULL after a diagnostic. Unknown keys, missing styles and values out of
 * range are errors with their place. */
struct profile *profile_load(struct arena *, const struct files *,
                             const char *path, struct diags *);

#endif
