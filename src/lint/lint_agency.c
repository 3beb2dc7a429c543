/* lint_agency.c — the agency in its head and above its signature, who may
 * sign for whom; titles in capitals, several bases on one line, and what
 * stands behind "./.". */
#include "base/mend.h"
#include "base/utf8.h"
#include "base/viet.h"
#include "lint/rules.h"
#include "lint/texts.h"
#include "merge/element.h"
#include "parts/lines.h"

/* ---- names in full */

struct full_row {
    const char *was, *now;
};

/* "UBND xã Phú Thịnh" in the head. */
static void
check_head(const struct lint *l)
{
    static const struct full_row rows[] = {
        { "UBND", "Ủy ban nhân dân" }, { "HĐND", "Hội đồng nhân dân" },
    };
    struct lines lines = lines_read(l->arena,
                                    value_find(l->plan, "co_quan.ten"));

    for (size_t i = 0; lines.first != NULL && i < 2; i++) {
        struct str was = str_first(lines.first->text,
                                   str_from(rows[i].was).n);

        if (!str_is(was, rows[i].was) ||
            !str_starts(str_after(lines.first->text, was.n), " "))
            continue;
        mend_part(l->diags,
                  diag_add(l->diags, AGENCY_SHORT, lines.first->pos,
                           rows[i].was, rows[i].now),
                  lines.first->pos, lines.first->text, was,
                  str_from(rows[i].now));
    }
}

/* ---- who signs for whom */

static bool
is_person(struct str folded)
{
    static const char *const heads[] = {
        "chu tich", "giam doc", "tong giam doc", "hieu truong", "truong ",
        "chanh ", "cuc truong", "chi cuc truong", "vien truong", "bo truong",
        NULL,
    };

    return str_starts_any(folded, heads);
}

/* "TM. BAN GIÁM HIỆU": what is led by one person is not signed for by
 * others together. */
static void
check_together(const struct lint *l, const struct line *one,
               struct str folded)
{
    static const char *const groups[] = {
        "ban giam hieu", "ban giam doc", "lanh dao", "nha truong", "truong ",
        "phong ", "so ", "chi cuc", "van phong", "trung tam", "cong an",
        "benh vien", "tram ", NULL,
    };

    if (str_starts_any(folded, groups) || is_person(folded))
        diag_add(l->diags, SIGN_TOGETHER, one->pos,
                 str_zero(l->arena, one->text));
}

static void
check_short(const struct lint *l, const struct line *one, struct str body)
{
    static const struct full_row rows[] = {
        { "UBND", "ỦY BAN NHÂN DÂN" }, { "HĐND", "HỘI ĐỒNG NHÂN DÂN" },
        { "BCĐ", "BAN CHỈ ĐẠO" },
    };

    for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
        struct str was = str_first(body, str_from(rows[i].was).n);
        struct str rest = str_after(body, was.n);

        if (!str_is(was, rows[i].was) ||
            (rest.n > 0 && rest.p[0] != ' '))
            continue;
        mend_part(l->diags,
                  diag_add(l->diags, SIGN_AGENCY, one->pos, rows[i].was,
                           rows[i].now),
                  one->pos, one->text, was, str_from(rows[i].now));
    }
}

/* Below "TL. CHỦ TỊCH" signs who is none of his deputies. */
static void
check_ordered(const struct lint *l, const struct line *one,
              struct str folded)
{
    struct str next;

    if (one->next == NULL)
        return;
    next = viet_fold(l->arena, one->next->text);
    if (!str_starts(next, "pho "))
        return;
    next = str_after(next, 4);
    if (str_starts(folded, str_zero(l->arena,
                                    str_first(next, str_index(next, ' ')))))
        diag_add(l->diags, SIGN_ORDERED, one->next->pos,
                 str_zero(l->arena, one->text),
                 str_zero(l->arena, one->next->text));
}

/* A decision of the chairman's own is not signed for the committee, nor one of
 * the director's by the chairman: `body` is who signs or is signed for, empty
 * for a committee. */
