/* fill.h — the plan as the template sees it, with the defaults filled in; and
 * template text filled from it. */
#ifndef VANBAN_FILL_H
#define VANBAN_FILL_H

#include "merge/element.h"
#include "merge/scope.h"
#include "text/note.h"

struct filler {
    struct arena *arena;
    const struct template *template;
    const struct value *plan; /* what is filled so far */
    const struct scope *scope; /* the names that <for> has given */
    struct diags *diags;
    int depth; /* of defaults that name fields with defaults */
};

/* The value at a path; NULL where the plan has none. */
const struct value *fill_find(const struct filler *, struct str path);
/* Who decides, told from the two fields that the field names, and where that
 * stands; empty where they do not tell it. */
struct str fill_decides(const struct filler *, const struct field *,
                        struct pos *);
/* The default of a field that has one. */
const struct pattern *fill_default(const struct filler *,
                                   const struct field *);
/* The text of a pattern. spans, where not NULL, gets the places of its
 * pieces. */
struct str fill_text(struct filler *, const struct pattern *,
                     struct span **spans);

#endif
