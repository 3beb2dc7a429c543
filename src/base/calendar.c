/* calendar.c — counts days from 1900 on to tell weekdays, and steps over days
 * off to find a working day. */
#include "base/calendar.h"

enum { YEAR_MIN = 1900, YEAR_MAX = 9999, WEEK = 7, FRIDAY = 4 };

static bool
is_leap(int year)
{
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static int
month_days(int month, int year)
{
    static const int days[] = { 31, 28, 31, 30, 31, 30,
                                31, 31, 30, 31, 30, 31 };

    if (month == 2 && (year == 0 || is_leap(year)))
        return 29;
    return days[month - 1];
}

bool
date_is_valid(struct date d)
{
    if (d.month < 0 || d.month > 12 || d.day < 0)
        return false;
    if (d.day > 0 && d.month > 0 && d.day > month_days(d.month, d.year))
        return false;
    return d.day <= 31 &&
           (d.year == 0 || (d.year >= YEAR_MIN && d.year <= YEAR_MAX));
}

bool
date_is_day(struct date d)
{
    return d.day > 0 && d.month > 0 && d.year > 0 && date_is_valid(d);
}

/* Days from 01/01/1900 to 01/01 of the year. */
static int
year_start(int year)
{
    int y = year - 1, base = YEAR_MIN - 1;

    return 365 * (y - base) + (y / 4 - base / 4) - (y / 100 - base / 100) +
           (y / 400 - base / 400);
}

int
date_number(struct date d)
{
    int n = year_start(d.year) + d.day - 1;

    for (int m = 1; m < d.month; m++)
        n += month_days(m, d.year);
    return n;
}

struct date
date_from_number(int n)
{
    struct date d = { 1, 1, YEAR_MIN + n / 366 };

    while (n >= year_start(d.year + 1))
        d.year++;
    n -= year_start(d.year);
    while (n >= month_days(d.month, d.year))
        n -= month_days(d.month++, d.year);
    d.day += n;
    return d;
}

bool
date_range(struct date d, int *first, int *last)
{
    struct date from = d, to = d;

    if (d.year == 0 || !date_is_valid(d))
        return false;
    if (d.month == 0) {
        from.month = 1;
        to.month = 12;
        d.day = 0;
    }
    if (d.day == 0) {
        from.day = 1;
        to.day = month_days(to.month, to.year);
    }
    *first = date_number(from);
    *last = date_number(to);
    return true;
}

int
date_weekday(struct date d)
{
    return date_number(d) % WEEK; /* 01/01/1900 was a Monday */
}

const char *
weekday_name(int weekday)
{
    static const char *const names[] = {
        "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy",
        "Chủ nhật",
    };

    return names[weekday];
}

void
day_span_add(struct arena *a, struct day_span **list, int first, int last)
{
    struct day_span *span = ARENA_NEW(a, struct day_span);

    span->first = first;
    span->last = last;
    span->next = *list;
    *list = span;
}

const struct holiday_year *
holiday_year_find(const struct holidays *h, int year)
{
    for (const struct holiday_year *y = h->years; y != NULL; y = y->next)
        if (y->year == year)
            return y;
    return NULL;
}

static bool
is_among(const struct day_span *list, int day)
{
    for (; list != NULL; list = list->next)
        if (day >= list->first && day <= list->last)
            return true;
    return false;
}

bool
is_working_day(const struct holidays *h, int day)
{
    if (is_among(h->made, day))
        return true;
    return day % WEEK <= FRIDAY && !is_among(h->off, day);
}

int
working_day_after(const struct holidays *h, int day, int count)
{
    int step = count < 0 ? -1 : 1;

    while (count != 0 && day > 0) {
        day += step;
        if (is_working_day(h, day))
            count -= step;
    }
    return day;
}
