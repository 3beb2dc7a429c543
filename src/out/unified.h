/* unified.h — what has changed between two texts, line by line, as diff -u
 * prints it. */
#ifndef VANBAN_UNIFIED_H
#define VANBAN_UNIFIED_H

#include "base/str.h"

/* Adds the differences of the texts, with three lines around each; nothing
 * where they are the same. Lines keep the ends that they have. */
void unified_add(struct buf *, const char *name, struct str old,
                 struct str new);

#endif
