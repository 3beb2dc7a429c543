/* compared.c — makes two plans or documents, and compares what a reader sees
 * of them. */
#include "compare/show.h"
#include "make/maker.h"

struct one_side {
    struct vanban_maker *maker;
    const char *name;
    struct vanban_made made;
    struct doc *doc;
};

static void
make_side(void *context)
{
    struct one_side *s = context;
    const struct vanban_order order = { .name = s->name };
    const struct value *plan = maker_plan(s->maker, &order, MAKER_DOCUMENT);

    if (plan != NULL)
        s->doc = maker_document(s->maker, plan);
}

/* What is not well in a document, a check tells; here, why there is none. */
static void
tell_errors(const struct one_side *s, struct diags *d)
{
    struct diags errors = diags_new(s->made.findings.arena);

    for (struct diag *g = s->made.findings.first, *next; g != NULL;
         g = next) {
        next = g->next;
        if (g->severity != SEVERITY_ERROR)
            continue;
        g->next = NULL;
        if (errors.last != NULL)
            errors.last->next = g;
        else
            errors.first = g;
        errors.last = g;
        errors.errors++;
    }
    diags_join(d, &errors);
    diags_keep_sources(d);
}

static bool
open_side(struct one_side *s, struct vanban *session, const char *name,
          struct diags *d)
{
    s->name = name;
    s->maker = vanban_maker_open(session, d);
    if (s->maker == NULL)
        return false;
    maker_next(s->maker, &s->made);
    maker_guard(s->maker, make_side, s);
    if (s->doc == NULL)
        tell_errors(s, d);
    return s->doc != NULL;
}

struct comparing_sides {
    const struct one_side *old, *new;
    enum vanban_diff_form form;
    struct buf *out;
    bool differs;
};

static void
compare_sides(void *context)
{
    struct comparing_sides *c = context;
    const struct comparison all = compare_docs(
        c->new->maker->document, c->old->doc, c->new->doc);
    const struct diff_shown shown = { &all, c->old->name, c->new->name };

    switch (c->form) {
    case VANBAN_DIFF_TEXT:
        show_text(&shown, c->out);
        break;
    case VANBAN_DIFF_JSON:
        show_json(&shown, c->out);
        break;
    case VANBAN_DIFF_HTML:
        show_html(&shown, c->out);
        break;
    }
    c->differs = comparison_differs(&all);
}

bool
vanban_diff(struct vanban *session, const struct vanban_diff_order *o,
            struct buf *out, bool *differs, struct diags *d)
{
    struct one_side old = { .doc = NULL }, new = { .doc = NULL };
    bool both = open_side(&old, session, o->old, d);
    struct comparing_sides c = { &old, &new, o->form, out, false };

    both = open_side(&new, session, o->new, d) && both;
    both = both && session_guard(session, compare_sides, &c, NULL, d);
    *differs = c.differs;
    vanban_maker_close(old.maker);
    vanban_maker_close(new.maker);
    return both;
}
