/* spans.c — spans of time that end before they begin: "từ ngày 10/5 đến ngày
 * 01/5". */
#include "lint/spans.h"

#include "base/utf8.h"
#include "base/viet.h"
#include "lint/day_text.h"

enum { BEHIND_MOST = 30 }; /* bytes looked at */

enum span_kind { SPAN_NONE, SPAN_YEAR, SPAN_MONTH, SPAN_DAY, SPAN_HOUR };

/* One end of a span. */
struct span_end {
    enum span_kind kind;
    struct date day;
    int minutes; /* of the day */
    struct str text;
};

/* "8h", "8h30", "08 giờ 30", "8g30", "08:30"; its bytes. */
static size_t
hour_size(struct str s, int *minutes)
{
    static const char *const marks[] = { " giờ ", " giờ", "giờ", "h", "g",
                                         ":", NULL };
    int hour, minute = 0;
    size_t n = day_digits(s, &hour), m;
    struct str rest = str_after(s, n);

    if (n == 0 || n > 2 || hour > 24)
        return 0;
    for (const char *const *mark = marks; *mark != NULL; mark++)
        if (str_starts(rest, *mark)) {
            n += str_from(*mark).n;
            m = day_digits(str_after(s, n), &minute);
            if (m > 2 || (m == 0 && *mark[0] == ':'))
                return 0;
            *minutes = 60 * hour + (m == 2 ? minute : 0);
            if (m == 2)
                return n + m;
            return str_ends(str_first(s, n), " ") ? n - 1 : n;
        }
    return 0;
}

/* "ngày 10/5/2026", "tháng 5/2026", "năm 2026", "8h30", each without its word,
 * too; its bytes. */
static size_t
span_end_size(struct str s, struct span_end *e)
{
    static const char *const words[] = { "hết ngày ", "ngày ", "hết tháng ",
                                         "tháng ", "hết năm ", "năm ",
                                         "hết ", NULL };
    size_t lead = 0, n;
    struct str at;
    bool month = false;

    *e = (struct span_end){ .kind = SPAN_NONE };
    for (const char *const *w = words; *w != NULL && lead == 0; w++)
        if (str_starts(s, *w)) {
            lead = str_from(*w).n;
            month = str_ends(str_from(*w), "tháng ");
        }
    at = str_after(s, lead);
    if (month) {
        n = day_digits(at, &e->day.month);
        if (n > 0 && n < 3 && str_starts(str_after(at, n), "/") &&
            day_digits(str_after(at, n + 1), &e->day.year) == 4) {
            e->kind = SPAN_MONTH;
            n += 5;
        }
    } else if ((n = day_size(at, &e->day)) > 0) {
        e->kind = SPAN_DAY;
    } else if ((n = hour_size(at, &e->minutes)) > 0) {
        e->kind = SPAN_HOUR;
    } else if ((n = day_digits(at, &e->day.year)) == 4 && e->day.year > 1900 &&
               e->day.year < 2100) {
        e->kind = SPAN_YEAR;
    }
    e->text = str_first(s, lead + n);
    at = str_after(at, n);
    if (e->kind == SPAN_YEAR && (str_starts(at, "-") || str_starts(at, "–")))
        return lead + n; /* "2026-2030" */
    return e->kind != SPAN_NONE && day_ends(at) ? lead + n : 0;
}

/* Through the night, or as hours of the afternoon are said. */
static bool
is_overnight(struct arena *a, struct span_end from, struct span_end to,
             struct str behind)
{
    static const char *const words[] = { "hôm sau", "ngày", "sáng", "chiều",
                                         "tối", "đêm", NULL };
    enum { NOON = 12 * 60, EVENING = 17 * 60, MORNING = 7 * 60 };

    behind = viet_lower(a, utf8_head(behind, BEHIND_MOST));
    for (const char *const *w = words; *w != NULL; w++)
        if (str_has(behind, *w))
            return true;
    return from.minutes >= EVENING ||
           (from.minutes >= NOON && to.minutes < MORNING);
}

/* Days without a year may go over into another, unless in one month. */
static bool
is_backwards(struct arena *a, struct span_end from, struct span_end to,
             struct str behind)
{
    struct date f = from.day, t = to.day;

    if (from.kind != to.kind)
        return false;
    if (from.kind == SPAN_HOUR)
        return from.minutes > to.minutes &&
               !is_overnight(a, from, to, behind);
    if (from.kind == SPAN_DAY && (f.year == 0 || t.year == 0))
        return f.month == t.month && f.day > t.day &&
               (f.year == 0 || t.year == 0 || f.year == t.year) &&
               !day_is_unreal(f) && !day_is_unreal(t);
    if (f.year != t.year || from.kind == SPAN_YEAR)
        return f.year > t.year;
    return f.month != t.month ? f.month > t.month : f.day > t.day;
}

/* Bytes of what leads a span, at the front; *words: "đến" parts its ends, not
 * '-'. */
static size_t
span_lead(struct str s, bool *words)
{
    static const char *const leads[] = { "giai đoạn ", "nhiệm kỳ ",
                                         "nhiệm kì ", "năm học ", "niên khóa ",
                                         "thời kỳ ", NULL };

    *words = viet_begins(s, STR("từ ")) > 0;
    if (*words)
        return sizeof("từ ") - 1;
    for (const char *const *l = leads; *l != NULL; l++)
        if (viet_begins(s, str_from(*l)) > 0)
            return str_from(*l).n;
    return 0;
}

void
span_check(const struct lint *l, const struct value *v, struct str from)
{
    static const char *const joints[] = { " đến ", " tới ", " - ", " – ", "-",
                                          "–", NULL };
    bool words;
    size_t n = span_lead(from, &words), joint = 0, m;
    struct span_end begin, end;
    struct str rest;

    if (n == 0 || (m = span_end_size(str_after(from, n), &begin)) == 0)
        return;
    if (!words && begin.kind != SPAN_YEAR)
        return;
    rest = str_after(from, n + m);
    for (const char *const *j = joints; *j != NULL && joint == 0; j++)
        if (str_starts(rest, *j))
            joint = str_from(*j).n;
    if (joint == 0 ||
        (m = span_end_size(str_after(rest, joint), &end)) == 0 ||
        !is_backwards(l->arena, begin, end, str_after(rest, joint + m)))
        return;
    diag_add(l->diags, DATE_SPAN, text_pos(l, v, begin.text),
             str_zero(l->arena, begin.text), str_zero(l->arena, end.text));
}
