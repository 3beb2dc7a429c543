/* lint_citation.c — one document that a plan cites: its number against itself,
 * against who has issued it, and against the registry. What the registry does
 * not have is unknown, and not wrong. */
#include "lint/citing.h"

#include "base/mend.h"
#include "base/utf8.h"
#include "base/viet.h"
#include "text/date.h"

/* ---- the symbol against itself, and against who has issued it */

/* "148/ QĐ-TTg" */
static void
check_blanks(const struct citing *k, const struct citation *c,
             struct str key)
{
    if (!str_equal(c->number, key))
        mend_words(k->diags,
                   diag_add(k->diags, BASIS_BLANKS, citing_pos(k, c->number),
                            zero(k, c->number), zero(k, key)),
                   citing_pos(k, c->number), c->number, key);
}

struct symbol_row {
    const char *symbol;  /* what is behind the number and its year */
    const char *issuer;  /* folded beginnings of an issuer, '|' between them */
    const char *written; /* the issuer, to be told */
};

/* Who issues under which symbol (the numbers of the State; those of the Party
 * have no such table). */
static const struct symbol_row symbols[] = {
    { "/QĐ-TTg", "thu tuong", "Thủ tướng Chính phủ" },
    { "/CT-TTg", "thu tuong", "Thủ tướng Chính phủ" },
    { "/CĐ-TTg", "thu tuong", "Thủ tướng Chính phủ" },
    { "/NĐ-CP", "chinh phu", "Chính phủ" },
    { "/NQ-CP", "chinh phu", "Chính phủ" },
    { "/NQ-HĐND", "hoi dong nhan dan|hdnd|thuong truc", "Hội đồng nhân dân" },
    { "/NQ-UBTVQH", "uy ban thuong vu", "Ủy ban Thường vụ Quốc hội" },
    { "/QĐ-UBND", "uy ban nhan dan|ubnd|chu tich", "Ủy ban nhân dân" },
    { "/KH-UBND", "uy ban nhan dan|ubnd|chu tich", "Ủy ban nhân dân" },
    { "/NQ-UBND", "", "" }, /* there is no such document */
};

static bool
begins_with(struct str s, struct str with)
{
    return s.n >= with.n && str_equal(str_first(s, with.n), with);
}

/* One of several beginnings, with '|' between them. */
static bool
starts_one(struct str s, struct str list)
{
    while (list.n > 0) {
        struct str one = str_first(list, str_index(list, '|'));

        if (begins_with(s, one))
            return true;
        list = str_after(list, one.n + 1);
    }
    return false;
}

/* The symbol behind the number ends with it, but for the number of a National
 * Assembly. */
static bool
has_symbol(struct str key, const char *symbol)
{
    size_t slash = str_index(key, '/');
    struct str rest = str_after(key, slash);

    if (str_digits(str_after(rest, 1)) == 4)
        rest = str_after(rest, 5);
    if (!str_starts(rest, symbol))
        return false;
    rest = str_after(rest, str_from(symbol).n);
    return rest.n == str_digits(rest);
}

/* False after a finding. */
static bool
check_issuer_of_symbol(const struct citing *k, const struct citation *c,
                       struct str key)
{
    struct str issuer = viet_fold(k->arena, c->issuer);

    if (issuer.n == 0)
        return true;
    for (size_t i = 0; i < sizeof(symbols) / sizeof(symbols[0]); i++) {
        const struct symbol_row *row = &symbols[i];

        if (!has_symbol(key, row->symbol))
            continue;
        if (row->issuer[0] == '\0')
            diag_add(k->diags, BASIS_NO_SUCH, citing_pos(k, c->number),
                     zero(k, key));
        else if (!starts_one(issuer, str_from(row->issuer)))
            diag_add(k->diags, BASIS_SYMBOL, citing_pos(k, c->number),
                     zero(k, key), row->written, zero(k, c->issuer));
        else
            return true;
        return false;
    }
    return true;
}

struct type_row {
    const char *abbreviation, *type;
};

