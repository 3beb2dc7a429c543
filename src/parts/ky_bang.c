/* ky_bang.c — the table without lines in which signatures stand, with Nơi nhận
 * beside them. */
#include "parts/ky_bang.h"

enum { BLOCK_BEFORE = 240 }; /* twips from the text to both columns */

struct node *
ky_table(const struct part_run *run, struct node *parent, struct pos pos,
         const int widths[2])
{
    struct node *table = node_new(run->arena, NODE_TABLE, pos);
    int *own = ARENA_ARRAY(run->arena, int, 2);

    own[0] = widths[0];
    own[1] = widths[1];
    table->u.table.columns = 2;
    table->u.table.widths = own;
    table->u.table.signature = true;
    return node_append(parent, table);
}

struct node *
ky_row(const struct part_run *run, struct node *table)
{
    struct node *row = node_new(run->arena, NODE_ROW, table->pos);

    row->u.row.cant_split = true;
    return node_append(table, row);
}

struct node *
ky_cell(const struct part_run *run, struct node *row, int column)
{
    struct node *cell = node_new(run->arena, NODE_CELL, row->pos);

    cell->u.cell.column = column;
    cell->u.cell.columns = cell->u.cell.rows = 1;
    return node_append(row, cell);
}

void
ky_level(struct node *row)
{
    for (struct node *cell = row->first; cell != NULL; cell = cell->next)
        cell->first->u.para.before = BLOCK_BEFORE;
}
