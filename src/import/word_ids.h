/* word_ids.h — private to the reader of Word files: things by their names,
 * however many there are. */
#ifndef VANBAN_WORD_IDS_H
#define VANBAN_WORD_IDS_H

#include "base/str.h"

struct word_ids;

/* Room for so many. */
struct word_ids *word_ids_new(struct arena *, int count);
/* Of two of one name the first stays. */
void word_ids_put(struct word_ids *, struct str name, void *thing);
void *word_ids_find(const struct word_ids *, struct str name); /* or NULL */

#endif
