/* slots_line.h — private to slots: a text with slots, line by line. */
#ifndef VANBAN_SLOTS_LINE_H
#define VANBAN_SLOTS_LINE_H

#include "merge/pattern.h"
#include "merge/scope.h"
#include "merge/slots.h"

enum slot_kind {
    SLOT_TEXT, /* literal lines, or one line with slots */
    SLOT_EACH, /* its lines once for each item */
    SLOT_IF,   /* its lines where it holds */
};

struct slot_line {
    enum slot_kind kind;
    struct str text; /* of the plan, line ends and all */
    size_t at;       /* of the text in the value, bytes */
    const struct pattern *pattern; /* TEXT; NULL: literal */
    bool row;        /* of a table: "| … |" */
    bool alone;      /* one slot and nothing else */
    bool ended;      /* by a line end */
    struct str path;  /* EACH, IF: as it is written */
    struct str whole; /* the same from the record */
    struct str name;  /* EACH: what an item is called inside */
    struct pos pos;
    bool negated, compared; /* IF */
    struct str words;       /* IF: to be compared with */
    struct slot_line *first, *next; /* inside; behind */
};

struct slots {
    struct slot_line *first;        /* of a text */
    const struct slot_name *names;  /* of a plan's top */
};

/* What a slot "{{tong: …}}" or "{{dem: …}}" comes to, before its filters; 0 for
 * a record without rows. Cells that are no numbers are reported. */
struct str slot_gather(const struct slots_run *, const struct scope *item,
                       const struct piece *);

/* Is its cell one with an equal one above: "| gop"? */
bool slot_merges(const struct piece *);

/* A filter prints something for a blank, or says that it may be one. */
bool slot_allows_blank(const struct piece *);

#endif
