/* rows.c — chooses between CSV and workbook by the ending. */
#include "input/rows.h"

#include "base/source_read.h"
#include "base/viet.h"
#include "input/csv.h"

/* One of the two is there. */
struct rows {
    struct csv *csv;
    struct sheet *sheet;
};

static bool
is_csv(struct str name)
{
    return str_ends(name, ".csv") || str_ends(name, ".tsv") ||
           str_ends(name, ".txt");
}

struct rows *
rows_open(struct arena *a, const struct sheet_place *at, struct diags *d)
{
    struct str name = viet_lower(a, str_from(at->path));
    struct rows *r = ARENA_NEW(a, struct rows);
    const struct source *s;
    struct source *file;

    if (is_csv(name)) {
        s = source_read(a, at->files, at->path, d);
        if (s != NULL)
            r->csv = csv_open(a, s, d);
    } else if (str_ends(name, ".xlsx")) {
        r->sheet = sheet_open(a, at, true, d);
    } else {
        file = ARENA_NEW(a, struct source);
        file->name = str_zero(a, str_from(at->path));
        diag_add(d, TABLE_FILE_KIND, (struct pos){ file, 0, 0 }, at->path);
    }
    return r->csv != NULL || r->sheet != NULL ? r : NULL;
}

struct value *
rows_next(struct rows *r, struct arena *row)
{
    struct value *v;

    if (r->sheet != NULL)
        return sheet_next(r->sheet, row);
    do {
        csv_pass_blank(r->csv);
        v = csv_next(r->csv, row);
    } while (v != NULL && csv_is_blank(v));
    return v;
}

char
rows_mark(const struct rows *r)
{
    return r->csv != NULL ? csv_mark(r->csv) : ',';
}

void
rows_close(struct rows *r)
{
    if (r->sheet != NULL)
        sheet_close(r->sheet);
}
