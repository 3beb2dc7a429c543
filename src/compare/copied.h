/* copied.h — what a document has kept of the old one that it was made from,
 * though it names that one's year, day, number, place or persons. */
#ifndef VANBAN_COPIED_H
#define VANBAN_COPIED_H

#include "base/communes.h"
#include "model/doc.h"

struct copied_from {
    const struct doc *old, *new;
    const struct communes *communes; /* NULL: provinces are let be */
};

/* Tells of each at its place in the new document. Citations of laws and
 * decrees, periods of several years and what both documents are of is let
 * be. */
void copied_check(struct arena *, const struct copied_from *, struct diags *);

#endif
