/* own.h — private to make: the list of communes beside the templates, and the
 * one that is one's own. */
#ifndef VANBAN_OWN_H
#define VANBAN_OWN_H

#include "base/communes.h"
#include "merge/settings.h"

/* The list of communes; NULL after a diagnostic. */
const struct communes *communes_home(struct arena *, const struct home *,
                                     struct diags *);

/* Lets the examples of templates speak of the commune that is asked for, as
 * vanban_setup has it; NULL leaves that of the samples. False after
 * COMMUNE_UNKNOWN or COMMUNE_SEVERAL. */
bool own_unit_find(struct arena *, struct home *, const char *asked,
                   struct diags *);

#endif
