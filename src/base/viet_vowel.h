/* viet_vowel.h — the vowels of Vietnamese and their tones. */
#ifndef VANBAN_VIET_VOWEL_H
#define VANBAN_VIET_VOWEL_H

#include <stdint.h>

/* The vowel letters, twelve, and the tones that each can have. */
enum { VIET_VOWELS = 12, VIET_TONES = 6 };
enum viet_tone { TONE_NONE, TONE_HUYEN, TONE_HOI, TONE_NGA, TONE_SAC,
                 TONE_NANG };

/* a ă â e ê i o ô ơ u ư y by their number, with a tone, small. */
uint32_t viet_vowel(int number, enum viet_tone);
/* And back; -1 for what is no small vowel. */
int viet_vowel_number(uint32_t, enum viet_tone *);

#endif
