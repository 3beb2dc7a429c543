/* word_open.h — private to the reader: the parts of a Word file, in a zip or
 * in one file of XML. */
#ifndef VANBAN_WORD_OPEN_H
#define VANBAN_WORD_OPEN_H

#include "import/word.h"

/* Reads a zip, or XML, into the document. False after a diagnostic. */
bool word_open_zip(struct word_file *, struct str bytes, struct diags *);
bool word_open_flat(struct word_file *, struct str bytes, struct diags *);
/* The same of text. */
bool word_open_text(struct word_file *, const struct source *,
                    struct diags *);

#endif
