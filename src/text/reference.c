#include "text/reference.h"

#include "base/utf8.h"
#include "base/viet.h"

enum { NAME_DISTANCE = 3, NAME_MOST = 100 };

struct target {
    const struct appendix *appendix;
    bool used;
    struct target *next;
};

struct resolver {
    struct arena *arena;
    struct diags *diags;
    struct target *targets;
    int count;
    const struct appendix *here; /* around the text being looked at */
    bool capitals; /* so is the rest of the paragraph */
};

size_t
reference_read(struct arena *a, struct str s, struct str *name)
{
    size_t end = str_index(s, ']'), colon;
    struct str inner;

    if (!str_starts(s, "[") || end == s.n || end > NAME_MOST)
        return 0;
    inner = str_after(str_first(s, end), 1);
    colon = str_index(inner, ':');
    if (colon == inner.n || str_index(inner, '[') < inner.n ||
        !str_is(viet_key(a, str_trim(str_first(inner, colon))), "phu_luc"))
        return 0;
    *name = viet_key(a, str_trim(str_after(inner, colon + 1)));
    return name->n > 0 ? end + 1 : 0;
}

size_t
command_read(struct arena *a, struct str s)
{
    size_t end = str_index(s, ']'), colon;
    struct str inner, key;

    if (!str_starts(s, "[") || end == s.n || end > NAME_MOST)
        return 0;
    inner = str_after(str_first(s, end), 1);
    colon = str_index(inner, ':');
    key = viet_key(a, str_trim(str_first(inner, colon)));
    if (colon < inner.n ? str_is(key, "bang")
                        : str_is(key, "trang_ngang") ||
                              str_is(key, "trang_doc") ||
                              str_is(key, "khong_khung"))
        return end + 1;
    return 0;
}

static void
add_targets(struct resolver *r, const struct doc *doc)
{
    struct target **end = &r->targets;
    const struct appendix *last = NULL;

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

/* The message for a name that no phụ lục has. */
static void
report_unknown(const struct resolver *r, const struct node *run)
{
    struct str asked = run->u.run.reference, near = STR_EMPTY;
    int least = NAME_DISTANCE;

    for (const struct target *t = r->targets; t != NULL; t = t->next) {
        int n = viet_distance(asked, t->appendix->name, least);

        if (t->appendix->name.n > 0 && n < least) {
            least = n;
            near = t->appendix->name;
        }
    }
    diag_add(r->diags, APPENDIX_UNKNOWN, run->pos,
             str_zero(r->arena, asked),
             near.n > 0 ? str_printf(r->arena, ", có phải ý là “%.*s”?",
                                     STR_ARG(near)).p : "");
}

/* Whether the words around the references of a heading are in capitals. */
static bool
is_in_capitals(const struct node *para)
{
    bool upper = false;

    if (!para->u.para.style->bold)
        return false;
    for (const struct node *n = para->first; n != NULL; n = n->next) {
        struct str rest = n->kind == NODE_RUN && n->u.run.reference.n == 0
                              ? n->u.run.text : STR_EMPTY;

        while (rest.n > 0) {
            uint32_t c = utf8_next(&rest);

            if (viet_is_lower(c))
                return false;
            upper = upper || viet_is_upper(c);
        }
    }
    return upper;
}

/* A phụ lục's name in a text: not broken, and in capitals among capitals. */
static struct str
name_in_text(const struct resolver *r, const struct appendix *x)
{
    struct str number = str_after(x->label, sizeof("Phụ lục") - 1);
    struct str name = x->label;

    if (number.n > 0)
        name = str_printf(r->arena, "Phụ\xC2\xA0lục%.*s", STR_ARG(number));
    return r->capitals ? viet_upper(r->arena, name) : name;
}

static void
resolve_run(struct resolver *r, struct node *run)
{
    for (struct target *t = r->targets; t != NULL; t = t->next) {
        if (!str_equal(t->appendix->name, run->u.run.reference))
            continue;
        run->u.run.text = name_in_text(r, t->appendix);
        t->used = t->used || t->appendix != r->here;
        return;
    }
    report_unknown(r, run);
}

static void resolve(struct resolver *, struct node *);

static void
resolve_para(struct resolver *r, struct node *para)
{
    bool around = r->capitals; /* of a footnote */

    r->capitals = is_in_capitals(para);
    resolve(r, para->first);
    r->capitals = around;
}

static void
resolve(struct resolver *r, struct node *n)
{
    for (; n != NULL; n = n->next) {
        if (n->kind == NODE_RUN && n->u.run.reference.n > 0)
            resolve_run(r, n);
        else if (n->kind == NODE_PARA)
            resolve_para(r, n);
        else
            resolve(r, n->first);
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
mark_named(struct resolver *r, struct str rest)
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
mark_written(struct resolver *r, const struct node *n)
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

static bool
all_used(const struct resolver *r)
{
    for (const struct target *t = r->targets; t != NULL; t = t->next)
        if (!t->used)
            return false;
    return true;
}

static void
report_unused(const struct resolver *r)
{
    for (const struct target *t = r->targets; t != NULL; t = t->next) {
        const struct appendix *x = t->appendix;

        if (!t->used)
            diag_add(r->diags, APPENDIX_UNUSED, x->pos,
                     str_zero(r->arena, x->name.n > 0 ? x->name : x->title));
    }
}

void
references_resolve(struct arena *a, struct doc *doc, struct diags *d)
{
    struct resolver r = { .arena = a, .diags = d };

    add_targets(&r, doc);
    for (struct node *s = doc->first; s != NULL; s = s->next) {
        r.here = s->u.section.appendix;
        resolve(&r, s->first);
    }
    for (const struct node *s = doc->first; s != NULL && !all_used(&r);
         s = s->next) {
        r.here = s->u.section.appendix;
        mark_written(&r, s->first);
    }
    report_unused(&r);
}
