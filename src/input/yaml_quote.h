/* yaml_quote.h — offers quotation marks for a value that YAML does not take
 * without them. */
#ifndef VANBAN_YAML_QUOTE_H
#define VANBAN_YAML_QUOTE_H

#include "base/diag.h"

/* For a value that begins at that place and ends with its line; nothing where
 * it may go on below, stands in brackets, or a comment is behind it. */
void yaml_mend_quotes(struct diags *, struct diag *, const struct raw_lines *,
                      struct pos);
/* For a backslash in quotes, at that place or right before it. */
void yaml_mend_escape(struct diags *, struct diag *, const struct raw_lines *,
                      struct pos);

#endif
