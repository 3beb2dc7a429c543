/* pages.h — the ends of pages that come along when text is copied out of a
 * PDF. */
#ifndef VANBAN_INPUT_PAGES_H
#define VANBAN_INPUT_PAGES_H

#include <stdbool.h>

#include "base/diag.h"

/* The text with a word joiner (U+2060) where a page ended, for whoever reads
 * its lines, instead of a form feed and of the page number beside it. No line
 * goes, and what is left stands where it did, or a column beside. indented:
 * text is indented in it, as in a plan, so that no mark may stand at the
 * margin. Reported once. The text itself where there are none. */
struct str pages_mark(struct arena *, const struct source *, bool indented,
                      struct diags *);

#endif
