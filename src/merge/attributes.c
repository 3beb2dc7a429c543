/* attributes.c — looks up an element's attributes, and reports unknown and
 * missing ones. */
#include "merge/attributes.h"

#include "merge/pattern.h"

void
attributes_check(struct arena *a, const struct markup *m,
                 const char *const *known, struct diags *d)
{
    for (const struct attribute *at = m->attributes; at != NULL;
         at = at->next) {
        struct nearest nearest = { .asked = at->name };
        bool found = false;

        for (const char *const *k = known; *k != NULL && !found; k++) {
            found = str_is(at->name, *k);
            nearest_offer(&nearest, str_from(*k));
        }
        if (!found)
            diag_add(d, TEMPLATE_ATTRIBUTE, m->pos, str_zero(a, m->name),
                     str_zero(a, at->name), nearest_text(a, &nearest));
    }
}

struct str
attribute_text(const struct markup *m, const char *name)
{
    const struct attribute *at = markup_attribute(m, name);

    return at != NULL ? at->value : STR_EMPTY;
}

struct str
attribute_need(struct arena *a, const struct markup *m, const char *name,
               struct diags *d)
{
    struct str value = attribute_text(m, name);

    if (value.n == 0)
        diag_add(d, TEMPLATE_NEEDS, m->pos, str_zero(a, m->name), name);
    return value;
}
