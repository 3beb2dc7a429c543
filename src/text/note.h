/* note.h — where the pieces of a text stand, and the footnotes that a text
 * may call: what outline text, tables and lines of the plan hand to inline. */
#ifndef VANBAN_NOTE_H
#define VANBAN_NOTE_H

#include <stdbool.h>

#include "base/source.h"
#include "base/text_map.h"

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
    struct text_map names; /* of the block's, with its first note */
    struct footnote *next;
};

/* Takes a note in among the block's; first is the first of them, which may be
 * it. False where another has that name, which keeps it. */
bool note_add(struct arena *, struct footnote *first, struct footnote *);
/* The note of that name in the block whose first is given, which may be NULL;
 * NULL for none. */
struct footnote *note_find(const struct footnote *first, struct str name);

#endif
