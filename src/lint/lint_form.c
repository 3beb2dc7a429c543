/* lint_form.c — faults of form in what a plan says of symbol, place, title,
 * bases and signers: told with the clause, and printed as they are written. */
#include "lint/rules.h"

#include "base/mend.h"
#include "base/utf8.h"
#include "base/viet.h"
#include "base/viet_locality.h"
#include "merge/element.h"
#include "parts/lines.h"

/* A field of the template that the plan says as text; NULL for another. */
static const struct value *
text_field(const struct lint *l, const char *key)
{
    const struct value *v = value_find(l->plan, key);

    if (v == NULL || v->kind != VALUE_TEXT || value_is_blank(v) ||
        field_find(l->template->fields, str_from(key)) == NULL)
        return NULL;
    return v;
}

/* The place of a part of a value's own text. */
static struct pos
part_pos(const struct value *v, struct str part)
{
    return value_pos(v, (size_t)(part.p - v->text.p));
}

/* ---- symbol and place */

static bool
has_capital(struct str s)
{
    while (s.n > 0)
        if (viet_is_upper(utf8_next(&s)))
            return true;
    return false;
}

/* The groups of letters, with nothing but '-' and '/' between them. */
static struct str
well_formed(struct arena *a, struct str symbol)
{
    struct buf b = buf_new(a);
    struct str text;

    while (symbol.n > 0) {
        struct str at = symbol;
        uint32_t c = utf8_next(&symbol);

        if (c == 0x2013 || c == 0x2014)
            buf_add_c(&b, '-');
        else if (c != ' ' && c != 0xA0)
            buf_add_str(&b, str_first(at, at.n - symbol.n));
    }
    text = buf_take(&b);
    return has_capital(text) ? text : viet_upper(a, text);
}

/* "BC/UBND": behind the kind comes '-'; '/' is what parts the number from
 * it. "BC/ĐU", of the Party, is told as such. */
static struct str
with_dash(const struct lint *l, struct str symbol)
{
    static const char *const party[] = { "/ĐU", "/TU", "/HU", "/TW", "/CB",
                                         NULL };
    struct str kind = template_abbreviation(l->template);

    if (kind.n == 0 || !str_equal(str_first(symbol, kind.n), kind) ||
        !str_starts(str_after(symbol, kind.n), "/") ||
        str_starts_any(str_after(symbol, kind.n), party))
        return symbol;
    return str_printf(l->arena, "%.*s-%.*s", STR_ARG(kind),
                      STR_ARG(str_after(symbol, kind.n + 1)));
}

void
lint_symbol(const struct lint *l)
{
    const struct value *v = text_field(l, "ky_hieu");
    struct str given, right;

    if (v == NULL || text_is_open(v->text))
        return;
    given = str_trim(v->text);
    if (str_starts(given, "/")) /* taken well */
        given = str_trim(str_after(given, 1));
    right = with_dash(l, well_formed(l->arena, given));
    if (!str_equal(given, right))
        mend_words(l->diags,
                   diag_add(l->diags, SYMBOL_FORM, v->pos,
                            str_zero(l->arena, given),
                            str_zero(l->arena, right)),
                   part_pos(v, given), given, right);
}

void
lint_place(const struct lint *l)
{
    const struct value *v = text_field(l, "dia_danh");
    struct str given, right;

    if (v == NULL || text_is_open(v->text))
        return;
    given = str_trim(v->text);
    if (str_index(given, ',') < given.n)
        return; /* more than a place, which has been told */
    right = viet_locality(l->arena, given,
                          l->template->settings->localities);
    if (!str_equal(given, right))
        mend_words(l->diags,
                   diag_add(l->diags, PLACE_UNIT, v->pos,
                            str_zero(l->arena, right),
                            str_zero(l->arena, given)),
                   part_pos(v, given), given, right);
}

/* ---- title and bases */

