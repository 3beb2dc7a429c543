/* word_math.c — formulas of Word in one line: "a/(b + c)", "√(x)", raised and
 * lowered letters as such. */
#include "import/word_docx.h"

static void read_math(struct docx *, const struct tag *, unsigned look);

static void
add(struct docx *d, struct str s, unsigned look)
{
    struct word_props p = d->props;

    if ((look & WORD_ABOVE) != 0)
        p.above = 1;
    if ((look & WORD_BELOW) != 0)
        p.below = 1;
    docx_add_text(d, s, &p);
}

/* Letters and digits alone need no brackets around them. */
static bool
is_simple(struct str s)
{
    for (size_t i = 0; i < s.n; i++)
        if (s.p[i] == ' ' || s.p[i] == '+' || s.p[i] == '-' ||
            s.p[i] == '/' || s.p[i] == '*' || s.p[i] == '=')
            return false;
    return true;
}

static void
read_grouped(struct docx *d, const struct tag *e, unsigned look)
{
    bool simple = e == NULL || is_simple(docx_texts(d, e, "t"));

    if (e == NULL)
        return;
    if (!simple)
        add(d, STR("("), look);
    read_math(d, e, look);
    if (!simple)
        add(d, STR(")"), look);
}

static void
read_part(struct docx *d, const struct tag *e, const char *name,
          unsigned look)
{
    if (tag_child(e, name) != NULL)
        read_math(d, tag_child(e, name), look);
}

static void
read_fraction(struct docx *d, const struct tag *e, unsigned look)
{
    read_grouped(d, tag_child(e, "num"), look);
    add(d, STR("/"), look);
    read_grouped(d, tag_child(e, "den"), look);
}

static void
read_root(struct docx *d, const struct tag *e, unsigned look)
{
    const struct tag *degree = tag_child(e, "deg");

    if (degree != NULL && degree->shows == SHOWS_TEXT)
        read_math(d, degree, WORD_ABOVE);
    add(d, STR("√("), look);
    read_part(d, e, "e", look);
    add(d, STR(")"), look);
}

/* Brackets of any kind, with what parts those in them. */
static void
read_brackets(struct docx *d, const struct tag *e, unsigned look)
{
    const struct tag *pr = tag_child(e, "dPr");
    const struct tag *begin = tag_child(pr, "begChr");
    const struct tag *finish = tag_child(pr, "endChr");
    const struct tag *in = tag_child(e, "e");

    add(d, begin != NULL ? tag_attribute(begin, "val") : STR("("), look);
    for (; in != NULL; in = tag_next(in, "e")) {
        read_math(d, in, look);
        if (tag_next(in, "e") != NULL)
            add(d, tag_value(pr, "sepChr").n > 0 ? tag_value(pr, "sepChr")
                                                 : STR("|"), look);
    }
    add(d, finish != NULL ? tag_attribute(finish, "val") : STR(")"), look);
}

static void
read_sum(struct docx *d, const struct tag *e, unsigned look)
{
    const struct tag *sign = tag_child(tag_child(e, "naryPr"), "chr");

    add(d, sign != NULL ? tag_attribute(sign, "val") : STR("∫"), look);
    read_part(d, e, "sub", WORD_BELOW);
    read_part(d, e, "sup", WORD_ABOVE);
    add(d, STR(" "), look);
    read_part(d, e, "e", look);
}

static void
read_matrix(struct docx *d, const struct tag *e, unsigned look)
{
    const struct tag *row = tag_child(e, "mr");

    for (; row != NULL; row = tag_next(row, "mr")) {
        const struct tag *in = tag_child(row, "e");

        for (; in != NULL; in = tag_next(in, "e")) {
            read_math(d, in, look);
            if (tag_next(in, "e") != NULL)
                add(d, STR(", "), look);
        }
        if (tag_next(row, "mr") != NULL)
            add(d, STR("; "), look);
    }
}

static void
read_scripts(struct docx *d, const struct tag *e, unsigned look)
{
    if (tag_is(e, "sPre")) {
        read_part(d, e, "sub", WORD_BELOW);
        read_part(d, e, "sup", WORD_ABOVE);
        read_part(d, e, "e", look);
    } else {
        read_part(d, e, "e", look);
        read_part(d, e, "sub", WORD_BELOW);
        read_part(d, e, "sup", WORD_ABOVE);
    }
}

static void
read_math(struct docx *d, const struct tag *parent, unsigned look)
{
    for (const struct tag *e = parent->first; e != NULL; e = e->next) {
        if (e->name == NULL)
            continue;
        if (tag_is(e, "t"))
            for (const struct tag *t = e->first; t != NULL; t = t->next)
                add(d, t->text, look);
        else if (tag_is(e, "f"))
            read_fraction(d, e, look);
        else if (tag_is(e, "rad"))
            read_root(d, e, look);
        else if (tag_is(e, "d"))
            read_brackets(d, e, look);
        else if (tag_is(e, "nary"))
            read_sum(d, e, look);
        else if (tag_is(e, "m"))
            read_matrix(d, e, look);
        else if (tag_is(e, "sSup") || tag_is(e, "sSub") ||
                 tag_is(e, "sSubSup") || tag_is(e, "sPre"))
            read_scripts(d, e, look);
        else if (!tag_is(e, "del") && !tag_is(e, "rPr"))
            read_math(d, e, look);
    }
}

void
docx_read_formula(struct docx *d, const struct tag *e)
{
    word_meet(d->word, MET_FORMULA, STR_EMPTY);
    read_math(d, e, 0);
}
