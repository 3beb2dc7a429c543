/* viet_legacy.c — the tables of TCVN3 and VNI, and which of them a text is
 * in. */
#include "base/viet_legacy.h"

#include "base/utf8.h"
#include "base/viet.h"
#include "base/viet_syllable.h"

const char *
legacy_name(enum legacy legacy)
{
    switch (legacy) {
    case LEGACY_NONE:
        break;
    case LEGACY_TCVN3:
        return "TCVN3 (ABC, phông .Vn…)";
    case LEGACY_VNI:
        return "VNI (phông VNI-…)";
    }
    return "";
}

enum legacy
legacy_of_font(struct str name)
{
    if (str_starts(name, ".Vn") || str_starts(name, ".VN"))
        return LEGACY_TCVN3;
    return str_starts(name, "VNI-") || str_starts(name, "VNI ") ? LEGACY_VNI
                                                                : LEGACY_NONE;
}

/* ---- TCVN3: a byte for each letter */

static const unsigned char tcvn3[VIET_VOWELS][VIET_TONES] = {
    { 0, 0xB5, 0xB6, 0xB7, 0xB8, 0xB9 },
    { 0xA8, 0xBB, 0xBC, 0xBD, 0xBE, 0xC6 },
    { 0xA9, 0xC7, 0xC8, 0xC9, 0xCA, 0xCB },
    { 0, 0xCC, 0xCE, 0xCF, 0xD0, 0xD1 },
    { 0xAA, 0xD2, 0xD3, 0xD4, 0xD5, 0xD6 },
    { 0, 0xD7, 0xD8, 0xDC, 0xDD, 0xDE },
    { 0, 0xDF, 0xE1, 0xE2, 0xE3, 0xE4 },
    { 0xAB, 0xE5, 0xE6, 0xE7, 0xE8, 0xE9 },
    { 0xAC, 0xEA, 0xEB, 0xEC, 0xED, 0xEE },
    { 0, 0xEF, 0xF1, 0xF2, 0xF3, 0xF4 },
    { 0xAD, 0xF5, 0xF6, 0xF7, 0xF8, 0xF9 },
    { 0, 0xFA, 0xFB, 0xFC, 0xFD, 0xFE },
};

static uint32_t
from_tcvn3(uint32_t c)
{
    static const uint16_t capitals[] = { 0x0102, 0x00C2, 0x00CA, 0x00D4,
                                         0x01A0, 0x01AF, 0x0110 };

    if (c >= 0xA1 && c <= 0xA7)
        return capitals[c - 0xA1];
    if (c == 0xAE)
        return 0x0111;
    for (int v = 0; c >= 0xA8 && c <= 0xFE && v < VIET_VOWELS; v++)
        for (int t = 0; t < VIET_TONES; t++)
            if (tcvn3[v][t] == c)
                return viet_vowel(v, (enum viet_tone)t);
    return c;
}

/* ---- VNI: a letter, and its marks behind it */

/* A letter that stands for another alone. */
static uint32_t
single_vni(uint32_t c)
{
    static const struct {
        uint16_t is, means;
    } rows[] = {
        { 0xF1, 0x0111 }, { 0xF4, 0x01A1 }, { 0xF6, 0x01B0 },
        { 0xE6, 0x1EC9 }, { 0xF3, 0x0129 }, { 0xF2, 0x1ECB },
        { 0xEE, 0x1EF5 },
    };

    for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
        if (rows[i].is == c)
            return rows[i].means;
    return c;
}

/* The mark c behind a small vowel: the vowel and the tone that it makes. */
static bool
mark_vni(uint32_t c, int *vowel, enum viet_tone *tone)
{
    static const struct {
        unsigned char is;
        bool on_bare;    /* turns a, e, o into what `hat` says */
        char hat;        /* '^', '(' for ă, ' ' for none */
        enum viet_tone tone;
    } rows[] = {
        { 0xF9, false, ' ', TONE_SAC }, { 0xF8, false, ' ', TONE_HUYEN },
        { 0xFB, false, ' ', TONE_HOI }, { 0xF5, false, ' ', TONE_NGA },
        { 0xEF, false, ' ', TONE_NANG }, { 0xE2, true, '^', TONE_NONE },
        { 0xE1, true, '^', TONE_SAC }, { 0xE0, true, '^', TONE_HUYEN },
        { 0xE5, true, '^', TONE_HOI }, { 0xE3, true, '^', TONE_NGA },
        { 0xE4, true, '^', TONE_NANG }, { 0xEA, true, '(', TONE_NONE },
        { 0xE9, true, '(', TONE_SAC }, { 0xE8, true, '(', TONE_HUYEN },
        { 0xFA, true, '(', TONE_HOI }, { 0xFC, true, '(', TONE_NGA },
        { 0xEB, true, '(', TONE_NANG },
    };
    enum { A = 0, E = 3, O = 6 };

    for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
        if (rows[i].is != c)
            continue;
        if (rows[i].on_bare &&
            (rows[i].hat == '(' ? *vowel != A
                                : *vowel != A && *vowel != E && *vowel != O))
            return false;
        if (rows[i].on_bare)
            *vowel += rows[i].hat == '^' && *vowel == A ? 2 : 1;
        *tone = rows[i].tone;
        return true;
    }
    return false;
}

