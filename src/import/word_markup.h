/* word_markup.h — paragraphs of a document that was read as outline text. */
#ifndef VANBAN_WORD_MARKUP_H
#define VANBAN_WORD_MARKUP_H

#include "import/word.h"

/* What the paragraph says behind its label, written so that a plan reads it
 * as the same letters; '\n' is "<br>". The looks in `drop` get no marks. cell:
 * of a table between bars. */
struct str word_markup(struct arena *, const struct word_block *,
                       unsigned drop, bool cell);
/* The same of a footnote, which stands between brackets. */
struct str word_markup_note(struct arena *, const struct word_block *);
/* A line with the marks that a plan would read in it taken for letters. */
struct str word_escape(struct arena *, struct str);

#endif
