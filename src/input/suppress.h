/* suppress.h — what the author of a file lets be: a comment that names a
 * message and says why, "# bỏ qua SPELL_WORD: tên riêng của hợp tác xã", above
 * a key or item, at the end of its line, or for all at the top of the file. */
#ifndef VANBAN_SUPPRESS_H
#define VANBAN_SUPPRESS_H

#include "input/value.h"

struct suppressions;

/* Those of the file that a value was read from, as a whole: of a key they
 * hold for all that it has, also in files that it takes. The value is to live
 * as long. NULL: there are none, of those without a reason, of unknown
 * messages and of errors, which the diags (NULL: nobody) are told. */
const struct suppressions *suppressions_read(struct arena *,
                                             const struct value *file,
                                             struct diags *);

/* Lets be what they name (NULL: nothing); tell: adds those that nothing was
 * found for. */
void suppressions_apply(const struct suppressions *, struct diags *,
                        bool tell);

/* Whether a comment, from its sign on, is one of them. */
bool suppressions_are(struct str comment);

#endif
