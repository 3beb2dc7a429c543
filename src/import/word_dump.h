/* word_dump.h — a document that was read, for tests: one thing a line. */
#ifndef VANBAN_WORD_DUMP_H
#define VANBAN_WORD_DUMP_H

#include "import/word.h"

void word_dump(const struct word_file *, struct buf *);

#endif
