/* xlsx_date.c — writes days and times by their format, and finds the day of
 * the calendar that a number is. */
#include "input/xlsx_show.h"

#include <string.h>

#include "base/calendar.h"
#include "input/xlsx_code.h"

enum {
    SERIAL_MAX = 2958466,
    SERIAL_1904 = 1462,   /* the day from which such a workbook counts */
    SERIAL_LEAP = 60,     /* 29/02/1900, which is in Excel's calendar only */
    SERIAL_TIMES = 367,   /* up to here a time alone is no day */
    DAY_MS = 86400000,
};

static char
lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

/* [h], [mm], [ss]: counts on over the day; how many letters. */
static size_t
elapsed(struct str code)
{
    size_t n = 1;
    char c = code.n > 2 && code.p[0] == '[' ? lower(code.p[1]) : 0;

    if (c != 'h' && c != 'm' && c != 's')
        return 0;
    while (n < code.n && lower(code.p[n]) == c)
        n++;
    return n < code.n && code.p[n] == ']' ? n - 1 : 0;
}

/* AM/PM, A/P: its bytes. */
static size_t
half_day(struct str code)
{
    static const char *const words[] = { "am/pm", "a/p" };

    for (int i = 0; i < 2; i++) {
        size_t n = strlen(words[i]), k = 0;

        while (k < n && k < code.n && lower(code.p[k]) == words[i][k])
            k++;
        if (k == n)
            return n;
    }
    return 0;
}

bool
is_date(struct str code)
{
    for (size_t i = 0; i < code.n;) {
        struct str rest = str_after(code, i);
        size_t skip = code_literal(rest, NULL);

        if (elapsed(rest) > 0)
            return true;
        if (skip == 0)
            skip = code_general(rest);
        if (skip == 0 && strchr("ymdhs", lower(rest.p[0])) != NULL)
            return true;
        i += skip > 0 ? skip : 1;
    }
    return false;
}

/* ---- the calendar */

struct moment {
    int year, month, day, hour, minute, second, ms;
    long long seconds; /* in all */
    int weekday; /* from Monday on */
    bool odd;    /* no day of the calendar */
};

/* The calendar day; Excel's 1900 has a 29 February, and a day 0. */
static void
set_day(struct moment *m, long long days, bool epoch1904)
{
    bool leap = !epoch1904 && days == SERIAL_LEAP;
    long long serial = days, era, doe, yoe, doy, mp;

    if (epoch1904)
        days += SERIAL_1904;
    else if (days < SERIAL_LEAP)
        days++;
    m->weekday = (int)((days + 5) % 7);
    days += 693899; /* from 1 March of year 0 to 30 December 1899 */
    era = days / 146097;
    doe = days % 146097;
    yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
    doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
    mp = (5 * doy + 2) / 153;
    m->day = (int)(doy - (153 * mp + 2) / 5 + 1);
    m->month = (int)(mp < 10 ? mp + 3 : mp - 9);
    m->year = (int)(yoe + era * 400 + (m->month <= 2));
    m->odd = leap || (serial == 0 && !epoch1904);
    if (leap)
        m->day = 29;
    else if (m->odd)
        m->day = 0, m->month = 1, m->year = 1900;
}

static struct moment
moment_of(double number, bool epoch1904, bool parts)
{
    long long ms = (long long)(number * DAY_MS + 0.5);
    struct moment m;

    if (!parts)
        ms = (ms + 500) / 1000 * 1000;
    m.ms = (int)(ms % 1000);
    m.seconds = ms / 1000;
    m.hour = (int)(m.seconds / 3600 % 24);
    m.minute = (int)(m.seconds / 60 % 60);
    m.second = (int)(m.seconds % 60);
    set_day(&m, m.seconds / 86400, epoch1904);
    return m;
}

/* ---- writing */

/* What a code shows of a moment. */
struct seen {
    bool day, month, year, elapsed;
    bool half;  /* hours up to 12 */
    bool parts; /* of a second */
};

struct writing {
    struct arena *arena;
    struct buf *out; /* NULL: the code is only looked at */
    const struct moment *moment;
    struct seen seen;
    bool after_hours;
};

/* One of y m d h s, `n` times. */
static void
add_part(struct buf *b, const struct moment *m, char c, size_t n,
         bool minutes, bool half)
{
    int hour = half ? (m->hour + 11) % 12 + 1 : m->hour;
    int value = c == 'y' ? m->year : c == 'd' ? m->day : c == 'h' ? hour
              : c == 's' ? m->second : minutes ? m->minute : m->month;

    if (c == 'y' && n <= 2)
        buf_printf(b, "%02d", value % 100);
    else if (c == 'm' && !minutes && n >= 3)
        buf_printf(b, "tháng %d", value);
    else if (c == 'd' && n >= 3)
        buf_add_z(b, weekday_name(m->weekday));
    else
        buf_printf(b, n >= 2 ? "%02d" : "%d", value);
}

