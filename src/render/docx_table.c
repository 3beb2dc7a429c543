/* docx_table.c — tables of document.xml. */
#include <assert.h>

#include "render/docx_body.h"

/* For each column: how many rows below a cell still covers, and its width in
 * columns. Word wants such a place filled in each row. */
struct span {
    int rows, columns;
    bool parted; /* no line between, but cells of their own */
};

static void
write_width(struct ox *x, const char *element, int width)
{
    ox_open(x, element);
    ox_attr_int(x, "w:w", width);
    ox_attr(x, "w:type", "dxa");
    ox_close(x);
}

static void
write_table_properties(struct ox *x, const struct table *t, int mode)
{
    int indent = t->indent;

    /* up to Word 2010 the text of the first column stands at the margin, and
     * its border, drawn or not, to the left of it */
    if (mode < 15)
        indent += t->padding;
    ox_open(x, "w:tblPr");
    if (t->grid)
        ox_val(x, "w:tblStyle", DOCX_GRID);
    write_width(x, "w:tblW", table_width(t, 0, t->columns));
    if (indent != 0)
        write_width(x, "w:tblInd", indent);
    ox_open(x, "w:tblLayout");
    ox_attr(x, "w:type", "fixed");
    ox_close(x);
    ox_open(x, "w:tblCellMar");
    write_width(x, "w:left", t->padding);
    write_width(x, "w:right", t->padding);
    ox_close(x);
    ox_close(x);
    ox_open(x, "w:tblGrid");
    for (int i = 0; i < t->columns; i++) {
        ox_open(x, "w:gridCol");
        ox_attr_int(x, "w:w", t->widths[i]);
        ox_close(x);
    }
    ox_close(x);
}

/* What goes on from row to row: a merged cell, or cells without lines
 * between. */
struct joint {
    const char *merge; /* NULL, "restart" or "continue" */
    bool above, below; /* no line there */
};

/* ISO/IEC 29500-1, 17.4.66: only the lines that are not the table's. */
static void
write_open_sides(struct ox *x, struct joint joint)
{
    if (!joint.above && !joint.below)
        return;
    ox_open(x, "w:tcBorders");
    if (joint.above)
        ox_val(x, "w:top", "nil");
    if (joint.below)
        ox_val(x, "w:bottom", "nil");
    ox_close(x);
}

static void
write_cell_properties(struct ox *x, const struct table *t,
                      const struct cell *c, struct joint joint)
{
    ox_open(x, "w:tcPr");
    write_width(x, "w:tcW", table_width(t, c->column, c->columns));
    if (c->columns > 1)
        ox_val_int(x, "w:gridSpan", c->columns);
    if (joint.merge != NULL)
        ox_val(x, "w:vMerge", joint.merge);
    if (t->grid)
        write_open_sides(x, joint);
    if (c->valign != VALIGN_TOP)
        ox_val(x, "w:vAlign",
               c->valign == VALIGN_CENTER ? "center" : "bottom");
    ox_close(x);
}

/* A cell that the document does not have. */
static void
write_filler(struct docx_body *b, const struct table *t, int column,
             int columns, struct joint joint, bool keep_next)
{
    const struct cell c = { column, columns, 1, VALIGN_TOP, false };

    ox_open(b->x, "w:tc");
    write_cell_properties(b->x, t, &c, joint);
    docx_filler_write(b, keep_next);
    ox_close(b->x);
}

static void
write_cell(struct docx_body *b, const struct table *t, const struct node *n,
           bool keep_next)
{
    const struct cell *c = &n->u.cell;
    struct docx_around around = {
        .width = table_width(t, c->column, c->columns) - 2 * t->padding,
        .row = true,
        .keep_next = keep_next,
    };

    struct joint joint = {
        .merge = c->rows > 1 && !c->parted ? "restart" : NULL,
        .below = c->rows > 1 && c->parted,
    };

    ox_open(b->x, "w:tc");
    write_cell_properties(b->x, t, c, joint);
    docx_blocks_write(b, n, around);
    ox_close(b->x);
}

/* What a cell above covers of this row. */
static struct joint
span_goes_on(struct span *s)
{
    s->rows--;
    return (struct joint){ .merge = s->parted ? NULL : "continue",
                           .above = s->parted,
                           .below = s->parted && s->rows > 0 };
}

/* Fills the columns from *at up to `to`, where no cell of this row stands. A
 * row stays with the next by the paragraphs of its cells: LibreOffice asks the
 * first of them, be it one that goes on from above. */
static void
write_gap(struct docx_body *b, const struct table *t, const struct row *row,
          struct span *spans, int *at, int to)
{
    bool keep_next = row->keep_next || row->header;

    while (*at < to) {
        int from = *at;

        if (spans[from].rows > 0) {
            write_filler(b, t, from, spans[from].columns,
                         span_goes_on(&spans[from]), keep_next);
            *at = from + spans[from].columns;
            continue;
        }
        while (*at < to && spans[*at].rows == 0)
            ++*at;
        write_filler(b, t, from, *at - from, (struct joint){ .merge = NULL },
                     keep_next);
    }
}

static void
write_row(struct docx_body *b, const struct table *t, const struct node *n,
          struct span *spans)
{
    const struct row *row = &n->u.row;
    int at = 0;

    ox_open(b->x, "w:tr");
    if (row->cant_split || row->header || row->height > 0) {
        ox_open(b->x, "w:trPr");
        if (row->cant_split)
            ox_empty(b->x, "w:cantSplit");
        if (row->height > 0) {
            ox_open(b->x, "w:trHeight");
            ox_attr_int(b->x, "w:val", row->height);
            ox_attr(b->x, "w:hRule", "atLeast");
            ox_close(b->x);
        }
        if (row->header)
            ox_empty(b->x, "w:tblHeader");
        ox_close(b->x);
    }
    for (const struct node *c = n->first; c != NULL; c = c->next) {
        const struct cell *cell = &c->u.cell;

        write_gap(b, t, row, spans, &at, cell->column);
        assert(at == cell->column && cell->columns > 0 &&
               at + cell->columns <= t->columns);
        write_cell(b, t, c, row->keep_next || row->header);
        spans[at].rows = cell->rows - 1;
        spans[at].parted = cell->parted;
        spans[at].columns = cell->columns;
        at += cell->columns;
    }
    write_gap(b, t, row, spans, &at, t->columns);
    ox_close(b->x);
}

void
docx_table_write(struct docx_body *b, const struct node *table)
{
    const struct table *t = &table->u.table;
    struct span *spans = ARENA_ARRAY(b->arena, struct span, t->columns);

    ox_open(b->x, "w:tbl");
    write_table_properties(b->x, t, b->styles->profile->compatibility);
    for (const struct node *r = table->first; r != NULL; r = r->next)
        write_row(b, t, r, spans);
    ox_close(b->x);
}
