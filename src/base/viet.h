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

bool viet_is_letter(uint32_t);
bool viet_is_upper(uint32_t);
bool viet_is_lower(uint32_t);
bool viet_is_digit(uint32_t);
/* The small and the capital letter of a letter; other characters as they
 * are. */
uint32_t viet_letter_lower(uint32_t);
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
