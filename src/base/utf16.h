/* utf16.h — text in UTF-16, which Notepad calls Unicode. */
#ifndef VANBAN_UTF16_H
#define VANBAN_UTF16_H

#include <stdbool.h>

#include "base/str.h"

struct utf16 {
    bool big;  /* the high byte of a unit comes first */
    bool mark; /* U+FEFF stands before the text */
};

/* The text in UTF-8, without the mark; false where the bytes are no text of
 * UTF-16. */
bool utf16_read(struct arena *, struct str bytes, struct utf16 *,
                struct str *text);

/* And back. */
struct str utf16_write(struct arena *, struct str text, struct utf16);

#endif
