/* day_text.h — private to lint: days and their numbers as they stand in a
 * text. */
#ifndef VANBAN_DAY_TEXT_H
#define VANBAN_DAY_TEXT_H

#include "text/date.h"

/* Digits at the front, at most four, and their value; 0 bytes for none. */
size_t day_digits(struct str, int *value);

/* "05/9/2026", "5-9-2026", "05 tháng 9 năm 2026", the same without a year: its
 * bytes. The parts need be no day of the calendar. */
size_t day_size(struct str, struct date *);

/* The number of a day does not go on in what follows it. */
bool day_ends(struct str rest);

/* The last day of a month. */
int day_last(int month, int year);

/* A day that is none of the calendar; without a year 29/02 may be one. */
bool day_is_unreal(struct date);

#endif
