/* answer.c — what --json tells of a batch: the tables beside the plan, each
 * record with what is wrong in which cell, and what it comes to. */
#include "batch/answer.h"

#include <string.h>

#include "base/json.h"
#include "base/utf8.h"
#include "batch/joined.h"
#include "batch/shared.h"
#include "out/output.h"

enum {
    CELL_LONGEST = 200, /* characters; the page of a record has the rest */
    FINDINGS_MOST = 50, /* of one record */
};

static void
put_text(struct buf *out, const char *key, struct str text)
{
    buf_printf(out, ", \"%s\": ", key);
    json_text(out, text);
}

/* The beginning of a text that may be long. */
static void
put_short(struct buf *out, struct str text)
{
    struct str rest = text;

    for (int i = 0; i < CELL_LONGEST && rest.n > 0; i++)
        utf8_next(&rest);
    if (rest.n > 0)
        text = str_printf(out->arena, "%.*s…", (int)(text.n - rest.n),
                          text.p);
    json_text(out, text);
}

void
answer_begin(const struct batch *b)
{
    struct arena *a = arena_beside(b->arena);
    struct buf out = buf_new(a);

    buf_add_z(&out, "{\n  \"plan\": ");
    json_text(&out, str_from(b->order->data.plan));
    buf_printf(&out, ",\n  \"dry\": %s,\n  ",
               b->order->dry_run ? "true" : "false");
    if (b->data != NULL)
        vanban_data_match(b->data, a, batch_names_use, b, &out);
    else
        buf_add_z(&out, "\"tables\": [],\n  \"places\": []");
    buf_add_z(&out, ",\n  \"records\": [");
    text_print(&out);
    arena_free(a);
}

/* ---- a record */

/* These are of a record as a whole, whose place is that of its first cell. */
static bool
is_of_whole(enum message m)
{
    return m == OUTPUT_STALE || m == NAME_CLASH || m == JOINED_CLASH ||
           m == NAME_LONG || m == RECORD_LOST || m == INTERNAL;
}

/* A finding of a cell without the text of its table, which is not gone through
 * for each record. */
static struct diag
of_cell(struct arena *a, const struct diag *g)
{
    struct diag alone = *g;

    alone.pos.source = source_named(a, g->pos.source);
    alone.mends = NULL; /* the table is mended where it was made */
    return alone;
}

static void
put_finding(struct buf *out, const struct batch *b, size_t record,
            const struct diag *g, struct report_lines *lines)
{
    struct vanban_cell cell;
    struct diag alone;

    if (is_of_whole(g->message) ||
        !vanban_data_cell(b->data, out->arena, record, g->pos, &cell)) {
        report_json(out, g, lines);
        return;
    }
    alone = of_cell(out->arena, g);
    report_json(out, &alone, lines);
    out->n--; /* its brace */
    buf_printf(out, ", \"cell\": {\"table\": %d, \"column\": %d, \"text\": ",
               cell.table, cell.column);
    put_short(out, cell.text);
    buf_add_z(out, "}}");
}

static void
put_findings(struct buf *out, const struct batch *b,
             const struct manifest_row *row)
{
    struct report_lines lines = { .source = NULL };
    int n = 0;

    buf_add_z(out, ", \"findings\": [");
    for (const struct diag *g = row->diags->first; g != NULL; g = g->next) {
        if (g->message == RECORD_HERE || n++ >= FINDINGS_MOST)
            continue;
        buf_add_z(out, n > 1 ? ",\n      " : "\n      ");
        put_finding(out, b, row->record, g, &lines);
    }
    buf_add_c(out, ']');
    if (n > FINDINGS_MOST)
        buf_printf(out, ", \"more\": %d", n - FINDINGS_MOST);
}

static void
put_cells(struct buf *out, const struct batch *b, size_t record)
{
    const struct str *texts;
    int n = vanban_data_texts(b->data, out->arena, record, &texts);

    buf_add_z(out, ", \"cells\": [");
    for (int i = 0; i < n; i++) {
        if (i > 0)
            buf_add_z(out, ", ");
        put_short(out, texts[i]);
    }
    buf_add_c(out, ']');
}

