/* nearest.h — "có phải ý là": the name that a mistyped one is nearest to. */
#ifndef VANBAN_NEAREST_H
#define VANBAN_NEAREST_H

#include "base/str.h"

/* Starts as { .asked = … }; each name is offered in turn, and of equally
 * near ones the first stays. Case and marks do not count; what was asked for
 * is no answer. */
struct nearest {
    struct str asked, name;
    int rank; /* edits and one; 0: none near yet */
};

void nearest_offer(struct nearest *, struct str name);
/* ', có phải ý là "NAME"?', or "" where none is near. */
const char *nearest_text(struct arena *, const struct nearest *);

#endif
