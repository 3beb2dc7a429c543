/* xlsx_part.h — private to the reader of workbooks: what the sheets share,
 * and where each is. */
#ifndef VANBAN_XLSX_PART_H
#define VANBAN_XLSX_PART_H

#include "input/package.h"
#include "input/sheet_list.h"

struct cell_format {
    const char *code; /* of its numbers */
    const char *font; /* where it is one of an old encoding; else NULL */
};

struct workbook {
    struct package package;
    struct str **strings; /* shared by the cells, in blocks that stay */
    int n_strings, room_blocks;
    struct cell_format *formats;
    int n_formats, room_formats;
    const char *old_font; /* of a piece of some string, or NULL */
    bool epoch1904;
    bool converts; /* texts in such fonts are put into Unicode */
};

/* Reads the strings and formats that the cells refer to. */
void workbook_shared(struct workbook *);
/* Shared string n, which must be there. */
struct str workbook_string(const struct workbook *, int n);

/* The sheets of the workbook; false after a diagnostic. */
bool workbook_sheets(struct workbook *, struct sheet_listed **);

/* The part of the sheet of that name, of an empty one the first that is not
 * hidden; its name.
 * NULL after a diagnostic. */
const char *workbook_sheet_part(struct workbook *, struct str asked,
                                struct str *name);

#endif
