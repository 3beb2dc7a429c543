/* word_read.h — reads a file as a document. */
#ifndef VANBAN_WORD_READ_H
#define VANBAN_WORD_READ_H

#include "base/files.h"
#include "import/word.h"

/* Reads .docx, Word's XML in one file, or text, by its bytes. NULL after
 * diagnostics. */
struct word_file *word_read(struct arena *, const struct files *,
                            const char *path, struct diags *);

/* The same of bytes that were read already. */
struct word_file *word_from(struct arena *, const struct files *,
                            const char *path, struct str bytes,
                            struct diags *);
/* By its bytes, and of text by its name: a document, and no plan. */
bool word_is(const char *path, struct str bytes);

#endif
