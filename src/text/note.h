/* note.h — where the pieces of a text stand, and the footnotes that a text
 * may call: what outline text, tables and lines of the plan hand to inline. */
#ifndef VANBAN_NOTE_H
#define VANBAN_NOTE_H

#include <stdbool.h>

#include "base/source.h"

/* Where a piece of a text stands; a joined line adds one. */
struct span {
    size_t offset; /* into text, bytes */
    struct pos pos;
    struct span *next;
};

struct footnote {
    struct str name; /* of [^name] */
    struct str text;
    struct span *spans; /* of text */
    struct pos pos;
    /* Names hold within one text block; a block's notes stand in a row. */
    int block;
    bool used;
    struct footnote *next;
};

#endif
