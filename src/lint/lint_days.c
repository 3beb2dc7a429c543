/* lint_days.c — days of the text that the calendar has not, that are another
 * day of the week, or that are over before the document is written. */
#include "base/mend.h"
#include "base/utf8.h"
#include "base/viet.h"
#include "lint/rules.h"
#include "lint/texts.h"
#include "merge/element.h"
#include "text/date.h"

struct days {
    const struct lint *lint;
    struct arena *arena;
    const struct value *value;
    struct date own; /* of the document; all 0: unknown */
    int first_day;   /* that it may be of; 0: unknown */
    bool ahead;      /* it asks for things to be done */
    bool meeting;    /* the text says when one meets */
};

/* ---- days in a text */

/* Digits, at most four, and their value; 0 bytes for none. */
static size_t
digits(struct str s, int *value)
{
    size_t n = str_digits(s);

    *value = 0;
    if (n > 4)
        return 0;
    for (size_t i = 0; i < n; i++)
        *value = *value * 10 + (s.p[i] - '0');
    return n;
}

/* "05/9/2026", "5-9-2026", "05 tháng 9 năm 2026", the same without a year: its
 * bytes. The parts need be no day of the calendar. */
static size_t
day_size(struct str s, struct date *d)
{
    size_t n = digits(s, &d->day), m, k;
    bool words = str_starts(str_after(s, n), " tháng ");
    char mark = n < s.n ? s.p[n] : '\0';

    d->month = d->year = 0;
    if (n == 0 || n > 2 || (!words && mark != '/' && mark != '-'))
        return 0;
    n += words ? sizeof(" tháng ") - 1 : 1;
    m = digits(str_after(s, n), &d->month);
    if (m == 0 || m > 2)
        return 0;
    n += m;
    if (words ? !str_starts(str_after(s, n), " năm ")
              : n >= s.n || s.p[n] != mark)
        return mark == '-' ? 0 : n;
    m = words ? sizeof(" năm ") - 1 : 1;
    k = digits(str_after(s, n + m), &d->year);
    if (k != 4)
        return words ? n : 0;
    return n + m + k;
}

static bool
ends_day(struct str rest)
{
    struct str next = rest;

    if (rest.n == 0)
        return true;
    if (strchr("/-", rest.p[0]) != NULL && rest.n > 1 && rest.p[1] != ' ')
        return false;
    return !viet_is_digit((unsigned char)rest.p[0]) &&
           !viet_is_letter(utf8_next(&next));
}

static int
days_of(int month, int year)
{
    for (int day = 31; day > 28; day--)
        if (date_is_valid((struct date){ day, month, year }))
            return day;
    return 28;
}

/* A day that is none of the calendar; without a year 29/02 may be one. */
static bool
is_unreal(struct date d)
{
    return d.month < 1 || d.month > 12 || d.day < 1 ||
           d.day > days_of(d.month, d.year > 0 ? d.year : 2000);
}

/* ---- days of the week */

/* "thứ Hai", "Thứ 2", "Chủ nhật" at the front; its bytes, *weekday 0 for
 * Monday. */
static size_t
weekday_size(struct str s, int *weekday)
{
    static const char *const names[][2] = {
        { "thứ hai", "thứ 2" }, { "thứ ba", "thứ 3" }, { "thứ tư", "thứ 4" },
        { "thứ năm", "thứ 5" }, { "thứ sáu", "thứ 6" },
        { "thứ bảy", "thứ 7" }, { "chủ nhật", "chúa nhật" },
    };

    for (*weekday = 0; *weekday < 7; ++*weekday)
        for (int i = 0; i < 2; i++) {
            size_t n = viet_begins(s, str_from(names[*weekday][i]));

            if (n > 0 && ends_day(str_after(s, n)))
                return n;
        }
    return 0;
}

/* The weekday that stands just before a day, perhaps with ", ngày" or "(ngày"
 * between them; or in brackets behind it. */
static struct str
weekday_beside(struct str before, struct str behind, int *weekday)
{
    static const char *const joints[] = { "ngày", ",", "(", " ", NULL };
    bool cut = true;
    size_t n;

    while (cut) {
        cut = false;
        for (const char *const *j = joints; *j != NULL; j++)
            if (str_ends(before, *j)) {
                before = str_first(before, before.n - str_from(*j).n);
                cut = true;
            }
    }
    for (size_t back = 4; back <= 16 && back <= before.n; back++) {
        struct str at = str_after(before, before.n - back);

        if ((n = weekday_size(at, weekday)) == at.n && n > 0)
            return at;
    }
    if (str_starts(behind, " ("))
        behind = str_after(behind, 2);
    else if (str_starts(behind, ", "))
        behind = str_after(behind, 2);
    else
        return STR_EMPTY;
    n = weekday_size(behind, weekday);
    return str_first(behind, n);
}

static bool
goes_on(struct str behind)
{
    static const char *const spans[] = { " - ", " – ", "-", "–", " đến ",
                                         " và ", NULL };

    return str_starts_any(behind, spans);
}

/* The weekday is that of the day; without a year, of the document's year or
 * of one beside it. */
static bool
fits(const struct days *k, struct date d, int weekday)
{
    if (d.year > 0)
        return date_weekday(d) == weekday;
    if (k->own.year == 0)
        return true;
    for (int more = -1; more < 2; more++) {
        d.year = k->own.year + more;
        if (date_is_day(d) && date_weekday(d) == weekday)
            return true;
    }
    return false;
}

static void
check_weekday(const struct days *k, struct str before, struct str day,
              struct date d, struct str behind)
{
    int weekday;
    struct str word = weekday_beside(before, behind, &weekday);
    struct pos pos;
    struct date of = d;

