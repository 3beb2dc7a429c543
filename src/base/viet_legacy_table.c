/* viet_legacy_table.c — which letter is which in TCVN3, VNI, VISCII and
 * Windows-1258, and in UTF-8 that was read a byte at a time. */
#include "base/viet_legacy.h"

#include "base/utf8.h"
#include "base/viet.h"
#include "base/viet_syllable.h"

/* ---- the bytes, as programs of the West show them */

/* Windows-1252 from 80 to 9F; 0: nothing is there. */
static const uint16_t western[] = {
    0x20AC, 0x0000, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x0000, 0x017D, 0x0000,
    0x0000, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x0000, 0x017E, 0x0178,
};
enum { WESTERN = sizeof(western) / sizeof(western[0]) };

/* The byte that a character was; -1: it was none. */
static int
byte_of(uint32_t c)
{
    if (c <= 0xFF)
        return (int)c;
    for (int i = 0; i < WESTERN; i++)
        if (western[i] == c)
            return 0x80 + i;
    return -1;
}

/* A byte that means what it means in Windows-1252. */
static uint32_t
plain(uint32_t c)
{
    return c >= 0x80 && c < 0x80 + WESTERN && western[c - 0x80] != 0
               ? western[c - 0x80] : c;
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
from_tcvn3(uint32_t c, bool *lost)
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
    *lost = c >= 0xAF;
    return plain(c);
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

/* The letter c, with its mark at the front of *s. */
static uint32_t
from_vni(uint32_t c, struct str *s, bool *lost)
{
    uint32_t small = viet_letter_lower(c), letter = single_vni(small);
    enum viet_tone tone;
    int vowel = viet_vowel_number(letter, &tone);
    struct str rest = *s;

    if (vowel >= 0 && tone == TONE_NONE && rest.n > 0 &&
        mark_vni(viet_letter_lower(utf8_next(&rest)), &vowel, &tone)) {
        letter = viet_vowel(vowel, tone);
        *s = rest;
    }
    /* "í" and "ì" alone are letters; other marks stand behind one */
    *lost = letter == c && c >= 0xC0 && c != 0xCC && c != 0xCD &&
            c != 0xEC && c != 0xED && c != 0xD7 && c != 0xF7;
    return letter == c ? plain(c) : small != c ? viet_letter_upper(letter)
                                               : letter;
}

/* ---- VISCII: a byte for each letter, six of them in place of controls */

static const uint16_t viscii[] = {
    0x1EA0, 0x1EAE, 0x1EB0, 0x1EB6, 0x1EA4, 0x1EA6, 0x1EA8, 0x1EAC,
    0x1EBC, 0x1EB8, 0x1EBE, 0x1EC0, 0x1EC2, 0x1EC4, 0x1EC6, 0x1ED0,
    0x1ED2, 0x1ED4, 0x1ED6, 0x1ED8, 0x1EE2, 0x1EDA, 0x1EDC, 0x1EDE,
    0x1ECA, 0x1ECE, 0x1ECC, 0x1EC8, 0x1EE6, 0x0168, 0x1EE4, 0x1EF2,
    0x00D5, 0x1EAF, 0x1EB1, 0x1EB7, 0x1EA5, 0x1EA7, 0x1EA9, 0x1EAD,
    0x1EBD, 0x1EB9, 0x1EBF, 0x1EC1, 0x1EC3, 0x1EC5, 0x1EC7, 0x1ED1,
    0x1ED3, 0x1ED5, 0x1ED7, 0x1EE0, 0x01A0, 0x1ED9, 0x1EDD, 0x1EDF,
    0x1ECB, 0x1EF0, 0x1EE8, 0x1EEA, 0x1EEC, 0x01A1, 0x1EDB, 0x01AF,
    0x00C0, 0x00C1, 0x00C2, 0x00C3, 0x1EA2, 0x0102, 0x1EB3, 0x1EB5,
    0x00C8, 0x00C9, 0x00CA, 0x1EBA, 0x00CC, 0x00CD, 0x0128, 0x1EF3,
    0x0110, 0x1EE9, 0x00D2, 0x00D3, 0x00D4, 0x1EA1, 0x1EF7, 0x1EEB,
    0x1EED, 0x00D9, 0x00DA, 0x1EF9, 0x1EF5, 0x00DD, 0x1EE1, 0x01B0,
    0x00E0, 0x00E1, 0x00E2, 0x00E3, 0x1EA3, 0x0103, 0x1EEF, 0x1EAB,
    0x00E8, 0x00E9, 0x00EA, 0x1EBB, 0x00EC, 0x00ED, 0x0129, 0x1EC9,
    0x0111, 0x1EF1, 0x00F2, 0x00F3, 0x00F4, 0x00F5, 0x1ECF, 0x1ECD,
    0x1EE5, 0x00F9, 0x00FA, 0x0169, 0x1EE7, 0x00FD, 0x1EE3, 0x1EEE,
};

static uint32_t
from_viscii(uint32_t c)
{
    switch (c) {
    case 0x02:
        return 0x1EB2;
    case 0x05:
        return 0x1EB4;
    case 0x06:
        return 0x1EAA;
    case 0x14:
        return 0x1EF6;
    case 0x19:
        return 0x1EF8;
    case 0x1E:
        return 0x1EF4;
    }
    return c >= 0x80 ? viscii[c - 0x80] : c;
}

/* ---- Windows-1258: a letter, and its tone behind it */

static bool
tone_1258(int byte, enum viet_tone *tone)
{
    switch (byte) {
    case 0xCC:
        *tone = TONE_HUYEN;
        return true;
    case 0xD2:
        *tone = TONE_HOI;
        return true;
    case 0xDE:
        *tone = TONE_NGA;
        return true;
    case 0xEC:
        *tone = TONE_SAC;
        return true;
    case 0xF2:
        *tone = TONE_NANG;
        return true;
    }
    return false;
}

/* Where it differs from Windows-1252. */
static uint32_t
letter_1258(uint32_t c)
{
    static const struct {
        unsigned char is;
        uint16_t means;
    } rows[] = {
        { 0xC3, 0x0102 }, { 0xE3, 0x0103 }, { 0xD0, 0x0110 },
        { 0xF0, 0x0111 }, { 0xD5, 0x01A0 }, { 0xF5, 0x01A1 },
        { 0xDD, 0x01AF }, { 0xFD, 0x01B0 }, { 0xFE, 0x20AB },
    };

    for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
        if (rows[i].is == c)
            return rows[i].means;
    return plain(c);
}

static uint32_t
from_1258(uint32_t c, struct str *s, bool *lost)
{
    uint32_t letter = letter_1258(c), small = viet_letter_lower(letter);
    enum viet_tone tone, own;
    int vowel = viet_vowel_number(small, &own);
    struct str rest = *s;

    if (vowel >= 0 && own == TONE_NONE && rest.n > 0 &&
        tone_1258(byte_of(utf8_next(&rest)), &tone)) {
        *s = rest;
        letter = viet_is_upper(letter)
                     ? viet_letter_upper(viet_vowel(vowel, tone))
                     : viet_vowel(vowel, tone);
        return letter;
    }
    *lost = tone_1258((int)c, &tone) || (c >= 0x80 && c < 0xA0 && letter == c);
    return letter;
}

/* ---- UTF-8 that was read as Windows-1252: "á»§y" */

/* Letters that Vietnamese has, and signs of print. */
static bool
is_expected(uint32_t c)
{
    enum viet_tone tone;
    uint32_t small = viet_letter_lower(c);

    return small == 0x0111 || viet_vowel_number(small, &tone) >= 0 ||
           (c >= 0x2010 && c <= 0x2026);
}

static uint32_t
from_utf8(uint32_t c, struct str *s)
{
    int n = c >= 0xC3 && c <= 0xC6 ? 1 : c == 0xE1 || c == 0xE2 ? 2 : 0;
    uint32_t letter = c & (n == 1 ? 0x1F : 0x0F);
    struct str rest = *s;

    for (int i = 0; i < n; i++) {
        int byte = rest.n > 0 ? byte_of(utf8_next(&rest)) : -1;

        if (byte < 0x80 || byte > 0xBF)
            return plain(c);
        letter = letter << 6 | (uint32_t)(byte & 0x3F);
    }
    if (n == 0 || !is_expected(letter))
        return plain(c);
    *s = rest;
    return letter;
}

/* ---- all of them */

uint32_t
legacy_next(struct str *s, enum legacy legacy, bool *lost)
{
    uint32_t c = utf8_next(s);
    int byte = byte_of(c);

    *lost = false;
    if (byte < 0)
        return c;
    switch (legacy) {
    case LEGACY_NONE:
        break;
    case LEGACY_TCVN3:
        return from_tcvn3((uint32_t)byte, lost);
    case LEGACY_VNI:
        return from_vni((uint32_t)byte, s, lost);
    case LEGACY_VISCII:
        return from_viscii((uint32_t)byte);
    case LEGACY_1258:
        return from_1258((uint32_t)byte, s, lost);
    case LEGACY_UTF8:
        return from_utf8((uint32_t)byte, s);
    }
    return c;
}
