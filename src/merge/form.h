/* form.h — the fields of a template as a form shows them: in groups, each
 * with the kind of its input, in JSON. */
#ifndef VANBAN_FORM_H
#define VANBAN_FORM_H

#include "merge/template.h"

/* A document that the form asks for: one, or those of a dossier, whose data
 * are given together. */
struct form_document {
    const struct template *template;
    struct str id;        /* key of what is its own, under van_ban */
    struct str title;
    struct str not_taken; /* keys that are not shared: "so, ngay" */
};

struct form_order {
    const char *name; /* as it was asked for */
    struct str title;
    const struct form_document *documents;
    int count;
    bool dossier;
};

/* {"template": …, "title": …, "groups": [{"title": …, "fields": […]}]} */
void form_write(struct buf *, const struct form_order *);
/* The fields of a dossier's data, those of several documents once, and at the
 * end van_ban with what each may have of its own. */
const struct field *form_dossier(struct arena *, const struct form_order *);
/* The data of a dossier to begin with; in starter.c. */
void starter_dossier(struct buf *, const struct form_order *);

#endif
