/* table_file.c — the rows of a table that stand in a file beside the plan. */
#include "base/source_read.h"
#include "input/csv.h"
#include "input/include.h"
#include "input/letters.h"
#include "input/ods.h"
#include "input/table_kind.h"
#include "table/table_grid.h"
#include "text/date.h"

/* "Sheet1!A1:F20" in its two parts, either of which may be missing. */
struct area {
    struct str sheet;
    bool ranged;
    struct grid_range range;
};

static bool
area_read(struct str s, struct area *area)
{
    size_t mark = s.n;

    for (size_t i = 0; i < s.n; i++)
        if (s.p[i] == '!')
            mark = i;
    *area = (struct area){ .sheet = str_first(s, mark) };
    if (mark == s.n) {
        struct str rest = s;

        area->ranged = grid_range(&rest, &area->range) && rest.n == 0;
        if (area->ranged)
            area->sheet = STR_EMPTY;
        return true;
    }
    if (area->sheet.n > 1 && str_starts(area->sheet, "'") &&
        str_ends(area->sheet, "'"))
        area->sheet = (struct str){ area->sheet.p + 1, area->sheet.n - 2 };
    s = str_after(s, mark + 1);
    area->ranged = grid_range(&s, &area->range);
    return area->ranged && s.n == 0;
}

/* The rows and cells of the range, in a list of its own. */
static const struct value *
cut_rows(struct arena *a, const struct value *rows,
         const struct grid_range *range)
{
    struct value *out = value_new(a, VALUE_LIST, rows->pos);
    int y = 0;

    for (const struct value *r = rows->first;
         r != NULL && y <= range->last_row; r = r->next, y++) {
        struct value *row;
        int x = 0;

        if (y < range->row)
            continue;
        row = value_new(a, VALUE_LIST, r->pos);
        for (const struct value *c = r->first;
             c != NULL && x <= range->last_column; c = c->next, x++)
            if (x >= range->column)
                value_append(row, value_again(a, c));
        value_append(out, row);
    }
    return out;
}

static struct str
place_text(struct arena *a, int column, int row)
{
    if (column < 26)
        return str_printf(a, "%c%d", 'A' + column, row + 1);
    return str_printf(a, "%c%c%d", 'A' + column / 26 - 1, 'A' + column % 26,
                      row + 1);
}

/* The merged ranges that lie in the range, counted from its corner. */
static const struct value *
cut_merges(struct arena *a, const struct value *merges,
           const struct grid_range *range)
{
    struct value *out = value_new(a, VALUE_LIST, merges->pos);

    for (const struct value *m = merges->first; m != NULL; m = m->next) {
        struct value *v = value_new(a, VALUE_TEXT, m->pos);
        struct str s = m->text;
        struct grid_range r;

        if (!grid_range(&s, &r) || r.column < range->column ||
            r.row < range->row || r.last_column > range->last_column ||
            r.last_row > range->last_row)
            continue;
        v->text = str_printf(a, "%.*s:%.*s",
            STR_ARG(place_text(a, r.column - range->column,
                               r.row - range->row)),
            STR_ARG(place_text(a, r.last_column - range->column,
                               r.last_row - range->row)));
        value_append(out, v);
    }
    return out;
}

const struct value *
grid_merges_below(struct arena *a, const struct value *merges, int from,
                  int to)
{
    struct value *out = value_new(a, VALUE_LIST, merges->pos);

    for (const struct value *m = merges->first; m != NULL; m = m->next) {
        struct value *v = value_new(a, VALUE_TEXT, m->pos);
        struct str s = m->text;
        struct grid_range r;

        if (!grid_range(&s, &r) || r.row < from)
            continue;
        v->text = str_printf(a, "%.*s:%.*s",
            STR_ARG(place_text(a, r.column, r.row - from + to)),
            STR_ARG(place_text(a, r.last_column, r.last_row - from + to)));
        value_append(out, v);
    }
    return out;
}

/* A day that the sheet shows month first is printed so, and read wrongly: told
 * once. */
static void
tell_misleading(const struct table_run *run, const struct value *rows)
{
    struct arena *a = run->arena;
    struct date day;

    for (const struct value *r = rows->first; r != NULL; r = r->next)
        for (const struct value *c = r->first; c != NULL; c = c->next) {
            if (!date_misleads(a, c))
                continue;
            date_parse(c->exact, &day);
            diag_add(run->diags, DAY_MISLEADS, c->pos, str_zero(a, c->text),
                     str_zero(a, date_short(a, day)));
            return;
        }
}

/* A sheet without a range begins where its first row and column with text
 * are. */
