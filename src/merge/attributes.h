/* attributes.h — what every reader of template elements does: refuse what
 * it does not know, with the nearest name that it does. */
#ifndef VANBAN_ATTRIBUTES_H
#define VANBAN_ATTRIBUTES_H

#include "merge/markup.h"

/* Reports each attribute that is not in the NULL-ended list. */
void attributes_check(struct arena *, const struct markup *,
                      const char *const *known, struct diags *);

/* The value of an attribute that must be there; empty after TEMPLATE_NEEDS
 * when it is not. */
struct str attribute_need(struct arena *, const struct markup *,
                          const char *name, struct diags *);
/* The same for one that may be absent, then empty. */
struct str attribute_text(const struct markup *, const char *name);

#endif
