/* points.h — lengths as they stand in a PDF or an SVG. */
#ifndef VANBAN_POINTS_H
#define VANBAN_POINTS_H

#include "base/str.h"

/* A length in millipoints as points, "12.345" without trailing zeros. */
void points_add(struct buf *, int millipoints);
void points_integer(struct buf *, int);

#endif