static struct grid_range
used_range(const struct value *rows)
{
    struct grid_range used = { SHEET_COLUMNS, -1, SHEET_COLUMNS, SHEET_ROWS };
    int y = 0;

    for (const struct value *r = rows->first; r != NULL; r = r->next, y++) {
        int x = 0;

        for (const struct value *c = r->first; c != NULL; c = c->next, x++) {
            if (c->kind == VALUE_NULL)
                continue;
            if (used.row < 0)
                used.row = y;
            if (x < used.column)
                used.column = x;
        }
    }
    if (used.row < 0)
        used.row = used.column = 0;
    return used;
}

static struct grid_file
read_by_ending(const struct table_run *run, const struct value *tep,
               const struct sheet_place *at)
{
    struct workbook_sheet w = { .rows = NULL };
    const struct source *s;
    bool ok = true;

    switch (table_kind_of(run->arena, at->path)) {
    case TABLE_CSV:
        s = source_read(run->arena, at->files, at->path, run->diags);
        if (s != NULL)
            w.rows = csv_read(run->arena, s, run->diags);
        break;
    case TABLE_XLSX:
        ok = xlsx_read(run->arena, at, &w, run->diags);
        break;
    case TABLE_ODS:
        ok = ods_read(run->arena, at, &w, run->diags);
        break;
    case TABLE_NONE:
        table_kind_refuse(run->arena,
                          str_zero(run->arena, str_trim(tep->text)), tep->pos,
                          run->diags);
        break;
    }
    if (!ok || w.rows == NULL)
        return (struct grid_file){ NULL, NULL };
    letters_check(run->arena, run->arena, w.rows, run->diags);
    return (struct grid_file){ w.rows, w.merges };
}

static struct grid_file
read_file(const struct table_run *run, const struct value *tep,
          const struct value *vung)
{
    struct grid_file file = { NULL, NULL };
    struct area area = { .ranged = false };
    struct sheet_place at = { run->files, NULL, STR_EMPTY };

    if (tep->kind != VALUE_TEXT) {
        diag_add(run->diags, TABLE_VALUE, tep->pos, "tep", "tên tệp");
        return file;
    }
    if (!value_is_blank(vung) &&
        (vung->kind != VALUE_TEXT ||
         !area_read(str_trim(vung->text), &area) ||
         (area.sheet.n > 0 &&
          table_kind_of(run->arena,
                        str_zero(run->arena, str_trim(tep->text))) ==
              TABLE_CSV))) {
        diag_add(run->diags, TABLE_RANGE, vung->pos,
                 str_zero(run->arena, vung->text));
        return file;
    }
    if (at.files == NULL)
        at.files = pos_origin(tep->pos).source->files;
    at.path = include_path(run->arena, &at.files, str_trim(tep->text),
                           tep->pos, OWNER_PLAN, run->diags);
    if (at.path == NULL)
        return file;
    at.sheet = area.sheet;
    file = read_by_ending(run, tep, &at);
    if (file.rows == NULL)
        return file;
    if (!area.ranged)
        area.range = used_range(file.rows);
    file.rows = cut_rows(run->arena, file.rows, &area.range);
    tell_misleading(run, file.rows);
    if (file.merges != NULL)
        file.merges = cut_merges(run->arena, file.merges, &area.range);
    return file;
}

/* Its address tells whose the rows kept with a value are. */
static const char rows_owner;

struct grid_file
grid_file(const struct table_run *run, const struct value *tep,
          const struct value *vung)
{
    const struct grid_file *kept = value_attached(tep, &rows_owner);

    return kept != NULL ? *kept : read_file(run, tep, vung);
}

struct preloading {
    struct arena *arena;
    const struct files *files;
    bool (*is_known)(const struct value *);
};

static void
preload_map(const struct preloading *p, struct value *map)
{
    struct value *tep = (struct value *)value_find(map, "tep");
    const struct value *vung = value_find(map, "vung");
    struct file_log log = { p->arena, NULL };
    const struct files files = files_logged(p->files, &log);
    struct diags found = diags_new(p->arena);
    const struct table_run run = { .arena = p->arena, .files = &files,
                                   .diags = &found };
    struct grid_file *file;

    if (tep == NULL || tep->kind != VALUE_TEXT || !p->is_known(tep) ||
        (vung != NULL && (vung->kind != VALUE_TEXT || !p->is_known(vung))))
        return;
    file = ARENA_NEW(p->arena, struct grid_file);
    *file = read_file(&run, tep, vung);
    if (file->rows == NULL || found.first != NULL)
        return;
    if (p->files->log != NULL)
        file_log_join(p->files->log, &log);
    value_attach(p->arena, tep, &rows_owner, file);
}

static void
preload(const struct preloading *p, struct value *v)
{
    if (v->kind == VALUE_MAP)
        preload_map(p, v);
    for (struct value *c = v->first; c != NULL; c = c->next)
        preload(p, c);
}

void
table_preload(struct arena *a, const struct files *files, struct value *plan,
              bool (*is_known)(const struct value *))
{
    const struct preloading p = { a, files, is_known };

    preload(&p, plan);
}
