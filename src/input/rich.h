/* rich.h — private to the readers of sheets: the text of a cell, parts of
 * which may have fonts of their own. */
#ifndef VANBAN_RICH_H
#define VANBAN_RICH_H

#include "base/str.h"

/* Bytes of the text in a row. */
struct rich_run {
    size_t n;
    bool own;         /* they have another font than the cell, */
    const char *font; /* which is one of an old encoding; NULL: it is none */
    struct rich_run *next;
};

struct rich {
    struct str text;
    struct rich_run *runs; /* NULL: all of it has the font of the cell */
};

/* A text that grows. */
struct rich_buf {
    struct buf text;
    struct rich_run *runs, **end;
    size_t told; /* bytes that the runs have */
    bool fonts;  /* a run has a font of its own */
};

struct rich_buf rich_buf_new(struct arena *);
/* What has come since the last call is a run. */
void rich_run_end(struct rich_buf *, bool own, const char *font);
/* The text and its runs; the buffer is as new then. */
struct rich rich_take(struct rich_buf *);

/* The font's name where it is one of an old encoding, else NULL. */
const char *rich_font(struct arena *, struct str name);

/* The text in a cell of a font (NULL: of no old encoding). converts: what has
 * a font of an old encoding is put into Unicode. *font: the first such that
 * words have, or NULL. */
struct str rich_text(struct arena *, const struct rich *, const char *cell,
                     bool converts, const char **font);

#endif
