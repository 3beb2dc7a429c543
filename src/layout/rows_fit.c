/* rows_fit.c — rows, merged cells and rows held together that no page can
 * hold: what of them goes over to the next page. It is decided in the tree,
 * since Word and LibreOffice must be told the same. */
#include "layout/rows.h"

struct fitting {
    const struct setter *setter;
    struct table_row *first;
    int lead;  /* twips: what is held to the first row */
    int heads; /* height of the rows that each page repeats */
};

/* What a page has for rows under the repeated head. */
static int
page_room(const struct fitting *f)
{
    return f->setter->column - f->heads;
}

/* A head that takes more than half the page leaves too little room below: it
 * stands where the table begins, and nowhere else. */
static void
fit_heads(struct fitting *f)
{
    struct table_row *r;

    for (r = f->first; r != NULL && r->node->u.row.header; r = r->next)
        f->heads += r->strip->height;
    if (f->heads * 2 <= f->setter->column)
        return;
    f->heads = 0;
    for (r = f->first; r != NULL && r->node->u.row.header; r = r->next) {
        r->node->u.row.header = false;
        r->strip->keep = r->node->u.row.keep_next;
    }
}

static void
set_keep(struct table_row *row, bool keep)
{
    row->node->u.row.keep_next = row->strip->keep = keep;
}

/* ---- merged cells, while one walks down the rows */

struct spans {
    struct set_cell **open; /* by their first column */
    int *left;              /* rows that they still cover, with this one */
    int *need;              /* twips of their text below this row's top */
    int columns;
};

static struct spans
spans_new(const struct fitting *f)
{
    struct arena *a = f->setter->arena;
    int n = f->first->table->columns;

    return (struct spans){ ARENA_ARRAY(a, struct set_cell *, n),
                           ARENA_ARRAY(a, int, n), ARENA_ARRAY(a, int, n),
                           n };
}

static void
spans_enter(struct spans *s, const struct table_row *row)
{
    for (int i = 0; i < row->n; i++) {
        int column = row->cells[i].node->u.cell.column;

        s->open[column] = &row->cells[i];
        s->left[column] = cell_spanned(&row->cells[i]);
        s->need[column] = row->cells[i].height + row_line(row->table);
    }
}

/* Does the text of a merged cell go on below this row? */
static bool
spans_leave(struct spans *s, const struct table_row *row)
{
    bool goes_on = false;

    for (int i = 0; i < s->columns; i++) {
        if (s->left[i] == 0)
            continue;
        s->left[i]--;
        s->need[i] -= row->strip->height;
        if (s->left[i] > 0 && s->need[i] > 0)
            goes_on = true;
    }
    return goes_on;
}

/* Does any merged cell go on below the row that was left last? */
static bool
spans_go_on(const struct spans *s)
{
    for (int i = 0; i < s->columns; i++)
        if (s->left[i] > 0)
            return true;
    return false;
}

/* The text of a merged cell stands in its first row, which grows with it, and
 * may be cut with it; below are cells without a line between. */
static void
part_cell(struct set_cell *c)
{
    c->node->u.cell.parted = true;
    c->node->u.cell.valign = VALIGN_TOP;
}

static void
part_open(const struct spans *s)
{
    for (int i = 0; i < s->columns; i++)
        if (s->left[i] > 0 && cell_spanned(s->open[i]) > 1)
            part_cell(s->open[i]);
}

/* ---- rows and cells that are too tall */

static void
part_tall_cells(struct fitting *f)
{
    int room = page_room(f);

    for (struct table_row *r = f->first; r != NULL; r = r->next)
        for (int i = 0; i < r->n; i++)
            if (cell_spanned(&r->cells[i]) > 1 &&
                r->cells[i].height + 2 * row_line(r->table) > room)
                part_cell(&r->cells[i]);
    rows_heights(f->first);
}

static bool
is_tall(const struct fitting *f, const struct table_row *row)
{
    int room = row->node->u.row.header ? f->setter->column : page_room(f);

    return row->strip->height + row->strip->below > room;
}

/* Such a row is cut where the page ends; offices set the text of its pieces at
 * the top. */
static void
cut_row(struct table_row *row)
{
    for (int i = 0; i < row->n; i++)
        row->cells[i].node->u.cell.valign = VALIGN_TOP;
    row->node->u.row.cant_split = false;
    set_keep(row, false);
}

/* Tall rows, and with them the merged cells that reach into them. */
static void
cut_tall_rows(struct fitting *f)
{
    struct spans spans = spans_new(f);

    for (struct table_row *r = f->first; r != NULL; r = r->next) {
        spans_enter(&spans, r);
        if (is_tall(f, r)) {
            part_open(&spans);
            cut_row(r);
        }
        spans_leave(&spans, r);
    }
    rows_heights(f->first);
}

