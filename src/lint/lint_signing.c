/* lint_signing.c — who signs, who is written to and who gets a copy: the forms
 * that the decree has for them (NĐ 30/2020, Điều 13; PL I, phần I, II.7,
 * II.9). */
#include <string.h>

#include "base/utf8.h"
#include "base/viet.h"
#include "lint/rules.h"
#include "merge/element.h"
#include "parts/lines.h"

static struct str
folded(const struct lint *l, struct str s)
{
    return viet_fold(l->arena, s);
}

/* The agency's whole name on one line, folded. */
static struct str
agency(const struct lint *l)
{
    struct lines lines = lines_read(l->arena,
                                    value_find(l->plan, "co_quan.ten"));
    struct buf b = buf_new(l->arena);

    for (const struct line *one = lines.first; one != NULL; one = one->next)
        buf_printf(&b, "%s%.*s", b.n > 0 ? " " : "", STR_ARG(one->text));
    return folded(l, buf_take(&b));
}

/* ---- powers */

/* Documents that a committee decides together, so that who signs them signs
 * for it. */
static const char *const collective[] = {
    "KH", "BC", "TTr", "CTr", "ĐA", "DA", "PA", NULL,
};

static bool
starts_power(struct str line)
{
    static const char *const powers[] = { "TM.", "TM ", "T/M", "TL.", "TUQ.",
                                          NULL };

    return str_starts_any(line, powers);
}

static void
check_committee(const struct lint *l, const struct lines *lines)
{
    static const char *const committees[] = {
        "uy ban nhan dan", "ubnd", NULL,
    };
    const struct line *first = lines->first;

    if (!str_starts_any(agency(l), committees) ||
        !str_is_any(template_abbreviation(l->template), collective) ||
        text_is_open(first->text) || starts_power(str_trim(first->text)))
        return;
    diag_add(l->diags, SIGN_COMMITTEE, first->pos,
             str_zero(l->arena, first->text));
}

/* "KT. CHỦ TỊCH" and below it "PHÓ CHỦ TỊCH". */
static void
check_deputies(const struct lint *l, const struct lines *lines)
{
    for (const struct line *one = lines->first; one != NULL;
         one = one->next) {
        struct str head = folded(l, one->text), next;

        if (!str_starts(head, "kt.") || text_is_open(head) ||
            (one->next != NULL && text_is_open(one->next->text)))
            continue;
        head = str_trim(str_after(head, 3));
        next = one->next != NULL ? folded(l, one->next->text) : STR_EMPTY;
        if (head.n == 0 || (str_starts(next, "pho ") &&
                            str_starts(str_after(next, 4),
                                       str_zero(l->arena, str_first(
                                           head, str_index(head, ' '))))))
            continue;
        if (str_starts(next, "pho ") && one->next != NULL &&
            str_starts(head, "chanh "))
            continue; /* "KT. CHÁNH VĂN PHÒNG, PHÓ CHÁNH …" or "PHÓ VĂN …" */
        diag_add(l->diags, SIGN_DEPUTY, one->pos,
                 str_zero(l->arena, one->text));
    }
}

static void
check_powers(const struct lint *l)
{
    struct lines lines = lines_read(l->arena,
                                    value_find(l->plan, "ky.quyen_han"));

    if (lines.first == NULL)
        return;
    check_committee(l, &lines);
    check_deputies(l, &lines);
}

/* ---- who gets it */

/* A line without its dash and its mark, folded. */
static struct str
bare(const struct lint *l, struct str line)
{
    line = str_trim(line);
    while (line.n > 0 && (line.p[0] == '-' || line.p[0] == ' '))
        line = str_after(line, 1);
    while (line.n > 0 && strchr(";., ", line.p[line.n - 1]) != NULL)
        line.n--;
    return folded(l, line);
}

static void
check_kept(const struct lint *l, const struct line *last)
{
    struct str text = bare(l, last->text);
    static const char *const kept[] = { "luu:", "luu ", "luu,", NULL };

    if (text_is_open(last->text))
        return;
    if (!str_starts_any(text, kept) && !str_is(text, "luu")) {
        diag_add(l->diags, COPIES_KEPT, last->pos,
                 str_zero(l->arena, last->text));
        return;
    }
    text = str_trim(str_after(text, 3));
    if (!str_starts(text, ":") ||
        !str_starts(str_trim(str_after(text, 1)), "vt"))
        diag_add(l->diags, COPIES_KEPT_FORM, last->pos,
                 str_zero(l->arena, last->text));
}

/* Punctuation of a block, which is printed as it is written: ';' behind each,
 * '.' behind the last. */
static void
check_mark(const struct lint *l, struct str line, struct pos pos, bool last,
           enum message code)
{
    const char *mark = last ? "." : ";";
    struct str text = str_trim(line);

    /* a slot at the end may bring its mark */
    if (text.n == 0 || str_ends(text, mark) || str_ends(text, "}}") ||
        str_ends(text, "]") || (!last && str_ends(text, ":")))
        return;
    diag_add(l->diags, code, pos, mark,
             str_zero(l->arena, utf8_shorten(l->arena, text, 40)));
}

/* A block is printed as it is written; an item of a list gets its mark, but
 * for one that has another. */
