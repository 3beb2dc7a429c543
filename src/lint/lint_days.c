/* lint_days.c — days of the text that the calendar has not, that are another
 * day of the week, or that are over before the document is written. */
#include "base/mend.h"
#include "base/utf8.h"
#include "base/viet.h"
#include "lint/day_text.h"
#include "lint/rules.h"
#include "lint/spans.h"
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

            if (n > 0 && day_ends(str_after(s, n)))
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

/* The part of a sentence that goes on up to the end of the text. */
static struct str
part_before(struct str before)
{
    before = str_trim(utf8_tail(before, BEFORE_MOST));
    for (size_t i = before.n; i > 0; i--)
        if (before.p[i - 1] == ';' ||
            (before.p[i - 1] == '.' && i < before.n && before.p[i] == ' '))
            return str_trim(str_after(before, i));
    return before;
}

/* A part of a sentence, in small letters, that begins by saying what is to be
 * done. */
static bool
is_asked(struct str part)
{
    static const char *const verbs[] = {
        "ban hành ", "bàn giao ", "bố trí ", "chuẩn bị ", "công bố ",
        "công khai ", "cử ", "giải ngân ", "họp ", "hướng dẫn ", "in ",
        "khảo sát ", "kiện toàn ", "kiểm tra ", "lập ", "mở ", "nghiệm thu ",
        "niêm yết ", "phát động ", "phân công ", "phân khai ", "phê duyệt ",
        "phối hợp ", "quyết toán ", "thanh toán ", "thành lập ", "thông báo ",
        "thẩm định ", "thực hiện ", "tuyên truyền ", "tập huấn ", "tổ chức ",
        "xây dựng ", "ký ", "lựa chọn ", "đánh giá ", "đôn đốc ", "hoàn thành ",
        "hoàn thiện ", "báo cáo ", "gửi ", "nộp ", "trình ", "rà soát ",
        "tham mưu ", "tổng hợp ", "đăng ký ", "đề xuất ", "cung cấp ",
        "cập nhật ", "triển khai ", NULL,
    };

    while (part.n > 0 && strchr("-+*. )0123456789", part.p[0]) != NULL)
        part = str_after(part, 1);
    if (part.n > 2 && part.p[1] == ')')
        part = str_trim(str_after(part, 2)); /* "a) " */
    return str_starts_any(part, verbs);
}

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
        "muộn nhất", "hạn ", "thời hạn", "thời gian", "triển khai",
        "tham mưu", "trình ", "rà soát", "tổng hợp", "đề xuất", "cung cấp",
        "cập nhật", NULL,
    };
    static const char *const past[] = {
        "đã ", "đến nay", "quá hạn", "theo yêu cầu", "yêu cầu tại", "chưa ",
        "được cấp", "có hiệu lực", "ban hành trước", "ký kết", NULL,
    };

    before = viet_lower(a, part_before(before));
    behind = utf8_head(behind, BEHIND_MOST);
    return str_ends_any(before, terms) &&
           (has_word(before, tasks) || is_asked(before)) &&
           !has_word(before, past) && !has_word(viet_lower(a, behind), past);
}

static void
tell_over(const struct days *k, struct str when, const char *kind)
{
    diag_add(k->lint->diags, DATE_OVER, text_pos(k->lint, k->value, when),
             str_printf(k->arena, "%s%.*s", kind, STR_ARG(when)).p,
             str_zero(k->arena, date_short(k->arena, k->own)));
}

static void
check_over(const struct days *k, struct str before, struct str day,
           struct date d, struct str behind)
{
    if (k->first_day == 0 || d.year == 0 || date_number(d) >= k->first_day ||
        !k->ahead || (!k->meeting && !sets_term(k->arena, before, behind)))
        return;
    tell_over(k, day, "ngày ");
}

/* "trong tháng 8/2025", "xong trong quý II/2025", "trong năm 2025": the month
 * in which it ends; 0 bytes for none. */
static size_t
period_size(struct str s, struct date *d)
{
    static const char *const quarters[] = { "IV/", "III/", "II/", "I/" };
    size_t n = 0, m;

    *d = (struct date){ 1, 12, 0 };
    if (str_starts(s, "tháng ")) {
        n = sizeof("tháng ") - 1;
        m = day_digits(str_after(s, n), &d->month);
        if (m == 0 || m > 2 || d->month < 1 || d->month > 12 ||
            !str_starts(str_after(s, n + m), "/"))
            return 0;
        n += m + 1;
    } else if (str_starts(s, "quý ")) {
        n = sizeof("quý ") - 1;
        for (int i = 0; i < 4; i++)
            if (str_starts(str_after(s, n), quarters[i])) {
                n += str_from(quarters[i]).n;
                d->month = 12 - 3 * i;
                break;
            }
        if (s.p[n - 1] != '/')
            return 0;
    } else if (str_starts(s, "năm ")) {
        n = sizeof("năm ") - 1;
    } else {
        return 0;
    }
    m = day_digits(str_after(s, n), &d->year);
    d->day = day_last(d->month, d->year);
    return m == 4 && day_ends(str_after(s, n + m)) ? n + m : 0;
}

/* What is asked for within a month or a year that is over. */
static void
check_period(const struct days *k, struct str before, struct str from)
{
    static const char *const within[] = { "trong", "xong", "hoàn thành",
                                          "trước", "cuối", "đầu", NULL };
    struct date d;
    size_t n = k->first_day > 0 && k->ahead ? period_size(from, &d) : 0;

    if (n == 0 || date_number(d) >= k->first_day ||
        !str_ends_any(str_trim(before), within) ||
        str_starts(str_after(from, n), ",") || /* "trong năm 2025, xã đã" */
        !is_asked(viet_lower(k->arena, part_before(before))))
        return;
    tell_over(k, str_first(from, n), "");
}

/* ---- all of it */

static void
check_day(const struct days *k, struct str line, size_t at, size_t n,
          struct date d)
{
    struct str day = { line.p + at, n }, before = str_first(line, at);
    struct str behind = str_after(line, at + n);
    bool named = str_ends(before, "ngày ") || str_ends(before, "Ngày ");

    if (!day_ends(behind) || (d.year == 0 && !named))
        return;
    if (d.year > 0 && (d.year < 1900 || d.year > 2199))
        return;
    if (day_is_unreal(d)) {
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

        bool word = i == 0 || strchr(" (,:;|“\"", line.p[i - 1]) != NULL;

        if (!word)
            continue;
        if (strchr("tTgGnN", line.p[i]) != NULL)
            span_check(k->lint, k->value, str_after(line, i));
        if (strchr("tqn", line.p[i]) != NULL)
            check_period(k, str_first(line, i), str_after(line, i));
        if (!viet_is_digit((unsigned char)line.p[i]))
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
