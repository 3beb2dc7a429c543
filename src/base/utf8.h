/* utf8.h — code points of UTF-8 text. */
#ifndef VANBAN_UTF8_H
#define VANBAN_UTF8_H

#include <stdint.h>

#include "base/str.h"

/* Cuts the first code point off *s, which must not be empty. A byte that is
 * no UTF-8 gives U+FFFD and is one byte long. */
uint32_t utf8_next(struct str *s);
/* The last code point of s; 0 when s is empty. */
uint32_t utf8_last(struct str s);
void utf8_add(struct buf *, uint32_t code_point);
size_t utf8_count(struct str); /* code points */
/* Offset of the first byte that is not valid UTF-8, or s.n. */
size_t utf8_fault(struct str);

#endif
