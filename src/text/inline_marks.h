/* inline_marks.h — the places of a text that are not just characters: stars,
 * tags, notes, names of phụ lục. */
#ifndef VANBAN_INLINE_MARKS_H
#define VANBAN_INLINE_MARKS_H

#include "base/diag.h"
#include "text/note.h"

enum mark_kind { MARK_STARS, MARK_TAG, MARK_BREAK, MARK_NOTE_CALL,
                 MARK_NOTE_TEXT, MARK_REFERENCE };

/* A place of the text that is not just characters. */
struct mark {
    enum mark_kind kind;
    size_t at, bytes;
    struct str inner;  /* name or text of a note, name of a phụ lục */
    unsigned toggles;  /* formats that these stars, or this tag, switch */
};

struct marks {
    struct arena *arena;
    struct mark *row;
    size_t count, room;
};

/* A place that only moves forward, so that a text is counted through once. */
struct cursor {
    const struct span *span;
    size_t offset;
    struct pos pos;
};

struct pos cursor_move(struct cursor *, struct str text, size_t offset);

/* Finds the marks of a text, in their order; the cursor stands at its begin.
 * What does not close is told of and left out. */
void marks_find(struct marks *, struct str text, struct cursor,
                struct diags *);

/* Blanks of any width and control characters, but not U+00A0. */
bool inline_is_blank(uint32_t);
/* A character before which a '\\' takes its meaning. */
bool inline_is_escaped(char);

#endif
