/* ini_second.h — what a second reader makes of the lines of an INI plan that it
 * must read as ini_scan does. Where there is none (src/web/wasm), the scan's
 * value stands. */
#ifndef VANBAN_INI_SECOND_H
#define VANBAN_INI_SECOND_H

#include "input/ini_scan.h"

struct ini_second;

/* Reads the plain lines; NULL after a diagnostic. */
const struct ini_second *ini_second_open(struct arena *, const struct source *,
                                         struct str plain, struct diags *);

/* The value of a line: the second reader's where it reads the line whole. A
 * difference that it is not known for is a diagnostic. */
struct str ini_second_value(struct arena *, const struct ini_scan *,
                            const struct ini_second *,
                            const struct ini_line *, struct diags *);

void ini_second_close(const struct ini_second *);

#endif
