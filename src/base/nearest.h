/* nearest.h — "có phải ý là": the name that a mistyped one is nearest to. */
#ifndef VANBAN_NEAREST_H
#define VANBAN_NEAREST_H

#include "base/str.h"

/* Starts as { .asked = … }; each name is offered in turn, and of equally
 * near ones the first stays. Case and marks do not count; what was asked for
 * is no answer. */
struct nearest {
    struct str asked, name;
    int rank;  /* edits and one; 0: none near yet */
    bool tied; /* another is as near */
};

void nearest_offer(struct nearest *, struct str name);
/* ', có phải ý là "NAME"?', or "" where none is near. */
const char *nearest_text(struct arena *, const struct nearest *);

/* The same of the nearest of the names, which end with NULL; "" where none is
 * near. Case and marks do not count. */
const char *nearest_among(struct arena *, const char *word,
                          const char *const *names);
/* The names as "a, b, c". */
const char *names_join(struct arena *, const char *const *names);

#endif
