/* compared.h — private to make: a second document beside the one in hand. */
#ifndef VANBAN_COMPARED_H
#define VANBAN_COMPARED_H

#include "make/maker.h"

struct one_side {
    const char *name;
    const struct str *text; /* NULL: it is read */
    struct vanban_maker *maker; /* of its own; the caller closes it */
    struct vanban_made made;
    struct doc *doc; /* NULL: it could not be made */
};

/* Makes the plan or document of that name. False after diagnostics. */
bool side_open(struct one_side *, struct vanban *, struct diags *);
/* Looks for what the document in hand has kept of an old one. */
void maker_copied(struct vanban_maker *, const struct doc *old,
                  const struct doc *new);

#endif
