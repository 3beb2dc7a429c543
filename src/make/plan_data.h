/* plan_data.h — one plan and the data of one document: what stands over the
 * plan, and what goes into its slots. One rule for every command. */
#ifndef VANBAN_PLAN_DATA_H
#define VANBAN_PLAN_DATA_H

#include "merge/template.h"

struct plan_data {
    struct arena *arena;
    const struct template *template;
    const struct value *record; /* the document's data; NULL: there are none */
    const struct value *sets;   /* --set; NULL: none */
    bool draft;
    /* The record is looked at for the first time: what its names lack is
     * told, and a key that is wanted nowhere is kept to be told of. */
    bool alone;
    /* Both stand over the plan already, and only slots are left. */
    bool laid;
    struct diags *diags;
};

/* The plan for that document. What the record says under a key that the
 * template declares stands over the plan, blank values apart; what --set says
 * stands over both, even a blank. Slots are filled from both. The plan itself
 * is not changed. */
const struct value *plan_with_data(const struct plan_data *,
                                   const struct value *plan);

/* The plan with all of the record and the sets over it, by the same rule. */
const struct value *plan_under_data(struct arena *, const struct value *plan,
                                    const struct value *record,
                                    const struct value *sets);

#endif
