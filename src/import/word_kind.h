/* word_kind.h — private to the reader: what a file is by its first bytes. */
#ifndef VANBAN_WORD_KIND_H
#define VANBAN_WORD_KIND_H

#include "base/str.h"

/* Why a file is none of those that are read, and the way out; NULL where it
 * may be one. */
const char *word_foreign(struct str bytes);
/* UTF-16, by its mark or by its zeros, as UTF-8; other bytes as they are. */
struct str word_from_utf16(struct arena *, struct str bytes);

#endif
