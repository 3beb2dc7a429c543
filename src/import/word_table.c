/* word_table.c — tables: rows, cells, and which of them are one. */
#include "import/word_docx.h"

/* Twentieths of a point; Word itself has 63 columns at most. */
enum { LINE = 280, WORD_COLUMNS = 63, COLUMNS_MOST = 255,
       CELLS_MOST = 500000 };

struct table {
    struct docx *docx;
    struct word_block *block;
    int grid; /* columns that it says it has */
    int rows;
    struct word_cell **above; /* by column: those that may go on below */
    int room;
};

static struct word_cell *
new_cell(struct table *t, struct word_row *row, int columns)
{
    struct word_cell *cell = ARENA_NEW(t->docx->arena, struct word_cell);

    if (columns > WORD_COLUMNS)
        columns = t->grid;
    cell->columns = columns < 1 ? 1 : columns;
    if (row->first == NULL)
        row->first = cell;
    else
        row->last->next = cell;
    row->last = cell;
    return cell;
}

static int
columns_of(const struct word_row *row)
{
    int n = 0;

    for (const struct word_cell *c = row->first; c != NULL; c = c->next)
        n += c->columns;
    return n;
}

/* What stands in a cell that goes on from above is not seen in Word. */
static void
give_above(struct table *t, struct word_cell *cell, struct word_cell *above)
{
    struct buf b = buf_new(t->docx->arena);

    for (const struct word_block *p = cell->first; p != NULL; p = p->next)
        docx_words(&b, p);
    if (b.n == 0)
        return;
    word_meet(t->docx->word, MET_HIDDEN, buf_take(&b));
    if (above->first == NULL)
        above->first = cell->first;
    else
        above->last->next = cell->first;
    above->last = cell->last;
    cell->first = cell->last = NULL;
}

/* Where the cell of a column is kept; NULL past all that a table may have. */
static struct word_cell **
above_at(struct table *t, int column)
{
    if (column >= COLUMNS_MOST)
        return NULL;
    if (column >= t->room) {
        int room = column < 4 ? 4 : column < 16 ? 16 : COLUMNS_MOST;

        t->above = arena_grow(t->docx->arena, t->above,
                              sizeof *t->above * (size_t)t->room,
                              sizeof *t->above * (size_t)room);
        t->room = room;
    }
    return &t->above[column];
}

static bool
goes_on(const struct tag *merge)
{
    return merge != NULL && !str_is(tag_attribute(merge, "val"), "restart");
}

static void
read_cell(struct table *t, const struct tag *tc, struct word_row *row,
          int *column)
{
    const struct tag *tcpr = tag_child(tc, "tcPr");
    struct word_cell *cell, **above = above_at(t, *column);
    struct docx inner;

    if (goes_on(tag_child(tcpr, "hMerge")) && row->last != NULL) {
        cell = row->last; /* of Word 97: it goes on from the left */
        cell->columns++;
        *column += 1;
    } else {
        cell = new_cell(t, row, tag_number(tag_value(tcpr, "gridSpan"), 1));
        *column += cell->columns;
        cell->continues = goes_on(tag_child(tcpr, "vMerge"));
    }
    inner = docx_inner(t->docx, &cell->first, &cell->last);
    docx_read_blocks(&inner, tc);
    if (above == NULL)
        return;
    if (cell->continues && *above == NULL)
        cell->continues = false;
    if (cell->continues)
        give_above(t, cell, *above);
    else
        *above = cell;
}

static void
add_row(struct table *t, struct word_row *row)
{
    struct word_block *b = t->block;
    int columns = columns_of(row);

    if (columns > b->columns)
        b->columns = columns;
    t->rows++;
    if (b->rows == NULL)
        b->rows = row;
    else
        b->last_row->next = row;
    b->last_row = row;
}

static void
skip_columns(struct table *t, struct word_row *row, struct str count,
             int *column)
{
    for (int n = tag_number(count, 0); n > 0 && *column < WORD_COLUMNS; n--) {
        new_cell(t, row, 1);
        *column += 1;
    }
}

static void
read_row(struct table *t, const struct tag *tr)
{
    const struct tag *trpr = tag_child(tr, "trPr");
    struct word_row *row = ARENA_NEW(t->docx->arena, struct word_row);
    int column = 0;

    if (tag_child(trpr, "del") != NULL) {
        word_meet(t->docx->word, MET_DELETED, docx_texts(t->docx, tr, "t"));
        return;
    }
    if (tag_child(trpr, "ins") != NULL)
        word_meet(t->docx->word, MET_INSERTED, STR_EMPTY);
    row->lines = tag_length(tag_value(trpr, "trHeight"), 0) / LINE;
    row->head = tag_on(trpr, "tblHeader");
    skip_columns(t, row, tag_value(trpr, "gridBefore"), &column);
    for (const struct tag *e = tag_child(tr, "tc"); e != NULL;
         e = tag_next(e, "tc"))
        read_cell(t, e, row, &column);
    skip_columns(t, row, tag_value(trpr, "gridAfter"), &column);
    if (row->first != NULL)
        add_row(t, row);
}

static int
grid_of(const struct tag *tbl)
{
    const struct tag *grid = tag_child(tbl, "tblGrid");
    const struct tag *e = tag_child(grid, "gridCol");
    int n = 0;

    for (; e != NULL; e = tag_next(e, "gridCol"))
        n++;
    return n < COLUMNS_MOST ? n : COLUMNS_MOST;
}

void
docx_read_table(struct docx *d, const struct tag *tbl)
{
    struct table *t = ARENA_NEW(d->arena, struct table);
    struct docx_all *all = d->all;

    t->docx = d;
    t->block = docx_block(d, WORD_TABLE);
    t->grid = grid_of(tbl);
    docx_begin(d, t->block);
    t->block->lines = word_table_lines(all->styles, tbl);
    for (const struct tag *e = tag_child(tbl, "tr");
         e != NULL && !all->full; e = tag_next(e, "tr"))
        read_row(t, e);
    if (t->block->columns > COLUMNS_MOST)
        docx_full(d, "255 cột mỗi bảng");
    else if ((long)t->block->columns * t->rows > CELLS_MOST)
        docx_full(d, "500.000 ô mỗi bảng");
}