static void
check_decides(const struct lint *l, const struct line *one, struct str body)
{
    struct lines lines = lines_read(l->arena,
                                    value_find(l->plan, "tham_quyen"));

    if (lines.first == NULL ||
        !is_person(viet_fold(l->arena, lines.first->text)) ||
        (body.n > 0 && (text_is_open(lines.first->text) ||
                        !is_person(viet_fold(l->arena, body)) ||
                        viet_begins(lines.first->text, body) > 0)))
        return;
    diag_add(l->diags, SIGN_DECIDES, one->pos,
             str_zero(l->arena, one->text),
             str_zero(l->arena, lines.first->text));
}

static void
check_powers(const struct lint *l)
{
    struct lines lines = lines_read(l->arena,
                                    value_find(l->plan, "ky.quyen_han"));

    for (const struct line *one = lines.first; one != NULL;
         one = one->next) {
        struct str text = str_trim(one->text), body;
        size_t n = str_index(text, '.');

        if (n == text.n || n > 3) {
            if (one == lines.first)
                check_decides(l, one, text);
            continue;
        }
        body = str_trim(str_after(text, n + 1));
        if (one == lines.first && !str_starts(text, "TM.") && body.n > 0)
            check_decides(l, one, body);
        check_short(l, one, body);
        if (str_starts(text, "TM.")) {
            check_together(l, one, viet_fold(l->arena, body));
            check_decides(l, one, STR_EMPTY);
        } else if (str_starts(text, "TL.")) {
            check_ordered(l, one, viet_fold(l->arena, body));
        }
    }
}

/* ---- the title */

static void
check_title(const struct lint *l)
{
    struct lines lines = lines_read(l->arena,
                                    value_find(l->plan, "trich_yeu"));
    size_t letters = 0;

    for (const struct line *one = lines.first; one != NULL;
         one = one->next) {
        struct str rest = one->text;

        while (rest.n > 0) {
            uint32_t c = utf8_next(&rest);

            if (viet_is_lower(c))
                return;
            letters += viet_is_letter(c);
        }
    }
    if (letters > 12)
        diag_add(l->diags, TITLE_CAPITALS, lines.first->pos);
}

/* ---- bases */

/* "Căn cứ A; Căn cứ B" on one line. */
static void
check_basis(const struct lint *l, const struct line *one)
{
    static const char *const begins[] = {
        "Căn cứ ", "căn cứ ", "Theo đề nghị", "Xét đề nghị", NULL,
    };

    for (size_t i = 1; i < one->text.n; i++) {
        struct str rest;

        if (one->text.p[i - 1] != ';' && one->text.p[i - 1] != '.')
            continue;
        rest = str_trim(str_after(one->text, i));
        if (!str_starts_any(rest, begins))
            continue;
        diag_add(l->diags, BASIS_JOINED, one->pos,
                 str_zero(l->arena, utf8_shorten(l->arena, rest, 40)));
        return;
    }
}

static void
check_bases(const struct lint *l)
{
    struct lines lines = lines_read(l->arena, value_find(l->plan, "can_cu"));
    const struct line *proposal = NULL;

    for (const struct line *one = lines.first; one != NULL;
         one = one->next) {
        struct str text = str_trim(one->text);

        check_basis(l, one);
        if (str_starts(text, "Theo đề nghị"))
            proposal = one;
        else if (proposal != NULL && viet_begins(text, STR("Căn cứ")) > 0) {
            diag_add(l->diags, BASIS_PROPOSAL, proposal->pos);
            return;
        }
    }
}

/* ---- the end */

struct ending {
    const struct lint *lint;
};

static void
check_end(void *context, const struct plan_text *t)
{
    const struct lint *l = ((const struct ending *)context)->lint;
    struct str rest = t->value->text, line;

    while (str_line(&rest, &line)) {
        struct str from = str_after(line, str_find(line, "./."));
        struct str behind = str_after(from, sizeof("./.") - 1);

        if (str_starts(behind, "/."))
            diag_add(l->diags, END_MARK_DOUBLED, text_pos(l, t->value, from));
        else if (str_starts(behind, " ") && str_trim(behind).n > 1)
            diag_add(l->diags, END_MARK_INSIDE, text_pos(l, t->value, from));
    }
}

void
lint_agency(const struct lint *l)
{
    struct ending end = { l };

    check_head(l);
    check_powers(l);
    check_title(l);
    check_bases(l);
    each_text(l, &end, check_end);
}