/* No page ends inside the text of a merged cell. */
static void
hold_spans(struct fitting *f)
{
    struct spans spans = spans_new(f);

    for (struct table_row *r = f->first; r != NULL; r = r->next) {
        spans_enter(&spans, r);
        r->text_goes_on = spans_leave(&spans, r);
        if (r->text_goes_on && !r->strip->keep) {
            set_keep(r, true);
            r->node->u.row.keep_merged = true;
        }
    }
}

/* ---- rows that stay together */

/* The last of the rows that no page break may part from this one. */
static struct table_row *
chain_end(struct table_row *row)
{
    while (row->strip->keep && row->next != NULL)
        row = row->next;
    return row;
}

static bool
chain_fits(const struct fitting *f, const struct table_row *from,
           const struct table_row *to)
{
    int height = from == f->first ? f->lead : 0;
    int room = from == f->first ? f->setter->column : page_room(f);

    for (const struct table_row *r = from;; r = r->next) {
        if (r->node->u.row.cant_split)
            height += r->strip->height;
        if (r == to)
            return height + r->strip->below <= room;
    }
}

/* A page may end behind rows that only merged cells hold together; where the
 * text of one goes on, only if texts is set. */
static void
part_chain(struct table_row *from, const struct table_row *to, bool texts)
{
    for (struct table_row *r = from; r != to; r = r->next)
        if (r->node->u.row.keep_merged && (texts || !r->text_goes_on))
            set_keep(r, false);
}

static void
part_merged(struct fitting *f)
{
    struct table_row *end;

    for (struct table_row *r = f->first; r != NULL; r = end->next) {
        end = chain_end(r);
        if (!chain_fits(f, r, end))
            part_chain(r, end, false);
    }
}

/* Parts all merged cells from row to row. */
static void
part_texts(struct table_row *from, const struct table_row *to)
{
    for (struct table_row *r = from;; r = r->next) {
        for (int i = 0; i < r->n; i++)
            if (cell_spanned(&r->cells[i]) > 1)
                part_cell(&r->cells[i]);
        if (r == to)
            break;
    }
    part_chain(from, to, true);
}

/* The rows that still hold together, and fit on no page. */
static void
mark_unfit(struct fitting *f)
{
    struct table_row *end;

    for (struct table_row *r = f->first; r != NULL; r = end->next) {
        bool fit;

        end = chain_end(r);
        fit = chain_fits(f, r, end);
        for (struct table_row *at = r; at != end->next; at = at->next)
            at->unfit = !fit;
    }
}

/* Merged cells that overlap give way together: the height of one depends on
 * that of the others. */
static void
part_overlaps(struct fitting *f)
{
    struct spans spans = spans_new(f);
    struct table_row *from = f->first;
    bool unfit = false;

    mark_unfit(f);
    for (struct table_row *r = f->first; r != NULL; r = r->next) {
        spans_enter(&spans, r);
        spans_leave(&spans, r);
        unfit = unfit || r->unfit;
        if (spans_go_on(&spans))
            continue;
        if (unfit && r != from)
            part_texts(from, r);
        from = r->next;
        unfit = false;
    }
    rows_heights(f->first);
}

/* Titles above titles, more than a page of them. */
static void
part_titles(struct fitting *f)
{
    struct table_row *end;

    for (struct table_row *r = f->first; r != NULL; r = end->next) {
        struct table_row *at = r;

        end = chain_end(r);
        if (chain_fits(f, r, end))
            continue;
        for (; at != end; at = at->next)
            if (!at->node->u.row.header)
                set_keep(at, false);
    }
}

/* The text of a merged cell that a page may part stands at its top: nobody is
 * to look for it on the next page, and offices differ in where they set it. */
static void
align_spans(struct fitting *f)
{
    struct spans spans = spans_new(f);

    for (struct table_row *r = f->first; r != NULL; r = r->next) {
        spans_enter(&spans, r);
        spans_leave(&spans, r);
        for (int i = 0; i < spans.columns && !r->strip->keep; i++)
            if (spans.left[i] > 0)
                spans.open[i]->node->u.cell.valign = VALIGN_TOP;
    }
}

static bool
fits_whole(const struct fitting *f)
{
    int height = f->lead + 2 * row_line(f->first->table);

    for (const struct table_row *r = f->first; r != NULL; r = r->next)
        height += r->strip->height;
    return height <= f->setter->column;
}

void
rows_fit(const struct setter *s, struct table_row *first, int lead)
{
    struct fitting f = { .setter = s, .first = first, .lead = lead };

    fit_heads(&f);
    if (fits_whole(&f)) { /* most tables: nothing of them is too much */
        hold_spans(&f);
        align_spans(&f);
        return;
    }
    part_tall_cells(&f);
    cut_tall_rows(&f);
    hold_spans(&f);
    part_merged(&f);
    part_overlaps(&f);
    part_titles(&f);
    align_spans(&f);
}
