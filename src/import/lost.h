/* lost.h — the account of a document's words: which are in neither the plan
 * nor the report. */
#ifndef VANBAN_IMPORT_LOST_H
#define VANBAN_IMPORT_LOST_H

#include "import/parts.h"

/* Adds to what was left out the paragraphs with words that are not in the
 * plan, nor said to be left out, nor printed by the program itself. */
void lost_find(struct found *, struct str plan);

#endif
