/* render.h — one row for each output format. */
#ifndef VANBAN_RENDER_H
#define VANBAN_RENDER_H

#include <stdbool.h>

#include "base/diag.h"
#include "font/font.h"
#include "layout/pages.h"
#include "model/doc.h"

/* What a renderer may use for as long as its maker lives. */
struct render_run {
    struct arena *arena; /* lives as long as the maker */
    const struct fonts *fonts;
    const struct profile *profile;
};

/* One file of many documents. */
struct join_order {
    bool duplex; /* each begins on the front of a sheet */
};

/* A document that is added to it. */
struct joined_doc {
    const struct doc *doc;
    const struct pages *pages;
    struct str name; /* of its bookmark; empty: it belongs to the one before */
};

struct joiner {
    /* Begins a file; state is the renderer's. What it keeps lies in the arena.
     * NULL after a diagnostic. */
    void *(*begin)(void *state, struct arena *, const struct join_order *,
                   struct diags *);
    /* Adds a document, of which nothing is kept: its pages and numbers are
     * those of a file of its own. The arena is for this alone. False after a
     * diagnostic, and then the file cannot be ended. */
    bool (*add)(void *file, struct arena *, const struct joined_doc *,
                struct diags *);
    /* All bytes, of at least one document; the arena is for this alone. */
    bool (*end)(void *file, struct arena *, const struct doc_info *,
                struct buf *out, struct diags *);
    void (*close)(void *file);
};

struct renderer {
    const char *name;      /* for -f: "pdf" */
    const char *extension; /* "pdf" */
    const char *title;     /* one line of Vietnamese for `vanban list` */
    bool needs_pages;      /* false: drawn from the tree alone */

    /* Prepares what documents share (fonts cut, style parts written). Called
     * once a maker, before the first document. NULL after a diagnostic. May be
     * NULL: there is nothing to prepare. */
    void *(*open)(const struct render_run *, struct diags *);
    void (*close)(void *state); /* may be NULL */

    /* Writes one document as bytes into out (which lives in the document's
     * arena). pages is NULL unless needs_pages. The same input gives the same
     * bytes, whatever was made before. False after a diagnostic. */
    bool (*write)(void *state, struct arena *, const struct doc *,
                  const struct pages *, struct buf *out, struct diags *);
    const struct joiner *joiner; /* NULL: its documents cannot be joined */
};

extern const struct renderer *const renderers[]; /* ends with NULL */
const struct renderer *renderer_find(struct str name);

extern const struct renderer render_pdf, render_docx, render_flatopc,
    render_text, render_svg, render_metadata;

#endif
