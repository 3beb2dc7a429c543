/* lint_used.c — what a plan has and its text does not speak of: named tables
 * that no place takes, phụ lục that nobody is sent to. Nothing of a plan is
 * dropped without a word. */
#include "lint/rules.h"

#include "base/utf8.h"
#include "base/viet.h"
#include "text/reference.h"

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

struct looking {
    struct arena *arena;
    struct diags *diags;
    struct target *targets;
    int count;
    const struct appendix *here; /* around the text being looked at */
    const struct node *told;     /* of this paragraph one is missing */
    bool unknown; /* a reference leads to none, which has been told */
};

static void
add_targets(struct looking *r, const struct doc *doc)
{
    struct target **end = &r->targets;

    for (; doc != NULL; doc = doc->next)
        end = targets_add(r->arena, end, doc);
    for (const struct target *t = r->targets; t != NULL; t = t->next)
        r->count++;
}

/* Marks what "[phụ lục: name]" leads to. */
static void
mark_referred(struct looking *r, const struct node *n)
{
    for (; n != NULL; n = n->next) {
        bool found = false;

        mark_referred(r, n->first);
        if (n->kind != NODE_RUN || n->u.run.reference.n == 0)
            continue;
        for (struct target *t = r->targets; t != NULL; t = t->next)
            if (str_equal(t->appendix->name, n->u.run.reference)) {
                t->used |= t->appendix != r->here;
                found = true;
            }
        r->unknown |= !found;
    }
}

static bool
ends_word(struct str rest)
{
    return rest.n == 0 || !viet_is_letter(utf8_next(&rest));
}

/* "01", as many write who should write I. */
static int
take_figures(struct str s, size_t *n)
{
    int number = 0;

    for (*n = 0; *n < s.n && *n < 3 && viet_is_digit((unsigned char)s.p[*n]);
         ++*n)
        number = number * 10 + (s.p[*n] - '0');
    return number;
}

/* The numeral at the start of *rest, perhaps behind "số", which moves behind
 * it: 0 for none. */
