/* journal.c — the journal of a batch: one line for each record, added as the
 * record comes back, so that a run that is cut off at any moment loses no
 * more than the records in hand. In memory there is only where each line
 * stands. */
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/fault.h"
#include "base/host.h"
#include "batch/joined.h"
#include "batch/manifest.h"
#include "out/csv_line.h"
#include "out/lines_of_file.h"

/* Where a record's line stands; no bytes: there is none. */
struct line_at {
    uint64_t at;
    uint32_t bytes;
};

struct journal {
    int fd; /* -1: nothing is written, as in a dry run */
    const char *path;
    uint64_t end;
    struct line_at *lines; /* of each record */
    size_t count;
};

static void
unwritable(const struct journal *j, struct diags *d)
{
    diag_add(d, OUTPUT_UNWRITABLE, POS_NONE, j->path, fault_text(errno));
}

/* One write a line: what a cut-off run leaves is whole lines, and perhaps a
 * piece of the last. */
static bool
append(struct journal *j, struct str bytes, struct diags *d)
{
    if (host_write_at(j->fd, bytes, j->end)) {
        j->end += bytes.n;
        return true;
    }
    unwritable(j, d);
    /* no piece of a line is left for those behind to grow on */
    if (ftruncate(j->fd, (off_t)j->end) != 0)
        errno = 0;
    return false;
}

enum { OPENINGS_MOST = 10 };

/* Opens the file and locks it. False after a diagnostic. */
static bool
open_locked(const struct batch *b, struct journal *j, struct diags *d)
{
    enum host_lock found = HOST_MOVED;

    for (int i = 0; i < OPENINGS_MOST && found == HOST_MOVED; i++)
        found = host_lock(j->path, &j->fd);
    if (found == HOST_LOCKED)
        return true;
    if (found == HOST_REFUSED)
        unwritable(j, d);
    else
        diag_add(d, BATCH_BUSY, POS_NONE,
                 b->folder[0] != '\0' ? b->folder : "./");
    return false;
}

struct journal *
journal_look(struct batch *b)
{
    struct journal *j = ARENA_NEW(b->arena, struct journal);

    j->fd = -1;
    /* without a manifest there is nothing to resume, and that of another run
     * is left alone */
    j->path = batch_own_path(b, b->arena,
                             batch_is_alone(b) ? "joined" : "manifest",
                             "part.csv");
    j->count = b->count;
    j->lines = ARENA_ARRAY(b->arena, struct line_at, j->count);
    return j;
}

/* What an earlier run has left in the file goes. */
static bool
begin_anew(struct journal *j, struct str header, struct diags *d)
{
    if (ftruncate(j->fd, 0) == 0)
        return append(j, header, d);
    unwritable(j, d);
    return false;
}

struct journal *
journal_open(struct batch *b, struct diags *d)
{
    struct journal *j = journal_look(b);
    struct stat st;

    if (!folders_make(b->arena, j->path)) {
        unwritable(j, d);
        return NULL;
    }
    if (!open_locked(b, j, d))
        return NULL;
    if (b->order->resume && fstat(j->fd, &st) == 0)
        j->end = (uint64_t)st.st_size;
    if (j->end > 0 || begin_anew(j, manifest_header(b->arena), d))
        return j;
    host_close(j->fd);
    return NULL;
}

bool
journal_add(struct journal *j, size_t record, struct str line,
            struct diags *d)
{
    uint64_t at = j->end;

    if (!append(j, line, d))
        return false;
    j->lines[record] = (struct line_at){ at, (uint32_t)line.n };
    return true;
}

bool
journal_has(const struct journal *j, size_t record)
{
    return j->lines[record].bytes > 0;
}

struct str
journal_line(const struct journal *j, struct arena *a, size_t record)
{
    const struct line_at *l = &j->lines[record];
    char *p = arena_alloc(a, l->bytes + 1);

    if (l->bytes == 0 || !host_read_at(j->fd, p, l->bytes, l->at))
        return STR_EMPTY;
    return (struct str){ p, l->bytes };
}

