/* compounds.h — words of two syllables, which a line of a title does not
 * part. */
#ifndef VANBAN_COMPOUNDS_H
#define VANBAN_COMPOUNDS_H

#include <stdbool.h>

#include "base/str.h"

/* Are the two one word: "hạ" and "tầng"? In small letters or capitals, NFC,
 * without the marks around them. */
bool is_compound(struct str first, struct str second);

#endif
