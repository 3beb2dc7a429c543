/* source_read.h — makes the text of a file, or of bytes, a source. */
#ifndef VANBAN_SOURCE_READ_H
#define VANBAN_SOURCE_READ_H

#include "base/diag.h"
#include "base/files.h"
#include "base/source.h"

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

#endif