static const struct type_row types[] = {
    { "QĐ", "quyết định" }, { "NQ", "nghị quyết" }, { "NĐ", "nghị định" },
    { "TT", "thông tư" }, { "CT", "chỉ thị" }, { "CTr", "chương trình" },
    { "KH", "kế hoạch" }, { "TB", "thông báo" }, { "HD", "hướng dẫn" },
    { "BC", "báo cáo" }, { "TTr", "tờ trình" }, { "KL", "kết luận" },
    { "PA", "phương án" }, { "ĐA", "đề án" }, { "DA", "dự án" },
    { "CĐ", "công điện" }, { "GM", "giấy mời" }, { "BB", "biên bản" },
    { "QC", "quy chế" }, { "QyĐ", "quy định" },
};

/* "144-QĐ/TW" */
static bool
is_party(struct str key)
{
    return str_index(key, '-') < str_index(key, '/');
}

/* "Nghị quyết số 148/QĐ-TTg" */
static void
check_type(const struct citing *k, const struct citation *c, struct str key)
{
    struct str symbol = str_after(key, str_digits(key) + 1);
    struct str type = viet_lower(k->arena, c->type);
    const struct type_row *row = NULL;

    if (str_digits(symbol) == 4)
        symbol = str_after(symbol, 5);
    symbol = str_first(symbol, str_index(symbol, '-') < str_index(symbol, '/')
                                   ? str_index(symbol, '-')
                                   : str_index(symbol, '/'));
    for (size_t i = 0; i < sizeof(types) / sizeof(types[0]); i++)
        if (str_is(symbol, types[i].abbreviation))
            row = &types[i];
    if (row == NULL || type.n == 0 || str_starts(type, row->type) ||
        str_is(type, "văn bản") || str_is(type, "kết luận") || /* a TB of it */
        (is_party(key) && str_is(symbol, "QĐ") && str_is(type, "quy định")))
        return;
    diag_add(k->diags, BASIS_TYPE, citing_pos(k, c->type), zero(k, c->type),
             zero(k, key), row->type);
}

/* ---- against the registry */

void
wrong_day(const struct citing *k, const struct citation *c,
          const char *what, struct date day)
{
    struct str right = date_short(k->arena, day);
    struct pos pos = citing_pos(k, c->date);

    if (str_index(c->date, '/') == c->date.n) /* "24 tháng 02 năm 2023" */
        right = str_after(date_long(k->arena, day, 0), sizeof("ngày ") - 1);
    mend_words(k->diags,
               diag_add(k->diags, BASIS_DAY, pos, what, zero(k, c->date),
                        zero(k, right)),
               pos, c->date, right);
}

/* Words of four letters and more that two texts share, of those of the first;
 * per cent. */
static int
shared_words(struct arena *a, struct str one, struct str other)
{
    struct str rest = viet_fold(a, one);
    struct str in = viet_fold(a, other);
    int count = 0, shared = 0;

    while (rest.n > 0) {
        struct str word = str_first(rest, str_index(rest, ' '));

        rest = str_after(rest, word.n + 1);
        if (word.n < 4)
            continue;
        count++;
        for (size_t i = 0; i + word.n <= in.n; i++)
            if (memcmp(in.p + i, word.p, word.n) == 0) {
                shared++;
                break;
            }
    }
    return count > 0 ? 100 * shared / count : 0;
}

/* Is it surely that document, though the day is another? */
static bool
is_surely(const struct citing *k, const struct citation *c,
          const struct basis *one)
{
    if (basis_is_unique(one))
        return true;
    if (!basis_is_national(one) || one->same_name != NULL)
        return false;
    return c->day.year == one->date.year ||
           shared_words(k->arena, one->about, c->about) >= 60;
}

/* The document of the registry that is meant; NULL where it is none, or not
 * surely. A day that is wrong is told of. */
static const struct basis *
find_meant(const struct citing *k, const struct citation *c, struct str key)
{
    const struct basis *all = bases_find(k->bases, k->arena, key, k->diags);

    for (const struct basis *one = all; one != NULL; one = one->same_name)
        if (date_is_day(one->date) && date_same(one->date, c->day) &&
            (basis_is_national(one) || c->issuer.n == 0 ||
             shared_words(k->arena, one->issuer, c->issuer) >= 75))
            return one;
    if (all == NULL)
        return NULL;
    if (c->day.year == 0)
        return all->same_name == NULL && basis_is_national(all) ? all : NULL;
    if (!date_is_day(all->date) || !date_is_day(c->day) ||
        !is_surely(k, c, all))
        return NULL;
    if (all->certainty != CERTAIN_LITTLE)
        wrong_day(k, c, zero(k, key), all->date);
    return all;
}

