/* xlsx_format.c — reads the codes of number formats, and writes numbers, days
 * and texts by them. */
#include "input/xlsx_format.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/calendar.h"

enum { DECIMALS_MAX = 15, DIGITS_GENERAL = 11, SERIAL_MAX = 2958466 };

const char *
xlsx_format_builtin(int id)
{
    static const struct {
        int id;
        const char *code;
    } rows[] = {
        { 0, "General" }, { 1, "0" }, { 2, "0.00" }, { 3, "#,##0" },
        { 4, "#,##0.00" }, { 9, "0%" }, { 10, "0.00%" }, { 11, "General" },
        { 12, "General" }, { 13, "General" }, { 14, "dd/mm/yyyy" },
        { 15, "d-mmm-yy" }, { 16, "d-mmm" }, { 17, "mmm-yy" },
        { 18, "h:mm AM/PM" }, { 19, "h:mm:ss AM/PM" }, { 20, "h:mm" },
        { 21, "h:mm:ss" }, { 22, "dd/mm/yyyy h:mm" },
        { 37, "#,##0;(#,##0)" }, { 38, "#,##0;(#,##0)" },
        { 39, "#,##0.00;(#,##0.00)" }, { 40, "#,##0.00;(#,##0.00)" },
        { 41, "#,##0" }, { 42, "#,##0" }, { 43, "#,##0.00" },
        { 44, "#,##0.00" }, { 45, "mm:ss" }, { 46, "h:mm:ss" },
        { 47, "mm:ss" }, { 48, "General" }, { 49, "@" },
    };

    for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
        if (rows[i].id == id)
            return rows[i].code;
    return NULL;
}

/* The bytes of the first character. */
static size_t
character(struct str s)
{
    size_t n = s.n > 0;

    while (n < s.n && ((unsigned char)s.p[n] & 0xC0) == 0x80)
        n++;
    return n;
}

/* Bytes of the code's next token when it prints itself or nothing: "text",
 * \c, _c, *c, [colour]; 0 for others. What it prints goes to b. */
static size_t
literal(struct str code, struct buf *b)
{
    size_t n = 1;

    switch (code.p[0]) {
    case '"':
        while (n < code.n && code.p[n] != '"')
            n++;
        if (b != NULL)
            buf_add(b, code.p + 1, n - 1);
        return n < code.n ? n + 1 : n;
    case '\\':
    case '_':
    case '*':
        n += character(str_after(code, 1));
        if (b != NULL && code.p[0] == '\\')
            buf_add(b, code.p + 1, n - 1);
        return n;
    case '[':
        n = str_index(code, ']');
        if (b != NULL && str_starts(code, "[$"))
            for (size_t i = 2; i < n && code.p[i] != '-'; i++)
                buf_add_c(b, code.p[i]);
        return n < code.n ? n + 1 : n;
    default:
        return 0;
    }
}

enum { SECTIONS = 4 };

/* The sections of a code, which ';' parts. */
static int
sections_of(struct str code, struct str *sections)
{
    size_t from = 0;
    int n = 0;

    for (size_t i = 0; i < code.n && n < SECTIONS - 1;) {
        size_t skip = literal(str_after(code, i), NULL);

        if (skip == 0 && code.p[i] == ';') {
            sections[n++] = (struct str){ code.p + from, i - from };
            from = i + 1;
        }
        i += skip > 0 ? skip : 1;
    }
    sections[n++] = str_after(code, from);
    return n;
}

/* The section says in brackets which numbers it is for: "[<=999]0". *below:
 * for none but negative ones, which then show no sign. */
