/* short_forms.h — abbreviations that a unit has listed: those that all know,
 * and those that are to be written in full first. */
#ifndef VANBAN_SHORT_FORMS_H
#define VANBAN_SHORT_FORMS_H

#include "input/value.h"

struct short_form {
    struct str text; /* "HTX" */
    struct str full; /* "hợp tác xã"; empty: all know it */
    struct short_form *next;
};

/* Those of a file of lists "UBND, HĐND" and of lines "HTX: hợp tác xã". NULL
 * stands for none, and for no file. */
const struct short_form *short_forms_read(struct arena *,
                                          const struct value *file);
/* NULL: it is not listed. Capitals count. */
const struct short_form *short_form_find(const struct short_form *,
                                         struct str);

#endif
