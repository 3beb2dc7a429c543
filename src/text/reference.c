/* reference.c — names of phụ lục in the text, and lines that command. */
#include "text/reference.h"

#include "base/mend.h"
#include "base/utf8.h"
#include "base/viet.h"

enum { NAME_DISTANCE = 3, NAME_MOST = 100 };

struct resolver {
    struct arena *arena;
    struct diags *diags;
    struct target *targets;
    bool capitals; /* so is the rest of the paragraph */
};

/* Where the bracket at the start of s closes; 0: not soon enough. */
static size_t
bracket_end(struct str s)
{
    struct str near = str_first(s, NAME_MOST + 1);
    size_t end = str_index(near, ']');

    return str_starts(s, "[") && end < near.n ? end : 0;
}

size_t
reference_read(struct arena *a, struct str s, struct str *name)
{
    size_t end = bracket_end(s), colon;
    struct str inner;

    if (end == 0)
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
    size_t end = bracket_end(s), colon;
    struct str inner, key;

    if (end == 0)
        return 0;
    inner = str_after(str_first(s, end), 1);
    colon = str_index(inner, ':');
    key = viet_key(a, str_trim(str_first(inner, colon)));
    if (colon < inner.n ? str_is(key, "bang") || str_is(key, "can_doc")
                        : str_is(key, "trang_ngang") ||
                              str_is(key, "trang_doc") ||
                              str_is(key, "khong_khung"))
        return end + 1;
    return 0;
}

struct target **
targets_add(struct arena *a, struct target **end, const struct doc *doc)
{
    const struct appendix *last = NULL;

    for (const struct node *s = doc->first; s != NULL; s = s->next) {
        if (s->u.section.appendix == last)
            continue;
        last = s->u.section.appendix;
        if (last == NULL)
            continue;
        *end = ARENA_NEW(a, struct target);
        (*end)->appendix = last;
        end = &(*end)->next;
    }
    return end;
}

/* The message for a name that no phụ lục has. */
static void
report_unknown(const struct resolver *r, const struct node *run)
{
    struct str asked = run->u.run.reference, near = STR_EMPTY, around;
    struct diag *g;
    int least = NAME_DISTANCE;

    for (const struct target *t = r->targets; t != NULL; t = t->next) {
        int n = viet_distance(asked, t->appendix->name, least);

        if (t->appendix->name.n > 0 && n < least) {
            least = n;
            near = t->appendix->name;
        }
    }
    g = diag_add(r->diags, APPENDIX_UNKNOWN, run->pos,
                 str_zero(r->arena, asked),
                 near.n > 0 ? str_printf(r->arena, ", có phải ý là “%.*s”?",
                                         STR_ARG(near)).p : "");
    around = str_printf(r->arena, "[phụ lục: %.*s]", STR_ARG(asked));
    if (near.n > 0)
        mend_part(r->diags, g, run->pos, around,
                  str_first(str_after(around, around.n - asked.n - 1),
                            asked.n), near);
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

void
references_resolve(struct arena *a, struct doc *doc, struct diags *d)
{
    struct resolver r = { .arena = a, .diags = d };

    targets_add(a, &r.targets, doc);
    for (struct node *s = doc->first; s != NULL; s = s->next)
        resolve(&r, s->first);
}
