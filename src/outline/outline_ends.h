/* outline_ends.h — what the words at the end of a line of a pasted text say of
 * whether it goes on. */
#ifndef VANBAN_OUTLINE_ENDS_H
#define VANBAN_OUTLINE_ENDS_H

#include "base/str.h"

/* Characters of a line of running text, at the sizes that pages are printed
 * in. */
enum { FULL_LEAST = 50 };

/* Without blanks at the end, whatever they are. */
struct str line_trim_right(struct str);

/* The number that is all of a line, as pages have; -1 for none. */
int line_number(struct str line);

/* A sentence that stops before a number: "… trên địa bàn xã là / 120". */
bool line_asks_number(struct arena *, struct str above);

/* A text whose last word no paragraph ends with, before that line; `title`: it
 * may be a short title. */
bool line_is_unfinished(struct arena *, struct str above, bool title,
                   struct str line);

/* Whether a text ends a sentence or a part of one. */
bool wrap_ends_sentence(struct str);

/* A bracket is open at its end. */
bool line_is_bracketed(struct str above);
/* A line closes a bracket that was open before it. */
bool line_closes_bracket(struct str line);

#endif
