/* phrases.h — many phrases that are looked for at each word of a text: those
 * that begin with the word are found at once. */
#ifndef VANBAN_PHRASES_H
#define VANBAN_PHRASES_H

#include "base/str.h"

enum { PHRASE_SLOTS = 256 };

struct phrase {
    struct str words;
    int row; /* as the caller counts them */
    struct phrase *next;
};

struct phrases { /* begins all zero, but for the arena */
    struct arena *arena;
    struct phrase *slots[PHRASE_SLOTS], **ends[PHRASE_SLOTS];
};

/* The hash of a text's first word, whatever its capitals. */
size_t phrase_hash(struct str);

/* The words live as long as the phrases. */
void phrases_add(struct phrases *, struct str words, int row);

/* Those that may stand at the front of a text, in the order in which they came;
 * each is still to be compared. */
const struct phrase *phrases_at(const struct phrases *, struct str text);

#endif
