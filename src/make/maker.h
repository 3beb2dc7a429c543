/* worker.h — the way from a plan to a document's bytes. A worker makes one
 * document after the other and changes nothing but its own; several may share
 * a session. */
#ifndef VANBAN_WORKER_H
#define VANBAN_WORKER_H

#include "make/session.h"
#include "out/names_beside.h"
#include "render/render.h"

/* A renderer that was asked for, with what it has prepared. */
struct opened {
    const struct renderer *renderer;
    void *state;
    bool failed;
};

struct worker {
    const struct session *session;
    struct arena *arena;    /* lives as long as the worker */
    struct arena *document; /* the document being made; see worker_next */
    struct opened opened[FORMATS_MOST];
    int count; /* of the opened */
};

void worker_open(struct worker *, const struct session *);
void worker_close(struct worker *); /* also of one that is all zero */

/* Forgets the document before; gives the diagnostics of the next. */
struct diags worker_next(struct worker *);

/* Each gives NULL after a diagnostic. */
const struct value *worker_plan(struct worker *, const char *path,
                                struct diags *);
struct doc *worker_tree(struct worker *, const struct template *,
                        const struct value *plan, struct diags *);
struct pages *worker_pages(struct worker *, const struct doc *,
                           struct diags *);

/* False after a diagnostic. A renderer that could not be opened says why
 * once, and then that it was said. */
bool worker_render(struct worker *, const struct renderer *,
                   const struct doc *, const struct pages *, struct buf *out,
                   struct diags *);

/* False, with OPERAND_DIRECTORY, for a folder where a plan is asked for. */
bool plan_is_file(const char *path, struct diags *);

#endif
