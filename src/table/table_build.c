/* table_build.c — a grid as NODE_TABLE: styles, alignment, what stays
 * together. */
#include "table/table.h"

#include "base/viet.h"
#include "table/table_grid.h"
#include "text/balance.h"
#include "text/inline.h"
#include "text/para_lines.h"
#include "text/picture.h"

/* SPAN_KEPT: rows of a merged cell stay on one page with it, up to so many; a
 * longer one is parted behind its first rows. KEPT_ROWS: a table of more does
 * not hold on to what follows it. */
enum { SPAN_KEPT = 8, KEPT_ROWS = 24 };

struct table_builder {
    const struct table_run *run;
    struct grid *grid;
    enum align aligns[TABLE_COLUMNS_MAX];
};

static const char *const styles[] = {
    [GRID_HEAD] = "bang_dau",  [GRID_NUMBERS] = "bang_so",
    [GRID_BODY] = "bang",      [GRID_GROUP] = "bang_nhom",
    [GRID_TOTAL] = "bang_cong",
};

static void
align_columns(struct table_builder *b)
{
    const struct profile *p = b->run->profile;

    for (int i = 0; i < b->grid->columns; i++) {
        const struct grid_column *c = &b->grid->column[i];

        b->aligns[i] = profile_style(p, "bang")->align;
        if (c->has_align)
            b->aligns[i] = c->align;
        else if (c->kind == COLUMN_ORDINAL)
            b->aligns[i] = ALIGN_CENTER;
        else if (!c->blank && c->kind == COLUMN_NUMBER)
            b->aligns[i] = p->table_number;
        else if (!c->blank && c->kind == COLUMN_CODE)
            b->aligns[i] = p->table_code;
    }
}

static void
set_align(const struct table_builder *b, struct node *para,
          const struct grid_row *row, const struct grid_cell *c)
{
    enum align align = para->u.para.style->align;

    if (row->kind == GRID_BODY || row->kind == GRID_TOTAL)
        align = b->aligns[c->column];
    if (c->has_align)
        align = c->align;
    if (align == para->u.para.style->align)
        return;
    para->u.para.has_align = true;
    para->u.para.align = align;
}

static struct node *
add_para(const struct table_builder *b, struct node *cell,
         const struct grid_row *row, const struct grid_cell *c,
         struct pos pos)
{
    const struct para_style *style = profile_style(b->run->profile,
                                                   styles[row->kind]);
    struct node *para = para_new(b->run->arena, style, pos);

    set_align(b, para, row, c);
    return node_append(cell, para);
}

/* Pictures stand in the middle of a cell that says nothing else. */
static void
center(struct node *para, const struct grid_cell *c)
{
    para->u.para.has_align = true;
    para->u.para.align = c->has_align ? c->align : ALIGN_CENTER;
}

static const char line_mark[] = "<br>";

/* Bytes of a text up to the next "<br>". */
static size_t
part_length(struct str s)
{
    size_t n = 0;

    while (n < s.n && !str_starts(str_after(s, n), line_mark))
        n++;
    return n;
}

/* Does it have blank lines, to write on: "<br><br>", "Ý kiến:<br>"? */
static bool
has_blank_part(struct str s)
{
    for (;;) {
        size_t n = part_length(s);

        if (str_trim(str_first(s, n)).n == 0)
            return true;
        if (n == s.n)
            return false;
        s = str_after(s, n + sizeof(line_mark) - 1);
    }
}

/* The first part of a line: all of it, or where there are blank ones that up
 * to "<br>"; cuts it off. False: nothing is left. */
static bool
next_part(struct str *rest, bool *more, bool parted, struct str *part)
{
    size_t n = parted ? part_length(*rest) : rest->n;

    if (!*more)
        return false;
    *part = str_trim(str_first(*rest, n));
    *more = n < rest->n;
    *rest = str_after(*rest, *more ? n + sizeof(line_mark) - 1 : n);
    return true;
}

/* The paragraph has been made for it; its name is one of its own below. */
static bool
add_picture(const struct table_builder *b, struct node *para,
            const struct grid_row *row, const struct grid_cell *c,
            struct node *cell, struct str text)
{
    const struct table_run *run = b->run;
    const struct picture_run pictures = { run->arena, run->files,
                                          run->pictures, run->diags };
    struct picture_name name;
    struct node *below;

    if (!picture_is(run->arena, text) ||
        !picture_fill(&pictures, para, text, para->pos, &name))
        return false;
    center(para, c);
    if (name.text.n == 0)
        return true;
    below = add_para(b, cell, row, c, name.pos);
    center(below, c);
    inline_append(run->arena, below, name.text, 0, NULL, name.pos, run->notes,
                  run->profile, run->diags);
    picture_named(run->arena, para, below);
    return true;
}

