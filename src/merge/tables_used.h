/* tables_used.h — named tables that no place of the document takes. */
#ifndef VANBAN_TABLES_USED_H
#define VANBAN_TABLES_USED_H

#include "input/value.h"
#include "model/doc.h"

/* Warns of each: nothing of a plan is dropped without a word. Where there are
 * errors, the table may have gone with them. */
void tables_check_used(const struct doc *, const struct value *tables,
                       struct diags *);

#endif
