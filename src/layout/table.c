/* table.c — tables: rows as strips, with spans, grids, repeated heads and
 * rows that run over a page. */
#include "layout/rows.h"

/* Lines of a grid are half a point thick and take their place: a row is
 * higher by the line above it, the last of a table, and of a page, also by
 * the one below (measured in LibreOffice). */
enum { GRID = 10 };

int
row_line(const struct table *t)
{
    return t->grid ? GRID : 0;
}

static struct set_cell
cell_set(struct setter *s, const struct table *t, struct node *node)
{
    struct set_cell c = { .node = node };
    struct strips strips = { .first = NULL };

    c.x = t->indent + table_width(t, 0, node->u.cell.column);
    c.width = table_width(t, node->u.cell.column, node->u.cell.columns);
    s->in_cell = true;
    blocks_set(s, node, c.width - 2 * t->padding, &strips);
    s->in_cell = false;
    c.strips = strips.first;
    c.after = strips.after + strips.spacing;
    c.height = strips_height(c.strips) + c.after;
    return c;
}

int
cell_spanned(const struct set_cell *c)
{
    const struct cell *cell = &c->node->u.cell;

    return cell->rows > 1 && !cell->parted ? cell->rows : 1;
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

/* The footnotes of a row, in the order of its cells: known before the row is
 * placed, since they take room of its page. */
static void
row_notes(struct setter *s, struct table_row *row)
{
    struct note_call **tail = &row->strip->notes;

    *tail = NULL;
    for (int i = 0; i < row->n; i++)
        for (struct strip *l = row->cells[i].strips; l != NULL; l = l->next)
            for (struct note_call *n = l->notes; n != NULL; n = n->next) {
                *tail = ARENA_NEW(s->arena, struct note_call);
                (*tail)->strips = n->strips;
                tail = &(*tail)->next;
            }
}

/* The row with its cells; its height comes when all rows are there. */
static struct table_row *
row_set(struct setter *s, struct node *table, struct node *node)
{
    const struct table *t = &table->u.table;
    struct table_row *row = ARENA_NEW(s->arena, struct table_row);

    row->node = node;
    row->table = t;
    row->table_node = table;
    row->strip = ARENA_NEW(s->arena, struct strip);
    row->strip->row = row;
    row->cells = ARENA_ARRAY(s->arena, struct set_cell, t->columns);
    for (struct node *c = node->first; c != NULL && row->n < t->columns;
         c = c->next)
        row->cells[row->n++] = cell_set(s, t, c);
    row->strip->keep = node->u.row.keep_next || node->u.row.header;
    row_notes(s, row);
    return row;
}

/* Finds the lines of each row: none goes through a cell. */
static void
rows_lines(struct arena *a, struct table_row *first, const struct table *t)
{
    int *covered = ARENA_ARRAY(a, int, t->columns);
    bool *inside = ARENA_ARRAY(a, bool, t->columns);

    for (struct table_row *row = first; row != NULL; row = row->next) {
        row->sides = ARENA_ARRAY(a, bool, t->columns + 1);
        row->tops = ARENA_ARRAY(a, bool, t->columns);
        for (int i = 0; i < t->columns; i++)
            row->tops[i] = covered[i] == 0;
        for (int i = 0; i < row->n; i++) {
            const struct cell *c = &row->cells[i].node->u.cell;

            for (int k = c->column; k < c->column + c->columns &&
                                    k < t->columns; k++) {
                covered[k] = c->rows > 0 ? c->rows : 1;
                inside[k] = k > c->column;
            }
        }
        for (int i = 0; i < t->columns; i++) {
            row->sides[i] = !inside[i];
            if (covered[i] > 0)
                covered[i]--;
        }
        row->sides[t->columns] = true;
    }
}

/* A cell that spans rows needs them high enough: the last one gives way. */
static void
rows_for_spans(struct table_row *first)
{
    for (struct table_row *row = first; row != NULL; row = row->next)
        for (int i = 0; i < row->n; i++) {
            int rows = cell_spanned(&row->cells[i]), lack;
            struct table_row *at = row;

            if (rows == 1)
                continue;
            lack = row->cells[i].height + row_line(row->table) -
                   span_height(row, rows);
            for (; rows > 1 && at->next != NULL; rows--)
                at = at->next;
            if (lack > 0)
                at->strip->height += lack;
        }
}

void
rows_heights(struct table_row *first)
{
    for (struct table_row *row = first; row != NULL; row = row->next) {
        int height = row->node->u.row.height, line = row_line(row->table);

        for (int i = 0; i < row->n; i++)
            if (cell_spanned(&row->cells[i]) == 1 &&
                row->cells[i].height > height)
                height = row->cells[i].height;
        row->strip->height = height + line * (row->last ? 2 : 1);
        row->strip->below = row->last ? 0 : line;
    }
    rows_for_spans(first);
}

void
table_set(struct setter *s, struct node *table, struct strips *out)
{
    struct table_row *first = NULL, **tail = &first, *last = NULL;
    int lead = strips_height(strips_held(out));

    for (struct node *r = table->first; r != NULL; r = r->next) {
        *tail = last = row_set(s, table, r);
        tail = &last->next;
    }
    if (last == NULL)
        return;
    last->last = true;
    rows_heights(first);
    if (s->column > 0)
        rows_fit(s, first, lead);
    rows_lines(s->arena, first, first->table);
    first->strip->before = out->after + out->spacing;
    for (struct table_row *r = first; r != NULL; r = r->next)
        strips_append(out, r->strip);
    out->after = out->spacing = 0;
}

/* Puts boxes there; gives where the next ones go. */
static struct box **
hand_over(struct box **tail, struct box *boxes)
{
    *tail = boxes;
    while (*tail != NULL)
        tail = &(*tail)->next;
    return tail;
}

static struct box **
cell_place(const struct table_row *row, struct set_cell *c,
           struct box **tail)
{
    int top = row_line(row->table), y = top;
    int spare = span_height(row, cell_spanned(c)) - top - c->height;
    const struct table_row *end = row;

    for (int rows = cell_spanned(c); rows > 1 && end->next != NULL; rows--)
        end = end->next;
    if (end->last)
        spare -= top;
    if (c->node->u.cell.valign == VALIGN_CENTER && spare > 0)
        y += spare / 2;
    if (c->node->u.cell.valign == VALIGN_BOTTOM && spare > 0)
        y += spare;
    for (struct strip *s = c->strips; s != NULL; s = s->next) {
        y += s->before;
        if (s->row != NULL)
            continue; /* a table in a cell: not made by any part */
        boxes_move(s->boxes, mpt_of_twips(c->x + row->table->padding),
                   mpt_of_twips(y));
        y += s->height;
        tail = hand_over(tail, s->boxes);
    }
    return tail;
}

static void
grid_line(struct setter *s, struct strip *strip, int x, int y, int width,
          int height)
{
    strip_area(s, strip, BOX_RULE, (const int[]){
        mpt_of_twips(x), mpt_of_twips(y), mpt_of_twips(width),
        mpt_of_twips(height) });
}

/* The lines above a row, and those between its cells. The line below is the
 * one above the next row; the last row has room for its own. */
static void
row_frame(struct setter *s, const struct table_row *row)
{
    const struct table *t = row->table;
    int x = t->indent - GRID / 2, from = x;

    for (int i = 0; i <= t->columns; i++) {
        if (row->sides[i])
            grid_line(s, row->strip, x, 0, GRID, row->strip->height);
        if (i == t->columns || !row->tops[i]) {
            if (x > from)
                grid_line(s, row->strip, from, 0, x - from + GRID, GRID);
            from = x + (i < t->columns ? t->widths[i] : 0);
        }
        if (i < t->columns)
            x += t->widths[i];
    }
    if (row->last)
        grid_line(s, row->strip, t->indent - GRID / 2,
                  row->strip->height - GRID, x - t->indent + GRID / 2 + GRID,
                  GRID);
}

struct box *
row_end(struct setter *s, const struct strip *strip)
{
    const struct table *t = strip->row->table;
    struct strip line = { .height = 0 };

    if (!t->grid)
        return NULL;
    grid_line(s, &line, t->indent - GRID / 2, 0,
              table_width(t, 0, t->columns) + GRID, GRID);
    return line.boxes;
}

void
row_finish(struct setter *s, struct strip *strip)
{
    struct table_row *row = strip->row;
    struct box **tail = &strip->boxes;

    if (row->cut)
        row_notes(s, row);
    for (int i = 0; i < row->n; i++)
        tail = cell_place(row, &row->cells[i], tail);
    if (row->table->grid)
        row_frame(s, row);
}

/* Where the cell would end behind this strip, which begins at y: LibreOffice
 * gives it the space below its paragraph, also in the middle of one. */
static int
strip_end(const struct strip *s, int y)
{
    return y + s->before + s->height + s->after;
}

/* Cuts a cell's strips behind those that fit, where a break may fall; the
 * rest goes to *rest. False where not one fits. */
static bool
cell_cut(struct set_cell *c, int room, bool hard, struct set_cell *rest)
{
    struct strip *s = c->strips, *end = NULL;
    int y = 0, height = 0;

    for (; s != NULL && strip_end(s, y) <= room; s = s->next) {
        y += s->before + s->height;
        if (s->keep && s->next != NULL && !hard)
            continue;
        end = s;
        height = y + s->after;
    }
    *rest = *c;
    if (s == NULL) {
        rest->strips = NULL;
        rest->height = 0;
        return true;
    }
    if (end == NULL)
        return false;
    rest->strips = end->next;
    end->next = NULL;
    rest->height -= height - end->after + rest->strips->before;
    rest->strips->before = 0;
    c->height = height;
    return true;
}

/* Would every cell have some of its lines above the cut? */
static bool
can_cut(const struct table_row *row, int room, bool hard)
{
    for (int i = 0; i < row->n; i++) {
        const struct strip *s = row->cells[i].strips;
        int y = 0;

        for (; s != NULL; s = s->next) {
            if (strip_end(s, y) > room)
                return false;
            y += s->before + s->height;
            if (!s->keep || hard)
                break;
        }
    }
    return true;
}

int
row_notes_height(const struct strip *strip, int room)
{
    const struct table_row *row = strip->row;
    int height = 0;

    for (int i = 0; i < row->n; i++) {
        int y = 0;

        for (const struct strip *s = row->cells[i].strips; s != NULL;
             s = s->next) {
            if (strip_end(s, y) > room)
                break;
            y += s->before + s->height;
            for (const struct note_call *n = s->notes; n != NULL; n = n->next)
                height += strips_height(n->strips);
        }
    }
    return height;
}

struct strip *
row_cut(struct setter *s, struct strip *strip, int room, bool hard)
{
    struct table_row *row = strip->row;
    struct table_row *rest = ARENA_NEW(s->arena, struct table_row);
    int height = 0;

    room -= row_line(row->table) * 2;
    if (!can_cut(row, room, hard))
        return NULL;
    *rest = *row;
    rest->strip = ARENA_NEW(s->arena, struct strip);
    *rest->strip = *strip;
    rest->strip->row = rest;
    rest->cells = ARENA_ARRAY(s->arena, struct set_cell, row->n);
    for (int i = 0; i < row->n; i++) {
        cell_cut(&row->cells[i], room, hard, &rest->cells[i]);
        if (rest->cells[i].height > height)
            height = rest->cells[i].height;
    }
    if (height == 0)
        return NULL;
    rest->strip->before = 0;
    rest->strip->height = height + row_line(row->table) *
                                       (row->last ? 2 : 1);
    rest->tops = ARENA_ARRAY(s->arena, bool, row->table->columns);
    for (int i = 0; i < row->table->columns; i++)
        rest->tops[i] = true;
    strip->height = 0;
    for (int i = 0; i < row->n; i++)
        if (row->cells[i].height > strip->height)
            strip->height = row->cells[i].height;
    strip->height += row_line(row->table) * 2;
    strip->below = 0;
    strip->keep = false;
    strip->next = rest->strip;
    row->cut = rest->cut = true;
    row->next = NULL;
    row->last = true; /* draws the line below itself */
    return rest->strip;
}

bool
row_is_head(const struct strip *strip)
{
    return strip->row != NULL && strip->row->node->u.row.header;
}

bool
row_may_be_cut(const struct strip *strip)
{
    return strip->row != NULL && !strip->row->node->u.row.cant_split;
}

struct strip *
row_heads(struct setter *s, const struct strip *strip)
{
    const struct table_row *row = strip->row;
    struct table_row *first = NULL, **tail = &first;

    if (row == NULL || row->node->u.row.header)
        return NULL;
    s->repeated = true;
    for (struct node *r = row->table_node->first;
         r != NULL && r->u.row.header; r = r->next) {
        *tail = row_set(s, row->table_node, r);
        tail = &(*tail)->next;
    }
    s->repeated = false;
    if (first == NULL)
        return NULL;
    rows_heights(first);
    rows_lines(s->arena, first, first->table);
    for (struct table_row *r = first; r->next != NULL; r = r->next)
        r->strip->next = r->next->strip;
    return first->strip;
}