static bool
conditional(struct str section, double number, bool *holds, bool *below)
{
    for (size_t i = 0; i < section.n && section.p[i] == '[';) {
        struct str inner = str_after(section, i + 1);
        size_t signs = 0;
        char text[32];
        double limit;

        while (signs < inner.n && strchr("<>=", inner.p[signs]) != NULL)
            signs++;
        if (signs > 0) {
            snprintf(text, sizeof(text), "%.*s",
                     (int)(inner.n - signs), inner.p + signs);
            limit = strtod(text, NULL);
            *holds = (number < limit && inner.p[0] == '<') ||
                     (number > limit &&
                      memchr(inner.p, '>', signs) != NULL) ||
                     (number == limit && inner.p[signs - 1] == '=');
            *below = inner.p[0] == '<' && limit <= 0;
            return true;
        }
        i += literal(str_after(section, i), NULL);
    }
    return false;
}

/* The section for a number: positive; negative; zero; or by its conditions.
 * *minus: the sign is still to be written. */
static struct str
section_of(struct str code, double number, bool *minus)
{
    struct str sections[SECTIONS];
    int n = sections_of(code, sections);
    bool holds = false, any = false, below = false;

    if (n == SECTIONS)
        n--; /* the fourth is for texts */
    for (int i = 0; i < n; i++) {
        bool asks = conditional(sections[i], number, &holds, &below);

        any |= asks;
        *minus = number < 0 && !(asks && below);
        if (any && (holds || !asks))
            return sections[i];
    }
    *minus = number < 0 && n == 1;
    if (n >= 2 && number < 0)
        return sections[1];
    if (n >= 3 && number == 0)
        return sections[2];
    return sections[any ? n - 1 : 0];
}

static bool
is_date(struct str code)
{
    for (size_t i = 0; i < code.n;) {
        size_t skip = literal(str_after(code, i), NULL);

        if (skip == 0 && strchr("ymdhsYMDHS", code.p[i]) != NULL)
            return true;
        /* [h] counts hours on */
        if (code.p[i] == '[' && skip > 2 && code.p[i + 1] != '$' &&
            strchr("hms", code.p[i + 1]) != NULL)
            return true;
        i += skip > 0 ? skip : 1;
    }
    return false;
}

/* Like Excel's General: up to eleven digits, no zeros at the end. */
static struct str
general(struct arena *a, double number)
{
    char text[64];
    struct str s;
    size_t dot;

    snprintf(text, sizeof(text), "%.*g", DIGITS_GENERAL, number);
    if (strchr(text, 'e') != NULL) {
        snprintf(text, sizeof(text), "%.*f",
                 number < 1 && number > -1 ? DIGITS_GENERAL : 0, number);
        if (strchr(text, '.') != NULL)
            while (text[strlen(text) - 1] == '0')
                text[strlen(text) - 1] = '\0';
    }
    s = str_copy(a, str_from(text));
    dot = str_index(s, '.');
    if (dot < s.n)
        ((char *)s.p)[dot] = ',';
    if (str_ends(s, ","))
        s.n--;
    return s;
}

struct shape {
    int whole, places; /* least digits before the point; '0', '#', '?' there */
    int decimals, optional; /* the same behind the point */
    bool grouped, percent, digits;
    int thousands;
};

/* What the digits of a code ask for; false where it is not understood. */
static bool
shape_read(struct str code, struct shape *shape)
{
    bool point = false;

    *shape = (struct shape){ .whole = 0 };
    for (size_t i = 0; i < code.n;) {
        size_t skip = literal(str_after(code, i), NULL);
        char c = code.p[i];

        i += skip > 0 ? skip : 1;
        if (skip > 0)
            continue;
        if (c == 'E' || c == 'e' || c == '/')
            return false;
        if (c == '0' || c == '#' || c == '?') {
            shape->digits = true;
            if (!point) {
                shape->places++;
                shape->whole += c == '0' || shape->whole > 0;
            } else if (c == '0') {
                shape->decimals = ++shape->optional;
            } else {
                shape->optional++;
            }
        }
        point |= c == '.';
        shape->percent |= c == '%';
        if (c == ',' && shape->digits) {
            bool more = i < code.n && strchr("0#?", code.p[i]) != NULL;

            shape->grouped |= more && !point;
            shape->thousands += !more;
        }
    }
    return shape->optional <= DECIMALS_MAX;
}

