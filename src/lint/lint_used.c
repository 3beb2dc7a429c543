/* lint_used.c — what a plan has and its text does not speak of: named tables
 * that no place takes, phụ lục that nobody is sent to. Nothing of a plan is
 * dropped without a word. */
#include "lint/rules.h"

#include "base/utf8.h"
#include "base/viet.h"

static bool
is_same(struct pos a, struct pos b)
{
    return a.source == b.source && a.line == b.line && a.column == b.column;
}

/* A table carries the place of the value that it was made of. */
static bool
has_table(const struct node *n, struct pos pos)
{
    for (; n != NULL; n = n->next)
        if (n->kind == NODE_TABLE ? is_same(n->pos, pos)
                                  : has_table(n->first, pos))
            return true;
    return false;
}

/* Where there are errors, a table may have gone with them. */
void
lint_tables(const struct lint *l)
{
    const struct value *tables = value_find(l->plan, "bang");

    if (tables == NULL || tables->kind != VALUE_MAP || l->diags->errors > 0)
        return;
    for (const struct value *v = tables->first; v != NULL; v = v->next) {
        bool used = false;

        for (const struct doc *doc = l->doc; doc != NULL; doc = doc->next)
            used = used || has_table(doc->first, v->pos);
        if (!used)
            diag_add(l->diags, TABLE_UNUSED, v->key_pos,
                     str_zero(l->arena, v->key_written));
    }
}

/* ---- phụ lục */

struct target {
    const struct appendix *appendix;
    bool used;
    struct target *next;
};

struct looking {
    struct arena *arena;
    struct target *targets;
    int count;
    const struct appendix *here; /* around the text being looked at */
};

static void
add_targets(struct looking *r, const struct doc *doc)
{
    struct target **end = &r->targets;
    const struct appendix *last = NULL;

    for (; doc != NULL; doc = doc->next)
        for (const struct node *s = doc->first; s != NULL; s = s->next) {
            if (s->u.section.appendix == last)
                continue;
            last = s->u.section.appendix;
            if (last == NULL)
                continue;
            *end = ARENA_NEW(r->arena, struct target);
            (*end)->appendix = last;
            end = &(*end)->next;
            r->count++;
        }
}

/* Marks what "[phụ lục: name]" leads to. */
static void
mark_referred(struct looking *r, const struct node *n)
{
    for (; n != NULL; n = n->next) {
        mark_referred(r, n->first);
        if (n->kind != NODE_RUN || n->u.run.reference.n == 0)
            continue;
        for (struct target *t = r->targets; t != NULL; t = t->next)
            if (str_equal(t->appendix->name, n->u.run.reference) &&
                t->appendix != r->here)
                t->used = true;
    }
}

static bool
ends_word(struct str rest)
{
    return rest.n == 0 || !viet_is_letter(utf8_next(&rest));
}

/* The numeral at the start of *rest, which moves behind it: 0 for none. */
static int
take_numeral(struct str *rest)
{
    size_t n = 0;
    int number;

    while (n < rest->n && rest->p[n] >= 'C' && rest->p[n] <= 'X')
        n++;
    number = roman_number(str_first(*rest, n));
    if (number > 0 && ends_word(str_after(*rest, n)))
        *rest = str_after(*rest, n);
    else
        number = 0;
    return number;
}

/* Moves past what stands between the numerals of "Phụ lục I, II và III". */
static bool
take_joint(struct str *rest)
{
    static const char *const joints[] = { ", ", " và ", "; ", NULL };

    for (const char *const *j = joints; *j != NULL; j++)
        if (str_starts(*rest, *j)) {
            *rest = str_after(*rest, str_from(*j).n);
            return true;
        }
    return false;
}

/* Marks what is named behind the words "phụ lục". */
static void
mark_named(struct looking *r, struct str rest)
{
    int number;

    if (r->count == 1 && ends_word(rest))
        r->targets->used = r->targets->used ||
                           r->here != r->targets->appendix;
    if (!str_starts(rest, " "))
        return;
    rest = str_after(rest, 1);
    while ((number = take_numeral(&rest)) > 0) {
        for (struct target *t = r->targets; t != NULL; t = t->next)
            if (t->appendix->number == number && t->appendix != r->here)
                t->used = true;
        if (!take_joint(&rest))
            return;
    }
}

/* Looks through the text for phụ lục that the author has named himself. */
static void
mark_written(struct looking *r, const struct node *n)
{
    static const char words[] = "hụ lục"; /* behind a P or p */

    for (; n != NULL; n = n->next) {
        struct str text;

        mark_written(r, n->first);
        if (n->kind != NODE_PARA)
            continue;
        text = para_text(r->arena, n);
        for (size_t i = 1; i < text.n; i++)
            if ((text.p[i - 1] == 'p' || text.p[i - 1] == 'P') &&
                str_starts(str_after(text, i), words))
                mark_named(r, str_after(text, i + sizeof(words) - 1));
    }
}

static void
look_through(struct looking *r, const struct doc *doc,
             void (*mark)(struct looking *, const struct node *))
{
    for (; doc != NULL; doc = doc->next)
        for (const struct node *s = doc->first; s != NULL; s = s->next) {
            r->here = s->u.section.appendix;
            mark(r, s->first);
        }
}

/* NĐ 30/2020, PL I, phần I, III.1: the text refers to each phụ lục. A label
 * that the author has written himself is a reference too. */
void
lint_appendices(const struct lint *l)
{
    struct looking r = { .arena = l->arena };

    add_targets(&r, l->doc);
    if (r.count == 0)
        return;
    look_through(&r, l->doc, mark_referred);
    look_through(&r, l->doc, mark_written);
    for (const struct target *t = r.targets; t != NULL; t = t->next) {
        const struct appendix *x = t->appendix;

        if (!t->used)
            diag_add(l->diags, APPENDIX_UNUSED, x->pos,
                     str_zero(l->arena, x->name.n > 0 ? x->name : x->title));
    }
}
