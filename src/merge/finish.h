/* finish.h — what can be said of the tree only when all of it is there. */
#ifndef VANBAN_FINISH_H
#define VANBAN_FINISH_H

#include "model/doc.h"
#include "model/measure.h"

/* Numbers the footnotes through the document, and holds the signature block
 * to at least two lines of the text before it. */
void doc_finish(struct arena *, struct doc *, const struct measure *);

#endif
