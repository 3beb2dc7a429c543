/* maker.h — private to make: the way from a plan to a document's bytes, one
 * document after the other. A maker changes nothing but its own; several may
 * share a session. */
#ifndef VANBAN_MAKER_H
#define VANBAN_MAKER_H

#include "layout/pages.h"
#include "make/plan_data.h"
#include "make/session.h"
#include "render/render.h"

/* A renderer that was asked for, with what it has prepared. */
struct opened {
    const struct renderer *renderer;
    struct arena *arena; /* of what it has prepared */
    void *state;
    bool failed;
};

/* A file of the document in hand, as it is to be drawn once more: where a file
 * is open that takes it in. */
struct laid {
    const struct doc *doc;
    const struct pages *pages;
    struct laid *next;
};

struct vanban_maker {
    struct vanban *session;
    struct arena *arena;    /* lives as long as the maker */
    struct arena *document; /* the document being made; see maker_next */
    struct pictures *pictures; /* of documents before, too; in an arena, */
    struct arena *pictured;    /* which is theirs alone */
    struct arena *drawing;  /* of what it takes to draw one of its files */
    struct arena *pages;    /* of the pages of the file in hand, or of all */
    struct files files;     /* those of the setup, with the log of made */
    struct vanban_made *made; /* what the order in hand comes to */
    struct diags *diags;      /* its findings */
    const struct value *data; /* over its plan; NULL: nothing */
    const struct suppressions *lets_be; /* its plan; NULL: nothing */
    bool tells_unused; /* those that nothing was found for */
    size_t held; /* bytes of the session when it was opened */
    struct opened opened[VANBAN_FORMATS_MOST];
    int count; /* of the opened */
    int closings; /* so often all of them were closed, and what they had begun
                   * was lost */
    struct laid *laid, **laid_end; /* of the order in hand */
    int joining; /* files are open that take in what is laid out */
};

/* Forgets the document before, and begins another. */
void maker_next(struct vanban_maker *, struct vanban_made *);
/* Runs the work on that; memory that is used up becomes the one finding. */
void maker_guard(struct vanban_maker *, void (*work)(void *), void *context);

/* Is what has been made so far to be given out: no errors, or a draft? */
bool maker_is_good(const struct vanban_maker *);

/* What a plan may come from. */
enum maker_input {
    MAKER_PLAN,     /* a document in Word or text is told of */
    MAKER_DOCUMENT, /* of one, too */
    MAKER_TEXT,     /* whatever it is, it is read as one */
};

/* Each gives NULL after a diagnostic. That of the plan reads the order's data,
 * too. */
struct value *maker_plan(struct vanban_maker *, const struct vanban_order *,
                         enum maker_input);
/* The plan with its data already in it. The checks of lint are part of it. */
struct doc *maker_tree(struct vanban_maker *, const struct template *,
                             const struct value *plan);
struct pages *maker_pages(struct vanban_maker *, struct doc *);
/* Gives back all pages that there are by now. */
void maker_pages_done(struct vanban_maker *);

/* The plan with all of --data and --set over it, known to a template or not:
 * what a document is, is asked of this. */
const struct value *maker_laid(struct vanban_maker *,
                               const struct value *plan);
/* The tree of a plan with --data and --set, by the template that one of the
 * three names. NULL after a diagnostic. */
struct doc *maker_document(struct vanban_maker *,
                                 const struct value *plan);
/* The plan with --data and --set in it; laid: they stand over it already. */
const struct value *maker_filled(struct vanban_maker *,
                                 const struct template *,
                                 const struct value *plan, bool laid);

/* The renderer with what it has prepared, now or before; one that could not be
 * opened says why once, and then that it was said. */
const struct opened *maker_renderer(struct vanban_maker *,
                                    const struct renderer *);
/* False after a diagnostic. */
bool maker_draw(struct vanban_maker *, const struct renderer *,
                const struct doc *, const struct pages *, struct buf *out);

/* What is asked for of each file of a document. */
struct maker_files {
    const struct vanban_formats *formats; /* NULL: only looked at */
    bool dry; /* nothing is drawn */
};
/* Lays out and draws all files of a document into made; false where one of
 * them could not be. */
bool maker_files_make(struct vanban_maker *, struct doc *,
                      const struct maker_files *);

#endif
