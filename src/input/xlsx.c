#include "input/xlsx.h"

#include <zip.h>

#include "base/viet.h"
#include "input/reader.h"
#include "input/xlsx_format.h"
#include "input/xlsx_xml.h"

enum { CELLS_MAX = 1000000 };

struct sheet_reader {
    struct workbook *book;
    struct xml xml;
    const struct source *source; /* the sheet */
    struct workbook_sheet *out;
    int rows, cells;  /* in the list; of the last row in it */
    int total;
    int row, column;  /* of the cell in hand, from 1 and from 0 */
    struct str type;
    int format;
    bool valued, formula;
    struct buf text;
};

static struct pos
place(const struct sheet_reader *r, int row, int column)
{
    if (row > SHEET_ROWS)
        row = SHEET_ROWS; /* put() refuses what lies below */
    return (struct pos){ r->source, row * SHEET_COLUMNS + column, 1 };
}

/* "C7": the column from 0, the row from 1; those in hand where it is none. */
static void
read_reference(struct sheet_reader *r, struct str s)
{
    int column = 0, row = 0;
    size_t i = 0;

    for (; i < s.n && i < 3 && s.p[i] >= 'A' && s.p[i] <= 'Z'; i++)
        column = column * 26 + (s.p[i] - 'A' + 1);
    for (; i < s.n && i < 10 && viet_is_digit((unsigned char)s.p[i]); i++)
        row = row * 10 + (s.p[i] - '0');
    if (i < s.n || column == 0 || row == 0)
        return;
    r->column = column - 1;
    r->row = row;
}

/* Puts a cell into its place, with empty ones where there are none before. */
static bool
put(struct sheet_reader *r, struct value *cell)
{
    struct arena *a = r->book->arena;

    if (r->row > SHEET_ROWS || r->column >= SHEET_COLUMNS ||
        r->total + r->column > CELLS_MAX) {
        diag_add(r->book->diags, XLSX_LARGE, r->book->pos,
                 "100.000 hàng, 1.000.000 ô");
        return false;
    }
    for (; r->rows < r->row; r->rows++) {
        value_append(r->out->rows,
                     value_new(a, VALUE_LIST, place(r, r->rows + 1, 0)));
        r->cells = 0;
    }
    if (r->row < r->rows || r->column < r->cells)
        return true; /* out of order: the first one stands */
    for (; r->cells < r->column; r->cells++, r->total++)
        value_append(r->out->rows->last,
                     value_new(a, VALUE_NULL, place(r, r->row, r->cells)));
    value_append(r->out->rows->last, cell);
    r->cells++;
    r->total++;
    return true;
}

static struct str
shared(const struct sheet_reader *r, struct str index)
{
    int n = 0;

    for (size_t i = 0; i < index.n && i < 9; i++)
        n = n * 10 + (index.p[i] - '0');
    return n >= 0 && n < r->book->n_strings ? r->book->strings[n] : STR_EMPTY;
}

/* What the cell in hand shows. */
static struct str
cell_text(struct sheet_reader *r, struct pos pos)
{
    struct workbook *w = r->book;
    struct str s = buf_take(&r->text);

    if (r->formula && !r->valued) {
        diag_add(w->diags, XLSX_FORMULA, pos);
        return STR_EMPTY;
    }
    if (str_is(r->type, "s"))
        return shared(r, s);
    if (str_is(r->type, "e")) {
        diag_add(w->diags, XLSX_CELL, pos, str_zero(w->arena, s));
        return STR_EMPTY;
    }
    if (str_is(r->type, "b"))
        return str_is(s, "1") ? STR("TRUE") : STR("FALSE");
    if (r->type.n > 0 && !str_is(r->type, "n"))
        return s;
    if (str_trim(s).n == 0)
        return STR_EMPTY;
    return xlsx_format(w->arena, s,
                       str_from(r->format < w->n_formats
                                    ? w->formats[r->format] : "General"),
                       w->epoch1904);
}

/* Line ends as one '\n'. */
static struct str
clean(struct arena *a, struct str s)
{
    struct buf b = buf_new(a);

    if (str_index(s, '\r') == s.n)
        return s;
    for (size_t i = 0; i < s.n; i++)
        if (s.p[i] != '\r')
            buf_add_c(&b, s.p[i]);
    return buf_take(&b);
}