static bool
is_marked(const struct value *v, struct str line)
{
    line = str_trim(line);
    return v != NULL &&
           ((v->kind == VALUE_TEXT && v->block) ||
            (v->kind == VALUE_LIST && line.n > 0 &&
             strchr(".,;", line.p[line.n - 1]) != NULL));
}

/* A kind that goes to those below, by Nơi nhận. */
static bool
goes_down(const struct lint *l)
{
    static const char *const down[] = { "KH", "CTr", "CT", "QĐ", "NQ", "QC",
                                        "QyĐ", "PA", "ĐA", "DA", NULL };

    return str_is_any(template_abbreviation(l->template), down);
}

static void
check_copies(const struct lint *l)
{
    const struct value *v = value_find(l->plan, "noi_nhan");
    struct lines lines = lines_read(l->arena, v);
    bool written = !value_is_blank(value_find(l->plan, "kinh_gui"));
    const struct line *above = NULL;
    bool open = false;

    if (lines.first == NULL)
        return;
    for (const struct line *one = lines.first; one != NULL; one = one->next) {
        open |= text_is_open(one->text);
        if (str_starts(bare(l, one->text), "nhu tren"))
            above = one;
    }
    if (above != NULL && !written &&
        field_find(l->template->fields, STR("kinh_gui")) != NULL)
        diag_add(l->diags, COPIES_ABOVE, above->pos);
    if (above == NULL && written && !open && !goes_down(l))
        diag_add(l->diags, COPIES_NOT_ABOVE, lines.first->pos);
    check_kept(l, lines.last);
    for (const struct line *one = lines.first; one != NULL; one = one->next)
        if (is_marked(v, one->text))
            check_mark(l, one->text, one->pos, one->next == NULL,
                       COPIES_MARK);
}

/* ---- the rest */

static bool
is_basis(const struct node *n)
{
    return n != NULL && n->kind == NODE_PARA && n->part != NULL &&
           strcmp(n->part, "can_cu") == 0;
}

static void
check_basis_marks(const struct lint *l, const struct value *v,
                  const struct node *n)
{
    for (; n != NULL; n = n->next) {
        if (n->kind == NODE_SECTION)
            check_basis_marks(l, v, n->first);
        if (is_basis(n)) {
            struct str text = para_text(l->arena, n);

            if (is_marked(v, text))
                check_mark(l, text, n->pos, !is_basis(n->next), BASIS_MARK);
        }
    }
}

/* Lines of a block have been joined where they go on. */
void
lint_basis_marks(const struct lint *l)
{
    for (const struct doc *doc = l->doc; doc != NULL; doc = doc->next)
        check_basis_marks(l, value_find(l->plan, "can_cu"), doc->first);
}

/* Kính gửi is for what goes upward. */
static void
check_addressee(const struct lint *l)
{
    const struct value *v = value_find(l->plan, "kinh_gui");

    if (value_is_blank(v) ||
        (v->kind == VALUE_TEXT && text_is_open(v->text)) || !goes_down(l))
        return;
    diag_add(l->diags, ADDRESSEE_KIND, v->pos,
             str_zero(l->arena, template_abbreviation(l->template)));
}

/* What document systems hold (NĐ 30/2020, PL VI, phần II, I). */
static void
check_lengths(const struct lint *l)
{
    static const struct {
        const char *field;
        size_t most;
    } rows[] = { { "trich_yeu", 500 }, { "ky_hieu", 30 },
                 { "ky.ho_ten", 50 } };

    for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
        const struct value *v = value_find(l->plan, rows[i].field);

        if (v == NULL || v->kind != VALUE_TEXT ||
            utf8_count(v->text) <= rows[i].most)
            continue;
        diag_add(l->diags, FIELD_LONG, v->pos, rows[i].field,
                 str_printf(l->arena, "%zu", utf8_count(v->text)).p,
                 str_printf(l->arena, "%zu", rows[i].most).p);
    }
}

/* ---- a document of the Party */

/* The agencies of the Party have a form of their own, which this is not. */
static void
check_party(const struct lint *l)
{
    static const char *const party[] = {
        "dang uy", "huyen uy", "tinh uy", "thanh uy", "quan uy", "thi uy",
        "chi bo", "dang bo", "ban thuong vu dang uy", "ban chap hanh dang",
        NULL,
    };
    const struct value *name = value_find(l->plan, "co_quan.ten");
    const struct value *symbol = value_find(l->plan, "ky_hieu");
    const struct value *to = value_find(l->plan, "kinh_gui");
    static const char *const ends[] = { "/ĐU", "/TU", "/HU", "/TW", "/CB" };

    if (name != NULL && str_starts_any(agency(l), party)) {
        diag_add(l->diags, PARTY_AGENCY, name->pos);
        return;
    }
    for (size_t i = 0; i < sizeof(ends) / sizeof(ends[0]); i++)
        if (symbol != NULL && symbol->kind == VALUE_TEXT &&
            str_ends(str_trim(symbol->text), ends[i]))
            diag_add(l->diags, PARTY_FORM, symbol->pos,
                     str_zero(l->arena, symbol->text));
    if (to != NULL && to->kind == VALUE_TEXT &&
        str_starts(folded(l, str_trim(to->text)), "kinh trinh"))
        diag_add(l->diags, PARTY_FORM, to->pos, "Kính trình");
}

void
lint_signing(const struct lint *l)
{
    check_powers(l);
    check_copies(l);
    check_addressee(l);
    check_lengths(l);
    check_party(l);
}
