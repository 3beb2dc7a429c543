/* filter.c — the table of filters: reads what stands behind '|', and applies
 * it. */
#include "merge/filter.h"

#include "base/alike.h"
#include "base/nearest.h"
#include "base/utf8.h"
#include "base/viet.h"
#include "base/word_list.h"
#include "base/viet_number.h"
#include "text/date.h"

enum takes { NOTHING, MAYBE_COUNT, COUNT, STYLE, TEXT };

struct filter_row {
    const char *name;
    enum filter filter;
    enum takes takes; /* behind ':' */
};

static const struct filter_row filters[] = {
    { "hoa", FILTER_UPPER, NOTHING },
    { "thuong", FILTER_LOWER, NOTHING },
    { "hoa_dau", FILTER_FIRST_UPPER, NOTHING },
    { "thuong_dau", FILTER_FIRST_LOWER, NOTHING },
    { "ngay", FILTER_DATE, NOTHING },
    { "ngay_ngan", FILTER_SHORT_DATE, NOTHING },
    { "thu", FILTER_WEEKDAY, NOTHING },
    { "them_ngay", FILTER_ADD_DAYS, COUNT },
    { "lam_viec", FILTER_ADD_WORKING, COUNT },
    { "so", FILTER_FIGURES, MAYBE_COUNT },
    { "hai_so", FILTER_TWO_DIGITS, NOTHING },
    { "phan_tram", FILTER_PERCENT, MAYBE_COUNT },
    { "tien", FILTER_MONEY, NOTHING },
    { "bang_chu", FILTER_WORDS, STYLE },
    { "tien_chu", FILTER_MONEY_WORDS, STYLE },
    { "la_ma", FILTER_ROMAN, NOTHING },
    { "dia_danh", FILTER_PLACE, NOTHING },
    { "cham", FILTER_DOTS, COUNT },
    { "hoac", FILTER_OR, TEXT },
    { "tuy_y", FILTER_OPTIONAL, NOTHING },
    { "gop", FILTER_MERGE, NOTHING },
    { "o", FILTER_BOX, TEXT },
    { "vuong", FILTER_SQUARE, TEXT },
};

enum {
    FILTER_ROWS = sizeof(filters) / sizeof(filters[0]),
    COUNT_MAX = 9999, /* four digits */
    PLACES_MAX = NUMBER_SCALE_MAX,
    THOUSAND = 1000,
    THOUSANDS_DIGITS = 3,
    LONGEST = 60 /* days off in a row, and some */
};

/* ---- reading */

static bool
read_count(struct str s, int *count)
{
    bool negative = str_starts(s, "-");

    *count = 0;
    if (negative)
        s = str_after(s, 1);
    for (size_t i = 0; i < s.n; i++) {
        if (!viet_is_digit((unsigned char)s.p[i]))
            return false;
        *count = *count * 10 + (s.p[i] - '0');
        if (*count > COUNT_MAX)
            return false;
    }
    if (negative)
        *count = -*count;
    return s.n > 0;
}

/* One of the words "linh,ngan" off the front. */
static struct str
next_word(struct str *rest)
{
    size_t comma = str_index(*rest, ',');
    struct str word = str_trim(str_first(*rest, comma));

    *rest = str_after(*rest, comma + 1);
    return word;
}

static bool
style_is_known(struct str words)
{
    while (words.n > 0) {
        struct str word = next_word(&words);

        if (!str_is(word, "linh") && !str_is(word, "ngan") &&
            !str_is(word, "bon") && !str_is(word, "chan"))
            return false;
    }
    return true;
}

/* False where the filter does not take what stands behind ':'. */
static bool
read_argument(const struct filter_row *row, struct filter_use *use)
{
    use->count = -1;
    switch (row->takes) {
    case NOTHING:
        return use->words.n == 0;
    case MAYBE_COUNT:
        return use->words.n == 0 ||
               (read_count(use->words, &use->count) && use->count >= 0 &&
                use->count <= PLACES_MAX);
    case COUNT:
        return read_count(use->words, &use->count);
    case STYLE:
        return style_is_known(use->words);
    case TEXT:
        return use->words.n > 0;
    }
    return false;
}

bool
filter_read(struct arena *a, struct str s, struct pos pos,
            struct filter_use *use, struct diags *d)
{
    static const char *const wanted[] = {
        [NOTHING] = "không nhận gì sau dấu \":\"",
        [MAYBE_COUNT] = "nhận số chữ số thập phân từ 0 đến 6, như so:2",
        [COUNT] = "cần một số sau dấu \":\", như lam_viec:15",
        [STYLE] = "chỉ nhận linh, ngan, bon, chan",
        [TEXT] = "cần lời sau dấu \":\", như o:lần đầu, hoac:(Mã tỉnh)",
    };
    size_t colon = str_index(s, ':');
    struct str name = str_trim(str_first(s, colon));
    struct nearest nearest = { .asked = name };

