/* import.h — makes a plan of a document in Word or text. */
#ifndef VANBAN_IMPORT_H
#define VANBAN_IMPORT_H

#include "base/files.h"
#include "import/parts.h"

/* The bytes of a document, which a plan is made of: the plan as a source whose
 * places are paragraphs of the document. NULL after errors. */
const struct source *import_source(struct arena *, const struct files *,
                                   const char *path, struct str bytes,
                                   struct import_types, struct diags *);
/* Reads the file and writes a plan in YAML; what was recognised, guessed and
 * left out is told. False after errors. */
bool import_plan(const struct files *, const char *path, struct import_types,
                 struct buf *out, struct diags *);

#endif
