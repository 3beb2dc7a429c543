/* places.h — which paragraph of a document each line of the plan says that
 * was made of it. */
#ifndef VANBAN_IMPORT_PLACES_H
#define VANBAN_IMPORT_PLACES_H

#include "import/word.h"

/* The plan as a source whose places are those of the document: its name is
 * the document's. */
const struct source *places_source(const struct word_file *, struct str plan);

#endif