    use->words = str_trim(str_after(s, colon + (colon < s.n)));
    for (int i = 0; i < FILTER_ROWS; i++) {
        nearest_offer(&nearest, str_from(filters[i].name));
        if (!str_is(name, filters[i].name))
            continue;
        use->filter = filters[i].filter;
        if (read_argument(&filters[i], use))
            return true;
        diag_add(d, TEMPLATE_FILTER_ARGUMENT, pos, filters[i].name,
                 wanted[filters[i].takes]);
        return false;
    }
    diag_add(d, TEMPLATE_FILTER, pos, str_zero(a, name),
             nearest_text(a, &nearest));
    return false;
}

/* ---- applying */

enum reads { READS_TEXT, READS_DAY, READS_NUMBER };

static enum reads
reads(enum filter filter)
{
    switch (filter) {
    case FILTER_NONE:
    case FILTER_UPPER:
    case FILTER_LOWER:
    case FILTER_FIRST_UPPER:
    case FILTER_FIRST_LOWER:
    case FILTER_PLACE:
    case FILTER_DOTS:
    case FILTER_OPTIONAL:
    case FILTER_MERGE:
    case FILTER_OR:
    case FILTER_BOX:
    case FILTER_SQUARE:
        break;
    case FILTER_DATE:
    case FILTER_SHORT_DATE:
    case FILTER_WEEKDAY:
    case FILTER_ADD_DAYS:
    case FILTER_ADD_WORKING:
        return READS_DAY;
    case FILTER_FIGURES:
    case FILTER_TWO_DIGITS:
    case FILTER_PERCENT:
    case FILTER_MONEY:
    case FILTER_WORDS:
    case FILTER_MONEY_WORDS:
    case FILTER_ROMAN:
        return READS_NUMBER;
    }
    return READS_TEXT;
}

struct str
filter_start(const struct value *v, const struct filter_use *uses, int n)
{
    struct str text = str_trim(v->text);
    struct str behind = str_after(v->exact, 1); /* a sign may stand before */
    bool day = str_index(behind, '-') < behind.n;
    int i = 0;

    while (i < n && (uses[i].filter == FILTER_OPTIONAL ||
                     uses[i].filter == FILTER_MERGE ||
                     uses[i].filter == FILTER_DOTS))
        i++;
    if (v->exact.n == 0 || i == n)
        return text;
    switch (reads(uses[i].filter)) {
    case READS_TEXT:
        return text;
    case READS_DAY:
        return day || v->exact.n == 4 ? v->exact : text;
    case READS_NUMBER:
        return day ? text : v->exact;
    }
    return text;
}

static struct str
change_first(struct arena *a, struct str s,
             struct str (*change)(struct arena *, struct str))
{
    struct str rest = s;

    if (s.n == 0)
        return s;
    utf8_next(&rest);
    return str_printf(a, "%.*s%.*s",
                      STR_ARG(change(a, str_first(s, s.n - rest.n))),
                      STR_ARG(rest));
}

/* Each message once for each place. */
static void
say_once(const struct filter_run *run, enum message message, const char *word)
{
    if (!diags_has(run->diags, message, run->pos))
        diag_add(run->diags, message, run->pos, word);
}

static struct str
unreadable(const struct filter_run *run, struct str s, const char *wanted)
{
    if (!diags_has(run->diags, FILTER_VALUE, run->pos) &&
        !diags_has(run->diags, DATE_INVALID, run->pos)) /* told as such */
        diag_add(run->diags, FILTER_VALUE, run->pos, str_zero(run->arena, s),
                 wanted);
    return s;
}

static void
look_up_year(const struct filter_run *run, int year)
{
    const struct holiday_year *listed;
    const char *word = str_printf(run->arena, "%d", year).p;

    listed = holiday_year_find(&run->settings->holidays, year);
    if (listed == NULL)
        say_once(run, HOLIDAYS_YEAR, word);
    else if (!listed->checked)
        say_once(run, HOLIDAYS_UNCHECKED, word);
}

static const struct date last_day = { 31, 12, 9999 };

static struct str
later_day(const struct filter_run *run, const struct filter_use *use,
          struct date date)
{
    int day = date_number(date), last = date_number(last_day);
    struct date result;

    /* two calendar days to a working day, and the longest Tết */
    if (day + 2 * use->count - LONGEST < 0 ||
        day + 2 * use->count + LONGEST > last)
        return unreadable(run, date_short(run->arena, date),
                          "một ngày từ năm 1900 đến năm 9999");
    if (use->filter == FILTER_ADD_DAYS)
        return date_short(run->arena, date_from_number(day + use->count));
    result = date_from_number(
        working_day_after(&run->settings->holidays, day, use->count));
    look_up_year(run, date.year);
    if (result.year != date.year)
        look_up_year(run, result.year);
    return date_short(run->arena, result);
}

static struct str
apply_date(const struct filter_run *run, const struct filter_use *use,
           struct str s)
{
    struct arena *a = run->arena;
    struct date date;

