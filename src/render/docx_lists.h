/* docx_lists.h — what docx_lists.c (which paragraphs Word numbers, and in which
 * list) and docx_numbering.c (numbering.xml) share. */
#ifndef VANBAN_DOCX_LISTS_H
#define VANBAN_DOCX_LISTS_H

#include "render/docx.h"

/* A w:num that begins again. */
struct num {
    int abstract; /* w:abstractNumId */
    int level;
    int start[LIST_LEVELS]; /* of the levels down to it; 0: as counted */
    struct num *next;
};

/* What stands around the number of a label: "Điều " and "." */
struct label_form {
    struct str before, after;
    bool roman;
};

/* A w:abstractNum: a list as its labels look. The first of each list has the
 * number of that and is bound to styles. */
struct list_form {
    enum docx_list list;
    int id;
    struct label_form form[LIST_LEVELS];
    bool used;
    struct list_form *next; /* another of the list, of a later document */
};

/* Where a list has come to. */
struct list_count {
    int last[LIST_LEVELS]; /* last number; 0: none yet */
    int num[LIST_LEVELS];  /* w:numId in which the level counts now */
    bool deeper; /* a level below the first was used before the first */
    bool begins; /* not used yet in this document, which is not the first */
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
    struct arena *scratch; /* of the document in hand */
    const struct docx_styles *styles;
    struct list_form first_form[LIST_COUNT];
    struct list_form *form[LIST_COUNT]; /* of the document in hand */
    int forms; /* the w:abstractNumId of the next */
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
