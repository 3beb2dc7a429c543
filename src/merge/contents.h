/* contents.h — the entries of a mục lục, and of lists of tables, pictures and
 * phụ lục. */
#ifndef VANBAN_CONTENTS_H
#define VANBAN_CONTENTS_H

#include "model/doc.h"
#include "text/measure.h"

/* Fills what the document has of them with what is in it; one that would be
 * empty is taken out, and told of. The document is split into its sections. */
void contents_fill(struct arena *, struct doc *, const struct measure *,
                   struct diags *);

#endif
