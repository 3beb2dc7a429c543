/* rows.c — chooses between CSV and the workbooks by the ending. */
#include "input/rows.h"

#include "base/source_read.h"
#include "input/csv.h"
#include "input/ods.h"
#include "input/table_kind.h"

/* One of these is there. */
struct rows {
    struct csv *csv;
    struct sheet *sheet;
    struct ods *ods;
};

struct rows *
rows_open(struct arena *a, const struct sheet_place *at, struct diags *d)
{
    struct rows *r = ARENA_NEW(a, struct rows);
    const struct source *s;
    struct source *file;

    switch (table_kind_of(a, at->path)) {
    case TABLE_CSV:
        s = source_read(a, at->files, at->path, d);
        if (s != NULL)
            r->csv = csv_open(a, s, d);
        break;
    case TABLE_XLSX:
        r->sheet = sheet_open(a, at, true, d);
        break;
    case TABLE_ODS:
        r->ods = ods_open(a, at, true, d);
        break;
    case TABLE_NONE:
        file = ARENA_NEW(a, struct source);
        file->name = str_zero(a, str_from(at->path));
        table_kind_refuse(a, at->path, (struct pos){ file, 0, 0 }, d);
        break;
    }
    return r->csv != NULL || r->sheet != NULL || r->ods != NULL ? r : NULL;
}

bool
rows_sheets(struct arena *a, const struct sheet_place *at,
            struct sheet_listed **all, struct diags *d)
{
    *all = NULL;
    switch (table_kind_of(a, at->path)) {
    case TABLE_XLSX:
        return xlsx_sheets(a, at, all, d);
    case TABLE_ODS:
        return ods_sheets(a, at, all, d);
    case TABLE_CSV:
    case TABLE_NONE:
        break;
    }
    return true;
}

struct value *
rows_next(struct rows *r, struct arena *row)
{
    struct value *v;

    if (r->sheet != NULL)
        return sheet_next(r->sheet, row);
    if (r->ods != NULL)
        return ods_next(r->ods, row);
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
    if (r->ods != NULL)
        ods_close(r->ods);
}
