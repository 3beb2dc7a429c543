/* table.c — tables: rows as strips, with spans, grids, repeated heads and
 * rows that run over a page. */
#include "layout/lines.h"

/* Lines of a grid are half a point thick and take their place: a row is
 * higher by the line above it, the last also by the one below (measured in
 * LibreOffice). */
enum { GRID = 10 };

struct set_cell {
    const struct node *node;
    struct strip *strips;
    int after;
    int x, width; /* twips, of the whole cell */
    int height;   /* of its content */
};

struct table_row {
    const struct node *node;
    const struct table *table;
    const struct node *table_node;
    struct set_cell *cells;
    int n;
    struct strip *strip;
    struct table_row *next; /* below, for cells that span rows */
    bool last;              /* of its table */
};

static int
columns_width(const struct table *t, int from, int count)
{
    int width = 0;

    for (int i = from; i < from + count && i < t->columns; i++)
        width += t->widths[i];
    return width;
}

static int
line_above(const struct table *t)
{
    return t->grid ? GRID : 0;
}

static struct set_cell
cell_set(struct setter *s, const struct table *t, const struct node *node)
{
    struct set_cell c = { .node = node };
    struct strips strips = { NULL, NULL, 0, 0 };

    c.x = t->indent + columns_width(t, 0, node->u.cell.column);
    c.width = columns_width(t, node->u.cell.column, node->u.cell.columns);
    blocks_set(s, node, c.width - 2 * t->padding, &strips);
    c.strips = strips.first;
    c.after = strips.after + strips.spacing;
    c.height = strips_height(c.strips) + c.after;
    return c;
}

static int
spanned(const struct set_cell *c)
{
    return c->node->u.cell.rows > 1 ? c->node->u.cell.rows : 1;
}

/* Height of the rows that a cell spans, from its own. */
static int
span_height(const struct table_row *row, int rows)
{
    int height = 0;

    for (; row != NULL && rows > 0; row = row->next, rows--)
        height += row->strip->height;
    return height;
}

static struct table_row *
row_set(struct setter *s, const struct node *table, const struct node *node)
{
    const struct table *t = &table->u.table;
    struct table_row *row = ARENA_NEW(s->arena, struct table_row);
    int height = 0;

    row->node = node;
    row->table = t;
    row->table_node = table;
    row->strip = ARENA_NEW(s->arena, struct strip);
    row->strip->row = row;
    row->cells = ARENA_ARRAY(s->arena, struct set_cell, t->columns);
    for (const struct node *c = node->first; c != NULL && row->n < t->columns;
         c = c->next) {
        row->cells[row->n] = cell_set(s, t, c);
        if (spanned(&row->cells[row->n]) == 1 &&
            row->cells[row->n].height > height)
            height = row->cells[row->n].height;
        row->n++;
    }
    row->strip->height = height + line_above(t);
    row->strip->keep = node->u.row.keep_next || node->u.row.header;
    return row;
}

/* A cell that spans rows needs them high enough, the last one gives way, and
 * no page break falls between them. */
static void
rows_for_spans(struct table_row *first)
{
    for (struct table_row *row = first; row != NULL; row = row->next)
        for (int i = 0; i < row->n; i++) {
            int rows = spanned(&row->cells[i]), lack;
            struct table_row *at = row;

            if (rows == 1)
                continue;
            lack = row->cells[i].height + line_above(row->table) -
                   span_height(row, rows);
            for (; rows > 1 && at->next != NULL; rows--, at = at->next)
                at->strip->keep = true;
            if (lack > 0)
                at->strip->height += lack;
        }
}

void
table_set(struct setter *s, const struct node *table, struct strips *out)
{
    struct table_row *first = NULL, **tail = &first, *last = NULL;

    for (const struct node *r = table->first; r != NULL; r = r->next) {
        *tail = last = row_set(s, table, r);
        tail = &last->next;
    }
    if (last == NULL)
        return;
    last->last = true;
    last->strip->height += line_above(last->table);
    rows_for_spans(first);
    first->strip->before = out->after + out->spacing;
    for (struct table_row *r = first; r != NULL; r = r->next)
        strips_append(out, r->strip);
    out->after = out->spacing = 0;
}

static void
hand_over(struct box **tail, struct box *boxes)
{
    while (*tail != NULL)
        tail = &(*tail)->next;
    *tail = boxes;
}

