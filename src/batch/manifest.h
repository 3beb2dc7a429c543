/* manifest.h — the list of what a batch has made: a line for each
 * record, written as it comes, and put in order at the end. */
#ifndef VANBAN_MANIFEST_H
#define VANBAN_MANIFEST_H

#include "batch/state.h"
#include "out/output.h"

/* The columns, in their order. */
enum manifest_column {
    MANIFEST_RECORD,   /* ban_ghi: from 1 */
    MANIFEST_PLACE,    /* noi: "xa.csv:57:1" */
    MANIFEST_STATUS,   /* trang_thai: xong, lỗi */
    MANIFEST_FILES,    /* tep: from the manifest's folder, ';' between */
    MANIFEST_PAGES,    /* trang: of all its files of one format */
    MANIFEST_SUMS,     /* sha256: in the order of the files */
    MANIFEST_ERRORS,   /* loi */
    MANIFEST_WARNINGS, /* canh_bao */
    MANIFEST_FINDINGS, /* thong_bao: " | " between */
    MANIFEST_DATA,     /* du_lieu: hash of what the record says */
    MANIFEST_RUN,      /* lan_lap: hash of all that documents share */
    MANIFEST_READ,     /* doc_them: files read for it alone, "path=hash;" */
    MANIFEST_NOTES,    /* goi_y */
    MANIFEST_CODES,    /* ma: the first codes of its findings, ';' between */
    MANIFEST_COLUMNS
};

struct manifest_row {
    size_t record;
    bool done;
    const struct output *outputs;
    int count, pages;
    const struct diags *diags;
    const struct file_log *read; /* for it alone */
    const struct value *data;
};

/* One line of CSV, with its end. */
struct str manifest_line(const struct batch *, struct arena *,
                         const struct manifest_row *);
struct str manifest_header(struct arena *);

/* Appends a line of these cells, so that a spreadsheet takes none of them for
 * a formula; manifest_parse gives them as they were. */
void manifest_add(struct buf *, const struct str cells[MANIFEST_COLUMNS]);

/* The cells of a line, of which the last may be empty where an older program
 * has written it; false where it is none. */
bool manifest_parse(struct arena *, struct str line,
                    struct str cells[MANIFEST_COLUMNS]);
/* Is the file that a manifest has still what it was? */
bool manifest_holds(struct arena *, const char *folder,
                    const struct str cells[MANIFEST_COLUMNS]);

/* The record that makes the files of a line; SIZE_MAX where none does. */
size_t manifest_owner(const struct batch *, struct arena *,
                      const struct str cells[MANIFEST_COLUMNS]);

/* ---- the same as JSON */

/* What a manifest says of its whole run. */
struct manifest_head {
    struct str run, data; /* hashes, see struct batch */
    int shard, shards;
    size_t records; /* of all shards */
    size_t done, failed;
};

void manifest_json_begin(FILE *, const struct manifest_head *);
void manifest_json_row(FILE *, struct arena *,
                       const struct str cells[MANIFEST_COLUMNS], bool first);
void manifest_json_end(FILE *);
/* Reads the head of a manifest.json; false where it is none of this
 * program's. */
bool manifest_json_head(struct arena *, const char *path,
                        struct manifest_head *);

/* ---- the journal: lines as they come */

struct journal;

/* Opens "manifest.part.csv", which no other run may have; what a run that
 * broke off has left there is kept for --resume, else dropped. NULL after a
 * diagnostic. */
struct journal *journal_open(struct batch *, struct diags *);
/* One to ask what is done, for a dry run: nothing is opened or written. */
struct journal *journal_look(struct batch *);
/* Marks as done what an earlier run has made and what would come out the
 * same. */
void journal_resume(struct batch *, struct journal *, struct diags *);
/* Adds the line of a record. False after a diagnostic. */
bool journal_add(struct journal *, size_t record, struct str line,
                 struct diags *);
bool journal_has(const struct journal *, size_t record);
/* The line of a record, with its end; empty for none. */
struct str journal_line(const struct journal *, struct arena *,
                        size_t record);
/* Removes it where all that it says stands in a manifest. */
void journal_close(struct journal *, bool finished);

/* Writes manifest.csv and manifest.json, and failed.csv where records have
 * failed, in the order of the records. False after a diagnostic. */
bool manifest_write(struct batch *, const struct journal *, struct diags *);

#endif
