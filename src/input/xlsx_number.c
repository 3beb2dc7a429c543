/* xlsx_number.c — writes numbers by the digits that a format has, as General,
 * and as fractions. */
#include "input/xlsx_show.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "input/xlsx_code.h"

enum { DECIMALS_MAX = 15, DIGITS_GENERAL = 11, EXACT_DECIMALS = 6,
       FRACTION_DIGITS = 3 };

struct str
show_general(struct arena *a, double number)
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
    bool power; /* 0.00E+00 */
    bool ratio; /* # ?/? */
};

static bool
is_place(char c)
{
    return c == '0' || c == '#' || c == '?';
}

/* Bytes at the front that the code does not mean for digits. */
static size_t
other_token(struct str code, struct buf *b)
{
    size_t n = code_literal(code, b);

    return n > 0 ? n : code_general(code);
}

static void
shape_add(struct shape *shape, bool point, char c)
{
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

/* What the digits of a code ask for. */
static struct shape
shape_read(struct str code)
{
    struct shape shape = { .whole = 0 };
    bool point = false;

    for (size_t i = 0; i < code.n;) {
        size_t skip = other_token(str_after(code, i), NULL);
        char c = code.p[i];

        i += skip > 0 ? skip : 1;
        if (skip > 0)
            continue;
        if (is_place(c))
            shape_add(&shape, point, c);
        shape.power |= (c == 'E' || c == 'e') && shape.digits;
        shape.ratio |= c == '/' && shape.digits;
        point |= c == '.';
        shape.percent |= c == '%';
        if (c == ',' && shape.digits) {
            bool more = i < code.n && is_place(code.p[i]);

            shape.grouped |= more && !point;
            shape.thousands += !more;
        }
    }
    return shape;
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

/* ---- the number itself */

/* "1234,50" or "1234.50" without zeros at its end, and with a comma. */
static struct str
exact_text(struct arena *a, bool minus, struct str digits, bool percent)
{
    struct buf b = buf_new(a);
    size_t point = 0;

    while (point < digits.n && digits.p[point] != '.' &&
           digits.p[point] != ',')
        point++;
    while (digits.n > point && (digits.p[digits.n - 1] == '0' ||
                                digits.n - 1 == point))
        digits.n--;
    if (digits.n - point > EXACT_DECIMALS + 1)
        digits.n = point + EXACT_DECIMALS + 1;
    if (minus)
        buf_add_c(&b, '-');
    for (size_t i = 0; i < digits.n; i++)
        buf_add_c(&b, i == point ? ',' : digits.p[i]);
    if (percent)
        buf_add_c(&b, '%');
    return buf_take(&b);
}

/* ---- General, powers and fractions */

/* A code of powers of ten: the number is written out, for a document has no
 * use for 1,23E+11. Gives the bytes of the code up to the end of the power. */
static size_t
show_power(struct arena *a, struct buf *b, double number, struct str code)
{
    size_t n = 0;

    buf_add_str(b, show_general(a, number));
    while (n < code.n && (is_place(code.p[n]) ||
                          strchr(".,Ee+-", code.p[n]) != NULL))
        n++;
    return n;
}

/* The fraction that is nearest, with a denominator of so many digits or with
 * the one that is given; its numerator. */
static int
nearest_ratio(double part, int digits, int *denominator)
{
    int most = digits >= FRACTION_DIGITS ? 999 : digits == 2 ? 99 : 9;
    int best = 0, given = *denominator;
    double error = 2;

    for (int d = given > 0 ? given : 1; d <= (given > 0 ? given : most); d++) {
        int n = (int)(part * d + 0.5);
        double off = part - (double)n / d;

        off = off < 0 ? -off : off;
        if (off < error - 1e-12) {
            error = off;
            best = n;
            *denominator = d;
        }
    }
    return best;
}

/* "# ?/?", "?/16": gives the bytes of the code up to its end. */
static size_t
show_ratio(struct buf *b, double number, struct str code)
{
    size_t slash = str_index(code, '/'), n = slash + 1;
    bool whole = str_index(str_first(code, slash), ' ') < slash;
    double above = 0;
    int digits = 0, denominator = 0, numerator;

    while (n < code.n && code.p[n] == ' ')
        n++;
    for (; n < code.n && digits < FRACTION_DIGITS &&
           (is_place(code.p[n]) ||
            (code.p[n] > '0' && code.p[n] <= '9')); n++, digits++)
        if (!is_place(code.p[n]) || denominator > 0)
            denominator = denominator * 10 +
                          (is_place(code.p[n]) ? 0 : code.p[n] - '0');
    if (whole) {
        above = (double)(long long)number;
        number -= above;
    }
    numerator = nearest_ratio(number, digits, &denominator);
    if (whole && numerator == denominator) {
        above += 1;
        numerator = 0;
    }
    if (whole && (above > 0 || numerator == 0))
        buf_printf(b, numerator > 0 ? "%.0f " : "%.0f", above);
    if (!whole || numerator > 0)
        buf_printf(b, "%d/%d", numerator, denominator);
    return n;
}

enum { RATIO_MOST = 1000000 }; /* above it no fraction is written */

/* What a code that is no row of digits shows. */
static void
show_word(struct arena *a, struct buf *b, double number,
          const struct shape *shape, struct str code)
{
    for (size_t i = 0; i < code.n;) {
        struct str rest = str_after(code, i);
        size_t skip = code_literal(rest, b), word = code_general(rest);

        if (skip == 0 && is_place(rest.p[0]) && shape->ratio &&
            number < RATIO_MOST)
            skip = show_ratio(b, number, rest);
        else if (skip == 0 && is_place(rest.p[0]))
            skip = show_power(a, b, number, rest);
        else if (word > 0)
            buf_add_str(b, show_general(a, number));
        else if (skip == 0)
            buf_add_c(b, rest.p[0]);
        i += skip > 0 ? skip : word > 0 ? word : 1;
    }
}

/* ---- digits */

/* Each digit stands where the code has a place for it, for there may be words
 * between: 0000\ 000\ 000. What is more stands in the first place. */
static void
show_digits(struct buf *b, struct digits *d, const struct shape *shape,
            struct str code)
{
    int left = shape->places;
    bool point = false;

    for (size_t i = 0; i < code.n;) {
        size_t skip = code_literal(str_after(code, i), b);
        char c = code.p[i];

        if (skip == 0 && is_place(c) && !point) {
            add_whole(b, d, shape, left, left <= shape->whole);
            left--;
        } else if (skip == 0 && c == '.' && !point) {
            point = true;
            if (shape->places == 0)
                add_whole(b, d, shape, 1, false);
            if (d->length > d->whole + 1) {
                buf_add_c(b, ',');
                buf_add(b, d->text + d->whole + 1, d->length - d->whole - 1);
            }
        } else if (skip == 0 && !is_place(c) && c != '.' && c != ',') {
            buf_add_c(b, c);
        }
        i += skip > 0 ? skip : 1;
    }
}

static bool
has_general(struct str code)
{
    for (size_t i = 0; i < code.n;) {
        size_t skip = code_literal(str_after(code, i), NULL);

        if (skip == 0 && code_general(str_after(code, i)) > 0)
            return true;
        i += skip > 0 ? skip : 1;
    }
    return false;
}

struct shown
show_number(struct arena *a, double number, struct str code, bool minus)
{
    struct shape shape = shape_read(code);
    double size = number < 0 ? -number : number;
    struct shown shown = { .odd_day = false };
    struct buf b = buf_new(a);
    struct digits d;

    shown.exact = exact_text(a, number < 0, show_general(a, size), false);
    if (shape.power || shape.ratio || has_general(code) ||
        shape.optional > DECIMALS_MAX) {
        if (minus)
            buf_add_c(&b, '-');
        show_word(a, &b, size, &shape, code);
    } else {
        bool none;

        digits_of(&d, size, &shape);
        none = strspn(d.text, "0.") >= d.length;
        if (minus && (!shape.digits || !none))
            buf_add_c(&b, '-');
        show_digits(&b, &d, &shape, code);
        if (shape.digits && shape.thousands == 0 && d.whole <= DECIMALS_MAX)
            shown.exact = exact_text(a, number < 0 && !none,
                                     (struct str){ d.text, d.length },
                                     shape.percent);
    }
    shown.text = str_trim(buf_take(&b));
    return shown;
}
