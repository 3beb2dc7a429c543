/* viet_number.c — reads figures as clerks write them, groups and rounds them,
 * says them word by word, and adds them up. */
#include "base/viet_number.h"

#include "base/viet.h"

enum { THOUSAND = 1000, PERCENT = 100 };

static const int64_t most = INT64_C(1000000000000000000); /* 10^18 */

static int64_t
power(int n)
{
    int64_t p = 1;

    while (n-- > 0)
        p *= 10;
    return p;
}

/* ---- reading */

/* Length of the mark between thousands at the front: '.', ' ' or the
 * no-break space; 0 where there is none. */
static size_t
thousands_mark(struct str s)
{
    if (str_starts(s, ".") || str_starts(s, " "))
        return 1;
    return str_starts(s, "\xC2\xA0") ? 2 : 0;
}

static bool
add_digits(struct str digits, int64_t *n)
{
    for (size_t i = 0; i < digits.n; i++) {
        if (*n >= most / 10)
            return false;
        *n = *n * 10 + (digits.p[i] - '0');
    }
    return true;
}

/* "1.234.567": every group behind the first has three digits. */
static bool
take_whole(struct str *s, int64_t *n)
{
    size_t first = str_digits(*s), mark;
    bool grouped = first > 0 && first <= 3 && s->p[0] != '0';

    if (first == 0 || !add_digits(str_first(*s, first), n))
        return false;
    *s = str_after(*s, first);
    while (grouped && (mark = thousands_mark(*s)) > 0 &&
           str_digits(str_after(*s, mark)) == 3) {
        if (!add_digits(str_first(str_after(*s, mark), 3), n))
            return false;
        *s = str_after(*s, mark + 3);
    }
    return true;
}

bool
number_parse(struct str s, struct number *number)
{
    bool negative;

    *number = (struct number){ 0, 0 };
    s = str_trim(s);
    negative = str_starts(s, "-");
    if (negative)
        s = str_after(s, 1);
    if (!take_whole(&s, &number->units))
        return false;
    if (s.n > 1 && (s.p[0] == ',' || s.p[0] == '.')) {
        s = str_after(s, 1);
        while (s.n > 0 && s.p[s.n - 1] == '0' && s.n > NUMBER_SCALE_MAX)
            s.n--;
        if (str_digits(s) != s.n || s.n > NUMBER_SCALE_MAX ||
            !add_digits(s, &number->units))
            return false;
        number->scale = (int)s.n;
        s.n = 0;
    }
    if (negative)
        number->units = -number->units;
    return s.n == 0;
}

/* ---- figures */

/* Half away from zero. */
static int64_t
divide(int64_t n, int64_t by)
{
    int64_t rest = n % by;

    n /= by;
    if (rest >= by - rest && rest > 0)
        n++;
    else if (-rest >= by + rest && rest < 0)
        n--;
    return n;
}

static void
add_grouped(struct buf *b, int64_t n)
{
    if (n >= THOUSAND) {
        add_grouped(b, n / THOUSAND);
        buf_printf(b, ".%03d", (int)(n % THOUSAND));
    } else {
        buf_printf(b, "%d", (int)n);
    }
}

struct str
number_text(struct arena *a, struct number n, int decimals)
{
    struct buf b = buf_new(a);
    int64_t units = n.units, unit;
    int scale = n.scale;

    if (decimals >= 0 && decimals < scale) {
        units = divide(units, power(scale - decimals));
        scale = decimals;
    }
    if (units < 0) {
        buf_add_c(&b, '-');
        units = -units;
    }
    unit = power(scale);
    add_grouped(&b, units / unit);
    if (decimals < 0)
        decimals = scale;
    if (decimals > 0) {
        buf_add_c(&b, ',');
        for (int64_t rest = units % unit; scale > 0; scale--) {
            unit /= 10;
            buf_add_c(&b, (char)('0' + rest / unit % 10));
            decimals--;
        }
        while (decimals-- > 0)
            buf_add_c(&b, '0');
    }
    return buf_take(&b);
}

/* ---- words */

static const char *const digit_words[] = {
    "không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín",
};

static void
add_word(struct buf *b, const char *word)
{
    if (b->n > 0)
        buf_add_c(b, ' ');
    buf_add_z(b, word);
}

/* The last digit behind tens: mốt, tư, lăm are said from hai mươi on, lăm
 * already behind mười. */
