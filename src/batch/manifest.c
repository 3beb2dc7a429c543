/* manifest.c — lines of the manifest: written, and read again. */
#include "batch/manifest.h"

#include <string.h>

#include "base/digest.h"
#include "out/csv_line.h"

enum { FILE_LARGEST = 512 * 1024 * 1024 };

/* Hash of a file's bytes; empty where it cannot be read. */
static struct str
digest_file(struct arena *a, const char *path)
{
    struct arena *scratch = arena_beside(a);
    struct str bytes, sum = STR_EMPTY;

    if (files_disk.read(&files_disk, scratch, path, FILE_LARGEST, &bytes) ==
        0)
        sum = digest_of(a, bytes);
    arena_free(scratch);
    return sum;
}

/* A spreadsheet takes what begins so for a formula: "=HYPERLINK(…)" in a
 * message, "@SUM" as a file's name. An apostrophe says that it is text; one
 * that is there is kept apart by another. */
static bool
is_formula(struct str cell)
{
    return cell.n > 0 && strchr("=+-@'\t\r", cell.p[0]) != NULL;
}

void
manifest_add(struct buf *b, const struct str cells[MANIFEST_COLUMNS])
{
    struct str guarded[MANIFEST_COLUMNS];

    for (int i = 0; i < MANIFEST_COLUMNS; i++)
        guarded[i] = is_formula(cells[i])
                         ? str_printf(b->arena, "'%.*s", STR_ARG(cells[i]))
                         : cells[i];
    csv_line(b, guarded, MANIFEST_COLUMNS, ',');
}

struct str
manifest_header(struct arena *a)
{
    static const char *const names[] = {
        [MANIFEST_RECORD] = "ban_ghi",    [MANIFEST_PLACE] = "noi",
        [MANIFEST_STATUS] = "trang_thai", [MANIFEST_FILES] = "tep",
        [MANIFEST_PAGES] = "trang",       [MANIFEST_SUMS] = "sha256",
        [MANIFEST_ERRORS] = "loi",        [MANIFEST_WARNINGS] = "canh_bao",
        [MANIFEST_FINDINGS] = "thong_bao", [MANIFEST_DATA] = "du_lieu",
        [MANIFEST_RUN] = "lan_lap",       [MANIFEST_READ] = "doc_them",
        [MANIFEST_NOTES] = "goi_y",       [MANIFEST_CODES] = "ma",
    };
    struct str cells[MANIFEST_COLUMNS];
    struct buf b = buf_new(a);

    for (int i = 0; i < MANIFEST_COLUMNS; i++)
        cells[i] = str_from(names[i]);
    manifest_add(&b, cells);
    return buf_take(&b);
}

/* The messages in one line. */
static struct str
findings(struct arena *a, const struct diags *d)
{
    struct buf b = buf_new(a);

    for (const struct diag *g = d->first; g != NULL; g = g->next) {
        struct str place = pos_text(a, g->pos);

        if (diag_is_suppressed(g))
            continue;
        buf_printf(&b, "%s%.*s%s%s: ", b.n > 0 ? " | " : "", STR_ARG(place),
                   place.n > 0 ? ": " : "",
                   severity_name(g->severity, g->message));
        for (size_t i = 0; i < g->text.n; i++)
            buf_add_c(&b, (unsigned char)g->text.p[i] < ' ' ? ' '
                                                          : g->text.p[i]);
        buf_printf(&b, " [%s]", message_code(g->message));
    }
    return buf_take(&b);
}

/* RECORD_HERE only says where the record is. */
static bool
counts(const struct diag *g)
{
    return !diag_is_suppressed(g) && g->message != RECORD_HERE;
}

static int
count_notes(const struct diags *d)
{
    int n = 0;

    for (const struct diag *g = d->first; g != NULL; g = g->next)
        n += counts(g) && g->severity == SEVERITY_NOTE;
    return n;
}

enum { CODES_MOST = 5 };

/* The codes that come up first, each once: errors before what weighs less. */
static struct str
codes(struct arena *a, const struct diags *d)
{
    enum message seen[CODES_MOST];
    struct buf b = buf_new(a);
    int n = 0;

    for (int s = SEVERITY_ERROR; s >= SEVERITY_NOTE; s--)
        for (const struct diag *g = d->first; g != NULL && n < CODES_MOST;
             g = g->next) {
            int i = 0;

            while (i < n && seen[i] != g->message)
                i++;
            if (i < n || (int)g->severity != s || !counts(g))
                continue;
            seen[n++] = g->message;
            buf_printf(&b, "%s%s", n > 1 ? ";" : "",
                       message_code(g->message));
        }
    return buf_take(&b);
}

