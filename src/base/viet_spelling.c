/* viet_spelling.c — the rhymes of Vietnamese, what may stand before each, and
 * where the tone stands. */
#include "base/viet_spelling.h"

#include "base/utf8.h"
#include "base/viet.h"
#include "base/viet_syllable.h"

/* All rhymes by their first letter, in the order of syllable_vowels; each
 * has a blank on both sides. */
static const char *const rhymes[] = {
    " a ac ach ai am an ang anh ao ap at au ay ",
    " Ac Am An Ang Ap At ",
    " Bc Bm Bn Bng Bp Bt Bu By ",
    " e ec em en eng eo ep et ",
    " E Ech Em En Enh Ep Et Eu ",
    " i ia ich iEc iEm iEn iEng iEp iEt iEu im in inh ip it iu ",
    " o oa oac oach oai oam oan oang oanh oao oap oat oay oAc oAm oAn oAng "
    "oAt oc oe oen oeo oet oi om on ong ooc oong op ot ",
    " O Oc Oi Om On Ong Oong Op Ot ",
    " W Wi Wm Wn Wp Wt ",
    " u ua uBn uBng uBt uBy uc uE uEch uEn uEnh ui um un ung uOc uOi uOm uOn "
    "uOng uOt up ut uW uy uya uych uyEn uyEt uyn uynh uyp uyt uyu ",
    " U Ua Uc Ui Um Un Ung Ut Uu UWc UWi UWm UWn UWng UWp UWt UWu ",
    " y yEm yEn yEng yEt yEu ynh ",
};
/* Further ones behind "gi", which has the i of its rhyme, and behind "qu". */
static const char after_gi[] = " Em En Eng Et Ec Eu ";
static const char after_qu[] = " y ych yEn yEt ynh yt yp ya yu ";

static bool
stands_in(const char *list, const char *word)
{
    size_t n = strlen(word);

    for (const char *p = strstr(list, word); p != NULL;
         p = strstr(p + 1, word))
        if (p[-1] == ' ' && p[n] == ' ')
            return true;
    return false;
}

static bool
is_rhyme(const char *rhyme)
{
    const char *first = strchr(syllable_vowels, rhyme[0]);

    return first != NULL && stands_in(rhymes[first - syllable_vowels], rhyme);
}

static const char *const onsets[] = {
    "ngh", "ng", "nh", "gh", "gi", "qu", "ch", "kh", "ph", "th", "tr", "b",
    "c", "d", "D", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "x",
    "", NULL,
};

/* Do they go together: k, gh, ngh before e ê i y, and c, g, ng elsewhere? */
static bool
agree(const char *onset, const char *rhyme)
{
    bool narrow = strchr("eEiy", rhyme[0]) != NULL;

    if (strcmp(onset, "k") == 0 || strcmp(onset, "gh") == 0 ||
        strcmp(onset, "ngh") == 0)
        return narrow;
    if (strcmp(onset, "c") == 0 || strcmp(onset, "ng") == 0)
        return !narrow;
    if (strcmp(onset, "g") == 0) /* "gì", "gìn"; but "gía" is "giá" */
        return !narrow || (rhyme[0] == 'i' && strcmp(rhyme, "ia") != 0);
    if (strcmp(onset, "qu") == 0)
        return strchr("uUoW", rhyme[0]) == NULL || strcmp(rhyme, "W") == 0 ||
               rhyme[0] == 'o' || strcmp(rhyme, "Wi") == 0 ||
               strcmp(rhyme, "Wn") == 0;
    if (strcmp(onset, "p") == 0)
        return true; /* "pin", "pê-đan" */
    if (onset[0] == '\0')
        return strncmp(rhyme, "iE", 2) != 0;
    return strncmp(rhyme, "yE", 2) != 0;
}

/* Vowels at the front of a rhyme. */
static size_t
vowels_of(const char *rhyme)
{
    return strspn(rhyme, syllable_vowels);
}

/* The letter of the rhyme that bears the tone; of "oa", "oe" and "uy" with
 * nothing behind, the first, as older print has it. */
static size_t
bearer(const char *rhyme)
{
    size_t vowels = vowels_of(rhyme), marked = vowels;

    for (size_t i = 0; i < vowels; i++)
        if (strchr("ABEOWU", rhyme[i]) != NULL)
            marked = i;
    if (marked < vowels)
        return marked;
    if (vowels == 1 || rhyme[vowels] != '\0')
        return vowels - 1;
    return vowels == 2 ? 0 : 1;
}

static bool
is_double(const char *rhyme)
{
    return strcmp(rhyme, "oa") == 0 || strcmp(rhyme, "oe") == 0 ||
           strcmp(rhyme, "uy") == 0;
}

static enum spelt
judge(const struct syllable *l, const char *onset, const char *rhyme)
{
    size_t at = strlen(onset), n = strlen(rhyme);
    bool stopped = n > 1 && (strchr("cpt", rhyme[n - 1]) != NULL ||
                             strcmp(rhyme + n - 2, "ch") == 0);

    if (l->tone == TONE_NONE)
        return stopped ? SPELT_WRONG : SPELT_RIGHT;
    if (stopped && l->tone != TONE_SAC && l->tone != TONE_NANG)
        return SPELT_WRONG;
    /* "gì" and "gìn" have the i of "gi" */
    if (l->at < at)
        return SPELT_WRONG;
    if (l->at == at + bearer(rhyme))
        return is_double(rhyme) ? SPELT_OLD : SPELT_RIGHT;
    return is_double(rhyme) && l->at == at + 1 ? SPELT_NEW : SPELT_WRONG;
}

enum spelt
viet_spelling(struct str word)
{
    struct syllable l;

    if (!syllable_read(word, &l))
        return SPELT_WRONG;
    for (const char *const *o = onsets; *o != NULL; o++) {
        const char *rhyme;
        enum spelt spelt;

        if ((**o != '\0' && l.s[0] != **o) ||
            strncmp(l.s, *o, strlen(*o)) != 0)
            continue;
        rhyme = l.s + strlen(*o);
        if (*rhyme == '\0' ||
            !agree(*o, rhyme))
            continue;
        if (!is_rhyme(rhyme) &&
            !(strcmp(*o, "gi") == 0 && stands_in(after_gi, rhyme)) &&
            !(strcmp(*o, "qu") == 0 && stands_in(after_qu, rhyme)))
            continue;
        spelt = judge(&l, *o, rhyme);
        if (spelt != SPELT_WRONG)
            return spelt;
    }
    return SPELT_WRONG;
}

struct str
viet_respelt(struct arena *a, struct str word)
{
    enum spelt spelt = viet_spelling(word);
    struct syllable l;
    struct buf b;
    size_t i = 0;

    if (spelt != SPELT_OLD && spelt != SPELT_NEW)
        return word;
    syllable_read(word, &l);
    b = buf_new(a);
    for (struct str rest = word; rest.n > 0; i++) {
        struct str at = rest;
        uint32_t c = utf8_next(&rest);
        bool from = i == l.at;
        bool to = i == (spelt == SPELT_OLD ? l.at + 1 : l.at - 1);
        enum viet_tone tone;
        int vowel = viet_vowel_number(viet_letter_lower(c), &tone);
        uint32_t small;

        if (!from && !to) {
            buf_add_str(&b, str_first(at, at.n - rest.n));
            continue;
        }
        small = viet_vowel(vowel, from ? TONE_NONE : l.tone);
        utf8_add(&b, viet_is_upper(c) ? viet_letter_upper(small) : small);
    }
    return buf_take(&b);
}
