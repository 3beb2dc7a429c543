/* merge.c — the manifests of the shards of a batch as one: nothing may be
 * missing, and nothing be there twice. */
#define _XOPEN_SOURCE 700 /* realpath */

#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "base/fault.h"
#include "base/files.h"
#include "base/visible.h"
#include "batch/manifest.h"
#include "out/lines_of_file.h"

/* The manifest of one shard. */
struct shard {
    const char *folder; /* as given, with final slash */
    const char *stem;   /* "out/manifest-2-8" */
    const char *prefix; /* of its files, from the folder of the whole */
    struct manifest_head head;
    size_t last; /* record of its last line so far, from 1 */
    struct shard *next;
};

/* A part that is being made, or was cut off: its journal is there. */
struct unfinished {
    int shard, shards;
    const char *path;
    struct unfinished *next;
};

/* Where the line of a record stands. */
struct merged_line {
    const struct shard *part;
    uint64_t at;
};

struct merging {
    struct arena *arena, *scratch;
    struct diags *diags;
    const char *folder; /* of the whole, with final slash */
    struct shard *parts;
    struct unfinished *unfinished;
    int count;
    struct merged_line *lines; /* of each record */
    size_t done, failed;
};

/* ---- finding the parts */

/* "manifest-2-8.json", "manifest-2-8.part.csv" */
static bool
is_part(const char *name, const char *ending)
{
    struct str s = str_from(name);

    if (!str_starts(s, "manifest-") || !str_ends(s, ending))
        return false;
    s = (struct str){ s.p + 9, s.n - 9 - strlen(ending) };
    return s.n > 0 && s.n == strspn(s.p, "0123456789-");
}

static void
add_unfinished(struct merging *m, const char *folder, const char *name)
{
    struct unfinished *u = ARENA_NEW(m->arena, struct unfinished);
    char *rest;

    u->shard = (int)strtol(name + strlen("manifest-"), &rest, 10);
    u->shards = *rest == '-' ? (int)strtol(rest + 1, NULL, 10) : 0;
    u->path = str_printf(m->arena, "%s%s", folder, name).p;
    u->next = m->unfinished;
    m->unfinished = u;
}

/* The path of a folder from that of the whole, so that the merged manifest
 * leads to the files; the whole path where it lies elsewhere. */
static const char *
prefix_of(struct merging *m, const char *folder)
{
    char whole[PATH_MAX], own[PATH_MAX];
    size_t n;

    if (realpath(m->folder[0] != '\0' ? m->folder : ".", whole) == NULL ||
        realpath(folder, own) == NULL)
        return folder;
    if (strcmp(whole, own) == 0)
        return "";
    n = strlen(whole);
    if (whole[n - 1] == '/') /* "/" alone, for realpath gives no other */
        n--;
    if (strncmp(whole, own, n) == 0 && own[n] == '/')
        return str_printf(m->arena, "%s/", own + n + 1).p;
    return str_printf(m->arena, "%s%s", own,
                      strcmp(own, "/") == 0 ? "" : "/").p;
}

static void
add_part(struct merging *m, const char *folder, const char *name)
{
    struct shard *p = ARENA_NEW(m->arena, struct shard), **end = &m->parts;
    const char *path = str_printf(m->arena, "%s%s", folder, name).p;

    if (!manifest_json_head(m->arena, path, &p->head)) {
        diag_add(m->diags, MERGE_UNREADABLE, POS_NONE, path);
        return;
    }
    p->folder = folder;
    p->stem = str_zero(m->arena, str_first(str_from(path),
                                           strlen(path) - 5));
    p->prefix = prefix_of(m, folder);
    while (*end != NULL)
        end = &(*end)->next;
    *end = p;
    m->count++;
}

static void
add_folder(struct merging *m, const char *given)
{
    const char *folder = str_ends(str_from(given), "/")
        ? given : str_printf(m->arena, "%s/", given).p;
    const char *const *names;
    int count = m->count, errors = m->diags->errors;

    errno = 0;
    names = files_disk.list(&files_disk, m->arena, given);
    if (names == NULL) {
        diag_add(m->diags, MERGE_FOLDER, POS_NONE, given, fault_text(errno));
        return;
    }
    for (; *names != NULL; names++) {
        if (is_part(*names, ".part.csv"))
            add_unfinished(m, folder, *names);
        if (is_part(*names, ".json"))
            add_part(m, folder, *names);
    }
    if (m->count == count && m->diags->errors == errors)
        diag_add(m->diags, MERGE_NONE, POS_NONE, given);
}

/* ---- are they one whole? */

/* A list of an earlier run may stand beside the journal of one that is not
 * through: it does not tell what the folder holds now. */
static const struct unfinished *
find_unfinished(const struct merging *m, int shard, int shards)
{
    const struct unfinished *u = m->unfinished;

    while (u != NULL && (u->shard != shard || u->shards != shards))
        u = u->next;
    return u;
}

