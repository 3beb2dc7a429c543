/* cited.h — legal bases that a plan names by their number alone: "148/QĐ-TTg"
 * as a line of căn cứ, "[căn cứ: 148/QĐ-TTg]" in any text. They are printed in
 * full the first time and shortly later, as the registry has them. */
#ifndef VANBAN_CITED_H
#define VANBAN_CITED_H

#include "input/value.h"
#include "text/bases.h"

/* The plan with what they stand for; what is not changed is shared with the
 * plan that is given, which is not changed. A number that the registry does
 * not have is told of, and stays. */
const struct value *plan_cited(struct arena *, const struct value *plan,
                               struct bases *, struct diags *);

#endif
