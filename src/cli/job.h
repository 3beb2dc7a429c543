/* job.h — the way from a plan to a document's bytes; what documents share
 * (profile, fonts, templates, what a renderer prepares) is made once. */
#ifndef VANBAN_JOB_H
#define VANBAN_JOB_H

#include "cli/cli.h"
#include "cli/home.h"
#include "cli/names.h"
#include "input/value.h"
#include "merge/merge.h"
#include "render/render.h"

struct job_template;

struct job {
    struct arena *run;      /* lives as long as the program */
    struct arena *document; /* the document being made; see job_next */
    struct places places;
    const struct profile *profile;
    const struct fonts *fonts;
    struct measure measure;
    struct job_template *templates;
    struct formats opened; /* renderers that have a state */
    void *states[FORMATS_MOST];
    const char *template_name;   /* of -t; NULL: the plan names it */
    const struct value *overlay; /* --data and --set; NULL: none */
    struct merge_options options;
};

/* Reads profile, fonts and what the options name. False after diagnostics of
 * the call. job_close is due in either case. */
bool job_open(struct job *, struct call *);
void job_close(struct job *);

/* Forgets the document before; gives the diagnostics of the next. */
struct diags job_next(struct job *);

/* Each gives NULL after a diagnostic. */
const struct template *job_template(struct job *, struct str name,
                                    struct pos asked, struct diags *);
const struct value *job_plan(struct job *, const char *path, struct diags *);
struct doc *job_tree(struct job *, const struct value *plan, struct diags *);
struct pages *job_pages(struct job *, const struct doc *, struct diags *);

/* False after a diagnostic. */
bool job_render(struct job *, const struct renderer *, const struct doc *,
                const struct pages *, struct buf *out, struct diags *);

/* False, with OPERAND_DIRECTORY, for a folder where a plan is asked for. */
bool job_is_plan(const char *path, struct diags *);

#endif
