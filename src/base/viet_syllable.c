/* viet_syllable.c — the parts of a syllable. */
#include "base/viet_syllable.h"

#include "base/utf8.h"
#include "base/viet.h"

const char syllable_vowels[] = "aABeEioOWuUy";

bool
syllable_read(struct str word, struct syllable *out)
{
    size_t n = 0;

    *out = (struct syllable){ .tone = TONE_NONE };
    while (word.n > 0) {
        uint32_t c = viet_letter_lower(utf8_next(&word));
        enum viet_tone one = TONE_NONE;
        int vowel = viet_vowel_number(c, &one);

        if (n == SYLLABLE_LONGEST ||
            (one != TONE_NONE && out->tone != TONE_NONE))
            return false;
        if (one != TONE_NONE) {
            out->tone = one;
            out->at = n;
        }
        if (vowel >= 0)
            out->s[n++] = syllable_vowels[vowel];
        else if (c == 0x0111)
            out->s[n++] = 'D';
        else if (c >= 'a' && c <= 'z')
            out->s[n++] = (char)c;
        else
            return false;
    }
    out->n = n;
    return n > 0;
}

/* One of the words in a list, parted by blanks; the empty one is in it. */
static bool
is_one_of(const char *list, const char *word, size_t n)
{
    const char *p = list;

    while (n > 0 && *p != '\0') {
        size_t length = strcspn(p, " ");

        if (length == n && memcmp(p, word, n) == 0)
            return true;
        p += length + (p[length] == ' ');
    }
    return n == 0;
}

static const char onsets[] = "b c ch d D g gh gi h k kh l m n ng ngh nh p ph "
                             "qu r s t th tr v x";
static const char nuclei[] =
    "a A B e E i o O W u U y ai ao au ay Bu By eo Eu ia iE iu oa oA oe oi Oi "
    "Wi ua uB uE ui uO uW uy Ua Ui UW Uu yE oai oay oao oeo uay uBy uOi uya "
    "uyE uyu uai UWi UWu iEu yEu oo";
static const char codas[] = "c ch m n ng nh p t";

/* Vowels whose second one may have the tone, where nothing follows. */
static const char rising[] = "oa oe uy uE uW uB";

static bool
is_rhyme(const struct syllable *spelt, size_t onset)
{
    const char *s = spelt->s + onset;
    size_t n = spelt->n - onset, vowel = 0;
    enum viet_tone tone = spelt->tone;

    while (vowel < n && strchr(syllable_vowels, s[vowel]) != NULL)
        vowel++;
    if (vowel == 0 || !is_one_of(nuclei, s, vowel) ||
        !is_one_of(codas, s + vowel, n - vowel))
        return false;
    if (vowel == 2 && n == 2 && tone != TONE_NONE &&
        spelt->at == onset + 1 && !is_one_of(rising, s, 2))
        return false;
    /* behind c, ch, p, t no tone but sắc and nặng */
    return vowel == n || strchr("mn", s[vowel]) != NULL ||
           tone == TONE_SAC || tone == TONE_NANG || tone == TONE_NONE;
}

bool
viet_is_syllable(struct str word)
{
    struct syllable spelt;

    if (!syllable_read(word, &spelt))
        return false;
    for (size_t onset = 0; onset < spelt.n && onset <= 3; onset++)
        if (is_one_of(onsets, spelt.s, onset) && is_rhyme(&spelt, onset))
            return true;
    return false;
}
