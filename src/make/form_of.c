/* form_of.c — what a plan, a template or a dossier asks for: as a form, or as
 * a plan to begin with. */
#include "input/plan_read.h"
#include "make/dossier_list.h"
#include "make/own.h"
#include "make/session.h"
#include "merge/form.h"

struct asking {
    struct arena *arena;
    const struct files *files;
    struct roots roots;
    bool starter; /* what is to begin with, instead of a form */
    struct diags *diags;
};

static const struct template *
load(struct asking *q, struct str name, struct pos asked)
{
    return template_load(q->arena, &q->roots.home, name, asked, q->diags);
}

/* The template in the form that the plan's days ask for. Where they ask for
 * none, the one in force: a form is there before its days are. */
static const struct template *
choose(struct asking *q, const struct template *t, const struct value *plan)
{
    struct diags unheard = diags_new(q->arena);
    const struct template *chosen = NULL;

    if (plan != NULL)
        chosen = template_choose(q->arena, t, plan, &unheard);
    return chosen != NULL ? chosen : t;
}

static bool
write_template(struct asking *q, struct str name, const struct value *plan,
               struct buf *out)
{
    const struct value *named = value_find(plan, "mau");
    const struct template *t = load(q, name, named != NULL ? named->pos
                                                           : POS_NONE);
    struct form_document one;
    const struct form_order order = {
        .name = str_zero(q->arena, name), .documents = &one, .count = 1,
        .title = t != NULL ? template_title(t) : STR_EMPTY,
    };

    if (t == NULL)
        return false;
    one = (struct form_document){ .template = choose(q, t, plan) };
    if (q->starter)
        template_starter(out, t);
    else
        form_write(out, &order);
    return true;
}

static bool
write_dossier(struct asking *q, struct str name, const char *path,
              const struct value *plan, struct buf *out)
{
    const struct dossier *dossier = dossier_read(q->arena, q->files, path,
                                                 q->diags);
    struct form_order order = { .name = str_zero(q->arena, name),
                                .dossier = true };
    struct form_document *documents;
    int n = 0;

    if (dossier == NULL)
        return false;
    for (const struct entry *e = dossier->first; e != NULL; e = e->next)
        n++;
    documents = ARENA_ARRAY(q->arena, struct form_document, n + 1);
    for (const struct entry *e = dossier->first; e != NULL; e = e->next) {
        const struct template *t;

        if (e->template_name.n == 0 || e->is_index)
            continue; /* only listed, or made from the others */
        t = load(q, e->template_name, e->pos);
        if (t == NULL)
            return false;
        documents[order.count++] = (struct form_document){
            .template = choose(q, t, plan), .id = e->id,
            .title = e->title.n > 0 ? e->title : template_title(t),
            .not_taken = e->not_taken,
        };
    }
    order.title = dossier->title;
    order.documents = documents;
    if (q->starter)
        starter_dossier(out, &order);
    else
        form_write(out, &order);
    return true;
}

/* By a template's name, or a dossier's where no template has it. */
static bool
write_named(struct asking *q, struct str name, const struct value *plan,
            struct buf *out)
{
    const char *file = str_printf(q->arena, "%s/%.*s.xml",
                                  q->roots.home.templates, STR_ARG(name)).p;
    const char *path = NULL;

    if (files_kind(q->files, file) != FILE_ORDINARY)
        path = roots_ini(q->arena, &q->roots, str_zero(q->arena, name));
    return path != NULL ? write_dossier(q, name, path, plan, out)
                        : write_template(q, name, plan, out);
}

static bool
write_plan(struct asking *q, const char *path, struct buf *out)
{
    const struct value *plan = plan_read(q->arena, q->files, path, q->diags);
    struct str name;

    if (plan == NULL)
        return false;
    name = value_text(plan, "mau");
    if (name.n == 0)
        name = value_text(plan, "ho_so");
    if (name.n > 0)
        return write_named(q, name, plan, out);
    diag_add(q->diags, TEMPLATE_UNNAMED, plan->pos);
    return false;
}

bool
vanban_starter(const struct vanban_setup *setup, const char *asked,
               struct buf *out, struct diags *d)
{
    struct asking q = { .arena = out->arena, .files = setup->files,
                        .starter = true, .diags = d };

    return roots_find(q.arena, &q.roots, q.files, setup->roots, d) &&
           own_unit_find(q.arena, &q.roots.home, setup->commune, d) &&
           write_named(&q, str_from(asked), NULL, out);
}

bool
vanban_form(const struct vanban_setup *setup, const char *asked,
            struct buf *out, struct diags *d)
{
    struct asking q = { .arena = out->arena, .files = setup->files,
                        .diags = d };
    struct str name = str_from(asked);

    if (!roots_find(q.arena, &q.roots, q.files, setup->roots, d) ||
        !own_unit_find(q.arena, &q.roots.home, setup->commune, d))
        return false;
    /* no template has a dot in its name, and every plan has one */
    return str_index(name, '.') < name.n ? write_plan(&q, asked, out)
                                         : write_named(&q, name, NULL, out);
}
