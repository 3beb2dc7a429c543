/* dossier_list.h — what a dossier is made of, as a file of the templates'
 * folder declares it: one section for each document, in their order. */
#ifndef VANBAN_DOSSIER_LIST_H
#define VANBAN_DOSSIER_LIST_H

#include "merge/template.h"
#include "model/doc.h"

struct entry {
    struct str id;        /* name of its section */
    struct str template_name; /* empty: only listed, not made */
    struct str file;      /* without ending */
    struct str title;     /* for the list; empty: that of the template */
    struct str maker;     /* who makes it, as the list says */
    struct str not_taken; /* keys of the shared data: "so, ngay" */
    struct pos pos;
    bool is_index;        /* made last, as it lists the others */
    bool left_out;
    /* as it is made */
    const struct template *template;
    int index; /* from 0 */
    struct doc *doc;
    int pages; /* of the document and its separate phụ lục; 0: not made */
    struct entry *next;
};

struct dossier {
    struct str title;
    struct entry *first;
};

/* NULL after a diagnostic. */
struct dossier *dossier_read(struct arena *, const struct files *,
                             const char *path, struct diags *);

/* The entry takes that key from the data that the documents share. */
bool entry_takes(const struct entry *, struct str key);

/* "de_nghi, bao_cao" */
const char *dossier_ids(struct arena *, const struct dossier *);

#endif