static bool
end_cell(struct sheet_reader *r)
{
    struct pos pos = place(r, r->row, r->column);
    struct value *v = reader_text(r->book->arena,
                                  clean(r->book->arena, cell_text(r, pos)),
                                  pos);

    v->moved = false;
    return v->kind == VALUE_NULL || put(r, v);
}

static void
begin_cell(struct sheet_reader *r)
{
    r->column++;
    read_reference(r, xml_attribute(&r->xml, "r"));
    r->type = xml_attribute(&r->xml, "t");
    r->format = xml_number(&r->xml, "s", 0);
    r->valued = r->formula = false;
    r->text.n = 0;
}

static void
add_merge(struct sheet_reader *r)
{
    struct value *v = value_new(r->book->arena, VALUE_TEXT, r->book->pos);
    int row = r->row, column = r->column;

    v->text = xml_attribute(&r->xml, "ref");
    read_reference(r, str_first(v->text, str_index(v->text, ':')));
    v->pos = place(r, r->row, r->column);
    r->row = row;
    r->column = column;
    value_append(r->out->merges, v);
}

static void
read_sheet(struct sheet_reader *r)
{
    struct xml *x = &r->xml;
    bool text = false, spoken = false, go = true;

    while (go && xml_next(x)) {
        if (x->event == XML_TEXT && text)
            buf_add_str(&r->text, x->text);
        if (xml_opens(x, "rPh"))
            spoken = !x->empty;
        else if (xml_closes(x, "rPh"))
            spoken = false;
        if (xml_opens(x, "row")) {
            r->row = xml_number(x, "r", r->row + 1);
            r->column = -1;
        } else if (xml_opens(x, "c")) {
            begin_cell(r);
        } else if (xml_opens(x, "v") || xml_opens(x, "t")) {
            text = !x->empty && !spoken;
            r->valued = true;
        } else if (xml_opens(x, "f")) {
            r->formula = true;
        } else if (xml_closes(x, "v") || xml_closes(x, "t")) {
            text = false;
        } else if (xml_closes(x, "c")) {
            go = end_cell(r);
        } else if (xml_opens(x, "mergeCell")) {
            add_merge(r);
        }
    }
}

static bool
read_book(struct workbook *w, const char *path, struct str asked,
          struct workbook_sheet *out)
{
    struct sheet_reader r = { .book = w, .out = out,
                              .text = buf_new(w->arena), .column = -1 };
    struct source *source = ARENA_NEW(w->arena, struct source);
    struct str name = STR_EMPTY, bytes;
    const char *part = workbook_sheet_part(w, asked, &name);

    if (part == NULL)
        return false;
    source->name = str_printf(w->arena, "%s!%.*s", path, STR_ARG(name)).p;
    source->text = STR_EMPTY;
    source->sheet = true;
    r.source = source;
    out->rows = value_new(w->arena, VALUE_LIST, place(&r, 1, 0));
    out->merges = value_new(w->arena, VALUE_LIST, place(&r, 1, 0));
    workbook_shared(w);
    if (!workbook_part(w, part, &bytes)) {
        diag_add(w->diags, XLSX_UNREADABLE, w->pos, "thiếu trang tính");
        return false;
    }
    if (!xml_begin(&r.xml, w, bytes))
        return false;
    read_sheet(&r);
    xml_end(&r.xml);
    return true;
}

bool
xlsx_read(struct arena *a, const char *path, struct str sheet,
          struct workbook_sheet *out, struct diags *d)
{
    struct source *file = ARENA_NEW(a, struct source);
    struct workbook w = { .arena = a, .diags = d, .pos = { file, 0, 0 } };
    int errors = d->errors, code = 0;
    bool ok;

    file->name = str_zero(a, str_from(path));
    w.zip = zip_open(path, ZIP_RDONLY, &code);
    if (w.zip == NULL) {
        diag_add(d, XLSX_UNREADABLE, w.pos,
                 "không phải tệp .xlsx, hay tệp hỏng");
        return false;
    }
    ok = read_book(&w, path, sheet, out);
    zip_discard(w.zip);
    return ok && (d->errors == errors || out->rows->first != NULL);
}
