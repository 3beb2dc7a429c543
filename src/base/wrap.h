/* wrap.h — text broken into lines for a terminal or for comments. */
#ifndef VANBAN_WRAP_H
#define VANBAN_WRAP_H

#include "base/str.h"

enum { WRAP_WIDTH = 78 };

/* Adds the text in lines of at most WRAP_WIDTH columns, each with the lead
 * before it and a line end behind it; only a word that is longer than that
 * goes beyond. Lines of the text stay lines, and what one is indented by,
 * all that it is broken into are. */
void wrap_add(struct buf *, struct str text, const char *lead);

#endif
