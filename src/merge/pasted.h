/* pasted.h — fields that hold, besides their own, what the document prints
 * anyhow: a clerk pastes "Kính gửi: …" into kinh_gui, "BÁO CÁO" into the
 * title. What is surely that is taken out, and told. */
#ifndef VANBAN_PASTED_H
#define VANBAN_PASTED_H

#include "merge/template.h"

/* The plan without it; places stay. What is not taken is shared with the
 * plan that is given, which is not changed. */
const struct value *plan_unpasted(struct arena *, const struct template *,
                                  const struct value *plan, struct diags *);

#endif