/* A number in the digits that its shape asks for. */
struct digits {
    char text[400];
    size_t whole, length; /* digits before the point; all, with the point */
    size_t written;       /* of those before the point */
};

static void
digits_of(struct digits *d, double number, const struct shape *shape)
{
    number = number < 0 ? -number : number;
    if (shape->percent)
        number *= 100;
    for (int i = 0; i < shape->thousands; i++)
        number /= 1000;
    /* half away from zero, as Excel: the nearest text of 15 digits first */
    snprintf(d->text, sizeof(d->text), "%.15g", number);
    number = strtod(d->text, NULL);
    snprintf(d->text, sizeof(d->text), "%.*f", shape->optional,
             number + number * 1e-15);
    d->length = strlen(d->text);
    d->whole = strcspn(d->text, ".");
    d->written = 0;
    for (int extra = shape->optional - shape->decimals;
         extra > 0 && d->text[d->length - 1] == '0'; extra--)
        d->length--;
    if (d->text[d->length - 1] == '.')
        d->length--;
    if (shape->whole == 0 && d->whole == 1 && d->text[0] == '0')
        d->written = 1; /* "#" shows no zero */
}

/* The digits whose place is one of the last `left` before the point. */
static void
add_whole(struct buf *b, struct digits *d, const struct shape *shape,
          int left, bool zero)
{
    if ((size_t)left > d->whole && zero) {
        buf_add_c(b, '0');
        if (shape->grouped && left > 1 && left % 3 == 1)
            buf_add_c(b, '.');
    }
    for (; d->written + (size_t)left <= d->whole; d->written++) {
        size_t behind = d->whole - d->written - 1;

        buf_add_c(b, d->text[d->written]);
        if (shape->grouped && behind > 0 && behind % 3 == 0)
            buf_add_c(b, '.');
    }
}

/* Each digit stands where the code has a place for it, for there may be words
 * between: 0000\ 000\ 000. What is more stands in the first place. */
static struct str
show_number(struct arena *a, double number, struct str code)
{
    struct buf b = buf_new(a);
    struct digits d;
    struct shape shape;
    bool minus, point = false;
    struct str s = section_of(code, number, &minus);
    int left;

    if (!shape_read(s, &shape))
        return general(a, number);
    digits_of(&d, number, &shape);
    left = shape.places;
    if (minus && (!shape.digits || strspn(d.text, "0.") < d.length))
        buf_add_c(&b, '-');
    for (size_t i = 0; i < s.n;) {
        struct str rest = str_after(s, i);
        size_t skip = literal(rest, &b);

        if (str_starts(rest, "General")) {
            buf_add_str(&b, general(a, number < 0 ? -number : number));
            skip = strlen("General");
        } else if (skip == 0 && strchr("0#?", s.p[i]) != NULL && !point) {
            add_whole(&b, &d, &shape, left, left <= shape.whole);
            left--;
        } else if (skip == 0 && s.p[i] == '.' && !point) {
            point = true;
            if (shape.places == 0)
                add_whole(&b, &d, &shape, 1, false);
            if (d.length > d.whole + 1) {
                buf_add_c(&b, ',');
                buf_add(&b, d.text + d.whole + 1, d.length - d.whole - 1);
            }
        } else if (skip == 0 && strchr("0#?.,", s.p[i]) == NULL) {
            buf_add_c(&b, s.p[i]);
        }
        i += skip > 0 ? skip : 1;
    }
    return str_trim(buf_take(&b));
}

struct moment {
    int year, month, day, hour, minute, second;
    int hours; /* in all */
    int weekday; /* from Monday on */
};

