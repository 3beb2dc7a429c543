/* items.h — a document as a reader sees it: components, paragraphs and rows of
 * tables one after the other, whatever they were written in. */
#ifndef VANBAN_ITEMS_H
#define VANBAN_ITEMS_H

#include "model/doc.h"

struct diff_item {
    const char *group; /* that it is compared within: "trich_yeu"; of the text
                        * and its phụ lục "noi_dung" */
    const char *kind;  /* for programs: "can_cu", "heading", "row" … */
    struct str title;  /* of the group, for people: "căn cứ" */
    bool listed;       /* one of several that come and go each for itself */
    struct str label, text; /* "1.", what stands behind it */
    struct str key;    /* the text as it is compared */
    struct pos pos;
    int above;         /* the heading that it is below; -1: none */
    const struct str *cells; /* of a row of a table; else NULL */
    int cell_count;
    int table, row;    /* which it is, from 1 */
    int head;          /* the item with the names of its columns; -1: none */
};

struct diff_items {
    struct diff_item *item;
    int count, room;
    int tables;
};

/* Those of a document and of the files beside it. */
struct diff_items items_of(struct arena *, const struct doc *);

#endif