static int
take_numeral(struct str *rest)
{
    struct str s = *rest;
    size_t n = 0;
    int number;

    if (str_starts(s, "số "))
        s = str_after(s, sizeof("số ") - 1);
    while (n < s.n && s.p[n] >= 'C' && s.p[n] <= 'X')
        n++;
    number = n > 0 ? roman_number(str_first(s, n)) : take_figures(s, &n);
    if (number > 0 && ends_word(str_after(s, n)))
        *rest = str_after(s, n);
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

static void
mark_all(struct looking *r)
{
    for (struct target *t = r->targets; t != NULL; t = t->next)
        t->used = t->used || t->appendix != r->here;
}

/* Marks what is named behind the words "phụ lục". */
static void
mark_named(struct looking *r, struct str rest)
{
    int number;

    if (r->count == 1 && ends_word(rest))
        mark_all(r);
    if (!str_starts(rest, " "))
        return;
    rest = str_after(rest, 1);
    if (str_starts(rest, "kèm theo") || str_starts(rest, "đính kèm"))
        mark_all(r); /* "(có các phụ lục kèm theo)" */
    while ((number = take_numeral(&rest)) > 0) {
        for (struct target *t = r->targets; t != NULL; t = t->next)
            if (t->appendix->number == number && t->appendix != r->here)
                t->used = true;
        if (!take_joint(&rest))
            return;
    }
}

/* ---- what is said to be attached, by another name or without being there */

/* "kèm theo Quyết định số …": the paper of another document. */
static bool
is_cited(struct arena *a, struct str rest)
{
    rest = str_trim(rest);
    if (rest.n == 0)
        return false;
    for (int i = 0; i < 5 && rest.n > 0; i++) {
        struct str word = str_first(rest, str_index(rest, ' '));
        struct str first = word;

        if (i == 0 && !viet_is_upper(utf8_next(&first)))
            return false;
        if (str_is(viet_lower(a, word), "số"))
            return true;
        rest = str_after(rest, word.n + 1);
    }
    return false;
}

/* "kèm theo Quyết định này …": what, stands elsewhere in the sentence. */
static bool
is_of_this(struct str rest)
{
    rest = str_trim(rest);
    for (int i = 0; i < 5 && rest.n > 0; i++) {
        struct str word = str_first(rest, str_index(rest, ' '));

        if (str_starts(word, "này"))
            return true;
        rest = str_after(rest, word.n + 1);
    }
    return false;
}

static bool
has_words(struct str text, struct str words)
{
    for (size_t i = 0; i + words.n <= text.n; i++)
        if (str_starts(str_after(text, i), words.p) &&
            (i == 0 || text.p[i - 1] < 'a' || text.p[i - 1] > 'z'))
            return true;
    return false;
}

/* The first two words of a title, as they are compared: "danh sach". */
static struct str
title_words(struct arena *a, struct str title)
{
    struct str fold = viet_fold(a, title);
    size_t one = str_index(fold, ' ');
    size_t two = one < fold.n
                     ? one + 1 + str_index(str_after(fold, one + 1), ' ')
                     : one;

    return str_copy(a, str_first(fold, two));
}

/* "(có danh sách kèm theo)", "(kèm theo biểu mẫu)": one phụ lục is meant by
 * that, of several those whose title begins with words of the sentence. */
static void
mark_attached(struct looking *r, struct str text)
{
    static const char *const words[] = { "èm theo", "ính kèm", "ửi kèm" };
    struct str fold = STR_EMPTY;

    for (size_t i = 1; i < text.n && r->count > 0; i++) {
        struct str rest = str_after(text, i);
        size_t k = 0;

        while (k < 3 && !str_starts(rest, words[k]))
            k++;
        if (k == 3)
            continue;
        rest = str_after(rest, str_from(words[k]).n);
        if (is_cited(r->arena, rest))
            continue;
        if (r->count == 1 && !is_of_this(rest)) {
            mark_all(r);
            continue;
        }
        if (fold.n > 0)
            return; /* the sentence has been looked through */
        fold = viet_fold(r->arena, text);
        for (struct target *t = r->targets; t != NULL; t = t->next)
            if (t->appendix != r->here && t->appendix->title.n > 0 &&
                has_words(fold, title_words(r->arena, t->appendix->title)))
                t->used = true;
    }
}

static bool
has_number(const struct looking *r, int number)
{
    for (const struct target *t = r->targets; t != NULL; t = t->next)
        if (t->appendix->number == number)
            return true;
    return number == 0 && r->count > 0;
}

/* "(chi tiết tại Phụ lục I)": the bracket opens shortly before, with words that
 * send the reader to it. */
static bool
is_bracketed(struct arena *a, struct str before)
{
    static const char *const words[] = { "phu luc", "chi tiet", "xem ", "theo ",
                                         "tai ", "co phu luc", NULL };
    size_t open = before.n;
    struct str inside;

    if (str_index(before, '/') < before.n)
        return false; /* of a document that is cited before it */
    while (open > 0 && before.n - open < 40 && before.p[open - 1] != '(')
        open--;
    if (open == 0 || before.p[open - 1] != '(')
        return false;
    inside = viet_fold(a, str_printf(a, "%.*sphu luc",
                                     STR_ARG(str_after(before, open))));
    for (const char *const *w = words; *w != NULL; w++)
        if (str_starts(inside, *w))
            return true;
    return false;
}

/* Whether the words around "phụ lục" send the reader to one of the document's
 * own. */
static bool
sends_there(struct arena *a, struct str before, struct str after)
{
    struct str rest = str_trim(after);

    if (str_starts(rest, "kèm theo"))
        return !is_cited(a, str_after(rest, sizeof("kèm theo") - 1));
    return str_starts(rest, "đính kèm") ||
           (str_starts(after, ")") && is_bracketed(a, before));
}

/* A phụ lục that the text sends the reader to, and the plan has not. `before`
 * ends where the words "phụ lục" begin, `rest` is behind them. */
static void
check_there(struct looking *r, const struct node *para, struct str before,
            struct str rest)
{
    struct str name = str_trim(rest), after = name;
    int number = take_numeral(&after), next;
    struct pos pos = para->pos;

    for (struct str more = after; has_number(r, number) && number > 0 &&
                                  take_joint(&more) &&
                                  (next = take_numeral(&more)) > 0;
         after = more)
        number = next;
    if (has_number(r, number) ||
        (number == 0 && rest.n == name.n && !str_starts(rest, ")")))
        return;
    if (r->told == para || !sends_there(r->arena, before, after))
        return;
    r->told = para; /* it has one place */
    for (const struct node *n = para->first; n != NULL; n = n->next)
        if (n->kind == NODE_RUN &&
            has_words(viet_fold(r->arena, n->u.run.text), STR("phu"))) {
            pos = n->pos;
            break;
        }
    diag_add(r->diags, APPENDIX_MISSING, pos,
             str_printf(r->arena, "Phụ lục%s%.*s", number > 0 ? " " : "",
                        STR_ARG(str_first(name, name.n - after.n))).p);
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
        for (size_t i = 1; i < text.n; i++) {
            struct str rest = str_after(text, i);

            if ((text.p[i - 1] != 'p' && text.p[i - 1] != 'P') ||
                !str_starts(rest, words))
                continue;
            rest = str_after(rest, sizeof(words) - 1);
            mark_named(r, rest);
            check_there(r, n, str_first(text, i - 1), rest);
        }
        mark_attached(r, text);
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
    struct looking r = { .arena = l->arena, .diags = l->diags };

    add_targets(&r, l->doc);
    look_through(&r, l->doc, mark_referred);
    look_through(&r, l->doc, mark_written);
    for (const struct target *t = r.targets; t != NULL; t = t->next) {
        const struct appendix *x = t->appendix;

        if (!t->used && !r.unknown) /* else it may be what was meant */
            diag_add(l->diags, APPENDIX_UNUSED, x->pos,
                     str_zero(l->arena, x->name.n > 0 ? x->name : x->title));
    }
}
