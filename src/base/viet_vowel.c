/* viet_vowel.c — the table of vowels with their tones, and back. */
#include "base/viet_vowel.h"

static const uint16_t vowels[VIET_VOWELS][VIET_TONES] = {
    { 'a', 0x00E0, 0x1EA3, 0x00E3, 0x00E1, 0x1EA1 },
    { 0x0103, 0x1EB1, 0x1EB3, 0x1EB5, 0x1EAF, 0x1EB7 },
    { 0x00E2, 0x1EA7, 0x1EA9, 0x1EAB, 0x1EA5, 0x1EAD },
    { 'e', 0x00E8, 0x1EBB, 0x1EBD, 0x00E9, 0x1EB9 },
    { 0x00EA, 0x1EC1, 0x1EC3, 0x1EC5, 0x1EBF, 0x1EC7 },
    { 'i', 0x00EC, 0x1EC9, 0x0129, 0x00ED, 0x1ECB },
    { 'o', 0x00F2, 0x1ECF, 0x00F5, 0x00F3, 0x1ECD },
    { 0x00F4, 0x1ED3, 0x1ED5, 0x1ED7, 0x1ED1, 0x1ED9 },
    { 0x01A1, 0x1EDD, 0x1EDF, 0x1EE1, 0x1EDB, 0x1EE3 },
    { 'u', 0x00F9, 0x1EE7, 0x0169, 0x00FA, 0x1EE5 },
    { 0x01B0, 0x1EEB, 0x1EED, 0x1EEF, 0x1EE9, 0x1EF1 },
    { 'y', 0x1EF3, 0x1EF7, 0x1EF9, 0x00FD, 0x1EF5 },
};

uint32_t
viet_vowel(int number, enum viet_tone tone)
{
    return vowels[number][tone];
}

/* Where a letter stands in that table, counted from 1 through its rows; 0 for
 * none. From 'a', from U+00E0, and each second one from U+1EA1 on; and the
 * few between. */
static const uint8_t of_ascii[] = {
    1, 0, 0, 0, 19, 0, 0, 0, 31, 0, 0, 0, 0, 0, 37, 0, 0, 0, 0, 0, 55, 0, 0,
    0, 67, 0,
};
static const uint8_t of_latin[] = {
    2, 5, 13, 4, 0, 0, 0, 0, 20, 23, 25, 0, 32, 35, 0, 0, 0, 0, 38, 41, 43,
    40, 0, 0, 0, 56, 59, 0, 0, 71, 0, 0,
};
static const uint8_t of_vietnamese[] = {
    6, 3, 17, 14, 15, 16, 18, 11, 8, 9, 10, 12, 24, 21, 22, 29, 26, 27, 28,
    30, 33, 36, 42, 39, 47, 44, 45, 46, 48, 53, 50, 51, 52, 54, 60, 57, 65,
    62, 63, 64, 66, 68, 72, 69, 70,
};

static const struct {
    uint16_t letter;
    uint8_t at;
} few[] = {
    { 0x0103, 7 }, { 0x0129, 34 }, { 0x0169, 58 }, { 0x01A1, 49 },
    { 0x01B0, 61 },
};

enum { FEW = sizeof(few) / sizeof(few[0]) };

int
viet_vowel_number(uint32_t c, enum viet_tone *tone)
{
    int at = 0;

    if (c < 0x80)
        at = c >= 'a' && c <= 'z' ? of_ascii[c - 'a'] : 0;
    else if (c >= 0xE0 && c <= 0xFF)
        at = of_latin[c - 0xE0];
    else if (c >= 0x1EA1 && c <= 0x1EF9)
        at = (c & 1) != 0 ? of_vietnamese[(c - 0x1EA1) / 2] : 0;
    else
        for (int i = 0; i < FEW; i++)
            if (few[i].letter == c)
                at = few[i].at;
    if (at == 0)
        return -1;
    *tone = (enum viet_tone)((at - 1) % VIET_TONES);
    return (at - 1) / VIET_TONES;
}
