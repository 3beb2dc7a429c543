/* twice.h — private to lint: words that stand twice where they are said
 * once. */
#ifndef VANBAN_TWICE_H
#define VANBAN_TWICE_H

#include "lint/texts.h"

enum { TWICE_WORDS = 4 }; /* that are looked at together */

/* Looks at the last words of a line of a value's text, the newest behind; an
 * empty one behind is the end of the line, one before that there was none.
 * What has been told is emptied, so that what follows is looked at anew. */
void twice_check(const struct lint *, const struct value *,
                 struct text_word last[TWICE_WORDS]);

#endif