/* Each line of a text is a paragraph. */
static void
add_text(const struct table_builder *b, struct node *cell,
         const struct grid_row *row, const struct grid_cell *c,
         const struct value *v)
{
    const struct table_run *run = b->run;
    struct value_marks marks = { NULL, NULL };
    struct str rest = v->text, line;

    if (rest.n == 0)
        add_para(b, cell, row, c, v->pos);
    while (str_line(&rest, &line)) {
        bool parted = has_blank_part(line), more = true;
        struct str text;

        while (next_part(&line, &more, parted, &text)) {
            size_t at = text.n > 0 ? (size_t)(text.p - v->text.p) : 0;
            struct pos pos = value_pos_marked(run->arena, &marks, v, at);
            struct node *para;

            para = add_para(b, cell, row, c, pos);
            if (add_picture(b, para, row, c, cell, text))
                continue;
            inline_append(run->arena, para, text,
                          c->bold ? FORMAT_BOLD : 0, NULL, pos, run->notes,
                          run->profile, run->diags);
        }
    }
}

static void
add_content(const struct table_builder *b, struct node *cell,
            const struct grid_row *row, const struct grid_cell *c)
{
    const struct value *v = c->text;

    if (v != NULL && v->kind == VALUE_LIST) {
        for (v = v->first; v != NULL; v = v->next)
            if (v->kind == VALUE_TEXT)
                add_text(b, cell, row, c, v);
            else if (v->kind != VALUE_NULL)
                diag_add(b->run->diags, TABLE_VALUE, v->pos, "ô",
                         "chữ, hay danh sách các dòng chữ");
    } else if (v != NULL && v->kind == VALUE_TEXT) {
        add_text(b, cell, row, c, v);
    } else if (v != NULL && v->kind == VALUE_MAP) {
        diag_add(b->run->diags, TABLE_VALUE, v->pos, "ô",
                 "chữ, hay danh sách các dòng chữ");
    }
    if (cell->first == NULL)
        add_para(b, cell, row, c, c->pos);
}

/* What a cell, its column or its table says, the nearest first. A cell over so
 * many rows that pages may part them begins at the top unasked; see
 * table_spans_raise. */
static enum valign
valign_of(const struct table_builder *b, const struct grid_row *row,
          const struct grid_cell *c)
{
    const struct grid_column *column = &b->grid->column[c->column];
    const struct profile *p = b->run->profile;

    if (c->has_valign)
        return c->valign;
    if (row->kind == GRID_HEAD || row->kind == GRID_NUMBERS)
        return VALIGN_CENTER;
    if (column->has_valign)
        return column->valign;
    if (b->grid->has_valign)
        return b->grid->valign;
    return c->rows > 1 && c->rows <= SPAN_KEPT ? p->table_merged
                                               : p->table_valign;
}

static void
add_cell(const struct table_builder *b, struct node *node,
         const struct grid_row *row, const struct grid_cell *c)
{
    struct node *cell = node_new(b->run->arena, NODE_CELL, c->pos);

    cell->u.cell = (struct cell){ .column = c->column,
                                  .columns = c->columns, .rows = c->rows,
                                  .valign = valign_of(b, row, c) };
    node_append(node, cell);
    add_content(b, cell, row, c);
}

/* "| A | GIAO THÔNG | < | < |": a number, and words over all that is left. */
static bool
is_numbered_title(const struct grid *g, const struct grid_row *row)
{
    const struct grid_cell *number = row->first;
    const struct grid_cell *title = number != NULL ? number->next : NULL;

    return title != NULL && title->next == NULL && title->columns > 1 &&
           number->columns == 1 && title->columns + 1 == g->columns &&
           number->rows == 1 && title->rows == 1 &&
           !value_is_blank(number->text) && !value_is_blank(title->text);
}

/* Does the row stay with the next one: below it stands a total, it is the
 * title of what follows, or a merged cell goes on? */
static bool
stays(const struct grid *g, const struct grid_row *row)
{
    if (row->next == NULL)
        return false;
    return row->kind == GRID_HEAD || row->kind == GRID_NUMBERS ||
           row->kind == GRID_GROUP || row->next->kind == GRID_TOTAL ||
           is_numbered_title(g, row);
}

/* Rows below this one that its merged cells hold to it. */
static int
rows_held(const struct grid_row *row)
{
    int held = 0;

    for (const struct grid_cell *c = row->first; c != NULL; c = c->next) {
        int rows = c->rows <= SPAN_KEPT ? c->rows - 1 : 1;

        held = rows > held ? rows : held;
    }
    return held;
}

/* Is there text in the row, and all of it bold? */
static bool
is_bold(const struct node *row)
{
    bool text = false;

    for (const struct node *c = row->first; c != NULL; c = c->next)
        for (const struct node *p = c->first; p != NULL; p = p->next)
            for (const struct node *n = p->first; n != NULL; n = n->next) {
                if (n->kind != NODE_RUN || str_trim(n->u.run.text).n == 0)
                    continue;
                if (!p->u.para.style->bold &&
                    (n->u.run.format & FORMAT_BOLD) == 0)
                    return false;
                text = true;
            }
    return text;
}

