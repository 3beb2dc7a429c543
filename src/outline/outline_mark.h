/* outline_mark.h — what the readers of labels share: pieces of a line. */
#ifndef VANBAN_OUTLINE_MARK_H
#define VANBAN_OUTLINE_MARK_H

#include <stdint.h>

#include "outline/outline.h"

enum { MARK_DIGITS_MAX = 3 };

/* Bytes of blanks of any kind at the start of s, with what does not show. */
size_t mark_blanks(struct str s);

/* The first character; 0 for none. */
uint32_t mark_first(struct str);

/* What must come behind a label: the end, a blank, or, where the clerk left
 * the blank out, a capital, a quotation mark or markup ("1.Tuyên truyền"). */
bool mark_ends(struct str rest, bool blank_needed);

/* Sets the label to line[0..bytes) and gives the bytes up to its text. */
size_t mark_take(struct arena *, struct label *, enum label_kind, int number,
                 struct str line, size_t bytes);

/* The number at the start of s and how many digits it has, at most one more
 * than MARK_DIGITS_MAX: then it is none of a label. */
int mark_digits(struct str s, size_t *n);

/* All letters are capitals, and there are some. */
bool mark_is_capitals(struct str);

/* "Điều 1.", "Chương I", "Phần thứ nhất": as label_read. */
size_t label_read_keyword(struct arena *, struct str line, struct label *);

#endif
