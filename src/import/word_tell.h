/* word_tell.h — tells of what was met in a document besides its text. */
#ifndef VANBAN_WORD_TELL_H
#define VANBAN_WORD_TELL_H

#include "import/word.h"

void word_tell(const struct word_file *, struct diags *);

#endif
