/* ods_row.c — reads the cells of one row: what they say of themselves, and the
 * paragraphs in them. */
#include "input/ods_row.h"

#include "base/viet.h"

enum { BLANKS_MAX = 1000, REPEAT_MAX = 100000000 };

/* Adds a piece of a paragraph; its own runs of blanks count as one. */
static void
add_text(struct buf *b, size_t start, struct str s)
{
    for (size_t i = 0; i < s.n; i++) {
        char c = s.p[i] == '\n' || s.p[i] == '\t' || s.p[i] == '\r'
                     ? ' ' : s.p[i];

        if (c != ' ' || (b->n > start && b->p[b->n - 1] != ' '))
            buf_add_c(b, c);
    }
}

static void
add_blanks(struct buf *b, int n)
{
    for (int i = 0; i < n && i < BLANKS_MAX; i++)
        buf_add_c(b, ' ');
}

/* The font of words within a span: that of the innermost one that has any. */
struct span_font {
    bool own;
    const char *font;
};

enum { SPANS_MOST = 64 }; /* one in the other; those further in have no font */

/* Goes into a span, or another element of a paragraph, or out of it. */
static void
change_font(struct xml *x, const struct ods_fonts *fonts, int depth,
            struct span_font *all, struct rich_buf *b)
{
    struct span_font *now = &all[depth];

    if (depth >= SPANS_MOST)
        return;
    rich_run_end(b, now->own, now->font);
    if (x->event != XML_OPEN || depth + 1 >= SPANS_MOST)
        return;
    now[1] = *now;
    if (xml_opens(x, "span")) {
        const char *font;

        if (ods_fonts_own(fonts, xml_attribute(x, "style-name"), &font))
            now[1] = (struct span_font){ true, font };
    }
}

/* A paragraph, x standing behind its first tag. */
static void
read_paragraph(struct xml *x, const struct ods_fonts *fonts,
               struct rich_buf *rich)
{
    struct span_font spans[SPANS_MOST] = { { false, NULL } };
    struct buf *b = &rich->text;
    size_t start = b->n;
    int depth = 0;

    while (xml_next(x)) {
        if (x->event == XML_TEXT)
            add_text(b, start, x->text);
        else if (xml_opens(x, "s"))
            add_blanks(b, xml_number(x, "c", 1));
        else if (xml_opens(x, "tab"))
            buf_add_c(b, ' ');
        else if (xml_opens(x, "line-break"))
            buf_add_c(b, '\n');
        if (xml_opens(x, "ruby-text") || xml_opens(x, "annotation")) {
            if (!x->empty && !xml_pass(x))
                return;
        } else if (x->event == XML_OPEN && !x->empty) {
            change_font(x, fonts, depth++, spans, rich);
        } else if (x->event == XML_CLOSE) {
            change_font(x, fonts, depth, spans, rich);
            if (depth-- == 0)
                return;
        }
    }
}

/* What stands in a cell; notes and drawings have paragraphs of their own,
 * which are not the cell's. */
static struct rich
read_content(struct xml *x, struct arena *a, const struct ods_fonts *fonts)
{
    struct rich_buf b = rich_buf_new(a);
    bool any = false;

    while (xml_next(x) && x->event != XML_CLOSE) {
        if (x->event != XML_OPEN)
            continue;
        if (xml_opens(x, "p")) {
            if (any)
                buf_add_c(&b.text, '\n');
            any = true;
            if (!x->empty)
                read_paragraph(x, fonts, &b);
        } else if (!x->empty && !xml_pass(x)) {
            break;
        }
    }
    return rich_take(&b);
}

static int
count(struct xml *x, const char *name)
{
    int n = xml_number(x, name, 1);

    return n < 1 ? 1 : n > REPEAT_MAX ? REPEAT_MAX : n;
}

static struct str
stored(struct xml *x, enum ods_type type)
{
    switch (type) {
    case ODS_NONE:
    case ODS_FAILED:
        break;
    case ODS_TEXT:
        return xml_attribute(x, "string-value");
    case ODS_NUMBER:
    case ODS_PERCENT:
        return xml_attribute(x, "value");
    case ODS_DAY:
        return xml_attribute(x, "date-value");
    case ODS_TIME:
        return xml_attribute(x, "time-value");
    case ODS_BOOLEAN:
        return xml_attribute(x, "boolean-value");
    }
    return STR_EMPTY;
}

/* The cell that x stands at; its columns count for *column. */
static struct ods_cell *
read_cell(struct xml *x, struct arena *a, const struct ods_fonts *fonts,
          int *column)
{
    struct ods_cell *c = ARENA_NEW(a, struct ods_cell);
    bool covered = xml_opens(x, "covered-table-cell");

    c->column = *column;
    c->repeat = count(x, "number-columns-repeated");
    c->columns = covered ? 1 : count(x, "number-columns-spanned");
    c->rows = covered ? 1 : count(x, "number-rows-spanned");
    c->type = ods_type_of(xml_attribute(x, "value-type"));
    c->formula = xml_attribute(x, "formula").n > 0;
    c->value = stored(x, c->type);
    c->style = xml_attribute(x, "style-name");
    if (!x->empty)
        c->rich = read_content(x, a, fonts);
    c->text = c->rich.text;
    *column = c->repeat > REPEAT_MAX - *column ? REPEAT_MAX
                                               : *column + c->repeat;
    return c->text.n > 0 || c->type != ODS_NONE || c->formula ||
                   c->columns > 1 || c->rows > 1 ? c : NULL;
}

static void
read_cells(struct xml *x, struct arena *a, const struct ods_fonts *fonts,
           struct ods_row *row)
{
    struct ods_cell **tail = &row->first;
    int column = 0;

    while (xml_next(x) && !xml_closes(x, "table-row")) {
        struct ods_cell *c;

        if (!xml_opens(x, "table-cell") && !xml_opens(x, "covered-table-cell"))
            continue;
        c = read_cell(x, a, fonts, &column);
        if (c == NULL)
            continue;
        *tail = c;
        tail = &c->next;
    }
}

bool
ods_row_read(struct xml *x, struct arena *a, struct ods_fonts *fonts,
             struct ods_row *row)
{
    while (xml_next(x) && !xml_closes(x, "table")) {
        struct str visible;

        if (xml_opens(x, "shapes") && !x->empty && !xml_pass(x))
            break;
        if (xml_opens(x, "table-column"))
            ods_fonts_column(fonts, x);
        if (!xml_opens(x, "table-row"))
            continue;
        visible = xml_attribute(x, "visibility");
        *row = (struct ods_row){
            NULL, count(x, "number-rows-repeated"),
            str_is(visible, "collapse") || str_is(visible, "filter"),
            xml_attribute(x, "default-cell-style-name")
        };
        if (!x->empty)
            read_cells(x, a, fonts, row);
        return true;
    }
    return false;
}
