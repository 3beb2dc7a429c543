/* levels.h — how deep each heading of a document stands. */
#ifndef VANBAN_LEVELS_H
#define VANBAN_LEVELS_H

#include "model/doc.h"

/* Gives each heading its level: the outline of its style, and deeper by as
 * much as what it stands under needs: I. under a Phần or a phụ lục, though
 * each of them is of the first level where it stands alone. */
void doc_levels(struct doc *);

#endif