/* The files that were read for this document alone. */
static struct str
read_files(struct arena *a, const struct file_log *log)
{
    struct buf b = buf_new(a);

    for (const struct reading *r = log->last; r != NULL; r = r->next) {
        const struct reading *same = log->last;

        while (same != r && strcmp(same->path, r->path) != 0)
            same = same->next;
        if (same != r)
            continue;
        buf_printf(&b, "%s%s=", b.n > 0 ? ";" : "", r->path);
        buf_add_str(&b, digest_file(a, r->path));
    }
    return buf_take(&b);
}

struct str
manifest_line(const struct batch *b, struct arena *a,
              const struct manifest_row *row)
{
    struct buf files = buf_new(a), sums = buf_new(a), line = buf_new(a);
    struct str cells[MANIFEST_COLUMNS];
    size_t folder = strlen(b->folder);

    for (int i = 0; i < row->count; i++) {
        const struct output *o = &row->outputs[i];

        buf_printf(&files, "%s%s", i > 0 ? ";" : "", o->path + folder);
        if (!row->done)
            continue;
        if (i > 0)
            buf_add_c(&sums, ';');
        buf_add_str(&sums, digest_of(a, o->bytes));
    }
    cells[MANIFEST_RECORD] = str_printf(a, "%zu", row->record + 1);
    cells[MANIFEST_PLACE] = pos_text(a, vanban_record_pos(row->data));
    cells[MANIFEST_STATUS] = row->done ? STR("xong") : STR("lỗi");
    cells[MANIFEST_FILES] = buf_take(&files);
    cells[MANIFEST_PAGES] = str_printf(a, "%d", row->pages);
    cells[MANIFEST_SUMS] = buf_take(&sums);
    cells[MANIFEST_ERRORS] =
        str_printf(a, "%d", diags_count(row->diags, SEVERITY_ERROR));
    cells[MANIFEST_WARNINGS] =
        str_printf(a, "%d", diags_count(row->diags, SEVERITY_WARNING));
    cells[MANIFEST_FINDINGS] = findings(a, row->diags);
    cells[MANIFEST_DATA] = vanban_record_digest(row->data, a);
    cells[MANIFEST_RUN] = b->run_digest;
    cells[MANIFEST_READ] = read_files(a, row->read);
    cells[MANIFEST_NOTES] = str_printf(a, "%d", count_notes(row->diags));
    cells[MANIFEST_CODES] = codes(a, row->diags);
    manifest_add(&line, cells);
    return buf_take(&line);
}

bool
manifest_parse(struct arena *a, struct str line,
               struct str cells[MANIFEST_COLUMNS])
{
    int n = csv_cells(a, line, ',', cells, MANIFEST_COLUMNS);

    if (n != MANIFEST_COLUMNS && n != MANIFEST_NOTES)
        return false;
    for (int i = n; i < MANIFEST_COLUMNS; i++)
        cells[i] = STR_EMPTY;
    for (int i = 0; i < n; i++)
        if (str_starts(cells[i], "'") && is_formula(str_after(cells[i], 1)))
            cells[i] = str_after(cells[i], 1);
    return true;
}

/* Cuts the part up to the next ';' off the front. */
static bool
cut_part(struct str *rest, struct str *part)
{
    size_t n = str_index(*rest, ';');

    if (rest->n == 0)
        return false;
    *part = str_first(*rest, n);
    *rest = str_after(*rest, n + 1);
    return true;
}

static bool
reads_hold(struct arena *a, struct str reads)
{
    struct str part;

    while (cut_part(&reads, &part)) {
        size_t mark = str_behind_last(part, '=');

        if (mark == 0 ||
            !str_equal(digest_file(a, str_zero(a, str_first(part,
                                                            mark - 1))),
                       str_after(part, mark)))
            return false;
    }
    return true;
}

bool
manifest_holds(struct arena *a, const char *folder,
               const struct str cells[MANIFEST_COLUMNS])
{
    struct str files = cells[MANIFEST_FILES], sums = cells[MANIFEST_SUMS];
    struct str file, sum;

    if (files.n == 0)
        return false;
    while (cut_part(&files, &file)) {
        const char *path = str_printf(a, "%s%.*s", folder,
                                      STR_ARG(file)).p;

        if (!cut_part(&sums, &sum) || sum.n == 0 ||
            !str_equal(digest_file(a, path), sum))
            return false;
    }
    return sums.n == 0 && reads_hold(a, cells[MANIFEST_READ]);
}

size_t
manifest_owner(const struct batch *b, struct arena *a,
               const struct str cells[MANIFEST_COLUMNS])
{
    struct str files = cells[MANIFEST_FILES];

    if (files.n == 0)
        return SIZE_MAX;
    files = str_first(files, str_index(files, ';'));
    return batch_path_owner(b, a, str_printf(a, "%s%.*s", b->folder,
                                             STR_ARG(files)).p);
}
