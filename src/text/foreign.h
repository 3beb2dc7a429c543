/* foreign.h — markup of other languages in a text: tags and entities of HTML,
 * links and images of Markdown. It is printed as it stands, and told of. */
#ifndef VANBAN_FOREIGN_H
#define VANBAN_FOREIGN_H

#include "base/diag.h"
#include "text/note.h"

/* Reports each kind once, with its first place; spans and pos as for
 * inline_append. */
void foreign_check(struct str text, const struct span *, struct pos,
                   struct diags *);

/* "<br>", "<br/>", "<br />" at the start of s: its bytes; 0 for others. */
size_t foreign_break(struct str s);

#endif