/* Does what follows in the code ask for seconds? Then "mm" are minutes. */
static bool
before_seconds(struct str rest)
{
    while (rest.n > 0 && strchr(": .\\", rest.p[0]) != NULL)
        rest = str_after(rest, 1);
    return rest.n > 0 && (lower(rest.p[0]) == 's' ||
                          (elapsed(rest) > 0 && lower(rest.p[1]) == 's'));
}

static void
write_elapsed(struct writing *w, char c, size_t n)
{
    long long of = c == 'h' ? 3600 : c == 'm' ? 60 : 1;

    w->seen.elapsed = true;
    w->after_hours = c == 'h';
    if (w->out != NULL)
        buf_printf(w->out, "%0*lld", (int)(n < 9 ? n : 9),
                   w->moment->seconds / of);
}

/* The parts of a second behind it: ".00". Gives their bytes. */
static size_t
write_parts(struct writing *w, struct str rest)
{
    int unit = 100;
    size_t n = 1;

    if (rest.n < 2 || rest.p[0] != '.' || rest.p[1] != '0')
        return 0;
    w->seen.parts = true;
    if (w->out != NULL)
        buf_add_c(w->out, ',');
    for (; n < rest.n && rest.p[n] == '0'; n++, unit /= 10)
        if (w->out != NULL)
            buf_add_c(w->out, (char)('0' + (unit > 0 ? w->moment->ms / unit
                                                     : 0) % 10));
    return n;
}

/* One of y m d h s at the front of rest: how many bytes of it. */
static size_t
write_letters(struct writing *w, struct str rest)
{
    char c = lower(rest.p[0]);
    bool minutes;
    size_t n = 0;

    while (n < rest.n && lower(rest.p[n]) == c)
        n++;
    minutes = c == 'm' && (w->after_hours ||
                           before_seconds(str_after(rest, n)));
    w->seen.day |= c == 'd';
    w->seen.month |= c == 'm' && !minutes;
    w->seen.year |= c == 'y';
    if (w->out != NULL)
        add_part(w->out, w->moment, c, n, minutes, w->seen.half);
    w->after_hours = c == 'h';
    if (c == 's')
        n += write_parts(w, str_after(rest, n));
    return n;
}

static void
write_moment(struct writing *w, struct str code)
{
    for (size_t i = 0; i < code.n;) {
        struct str rest = str_after(code, i);
        size_t letters = elapsed(rest), half = half_day(rest);
        size_t n = code_literal(rest, letters > 0 ? NULL : w->out);

        if (letters > 0) {
            write_elapsed(w, lower(rest.p[1]), letters);
        } else if (n == 0 && half > 0) {
            w->seen.half = true;
            if (w->out != NULL)
                buf_add_z(w->out, w->moment->hour < 12 ? "SA" : "CH");
            n = half;
        } else if (n == 0 && strchr("ymdhs", lower(rest.p[0])) != NULL) {
            n = write_letters(w, rest);
        } else if (n == 0) {
            if (w->out != NULL)
                buf_add_c(w->out, rest.p[0]);
            n = 1;
        }
        i += n;
    }
}

/* The day that the cell is. */
static struct str
exact_day(struct arena *a, const struct moment *m, const struct seen *seen)
{
    bool dated = seen->day || seen->month || seen->year;

    if (m->odd || seen->elapsed ||
        (!dated && m->seconds / 86400 < SERIAL_TIMES))
        return STR_EMPTY;
    if (dated && !seen->day && m->day == 1) {
        if (!seen->month && m->month == 1)
            return str_printf(a, "%04d", m->year);
        if (seen->month)
            return str_printf(a, "%04d-%02d", m->year, m->month);
    }
    return str_printf(a, "%04d-%02d-%02d", m->year, m->month, m->day);
}

struct shown
show_date(struct arena *a, double number, struct str code, bool epoch1904)
{
    struct writing look = { .arena = a }, w;
    struct buf b = buf_new(a);
    struct moment m;
    struct shown shown;

    if (number < 0 || number >= SERIAL_MAX) {
        shown = show_number(a, number, STR("General"), number < 0);
        shown.odd_day = true;
        return shown;
    }
    write_moment(&look, code);
    m = moment_of(number, epoch1904, look.seen.parts);
    w = (struct writing){ a, &b, &m, { .half = look.seen.half }, false };
    write_moment(&w, code);
    shown.text = str_trim(buf_take(&b));
    shown.exact = exact_day(a, &m, &w.seen);
    shown.odd_day = m.odd && (w.seen.day || w.seen.month || w.seen.year);
    return shown;
}
