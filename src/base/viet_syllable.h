/* viet_syllable.h — the shape of a Vietnamese syllable. */
#ifndef VANBAN_VIET_SYLLABLE_H
#define VANBAN_VIET_SYLLABLE_H

#include "base/str.h"
#include "base/viet_vowel.h"

enum { SYLLABLE_LONGEST = 7 }; /* nghiêng */

/* A word as its letters without tone: a A(ă) B(â) e E(ê) i o O(ô) W(ơ) u U(ư)
 * y, D for đ, consonants as they are. */
struct syllable {
    char s[SYLLABLE_LONGEST + 1]; /* zero-ended */
    size_t n;
    enum viet_tone tone;
    size_t at; /* of the letter with the tone */
};
extern const char syllable_vowels[]; /* of these */

/* False where the word is empty or longer, has another letter, or two tones.
 * Capitals count as small letters. */
bool syllable_read(struct str word, struct syllable *);

/* Could a word be a syllable of Vietnamese: "nghiêng", but not "keá", "Lu"
 * with a mark in the wrong place, or "Müller"? */
bool viet_is_syllable(struct str word);

#endif
