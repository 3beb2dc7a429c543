/* mend.h — offers what may be put in the place of a faulty bit of a file, and
 * finds the bytes that it means. A mend says what stands at its place and is
 * good only where the file has just these bytes there: values come from texts
 * in quotes, with escapes, folded lines or letters in parts, and where the
 * file is written otherwise than the value reads, nothing is offered. */
#ifndef VANBAN_MEND_H
#define VANBAN_MEND_H

#include "base/diag.h"
#include "base/nearest.h"

/* Words in the place of others, for the message (NULL: nothing is done) in the
 * file of its place. They have to be letters, digits, blanks or one of -_./
 * and begin with no '-' or blank; else, and where the place lies in another
 * file or in a sheet, nothing is offered. Empty `now`: the words go. */
void mend_words(struct diags *, struct diag *, struct pos, struct str was,
                struct str now);
/* The same in the place of a part of what stands there: all of it is looked
 * for. */
void mend_part(struct diags *, struct diag *, struct pos, struct str around,
               struct str part, struct str now);
/* The name that the mistyped one is nearest to, at the message's place;
 * nothing where none is so near, or more than one, that it may be another. */
void mend_near(struct diags *, struct diag *, struct str asked,
               const struct nearest *);
/* Signs of the file's own writing, by one who has looked at it. */
void mend_syntax(struct diags *, struct diag *, struct pos, struct str was,
                 struct str now);
/* The same behind what stands there. */
void mend_syntax_behind(struct diags *, struct diag *, struct pos,
                        struct str around, struct str now);
/* The same before it. */
void mend_syntax_before(struct diags *, struct diag *, struct pos,
                        struct str around, struct str now);
/* The line goes, which says nothing but that. */
void mend_line(struct diags *, struct diag *, struct pos, struct str says);
/* Words come at the end of the line, which ends in that. */
void mend_end(struct diags *, struct diag *, struct pos, struct str says,
              struct str now);

/* The bytes of the text that go, of a source with those lines; false where
 * they are not what the mend says, and it is none. */
bool mend_bytes(const struct mend *, struct str text,
                const struct raw_lines *, size_t *from, size_t *to);
/* "Đổi “Xã An Phú” thành “An Phú”" */
struct str mend_title(struct arena *, const struct mend *);

/* Where what a message is about ends, in a source with those lines: its mend,
 * its word, or what stands there up to a blank. */
struct pos diag_end(const struct diag *, struct str text,
                    const struct raw_lines *);

#endif
