/* lint_symbol.c — the abbreviations of a ký hiệu: of the kind of document and
 * of the agency (NĐ 30/2020, PL I, phần I, II.3; PL III). */
#include "base/mend.h"
#include "base/utf8.h"
#include "base/viet.h"
#include "lint/rules.h"
#include "merge/element.h"

/* The kinds of PL III, and Thông tư, which is taken for Tờ trình. */
static const char *const kinds[] = {
    "NQ", "QĐ", "CT", "QC", "QyĐ", "TC", "TB", "HD", "CTr", "KH", "PA", "ĐA",
    "DA", "BC", "BB", "TTr", "HĐ", "CĐ", "BGN", "BTT", "GUQ", "GM", "GGT",
    "GNP", "PG", "PC", "PB", "TT", NULL,
};

/* What fingers make of the abbreviation of a committee or a council: the same
 * letters in another order, one lost, or one too many. */
static const char *
meant(struct str group)
{
    static const struct {
        const char *right;
        char first;
        size_t least; /* HND is Hội Nông dân */
    } agencies[] = { { "UBND", 'U', 3 }, { "HĐND", 'H', 4 } };

    for (int i = 0; i < 2; i++) {
        struct str rest = group;
        size_t letters = 0;

        if (group.n == 0 || group.p[0] != agencies[i].first ||
            str_is(group, agencies[i].right))
            continue;
        while (rest.n > 0) {
            uint32_t c = utf8_next(&rest);

            if (c != 'N' && c != 'D' && c != 0x0110 /* Đ */ &&
                c != (i == 0 ? 'B' : 'H') && c != (uint32_t)group.p[0])
                break;
            letters++;
        }
        if (rest.n == 0 && letters >= agencies[i].least && letters <= 6 &&
            utf8_count(group) == letters)
            return agencies[i].right;
    }
    return NULL;
}

/* Bytes of the group of letters at the front. */
static size_t
group_size(struct str s)
{
    size_t dash = str_index(s, '-'), slash = str_index(s, '/');

    return dash < slash ? dash : slash;
}

static void
check_agencies(const struct lint *l, const struct value *v, struct str symbol)
{
    for (struct str rest = symbol; rest.n > 0; ) {
        struct str group = str_first(rest, group_size(rest));
        struct pos pos = value_pos(v, (size_t)(group.p - v->text.p));
        const char *right = meant(group);

        if (right != NULL)
            mend_words(l->diags,
                       diag_add(l->diags, SYMBOL_AGENCY, pos,
                                str_zero(l->arena, group), right),
                       pos, group, str_from(right));
        rest = str_after(rest, group.n + 1);
    }
}

/* "CV-UBND": a công văn has no abbreviation of its kind. */
static void
check_letter(const struct lint *l, const struct value *v, struct str symbol)
{
    struct str rest = str_after(symbol, 3);
    struct pos pos = value_pos(v, (size_t)(symbol.p - v->text.p));

    if (!str_starts(symbol, "CV-") || rest.n == 0)
        return;
    mend_words(l->diags,
               diag_add(l->diags, SYMBOL_LETTER, pos,
                        str_zero(l->arena, symbol), str_zero(l->arena, rest)),
               pos, symbol, rest);
}

/* Another kind's abbreviation, or its own in other letters: "TTR", "QD". */
static void
check_kind(const struct lint *l, const struct value *v, struct str symbol)
{
    struct str own = template_abbreviation(l->template);
    struct str group = str_first(symbol, group_size(symbol));
    struct pos pos = value_pos(v, (size_t)(symbol.p - v->text.p));
    bool same = str_equal(viet_fold(l->arena, group),
                          viet_fold(l->arena, own)) ||
                (str_is(group, "TT") && str_is(own, "TTr"));
    struct diag *told;

    if (own.n == 0 || group.n == symbol.n || str_equal(group, own) ||
        str_equal(symbol, viet_lower(l->arena, symbol)) || /* told as such */
        (!same && !str_is_any(group, kinds)) ||
        !value_is_blank(value_find(l->plan, "ten_loai")))
        return;
    told = diag_add(l->diags, SYMBOL_TYPE, pos, str_zero(l->arena, group),
                    str_zero(l->arena, viet_lower(l->arena,
                                                  l->template->type)),
                    str_zero(l->arena, own));
    if (same)
        mend_words(l->diags, told, pos, group, own);
}

void
lint_symbol_names(const struct lint *l)
{
    const struct value *v = value_find(l->plan, "ky_hieu");
    struct str symbol;

    if (v == NULL || v->kind != VALUE_TEXT || v->gap)
        return;
    symbol = str_trim(v->text);
    if (str_starts(symbol, "/"))
        symbol = str_after(symbol, 1);
    check_agencies(l, v, symbol);
    check_letter(l, v, symbol);
    check_kind(l, v, symbol);
}
