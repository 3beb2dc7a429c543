/* home.h — finds the program's own files: templates, profiles, fonts. */
#ifndef VANBAN_HOME_H
#define VANBAN_HOME_H

#include "merge/template.h"

struct places {
    struct home home;
    const char *fonts_ini;
    const char *const *roots; /* folders that may hold them, in order */
};

/* Each of templates/ and fonts/ is taken from the first of $VANBAN_HOME, the
 * program's own tree, and the installed prefix that has it. program is the
 * word that the program was called by, for where the system does not tell its
 * place. False after a message where one is found nowhere, or $VANBAN_HOME
 * holds neither. */
bool places_find(struct arena *, struct places *, const char *program,
                 struct diags *);

/* The file of a profile: templates/NAME.ini of the first of those folders
 * that has it. NULL after PROFILE_UNKNOWN. */
const char *places_profile(struct arena *, const struct places *,
                           const char *name, struct diags *);

/* The file templates/NAME.ini of the first folder that has it; NULL if none
 * does. */
const char *places_ini(struct arena *, const struct places *,
                       const char *name);

#endif
