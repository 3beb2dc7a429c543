/* unseen.h — the hidden rows of a sheet, which are taken like others: told of
 * at its end. */
#ifndef VANBAN_UNSEEN_H
#define VANBAN_UNSEEN_H

#include "base/diag.h"

struct unseen {
    struct buf text; /* numbers of hidden rows: "3, 7-9" */
    int first, from, last;
};

struct unseen unseen_new(struct arena *);
/* A hidden row that has something in it; once or more, in their order. */
void unseen_note(struct unseen *, int row);
/* Who has filtered a list may not know that all of it is taken. */
void unseen_tell(struct unseen *, const struct source *sheet, struct diags *);

#endif