/* The letter at the front of *s, with its mark. */
static uint32_t
next_vni(struct str *s)
{
    uint32_t c = utf8_next(s), small = viet_letter_lower(c);
    uint32_t letter = single_vni(small);
    enum viet_tone tone;
    int vowel = viet_vowel_number(letter, &tone);
    struct str rest = *s;
    bool capital = small != c;

    if (vowel >= 0 && tone == TONE_NONE && rest.n > 0 &&
        mark_vni(viet_letter_lower(utf8_next(&rest)), &vowel, &tone)) {
        letter = viet_vowel(vowel, tone);
        *s = rest;
    }
    return capital ? viet_letter_upper(letter) : letter;
}

/* ---- text */

struct str
legacy_text(struct arena *a, struct str s, enum legacy legacy)
{
    struct buf b = buf_new(a);

    while (s.n > 0)
        switch (legacy) {
        case LEGACY_NONE:
            utf8_add(&b, utf8_next(&s));
            break;
        case LEGACY_TCVN3:
            utf8_add(&b, from_tcvn3(utf8_next(&s)));
            break;
        case LEGACY_VNI:
            utf8_add(&b, next_vni(&s));
            break;
        }
    return buf_take(&b);
}

/* Letters, and the signs that stand for letters in TCVN3: all from U+00A1 to
 * U+024F, and what Vietnamese has besides. */
static bool
is_of_word(uint32_t c)
{
    return (c >= 0xA1 && c <= 0x24F) || (c >= 0x1E00 && c <= 0x1EFF) ||
           viet_is_letter(c);
}

/* A letter from U+00C0 to U+00FF that Vietnamese in Unicode has. */
static bool
is_usual(uint32_t c)
{
    static const uint32_t usual = /* à á â ã è é ê ì í ò ó ô õ ù ú ý */
        1u << 0 | 1u << 1 | 1u << 2 | 1u << 3 | 1u << 8 | 1u << 9 |
        1u << 10 | 1u << 12 | 1u << 13 | 1u << 18 | 1u << 19 | 1u << 20 |
        1u << 21 | 1u << 25 | 1u << 26 | 1u << 29;

    return c >= 0xC0 && (usual >> (c & 0x1F) & 1) != 0;
}

/* Cuts the next word off *s. *odd: it may be in an old encoding, for it has a
 * letter of Latin that Vietnamese has not, or one with a mark behind another
 * vowel. Most words are passed over by that. */
static struct str
next_word(struct str *s, bool *odd)
{
    struct str word = STR_EMPTY, rest = *s;
    bool vowel = false;

    *odd = false;
    while (rest.n > 0) {
        struct str at = rest;
        uint32_t c = utf8_next(&rest);

        if (!is_of_word(c)) {
            if (word.n > 0)
                break;
            continue;
        }
        if (word.n == 0)
            word.p = at.p;
        word.n = (size_t)(rest.p - word.p);
        *odd |= c >= 0xA1 && c <= 0xFF && (vowel || !is_usual(c));
        vowel = c < 0x80 ? strchr("aeiouyAEIOUY", (int)c) != NULL
                         : c == 0xF4 || c == 0xD4;
    }
    *s = rest;
    return word;
}

static bool
has_ascii(struct str word)
{
    for (size_t i = 0; i < word.n; i++)
        if ((unsigned char)word.p[i] < 0x80)
            return true;
    return false;
}

enum { WORD_LONGEST = 24, SURE = 2 };

/* A letter that no Vietnamese word in Unicode has; the dot that stands for ã
 * in TCVN3 is one of formulas, too: N·m. */
static bool
has_strange(struct str word)
{
    enum viet_tone tone;

    while (word.n > 0) {
        uint32_t c = viet_letter_lower(utf8_next(&word));

        if (c >= 0x80 && c != 0xB7 && c != 0x0111 &&
            viet_vowel_number(c, &tone) < 0)
            return true;
    }
    return false;
}

enum legacy
legacy_find(struct arena *a, struct str s)
{
    static const enum legacy kinds[] = { LEGACY_TCVN3, LEGACY_VNI };
    int sure[] = { 0, 0 };

    while (s.n > 0) {
        bool odd;
        struct str word = next_word(&s, &odd);

        if (!odd || word.n > WORD_LONGEST || !has_ascii(word) ||
            viet_is_syllable(word))
            continue;
        for (int i = 0; i < 2; i++)
            if (viet_is_syllable(legacy_text(a, word, kinds[i])))
                sure[i] += has_strange(word) ? SURE : 1;
    }
    if (sure[0] < SURE && sure[1] < SURE)
        return LEGACY_NONE;
    return sure[0] >= sure[1] ? LEGACY_TCVN3 : LEGACY_VNI;
}
