/* glue.h — joins what a line break must not part: symbols (1489/QĐ-TTg),
 * dates, "Điều 5", a number and its unit. */
#ifndef VANBAN_GLUE_H
#define VANBAN_GLUE_H

#include "base/str.h"
#include "model/style.h"

/* The text with U+2011 for '-' and U+00A0 for ' ' inside such groups; other
 * characters stay. Gives the text itself where nothing is joined. */
struct str glue_text(struct arena *, struct str, const struct profile *);

#endif
