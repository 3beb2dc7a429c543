/* calendar.h — days of the calendar, weekdays, and working days: Monday to
 * Friday but for the holidays that a unit lists, which move every year. */
#ifndef VANBAN_CALENDAR_H
#define VANBAN_CALENDAR_H

#include <stdbool.h>

#include "base/arena.h"

struct date {
    int day, month, year; /* 0: not known, to be written in by hand */
};

/* What is known of it can stand in the calendar; years 1900 to 9999. */
bool date_is_valid(struct date);
/* The same, and all three are known. */
bool date_is_day(struct date);

static inline bool
date_same(struct date a, struct date b)
{
    return a.day == b.day && a.month == b.month && a.year == b.year;
}

/* Days since 01/01/1900, of a date that is a day; and back. */
int date_number(struct date);
struct date date_from_number(int);

/* The first and the last day that a date with blanks may stand for; false
 * where the year is blank. */
bool date_range(struct date, int *first, int *last);

/* 0 Monday … 6 Sunday, of a date that is a day. */
int date_weekday(struct date);
/* "thứ Hai" … "Chủ nhật" (NĐ 30/2020, PL II, V.7: capital). */
const char *weekday_name(int weekday);

struct day_span {
    int first, last; /* date_number of both */
    struct day_span *next;
};

struct holiday_year {
    int year;
    bool checked; /* against what the government announced */
    struct holiday_year *next;
};

struct holidays {
    struct day_span *off;  /* days off, weekends need not be among them */
    struct day_span *made; /* weekend days worked instead of others */
    struct holiday_year *years; /* those that are listed */
};

void day_span_add(struct arena *, struct day_span **list, int first,
                  int last);
/* NULL where the holidays of the year are not listed. */
const struct holiday_year *holiday_year_find(const struct holidays *,
                                             int year);

bool is_working_day(const struct holidays *, int day);
/* The count-th working day after the day, which itself does not count; with
 * a negative count, before it. */
int working_day_after(const struct holidays *, int day, int count);

#endif
