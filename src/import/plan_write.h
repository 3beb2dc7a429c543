/* plan_write.h — what was found, as a plan in YAML. */
#ifndef VANBAN_PLAN_WRITE_H
#define VANBAN_PLAN_WRITE_H

#include "import/parts.h"

void plan_write(const struct found *, struct buf *out);

#endif
