/* glue.h — joins what a line break must not part: symbols (1489/QĐ-TTg),
 * dates, "Điều 5", a number and its unit. */
#ifndef VANBAN_GLUE_H
#define VANBAN_GLUE_H

#include "base/str.h"
#include "model/style.h"

/* The text with U+2011 for '-' and U+00A0 for ' ' inside such groups; other
 * characters stay. Gives the text itself where nothing is joined. */
struct str glue_text(struct arena *, struct str, const struct profile *);

/* Whether a word stands in a list such as "đồng, triệu, ha"; capitals are as
 * good as small letters. */
bool word_in_list(struct str list, struct str word);

/* Whether two words stand together in a list such as "tỉnh, thành phố", or
 * one alone where the second is empty. */
bool phrase_in_list(struct str list, struct str first, struct str second);

#endif
