/* para_lines.h — the lines of a paragraph: how many it will fill, before
 * layout, and those of the plan that it comes from. */
#ifndef VANBAN_PARA_LINES_H
#define VANBAN_PARA_LINES_H

#include "model/doc.h"
#include "text/measure.h"
#include "text/note.h"

/* Lines that it fills, at least, in a column of `room` twips; it is measured in
 * its own face. measure may be NULL: then one. */
int para_lines(struct arena *, const struct node *para, int room,
               const struct measure *);

/* Such a paragraph may be held to what it announces: few lines, whose place
 * at the foot of a page is not missed; none that calls a footnote, which
 * LibreOffice moves without the headings above it. */
bool para_is_short(struct arena *, const struct node *para, int room,
                   const struct measure *);

/* Does it announce what comes behind it: a colon at its end? */
bool para_announces(struct arena *, const struct node *para);

/* Keeps the line of the plan on which a text ends that is added to the
 * paragraph; NULL: where it begins. */
void para_ends(struct node *para, const struct span *);

#endif
