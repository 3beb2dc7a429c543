/* merge.h — template + plan → document tree, in two steps: the plan is filled
 * in, and then built. What can be wrong in a plan is told by lint, between
 * them. */
#ifndef VANBAN_MERGE_H
#define VANBAN_MERGE_H

#include "base/files.h"
#include "merge/template.h"
#include "model/doc.h"
#include "text/measure.h"

struct merge_run {
    struct arena *arena;
    const struct files *files; /* that tables take their rows from */
    const struct profile *profile;
    const struct measure *measure;
    struct pictures *pictures; /* of documents before, too; NULL: its own */
    struct diags *diags;
};

/* The plan with every declared field of the template in its place: what it
 * leaves out is computed, or has its default; what it must not leave out is a
 * gap (struct value), to be seen on paper, but where a key that is unknown was
 * meant for it, and this is no draft. What is of no use for its field is left
 * out. */
struct value *plan_fill(struct arena *, const struct template *,
                        const struct value *plan, bool draft,
                        struct diags *);

/* The document, and behind it (next) the phụ lục that are files of their own:
 * notes numbered, unbreakable words joined, the signature block held to the
 * text before it. `filled` is what plan_fill has made of the plan. With errors
 * in the diagnostics the tree may be given for a draft, and must not be
 * signed. */
struct doc *merge_document(const struct merge_run *, const struct template *,
                           const struct value *plan,
                           const struct value *filled);

#endif