/* The calendar day of a serial number. Excel's 1900 has a 29 February. */
static struct moment
moment_of(double number, bool epoch1904)
{
    long long seconds = (long long)(number * 86400 + 0.5);
    long long days = seconds / 86400, era, doe, yoe, doy, mp;
    struct moment m;

    m.hours = (int)(seconds / 3600);
    m.hour = m.hours % 24;
    m.minute = (int)(seconds / 60 % 60);
    m.second = (int)(seconds % 60);
    if (epoch1904)
        days += 1462;
    else if (days < 60)
        days++;
    m.weekday = (int)((days + 5) % 7);
    days += 693899; /* from 1 March of year 0 to 30 December 1899 */
    era = days / 146097;
    doe = days % 146097;
    yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
    doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
    mp = (5 * doy + 2) / 153;
    m.day = (int)(doy - (153 * mp + 2) / 5 + 1);
    m.month = (int)(mp < 10 ? mp + 3 : mp - 9);
    m.year = (int)(yoe + era * 400 + (m.month <= 2));
    return m;
}

static char
lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

/* One of y m d h s, `n` times. */
static void
add_part(struct buf *b, const struct moment *m, char c, size_t n,
         bool minutes)
{
    int value = c == 'y' ? m->year : c == 'd' ? m->day : c == 'h' ? m->hour
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
    return rest.n > 0 && lower(rest.p[0]) == 's';
}

static struct str
show_date(struct arena *a, double number, struct str code, bool epoch1904)
{
    struct moment m = moment_of(number, epoch1904);
    struct buf b = buf_new(a);
    bool after_hours = false;

    for (size_t i = 0; i < code.n;) {
        struct str rest = str_after(code, i);
        char c = lower(rest.p[0]);
        size_t n = literal(rest, &b);

        if (c == ';')
            break; /* the next section */
        if (str_starts(rest, "[h")) {
            buf_printf(&b, "%d", m.hours);
            after_hours = true;
        } else if (str_starts(rest, "AM/PM")) {
            buf_add_z(&b, m.hour < 12 ? "SA" : "CH");
            n = 5;
        } else if (n == 0 && strchr("ymdhs", c) != NULL) {
            bool minutes;

            while (n < rest.n && lower(rest.p[n]) == c)
                n++;
            minutes = c == 'm' && (after_hours ||
                                   before_seconds(str_after(rest, n)));
            add_part(&b, &m, c, n, minutes);
            after_hours = c == 'h';
        } else if (n == 0) {
            buf_add_c(&b, rest.p[0]);
        }
        i += n > 0 ? n : 1;
    }
    return str_trim(buf_take(&b));
}

struct str
xlsx_format(struct arena *a, struct str number, struct str code,
            bool epoch1904)
{
    const char *text = str_zero(a, str_trim(number));
    char *end;
    double n = strtod(text, &end);

    if (*end != '\0' || end == text || n != n || n > 1e300 || n < -1e300)
        return number;
    if (str_is(code, "@") || code.n == 0)
        return general(a, n);
    if (is_date(code) && !str_starts(code, "General"))
        return n >= 0 && n < SERIAL_MAX ? show_date(a, n, code, epoch1904)
                                        : general(a, n);
    return show_number(a, n, code);
}

struct str
xlsx_format_text(struct arena *a, struct str text, struct str code)
{
    struct buf b = buf_new(a);
    struct str sections[SECTIONS], s;
    int n = sections_of(code, sections);

    s = sections[n - 1];
    for (size_t i = 0; i < s.n && n < SECTIONS;) {
        size_t skip = literal(str_after(s, i), NULL);

        if (skip == 0 && s.p[i] == '@')
            n = SECTIONS;
        i += skip > 0 ? skip : 1;
    }
    if (n < SECTIONS || str_is(str_trim(s), "@"))
        return text;
    for (size_t i = 0; i < s.n;) {
        size_t skip = literal(str_after(s, i), &b);

        if (skip == 0 && s.p[i] == '@')
            buf_add_str(&b, text);
        else if (skip == 0)
            buf_add_c(&b, s.p[i]);
        i += skip > 0 ? skip : 1;
    }
    return str_trim(buf_take(&b));
}
