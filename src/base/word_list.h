/* word_list.h — lists of words in settings: "đồng, triệu, ha". */
#ifndef VANBAN_WORD_LIST_H
#define VANBAN_WORD_LIST_H

#include <stdbool.h>

#include "base/str.h"

/* Compares without regard to the case of letters, of which the small one has
 * as many bytes as the capital. */
bool word_equal(struct str, struct str);

/* Whether a word stands in a list such as "đồng, triệu, ha"; capitals are as
 * good as small letters. */
bool word_in_list(struct str list, struct str word);

/* Whether two words stand together in a list such as "tỉnh, thành phố", or
 * one alone where the second is empty. */
bool phrase_in_list(struct str list, struct str first, struct str second);

#endif
