/* outline_text.h — outline text, line by line, into items. */
#ifndef VANBAN_OUTLINE_TEXT_H
#define VANBAN_OUTLINE_TEXT_H

#include "outline/outline.h"

/* Adds what a text value says (README, "Outline text"). */
void outline_add_text(struct outline *, const struct value *, struct diags *);

/* Puts an item behind `after`, or first where that is NULL. */
void outline_insert(struct outline *, struct item *after, struct item *);

/* A new item of one piece of text, not yet in the outline. */
struct item *item_new(struct arena *, enum label_kind, struct str text,
                      struct pos);

/* Takes the first bytes, which are ASCII, off an item's text; where the text
 * is wholly in **…**, takes them off and makes it a heading, and where only
 * its first words are, none. */
void item_cut(struct item *, size_t bytes);
void item_unwrap(struct item *);

/* The item with the mark, which is "*" to "***", around its lead. */
struct item item_led(struct arena *, const struct item *, struct str mark);

#endif
