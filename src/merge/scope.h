/* scope.h — names that stand for the items of lists that are gone through:
 * the inner ones before the outer, and all of them before what is around. */
#ifndef VANBAN_SCOPE_H
#define VANBAN_SCOPE_H

#include "input/value.h"

struct scope {
    struct str name;
    const struct value *value; /* the item */
    int number; /* from 1, which the item's `stt` is where it has no own; 0:
                 * items are not counted */
    const struct scope *outer;
};

/* The value at a path, looked for from the innermost name on, then in the
 * map around; NULL where there is none. */
const struct value *scope_find(struct arena *, const struct scope *,
                               const struct value *around, struct str path);

#endif
