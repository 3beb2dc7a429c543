/* body.h — the bodies of the generated documents: outline text, structured
 * values, tables. */
#ifndef GENERATE_BODY_H
#define GENERATE_BODY_H

#include <stdio.h>

#include "random.h"
#include "words.h"

/* Where a document is written, and how much of it is still to come. */
struct out {
    FILE *file;
    struct random r;
    int indent;       /* of the block that is being written */
    int lines;        /* printed lines that may still be filled, roughly */
    int notes;        /* footnotes [^1] … of the text so far */
    int tables;       /* tables placed by name, to be written under `bang` */
    int appendices;   /* phụ lục that the text may refer to */
    const char *name; /* of the document: files beside it begin so */
    const char *folder;
    struct text text; /* for one line at a time */
};

/* A line of the block, by the pattern of say(). */
void line(struct out *, const char *pattern);
/* The same behind words that are taken as they are. */
void line_behind(struct out *, const char *start, const char *pattern);

/* Outline text of so many lines: parts and headings, or Điều. */
void body_outline(struct out *, int lines);
void body_articles(struct out *, int lines);
/* A structured body: lists and maps that number themselves. */
void body_structured(struct out *, int lines);

/* A table in outline text, rows between bars. */
void table_rows(struct out *);
/* Boxes without lines, as for signatures side by side. */
void table_boxes(struct out *);
/* What stands under `bang`: the tables that were placed by name. */
void tables_named(struct out *);

#endif