    if (!date_parse(viet_lower(a, s), &date))
        return unreadable(run, s, "ngày tháng (05/9/2026)");
    if (use->filter == FILTER_DATE)
        return date_dotted(a, date);
    if (use->filter == FILTER_SHORT_DATE)
        return date_short(a, date);
    if (!date_is_day(date))
        return unreadable(run, s, "một ngày đủ ngày, tháng, năm (05/9/2026)");
    if (use->filter == FILTER_WEEKDAY)
        return str_from(weekday_name(date_weekday(date)));
    return later_day(run, use, date);
}

static struct str
in_words(struct arena *a, const struct filter_use *use, struct number n)
{
    const struct number_style style = {
        .linh = word_in_list(use->words, STR("linh")),
        .ngan = word_in_list(use->words, STR("ngan")),
        .bon = word_in_list(use->words, STR("bon")),
    };
    bool even = n.scale == 0 && n.units % THOUSAND == 0;
    struct str s = number_words(a, n, &style);

    if (use->filter == FILTER_WORDS)
        return s;
    return str_printf(a, "%.*s đồng%s", STR_ARG(s),
                      even && word_in_list(use->words, STR("chan"))
                          ? " chẵn" : "");
}

/* A cell that shows "55%" or "1.500 đ" has already the unit that the filter
 * writes behind its number. */
static struct str
without_unit(struct arena *a, enum filter filter, struct str s)
{
    static const char *const money[] = { "đồng", "vnđ", "vnd", "đ", "₫" };
    struct str lower = viet_lower(a, str_trim(s));

    if (filter == FILTER_PERCENT && str_ends(lower, "%"))
        return str_trim(str_first(lower, lower.n - 1));
    if (filter != FILTER_MONEY && filter != FILTER_MONEY_WORDS)
        return s;
    for (size_t i = 0; i < sizeof(money) / sizeof(money[0]); i++)
        if (str_ends(lower, money[i]))
            return str_trim(str_first(lower,
                                      lower.n - str_from(money[i]).n));
    return s;
}

static struct str
apply_number(const struct filter_run *run, const struct filter_use *use,
             struct str s)
{
    struct arena *a = run->arena;
    struct number n;
    struct str text;

    if (!number_parse(without_unit(a, use->filter, s), &n))
        return unreadable(run, s, "số (1.234,5)");
    if ((use->filter == FILTER_MONEY || use->filter == FILTER_MONEY_WORDS) &&
        n.scale == THOUSANDS_DIGITS &&
        !diags_has(run->diags, MONEY_FRACTION, run->pos))
        diag_add(run->diags, MONEY_FRACTION, run->pos,
                 str_zero(a, str_trim(s)));
    text = number_text(a, n, use->count);
    switch (use->filter) {
    case FILTER_TWO_DIGITS:
        return n.scale == 0 && n.units >= 0 && n.units < 10
                   ? str_printf(a, "0%.*s", STR_ARG(text)) : text;
    case FILTER_PERCENT:
        return str_printf(a, "%.*s%%", STR_ARG(text));
    case FILTER_MONEY:
        return str_printf(a, "%.*s đồng", STR_ARG(text));
    case FILTER_WORDS:
    case FILTER_MONEY_WORDS:
        return in_words(a, use, n);
    case FILTER_ROMAN:
        if (n.scale > 0 || n.units < 1 || n.units > 3999)
            return unreadable(run, s, "số từ 1 đến 3999");
        return roman_text(a, (int)n.units);
    default:
        return text;
    }
}

static struct str
box(struct arena *a, const struct filter_use *use, struct str s)
{
    bool same = str_equal(viet_key(a, s), viet_key(a, use->words));

    return same ? STR("☑")
           : use->filter == FILTER_BOX ? STR("☐") : STR("□");
}

static struct str
dots(struct arena *a, int count)
{
    struct buf b = buf_new(a);

    while (count-- > 0)
        buf_add_z(&b, "…");
    return buf_take(&b);
}

struct str
filter_apply(const struct filter_run *run, const struct filter_use *use,
             struct str s)
{
    struct arena *a = run->arena;
    bool blank = alike_nothing(s);

    if (use->filter == FILTER_BOX || use->filter == FILTER_SQUARE)
        return box(a, use, s);
    if (blank)
        return use->filter == FILTER_DOTS ? dots(a, use->count)
               : use->filter == FILTER_OR ? use->words
               : use->filter == FILTER_DATE ? apply_date(run, use, s) : s;
    if (str_starts(s, "[thiếu: "))
        return s;
    switch (reads(use->filter)) {
    case READS_DAY:
        return apply_date(run, use, s);
    case READS_NUMBER:
        return apply_number(run, use, s);
    case READS_TEXT:
        break;
    }
    switch (use->filter) {
    case FILTER_UPPER:
        return viet_upper(a, s);
    case FILTER_LOWER:
        return viet_lower(a, s);
    case FILTER_FIRST_UPPER:
        return change_first(a, s, viet_upper);
    case FILTER_FIRST_LOWER:
        return change_first(a, s, viet_lower);
    case FILTER_PLACE:
        return viet_locality(a, s, run->settings->localities);
    default:
        break;
    }
    return s;
}
