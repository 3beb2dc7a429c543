/* session.h — private to make: what all documents of a run share, read once
 * and then only looked at, but for the list of templates. */
#ifndef VANBAN_SESSION_H
#define VANBAN_SESSION_H

#include "base/host.h"
#include "base/communes.h"
#include "font/font.h"
#include "make/roots.h"
#include "make/vanban.h"
#include "model/style.h"
#include "text/measure.h"

/* Why the work in hand was left. */
enum session_end {
    END_NONE,    /* it was not; or the memory of all was used up */
    END_BOUND,   /* the document's memory was */
    END_LATE,    /* the document's time was */
    END_STOPPED, /* the front end wanted it */
};

struct vanban {
    struct memory memory;    /* of all that the session makes */
    struct host_guard guard; /* around the work in hand */
    const char *why;         /* the work was broken off; NULL: it was not */
    double until; /* as host_worked counts; 0: no document is being made */
    enum session_end ended;
    struct arena *own;       /* holds this */
    struct arena *arena;     /* lives as long as the session */
    struct vanban_setup setup;
    struct file_log log;
    struct files files; /* those of the setup, with the log */
    struct roots roots;
    const struct profile *profile;
    const struct fonts *fonts;
    struct measure measure;
    const struct communes *communes; /* of measure.is_place; NULL: not read,
                                      * or none to be had */
    bool communes_asked;
    struct session_template *templates; /* session_template's alone */
    bool repeats; /* what is wrong with a template is told each time */
    const struct value *data, *sets; /* over each plan; NULL: nothing */
};

/* Reads what the setup names into a session that has its arena. False after
 * findings. */
bool session_read(struct vanban *, struct diags *);

/* The template that the setup or the plan names, read where it is first asked
 * for. NULL after diagnostics: all there is to say the first time, then one
 * message for each plan that asks again, or all of it again where the session
 * repeats. This changes the session: where makers run side by side, it is
 * called before they start. */
const struct template *session_template(struct vanban *,
                                        const struct value *plan,
                                        struct diags *);

/* Runs the work so that memory that is used up breaks it off: false then, and
 * one finding in the diags (NULL: nowhere), which must not be of an arena made
 * by the work.
 * The arenas that the work has made are given back; before that, `undo` (NULL:
 * nothing) may close what lies in them. */
bool session_guard(struct vanban *, void (*work)(void *), void *context,
                   void (*undo)(void *), struct diags *);

/* Why the last work was broken off. */
void session_tell(const struct vanban *, struct diags *);

/* Between the two a document is made, within the bounds of the setup; held: the
 * bytes that were there before any. */
void session_bound(struct vanban *, size_t held);
void session_unbound(struct vanban *);

#endif
