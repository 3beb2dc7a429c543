/* date.c — reads the ways to write a day, and writes it in words, with dots,
 * short or as ISO. */
#include "text/date.h"

#include "base/viet.h"

#define NBSP "\xC2\xA0"

enum { NUMBERS = 3 };

/* Cuts digits off the front; false when there are none or too many. */
static bool
take_number(struct str *s, int *number)
{
    size_t n = 0;

    *number = 0;
    while (n < s->n && viet_is_digit((unsigned char)s->p[n])) {
        if (n == 4)
            return false;
        *number = *number * 10 + (s->p[n++] - '0');
    }
    *s = str_after(*s, n);
    return n > 0;
}

static struct str
skip_blanks(struct str s)
{
    while (s.n > 0 && (s.p[0] == ' ' || s.p[0] == ','))
        s = str_after(s, 1);
    while (str_starts(s, "\xC2\xA0") || str_starts(s, "\xE2\x80\xA6"))
        s = str_after(s, (unsigned char)s.p[0] == 0xC2 ? 2 : 3);
    while (s.n > 0 && (s.p[0] == '.' || s.p[0] == '_' || s.p[0] == ' '))
        s = str_after(s, 1);
    return s;
}

/* "ngày 05 tháng 9 năm 2025"; a number may be missing or dots. */
static bool
parse_words(struct str s, struct date *d)
{
    static const char *const words[] = { "ngày", "tháng", "năm" };
    int *const places[] = { &d->day, &d->month, &d->year };

    for (int i = 0; i < NUMBERS; i++) {
        if (!str_starts(s, words[i]))
            continue;
        s = skip_blanks(str_after(s, str_from(words[i]).n));
        take_number(&s, places[i]);
        s = skip_blanks(s);
    }
    return s.n == 0;
}

static bool
parse_numbers(struct str s, struct date *d)
{
    int n[NUMBERS] = { 0 }, count = 0;
    bool year_first = s.n >= 4;

    for (int i = 0; i < 4 && year_first; i++)
        year_first = viet_is_digit((unsigned char)s.p[i]);
    for (;;) {
        if (count == NUMBERS || (!take_number(&s, &n[count]) && count > 0))
            return false;
        count++;
        if (s.n == 0)
            break;
        if (s.p[0] != '/' && s.p[0] != '-' && s.p[0] != '.')
            return false;
        s = str_after(s, 1);
    }
    if (year_first) {
        *d = (struct date){ n[2], n[1], n[0] };
        return (count < 3 || n[2] > 0) && (count < 2 || n[1] > 0);
    }
    *d = (struct date){ count == 3 ? n[0] : 0,
                        count >= 2 ? n[count - 2] : 0, n[count - 1] };
    return d->year > 0 && count > 1;
}

/* Programs that have no days, only moments, write a day with midnight behind
 * it: "2025-03-04 00:00:00", "4/3/2025 12:00:00 am". */
static struct str
without_midnight(struct str s)
{
    static const char *const midnights[] = {
        "00:00", "0:00", "00:00:00", "0:00:00", "00:00:00z", "00:00:00.000",
        "00:00:00.000z", "12:00 am", "12:00:00 am", "12:00 sa",
        "12:00:00 sa",
    };

    for (size_t i = 0; i < sizeof(midnights) / sizeof(midnights[0]); i++) {
        size_t n = str_from(midnights[i]).n;

        if (s.n > n + 1 && str_ends(s, midnights[i]) &&
            (s.p[s.n - n - 1] == ' ' || s.p[s.n - n - 1] == 't'))
            return str_trim(str_first(s, s.n - n - 1));
    }
    return s;
}

bool
date_parse(struct str s, struct date *d)
{
    bool words;

    *d = (struct date){ 0, 0, 0 };
    s = without_midnight(str_trim(s));
    if (s.n == 0)
        return true;
    if (str_starts(s, "ngày ") && str_index(s, '/') < s.n)
        s = str_trim(str_after(s, sizeof("ngày ") - 1));
    words = str_starts(s, "ngày") || str_starts(s, "tháng") ||
            str_starts(s, "năm");
    if ((words ? parse_words(s, d) : parse_numbers(s, d)) && date_is_valid(*d))
        return true;
    *d = (struct date){ 0, 0, 0 };
    return false;
}

