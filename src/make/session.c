#include "make/session.h"

#include <libxml/parser.h>

#include "layout/pages.h"
#include "make/overlay.h"

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

bool
session_open(struct session *s, struct call *call)
{
    const char *profile = args_value(&call->args, &option_profile), *path;
    int errors = call->diags.errors;

    xmlInitParser(); /* here and not by the first worker that needs it */
    xmlSetGenericErrorFunc(NULL, unheard);
    *s = (struct session){ .arena = call->arena };
    s->template_name = args_value(&call->args, &option_template);
    s->options.draft = args_has(&call->args, &option_draft);
    s->overlay = overlay_read(s->arena, &call->args, &call->diags);
    if (call->diags.errors > errors ||
        !places_find(s->arena, &s->places, call->program, &call->diags))
        return false;
    path = places_profile(s->arena, &s->places,
                          profile != NULL ? profile : "nd30", &call->diags);
    if (path == NULL)
        return false;
    s->profile = profile_load(s->arena, path, &call->diags);
    s->fonts = fonts_load(s->arena, s->places.fonts_ini, &call->diags);
    if (s->profile == NULL || s->fonts == NULL)
        return false;
    s->measure = layout_measure(s->fonts);
    return call->diags.errors == errors;
}

static struct session_template *
template_read(struct session *s, struct str name, struct pos asked,
              struct diags *d)
{
    struct session_template *t = ARENA_NEW(s->arena, struct session_template);

    t->name = str_copy(s->arena, name);
    t->template = template_load(s->arena, &s->places.home, t->name, asked, d);
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
session_template(struct session *s, const struct value *plan, struct diags *d)
{
    const struct value *named = value_find(plan, "mau");
    struct str name = value_text(plan, "mau");
    struct pos asked = named != NULL ? named->pos : POS_NONE;

    if (s->template_name != NULL) {
        name = str_from(s->template_name);
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
            template_load(d->arena, &s->places.home, name, asked, d);
        else if (t->template == NULL)
            diag_add(d, UNUSABLE_AGAIN,
                     asked.source != NULL ? asked : plan->pos,
                     str_printf(d->arena, "mẫu \"%.*s\"", STR_ARG(name)).p);
        return t->template;
    }
    return template_read(s, name, asked, d)->template;
}
