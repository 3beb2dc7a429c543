/* table_look.c — a file of data before it is used: its sheets, and its first
 * rows to choose the header from. */
#include "base/json.h"
#include "base/utf8.h"
#include "input/xlsx.h"
#include "make/vanban.h"
#include "records/records.h"

enum { ROWS_SHOWN = 20, CELLS_SHOWN = 100, CELL_LONGEST = 80 };

static struct str
short_text(struct arena *a, const struct value *cell)
{
    struct str text = cell->kind == VALUE_TEXT ? cell->text : STR_EMPTY;
    struct str rest = text;

    for (int i = 0; i < CELL_LONGEST && rest.n > 0; i++)
        utf8_next(&rest);
    return rest.n == 0 ? text
                       : str_printf(a, "%.*s…", (int)(text.n - rest.n),
                                    text.p);
}

static int
row_of(const struct value *row)
{
    return row->pos.source->sheet ? row->pos.line / SHEET_COLUMNS
                                  : row->pos.line;
}

/* ---- as JSON */

static void
json_sheets(struct buf *out, const struct records_look *look)
{
    buf_add_z(out, ", \"sheets\": [");
    for (const struct sheet_listed *s = look->sheets; s != NULL;
         s = s->next) {
        buf_add_z(out, s == look->sheets ? "\n  {\"name\": "
                                         : ",\n  {\"name\": ");
        json_text(out, s->name);
        buf_printf(out, ", \"hidden\": %s}", s->hidden ? "true" : "false");
    }
    buf_add_c(out, ']');
}

static void
json_row(struct buf *out, const struct value *row)
{
    int n = 0;

    buf_printf(out, "{\"row\": %d, \"cells\": [", row_of(row));
    for (const struct value *c = row->first; c != NULL && n < CELLS_SHOWN;
         c = c->next) {
        buf_add_z(out, n++ > 0 ? ", " : "");
        json_text(out, short_text(out->arena, c));
    }
    buf_add_z(out, "]}");
}

static void
put_json(struct buf *out, const struct records_look *look)
{
    const struct value *first = look->rows != NULL ? look->rows->first
                                                   : NULL;

    buf_add_z(out, "{\"file\": ");
    json_text(out, str_from(look->path));
    buf_printf(out, ", \"tabular\": %s, \"sheet\": ",
               look->tabular ? "true" : "false");
    json_text(out, look->sheet);
    json_sheets(out, look);
    buf_add_z(out, ", \"rows\": [");
    for (const struct value *row = first; row != NULL; row = row->next) {
        buf_add_z(out, row == first ? "\n  " : ",\n  ");
        json_row(out, row);
    }
    buf_add_z(out, "]}\n");
}

/* ---- in lines */

static void
put_lines(struct buf *out, const struct records_look *look)
{
    const struct value *row = look->rows != NULL ? look->rows->first : NULL;

    for (const struct sheet_listed *s = look->sheets; s != NULL; s = s->next)
        buf_printf(out, "%s %.*s%s\n",
                   str_equal(s->name, look->sheet) ? "*" : " ",
                   STR_ARG(s->name), s->hidden ? " (ẩn)" : "");
    if (!look->tabular)
        buf_printf(out, "%s: danh sách YAML, không có hàng\n", look->path);
    for (; row != NULL; row = row->next) {
        int n = 0;

        buf_printf(out, "%6d  ", row_of(row));
        for (const struct value *c = row->first;
             c != NULL && n < CELLS_SHOWN; c = c->next)
            buf_printf(out, n++ > 0 ? " | %.*s" : "%.*s",
                       STR_ARG(short_text(out->arena, c)));
        buf_add_c(out, '\n');
    }
}

bool
vanban_table_look(const struct vanban_setup *setup, const char *named,
                  bool json, struct buf *out, struct diags *d)
{
    const struct records_file file = { setup->files, named, 0, 0 };
    struct records_look look;
    bool ok = records_look(out->arena, &file, ROWS_SHOWN, &look, d);

    if (json)
        put_json(out, &look);
    else
        put_lines(out, &look);
    return ok;
}
