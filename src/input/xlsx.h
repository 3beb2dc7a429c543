/* xlsx.h — reads a sheet of an Excel workbook as rows, each a list of cells:
 * texts, as the sheet shows them, or nothing. Every cell knows its place: its
 * source is the sheet. Numbers and dates are written as their format says, in
 * the Vietnamese way (1.234,5). A formula without stored result and a cell
 * that is an error are reported, and rows that are hidden where records are
 * read. */
#ifndef VANBAN_XLSX_H
#define VANBAN_XLSX_H

#include "base/files.h"
#include "input/sheet_list.h"
#include "input/value.h"

struct sheet;

/* Where a table stands: a file, and in a workbook the sheet of that name; of
 * an empty name the first. */
struct sheet_place {
    const struct files *files;
    const char *path;
    struct str sheet;
};

/* Opens a sheet. filled: the cells of a merged range are all as its first one.
 * NULL after a diagnostic. */
struct sheet *sheet_open(struct arena *, const struct sheet_place *,
                         bool filled, struct diags *);
/* The next row that has anything in it, in an arena of its own; its cells
 * begin at column A. NULL at the end, and after a diagnostic. */
struct value *sheet_next(struct sheet *, struct arena *row);
void sheet_close(struct sheet *);

/* The sheets of a workbook, in its order. False after a diagnostic. */
bool xlsx_sheets(struct arena *, const struct sheet_place *,
                 struct sheet_listed **, struct diags *);

struct workbook_sheet {
    struct value *rows;   /* from row 1 and column A on, blank ones, too */
    struct value *merges; /* texts such as "B1:D1" */
};

/* The whole sheet. False after a diagnostic where there is none to read. */
bool xlsx_read(struct arena *, const struct sheet_place *,
               struct workbook_sheet *, struct diags *);

#endif
