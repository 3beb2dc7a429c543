/* outline_label.h — the labels at the start of a line: "I.", "2.1.", "đ)",
 * "Điều 1.", "-"; read from text, and written for a number. */
#ifndef VANBAN_OUTLINE_LABEL_H
#define VANBAN_OUTLINE_LABEL_H

#include "outline/outline.h"

/* Reads the label at the start of a line, which has no blanks before it.
 * Returns the bytes up to the text behind the label, 0 when there is none;
 * then *label has kind LABEL_NONE. label->text is as written, with one blank
 * between its words. *series is brought up to date. */
size_t label_read(struct arena *, struct str line, struct label_series *series,
                  struct label *label);

/* The text of a label that has a kind and a number. above: the numbers of
 * the ARABIC and ARABIC2 labels over it. */
struct str label_write(struct arena *, enum label_kind, int number,
                       const int above[2]);

/* Finds the lines above and below tables that are part of them. */
void outline_join_tables(struct outline *);

/* Decides which items are headings, where neither the author nor a template
 * has said it. */
void outline_decide(struct outline *);

#endif
