/* plan_body.h — a body as outline text that a plan reads as it was in the
 * document. */
#ifndef VANBAN_PLAN_BODY_H
#define VANBAN_PLAN_BODY_H

#include "import/parts.h"

/* The blocks of a range as lines. */
struct str plan_body(const struct found *, struct part_range);

#endif
