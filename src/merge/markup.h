/* markup.h — reads one of the program's own XML files into a plain tree in
 * which every element, and the text in it, keeps its place. */
#ifndef VANBAN_MARKUP_H
#define VANBAN_MARKUP_H

#include "base/diag.h"

struct attribute {
    struct str name, value;
    struct attribute *next;
};

struct markup {
    struct str name; /* of an element; empty: this is text */
    struct str text; /* of text, as it stands; one text may be several */
    struct pos pos;  /* of '<', or of the first text since the last tag */
    struct attribute *attributes;
    struct markup *first, *last, *next;
};

/* The root element. NULL after diagnostics: not well-formed, a document type
 * (entities begin there; none is ever loaded), larger than 1 MiB, more than
 * 32 elements deep. Nothing outside the source is read. */
struct markup *markup_read(struct arena *, const struct source *,
                           struct diags *);

/* NULL when the attribute is not there. */
const struct attribute *markup_attribute(const struct markup *,
                                         const char *name);
/* All text directly inside the element, one after the other. */
struct str markup_text(struct arena *, const struct markup *);
/* Place of the first text inside that is not blank; else of the element. */
struct pos markup_text_pos(const struct markup *);

#endif
