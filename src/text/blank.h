/* blank.h — rows of dots, as forms have them to write on. */
#ifndef VANBAN_BLANK_H
#define VANBAN_BLANK_H

#include "model/doc.h"
#include "text/measure.h"

/* A paragraph with dots to write on is not stretched to both margins; dots
 * that end it reach to the end of its line, and no further, however many are
 * written, unless it is centred or stands on the right. width: of the column,
 * twips. measure may be NULL: then they stay as written. */
void blank_fill(struct arena *, const struct measure *, struct node *para,
                int width);

#endif
