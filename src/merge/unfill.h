/* unfill.h — the way back of fill: what fields of a template a document was
 * made with, found by the words that the template puts around them. */
#ifndef VANBAN_UNFILL_H
#define VANBAN_UNFILL_H

#include "merge/template.h"

struct unfilled {
    struct str path;   /* of the field; in an item of `list`, if that is set */
    struct str list;   /* empty: at the top of the plan */
    int item;          /* of the list, from 1 */
    struct str text;   /* what the paragraphs below follow, or all of it */
    bool body;         /* outline text */
    int from, to;      /* paragraphs that belong to it, besides text */
    const struct unfilled *next;
};

/* Reads the paragraphs between căn cứ and who signs; a table is an empty text.
 * `agency` is co_quan.ten. False where they are not what the template makes:
 * words of its own are missing, a field that it needs, or one that would be
 * printed though the document does not have it. */
bool template_unfill(struct arena *, const struct template *,
                     const struct str *line, int count, struct str agency,
                     const struct unfilled **);
/* The template has the component. */
bool template_has_part(const struct template *, const char *name);

#endif
