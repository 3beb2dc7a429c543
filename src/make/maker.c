#include "make/maker.h"

#include <sys/stat.h>

#include "merge/slots.h"

void
worker_open(struct worker *w, const struct session *s)
{
    *w = (struct worker){ .session = s, .arena = arena_new(),
                          .document = arena_new() };
}

void
worker_close(struct worker *w)
{
    for (int i = 0; i < w->count; i++)
        if (!w->opened[i].failed && w->opened[i].renderer->close != NULL)
            w->opened[i].renderer->close(w->opened[i].state);
    arena_free(w->document);
    arena_free(w->arena);
    *w = (struct worker){ .session = NULL };
}

struct diags
worker_next(struct worker *w)
{
    arena_reset(w->document);
    return diags_new(w->document);
}

bool
plan_is_file(const char *path, struct diags *d)
{
    struct stat st;

    if (stat(path, &st) != 0 || !S_ISDIR(st.st_mode))
        return true;
    diag_add(d, OPERAND_DIRECTORY, POS_NONE, path);
    return false;
}

const struct value *
worker_plan(struct worker *w, const char *path, struct diags *d)
{
    struct value *plan;

    if (!plan_is_file(path, d))
        return NULL;
    plan = value_read(w->document, path, d);
    if (plan != NULL)
        places_parse(w->document, plan, d);
    if (plan != NULL && w->session->overlay != NULL)
        plan = value_join(w->document, plan, w->session->overlay);
    return plan;
}

/* The plan with its places filled from --data and --set, and without what
 * they say for the places alone. */
static const struct value *
fill_places(struct worker *w, const struct template *t,
            const struct value *plan, struct diags *d)
{
    const struct session *s = w->session;
    struct places_run run = {
        .arena = w->document, .settings = template_settings(t),
        .record = s->overlay, .draft = s->options.draft, .diags = d,
    };
    struct value *filled = value_copy(w->document, plan), *next, *c;

    c = filled->first;
    filled->first = filled->last = NULL;
    for (; c != NULL; c = next) {
        next = c->next;
        c->next = NULL;
        if (value_member(s->overlay, c->key) == NULL ||
            template_declares(t, c->key) || !places_use(plan, c->key))
            value_append(filled, c);
    }
    if (s->overlay != NULL) {
        int errors = d->errors;

        places_check(w->document, plan, s->overlay, true, d);
        run.unknown_told = d->errors > errors;
    }
    places_fill(&run, filled);
    return filled;
}

struct doc *
worker_tree(struct worker *w, const struct template *t,
            const struct value *plan, struct diags *d)
{
    const struct session *s = w->session;

    if (plan->places != NULL)
        plan = fill_places(w, t, plan, d);
    return merge_document(w->document, t, plan, s->profile, &s->measure,
                          &s->options, d);
}

struct pages *
worker_pages(struct worker *w, const struct doc *doc, struct diags *d)
{
    return layout_pages(w->document, doc, w->session->fonts, d);
}

/* The renderer with its state, made when a document first asks for it. */
static const struct opened *
open_renderer(struct worker *w, const struct renderer *r, struct diags *d)
{
    const struct render_run run = { w->arena, w->session->fonts,
                                    w->session->profile };
    int errors = d->errors;
    struct opened *o;

    for (o = w->opened; o < w->opened + w->count; o++)
        if (o->renderer == r) {
            if (o->failed)
                diag_add(d, UNUSABLE_AGAIN, POS_NONE,
                         str_printf(d->arena, "dạng %s", r->name).p);
            return o;
        }
    w->count++;
    o->renderer = r;
    o->state = r->open != NULL ? r->open(&run, d) : NULL;
    o->failed = d->errors > errors;
    return o;
}

bool
worker_render(struct worker *w, const struct renderer *r,
              const struct doc *doc, const struct pages *pages,
              struct buf *out, struct diags *d)
{
    const struct opened *o = open_renderer(w, r, d);

    return !o->failed && r->write(o->state, w->document, doc,
                                  r->needs_pages ? pages : NULL, out, d);
}
