/* dossier_make.h — the documents of a dossier, made from one data file. */
#ifndef VANBAN_DOSSIER_MAKE_H
#define VANBAN_DOSSIER_MAKE_H

#include "make/maker.h"

/* The data name a dossier (ho_so), and no template of a single plan. */
bool dossier_is(const struct value *data);

/* Reads the declaration that the data name, and makes every document of it
 * that is not left out, in the formats (NULL: only looked at), into what the
 * maker makes; what several of them report is told once. False where one
 * could not be made. */
bool dossier_make(struct vanban_maker *, const struct value *data,
                  const struct vanban_formats *);

#endif
