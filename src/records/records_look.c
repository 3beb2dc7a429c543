/* records_look.c — what there is in a file of data before anything is known of
 * it: its sheets and its first rows, to choose the header from. */
#include "input/rows.h"
#include "records/records.h"

bool
records_look(struct arena *a, const struct records_file *file, int rows,
             struct records_look *look, struct diags *d)
{
    struct records *r = ARENA_NEW(a, struct records);
    struct sheet_place at = { file->files, NULL, STR_EMPTY };
    struct value *row;
    struct rows *all;
    int errors = d->errors;

    *look = (struct records_look){ .path = file->named };
    r->arena = a;
    records_split(r, file, &at.sheet);
    look->path = at.path = r->path;
    if (records_are_yaml(a, r->path))
        return true;
    look->tabular = true;
    if (!rows_sheets(a, &at, &look->sheets, d) ||
        (all = rows_open(a, &at, d)) == NULL)
        return false;
    while (rows-- > 0 && (row = rows_next(all, a)) != NULL) {
        if (look->rows == NULL)
            look->rows = value_new(a, VALUE_LIST, row->pos);
        value_append(look->rows, row);
    }
    rows_close(all);
    look->sheet = at.sheet;
    if (look->sheets != NULL && look->rows != NULL) /* its source tells it */
        look->sheet = str_after(str_from(look->rows->pos.source->name),
                                str_from(r->path).n + 1);
    return d->errors == errors;
}
