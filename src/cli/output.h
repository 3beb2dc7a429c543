/* output.h — files that are either written as a whole or not at all. */
#ifndef VANBAN_OUTPUT_H
#define VANBAN_OUTPUT_H

#include "base/diag.h"

/* Writes to a new file of the same folder, which then takes the name; "-" is
 * standard output. What is no ordinary file (a device, a pipe, a link) is
 * written into. False after OUTPUT_UNWRITABLE; then nothing is left behind. */
bool output_write(struct arena *, const char *path, bool make_folder,
                  struct str bytes, struct diags *);

#endif
