/* pattern.h — template text with places for fields: "Kế hoạch {{nam}}",
 * "{{co_quan.ten | hoa}}". Parsed once, filled for each document. */
#ifndef VANBAN_PATTERN_H
#define VANBAN_PATTERN_H

#include "base/nearest.h"
#include "merge/filter.h"

enum { FILTERS_MAX = 4 };

/* "{{dem: nhiem_vu}}": of the rows of a list. */
enum gather {
    GATHER_NONE,
    GATHER_COUNT, /* dem: how many rows, or how many that have the field */
    GATHER_SUM,   /* tong: what a field of theirs comes to */
};

struct piece {
    struct str text; /* literal text */
    struct str path; /* of a field ("co_quan.ten"); then text is empty */
    enum gather gather;
    struct filter_use filters[FILTERS_MAX]; /* in order; the rest NONE */
    struct pos pos;
    struct piece *next;
};

struct pattern {
    struct piece *first;
    struct pos pos;
};

/* Blanks and line ends inside literal text stay as they are. Reports an
 * unknown filter and braces that do not close; what can be read is kept. */
struct pattern *pattern_parse(struct arena *, struct str, struct pos,
                              struct diags *);

/* One text of a line: runs of blanks and line ends become one space, those
 * at the ends go. */
struct str pattern_squeeze(struct arena *, struct str);
/* Lines as they are meant: the indentation that all share goes, and blank
 * lines at the ends. */
struct str pattern_dedent(struct arena *, struct str);

#endif
