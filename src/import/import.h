/* import.h — makes a plan of a document in Word or text. */
#ifndef VANBAN_IMPORT_H
#define VANBAN_IMPORT_H

#include "base/files.h"
#include "import/parts.h"

/* Reads the file and writes a plan in YAML; what was recognised, guessed and
 * left out is told. False after errors. */
bool import_plan(const struct files *, const char *path, struct import_types,
                 struct buf *out, struct diags *);

#endif
