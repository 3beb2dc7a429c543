/* letters.h — tells of letters in the texts of a file that are not what they
 * look like, and of texts in an encoding from before Unicode, which are put
 * into it where the files are to be converted. */
#ifndef VANBAN_LETTERS_H
#define VANBAN_LETTERS_H

#include "input/value.h"

/* Goes through a value and all below it, keys, too. Each text is told of
 * once. What is converted is kept in the second arena. */
void letters_check(struct arena *scratch, struct arena *keep, struct value *,
                   struct diags *);

#endif
