/* word_search.h — finds what a user types in names, by words without marks.
 * All texts are keys as viet_key gives them. */
#ifndef VANBAN_WORD_SEARCH_H
#define VANBAN_WORD_SEARCH_H

#include <stdbool.h>

#include "base/str.h"

/* Whether each of the words begins one of the key's; a number such as "1.1"
 * has to be one of them whole. No words are in every key. */
bool word_search_has(struct str key, struct str words);
/* Whether the key begins with the words as they stand. */
bool word_search_begins(struct str key, struct str words);

#endif
