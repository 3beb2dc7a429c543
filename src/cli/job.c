#include "cli/job.h"

#include <sys/stat.h>

#include "cli/overlay.h"

struct job_template {
    struct str name;
    const struct template *template;
    struct job_template *next;
};

bool
job_open(struct job *j, struct call *call)
{
    const char *profile = args_value(&call->args, &option_profile), *path;
    int errors = call->diags.errors;

    *j = (struct job){ .run = call->arena, .document = arena_new() };
    j->template_name = args_value(&call->args, &option_template);
    j->options.draft = args_has(&call->args, &option_draft);
    j->overlay = overlay_read(j->run, &call->args, &call->diags);
    if (call->diags.errors > errors || !places_find(j->run, &j->places,
                                                   &call->diags))
        return false;
    path = places_profile(j->run, &j->places,
                          profile != NULL ? profile : "nd30", &call->diags);
    if (path == NULL)
        return false;
    j->profile = profile_load(j->run, path, &call->diags);
    j->fonts = fonts_load(j->run, j->places.fonts_ini, &call->diags);
    if (j->profile == NULL || j->fonts == NULL)
        return false;
    j->measure = fonts_measure(j->fonts);
    return call->diags.errors == errors;
}

void
job_close(struct job *j)
{
    for (int i = 0; i < j->opened.count; i++)
        if (j->opened.of[i]->close != NULL)
            j->opened.of[i]->close(j->states[i]);
    arena_free(j->document);
    *j = (struct job){ .run = NULL };
}

struct diags
job_next(struct job *j)
{
    arena_reset(j->document);
    return diags_new(j->document);
}

bool
job_is_plan(const char *path, struct diags *d)
{
    struct stat st;

    if (stat(path, &st) != 0 || !S_ISDIR(st.st_mode))
        return true;
    diag_add(d, OPERAND_DIRECTORY, POS_NONE, path);
    return false;
}

const struct value *
job_plan(struct job *j, const char *path, struct diags *d)
{
    const struct value *plan;

    if (!job_is_plan(path, d))
        return NULL;
    plan = value_read(j->document, path, d);
    if (plan != NULL && j->overlay != NULL)
        plan = overlay_join(j->document, plan, j->overlay);
    return plan;
}

const struct template *
job_template(struct job *j, struct str name, struct pos asked,
             struct diags *d)
{
    struct job_template *t;

    for (t = j->templates; t != NULL; t = t->next)
        if (str_equal(t->name, name))
            return t->template;
    t = ARENA_NEW(j->run, struct job_template);
    t->name = str_copy(j->run, name);
    t->template = template_load(j->run, &j->places.home, t->name, asked, d);
    if (t->template == NULL)
        return NULL; /* each plan that names it says so at its own place */
    t->next = j->templates;
    j->templates = t;
    return t->template;
}

struct doc *
job_tree(struct job *j, const struct value *plan, struct diags *d)
{
    const struct value *named = value_find(plan, "mau");
    struct str name = value_text(plan, "mau");
    struct pos asked = named != NULL ? named->pos : POS_NONE;
    const struct template *t;

    if (j->template_name != NULL) {
        name = str_from(j->template_name);
        asked = POS_NONE;
    }
    if (name.n == 0) {
        diag_add(d, TEMPLATE_UNNAMED, plan->pos);
        return NULL;
    }
    t = job_template(j, name, asked, d);
    if (t == NULL)
        return NULL;
    return merge_document(j->document, t, plan, j->profile, &j->measure,
                          &j->options, d);
}

struct pages *
job_pages(struct job *j, const struct doc *doc, struct diags *d)
{
    return layout_pages(j->document, doc, j->fonts, d);
}

/* The renderer's state, made when a document first asks for the format. */
static bool
open_renderer(struct job *j, const struct renderer *r, void **state,
              struct diags *d)
{
    const struct render_run run = { j->run, j->fonts, j->profile };
    int errors = d->errors;

    for (int i = 0; i < j->opened.count; i++)
        if (j->opened.of[i] == r) {
            *state = j->states[i];
            return true;
        }
    *state = r->open != NULL ? r->open(&run, d) : NULL;
    if (d->errors > errors)
        return false;
    j->opened.of[j->opened.count] = r;
    j->states[j->opened.count++] = *state;
    return true;
}

bool
job_render(struct job *j, const struct renderer *r, const struct doc *doc,
           const struct pages *pages, struct buf *out, struct diags *d)
{
    void *state;

    return open_renderer(j, r, &state, d) &&
           r->write(state, j->document, doc, r->needs_pages ? pages : NULL,
                    out, d);
}
