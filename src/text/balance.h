/* balance.h — lines of a title that read well: of nearly the same width and
 * ended by sense (NĐ 30/2020, PL I, phần I, II.5). The paragraph is drawn in
 * at both sides until its lines fall so: no break is forced, and in Word the
 * title stays one text to search and to change. */
#ifndef VANBAN_BALANCE_H
#define VANBAN_BALANCE_H

#include "model/doc.h"
#include "text/measure.h"

/* Draws a paragraph in whose style is to be balanced and whose text does not
 * fit into its lines; `room` is the width of the column in twips. Gives the
 * width of the last line. measure may be NULL: then nothing is known, and the
 * width is 0. */
int title_balance(struct arena *, const struct profile *,
                  const struct measure *, struct node *para, int room);

#endif
