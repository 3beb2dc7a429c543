/* docx_lists.h — what docx_lists.c (which paragraphs Word numbers, and in which
 * list) and docx_numbering.c (numbering.xml) share. */
#ifndef VANBAN_DOCX_LISTS_H
#define VANBAN_DOCX_LISTS_H

#include "render/docx.h"

/* A w:num that begins again. */
struct num {
    enum docx_list list;
    int level;
    int start[LIST_LEVELS]; /* of the levels down to it; 0: as counted */
    struct num *next;
};

/* What stands around the number of a label: "Điều " and "." */
struct label_form {
    struct str before, after;
    bool roman;
};

/* Where a list has come to. */
struct list_count {
    int last[LIST_LEVELS]; /* last number; 0: none yet */
    int num[LIST_LEVELS];  /* w:numId in which the level counts now */
    bool deeper; /* a level below the first was used before the first */
};

/* Numbers that belong together: 1. 2. 3. with the 1.1. below them, all Điều of
 * a text. Headings and paragraphs among them count in the same list. */
struct series {
    bool headings, texts;
    bool broken; /* Word cannot count it */
    int last;
    struct label_form form; /* of its first label */
};

/* A paragraph with a number that Word might count. */
struct numbered {
    const struct para *para;
    struct series *series;
    struct numbered *next;
};

struct docx_lists {
    struct arena *arena;
    const struct docx_styles *styles;
    struct label_form form[LIST_COUNT][LIST_LEVELS];
    bool used[LIST_COUNT];
    struct list_count count[LIST_COUNT];
    const struct numbered *next; /* the first that has not been placed */
    struct num *first, *last;
    int next_num; /* w:numId of the next that begins again */
};

/* How many levels a list has. */
int docx_list_levels(enum docx_list);
/* The style whose indents a level has in numbering.xml. */
const struct para_style *docx_level_style(const struct docx_styles *,
                                          struct docx_place);

#endif
