/* ods_cell.c — finds in the text of a number which of its marks is the comma,
 * for the text is in the way of the country where the file was saved: the
 * value tells. */
#include "input/ods_cell.h"

#include <stdlib.h>

#include "base/viet.h"
#include "input/xlsx_format.h"

enum { DIGITS_MAX = 15, THOUSAND = 1000, SCALE_MOST = 1000000000 };

enum ods_type
ods_type_of(struct str name)
{
    static const struct {
        const char *name;
        enum ods_type type;
    } rows[] = {
        { "", ODS_NONE }, { "float", ODS_NUMBER }, { "currency", ODS_NUMBER },
        { "percentage", ODS_PERCENT }, { "date", ODS_DAY },
        { "time", ODS_TIME }, { "boolean", ODS_BOOLEAN },
        { "error", ODS_FAILED },
    };

    for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
        if (str_is(name, rows[i].name))
            return rows[i].type;
    return ODS_TEXT;
}

/* ---- numbers */

static bool
is_digit(struct str s, size_t i)
{
    return i < s.n && viet_is_digit((unsigned char)s.p[i]);
}

/* Bytes of the mark between digits at byte i of s: one that may part thousands
 * or be the comma. */
static size_t
mark_at(struct str s, size_t i)
{
    static const char *const marks[] = { ".", ",", "'", " ", "\xC2\xA0",
                                         "\xE2\x80\xAF", "\xE2\x80\x99" };

    if (i == 0 || !is_digit(s, i - 1))
        return 0;
    for (size_t k = 0; k < sizeof(marks) / sizeof(marks[0]); k++) {
        size_t n = str_from(marks[k]).n;

        if (str_starts(str_after(s, i), marks[k]) && is_digit(s, i + n))
            return n;
    }
    return 0;
}

/* The digits of a text, and its last point or comma. */
struct figures {
    double digits;  /* as one whole number */
    int n, behind;  /* how many; of them behind the mark */
    size_t mark;    /* its byte */
    bool marked;
};

static struct figures
figures_of(struct str s)
{
    struct figures f = { .digits = 0 };

    for (size_t i = 0; i < s.n; i++) {
        if (is_digit(s, i)) {
            f.digits = f.digits * 10 + (s.p[i] - '0');
            f.n++;
            f.behind++;
        } else if (mark_at(s, i) == 1 && (s.p[i] == '.' || s.p[i] == ',')) {
            f.mark = i;
            f.marked = true;
            f.behind = 0;
        }
    }
    return f;
}

/* Are the digits, so many of them behind the comma, the value as it is
 * rounded? */
static bool
agrees(const struct figures *f, int behind, double value)
{
    double unit = 1, off;

    while (behind-- > 0)
        unit *= 10;
    off = f->digits - value * unit;
    return off <= 0.5001 && off >= -0.5001;
}

/* The text with points between thousands and a comma where the mark is one;
 * the same, digits only. */
static struct str
with_comma(struct arena *a, struct str s, const struct figures *f,
           bool comma, bool all)
{
    struct buf b = buf_new(a);
    size_t n;

    for (size_t i = 0; i < s.n; i += n > 0 ? n : 1) {
        n = mark_at(s, i);
        if (n > 0 && comma && i == f->mark)
            buf_add_c(&b, ',');
        else if (n > 0 && all)
            buf_add_c(&b, '.');
        else if (n == 0 && (all || is_digit(s, i)))
            buf_add_c(&b, s.p[i]);
    }
    return buf_take(&b);
}

/* Without zeros at its end, or in front. */
static struct str
bare(struct str s)
{
    bool comma = str_index(s, ',') < s.n;

    while (comma && s.n > 0 && s.p[s.n - 1] == '0')
        s.n--;
    if (comma && str_ends(s, ","))
        s.n--;
    while (s.n > 1 && s.p[0] == '0' && is_digit(s, 1))
        s = str_after(s, 1);
    return s;
}

/* "1.23E+11": written out, as the formats of workbooks do it. */
static bool
is_power(struct str s)
{
    size_t at = str_index(s, 'E');

    return is_digit(s, at - 1) && (str_starts(str_after(s, at), "E+") ||
                                   str_starts(str_after(s, at), "E-"));
}

