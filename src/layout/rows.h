/* rows.h — private to layout: the rows of a table while they are set. */
#ifndef VANBAN_ROWS_H
#define VANBAN_ROWS_H

#include "layout/lines.h"

struct set_cell {
    struct node *node;
    struct strip *strips;
    int after;
    int x, width; /* twips, of the whole cell */
    int height;   /* of its content */
};

struct table_row {
    struct node *node;
    const struct table *table;
    struct node *table_node;
    struct set_cell *cells;
    int n;
    struct strip *strip;
    struct table_row *next; /* below, for cells that span rows */
    bool last;              /* of its table, or cut off there */
    bool text_goes_on;      /* of a merged cell, below this row */
    bool cut;               /* it is a piece; its notes are not yet known */
    bool unfit;             /* held together with more than a page holds */
    bool *sides; /* upright lines at the left of each column and the end */
    bool *tops;  /* no cell goes on from the row above, by column */
};

/* Height of the line above each row of a grid; twips. */
int row_line(const struct table *);

/* Rows that the height of a cell is spread over. */
int cell_spanned(const struct set_cell *);

/* Finds the height of each row from its cells, and gives way to those that span
 * rows. */
void rows_heights(struct table_row *first);

/* Lets go over pages what no page can hold: in the tree, so that the Word file
 * does the same. Rows that are too tall may be cut; merged cells too tall are
 * parted; of rows that stay together, but fit on no page, as many do as fit. A
 * head of more than half a page is not repeated. lead: twips of what is held to
 * the first row. */
void rows_fit(const struct setter *, struct table_row *first, int lead);

#endif
