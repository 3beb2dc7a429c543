/* random.h — numbers that look random and are the same on every machine: the
 * generator splitmix64, sown with the number of the document. */
#ifndef GENERATE_RANDOM_H
#define GENERATE_RANDOM_H

#include <stdbool.h>
#include <stdint.h>

struct random {
    uint64_t state;
};

/* The numbers of document NUMBER. */
static inline struct random
random_of(uint64_t number)
{
    return (struct random){number * 0xd1342543de82ef95u + 0x2545f4914f6cdd1du};
}

/* A number from 0 to n - 1. */
static inline int
below(struct random *r, int n)
{
    uint64_t x = r->state += 0x9e3779b97f4a7c15u;

    x = (x ^ x >> 30) * 0xbf58476d1ce4e5b9u;
    x = (x ^ x >> 27) * 0x94d049bb133111ebu;
    x ^= x >> 31;
    return (int)((x >> 32) * (uint64_t)n >> 32);
}

/* A number from least to most. */
static inline int
between(struct random *r, int least, int most)
{
    return least + below(r, most - least + 1);
}

/* True in so many cases of a hundred. */
static inline bool
chance(struct random *r, int percent)
{
    return below(r, 100) < percent;
}

#endif
