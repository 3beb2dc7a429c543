/* variant.h — a template that stands for several: which one a plan gets
 * depends on the days that it names, as forms change with the law. */
#ifndef VANBAN_VARIANT_H
#define VANBAN_VARIANT_H

#include "merge/element.h"

/* A date field of the plan lies between two days, both of them included. */
struct when {
    struct str field;
    int from, to; /* date_number */
    bool blank;   /* holds, too, where the plan leaves the field out */
    struct pos pos;
    struct when *next;
};

struct variant {
    struct str use; /* name of the template */
    const struct template *template;
    struct pos pos;
    struct when *when; /* all of them have to hold */
    struct variant *next;
};

/* Reads <variants>: <variant use="…"> with <when field="…" from="…" to="…"
 * blank="yes"/> inside. */
void variants_read(struct arena *, struct variant **list,
                   const struct markup *, struct diags *);
/* Checks each `field` against the fields of the template. */
void variants_check(struct arena *, const struct template *, struct diags *);

#endif
