/* plan_data.c — lays data over a plan and fills its slots. */
#include "make/plan_data.h"

#include "merge/slots.h"

/* A copy without what is blank. */
static struct value *
present(struct arena *a, const struct value *v)
{
    struct value *copy = ARENA_NEW(a, struct value);

    *copy = *v;
    copy->first = copy->last = copy->next = NULL;
    for (const struct value *c = v->first; c != NULL; c = c->next)
        if (!value_is_blank(c))
            value_append(copy, present(a, c));
    return copy;
}

/* A key that the template does not know is for the slots; one that they do
 * not know either is nobody's. */
static bool
stands_over(const struct plan_data *p, const struct value *plan,
            struct str key)
{
    return template_declares(p->template, key) ||
           (p->alone && !slots_use(plan, key));
}

static const struct value *
lay_over(const struct plan_data *p, const struct value *plan)
{
    struct value *data = value_new(p->arena, VALUE_MAP, plan->pos);
    struct value *sets = value_new(p->arena, VALUE_MAP, plan->pos);
    const struct value *c;

    for (c = p->record != NULL ? p->record->first : NULL; c != NULL;
         c = c->next)
        if (!value_is_blank(c) && stands_over(p, plan, c->key))
            value_append(data, present(p->arena, c));
    for (c = p->sets != NULL ? p->sets->first : NULL; c != NULL; c = c->next)
        if (stands_over(p, plan, c->key))
            value_append(sets, value_again(p->arena, c));
    return value_join(p->arena, plan,
                      sets->first == NULL ? data
                                          : value_join(p->arena, data, sets));
}

const struct value *
plan_with_data(const struct plan_data *p, const struct value *plan)
{
    struct slots_run run = {
        .arena = p->arena, .settings = template_settings(p->template),
        .record = p->record, .draft = p->draft, .diags = p->diags,
    };
    int errors = p->diags->errors;
    const struct value *laid;

    if (p->sets != NULL)
        run.record = p->record == NULL ? p->sets
                         : value_join(p->arena, p->record, p->sets);
    if (run.record == NULL && slots_of(plan) == NULL)
        return plan;
    if (p->alone && run.record != NULL)
        slots_check(p->arena, plan, run.record, true, p->diags);
    run.unknown_told = p->diags->errors > errors;
    laid = run.record != NULL && !p->laid ? lay_over(p, plan)
                                          : value_copy(p->arena, plan);
    slots_fill(&run, (struct value *)laid);
    return laid;
}

const struct value *
plan_under_data(struct arena *a, const struct value *plan,
                const struct value *record, const struct value *sets)
{
    if (record != NULL)
        plan = value_join(a, plan, present(a, record));
    if (sets != NULL)
        plan = value_join(a, plan, sets);
    return plan;
}
