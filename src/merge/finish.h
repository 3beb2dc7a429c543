/* finish.h — what can be said of the tree only when all of it is there. */
#ifndef VANBAN_FINISH_H
#define VANBAN_FINISH_H

#include "model/doc.h"
#include "text/measure.h"

/* Puts the sections side by side, fills in what refers to phụ lục, makes
 * those that are files of their own documents behind this one, numbers the
 * footnotes through each, and holds the signature block to at least two lines
 * of the text before it. */
void doc_finish(struct arena *, struct doc *, const struct measure *,
                struct diags *);

#endif
