/* finish.c — the files that a batch leaves beside its documents: the
 * manifest, and the records that failed, ready to be mended and run again. */
#include <string.h>
#include <unistd.h>

#include "batch/joined.h"
#include "batch/manifest.h"
#include "out/csv_line.h"
#include "out/lines_of_file.h"

struct finishing {
    struct batch *batch;
    const struct journal *journal;
    struct diags *diags;
    struct arena *scratch;
    size_t made, failed, rows;
    size_t others;    /* documents of earlier runs only */
    struct str other; /* a file of the first */
};

static void
put(FILE *f, struct str s)
{
    if (s.n > 0)
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
    for (size_t i = 0; i < f->batch->count; i++) {
        struct str cells[MANIFEST_COLUMNS], line;

        arena_reset(f->scratch);
        line = journal_line(f->journal, f->scratch, i);
        if (line.n > 0 && manifest_parse(f->scratch, line, cells))
            visit(f, out, i, line, cells);
    }
}

/* The lines of the manifest so far that are about files of no record of this
 * run, as of one that the data do not hold any more: the files are still
 * there, and so are their lines, without a number. */
static void
each_other(struct finishing *f, FILE *out,
           void (*visit)(struct finishing *, FILE *, size_t record,
                         struct str line, const struct str *cells))
{
    const struct batch *b = f->batch;
    struct lines_of_file lines;
    struct str line;

    lines_open(&lines, batch_own_path(b, b->arena, "manifest", "csv"),
               UINT64_MAX);
    while (lines_next(&lines, &line)) {
        struct str cells[MANIFEST_COLUMNS], whole;
        struct buf copy;

        arena_reset(f->scratch);
        if (lines.number == 1 || !manifest_parse(f->scratch, line, cells) ||
            !is_done(cells) ||
            manifest_owner(b, f->scratch, cells) != SIZE_MAX ||
            !manifest_holds(f->scratch, b->folder, cells))
            continue;
        copy = buf_new(f->scratch);
        cells[MANIFEST_RECORD] = STR_EMPTY;
        manifest_add(&copy, cells);
        whole = buf_take(&copy);
        visit(f, out, SIZE_MAX, whole, cells);
    }
    lines_close(&lines);
}

static void
put_other(struct finishing *f, FILE *out, size_t record, struct str line,
          const struct str *cells)
{
    struct str files = cells[MANIFEST_FILES];

    (void)record;
    if (f->others++ == 0)
        f->other = str_copy(f->batch->arena,
                            str_first(files, str_index(files, ';')));
    put(out, line);
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

static void
count_line(struct finishing *f, FILE *out, size_t record, struct str line,
           const struct str *cells)
{
    (void)out, (void)record, (void)line;
    f->failed += !is_done(cells);
}

static void
put_json(struct finishing *f, FILE *out, size_t record, struct str line,
         const struct str *cells)
{
    (void)record, (void)line;
    manifest_json_row(out, f->scratch, cells, f->rows++ == 0);
}

static bool
write_json(struct finishing *f, size_t made, size_t failed)
{
    const struct batch *b = f->batch;
    const struct manifest_head head = {
        .run = b->run_digest, .data = b->data_digest, .shard = b->order->shard,
        .shards = b->order->shards, .records = b->count,
        .done = made, .failed = failed,
    };
    struct output_stream s;

    if (!output_begin(b->arena, &s,
                      batch_own_path(b, b->arena, "manifest", "json"),
                      f->diags))
        return false;
    manifest_json_begin(s.file, &head);
    each_record(f, s.file, put_json);
    each_other(f, s.file, put_json);
    manifest_json_end(s.file);
    return output_end(&s, f->diags);
}

/* ---- the records that failed */

/* A row with its fault (of SIZE_MAX: the header). Cells under no header stand
 * behind that, as its column is the last: they are told of again, and not
 * lost. The column of an earlier failed.csv is written anew. */
static struct str
row_line(const struct batch *b, struct arena *a, size_t record,
         struct str fault)
{
    const struct str *header, *row;
    int columns = vanban_data_cells(b->data, a, SIZE_MAX, &header);
    int count = vanban_data_cells(b->data, a, record, &row);
    struct str *cells = ARENA_ARRAY(a, struct str, count + 1);
    struct buf out = buf_new(a);
    size_t n = 0;

    for (int i = 0; i < count && i < columns; i++)
        if (!str_is(header[i], vanban_fault_column))
            cells[n++] = row[i];
    cells[n++] = fault;
    for (int i = columns; i < count; i++)
        cells[n++] = row[i];
    csv_line(&out, cells, n, vanban_data_mark(b->data));
    return buf_take(&out);
}

static void
put_row(struct finishing *f, FILE *out, size_t record, struct str line,
        const struct str *cells)
{
    (void)line;
    if (!is_done(cells))
        put(out, row_line(f->batch, f->scratch, record,
                          cells[MANIFEST_FINDINGS]));
}

static void
put_item(struct finishing *f, FILE *out, size_t record, struct str line,
         const struct str *cells)
{
    struct str lines = vanban_data_lines(f->batch->data, f->scratch,
                                         record);

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
    bool tabular = vanban_data_is_table(b->data);
    const char *path = batch_own_path(b, b->arena, "failed",
                                      tabular ? "csv" : "yaml");
    struct output_stream s;
    struct str before, behind;

    if (!output_begin(b->arena, &s, path, f->diags))
        return false;
    if (tabular) {
        fputs("\xEF\xBB\xBF", s.file); /* Excel takes it for UTF-8 */
        put(s.file, row_line(b, b->arena, SIZE_MAX,
                             str_from(vanban_fault_column)));
        each_record(f, s.file, put_row);
    } else {
        vanban_data_around(b->data, &before, &behind);
        put(s.file, before);
        each_record(f, s.file, put_item);
        put(s.file, behind);
    }
    return output_end(&s, f->diags);
}

static bool
write_manifest(struct finishing *f)
{
    const struct batch *b = f->batch;
    struct output_stream s;
    bool ok;

    if (!output_begin(b->arena, &s,
                      batch_own_path(b, b->arena, "manifest", "csv"),
                      f->diags))
        return false;
    put(s.file, manifest_header(b->arena));
    each_record(f, s.file, put_line);
    each_other(f, s.file, put_other);
    /* that with the lines of earlier runs is read once more */
    ok = write_json(f, f->made, f->failed);
    return output_end(&s, f->diags) && ok;
}

bool
manifest_write(struct batch *b, const struct journal *j, struct diags *d)
{
    struct finishing f = { .batch = b, .journal = j, .diags = d,
                           .scratch = arena_new() };
    bool ok = true;

    if (batch_is_alone(b)) /* one file needs no list of files */
        each_record(&f, NULL, count_line);
    else
        ok = write_manifest(&f);
    /* those of an earlier run are not those of this one */
    unlink(batch_own_path(b, b->arena, "failed", "csv"));
    unlink(batch_own_path(b, b->arena, "failed", "yaml"));
    if (ok && f.failed > 0)
        ok = write_failed(&f);
    if (f.others > 0)
        diag_add(d, FILES_OTHER, POS_NONE,
                 str_printf(b->arena, "%zu", f.others).p,
                 str_zero(b->arena, f.other));
    arena_free(f.scratch);
    return ok;
}
