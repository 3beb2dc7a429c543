/* records_rows.c — records from rows: the header gives the keys. */
#include "records/records_rows.h"

#include "base/text_map.h"
#include "base/viet.h"
#include "input/letters.h"
#include "records/records_header.h"

enum { TITLES_MOST = 10 }; /* rows of names that may stand over a table */

/* "Ký.Họ tên" is a path; the points of "T. trưởng" and "Số SP." are none. */
static struct str
column_key(struct arena *a, struct str written)
{
    struct buf b = buf_new(a);

    for (size_t i = 0; i < written.n; i++) {
        bool inside = i > 0 && i + 1 < written.n &&
                      (unsigned char)written.p[i - 1] > ' ' &&
                      (unsigned char)written.p[i + 1] > ' ' &&
                      written.p[i + 1] != '.' && written.p[i - 1] != '.';

        buf_add_c(&b, written.p[i] == '.' && !inside ? ' ' : written.p[i]);
    }
    return viet_key(a, buf_take(&b));
}

/* The columns so far by their paths. last: the header's last row, or 0. */
struct column_names {
    int last;
    struct text_map whole, inside; /* inside: by what their paths lead through,
                                    * the first of each */
};

/* The first column before this one whose path is its, or leads through it, or
 * is led through by it; NULL for none. */
static const struct column *
column_meets(const struct column_names *names, struct str key)
{
    const struct column *found = text_map_find(&names->whole, key);
    const struct column *through = text_map_find(&names->inside, key);

    if (found == NULL || (through != NULL && through < found))
        found = through;
    for (size_t i = 0; i < key.n; i++)
        if (key.p[i] == '.') {
            through = text_map_find(&names->whole, str_first(key, i));
            if (through != NULL && (found == NULL || through < found))
                found = through;
        }
    return found;
}

static void
column_add(struct column_names *names, struct column *c)
{
    text_map_add(&names->whole, c->key, c);
    for (size_t i = 0; i < c->key.n; i++)
        if (c->key.p[i] == '.')
            text_map_add(&names->inside, str_first(c->key, i), c);
}

/* A cell that is merged over columns names none of them: the header goes on
 * below. */
static void
check_column(const struct records *r, const struct value *header,
             struct column *c, struct column_names *names, struct diags *d)
{
    int from = row_number(header), to = c->pos.line / SHEET_COLUMNS;
    const struct column *o;

    if (c->key.n == 0)
        return;
    o = column_meets(names, c->key);
    column_add(names, c);
    if (o == NULL)
        return;
    if (o->pos.line != c->pos.line || o->pos.column != c->pos.column)
        diag_add(d, COLUMN_DOUBLE, c->pos, str_zero(r->arena, c->written),
                 str_zero(r->arena, o->written));
    else if (!diags_has(d, HEADER_MERGED, c->pos))
        diag_add(d, HEADER_MERGED, c->pos, str_zero(r->arena, c->written),
                 str_printf(r->arena, "%d-%d", from,
                            (to > names->last ? to : names->last) + 1).p);
}

static void
read_columns(struct records *r, const struct value *header, int last,
             struct diags *d)
{
    bool several = cells_filled(header) > 1;
    struct column_names names = { last, text_map_new(r->arena),
                                  text_map_new(r->arena) };
    int n = 0;

    for (const struct value *c = header->first; c != NULL; c = c->next)
        n++;
    r->columns = ARENA_ARRAY(r->arena, struct column, n + 1);
    for (const struct value *c = header->first; c != NULL; c = c->next) {
        struct column *column = &r->columns[r->n_columns++];

        column->pos = c->pos;
        column->written = str_copy(r->arena, c->text);
        column->key = c->kind == VALUE_TEXT
                          ? column_key(r->arena, c->text) : STR_EMPTY;
        if (str_is(column->key, RECORDS_FAULT_COLUMN))
            column->key = STR_EMPTY;
        else if (column->key.n == 0 && column->written.n > 0)
            diag_add(d, COLUMN_KEYLESS, c->pos,
                     str_zero(r->arena, c->text));
        if (several)
            check_column(r, header, column, &names, d);
    }
}

