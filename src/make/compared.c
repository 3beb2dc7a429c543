/* compared.c — makes two plans or documents, and compares what a reader sees
 * of them. */
#include "compare/copied.h"
#include "compare/show.h"
#include "make/compared.h"
#include "make/own.h"

static void
make_side(void *context)
{
    struct one_side *s = context;
    const struct vanban_order order = { .name = s->name, .text = s->text };
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

bool
side_open(struct one_side *s, struct vanban *session, struct diags *d)
{
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
    struct one_side old = { .name = o->old }, new = { .name = o->new };
    bool both = side_open(&old, session, d);
    struct comparing_sides c = { &old, &new, o->form, out, false };

    both = side_open(&new, session, d) && both;
    both = both && session_guard(session, compare_sides, &c, NULL, d);
    *differs = c.differs;
    vanban_maker_close(old.maker);
    vanban_maker_close(new.maker);
    return both;
}

void
maker_copied(struct vanban_maker *m, const struct doc *old,
             const struct doc *new)
{
    struct diags untold = diags_new(m->document); /* lint tells of it */
    const struct copied_from from = {
        old, new,
        communes_home(m->document, &m->session->roots.home, &untold),
    };

    copied_check(m->document, &from, m->diags);
}

struct copying_sides {
    struct one_side *old, *new;
};

static void
copy_sides(void *context)
{
    struct copying_sides *c = context;

    c->new->maker->diags = &c->new->made.findings;
    maker_copied(c->new->maker, c->old->doc, c->new->doc);
}

bool
vanban_copied(struct vanban *session, const struct vanban_order *o,
              const char *old, struct diags *d)
{
    struct one_side was = { .name = old };
    struct one_side now = { .name = o->name, .text = o->text };
    struct copying_sides c = { &was, &now };
    bool both = side_open(&was, session, d);

    both = side_open(&now, session, d) && both;
    if (both) {
        now.made.findings = diags_new(now.maker->document);
        both = session_guard(session, copy_sides, &c, NULL, d);
        diags_join(d, &now.made.findings);
        diags_keep_sources(d);
    }
    vanban_maker_close(was.maker);
    vanban_maker_close(now.maker);
    return both;
}
