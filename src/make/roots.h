/* roots.h — where the program's own files are: templates, profiles, fonts. */
#ifndef VANBAN_ROOTS_H
#define VANBAN_ROOTS_H

#include "merge/template.h"

struct roots {
    struct home home;
    const char *fonts_ini;
    const char *const *folders; /* that may hold them, in order, NULL-ended */
};

/* Each of templates/ and fonts/ is taken from the first of the folders that
 * has it; without folders, from the top of the files. False after a message
 * where one is found nowhere. */
bool roots_find(struct arena *, struct roots *, const struct files *,
                const char *const *folders, struct diags *);

/* The file of a profile: templates/NAME.ini of the first of those folders
 * that has it. NULL after PROFILE_UNKNOWN. */
const char *roots_profile(struct arena *, const struct roots *,
                          const char *name, struct diags *);
/* The same of any settings; NULL where there is none. */
const char *roots_ini(struct arena *, const struct roots *,
                      const char *name);

#endif