static void
cell_place(const struct table_row *row, struct set_cell *c)
{
    struct note_call **notes = &row->strip->notes;
    int top = line_above(row->table), y = top;
    int spare = span_height(row, spanned(c)) - top - c->height;

    if (row->last)
        spare -= top;
    if (c->node->u.cell.valign == VALIGN_CENTER && spare > 0)
        y += spare / 2;
    if (c->node->u.cell.valign == VALIGN_BOTTOM && spare > 0)
        y += spare;
    while (*notes != NULL)
        notes = &(*notes)->next;
    for (struct strip *s = c->strips; s != NULL; s = s->next) {
        y += s->before;
        if (s->row != NULL)
            continue; /* a table in a cell: not made by any part */
        boxes_move(s->boxes, mpt_of_twips(c->x + row->table->padding),
                   mpt_of_twips(y));
        y += s->height;
        hand_over(&row->strip->boxes, s->boxes);
        *notes = s->notes;
        while (*notes != NULL)
            notes = &(*notes)->next;
    }
}

static void
grid_line(struct setter *s, struct strip *strip, int x, int y, int width,
          int height)
{
    struct box *b = box_new(s->arena, BOX_RULE);

    b->x = mpt_of_twips(x);
    b->y = mpt_of_twips(y);
    b->width = mpt_of_twips(width);
    b->height = mpt_of_twips(height);
    b->next = strip->boxes;
    strip->boxes = b;
}

/* The lines around a cell. The line below lies over the one above the next
 * row; the last row has room for it. */
static void
cell_frame(struct setter *s, const struct table_row *row,
           const struct set_cell *c)
{
    int height = span_height(row, spanned(c)), below = row->last ? GRID : 0;
    int x = c->x - GRID / 2;

    grid_line(s, row->strip, x, 0, c->width + GRID, GRID);
    grid_line(s, row->strip, x, 0, GRID, height);
    grid_line(s, row->strip, x + c->width, 0, GRID, height);
    grid_line(s, row->strip, x, height - below, c->width + GRID, GRID);
}

void
row_finish(struct setter *s, struct strip *strip)
{
    struct table_row *row = strip->row;

    for (int i = 0; i < row->n; i++) {
        cell_place(row, &row->cells[i]);
        if (row->table->grid)
            cell_frame(s, row, &row->cells[i]);
    }
}

/* Cuts a cell's strips behind those that fit; the rest goes to *rest. At
 * least one must fit if there is any. */
static bool
cell_cut(struct set_cell *c, int room, struct set_cell *rest)
{
    struct strip *s = c->strips, *before = NULL;
    int y = 0;

    for (; s != NULL && y + s->before + s->height <= room; s = s->next) {
        y += s->before + s->height;
        before = s;
    }
    *rest = *c;
    if (s == NULL) {
        rest->strips = NULL;
        rest->height = 0;
        return true;
    }
    rest->strips = s;
    if (before == NULL)
        return false;
    before->next = NULL;
    s->before = 0;
    c->height = y;
    rest->height = strips_height(s) + rest->after;
    return true;
}

struct strip *
row_cut(struct setter *s, struct strip *strip, int room)
{
    struct table_row *row = strip->row;
    struct table_row *rest = ARENA_NEW(s->arena, struct table_row);
    bool any = false;
    int height = 0;

    room -= line_above(row->table) * 2;
    *rest = *row;
    rest->strip = ARENA_NEW(s->arena, struct strip);
    *rest->strip = *strip;
    rest->strip->row = rest;
    rest->cells = ARENA_ARRAY(s->arena, struct set_cell, row->n);
    for (int i = 0; i < row->n; i++) {
        any |= cell_cut(&row->cells[i], room, &rest->cells[i]);
        if (rest->cells[i].height > height)
            height = rest->cells[i].height;
    }
    if (!any || height == 0)
        return NULL;
    rest->strip->before = 0;
    rest->strip->height = height + line_above(row->table);
    strip->height = 0;
    for (int i = 0; i < row->n; i++)
        if (row->cells[i].height > strip->height)
            strip->height = row->cells[i].height;
    strip->height += line_above(row->table) * 2;
    strip->keep = false;
    strip->next = rest->strip;
    row->next = NULL;
    row->last = true; /* draws the line below itself */
    return rest->strip;
}

struct strip *
row_heads(struct setter *s, const struct strip *strip)
{
    const struct table_row *row = strip->row;
    struct table_row *first = NULL, **tail = &first;

    if (row == NULL || row->node->u.row.header)
        return NULL;
    for (const struct node *r = row->table_node->first;
         r != NULL && r->u.row.header; r = r->next) {
        *tail = row_set(s, row->table_node, r);
        tail = &(*tail)->next;
    }
    if (first == NULL)
        return NULL;
    rows_for_spans(first);
    for (struct table_row *r = first; r->next != NULL; r = r->next)
        r->strip->next = r->next->strip;
    return first->strip;
}
