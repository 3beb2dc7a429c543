/* fill.h — the plan as the template sees it: checked against the declared
 * fields, with the defaults filled in; and template text filled from it. */
#ifndef VANBAN_FILL_H
#define VANBAN_FILL_H

#include "merge/element.h"
#include "outline/outline.h"

/* A name that <for> has given to an item. */
struct binding {
    struct str name;
    const struct value *value;
    const struct binding *outer;
};

struct filler {
    struct arena *arena;
    const struct template *template;
    const struct value *plan; /* what is filled so far */
    const struct binding *bindings;
    struct diags *diags;
    int depth; /* of defaults that name fields with defaults */
};

/* The plan with every declared field in its place. Reports what is missing,
 * unknown, or of the wrong kind; what is missing becomes a visible gap, and
 * with `draft` is not reported. */
struct value *plan_fill(struct arena *, const struct template *,
                        const struct value *plan, bool draft,
                        struct diags *);

/* The value at a path; NULL where the plan has none. */
const struct value *fill_find(const struct filler *, struct str path);
/* Nothing there, or only blanks. */
bool value_is_blank(const struct value *);

/* The text of a pattern. spans, where not NULL, gets the places of its
 * pieces. */
struct str fill_text(struct filler *, const struct pattern *,
                     struct span **spans);

#endif
