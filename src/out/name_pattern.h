/* name_pattern.h — names of results as -o gives them: 'out/{tinh}/{ten}.{ext}'
 * has slots between braces. */
#ifndef VANBAN_NAME_PATTERN_H
#define VANBAN_NAME_PATTERN_H

#include "base/str.h"

/* Cuts "{ma_xa}" off the front; false where none stands there. */
bool name_slot_cut(struct str *rest, struct str *key);

/* Whether the pattern has that slot. */
bool name_has_slot(struct str pattern, const char *key);

/* The pattern in a folder: of what ends with '/' or is a folder on the disk,
 * and of nothing given, where it is `standard` alone. NULL: what is given
 * names no folder. */
const char *name_in_folder(struct arena *, const char *given,
                           const char *standard);

/* The name: put adds what a slot stands for, and gives false where there is
 * nothing, which makes it NULL. */
const char *name_fill(struct arena *, const char *pattern,
                      bool (*put)(void *context, struct buf *,
                                  struct str key),
                      void *context);

#endif