/* Cells that have no name would be lost. */
static void
check_row(const struct records *r, const struct value *row, struct diags *d)
{
    int i = 0;

    for (const struct value *c = row->first; c != NULL; c = c->next, i++)
        if (c->kind != VALUE_NULL &&
            (i >= r->n_columns || r->columns[i].written.n == 0)) {
            diag_add(d, COLUMN_UNNAMED, c->pos);
            return;
        }
}

/* What is wrong in a sheet's cells is the matter of their record; in a CSV
 * file, where it may hide the rows behind, that of the whole. */
static void
read_all(struct records *r, struct rows *rows, struct diags *cells,
         struct diags *d)
{
    struct arena *scratch = arena_beside(r->arena);
    struct value *row;
    int n = 0;

    while ((row = rows_next(rows, scratch)) != NULL) {
        if (n++ < TITLES_MOST && !header_holds(r->header, row, d))
            break;
        if (!row->pos.source->sheet) {
            diags_join(d, cells);
            *cells = diags_new(r->arena);
        }
        if (row_apart(scratch, row, n == 1, d)) {
            *cells = diags_new(r->arena);
            arena_reset(scratch);
            continue;
        }
        check_row(r, row, cells);
        letters_check(scratch, scratch, row, cells);
        if (cells->first != NULL)
            records_add_fault(r, cells);
        *cells = diags_new(r->arena);
        records_add(r, scratch, row);
        arena_reset(scratch);
    }
    diags_join(d, cells);
    arena_free(scratch);
}

static void
know_columns(struct records *r)
{
    struct value *row = value_new(r->arena, VALUE_LIST, r->header->pos);

    /* a record with no cell but its columns */
    for (int i = 0; i < r->n_columns; i++) {
        struct value *v = value_new(r->arena, VALUE_TEXT, r->columns[i].pos);

        value_append(row, v);
    }
    r->known = records_map(r, r->arena, row);
}

/* The file's own memory goes: what is kept of it gets a source that only has
 * its name. */
static void
keep_source(struct records *r)
{
    struct buf b = buf_new(r->arena);
    struct str bytes;

    pack_value(&r->pack, &b, r->header);
    for (int i = 0; i < r->pack.n_sources; i++)
        r->pack.sources[i] = source_named(r->arena, r->pack.sources[i]);
    bytes = buf_take(&b);
    r->header = unpack_value(&r->pack, r->arena, &bytes);
    for (int i = 0; i < r->n_columns; i++)
        r->columns[i].pos.source = r->header->pos.source;
    for (size_t i = 0; i < r->n_faults; i++)
        diags_keep_sources(&r->faults[i].diags);
}

bool
records_read_rows(struct records *r, struct str sheet,
                  const struct records_file *named, struct diags *d)
{
    struct arena *file = arena_beside(r->arena);
    struct diags cells = diags_new(r->arena), found = diags_new(r->arena);
    const struct sheet_place at = { named->files, r->path, sheet };
    struct rows *rows = rows_open(file, &at, &cells);

    diags_join(&found, &cells);
    cells = diags_new(r->arena);
    if (rows != NULL) {
        char mark = rows_mark(rows);
        struct value *header = header_find(file, rows, named, &cells);

        r->mark = mark;
        r->header = header;
        diags_join(&found, &cells);
        cells = diags_new(r->arena);
        if (r->header != NULL) {
            letters_check(file, file, header, &found);
            read_columns(r, r->header, named->header_last, &found);
            read_all(r, rows, &cells, &found);
            keep_source(r);
            know_columns(r);
        }
        rows_close(rows);
    }
    if (rows != NULL && r->header == NULL && found.errors == 0)
        diag_add(d, RECORDS_NONE, POS_NONE, r->path);
    diags_keep_sources(&found);
    diags_join(d, &found);
    arena_free(file);
    return r->header != NULL;
}
