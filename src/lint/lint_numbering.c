/* lint_numbering.c — numbers of headings and items that skip, repeat or go
 * back (NĐ 30/2020, PL I, phần I, II.6). */
#include "lint/rules.h"

#include "base/viet.h"

enum { KINDS = LABEL_PLUS + 1 };

struct numbering {
    const struct lint *lint;
    int last[KINDS]; /* the number; 0: none yet below what is above it */
    int meant[KINDS]; /* what should stand in its place */
    struct str text[KINDS];
    int outer; /* the "III." that "A.", "B." stand in; 0: they do not */
};

/* Those that are told apart by their number: not dashes and pluses. */
static bool
is_numbered(const struct label *l)
{
    return l->kind != LABEL_NONE && l->kind < LABEL_DASH && l->number > 0;
}

/* What is deeper begins anew below it; Điều run on through the document, and
 * what of their kind is counted below a Điều does not matter to them. */
static void
begin_deeper(struct numbering *n, enum label_kind kind)
{
    if (kind < LABEL_UPPER)
        n->outer = 0;
    else if (kind == LABEL_UPPER && n->last[LABEL_ROMAN] > 0 &&
             n->last[kind] == 1)
        n->outer = n->last[LABEL_ROMAN];
    for (int k = (int)kind + 1; k < KINDS; k++)
        if (k != LABEL_DIEU)
            n->last[k] = n->meant[k] = 0;
}

/* "2.1." below "1.": the first number is that of the heading above. */
static bool
is_strange(const struct numbering *n, const struct label *l)
{
    int first = 0;

    if (l->kind != LABEL_ARABIC2 || n->last[LABEL_ARABIC] == 0)
        return false;
    for (size_t i = 0; i < l->text.n && viet_is_digit(
             (unsigned char)l->text.p[i]) && first < 1000; i++)
        first = first * 10 + (l->text.p[i] - '0');
    return first != n->last[LABEL_ARABIC] &&
           first != n->meant[LABEL_ARABIC];
}

/* It goes on from the one before, or from what that should have been: one
 * that is wrong does not make the next wrong, too. */
static bool
goes_on(const struct numbering *n, const struct label *l)
{
    int last = n->last[l->kind];

    return l->number == last + 1 || (l->number == 1 && last != 1) ||
           (last > 0 && l->number == n->meant[l->kind] + 1) ||
           (last == 0 && l->kind == LABEL_DIEU);
}

/* "IV." behind the "A.", "B." of III. */
static void
leave_inner(struct numbering *n, const struct label *l)
{
    if (l->kind != LABEL_ROMAN || n->outer == 0 ||
        n->last[LABEL_ROMAN] > 0 || l->number != n->outer + 1)
        return;
    n->last[LABEL_ROMAN] = n->meant[LABEL_ROMAN] = n->outer;
    n->last[LABEL_UPPER] = n->meant[LABEL_UPPER] = n->outer = 0;
}

static void
check_label(struct numbering *n, const struct node *para)
{
    const struct label *l = &para->u.para.label;
    struct arena *a = n->lint->arena;
    const char *text = str_zero(a, l->text);
    int last;
    bool right;

    leave_inner(n, l);
    last = n->last[l->kind];
    right = goes_on(n, l);
    if (is_strange(n, l))
        diag_add(n->lint->diags, NUMBER_STRANGE, para->pos, text,
                 str_zero(a, n->text[LABEL_ARABIC]));
    else if (!right && last > 0 && l->number == last)
        diag_add(n->lint->diags, NUMBER_REPEATED, para->pos, text);
    else if (!right && last == 0)
        diag_add(n->lint->diags, NUMBER_BEGINS, para->pos, text);
    else if (!right)
        diag_add(n->lint->diags, NUMBER_SKIPPED, para->pos, text,
                 str_zero(a, n->text[l->kind]));
    n->meant[l->kind] = right ? l->number : n->meant[l->kind] + 1;
    n->last[l->kind] = l->number;
    n->text[l->kind] = l->text;
    begin_deeper(n, l->kind);
}

static void
check_nodes(struct numbering *n, const struct node *node)
{
    for (; node != NULL; node = node->next) {
        if (node->kind == NODE_SECTION)
            check_nodes(n, node->first);
        else if (node->kind == NODE_PARA && node->part == NULL &&
                 is_numbered(&node->u.para.label))
            check_label(n, node);
    }
}

void
lint_numbering(const struct lint *l)
{
    for (const struct doc *doc = l->doc; doc != NULL; doc = doc->next) {
        struct numbering n = { .lint = l };
        const struct appendix *appendix = doc->appendix;

        for (const struct node *s = doc->first; s != NULL; s = s->next) {
            /* a phụ lục, or what is attached, with pages of its own */
            if (s->u.section.appendix != appendix ||
                s->u.section.number_from == 1) {
                appendix = s->u.section.appendix;
                n = (struct numbering){ .lint = l };
            }
            check_nodes(&n, s->first);
        }
    }
}
