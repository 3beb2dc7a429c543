/* source_read.h — makes the text of a file, or of bytes, a source. */
#ifndef VANBAN_SOURCE_READ_H
#define VANBAN_SOURCE_READ_H

#include "base/diag.h"
#include "base/files.h"
#include "base/source.h"
#include "base/viet_legacy.h"

/* Reads a whole file ("-": standard input). NULL after one diagnostic when it
 * cannot be read, is larger than 64 MiB, is empty, or is not UTF-8; the
 * diagnostic for the last says what the bytes look like instead. */
const struct source *source_read(struct arena *, const struct files *,
                                 const char *path, struct diags *);

/* The same of bytes that were read already. What the text names is looked for
 * in the files, beside `name`. */
const struct source *source_from(struct arena *, const struct files *,
                                 const char *name, struct str text,
                                 struct diags *);

/* The bytes alone. False after a diagnostic. */
bool source_bytes(struct arena *, const struct files *, const char *path,
                  struct str *bytes, struct diags *);
/* False, after NOT_TEXT, for bytes of another kind of file: of Word, PDF. */
bool source_is_text(const struct source *, struct diags *);
/* Puts the bytes that a source has as its text into UTF-8, from the encoding
 * (NONE: the one they look like), and tells of it. False after NOT_UTF8. */
bool source_convert(struct arena *, struct source *, enum legacy,
                    struct diags *);

#endif
