/* sequence.h — which elements of two lists are the same and in one order. */
#ifndef VANBAN_SEQUENCE_H
#define VANBAN_SEQUENCE_H

#include "base/str.h"

struct sequence {
    const struct str *key; /* what an element is known by */
    int count;
};

/* For each element of the first the one of the second that it is, from 0; -1
 * for none. What stands once in both holds the two together (patience); what
 * is between is matched by the shortest way while that is short. About n log n
 * whatever the lists are. */
int *sequence_match(struct arena *, const struct sequence *,
                    const struct sequence *);

#endif
