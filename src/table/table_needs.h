/* table_needs.h — private to the table files: what the columns of tables that
 * are set alike hold and need. */
#ifndef VANBAN_TABLE_NEEDS_H
#define VANBAN_TABLE_NEEDS_H

#include "table/table_grid.h"

/* Twips of a column that holds nothing. */
enum { COLUMN_LEAST = 200 };

#define NO_BREAK_SPACE "\u00A0"
#define NO_BREAK_HYPHEN "\u2011"

/* What columns hold and need, in twips with the padding; of all tables that
 * are set alike. */
struct needs {
    enum column_kind kind[TABLE_COLUMNS_MAX];
    bool blank[TABLE_COLUMNS_MAX]; /* nothing stands in it yet */
    int wish[TABLE_COLUMNS_MAX];   /* see struct grid_column */
    bool form; /* blank but for running numbers */
    int part[TABLE_COLUMNS_MAX];    /* the longest part of a word that is
                                     * parted behind its hyphens */
    int bare[TABLE_COLUMNS_MAX];    /* the longest word by itself */
    int least[TABLE_COLUMNS_MAX];   /* the same with what is joined to it */
    int natural[TABLE_COLUMNS_MAX]; /* the longest line, unbroken */
};

/* Twips, without the padding of the cell. */
struct measured {
    int part, bare, word, line; /* as in struct needs, from part on */
};

/* The longest word and the longest line of a paragraph. */
struct measured para_needs(const struct table_run *, const struct node *para);

/* Of a table and those alike. */
struct needs needs_read(const struct unset *);

#endif