static bool
read_number(const struct value *map, const char *key, int *number)
{
    struct str s = value_text(map, key);

    *number = 0;
    if (s.n == 0)
        return true;
    return take_number(&s, number) && s.n == 0;
}

bool
date_read(struct arena *a, const struct value *v, struct date *d)
{
    *d = (struct date){ 0, 0, 0 };
    if (v == NULL || v->kind == VALUE_NULL)
        return true;
    if (v->exact.n > 0 && date_parse(v->exact, d))
        return true;
    if (v->kind == VALUE_TEXT)
        return date_parse(viet_lower(a, v->text), d);
    if (v->kind == VALUE_MAP && read_number(v, "ngay", &d->day) &&
        read_number(v, "thang", &d->month) &&
        read_number(v, "nam", &d->year) && date_is_valid(*d))
        return true;
    *d = (struct date){ 0, 0, 0 };
    return false;
}

bool
date_misleads(struct arena *a, const struct value *v)
{
    struct date exact, shown;

    return v->exact.n > 0 && date_parse(v->exact, &exact) &&
           date_is_day(exact) && date_parse(viet_lower(a, v->text), &shown) &&
           date_is_day(shown) && date_number(shown) != date_number(exact);
}

/* NĐ 30/2020, PL I, phần I, II.4: a leading 0 for days below 10 and for the
 * months 1 and 2. `blank` stands for what is not known. */
static struct str
write_long(struct arena *a, struct date d, const char *blank)
{
    struct buf b = buf_new(a);

    buf_add_z(&b, "ngày");
    if (d.day > 0)
        buf_printf(&b, " %02d ", d.day);
    else
        buf_add_z(&b, blank);
    buf_add_z(&b, "tháng");
    if (d.month > 0)
        buf_printf(&b, d.month < 3 ? " %02d " : " %d ", d.month);
    else
        buf_add_z(&b, blank);
    buf_add_z(&b, "năm");
    if (d.year > 0)
        buf_printf(&b, " %d", d.year);
    else
        buf_add_z(&b, blank);
    return buf_take(&b);
}

struct str
date_long(struct arena *a, struct date d, int blanks)
{
    struct buf b = buf_new(a);

    while (blanks-- > 0)
        buf_add_z(&b, NBSP);
    return write_long(a, d, str_zero(a, buf_take(&b)));
}

struct str
date_joined(struct arena *a, struct date d, int blanks)
{
    struct str s = date_long(a, d, blanks);
    struct buf b = buf_new(a);

    while (str_ends(s, NBSP))
        s.n -= sizeof(NBSP) - 1;
    for (size_t i = 0; i < s.n; i++)
        if (s.p[i] == ' ')
            buf_add_z(&b, NBSP);
        else
            buf_add_c(&b, s.p[i]);
    return buf_take(&b);
}

struct str
date_dotted(struct arena *a, struct date d)
{
    return str_trim(write_long(a, d, NBSP "…… "));
}

struct str
date_short(struct arena *a, struct date d)
{
    struct buf b = buf_new(a);

    if (d.day > 0)
        buf_printf(&b, "%02d/", d.day);
    if (d.month > 0)
        buf_printf(&b, d.month < 3 ? "%02d/" : "%d/", d.month);
    if (d.year > 0)
        buf_printf(&b, "%d", d.year);
    return buf_take(&b);
}

struct str
date_iso(struct arena *a, struct date d)
{
    if (d.year == 0)
        return STR_EMPTY;
    if (d.month == 0)
        return str_printf(a, "%04d", d.year);
    if (d.day == 0)
        return str_printf(a, "%04d-%02d", d.year, d.month);
    return str_printf(a, "%04d-%02d-%02d", d.year, d.month, d.day);
}