static void
add_ones(struct buf *b, int tens, int ones, const struct number_style *style)
{
    if (ones == 5 && tens > 0)
        add_word(b, "lăm");
    else if (ones == 1 && tens > 1)
        add_word(b, "mốt");
    else if (ones == 4 && tens > 1 && !style->bon)
        add_word(b, "tư");
    else if (ones > 0)
        add_word(b, digit_words[ones]);
}

/* Three digits; `inner` says their zeros too, as behind higher ones. */
static void
add_group(struct buf *b, int n, bool inner, const struct number_style *style)
{
    int hundreds = n / 100, tens = n / 10 % 10, ones = n % 10;

    if (hundreds > 0 || inner) {
        add_word(b, digit_words[hundreds]);
        add_word(b, "trăm");
    }
    if (tens > 1) {
        add_word(b, digit_words[tens]);
        add_word(b, "mươi");
    } else if (tens == 1) {
        add_word(b, "mười");
    } else if (ones > 0 && (hundreds > 0 || inner)) {
        add_word(b, style->linh ? "linh" : "lẻ");
    }
    add_ones(b, tens, ones, style);
}

/* Groups of zeros are not said: 1.000.005 is một triệu không trăm lẻ năm. */
static void
add_whole(struct buf *b, int64_t n, bool inner,
          const struct number_style *style)
{
    static const struct {
        int64_t value;
        const char *word, *other; /* other: with "ngàn" */
    } steps[] = {
        { 1000000000, "tỷ", "tỷ" },
        { 1000000, "triệu", "triệu" },
        { THOUSAND, "nghìn", "ngàn" },
    };

    for (int i = 0; i < 3; i++) {
        if (n < steps[i].value)
            continue;
        add_whole(b, n / steps[i].value, inner, style);
        add_word(b, style->ngan ? steps[i].other : steps[i].word);
        n %= steps[i].value;
        inner = true;
    }
    if (n > 0)
        add_group(b, (int)n, inner, style);
}

/* Leading zeros are said one by one; what follows as a number, or, where it
 * has more than three digits, digit by digit. */
static void
add_fraction(struct buf *b, int64_t rest, int scale,
             const struct number_style *style)
{
    int64_t unit;

    for (; scale > 0 && rest % 10 == 0; scale--)
        rest /= 10;
    if (scale == 0)
        return;
    add_word(b, "phẩy");
    unit = power(scale - 1);
    for (; rest / unit == 0; unit /= 10)
        add_word(b, digit_words[0]);
    if (unit < THOUSAND) {
        add_group(b, (int)rest, false, style);
        return;
    }
    for (; unit > 0; unit /= 10)
        add_word(b, digit_words[rest / unit % 10]);
}

struct str
number_words(struct arena *a, struct number n,
             const struct number_style *style)
{
    struct buf b = buf_new(a);
    int64_t units = n.units < 0 ? -n.units : n.units, unit = power(n.scale);

    if (n.units < 0)
        add_word(&b, "âm");
    if (units / unit == 0)
        add_word(&b, digit_words[0]);
    else
        add_whole(&b, units / unit, false, style);
    add_fraction(&b, units % unit, n.scale, style);
    return buf_take(&b);
}

/* ---- sums */

bool
number_add(struct number *sum, struct number n)
{
    while (sum->scale < n.scale) {
        if (sum->units > most / 10 || sum->units < -most / 10)
            return false;
        sum->units *= 10;
        sum->scale++;
    }
    while (n.scale < sum->scale) {
        if (n.units > most / 10 || n.units < -most / 10)
            return false;
        n.units *= 10;
        n.scale++;
    }
    sum->units += n.units;
    return sum->units <= most && sum->units >= -most;
}

bool
number_percent(struct number part, struct number whole, int decimals,
               struct number *percent)
{
    int64_t factor = PERCENT * power(decimals);

    *percent = (struct number){ 0, decimals };
    for (; part.scale < whole.scale; part.scale++)
        factor *= 10;
    for (; whole.scale < part.scale; whole.scale++) {
        if (whole.units > most / 10 || whole.units < -most / 10)
            return false;
        whole.units *= 10;
    }
    if (whole.units == 0 || part.units > most / factor ||
        part.units < -(most / factor))
        return false;
    if (whole.units < 0) {
        whole.units = -whole.units;
        part.units = -part.units;
    }
    percent->units = divide(part.units * factor, whole.units);
    return true;
}