/* "Thủ tướng" is "Thủ tướng Chính phủ", "Bộ Nội vụ" its minister. */
static bool
same_issuer(struct arena *a, struct str written, struct str known)
{
    struct str one = viet_fold(a, written), other = viet_fold(a, known);

    if (str_starts(other, "bo truong "))
        other = str_after(other, sizeof("bo truong ") - 1);
    if (str_starts(one, "bo truong "))
        one = str_after(one, sizeof("bo truong ") - 1);
    if (str_starts(one, "ttg") || str_starts(one, "tt cp"))
        one = STR("thu tuong");
    return begins_with(other, one) || begins_with(one, other);
}

static void
check_issuer(const struct citing *k, const struct citation *c,
             const struct basis *one)
{
    if (c->issuer.n == 0 || !basis_is_national(one) ||
        !date_same(c->day, one->date) ||
        same_issuer(k->arena, c->issuer, one->issuer))
        return;
    mend_words(k->diags,
               diag_add(k->diags, BASIS_ISSUER, citing_pos(k, c->issuer),
                        zero(k, one->number), zero(k, c->issuer),
                        zero(k, one->issuer)),
               citing_pos(k, c->issuer), c->issuer, one->issuer);
}

/* "từ 21/7/2026, thay bằng Quyết định số 26/2026/QĐ-TTg" */
static const char *
why_ended(const struct citing *k, const struct basis *one)
{
    struct buf b = buf_new(k->arena);

    buf_printf(&b, " từ %.*s",
               STR_ARG(date_short(k->arena, one->until)));
    if (one->replaced_by != NULL)
        buf_printf(&b, ", thay bằng %.*s",
                   STR_ARG(basis_short(k->arena, one->replaced_by)));
    return zero(k, buf_take(&b));
}

/* Is it in force on the first day that the document may be of? What is only
 * told of in the text, may be history. */
static void
check_force(const struct citing *k, const struct citation *c,
            const struct basis *one)
{
    if (k->last == 0 || !k->in_bases || k->inner || !date_is_day(one->until) ||
        date_number(one->until) >= k->first)
        return;
    diag_add(k->diags, BASIS_ENDED, citing_pos(k, c->number),
             zero(k, one->number), why_ended(k, one));
}

/* A document that is of a later day than the one that cites it. */
static void
check_later(const struct citing *k, const struct citation *c)
{
    int first, last;

    if (k->last == 0 || c->day.year == 0 ||
        !date_range(c->day, &first, &last) || first <= k->last)
        return;
    diag_add(k->diags, BASIS_LATER, citing_pos(k, c->date), zero(k, c->number),
             zero(k, c->date));
}

/* "… về việc phê duyệt … của UBND huyện Cẩm Thủy" */
static bool
has_of(struct str about)
{
    static const char *const kinds[] = { "Luật", "Bộ luật", "Pháp lệnh",
                                         "Nghị", "Quyết", "Thông tư", "Chỉ",
                                         "Chương trình", "Kế hoạch", "Đề án",
                                         NULL };

    for (size_t i = 0; i < about.n; i++)
        if (str_starts(str_after(about, i), " của ") &&
            !str_starts_any(str_after(about, i + sizeof(" của ") - 1), kinds))
            return true;
    return false;
}

/* What NĐ 30/2020, PL I, phần I, II.6 wants of a basis: kind, number, day,
 * agency, and what it is about. */
static void
check_whole(const struct citing *k, const struct citation *c)
{
    const char *missing = c->date.n == 0 ? "ngày ban hành"
                          : c->issuer.n == 0 && !has_of(c->about)
                                ? "cơ quan ban hành"
                          : c->about.n == 0 ? "trích yếu" : NULL;

    if (!k->in_bases || k->inner || missing == NULL || c->type.n == 0 ||
        k->open)
        return;
    diag_add(k->diags, BASIS_PART, citing_pos(k, c->number), zero(k, c->number),
             missing);
}

const struct basis *
check_citation(const struct citing *k, const struct citation *c,
               struct str key)
{
    const struct basis *one;
    bool issued;

    check_blanks(k, c, key);
    issued = check_issuer_of_symbol(k, c, key);
    check_type(k, c, key);
    check_whole(k, c);
    check_later(k, c);
    one = find_meant(k, c, key);
    if (one != NULL) {
        if (issued)
            check_issuer(k, c, one);
        check_force(k, c, one);
    }
    return one;
}
