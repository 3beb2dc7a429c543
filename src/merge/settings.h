/* settings.h — what a unit keeps in files beside the templates, and filters
 * look up: the holidays of each year, the names of places,
 * abbreviations. */
#ifndef VANBAN_SETTINGS_H
#define VANBAN_SETTINGS_H

#include "base/calendar.h"
#include "base/diag.h"
#include "base/files.h"
#include "base/own_unit.h"
#include "text/bases.h"
#include "text/short_forms.h"
#include "text/wrong_words.h"

/* Where the program's own files are. */
struct home {
    const struct files *files;
    const char *templates, *fonts; /* folders, without final slash */
    const struct own_unit *unit; /* that examples speak of; NULL: that of the
                                  * samples */
};

struct settings {
    struct holidays holidays; /* ngay-nghi.ini */
    struct locality *localities; /* dia-danh.ini: those named in full */
    struct bases *bases; /* can-cu/: documents to be cited; never NULL */
    struct wrong_words *wrong_words; /* chinh-ta/; never NULL */
    struct communes_file *communes; /* private: settings_communes */
    struct shorts_file *shorts;     /* private: settings_shorts */
};

/* The country's communes, read where they are first asked for; NULL where
 * there are none, which is told the first time. */
const struct communes *settings_communes(const struct settings *,
                                         struct diags *);

/* viet-tat.ini, read where it is first asked for. */
const struct short_form *settings_shorts(const struct settings *,
                                         struct diags *);

/* Reads them from the folder of templates; a file that is not there lists
 * nothing. */
const struct settings *settings_load(struct arena *, const struct home *,
                                     struct diags *);

#endif
