/* viet_words.h — whole numbers written in words, read back. */
#ifndef VANBAN_VIET_WORDS_H
#define VANBAN_VIET_WORDS_H

#include <stdint.h>

#include "base/str.h"

/* "một triệu năm trăm nghìn", "hai mươi mốt", in any case: the bytes of the
 * words that are a number, 0 for none, and for one that cannot be told
 * ("hai rưỡi", "ba phẩy năm"). */
size_t number_from_words(struct str, int64_t *value);

#endif
