/* viet.h — Vietnamese text: normal form, case, marks, alphabet. */
#ifndef VANBAN_VIET_H
#define VANBAN_VIET_H

#include <stdbool.h>
#include <stdint.h>

#include "base/str.h"

/* NFC: the form in which all text inside the program stands. Returns s
 * itself where it is already so. */
struct str viet_nfc(struct arena *, struct str);
struct str viet_upper(struct arena *, struct str);
/* Only the first letter in upper case, the others as they are. */
struct str viet_capital(struct arena *, struct str);
struct str viet_lower(struct arena *, struct str);
/* The text for comparing: as it looks, whatever letters it is written with
 * (base/alike.h); runs of blanks as one, none at the ends. Small and capital
 * letters stay. */
struct str viet_seen(struct arena *, struct str);
/* Bytes at the front of a text that are the other, capitals or not; 0 where it
 * does not begin so. */
size_t viet_begins(struct str text, struct str with);
/* Without marks, đ as d, lower case: for comparing and for names. */
struct str viet_fold(struct arena *, struct str);
/* The canonical key: folded, runs of other characters than letters, digits
 * and '.' as one '_': "Nơi nhận" gives "noi_nhan". */
struct str viet_key(struct arena *, struct str);

/* What is asked of most letters of most texts is answered here: of ASCII,
 * of Latin-1 and of the letters of Vietnamese from U+1EA0 on, which stand in
 * pairs, the capital first. The others ask a library. */
bool viet_is_letter_any(uint32_t);
bool viet_is_upper_any(uint32_t);
bool viet_is_lower_any(uint32_t);
uint32_t viet_letter_lower_any(uint32_t);

static inline bool
viet_is_paired(uint32_t c)
{
    return c >= 0x1EA0 && c <= 0x1EFF;
}

static inline bool
viet_is_letter(uint32_t c)
{
    if (c < 0x80)
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return viet_is_paired(c) || (c >= 0xC0 && c <= 0x24F && c != 0xD7 &&
                                 c != 0xF7) || viet_is_letter_any(c);
}

static inline bool
viet_is_upper(uint32_t c)
{
    if (c < 0x80)
        return c >= 'A' && c <= 'Z';
    return viet_is_paired(c) ? (c & 1) == 0 : viet_is_upper_any(c);
}

static inline bool
viet_is_lower(uint32_t c)
{
    if (c < 0x80)
        return c >= 'a' && c <= 'z';
    return viet_is_paired(c) ? (c & 1) == 1 : viet_is_lower_any(c);
}

static inline bool
viet_is_digit(uint32_t c)
{
    return c >= '0' && c <= '9';
}

/* The small and the capital letter of a letter; other characters as they
 * are. */
static inline uint32_t
viet_letter_lower(uint32_t c)
{
    if (c < 0xC0)
        return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
    if (c <= 0xFF)
        return c <= 0xDE && c != 0xD7 ? c + 0x20 : c;
    return viet_is_paired(c) ? c | 1 : viet_letter_lower_any(c);
}

uint32_t viet_letter_upper(uint32_t);

/* Place of a letter in the order used for điểm, from 1: a b c d đ e g h i k
 * l m n o p q r s t u v x y (NĐ 30/2020, PL I, phần I, II.6); 0 for
 * another character. And back; 0 past the end. */
int viet_letter_number(uint32_t);
uint32_t viet_number_letter(int);

/* Roman numerals, 1 to 3999; 0 and empty for anything else. */
int roman_number(struct str);
struct str roman_text(struct arena *, int);

/* Edits (insert, delete, change, swap of neighbours) between two texts, in
 * which case and marks do not count; stops at limit + 1. */
int viet_distance(struct str, struct str, int limit);

#endif
