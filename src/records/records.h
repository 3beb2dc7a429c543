/* records.h — the records of a batch: the rows of a CSV file or of a sheet
 * under their header, or the items of a YAML list; with the rows of further
 * tables joined to them by a key. They are kept packed, and each is made a
 * tree when its document is made. */
#ifndef VANBAN_RECORDS_H
#define VANBAN_RECORDS_H

#include "records/records_file.h"
#include "records/records_store.h"

struct records;

/* Reads .csv, .xlsx, .ods, .yaml, .yml and .json. Columns are called by the
 * keys of their headers: "Tên xã" is ten_xa, "Ký.Họ tên" is ho_ten in the map
 * ky; of a header of several rows those of one column are such a path. Rows of
 * sums, of group names and of column numbers are left out with a warning. A
 * YAML file is a list of maps, or a map that holds nothing but one; or a map
 * whose key ban_ghi is such a list, and whose other keys hold for every
 * record; any other map is one record. Reports columns without a name, or with
 * that of another, and whatever is wrong in the file. NULL after errors that
 * leave nothing to work with. */
struct records *records_read(struct arena *, const struct records_file *,
                             struct diags *);

/* What there is in a file to choose from: its sheets, the one that would be
 * read, and its first rows as they stand, each of the records' arena. False
 * after a diagnostic; then what could be read is there. */
struct records_look {
    const char *path;
    struct str sheet;
    bool tabular; /* there are rows, and no list of YAML */
    struct sheet_listed *sheets; /* none: no workbook */
    struct value *rows;          /* a list; NULL: none */
};
bool records_look(struct arena *, const struct records_file *, int rows,
                  struct records_look *, struct diags *);

/* Gives each record the list `name` of the rows of another file that have the
 * same text under the key. The key may have another name there. Rows that no
 * record has are warned of, once all joins are made. False after errors. */
struct records_join {
    struct str name, key, other_key;
    struct records_file file;
};
bool records_join(struct records *, const struct records_join *,
                  struct diags *);

void records_close(struct records *);

/* The key finds the rows of another table. */
bool records_key_joins(const struct records *, struct str key);

/* Tells what was found wrong in the cells of record i, and in those of the
 * rows joined to it, when they were read (a formula without result, a cell
 * under no header): that spoils the record, and no other. */
void records_tell(const struct records *, size_t i, struct diags *);

size_t records_count(const struct records *);
/* Record i from 0, as a map in the arena. */
struct value *records_at(const struct records *, struct arena *, size_t i);
/* A map of all that some record has: texts, maps, lists of one such map. */
const struct value *records_known(const struct records *);

/* The records come from rows under a header, and not from YAML. */
bool records_tabular(const struct records *);
/* The character between the cells of a CSV file; ',' for others. */
char records_mark(const struct records *);
/* The cells of the header, and those of record i, as they were read, as many
 * as there are columns. Only of tabular records. */
const struct value *records_header(const struct records *);
struct value *records_row(const struct records *, struct arena *, size_t i);
/* The file or sheet that they stand in, as messages call it. */
struct str records_name(const struct records *);
/* The columns of the header, n of them. Only of tabular records. */
const struct column *records_columns(const struct records *, int *n);
/* The i-th table joined to them from 0, and by what; NULL past the last. */
struct records_joint {
    struct str name, key, other_key;
};
const struct records *records_table(const struct records *, int i,
                                    struct records_joint *);
/* The column of the cell of record i that the place is in: of its own row, or
 * of a row joined to it, whose table (0: its own) is told. -1 for none; else
 * the cell is in the arena. Only of tabular records. */
int records_cell(const struct records *, struct arena *, size_t i,
                 struct pos, int *table, const struct value **cell);
/* The lines of record i in its YAML file, with the '-' of the item; and what
 * stands before the first record and behind the last. Records of a list in
 * brackets, which share lines, are written anew, with all that holds for
 * them, and nothing stands around. */
struct str records_lines(const struct records *, struct arena *, size_t i);
void records_around(const struct records *, struct str *before,
                    struct str *behind);

#endif
