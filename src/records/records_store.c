#include "records/records_store.h"

#include <string.h>
#include <sys/stat.h>

#include "base/viet.h"

/* ---- the store */

static void
grow(struct records *r)
{
    size_t one = sizeof(*r->packed), more = r->room > 0 ? 2 * r->room : 256;

    if (r->count < r->room)
        return;
    r->packed = arena_grow(r->arena, r->packed, r->room * one, more * one);
    r->room = more;
}

void
records_add(struct records *r, struct arena *scratch, const struct value *v)
{
    struct buf b = buf_new(scratch);

    pack_value(&r->pack, &b, v);
    grow(r);
    r->packed[r->count++] = (struct packed_at){
        spool_add(r->spool, buf_str(&b)), b.n
    };
}

struct value *
records_raw(const struct records *r, struct arena *a, size_t i)
{
    struct str bytes = spool_read(r->spool, a, r->packed[i].at,
                                  r->packed[i].bytes);

    return unpack_value(&r->pack, a, &bytes);
}

/* ---- what is wrong in the rows */

void
records_add_fault(struct records *r, const struct diags *found)
{
    size_t one = sizeof(*r->faults), have = r->room_faults;
    size_t more = have > 0 ? 2 * have : 16;

    if (r->n_faults == have) {
        r->faults = arena_grow(r->arena, r->faults, have * one, more * one);
        r->room_faults = more;
    }
    r->faults[r->n_faults++] = (struct record_fault){ r->count, *found };
}

struct telling {
    const struct records *records;
    struct diags *diags;
};

static void
tell_own(const struct records *r, size_t i, struct diags *d)
{
    size_t low = 0, high = r->n_faults;

    while (low < high) {
        size_t middle = low + (high - low) / 2;

        if (r->faults[middle].record < i)
            low = middle + 1;
        else
            high = middle;
    }
    if (low < r->n_faults && r->faults[low].record == i)
        diags_join(d, &r->faults[low].diags);
}

static void
tell_row(void *context, size_t index, struct value *row)
{
    const struct telling *t = context;

    (void)row;
    tell_own(t->records, index, t->diags);
}

void
records_tell(const struct records *r, size_t i, struct diags *d)
{
    tell_own(r, i, d);
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
records_header(const struct records *r)
{
    return r->header;
}

/* ---- rows as maps */

static struct value *
path_add(struct arena *a, struct value *map, const struct column *c,
         struct value *v)
{
    struct str rest = c->key;

    for (;;) {
        size_t dot = str_index(rest, '.');
        struct str key = str_first(rest, dot);
        const struct value *have;
        struct value *inner;

        if (dot == rest.n) {
            v->key = key;
            v->key_written = c->written;
            v->key_pos = c->pos;
            value_append(map, v);
            return v;
        }
        have = value_member(map, key);
        inner = (struct value *)have;
        if (inner == NULL) {
            inner = value_new(a, VALUE_MAP, v->pos);
            inner->key = key;
            inner->key_written = c->written;
            inner->key_pos = c->pos;
            value_append(map, inner);
        }
        map = inner;
        rest = str_after(rest, dot + 1);
    }
}

/* The place of a cell that the row does not reach. */
static struct pos
past_end(const struct value *row, int column)
{
    struct pos pos = row->pos;

    if (pos.source->sheet)
        pos.line = pos.line / SHEET_COLUMNS * SHEET_COLUMNS + column;
    return pos;
}

struct value *
records_map(const struct records *r, struct arena *a, struct value *row)
{
    struct value *map = value_new(a, VALUE_MAP, row->pos), *next;
    struct value *cell = row->first;

    for (int i = 0; i < r->n_columns; i++) {
        const struct column *c = &r->columns[i];
        struct value *v = cell;

        next = v != NULL ? v->next : NULL;
        if (v == NULL)
            v = value_new(a, VALUE_NULL, past_end(row, i));
        v->next = NULL;
        cell = next;
        if (c->key.n > 0)
            path_add(a, map, c, v);
    }
    return map;
}

struct value *
records_row(const struct records *r, struct arena *a, size_t i)
{
    struct value *row = records_raw(r, a, i);
    int n = 0;

    for (const struct value *c = row->first; c != NULL; c = c->next)
        n++;
    for (; n < r->n_columns; n++)
        value_append(row, value_new(a, VALUE_NULL, past_end(row, n)));
    return row;
}

struct value *
records_own(const struct records *r, struct arena *a, size_t i)
{
    struct value *v = records_raw(r, a, i), *joined;

    if (r->header != NULL)
        return records_map(r, a, v);
    if (r->shared == NULL)
        return v;
    joined = value_join(a, r->shared, v);
    joined->pos = v->pos;
    return joined;
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
is_file(const char *path)
{
    struct stat st;

    return stat(path, &st) == 0 && !S_ISDIR(st.st_mode);
}

/* "xa.xlsx!Danh sách" in its two parts, unless a file has that name. Names of
 * files and of sheets may have a '!' themselves: it is that behind a file, or
 * else behind what looks like a workbook's name. */
static void
split_name(struct records *r, const char *named, struct str *sheet)
{
    struct str s = str_from(named), part = STR_EMPTY;
    bool found = is_file(named);

    r->path = named;
    *sheet = STR_EMPTY;
    for (size_t i = 1; i < s.n && !found; i++) {
        if (s.p[i] != '!')
            continue;
        found = is_file(str_zero(r->arena, str_first(s, i)));
        if (found || (part.n == 0 && str_ends(str_first(s, i), ".xlsx")))
            part = str_first(s, i);
    }
    if (part.n == 0)
        return;
    r->path = str_zero(r->arena, part);
    *sheet = viet_nfc(r->arena, str_trim(str_after(s, part.n + 1)));
    if (sheet->n > 1 && str_starts(*sheet, "'") && str_ends(*sheet, "'"))
        *sheet = (struct str){ sheet->p + 1, sheet->n - 2 };
}

static bool
is_yaml(struct arena *a, const char *path)
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
    r->spool = spool_new(a);
    split_name(r, file->named, &sheet);
    if (is_yaml(a, r->path))
        ok = records_read_yaml(r, d);
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
