/* word_letters.h — private to the reader of Word files: letters of Symbol and
 * Wingdings, and blanks and hyphens that only a page needs. */
#ifndef VANBAN_WORD_LETTERS_H
#define VANBAN_WORD_LETTERS_H

#include <stdint.h>

#include "base/str.h"

bool word_is_symbol_font(struct str font);
/* What such a font shows for a code; "(?)" where that is not known. */
const char *word_symbol(uint32_t code, struct str font);
/* A text with no-break blanks as blanks, without soft hyphens, and signs of a
 * private font as what they show, which are counted. */
struct str word_letters(struct arena *, struct str, struct str font,
                        int *symbols);

#endif
