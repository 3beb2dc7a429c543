/* places_line.h — private to places: a text with places, line by line. */
#ifndef VANBAN_PLACES_LINE_H
#define VANBAN_PLACES_LINE_H

#include "merge/pattern.h"
#include "merge/slots.h"

enum place_kind {
    PLACE_TEXT, /* literal lines, or one line with places */
    PLACE_EACH, /* its lines once for each item */
    PLACE_IF,   /* its lines where it holds */
};

struct place_line {
    enum place_kind kind;
    struct str text; /* of the plan, line ends and all */
    size_t at;       /* of the text in the value, bytes */
    const struct pattern *pattern; /* TEXT; NULL: literal */
    bool row;        /* of a table: "| … |" */
    bool alone;      /* one place and nothing else */
    bool ended;      /* by a line end */
    struct str path;  /* EACH, IF: as it is written */
    struct str whole; /* the same from the record */
    struct str name;  /* EACH: what an item is called inside */
    struct pos pos;
    bool negated, compared; /* IF */
    struct str words;       /* IF: to be compared with */
    struct place_line *first, *next; /* inside; behind */
};

struct places {
    struct place_line *first;        /* of a text */
    const struct place_name *names;  /* of a plan's top */
};

/* A filter prints something for a blank, or says that it may be one. */
bool place_allows_blank(const struct piece *);

#endif
