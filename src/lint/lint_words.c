/* lint_words.c — words that PL II of the decree has with a capital: days of
 * the week, kinds of documents that are meant, Nhân dân, feasts. */
#include "base/mend.h"
#include "base/utf8.h"
#include "base/viet.h"
#include "lint/rules.h"
#include "lint/texts.h"
#include "merge/element.h"

struct looking {
    const struct lint *lint;
    struct arena *arena;
    const struct value *value;
    struct diag *people; /* the first "nhân dân", with mends for all */
};

/* ---- days */

struct word_row {
    const char *wrong, *right;
};

/* "thứ hai" is a number too: it is a day where one follows. */
static void
check_day(const struct looking *k, struct str from)
{
    static const struct word_row rows[] = {
        { "thứ hai", "thứ Hai" }, { "thứ ba", "thứ Ba" },
        { "thứ tư", "thứ Tư" }, { "thứ năm", "thứ Năm" },
        { "thứ sáu", "thứ Sáu" }, { "thứ bảy", "thứ Bảy" },
        { "chủ nhật", "Chủ nhật" },
    };
    static const char *const days[] = {
        ", ngày", " ngày", " (ngày", " hằng tuần", " hàng tuần",
        " tuần thứ", " các ngày", " tuần đầu", " tuần cuối", " tuần này",
        " tuần sau", NULL,
    };

    for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
        struct str rest = str_after(from, str_from(rows[i].wrong).n);

        if (str_starts(from, rows[i].wrong) &&
            str_starts_any(rest, days))
            text_mend(k->lint, k->value, CAPITALS_DAY,
                      str_first(from, from.n - rest.n),
                      str_from(rows[i].right));
    }
}

/* ---- feasts */

static void
check_feast(const struct looking *k, struct str from)
{
    static const struct word_row rows[] = {
        { "tết nguyên đán", "tết Nguyên đán" },
        { "Tết nguyên đán", "tết Nguyên đán" },
        { "ngày quốc khánh", "ngày Quốc khánh" },
        { "ngày quốc tế", "ngày Quốc tế" },
    };

    for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
        struct str was = str_first(from, str_from(rows[i].wrong).n);

        if (str_starts(from, rows[i].wrong) &&
            ends_word(str_after(from, was.n)))
            text_mend(k->lint, k->value, CAPITALS_DAY, was,
                      str_from(rows[i].right));
    }
}

/* ---- kinds of documents */

/* "thi hành", "kèm theo": what follows is the document itself. */
static bool
acts_on(struct arena *a, struct str before)
{
    static const char *const verbs[] = { "thi hành", "thực hiện", "kèm theo",
                                         "ban hành", "theo", "tại", "của",
                                         "trong", "triển khai", NULL };

    before = viet_lower(a, utf8_tail(str_trim(before), 40));
    return str_ends_any(before, verbs);
}

/* "quyết định số 15", "theo kế hoạch này": a certain one is meant. */
static void
check_type(const struct looking *k, struct str from, struct str before)
{
    static const char *const types[] = {
        "nghị quyết", "quyết định", "chỉ thị", "quy chế", "thông báo",
        "hướng dẫn", "chương trình", "kế hoạch", "phương án", "báo cáo",
        "tờ trình", "công văn", "công điện", "nghị định", "thông tư", NULL,
    };

    for (const char *const *t = types; *t != NULL; t++) {
        size_t n = str_from(*t).n;
        struct str rest = str_after(from, n), now;

        if (!str_starts(from, *t))
            continue;
        if (str_starts(rest, " này") && ends_word(str_after(
                rest, sizeof(" này") - 1)) && acts_on(k->arena, before)) {
            text_mend(k->lint, k->value, CAPITALS_TYPE, str_first(from, n),
                      viet_capital(k->arena, str_first(from, n)));
            return;
        }
        if (!str_starts(rest, " số ") ||
            str_digits(str_after(rest, sizeof(" số ") - 1)) == 0)
            continue;
        rest = str_after(rest, sizeof(" số ") - 1);
        rest = str_after(rest, str_digits(rest));
        if (!str_starts(rest, "/") && !str_starts(rest, "-"))
            continue;
        before = str_trim(before);
        if (before.n == 0 || strchr("-+.:", before.p[before.n - 1]) != NULL)
            return; /* the first of its sentence, told of otherwise */
        now = viet_capital(k->arena, str_first(from, n));
        text_mend(k->lint, k->value, CAPITALS_TYPE, str_first(from, n), now);
        return;
    }
}

/* ---- the people */

/* "nhân dân" by itself, not the word of an agency or of an idea. */
static void
check_people(struct looking *k, struct str from, struct str before)
{
    static const char *const alone[] = {
        "phục vụ", "vận động", "tuyên truyền", "cho", "của", "với", "và",
        "quần chúng", "tầng lớp", "đời sống", "trong", "ý kiến", "toàn thể",
        "đông đảo", "để", "được", "bà con", "do", NULL,
    };
    struct str was = str_first(from, sizeof("nhân dân") - 1);
    struct pos pos;

    if (!str_starts(from, "nhân dân") ||
        !ends_word(str_after(from, was.n)))
        return;
    before = viet_lower(k->arena, utf8_tail(str_trim(before), 40));
    if (!str_ends_any(before, alone))
        return;
    pos = text_pos(k->lint, k->value, was);
    if (k->people == NULL)
        k->people = diag_gather(k->lint->diags, CAPITALS_PEOPLE, pos);
    else
        diag_gather(k->lint->diags, CAPITALS_PEOPLE, pos);
    mend_words(k->lint->diags, k->people, pos, was, STR("Nhân dân"));
}

/* "Đảng và nhà nước", "do nhà nước": the State itself, not the word of
 * "ngân sách nhà nước". */
static void
check_state(const struct looking *k, struct str from, struct str before)
{
    static const char *const alone[] = { "của", "do", "đảng,", "đảng và", ";",
                                         NULL };
    struct str was = str_first(from, sizeof("nhà nước") - 1);

    if (!str_starts(from, "nhà nước") || !ends_word(str_after(from, was.n)))
        return;
    before = viet_lower(k->arena, utf8_tail(str_trim(before), 40));
    if (str_ends_any(before, alone))
        text_mend(k->lint, k->value, CAPITALS_AGENCY, was, STR("Nhà nước"));
}

static void
check_text(void *context, const struct plan_text *t)
{
    struct looking *k = context;
    struct str rest = t->value->text, line;

    if (str_is(t->field, "can_cu"))
        return; /* titles, as they are */
    k->value = t->value;
    while (str_line(&rest, &line)) {
        struct words words = words_of(line);

        for (struct text_word w; word_next(&words, &w); ) {
            size_t at = (size_t)(w.s.p - line.p);
            struct str from = str_after(line, at);

            check_day(k, from);
            check_feast(k, from);
            check_type(k, from, str_first(line, at));
            check_people(k, from, str_first(line, at));
            check_state(k, from, str_first(line, at));
        }
    }
}

void
lint_words(const struct lint *l)
{
    struct looking k = { .lint = l, .arena = l->arena };

    each_text(l, &k, check_text);
}
