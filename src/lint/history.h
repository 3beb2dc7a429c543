/* history.h — private to lint: parts of sentences that tell of the past, where
 * bodies and units that are no more may be named. */
#ifndef VANBAN_HISTORY_H
#define VANBAN_HISTORY_H

#include "base/str.h"

/* What is known of a line; the rest is 0 at its beginning. */
struct history {
    bool each_marked;  /* "(cũ)" is of the name before it, not of all */
    struct str clause; /* the part of a sentence that was looked at last */
    const char *past;  /* from where on it tells of the past, or NULL */
};

/* Does the line tell of the past at this place, or cite a document before it
 * in the same part of the sentence? Each part is looked at once, however often
 * it is asked for. */
bool history_tells(struct history *, struct arena *, struct str line,
                   const char *at);

#endif
