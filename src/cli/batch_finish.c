/* The files that a batch leaves beside its documents: the manifest, and the
 * records that failed, ready to be mended and run again. */
#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "base/fault.h"
#include "base/json.h"
#include "cli/batch_manifest.h"

struct finishing {
    struct batch *batch;
    const struct journal *journal;
    struct diags *diags;
    struct arena *scratch;
    size_t made, failed;
};

static void
put(FILE *f, struct str s)
{
    fwrite(s.p, 1, s.n, f);
}

static bool
is_done(const struct str *cells)
{
    return str_is(cells[MANIFEST_STATUS], "xong");
}

/* Calls visit with each line of this run, in the order of the records. */
static void
each_record(struct finishing *f, FILE *out,
            void (*visit)(struct finishing *, FILE *, size_t record,
                          struct str line, const struct str *cells))
{
    for (size_t i = 0; i < records_count(f->batch->records); i++) {
        struct str cells[MANIFEST_COLUMNS], line;

        arena_reset(f->scratch);
        line = journal_line(f->journal, f->scratch, i);
        if (line.n > 0 && manifest_parse(f->scratch, line, cells))
            visit(f, out, i, line, cells);
    }
}

static void
put_line(struct finishing *f, FILE *out, size_t record, struct str line,
         const struct str *cells)
{
    (void)record;
    put(out, line);
    if (is_done(cells))
        f->made++;
    else
        f->failed++;
}

/* ---- JSON */

static void
add_list(struct buf *b, struct str s, const char *between)
{
    size_t step = strlen(between);

    buf_add_c(b, '[');
    for (bool first = true; s.n > 0; first = false) {
        size_t n = 0;

        while (n < s.n && !str_starts(str_after(s, n), between))
            n++;
        buf_add_z(b, first ? "" : ", ");
        json_text(b, str_first(s, n));
        s = str_after(s, n + step);
    }
    buf_add_c(b, ']');
}

static void
put_json(struct finishing *f, FILE *out, size_t record, struct str line,
         const struct str *cells)
{
    struct buf b = buf_new(f->scratch);

    (void)line;
    buf_printf(&b, "%s\n    {\"record\": %zu, \"place\": ",
               ftell(out) > 0 && f->made > 0 ? "," : "", record + 1);
    json_text(&b, cells[MANIFEST_PLACE]);
    buf_printf(&b, ", \"status\": \"%s\", \"files\": ",
               is_done(cells) ? "done" : "failed");
    add_list(&b, cells[MANIFEST_FILES], ";");
    buf_printf(&b, ", \"pages\": %.*s, \"sha256\": ",
               STR_ARG(cells[MANIFEST_PAGES]));
    add_list(&b, cells[MANIFEST_SUMS], ";");
    buf_printf(&b, ", \"errors\": %.*s, \"warnings\": %.*s, \"findings\": ",
               STR_ARG(cells[MANIFEST_ERRORS]),
               STR_ARG(cells[MANIFEST_WARNINGS]));
    add_list(&b, cells[MANIFEST_FINDINGS], " | ");
    buf_add_z(&b, ", \"data\": ");
    json_text(&b, cells[MANIFEST_DATA]);
    buf_add_c(&b, '}');
    put(out, buf_str(&b));
    f->made = 1; /* not the first any more */
}

static bool
write_json(struct finishing *f, size_t made, size_t failed)
{
    const struct batch *b = f->batch;
    struct output_stream s;

    if (!output_begin(b->arena, &s,
                      batch_own_path(b, b->arena, "manifest", "json"),
                      f->diags))
        return false;
    fprintf(s.file,
            "{\n  \"program\": \"vanban %s\",\n  \"run\": \"%.*s\",\n"
            "  \"data\": \"%.*s\",\n  \"shard\": %d,\n  \"shards\": %d,\n"
            "  \"records\": %zu,\n  \"done\": %zu,\n  \"failed\": %zu,\n"
            "  \"documents\": [",
            VANBAN_VERSION, STR_ARG(b->run_digest), STR_ARG(b->data_digest),
            b->shard, b->shards, records_count(b->records), made, failed);
    f->made = 0;
    each_record(f, s.file, put_json);
    fputs("\n  ]\n}\n", s.file);
    return output_end(&s, f->diags);
}

/* ---- the records that failed */

/* The column of an earlier failed.csv is written anew. */
static bool
is_fault_column(const struct value *header)
{
    return header->kind == VALUE_TEXT &&
           str_is(header->text, RECORDS_FAULT_COLUMN);
}

static struct str
row_line(const struct batch *b, struct arena *a, const struct value *row,
         struct str fault)
{
    struct buf out = buf_new(a);
    const struct value *h = records_header(b->records)->first;
    struct str *cells;
    size_t n = 0;

    for (const struct value *c = h; c != NULL; c = c->next)
        n++;
    cells = ARENA_ARRAY(a, struct str, n + 1);
    n = 0;
    for (const struct value *c = row->first; c != NULL && h != NULL;
         c = c->next, h = h->next)
        if (!is_fault_column(h))
            cells[n++] = c->kind == VALUE_TEXT ? c->text : STR_EMPTY;
    cells[n++] = fault;
    csv_line(&out, cells, n, records_mark(b->records));
    return buf_take(&out);
}

static void
put_row(struct finishing *f, FILE *out, size_t record, struct str line,
        const struct str *cells)
{
    const struct batch *b = f->batch;

    (void)line;
    if (!is_done(cells))
        put(out, row_line(b, f->scratch,
                          records_row(b->records, f->scratch, record),
                          cells[MANIFEST_FINDINGS]));
}

static void
put_item(struct finishing *f, FILE *out, size_t record, struct str line,
         const struct str *cells)
{
    struct str lines = records_lines(f->batch->records, record);

    (void)line;
    if (is_done(cells))
        return;
    put(out, lines);
    if (!str_ends(lines, "\n"))
        fputc('\n', out);
}

static bool
write_failed(struct finishing *f)
{
    const struct batch *b = f->batch;
    bool tabular = records_tabular(b->records);
    const char *path = batch_own_path(b, b->arena, "failed",
                                      tabular ? "csv" : "yaml");
    struct output_stream s;
    struct str before, behind;

    if (!output_begin(b->arena, &s, path, f->diags))
        return false;
    if (tabular) {
        fputs("\xEF\xBB\xBF", s.file); /* Excel takes it for UTF-8 */
        put(s.file, row_line(b, b->arena, records_header(b->records),
                             STR(RECORDS_FAULT_COLUMN)));
        each_record(f, s.file, put_row);
    } else {
        records_around(b->records, &before, &behind);
        put(s.file, before);
        each_record(f, s.file, put_item);
        put(s.file, behind);
    }
    return output_end(&s, f->diags);
}

bool
manifest_write(struct batch *b, const struct journal *j, struct diags *d)
{
    struct finishing f = { b, j, d, arena_new(), 0, 0 };
    struct output_stream s;
    size_t made, failed;
    bool ok;

    ok = output_begin(b->arena, &s,
                      batch_own_path(b, b->arena, "manifest", "csv"), d);
    if (ok) {
        put(s.file, manifest_header(b->arena));
        each_record(&f, s.file, put_line);
        ok = output_end(&s, d);
    }
    made = f.made;
    failed = f.failed;
    ok = ok && write_json(&f, made, failed);
    /* those of an earlier run are not those of this one */
    unlink(batch_own_path(b, b->arena, "failed", "csv"));
    unlink(batch_own_path(b, b->arena, "failed", "yaml"));
    if (ok && failed > 0)
        ok = write_failed(&f);
    arena_free(f.scratch);
    return ok;
}
