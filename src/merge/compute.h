/* compute.h — fields that follow from others: a sum over a list, a share.
 * Written in a template as <field name="tong" sum="chi_tieu.ket_qua"/> and
 * <field name="ty_le" percent="ket_qua/ke_hoach"/>; a sum may
 * also add fields beside it: sum="a+b+c". */
#ifndef VANBAN_COMPUTE_H
#define VANBAN_COMPUTE_H

#include "base/viet_number.h"
#include "input/value.h"
#include "merge/field.h"

/* The field's value from what the plan gives: `around` is the map that the
 * field stands in, `plan` the whole. The paths of a share are looked up
 * around the field first, then among `done`, what of that map is already
 * filled in, then in the plan, and so are those of a sum of fields; that of a
 * list adds the field of every item. NULL where a number is not given, the
 * whole is 0, or, for a sum, no item has one. A given text that is no
 * number is reported. */
struct value *field_compute(struct arena *, const struct field *,
                            const struct value *around,
                            const struct value *done,
                            const struct value *plan, struct diags *);

/* Adds a value to a sum; false where it is blank, or, and that is reported,
 * no number or too large. */
bool compute_add(struct arena *, struct number *sum, const struct value *,
                 struct diags *);
/* A computed number as the plan could have written it. */
struct str compute_text(struct arena *, struct number);

/* Reports paths that lead to no field. `siblings` are the fields around. */
void field_compute_check(struct arena *, const struct field *,
                         const struct field *siblings,
                         const struct field *top, struct diags *);

#endif
