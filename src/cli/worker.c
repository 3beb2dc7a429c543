#include "cli/worker.h"

#include <sys/stat.h>

#include "cli/overlay.h"

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
    const struct value *plan;

    if (!plan_is_file(path, d))
        return NULL;
    plan = value_read(w->document, path, d);
    if (plan != NULL && w->session->overlay != NULL)
        plan = overlay_join(w->document, plan, w->session->overlay);
    return plan;
}

struct doc *
worker_tree(struct worker *w, const struct template *t,
            const struct value *plan, struct diags *d)
{
    const struct session *s = w->session;

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
