/* overview.h — a line of the document as it was understood. */
#ifndef VANBAN_OVERVIEW_H
#define VANBAN_OVERVIEW_H

#include <stdio.h>

#include "model/doc.h"

struct overview_line {
    struct pos pos;
    int last_line;     /* 0: that of pos */
    const char *kind;  /* for programs: "heading", "khoan", … */
    const char *title; /* for people: "ĐỀ MỤC" */
    int depth;         /* from 0 */
    struct str label, text; /* a label may stand in the text instead */
    unsigned guesses;  /* GUESS_ bits */
    const struct node *table; /* or NULL; with so many rows, and of the head */
    int rows, head;
};

/* Takes the label of a paragraph out of the line's text. */
void overview_label(struct arena *, const struct node *para,
                    struct overview_line *);

/* Writes ",\n" and the line as an object of JSON, with the whole text. */
void overview_json(FILE *, struct arena *, const struct overview_line *);

#endif
