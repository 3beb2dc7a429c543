/* gift.h — private to lint: lines that fields of the plan, which are blank, get
 * from elsewhere in it. */
#ifndef VANBAN_GIFT_H
#define VANBAN_GIFT_H

#include "input/value.h"

enum { GIFTS_MOST = 8 }; /* fields that one block of a document can fill */

struct gift {
    const char *path; /* "ky.ho_ten" */
    struct buf text;  /* its lines */
    int lines;
};

struct gifts {
    struct gift all[GIFTS_MOST];
    int count;
};

/* One more line for the field at a path. */
void gift_add(struct arena *, struct gifts *, const char *path, struct str);
/* Whether they can be written into the plan from that text of it: it is YAML,
 * has all in one file, and has room for them. */
bool gifts_may_come(struct arena *, const struct gifts *,
                    const struct value *plan, const struct value *from);
/* Offers to write them; at how many places, or -1: not all could be. */
int gifts_offer(struct diags *, struct diag *, const struct gifts *,
                const struct value *plan, const struct value *from);

#endif
