/* inline.h — markup inside a line: **đậm**, *nghiêng*, footnotes, breaks. */
#ifndef VANBAN_INLINE_H
#define VANBAN_INLINE_H

#include "model/doc.h"
#include "text/note.h"

/* Appends the text as runs, breaks and notes to a paragraph. format joins
 * the style's. spans may be NULL: then the text begins at pos. notes may be
 * NULL. Markup that does not close is shown as it stands. Words that must
 * not be parted are joined (glue.h). */
void inline_append(struct arena *, struct node *para, struct str text,
                   unsigned format, const struct span *spans, struct pos,
                   struct footnote *notes, const struct profile *,
                   struct diags *);

#endif
