/* day_text.c — days and their numbers as they stand in a text. */
#include "lint/day_text.h"

#include "base/utf8.h"
#include "base/viet.h"

size_t
day_digits(struct str s, int *value)
{
    size_t n = str_digits(s);

    *value = 0;
    if (n > 4)
        return 0;
    for (size_t i = 0; i < n; i++)
        *value = *value * 10 + (s.p[i] - '0');
    return n;
}

size_t
day_size(struct str s, struct date *d)
{
    size_t n = day_digits(s, &d->day), m, k;
    bool words = str_starts(str_after(s, n), " tháng ");
    char mark = n < s.n ? s.p[n] : '\0';

    d->month = d->year = 0;
    if (n == 0 || n > 2 || (!words && mark != '/' && mark != '-'))
        return 0;
    n += words ? sizeof(" tháng ") - 1 : 1;
    m = day_digits(str_after(s, n), &d->month);
    if (m == 0 || m > 2)
        return 0;
    n += m;
    if (words ? !str_starts(str_after(s, n), " năm ")
              : n >= s.n || s.p[n] != mark)
        return mark == '-' ? 0 : n;
    m = words ? sizeof(" năm ") - 1 : 1;
    k = day_digits(str_after(s, n + m), &d->year);
    if (k != 4)
        return words ? n : 0;
    return n + m + k;
}

bool
day_ends(struct str rest)
{
    struct str next = rest;

    if (rest.n == 0)
        return true;
    if (strchr("/-", rest.p[0]) != NULL && rest.n > 1 && rest.p[1] != ' ')
        return false;
    return !viet_is_digit((unsigned char)rest.p[0]) &&
           !viet_is_letter(utf8_next(&next));
}

int
day_last(int month, int year)
{
    for (int day = 31; day > 28; day--)
        if (date_is_valid((struct date){ day, month, year }))
            return day;
    return 28;
}

bool
day_is_unreal(struct date d)
{
    return d.month < 1 || d.month > 12 || d.day < 1 ||
           d.day > day_last(d.month, d.year > 0 ? d.year : 2000);
}
