/* imported.h — private to make: what import has to know of templates. */
#ifndef VANBAN_IMPORTED_H
#define VANBAN_IMPORTED_H

#include "import/parts.h"
#include "merge/template.h"

/* The types of documents that there are templates for. */
struct import_types imported_types(struct arena *, const struct home *,
                                   struct diags *);

#endif
