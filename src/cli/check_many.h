/* check_many.h — checks many plans in several processes, and tells of them in
 * their order. */
#ifndef VANBAN_CHECK_MANY_H
#define VANBAN_CHECK_MANY_H

#include "make/vanban.h"
#include "out/report.h"

struct plan_name {
    const char *path;
    struct plan_name *next;
};

/* Checks plans as long as what is found in each is of that plan alone, and
 * adds it to the report; against an old document, too, unless that is NULL.
 * Gives the first that is left: its findings, or those of plans behind it,
 * depend on what has been told before, as of a template that all of them use.
 * All are left where they are few, where some cannot be read twice, or for
 * one job. */
const struct plan_name *check_many(struct vanban *, const struct plan_name *,
                                   const char *against, int jobs,
                                   struct report *);

#endif
