/* spans.h — private to lint: spans of time that end before they begin. */
#ifndef VANBAN_SPANS_H
#define VANBAN_SPANS_H

#include "lint/texts.h"

/* Looks at a span that may begin at a word of a value's text. */
void span_check(const struct lint *, const struct value *, struct str from);

#endif