/* Every part is there, and none is still being made. */
static bool
check_present(struct merging *m, const struct shard *const *all)
{
    int shards = m->parts->head.shards;
    bool ok = true;

    for (int i = 1; i <= shards; i++) {
        const struct unfinished *u = find_unfinished(m, i, shards);
        const char *part = str_printf(m->arena, "phần %d/%d", i, shards).p;

        if (u != NULL)
            diag_add(m->diags, MERGE_UNFINISHED, POS_NONE, part, u->path);
        else if (all[i] == NULL)
            diag_add(m->diags, MERGE_MISSING, POS_NONE, part);
        ok = ok && u == NULL && all[i] != NULL;
    }
    return ok;
}

static bool
check_parts(struct merging *m)
{
    const struct shard *first = m->parts;
    const struct shard **all;
    bool ok = true;

    if (first == NULL)
        return false;
    all = ARENA_ARRAY(m->arena, const struct shard *,
                      first->head.shards + 1);
    for (const struct shard *p = first; p != NULL; p = p->next) {
        const struct shard **one = NULL;

        if (p->head.shards == first->head.shards)
            one = &all[p->head.shard];
        if (!str_equal(p->head.run, first->head.run) ||
            !str_equal(p->head.data, first->head.data) ||
            one == NULL ||
            p->head.records != first->head.records) {
            diag_add(m->diags, MERGE_OTHER, POS_NONE, p->stem, first->stem);
            ok = false;
        } else if (*one != NULL) {
            diag_add(m->diags, MERGE_DOUBLE, POS_NONE,
                     str_printf(m->arena, "phần %d/%d", p->head.shard,
                                p->head.shards).p, p->stem, (*one)->stem);
            ok = false;
        } else {
            *one = p;
        }
    }
    return ok && check_present(m, all);
}

/* The record of a line, from 0; SIZE_MAX for one of no record. */
static size_t
record_of(const struct merging *m, const struct str *cells)
{
    unsigned long n = strtoul(str_zero(m->scratch, cells[MANIFEST_RECORD]),
                              NULL, 10);

    return n >= 1 && n <= m->parts->head.records ? n - 1 : SIZE_MAX;
}

static void
take_line(struct merging *m, struct shard *p, const struct str *cells,
          uint64_t at)
{
    size_t record = record_of(m, cells);
    bool done = str_is(cells[MANIFEST_STATUS], "xong");
    const char *number = str_printf(m->scratch, "bản ghi %zu",
                                    record + 1).p;

    if (record == SIZE_MAX)
        return; /* of an earlier run */
    if (m->lines[record].part != NULL ||
        record % (size_t)p->head.shards != (size_t)p->head.shard - 1) {
        diag_add(m->diags, MERGE_DOUBLE, POS_NONE, number, p->stem,
                 m->lines[record].part != NULL ? m->lines[record].part->stem
                                               : p->stem);
        return;
    }
    if (record < p->last) /* they are read on in their order */
        diag_add(m->diags, MERGE_UNREADABLE, POS_NONE,
                 str_printf(m->arena, "%s.csv", p->stem).p);
    p->last = record + 1;
    m->lines[record] = (struct merged_line){ p, at };
    if (done)
        m->done++;
    else
        m->failed++;
    if (done && !manifest_holds(m->scratch, p->folder, cells))
        diag_add(m->diags, MERGE_FILE, POS_NONE, number,
                 str_zero(m->scratch, cells[MANIFEST_FILES]));
}

static void
read_part(struct merging *m, struct shard *p)
{
    struct lines_of_file lines;
    struct str line, cells[MANIFEST_COLUMNS];

    lines_open(&lines, str_printf(m->arena, "%s.csv", p->stem).p,
               UINT64_MAX);
    while (lines_next(&lines, &line)) {
        arena_reset(m->scratch);
        if (lines.number > 1 && manifest_parse(m->scratch, line, cells))
            take_line(m, p, cells, lines.start);
    }
    lines_close(&lines);
}

enum { MISSING_SHOWN = 20 };

static void
tell_missing(struct merging *m)
{
    size_t missing = 0;

    for (size_t i = 0; i < m->parts->head.records; i++)
        if (m->lines[i].part == NULL && missing++ < MISSING_SHOWN)
            diag_add(m->diags, MERGE_MISSING, POS_NONE,
                     str_printf(m->arena, "bản ghi %zu", i + 1).p);
    if (missing > MISSING_SHOWN)
        diag_add(m->diags, MERGE_MISSING, POS_NONE,
                 str_printf(m->arena, "%zu bản ghi nữa",
                            missing - MISSING_SHOWN).p);
}

/* ---- writing */

/* "a.pdf;a.docx" with the way to their folder before each. */
static struct str
prefixed(struct arena *a, const char *prefix, struct str files)
{
    struct buf b = buf_new(a);

    while (files.n > 0) {
        size_t n = str_index(files, ';');

        buf_printf(&b, "%s%s%.*s", b.n > 0 ? ";" : "", prefix,
                   STR_ARG(str_first(files, n)));
        files = str_after(files, n + 1);
    }
    return buf_take(&b);
}

