/* list_rules.h — `vanban list rules`. */
#ifndef VANBAN_LIST_RULES_H
#define VANBAN_LIST_RULES_H

#include "cli/cli.h"

/* All messages by group, or those of the groups named; as --json asks. */
void list_rules(struct call *);

#endif
