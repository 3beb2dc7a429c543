/* history.c — parts of sentences that tell of the past. */
#include "lint/history.h"

#include "base/utf8.h"
#include "base/viet.h"
#include "lint/texts.h"

/* The part of a sentence around a place of a line. */
static struct str
clause_at(struct str line, size_t at)
{
    size_t from = at, to = at;

    while (from > 0 && line.p[from - 1] != ';' && line.p[from - 1] != '|' &&
           !(line.p[from - 1] == ' ' && from > 1 && line.p[from - 2] == '.'))
        from--;
    while (to < line.n && line.p[to] != ';' && line.p[to] != '|' &&
           !str_starts(str_after(line, to), ". "))
        to++;
    return (struct str){ line.p + from, to - from };
}

/* "năm 2019" and a number of a document, "12/QĐ-UBND", are of then. */
static bool
is_dated(struct str s, size_t at)
{
    struct str rest = str_after(s, at + 1);

    if (str_starts(str_after(s, at), "năm ")) {
        rest = str_after(s, at + sizeof("năm ") - 1);
        return str_digits(rest) == 4 &&
               (str_starts(rest, "19") || str_starts(rest, "200") ||
                str_starts(rest, "201") || str_starts(rest, "2020") ||
                str_starts(rest, "2021") || str_starts(rest, "2022") ||
                str_starts(rest, "2023") || str_starts(rest, "2024"));
    }
    return at > 0 && s.p[at] == '/' &&
           viet_is_digit((unsigned char)s.p[at - 1]) && rest.n > 0 &&
           viet_is_letter(utf8_next(&rest));
}

/* The place in a part of a sentence from which on it tells of the past: all of
 * it does for its words, and else what stands behind the number of a document;
 * NULL: it does not. */
static const char *
find_past(struct arena *a, struct str clause, bool each_marked)
{
    static const char *const words[] = {
        "(cũ)", " cũ", /* first: see below */
        "trước đây", "trước kia", "trước khi", "nguyên là", "nguyên phó",
        "nguyên chủ", "nguyên trưởng", "nguyên bí", "nguyên giám",
        "nguyên cán", "nguyên ủy", "nguyên chánh", "từ năm",
        "sáp nhập", "sắp xếp", "hợp nhất", "thành lập trên cơ sở",
        "bỏ cấp huyện", "bỏ huyện", "không tổ chức cấp huyện", "kết thúc",
        "giải thể", "chấm dứt", "chuyển từ", "chuyển giao", "bàn giao",
        "tiếp nhận", "trước ngày 01 tháng 7 năm 2025", "trước ngày 01/7/2025",
        "trước 01/7/2025", "30/6/2025", "để lại", "khi còn", "thời kỳ",
        "thời cấp huyện", "từ thời", "hai cấp", "02 cấp", "2 cấp", "thay cho",
        "thay vì", "huyện chuyển", "về cấp xã", "cho cấp xã",
        "xuống cấp xã", "phân định", NULL,
    };
    struct str small = viet_lower(a, clause);
    const char *past = NULL;

    for (size_t i = 0; i < small.n; i++) {
        if (is_dated(small, i)) {
            if (small.p[i] != '/')
                return clause.p;
            past = past == NULL ? clause.p + i + 1 : past;
        }
        for (const char *const *w = words + 2 * each_marked; *w != NULL; w++)
            if (str_starts(str_after(small, i), *w) &&
                ends_word(str_after(small, i + str_from(*w).n)))
                return clause.p;
    }
    return past;
}

bool
history_tells(struct history *h, struct arena *a, struct str line,
              const char *at)
{
    if (h->clause.n == 0 || at < h->clause.p ||
        at >= h->clause.p + h->clause.n) {
        h->clause = clause_at(line, (size_t)(at - line.p));
        h->past = find_past(a, h->clause, h->each_marked);
    }
    return h->past != NULL && at >= h->past;
}