void
lint_title(const struct lint *l)
{
    struct lines lines;
    struct str text, kept;

    if (field_find(l->template->fields, STR("trich_yeu")) == NULL)
        return;
    lines = lines_read(l->arena, value_find(l->plan, "trich_yeu"));
    text = lines.first != NULL ? lines.last->text : STR_EMPTY;
    if (!str_ends(text, ".") || str_ends(text, ".."))
        return;
    kept = str_trim(str_first(text, text.n - 1));
    mend_part(l->diags, diag_add(l->diags, TITLE_STOP, lines.last->pos),
              lines.last->pos, text, str_after(text, kept.n), STR_EMPTY);
}

/* ---- who signs */

/* What is written before names, as far as the armed forces are not meant. */
static const char *const titles[] = {
    "phó giáo sư", "giáo sư", "pgs.ts.", "gs.ts.", "pgs.", "pgs ", "gs.",
    "gs ", "tiến sĩ ", "tiến sỹ ", "thạc sĩ ", "thạc sỹ ", "ths.", "ths ",
    "th.s", "ts.", "ts ", "bác sĩ ", "bác sỹ ", "bsckii.", "bscki.", "bs.",
    "bs ", "kỹ sư ", "ks.", "ks ", "cử nhân ", "cn.", "luật sư ", "ls.",
    "nhà giáo ", "đồng chí ", "đ/c ", "ông ", "bà ", NULL,
};

/* All of it in capitals, and more than initials. */
static bool
is_in_capitals(struct arena *a, struct str name)
{
    int words = 0, letters = 0;

    if (!str_equal(name, viet_upper(a, name)))
        return false;
    while (name.n > 0) {
        letters = viet_is_letter(utf8_next(&name)) ? letters + 1 : 0;
        words += letters == 2;
    }
    return words >= 2;
}

/* "NGUYỄN VĂN A" as "Nguyễn Văn A". */
static struct str
with_capitals(struct arena *a, struct str name)
{
    struct buf b = buf_new(a);
    bool inside = false;

    while (name.n > 0) {
        uint32_t c = utf8_next(&name);

        utf8_add(&b, inside ? viet_letter_lower(c) : c);
        inside = viet_is_letter(c);
    }
    return buf_take(&b);
}

/* Units of education, health and science: what stands before names there is
 * for those at the head of their sector to say. */
static bool
is_learned(const struct lint *l)
{
    static const char *const units[] = {
        "truong ", "hoc vien ", "dai hoc ", "benh vien ", "vien ",
        "trung tam y te ", "tram y te ", "trung tam kiem soat benh tat ",
        "trung tam giao duc ", NULL,
    };
    const struct value *name = value_find(l->plan, "co_quan.ten");

    return name != NULL && name->kind == VALUE_TEXT &&
           str_starts_any(viet_fold(l->arena, str_trim(name->text)), units);
}

/* "Ông", "Đồng chí" are no degrees. */
static bool
is_degree(struct str title)
{
    static const char *const others[] = { "đồng chí ", "đ/c ", "ông ", "bà ",
                                          NULL };

    return !str_is_any(title, others);
}

static void
check_name(const struct lint *l, const struct value *v)
{
    struct str name = str_trim(v->text);
    struct str small = viet_lower(l->arena, name);
    struct diag *g;

    for (const char *const *t = titles; *t != NULL; t++)
        if (str_starts(small, *t) && small.n == name.n) {
            struct str rest = str_trim(str_after(name, str_from(*t).n));

            if (is_degree(str_from(*t)) && is_learned(l))
                return;
            if (str_starts(rest, ".")) /* "ThS ." */
                rest = str_trim(str_after(rest, 1));
            g = diag_add(l->diags, NAME_TITLE, v->pos,
                         str_zero(l->arena, str_trim(
                             str_first(name, str_from(*t).n))));
            if (rest.n > 0)
                mend_part(l->diags, g, part_pos(v, name), name,
                          str_first(name, (size_t)(rest.p - name.p)),
                          STR_EMPTY);
            return;
        }
    if (is_in_capitals(l->arena, name) && !text_is_open(name))
        mend_words(l->diags,
                   diag_add(l->diags, NAME_CAPITALS, v->pos,
                            str_zero(l->arena, name)),
                   part_pos(v, name), name, with_capitals(l->arena, name));
}

