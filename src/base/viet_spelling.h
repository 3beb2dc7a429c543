/* viet_spelling.h — how a Vietnamese syllable is spelt. */
#ifndef VANBAN_VIET_SPELLING_H
#define VANBAN_VIET_SPELLING_H

#include <stdbool.h>

#include "base/str.h"

enum spelt {
    SPELT_WRONG, /* no syllable: "nghành", "hòan", "triễnn" */
    SPELT_RIGHT,
    SPELT_OLD,   /* a tone where older print has it: "hòa", "thủy" */
    SPELT_NEW,   /* the same as newer print has it: "hoà", "thuỷ" */
};

/* A word of one syllable in NFC, small letters or capitals: its onset, its
 * rhyme, whether the two go together, its tone and the letter that bears it.
 * A word with other letters is WRONG; both OLD and NEW are right. */
enum spelt viet_spelling(struct str word);

/* An OLD word as NEW has it, and a NEW one as OLD has it; others as they
 * are. */
struct str viet_respelt(struct arena *, struct str word);

#endif
