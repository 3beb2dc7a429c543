/* session.h — what all documents of a run share: the program's own files, the
 * templates, what the options ask for. Made by one, read by all workers. */
#ifndef VANBAN_SESSION_H
#define VANBAN_SESSION_H

#include "cli/cli.h"
#include "font/font.h"
#include "input/value.h"
#include "make/roots.h"
#include "merge/merge.h"

struct session_template;

struct session {
    struct arena *arena; /* lives as long as the program */
    struct places places;
    const struct profile *profile;
    const struct fonts *fonts;
    struct measure measure;
    struct session_template *templates; /* session_template's alone */
    const char *template_name;      /* of -t; NULL: the plan names it */
    bool repeats; /* what is wrong with a template is told each time */
    const struct value *overlay;    /* --data and --set; NULL: none */
    struct merge_options options;
};

/* Reads profile, fonts and what the options name. False after diagnostics of
 * the call. */
bool session_open(struct session *, struct call *);

/* The template that -t or the plan names, read where it is first asked for.
 * NULL after diagnostics: all there is to say the first time, then one
 * message for each plan that asks again, or all of it again where the session
 * repeats. This changes the session: where workers run side by side, it is
 * called before they start. */
const struct template *session_template(struct session *, const struct value *plan,
                                    struct diags *);

#endif
