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
/* Cuts the next line of it off *rest, up to a "<br>"; false when nothing is
 * left. */
bool word_markup_line(struct str *rest, struct str *line);
/* A line with the marks that a plan would read in it taken for letters. */
struct str word_escape(struct arena *, struct str);

#endif