static struct shown
number_shown(struct arena *a, struct str text, struct str value, bool percent)
{
    const char *stored = str_zero(a, str_trim(value));
    char *end;
    double number = strtod(stored, &end), size;
    struct shown whole = xlsx_format(a, value, percent ? STR("0.##%")
                                                       : STR("General"),
                                     false);
    struct figures f = figures_of(text);
    double scale = 1; /* of a text in thousands or millions */
    bool comma;

    if (*end != '\0' || end == stored)
        return (struct shown){ text, STR_EMPTY, false };
    size = (number < 0 ? -number : number) * (percent ? 100 : 1);
    if (text.n == 0 || is_power(text))
        return whole;
    whole.text = text;
    if (f.n == 0 || f.n > DIGITS_MAX)
        return whole;
    do {
        comma = f.marked && agrees(&f, f.behind, size / scale);
        if (comma || agrees(&f, 0, size / scale))
            break;
        scale *= THOUSAND;
    } while (scale <= SCALE_MOST);
    if (scale > SCALE_MOST)
        return whole; /* fractions, and words with digits */
    whole.text = with_comma(a, text, &f, comma, true);
    if (scale > 1)
        return whole;
    whole.exact = str_printf(a, "%s%.*s%s",
                             number < 0 && f.digits > 0 ? "-" : "",
                             STR_ARG(bare(with_comma(a, text, &f, comma,
                                                     false))),
                             percent ? "%" : "");
    return whole;
}

/* ---- days */

/* The text has a group of digits that is that number. */
static bool
has_number(struct str s, int number)
{
    for (size_t i = 0; i < s.n; i++) {
        int n = 0;

        if (!is_digit(s, i))
            continue;
        for (; is_digit(s, i) && n < 10000; i++)
            n = n * 10 + (s.p[i] - '0');
        if (n == number)
            return true;
    }
    return false;
}

/* "2025-03-04T…"; of a month that is shown without its first day, that. */
static struct shown
day_shown(struct arena *a, struct str text, struct str value)
{
    struct shown shown = { text, str_first(value, 10), false };

    for (size_t i = 0; i < 10; i++)
        if (value.n < 10 || (i == 4 || i == 7 ? value.p[i] != '-'
                                              : !is_digit(value, i)))
            return (struct shown){ text.n > 0 ? text : value, STR_EMPTY,
                                   false };
    if (text.n == 0)
        shown.text = str_printf(a, "%.2s/%.2s/%.4s", value.p + 8, value.p + 5,
                                value.p);
    else if (str_starts(str_after(value, 8), "01") && !has_number(text, 1))
        shown.exact.n = 7;
    return shown;
}

/* "PT08H30M00S" as 08:30:00. */
static struct str
time_text(struct arena *a, struct str value)
{
    struct buf b = buf_new(a);

    if (!str_starts(value, "PT"))
        return value;
    for (size_t i = 2; i < value.n; i++) {
        if (is_digit(value, i))
            buf_add_c(&b, value.p[i]);
        else if (i + 1 < value.n && value.p[i] != 'S')
            buf_add_c(&b, value.p[i] == '.' ? ',' : ':');
    }
    return buf_take(&b);
}

struct shown
ods_shown(struct arena *a, enum ods_type type, struct str text,
          struct str value)
{
    switch (type) {
    case ODS_NONE:
    case ODS_TEXT:
    case ODS_FAILED:
        break;
    case ODS_NUMBER:
        return number_shown(a, text, value, false);
    case ODS_PERCENT:
        return number_shown(a, text, value, true);
    case ODS_DAY:
        return day_shown(a, text, value);
    case ODS_TIME:
        return (struct shown){ text.n > 0 ? text : time_text(a, value),
                               STR_EMPTY, false };
    case ODS_BOOLEAN:
        return (struct shown){ str_is(value, "true") ? STR("TRUE")
                                                     : STR("FALSE"),
                               STR_EMPTY, false };
    }
    return (struct shown){ text.n > 0 ? text : value, STR_EMPTY, false };
}