/* Its number, and its place in the file. */
static void
put_head(struct buf *out, const struct batch *b, size_t record)
{
    struct pos pos = vanban_record_pos(vanban_record(b->data, out->arena,
                                                     record));

    buf_printf(out, "{\"record\": %zu, \"row\": %d", record + 1,
               pos.source != NULL && pos.source->sheet
                   ? pos.line / SHEET_COLUMNS : pos.line);
    put_cells(out, b, record);
}

struct str
answer_record(const struct batch *b, struct arena *a,
              const struct manifest_row *row)
{
    struct buf out = buf_new(a);

    put_head(&out, b, row->record);
    buf_printf(&out, ", \"whole\": %s, \"pages\": %d, \"files\": [",
               row->done ? "true" : "false", row->pages);
    for (int i = 0; i < row->count; i++) {
        if (i > 0)
            buf_add_z(&out, ", ");
        json_text(&out, str_from(row->outputs[i].path));
    }
    buf_add_c(&out, ']');
    put_findings(&out, b, row);
    buf_add_c(&out, '}');
    return buf_take(&out);
}

void
answer_rows(const struct batch *b)
{
    struct arena *a = arena_beside(b->arena);

    for (size_t i = 0; i < b->count; i++) {
        struct buf out = buf_new(a);

        buf_add_z(&out, i > 0 ? ",\n    " : "\n    ");
        put_head(&out, b, i);
        buf_add_z(&out, ", \"whole\": false, \"pages\": 0, \"files\": [], "
                  "\"findings\": []}");
        text_print(&out);
        arena_reset(a);
    }
    arena_free(a);
}

/* ---- the end */

static void
put_shared(struct buf *out, const struct batch *b, bool *first)
{
    const struct shared_finding *f =
        b->shared != NULL ? batch_shared_all(b->shared, b, b->tried) : NULL;
    struct report_lines lines = { .source = NULL };

    for (; f != NULL; f = f->next) {
        buf_add_z(out, *first ? "\n    " : ",\n    ");
        report_json(out, f->one.first, &lines);
        out->n--; /* its brace */
        buf_printf(out, ", \"records\": %zu}", f->records);
        *first = false;
    }
}

static void
put_own_findings(struct buf *out, const struct diags *d, bool *first)
{
    struct report_lines lines = { .source = NULL };

    for (const struct diag *g = d->first; g != NULL; g = g->next) {
        buf_add_z(out, *first ? "\n    " : ",\n    ");
        report_json(out, g, &lines);
        *first = false;
    }
}

/* The files of the run beside those of its records. */
static void
put_files(struct buf *out, const struct batch *b)
{
    bool written = !b->order->dry_run && b->tried > 0;

    buf_add_z(out, ",\n  \"joined\": [");
    for (int i = 0; i < b->order->n_joined; i++) {
        if (i > 0)
            buf_add_z(out, ", ");
        json_text(out, str_from(batch_joined_path(b, out->arena, i)));
    }
    buf_add_c(out, ']');
    if (written && b->failed > 0)
        put_text(out, "mend",
                 str_from(batch_own_path(b, out->arena, "failed",
                                         vanban_data_is_table(b->data)
                                             ? "csv" : "yaml")));
    if (written && !batch_is_alone(b))
        put_text(out, "manifest",
                 str_from(batch_own_path(b, out->arena, "manifest", "csv")));
}

void
answer_end(const struct batch *b)
{
    struct arena *a = arena_beside(b->arena);
    struct buf out = buf_new(a);
    bool first = true;

    buf_add_z(&out, "\n  ],\n  \"findings\": [");
    put_own_findings(&out, b->diags, &first);
    put_shared(&out, b, &first);
    buf_add_c(&out, ']');
    put_files(&out, b);
    buf_printf(&out, ",\n  \"counts\": {\"records\": %zu, \"tried\": %zu, "
               "\"whole\": %zu, \"kept\": %zu, \"failed\": %zu}\n}\n",
               b->count, b->tried, b->tried - b->failed, b->kept, b->failed);
    text_print(&out);
    arena_free(a);
}