    if (word.n == 0 || goes_on(behind) || fits(k, d, weekday))
        return;
    if (of.year == 0)
        of.year = k->own.year;
    if (!date_is_day(of))
        return;
    pos = text_pos(k->lint, k->value, word);
    diag_add(k->lint->diags, DATE_WEEKDAY, pos, str_zero(k->arena, day),
             weekday_name(date_weekday(of)), str_zero(k->arena, word));
}

/* ---- days that are over */

static bool
has_word(struct str s, const char *const *words)
{
    for (size_t i = 0; i < s.n; i++)
        if ((i == 0 || strchr(" (,", s.p[i - 1]) != NULL) &&
            str_starts_any(str_after(s, i), words))
            return true;
    return false;
}

enum { BEFORE_MOST = 300, BEHIND_MOST = 120 }; /* bytes looked at */

/* The sentence so far sets a day up to which something is to be done. */
static bool
sets_term(struct arena *a, struct str before, struct str behind)
{
    static const char *const terms[] = {
        "trước ngày", "trước", "chậm nhất ngày", "chậm nhất là ngày",
        "chậm nhất vào ngày", "chậm nhất đến ngày", "chậm nhất là",
        "chậm nhất đến hết ngày", "muộn nhất ngày", "hạn cuối ngày",
        "hạn chót ngày", "hạn cuối là ngày", "hạn chót là ngày",
        "muộn nhất là ngày", NULL,
    };
    static const char *const tasks[] = {
        "gửi", "nộp", "báo cáo", "hoàn thành", "xong", "đăng ký", "chậm nhất",
        "muộn nhất", "hạn ", "thời hạn", "thời gian", "triển khai", NULL,
    };
    static const char *const past[] = {
        "đã ", "đến nay", "quá hạn", "theo yêu cầu", "yêu cầu tại", "chưa ",
        "được cấp", "có hiệu lực", "ban hành trước", "ký kết", NULL,
    };
    bool ends = false;

    before = str_trim(utf8_tail(before, BEFORE_MOST));
    behind = utf8_head(behind, BEHIND_MOST);
    for (size_t i = before.n; i > 0 && before.n > 0; i--)
        if (before.p[i - 1] == ';' ||
            (before.p[i - 1] == '.' && i < before.n && before.p[i] == ' ')) {
            before = str_after(before, i);
            break;
        }
    before = viet_lower(a, before);
    for (const char *const *t = terms; *t != NULL && !ends; t++)
        ends = str_ends(before, *t);
    return ends && has_word(before, tasks) && !has_word(before, past) &&
           !has_word(viet_lower(a, behind), past);
}

static void
check_over(const struct days *k, struct str before, struct str day,
           struct date d, struct str behind)
{
    if (k->first_day == 0 || d.year == 0 || date_number(d) >= k->first_day ||
        !k->ahead || (!k->meeting && !sets_term(k->arena, before, behind)))
        return;
    diag_add(k->lint->diags, DATE_OVER, text_pos(k->lint, k->value, day),
             str_zero(k->arena, day),
             str_zero(k->arena, date_short(k->arena, k->own)));
}

/* ---- all of it */

static void
check_day(const struct days *k, struct str line, size_t at, size_t n,
          struct date d)
{
    struct str day = { line.p + at, n }, before = str_first(line, at);
    struct str behind = str_after(line, at + n);
    bool named = str_ends(before, "ngày ") || str_ends(before, "Ngày ");

    if (!ends_day(behind) || (d.year == 0 && !named))
        return;
    if (d.year > 0 && (d.year < 1900 || d.year > 2199))
        return;
    if (is_unreal(d)) {
        diag_add(k->lint->diags, DATE_UNREAL, text_pos(k->lint, k->value, day),
                 str_zero(k->arena, day));
        return;
    }
    check_weekday(k, before, day, d, behind);
    check_over(k, before, day, d, behind);
}

static void
check_line(struct days *k, struct str line)
{
    static const char *const meets[] = { "Thời gian:", "- Thời gian:",
                                         "1. Thời gian:", NULL };
    bool field = k->meeting;

    k->meeting = field || str_starts_any(str_trim(line), meets);
    for (size_t i = 0; i < line.n; i++) {
        struct date d;
        size_t n;

        if (!viet_is_digit((unsigned char)line.p[i]) ||
            (i > 0 && strchr(" (,:;|“\"", line.p[i - 1]) == NULL))
            continue;
        n = day_size(str_after(line, i), &d);
        if (n == 0)
            continue;
        check_day(k, line, i, n, d);
        i += n - 1;
    }
    k->meeting = field;
}

static void
check_text(void *context, const struct plan_text *t)
{
    struct days *k = context;
    struct str rest = t->value->text, line;

    k->value = t->value;
    k->meeting = str_is(t->value->key, "thoi_gian");
    while (str_line(&rest, &line))
        if (str_index(line, '{') == line.n)
            check_line(k, line);
}

void
lint_days(const struct lint *l)
{
    /* what is asked for lies ahead; what is told of may be over */
    static const char *const ahead[] = { "KH", "CTr", "CT", "TB", "HD", "GM",
                                         "CĐ", "PA", "", NULL };
    struct days k = { .lint = l, .arena = l->arena };
    int last;

    if (!date_read(l->arena, value_find(l->plan, "ngay"), &k.own) ||
        !date_range(k.own, &k.first_day, &last))
        k.first_day = 0;
    k.ahead = str_is_any(template_abbreviation(l->template), ahead);
    each_text(l, &k, check_text);
}
