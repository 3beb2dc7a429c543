/* lint_labels.c — khoản and điểm whose label is not as the decree has it:
 * "a.", "1)", "f)", "Điều 1:"; and headings that end in different marks. */
#include "base/mend.h"
#include "base/utf8.h"
#include "base/viet.h"
#include "lint/rules.h"
#include "lint/texts.h"
#include "merge/element.h"

enum label_fault { FAULT_LETTER_STOP, FAULT_NUMBER_BRACKET, FAULT_SLASH,
                   FAULT_ALPHABET, FAULT_DIEU, FAULT_ROMAN, FAULT_COUNT };

struct labelling {
    const struct lint *lint;
    struct arena *arena;
    const struct value *value;
    struct diag *told[FAULT_COUNT]; /* each once, with mends for all */
    bool bracket; /* "a)" stands before: "1)" may be below it */
};

static void
tell(struct labelling *k, enum label_fault f, struct str was, struct str now,
     bool mends)
{
    struct pos pos = text_pos(k->lint, k->value, was);

    if (k->told[f] == NULL)
        k->told[f] = diag_add(k->lint->diags, LABEL_FORM, pos,
                              str_zero(k->arena, was),
                              str_zero(k->arena, now));
    if (mends)
        mend_syntax(k->lint->diags, k->told[f], pos, was, now);
}

/* "Điều 1:", "Điều 2 -" */
static void
check_dieu(struct labelling *k, struct str text)
{
    struct str rest = str_after(text, sizeof("Điều ") - 1), behind;
    size_t n = str_digits(rest);

    if (n == 0 || n > 3)
        return;
    behind = str_after(rest, n);
    if (!str_starts(behind, ":") && !str_starts(behind, " -") &&
        !str_starts(behind, " :") && !str_starts(behind, "/"))
        return;
    if (behind.n > 2 && behind.p[0] == '/' && behind.p[1] != ' ')
        return;
    n += (size_t)(rest.p - text.p);
    tell(k, FAULT_DIEU,
         str_first(text, n + (behind.p[0] == ' ' ? 2 : 1)),
         str_printf(k->arena, "%.*s.", (int)n, text.p), false);
}

/* "Chương 5", "Phần 2", "Mục II", alone on their line: Phần and Chương count
 * in Roman numerals, Mục in figures. */
static void
check_part(struct labelling *k, struct str text)
{
    static const char *const roman[] = { "Phần ", "Chương ", NULL };
    static const char *const figures[] = { "Mục ", "Tiểu mục ", NULL };
    size_t at = str_behind_last(text, ' ');
    struct str number = str_after(text, at), lead = str_first(text, at);
    struct str right = STR_EMPTY;
    int value = 0;

    while (str_ends(number, "*"))
        number.n--;
    if (str_is_any(lead, roman) && number.n < 3 &&
        str_digits(number) == number.n) {
        for (size_t i = 0; i < number.n; i++)
            value = value * 10 + (number.p[i] - '0');
        right = roman_text(k->arena, value);
    } else if (str_is_any(lead, figures) && roman_number(number) > 0) {
        right = str_printf(k->arena, "%d", roman_number(number));
    }
    if (right.n > 0)
        tell(k, FAULT_ROMAN, str_first(text, at + number.n),
             str_printf(k->arena, "%.*s%.*s", STR_ARG(lead), STR_ARG(right)),
             true);
}

/* The line's label, up to its mark and the blank behind it. */
static void
check_label(struct labelling *k, struct str text)
{
    struct str rest = text;
    size_t n = str_digits(text), letter;
    uint32_t c;
    char mark;

    if (text.n < 4)
        return;
    if (n > 0 && n < 3 && str_starts(str_after(text, n), ") ")) {
        if (!k->bracket)
            tell(k, FAULT_NUMBER_BRACKET, str_first(text, n + 1),
                 str_printf(k->arena, "%.*s.", (int)n, text.p), false);
        return;
    }
    if (n > 0 && n < 3 && str_starts(str_after(text, n), "/ ")) {
        tell(k, FAULT_SLASH, str_first(text, n + 1),
             str_printf(k->arena, "%.*s.", (int)n, text.p), false);
        return;
    }
    c = utf8_next(&rest);
    letter = text.n - rest.n;
    mark = rest.n > 1 && rest.p[1] == ' ' ? rest.p[0] : '\0';
    k->bracket = k->bracket || (viet_is_lower(c) && mark == ')');
    if (!viet_is_lower(c))
        return;
    if (mark == ')' && (c == 'f' || c == 'j' || c == 'w' || c == 'z'))
        tell(k, FAULT_ALPHABET, str_first(text, letter + 1),
             c == 'f' ? STR("e)") : c == 'j' ? STR("k)") : c == 'w'
                 ? STR("x)") : STR("y)"), false);
    else if (mark == '.' && viet_letter_number(c) > 0)
        tell(k, FAULT_LETTER_STOP, str_first(text, letter + 1),
             str_printf(k->arena, "%.*s)", (int)letter, text.p), true);
    else if (mark == '/' && viet_letter_number(c) > 0)
        tell(k, FAULT_SLASH, str_first(text, letter + 1),
             str_printf(k->arena, "%.*s)", (int)letter, text.p), true);
}

static void
check_text(void *context, const struct plan_text *t)
{
    struct labelling *k = context;
    struct str rest = t->value->text, line;

    if (!t->value->block)
        return;
    k->value = t->value;
    k->bracket = false;
    while (str_line(&rest, &line)) {
        struct str text = str_trim(line);

        while (str_starts(text, "*"))
            text = str_after(text, 1);
        if (str_starts(text, "Điều "))
            check_dieu(k, text);
        else
            check_label(k, text);
        check_part(k, text);
        if (str_digits(text) > 0 || str_starts(text, "Điều "))
            k->bracket = k->bracket && str_index(text, ')') < 3;
    }
}

void
lint_labels(const struct lint *l)
{
    struct labelling k = { .lint = l, .arena = l->arena };

    each_text(l, &k, check_text);
}

/* ---- how headings end */

struct ends {
    struct pos with, without; /* the first of either */
    int with_count, without_count;
    struct str mark;
};

static void
read_ends(struct arena *a, const struct node *n, struct ends *e)
{
    for (; n != NULL; n = n->next) {
        struct str text;

        if (n->kind == NODE_SECTION)
            read_ends(a, n->first, e);
        if (n->kind != NODE_PARA || n->part != NULL ||
            n->u.para.label.kind != LABEL_ROMAN)
            continue;
        text = str_trim(para_text(a, n));
        if (text.n == 0 || str_ends(text, "./.") || str_ends(text, "…"))
            continue;
        if (strchr(":.;,", text.p[text.n - 1]) != NULL) {
            if (e->with_count++ == 0) {
                e->with = n->pos;
                e->mark = str_after(text, text.n - 1);
            }
        } else if (e->without_count++ == 0) {
            e->without = n->pos;
        }
    }
}

/* "I. MỤC TIÊU:" beside "II. GIẢI PHÁP": those are told that end in a mark. */
void
lint_headings(const struct lint *l)
{
    struct ends e = { .mark = STR_EMPTY };

    for (const struct doc *doc = l->doc; doc != NULL; doc = doc->next)
        read_ends(l->arena, doc->first, &e);
    if (e.with_count > 0 && e.without_count > 0)
        diag_add(l->diags, HEADING_MARK, e.with, str_zero(l->arena, e.mark),
                 str_printf(l->arena, "%d", e.with_count).p,
                 str_printf(l->arena, "%d", e.without_count).p);
}
