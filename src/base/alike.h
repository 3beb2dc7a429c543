/* alike.h — letters that look alike: text from other keyboards, from PDF and
 * from the web has others in their place than the one that is meant. */
#ifndef VANBAN_ALIKE_H
#define VANBAN_ALIKE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/str.h"

/* The usual character that looks like c: 'Đ' for U+00D0, a blank for U+2009,
 * '-' for U+2011, a Latin letter for a Cyrillic or Greek one; 0 for a sign
 * that is not seen; c itself for any other. */
uint32_t alike_letter(uint32_t c);
/* Does c stand for a letter that it is not? */
bool alike_is_wrong(uint32_t c);
bool alike_is_blank(uint32_t c);

/* Nothing but blanks and signs that are not seen. */
bool alike_nothing(struct str);

#endif