/* A bold row above a plain one is the title of what follows. */
static void
hold_titles(struct node *table)
{
    for (struct node *row = table->first; row != NULL && row->next != NULL;
         row = row->next)
        if (is_bold(row) && !is_bold(row->next)) {
            row->u.row.keep_next = true;
            row->u.row.keep_merged = false;
        }
}

/* A table of a head alone: there is nothing that it could be repeated above,
 * and that it would have to stay with. */
static void
unhead(struct node *table)
{
    for (struct node *row = table->first; row != NULL; row = row->next)
        row->u.row.header = false;
}

static struct node *
build_rows(struct table_builder *b, struct pos pos)
{
    struct node *table = node_new(b->run->arena, NODE_TABLE, pos);
    int held = 0;

    for (const struct grid_row *r = b->grid->first; r != NULL; r = r->next) {
        struct node *row = node_new(b->run->arena, NODE_ROW, r->pos);
        int own = rows_held(r);

        held = own > held - 1 ? own : held - 1;
        row->u.row.header = r->kind == GRID_HEAD || r->kind == GRID_NUMBERS;
        row->u.row.cant_split = true;
        row->u.row.keep_next = stays(b->grid, r);
        row->u.row.keep_merged = !row->u.row.keep_next && held > 0 &&
                                 r->next != NULL;
        row->u.row.keep_next |= row->u.row.keep_merged;
        row->u.row.height = r->height;
        node_append(table, row);
        for (const struct grid_cell *c = r->first; c != NULL; c = c->next)
            add_cell(b, row, r, c);
    }
    hold_titles(table);
    if (table->last != NULL && table->last->u.row.header)
        unhead(table);
    return table;
}

/* Lines above or below the table. */
static void
add_line(const struct table_run *run, struct node *parent,
         const struct value *v, const char *style, int width)
{
    struct value_marks marks = { NULL, NULL };
    struct str rest, line;
    bool first = true;

    if (value_is_blank(v))
        return;
    if (v->kind != VALUE_TEXT) {
        diag_add(run->diags, TABLE_VALUE, v->pos,
                 str_zero(run->arena, v->key_written), "chữ");
        return;
    }
    for (rest = v->text; str_line(&rest, &line);) {
        struct str text = str_trim(line);
        struct pos pos;
        struct node *para;

        if (text.n == 0)
            continue;
        pos = value_pos_marked(run->arena, &marks, v,
                               (size_t)(text.p - v->text.p));
        para = para_new(run->arena, profile_style(run->profile, style), pos);
        inline_append(run->arena, para, text, 0, NULL, pos, run->notes,
                      run->profile, run->diags);
        if (!first)
            para->u.para.before = 0;
        node_append(parent, para);
        title_balance(run->arena, run->profile, run->measure, para, width);
        first = false;
    }
}

/* The space above the table is that below the paragraph before it: a table
 * has none of its own in Word. A text that announces it, or is short, stays
 * with it. */
static void
join_before(const struct table_run *run, struct node *before, int width)
{
    struct para *p;

    if (before == NULL || before->kind != NODE_PARA)
        return;
    p = &before->u.para;
    if ((p->after >= 0 ? p->after : p->style->after) <
        run->profile->table_gap)
        p->after = run->profile->table_gap;
    if (para_announces(run->arena, before) ||
        para_is_short(run->arena, before, width, run->measure))
        p->keep_next = true;
}

/* Not of a long table: where that goes over more than two pages, LibreOffice
 * sets a row less on one in the middle. */
void
table_keep(struct node *table)
{
    int rows = 0;

    for (const struct node *r = table->first; r != NULL; r = r->next)
        rows++;
    if (rows <= KEPT_ROWS)
        table->last->u.row.keep_next = true;
}

void
table_build(const struct table_run *run, const struct value *v,
            struct node *parent, int width)
{
    struct table_builder b = { .run = run, .grid = grid_read(run, v) };
    struct node *table;

    if (b.grid == NULL)
        return;
    align_columns(&b);
    add_line(run, parent, b.grid->caption, "bang_tieu_de", width);
    add_line(run, parent, b.grid->unit, "bang_don_vi", width);
    join_before(run, parent->last, width);
    table = build_rows(&b, v->pos);
    table->u.table.columns = b.grid->columns;
    table->u.table.widths = ARENA_ARRAY(run->arena, int, b.grid->columns);
    table->u.table.grid = !b.grid->bare;
    table->u.table.padding = run->profile->table_padding;
    tables_add(run->tables, run, b.grid, table, width);
    node_append(parent, table);
    if (!value_is_blank(b.grid->source))
        table_keep(table);
    add_line(run, parent, b.grid->source, "bang_nguon", width);
}
