/* compare.h — what two documents have in common and what not: by component,
 * paragraph, row of a table and word. */
#ifndef VANBAN_COMPARE_H
#define VANBAN_COMPARE_H

#include <stdint.h>

#include "compare/items.h"

enum piece_kind { PIECE_SAME, PIECE_GONE, PIECE_CAME };

/* Words beside each other that have the same fate. */
struct diff_piece {
    enum piece_kind kind;
    struct str text; /* with the blanks before it; of what is the same that of
                      * the new document */
    struct diff_piece *next;
};

enum change_kind {
    CHANGE_NONE,
    CHANGE_LABEL, /* the same text under another number */
    CHANGE_WORDS,
    CHANGE_ADDED,
    CHANGE_REMOVED,
    CHANGE_MOVED, /* it stands here in the new document; with pieces or
                   * cells: its words have changed as well */
    CHANGE_LEFT,  /* it stood here, and is told of where it went */
};
enum { CHANGE_KINDS = CHANGE_LEFT + 1 };

struct change {
    enum change_kind kind;
    const struct diff_item *old, *new; /* NULL: there is none */
    const struct diff_piece *pieces;   /* of words, where it is no row */
    const struct cell_change *cells; /* of the words of a row */
    struct change *next;
};

/* A cell of a row, or of a column that has come or gone. */
struct cell_change {
    struct str column; /* its name; empty: it has none */
    int number;        /* from 1, in the new row or else the old */
    const struct diff_piece *pieces;
    bool changed;
    struct cell_change *next;
};

struct comparison {
    struct diff_items old, new;
    struct change *first, *last; /* all items, in order */
    int count[CHANGE_KINDS];
};

/* Compares two documents as they are read: where lines break, what is bold and
 * who has counted a number makes no difference. */
struct comparison compare_docs(struct arena *, const struct doc *old,
                               const struct doc *new);
/* Whether anything differs. */
bool comparison_differs(const struct comparison *);

/* Private to the comparing: the words of two texts. */
const struct diff_piece *compare_words(struct arena *, struct str old,
                                  struct str new);
const struct cell_change *compare_cells(struct arena *,
                                        const struct comparison *,
                                        const struct change *);
/* How much of their words two texts share, in hundredths. */
struct words_known {
    const uint64_t *hash; /* sorted */
    int count;
};
struct words_known words_known(struct arena *, struct str);
int words_alike(const struct words_known *, const struct words_known *);

#endif
