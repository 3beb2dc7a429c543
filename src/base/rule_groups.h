/* rule_groups.h — the messages by what they are about, for lists of them. */
#ifndef VANBAN_RULE_GROUPS_H
#define VANBAN_RULE_GROUPS_H

#include "base/diag.h"

struct rule_group {
    const char *name;  /* "chinh-ta" */
    const char *title; /* "Chính tả, viết hoa" */
};

extern const struct rule_group rule_groups[]; /* ends with name NULL */

/* The group of a message, never NULL. */
const struct rule_group *rule_group_of(enum message);
/* Some of its findings have a mend. */
bool rule_mends(enum message);
/* Its text with "…" for the words that are filled in. */
struct str rule_text(struct arena *, enum message);

#endif
