/* sheet.h — private to lint: a table of the document as rows and columns of
 * numbers, with what each row is for. */
#ifndef VANBAN_SHEET_H
#define VANBAN_SHEET_H

#include "base/viet_number.h"
#include "model/doc.h"

enum { COLUMNS_MOST = 40 };

enum row_kind {
    SUM_PLAIN,
    SUM_PART,  /* of the row above: "Trong đó: …", "1.1", "-" */
    SUM_GROUP, /* heads others, as "I" */
    SUM_TOTAL, SUM_OTHER,
    SUM_KINDS,
};

struct sheet_row {
    const struct node *row;
    enum row_kind kind;
    const struct node *cells[COLUMNS_MOST]; /* by their first column */
    bool doubtful; /* a total that may be none: "Tổng điểm", the last row */
    int before, group, after; /* lint_totals.c: see find_spans */
};

struct sheet {
    struct arena *arena;
    int columns;
    struct sheet_row *rows;
    int count;
    struct str heads[COLUMNS_MOST]; /* folded */
};

/* False where the table is too large to be looked at. */
bool sheet_read(struct arena *, const struct node *table, struct sheet *);

/* The text of a cell of one paragraph; empty for another. */
struct str sheet_text(struct arena *, const struct node *cell);

enum cell_kind { CELL_BLANK, CELL_NUMBER, CELL_WORDS };

enum cell_kind sheet_number(struct arena *, const struct node *cell,
                            struct number *);

#endif