struct short_row {
    const char *wrong, *right;
};

/* How the powers are abbreviated where they are not as the decree has it. */
static const struct short_row shorts[] = {
    { "T/M", "TM." }, { "TM/", "TM." }, { "TM ", "TM." },
    { "K/T", "KT." }, { "KT/", "KT." }, { "KT ", "KT." },
    { "T/L", "TL." }, { "TL/", "TL." }, { "TL ", "TL." },
    { "T/UQ", "TUQ." }, { "TUQ/", "TUQ." }, { "TUQ ", "TUQ." },
    { "Q/", "Q." }, { "Q ", "Q." },
};

/* "KT.CHỦ TỊCH" */
static bool
is_tight(struct str line, const char *power)
{
    struct str rest = str_after(line, str_from(power).n);

    return str_starts(line, power) && rest.n > 0 && rest.p[0] != ' ' &&
           !str_starts(rest, "\xC2\xA0");
}

/* What of a line is written wrongly; empty where it is right. */
static struct str
wrong_power(struct str line, const struct short_row *row)
{
    if (str_starts(line, row->wrong))
        return str_trim(str_from(row->wrong));
    return is_tight(line, row->right) ? line : STR_EMPTY;
}

/* The first bytes of a line are the power, written as it should not be. */
static void
mend_power(const struct lint *l, const struct line *line, struct diag *g,
           size_t n, const char *right)
{
    struct str rest = str_after(line->text, n);
    bool apart;

    if (str_starts(rest, ".")) { /* "T/M." */
        n++;
        rest = str_after(rest, 1);
    }
    apart = str_starts(rest, " ") || str_starts(rest, "\xC2\xA0");
    mend_part(l->diags, g, line->pos, line->text, str_first(line->text, n),
              str_printf(l->arena, "%s%s", right, apart ? "" : " "));
}

static void
check_authority(const struct lint *l, const struct value *v)
{
    struct lines lines = lines_read(l->arena, v);

    for (const struct line *one = lines.first; one != NULL; one = one->next)
        for (size_t i = 0; i < sizeof(shorts) / sizeof(shorts[0]); i++) {
            struct str wrong = wrong_power(one->text, &shorts[i]);

            if (wrong.n == 0)
                continue;
            mend_power(l, one,
                       diag_add(l->diags, SIGN_SHORT, one->pos,
                                str_zero(l->arena, wrong), shorts[i].right),
                       str_is(str_trim(str_from(shorts[i].wrong)),
                              str_zero(l->arena, wrong))
                           ? wrong.n : str_from(shorts[i].right).n,
                       shorts[i].right);
            break;
        }
}

/* A map that says what stands above a signature is of someone who signs. */
static void
check_signers(const struct lint *l, const struct value *map, int depth)
{
    const struct value *authority = value_find(map, "quyen_han");
    const struct value *name = value_find(map, "ho_ten");

    if (authority != NULL)
        check_authority(l, authority);
    if (authority != NULL && name != NULL && name->kind == VALUE_TEXT)
        check_name(l, name);
    for (const struct value *v = map->first; v != NULL && depth > 0;
         v = v->next)
        if (v->kind == VALUE_MAP || v->kind == VALUE_LIST)
            check_signers(l, v, depth - 1);
}

void
lint_signers(const struct lint *l)
{
    enum { DEPTH = 4 }; /* ban_chinh, lien_tich, one of it, ky */

    check_signers(l, l->plan, DEPTH);
}

/* ---- the end */

/* "./." stands once: behind the closing sentence, where there is one. */
void
lint_end(const struct lint *l)
{
    const struct value *v = text_field(l, "noi_dung");
    struct str body;

    if (v == NULL)
        return;
    if (value_is_blank(value_find(l->filled, "ket_thuc")))
        return;
    body = str_trim(v->text);
    if (!str_ends(body, "./."))
        return;
    body = str_after(body, body.n - 3);
    mend_words(l->diags, diag_add(l->diags, END_MARK_EARLY,
                                  part_pos(v, body)),
               part_pos(v, body), body, STR("."));
}
