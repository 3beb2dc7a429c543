/* dossier_make.h — the documents of a dossier, made from one data file. */
#ifndef VANBAN_DOSSIER_MAKE_H
#define VANBAN_DOSSIER_MAKE_H

#include "make/dossier_list.h"
#include "make/maker.h"

struct making {
    struct session *session;
    struct worker *worker;
    const struct formats *formats; /* NULL: nothing is drawn */
    struct arena *arena;           /* of the dossier */
    struct diags *diags;
    const struct value *data;
    struct dossier *dossier; /* what has come of it; NULL: nothing */
};

/* The data name a dossier (ho_so), and no template of a single plan. */
bool dossier_is(const struct value *data);

/* Reads the declaration that the data name, and makes every document of it
 * that is not left out; what several of them report is told once. */
void dossier_make(struct making *);

#endif
