/* records.c — opens the file that a batch takes its records from. */
#include "records/records.h"

#include "base/viet.h"
#include "input/table_kind.h"
#include "records/records_joined.h"
#include "records/records_rows.h"
#include "records/records_yaml.h"

struct telling {
    const struct records *records;
    struct diags *diags;
};

static void
tell_row(void *context, size_t index, struct value *row)
{
    const struct telling *t = context;

    (void)row;
    records_tell_own(t->records, index, t->diags);
}

void
records_tell(const struct records *r, size_t i, struct diags *d)
{
    records_tell_own(r, i, d);
    for (const struct joined *j = r->joined; j != NULL; j = j->next) {
        struct telling t = { j->records, d };

        if (j->records->n_faults > 0)
            joined_each(j, d->arena, records_own(r, d->arena, i), tell_row,
                        &t);
    }
}

size_t
records_count(const struct records *r)
{
    return r->count;
}

bool
records_tabular(const struct records *r)
{
    return r->header != NULL;
}

char
records_mark(const struct records *r)
{
    return r->mark;
}

const struct value *
records_known(const struct records *r)
{
    return r->known;
}

const struct value *
records_header(const struct records *r)
{
    return r->header;
}

struct value *
records_at(const struct records *r, struct arena *a, size_t i)
{
    struct value *record = records_own(r, a, i);

    for (const struct joined *j = r->joined; j != NULL; j = j->next)
        joined_add(j, a, record);
    return record;
}

/* ---- the file */

static bool
is_file(const struct files *f, const char *path)
{
    enum file_kind kind = files_kind(f, path);

    return kind == FILE_ORDINARY || kind == FILE_OTHER;
}

static bool
is_book(struct arena *a, struct str name)
{
    return table_kind_is_book(table_kind_of(a, str_zero(a, name))) ||
           str_ends(viet_lower(a, name), ".xls"); /* told of later */
}

/* "xa.xlsx!Danh sách" in its two parts, unless a file has that name. Names of
 * files and of sheets may have a '!' themselves: it is that behind a file, or
 * else behind what looks like a workbook's name. */
void
records_split(struct records *r, const struct records_file *file,
              struct str *sheet)
{
    struct str s = str_from(file->named), part = STR_EMPTY;
    bool found = is_file(file->files, file->named);

    r->path = file->named;
    *sheet = STR_EMPTY;
    for (size_t i = 1; i < s.n && !found; i++) {
        if (s.p[i] != '!')
            continue;
        found = is_file(file->files, str_zero(r->arena, str_first(s, i)));
        if (found || (part.n == 0 && is_book(r->arena, str_first(s, i))))
            part = str_first(s, i);
    }
    if (part.n == 0)
        return;
    r->path = str_zero(r->arena, part);
    *sheet = viet_nfc(r->arena, str_trim(str_after(s, part.n + 1)));
    if (sheet->n > 1 && str_starts(*sheet, "'") && str_ends(*sheet, "'"))
        *sheet = (struct str){ sheet->p + 1, sheet->n - 2 };
}

bool
records_are_yaml(struct arena *a, const char *path)
{
    struct str name = viet_lower(a, str_from(path));

    return str_ends(name, ".yaml") || str_ends(name, ".yml") ||
           str_ends(name, ".json");
}

struct records *
records_read(struct arena *a, const struct records_file *file,
             struct diags *d)
{
    struct records *r = ARENA_NEW(a, struct records);
    int errors = d->errors;
    struct str sheet;
    bool ok;

    r->arena = a;
    r->mark = ',';
    r->pack = pack_new(a);
    r->spool = spool_new(a, file->files);
    records_split(r, file, &sheet);
    if (records_are_yaml(a, r->path))
        ok = records_read_yaml(r, file->files, d);
    else
        ok = records_read_rows(r, sheet, file, d);
    if (ok && r->count == 0 && d->errors == errors)
        diag_add(d, RECORDS_NONE, POS_NONE, file->named);
    if (ok && d->errors == errors)
        return r;
    records_close(r);
    return NULL;
}

void
records_close(struct records *r)
{
    for (struct joined *j = r->joined; j != NULL; j = j->next)
        records_close(j->records);
    spool_close(r->spool);
    arena_free(r->kept);
    r->kept = NULL;
}
