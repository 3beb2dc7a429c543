/* properties.h — what a document system is told of a document, under the short
 * names of NĐ 30/2020, Phụ lục VI, phần II, mục I. */
#ifndef VANBAN_PROPERTIES_H
#define VANBAN_PROPERTIES_H

#include "model/doc.h"

struct property {
    const char *name; /* "CodeNumber"; those of a group with a dot */
    struct str text;  /* not empty */
};

enum { PROPERTIES = 9 };

/* Those that the document has, at most PROPERTIES, in the decree's order;
 * gives their number. The texts are those of info. */
int properties_of(const struct doc_info *, struct property *out);

#endif
