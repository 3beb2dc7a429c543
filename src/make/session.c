/* session.c — reads what documents share, and keeps the templates. */
#include "make/own.h"
#include "make/session.h"

#include <libxml/parser.h>

#include "layout/pages.h"
#include "make/overlay.h"
#include "model/profile.h"

enum { MEBI = 1024 * 1024 };

struct session_template {
    struct str name;
    const struct template *template; /* NULL: it could not be read */
    struct session_template *next;
};

/* The library prints faults of an encoding itself, past its options. They
 * make a document unreadable, and that is told. */
static void
unheard(void *context, const char *format, ...)
{
    (void)context, (void)format;
}

/* The country's communes are read for the first long title in capitals. */
static bool
is_place(const void *places, struct arena *a, struct str name)
{
    struct vanban *s = (struct vanban *)places;
    const struct commune *const *list;
    struct diags untold = diags_new(a); /* lint tells of a bad file */

    if (!s->communes_asked)
        s->communes = communes_home(s->arena, &s->roots.home, &untold);
    s->communes_asked = true;
    return s->communes != NULL &&
           (communes_named(a, s->communes, name, &list) > 0 ||
            province_named(a, s->communes, name) != NULL);
}

bool
session_read(struct vanban *s, struct diags *d)
{
    const char *profile = s->setup.profile, *path;
    struct profile *own;
    int errors = d->errors;

    xmlInitParser(); /* here and not by the first maker that needs it */
    xmlSetGenericErrorFunc(NULL, unheard);
    s->data = overlay_data(s->arena, &s->files, s->setup.data, d);
    s->sets = overlay_sets(s->arena, s->setup.sets, d);
    if (d->errors > errors ||
        !roots_find(s->arena, &s->roots, &s->files, s->setup.roots, d))
        return false;
    path = roots_profile(s->arena, &s->roots,
                         profile != NULL ? profile : "nd30", d);
    if (path == NULL)
        return false;
    own = profile_load(s->arena, &s->files, path, d);
    if (own != NULL && s->setup.unsigned_pdf)
        own->signature_fields = false;
    if (own != NULL)
        own->untagged = s->setup.untagged_pdf;
    s->profile = own;
    s->fonts = fonts_load(s->arena, &s->files, s->roots.fonts_ini, d);
    if (s->profile == NULL || s->fonts == NULL)
        return false;
    s->measure = layout_measure(s->fonts);
    s->measure.is_place = is_place;
    s->measure.places = s;
    return d->errors == errors;
}

bool
session_guard(struct vanban *s, void (*work)(void *), void *context,
              void (*undo)(void *), struct diags *d)
{
    size_t made = s->memory.made;

    s->ended = END_NONE;
    if (host_guarded(&s->guard, work, context))
        return true;
    if (undo != NULL)
        undo(context);
    if (d != NULL)
        diags_keep_sources(d); /* they may lie in what goes now */
    memory_free_since(&s->memory, made);
    if (d != NULL)
        session_tell(s, d);
    return false;
}

void
session_tell(const struct vanban *s, struct diags *d)
{
    switch (s->ended) {
    case END_STOPPED:
        diag_add(d, WORK_STOPPED, POS_NONE);
        break;
    case END_LATE:
        diag_add(d, TIME_USED_UP, POS_NONE,
                 str_printf(d->arena, "%u", s->setup.document_seconds).p);
        break;
    case END_BOUND:
        diag_add(d, MEMORY_USED_UP, POS_NONE,
                 str_printf(d->arena, "%s, quá %zu MiB", s->why,
                            s->setup.document_memory / MEBI).p);
        break;
    case END_NONE:
        diag_add(d, MEMORY_USED_UP, POS_NONE, s->why);
        break;
    }
}

void
session_bound(struct vanban *s, size_t held)
{
    size_t most = s->setup.document_memory;

    if (most > 0 && (s->setup.memory == 0 || held + most < s->setup.memory))
        s->memory.most = held + most;
    s->until = s->setup.document_seconds > 0
                   ? host_worked() + s->setup.document_seconds : 0;
}

void
session_unbound(struct vanban *s)
{
    s->memory.most = s->setup.memory;
    s->until = 0;
}

static struct session_template *
template_read(struct vanban *s, struct str name, struct pos asked,
              struct diags *d)
{
    struct session_template *t = ARENA_NEW(s->arena, struct session_template);

    t->name = str_copy(s->arena, name);
    t->template = template_load(s->arena, &s->roots.home, t->name, asked, d);
    t->next = s->templates;
    s->templates = t;
    return t;
}

/* A key mau that stands inside another key, or in an INI file under a section
 * of its own, is what the author meant. */
static void
report_unnamed(const struct value *plan, struct diags *d)
{
    for (const struct value *v = plan->first; v != NULL; v = v->next) {
        const struct value *inside = v->kind == VALUE_MAP
                                         ? value_find(v, "mau") : NULL;

        if (inside == NULL)
            continue;
        diag_add(d, TEMPLATE_MISPLACED, inside->key_pos);
        return;
    }
    diag_add(d, TEMPLATE_UNNAMED, plan->pos);
}

const struct template *
session_template(struct vanban *s, const struct value *plan,
                 struct diags *d)
{
    const struct value *named = value_find(plan, "mau");
    struct str name = value_text(plan, "mau");
    struct pos asked = named != NULL ? named->pos : POS_NONE;

    if (s->setup.template_name != NULL) {
        name = str_from(s->setup.template_name);
        asked = POS_NONE;
    }
    if (name.n == 0) {
        report_unnamed(plan, d);
        return NULL;
    }
    for (struct session_template *t = s->templates; t != NULL; t = t->next) {
        if (!str_equal(t->name, name))
            continue;
        if (t->template == NULL && s->repeats)
            template_load(d->arena, &s->roots.home, name, asked, d);
        else if (t->template == NULL)
            diag_add(d, UNUSABLE_AGAIN,
                     asked.source != NULL ? asked : plan->pos,
                     str_printf(d->arena, "mẫu \"%.*s\"", STR_ARG(name)).p);
        return t->template;
    }
    return template_read(s, name, asked, d)->template;
}
