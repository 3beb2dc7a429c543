/* merge.h — template + plan → document tree. */
#ifndef VANBAN_MERGE_H
#define VANBAN_MERGE_H

#include "input/value.h"
#include "merge/template.h"
#include "model/doc.h"
#include "text/measure.h"

struct merge_options {
    bool draft; /* missing fields become visible gaps, not errors */
};

/* The document, and behind it (next) the phụ lục that are files of their own.
 * Checks the plan against the template's fields (missing, unknown with "có
 * phải ý là", wrong kind), fills the template, and gives the finished tree:
 * notes numbered, unbreakable words joined, the signature block held to the
 * text before it. NULL when nothing can be made; with errors in the
 * diagnostics the tree may be given for a draft, and must not be signed. */
struct doc *merge_document(struct arena *, const struct template *,
                           const struct value *plan, const struct profile *,
                           const struct measure *,
                           const struct merge_options *, struct diags *);

#endif