void
journal_close(struct journal *j, bool finished)
{
    if (finished)
        unlink(j->path);
    host_close(j->fd);
}

/* ---- what an earlier run has left */

struct resuming {
    struct batch *batch;
    struct journal *journal;
    struct arena *scratch; /* of the line in hand */
    struct diags *diags;
    bool own; /* the lines are the journal's */
};

/* The record that a line is about, if its document would come out the same:
 * known by the name of its first file, whatever its number was then. A draft
 * with errors is made anew, as what it lacked may be there by now. */
static size_t
record_kept(const struct resuming *r, const struct str *cells)
{
    const struct batch *b = r->batch;
    size_t i;

    if (!str_is(cells[MANIFEST_STATUS], "xong") ||
        !str_is(cells[MANIFEST_ERRORS], "0") ||
        !str_equal(cells[MANIFEST_RUN], b->run_digest))
        return SIZE_MAX;
    i = manifest_owner(b, r->scratch, cells);
    if (i == SIZE_MAX || !batch_has(b, i) || journal_has(r->journal, i) ||
        !str_equal(cells[MANIFEST_DATA],
                   vanban_record_digest(vanban_record(b->data, r->scratch, i),
                                        r->scratch)) ||
        !manifest_holds(r->scratch, b->folder, cells))
        return SIZE_MAX;
    return i;
}

/* Keeps a line: where it stands, or, where the record has another number or
 * place by now, written anew. */
static void
keep_line(const struct resuming *r, struct str line, uint64_t at)
{
    struct str cells[MANIFEST_COLUMNS], number, place;
    struct buf b = buf_new(r->scratch);
    size_t i;

    if (!manifest_parse(r->scratch, line, cells))
        return;
    i = record_kept(r, cells);
    if (i == SIZE_MAX)
        return;
    number = str_printf(r->scratch, "%zu", i + 1);
    place = pos_text(r->scratch,
                     vanban_record_pos(vanban_record(r->batch->data,
                                                     r->scratch, i)));
    if (r->journal->fd < 0 ||
        (r->own && str_equal(number, cells[MANIFEST_RECORD]) &&
         str_equal(place, cells[MANIFEST_PLACE]))) {
        r->journal->lines[i] = (struct line_at){ at,
                                                       (uint32_t)line.n };
        return;
    }
    cells[MANIFEST_RECORD] = number;
    cells[MANIFEST_PLACE] = place;
    csv_line(&b, cells, MANIFEST_COLUMNS, ',');
    journal_add(r->journal, i, buf_str(&b), r->diags);
}

/* Takes the piece of a line away that a cut-off run has left. */
static void
drop_piece(struct journal *j)
{
    struct lines_of_file lines;
    struct str line;

    lines_open(&lines, j->path, j->end);
    while (lines_next(&lines, &line))
        continue;
    lines_close(&lines);
    if (lines.at < j->end && ftruncate(j->fd, (off_t)lines.at) == 0)
        j->end = lines.at;
}

/* Goes through the whole lines of a file behind its header. */
static void
each_line(const struct resuming *r, const char *path, uint64_t end)
{
    struct lines_of_file lines;
    struct str line;

    lines_open(&lines, path, end);
    while (lines_next(&lines, &line)) {
        if (lines.number > 1)
            keep_line(r, line, lines.start);
        arena_reset(r->scratch);
    }
    lines_close(&lines);
}

void
journal_resume(struct batch *b, struct journal *j, struct diags *d)
{
    struct resuming r = { b, j, arena_beside(b->arena), d, true };

    if (j->fd >= 0) {
        drop_piece(j);
        if (j->end == 0)
            append(j, manifest_header(b->arena), d);
    }
    each_line(&r, j->path, j->fd >= 0 ? j->end : UINT64_MAX);
    r.own = false;
    each_line(&r, batch_own_path(b, b->arena, "manifest", "csv"), UINT64_MAX);
    arena_free(r.scratch);
}
