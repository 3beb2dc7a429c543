/* search.h — looks things up in a sorted array by halves. */
#ifndef VANBAN_SEARCH_H
#define VANBAN_SEARCH_H

#include <stdbool.h>
#include <stddef.h>

/* The first of n things that does not stand before what is wanted; n where
 * all do. before(context, i) tells it of the i-th. */
static inline size_t
search_first(size_t n, bool (*before)(const void *context, size_t i),
             const void *context)
{
    size_t low = 0, high = n;

    while (low < high) {
        size_t middle = low + (high - low) / 2;

        if (before(context, middle))
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

#endif