/* The cells of a record's line. There may be more parts than a process may
 * have open files, so that each is opened for the line. */
static bool
read_cells(struct merging *m, const struct merged_line *l,
           struct str cells[MANIFEST_COLUMNS])
{
    const char *path = str_printf(m->scratch, "%s.csv", l->part->stem).p;
    struct lines_of_file f;
    struct str line;
    bool ok;

    lines_open(&f, path, UINT64_MAX);
    ok = lines_seek(&f, l->at) && lines_next(&f, &line) &&
         manifest_parse(m->scratch, line, cells);
    lines_close(&f);
    if (!ok)
        diag_add(m->diags, MERGE_UNREADABLE, POS_NONE, path);
    return ok;
}

/* Writes the lines in the order of the records, as CSV or as JSON. */
static bool
write_lines(struct merging *m, FILE *out, bool json)
{
    for (size_t i = 0; i < m->parts->head.records; i++) {
        const struct merged_line *l = &m->lines[i];
        struct str cells[MANIFEST_COLUMNS];
        struct buf b;

        arena_reset(m->scratch);
        if (!read_cells(m, l, cells))
            return false;
        cells[MANIFEST_FILES] = prefixed(m->scratch, l->part->prefix,
                                         cells[MANIFEST_FILES]);
        b = buf_new(m->scratch);
        manifest_add(&b, cells);
        if (json)
            manifest_json_row(out, m->scratch, cells, i == 0);
        else
            fwrite(b.p, 1, b.n, out);
    }
    return true;
}

static void
write_list(struct merging *m, const struct manifest_head *head, bool json)
{
    const char *path = str_printf(m->arena, "%smanifest.%s", m->folder,
                                  json ? "json" : "csv").p;
    struct str header = manifest_header(m->arena);
    struct output_stream s;
    bool ok;

    if (!output_begin(m->arena, &s, path, m->diags))
        return;
    if (json)
        manifest_json_begin(s.file, head);
    else
        fwrite(header.p, 1, header.n, s.file);
    ok = write_lines(m, s.file, json);
    if (json)
        manifest_json_end(s.file);
    if (ok)
        output_end(&s, m->diags);
    else
        output_abandon(&s);
}

static void
write_whole(struct merging *m)
{
    struct manifest_head head = m->parts->head;

    head.shard = head.shards = 1;
    head.done = m->done;
    head.failed = m->failed;
    folders_make(m->arena, str_printf(m->arena, "%smanifest.csv",
                                      m->folder).p);
    write_list(m, &head, false);
    if (m->diags->errors == 0)
        write_list(m, &head, true);
}

enum { FAILED_SHOWN = 10 };

/* The lists of the records that failed, as far as the parts have left any. */
static void
print_failed(struct merging *m)
{
    int n = 0;

    for (const struct shard *p = m->parts; p != NULL; p = p->next) {
        const char *name = str_printf(m->arena, "%sfailed-%d-%d.", p->folder,
                                      p->head.shard, p->head.shards).p;

        if (p->head.failed == 0 || ++n > FAILED_SHOWN)
            continue;
        fputs(n == 1 ? " (xem " : ", ", stderr);
        visible_print(stderr, str_from(name));
        fputs(files_kind(&files_disk,
                         str_printf(m->arena, "%scsv", name).p) != FILE_NONE
                  ? "csv" : "yaml", stderr);
    }
    if (n > 0)
        fputs(n > FAILED_SHOWN ? ", …)" : ")", stderr);
}

static void
print_summary(struct merging *m)
{
    fprintf(stderr, "vanban: %zu bản ghi trong %d phần: %zu đã lập, %zu có "
            "lỗi", m->parts->head.records, m->count, m->done, m->failed);
    print_failed(m);
    fputc('\n', stderr);
}

static void
merge_all(struct merging *m, bool quiet)
{
    size_t records = m->parts->head.records;

    m->lines = ARENA_ARRAY(m->arena, struct merged_line, records + 1);
    for (struct shard *p = m->parts; p != NULL; p = p->next)
        read_part(m, p);
    tell_missing(m);
    if (m->diags->errors == 0)
        write_whole(m);
    if (!quiet)
        print_summary(m);
}

bool
batch_merge(struct arena *a, const char *const *folders, const char *whole,
            bool quiet, struct diags *d)
{
    struct merging m = { .arena = a, .diags = d,
                         .scratch = arena_beside(a) };

    if (whole == NULL && folders[0] != NULL && folders[1] == NULL)
        whole = folders[0];
    if (whole == NULL)
        whole = "";
    m.folder = whole[0] == '\0' || str_ends(str_from(whole), "/")
                   ? whole : str_printf(a, "%s/", whole).p;
    for (; *folders != NULL; folders++)
        add_folder(&m, *folders);
    if (d->errors == 0 && check_parts(&m))
        merge_all(&m, quiet);
    arena_free(m.scratch);
    return m.failed == 0;
}
