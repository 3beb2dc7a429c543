/* xlsx_part.h — private to the reader of workbooks: the zip's parts as texts,
 * and what the sheets share. */
#ifndef VANBAN_XLSX_PART_H
#define VANBAN_XLSX_PART_H

#include "base/diag.h"

struct workbook {
    struct arena *arena;
    struct diags *diags;
    void *zip;
    struct pos pos; /* the file as a whole */
    struct str *strings; /* shared by the cells */
    int n_strings, room_strings;
    const char **formats; /* the code of each cell format */
    int n_formats, room_formats;
    bool epoch1904;
};

/* The bytes of a part; false where the workbook has none of that name. What
 * is too large, or broken, is reported. */
bool workbook_part(struct workbook *, const char *name, struct str *bytes);

/* Reads the strings and formats that the cells refer to. */
void workbook_shared(struct workbook *);

/* The part of the sheet of that name, of an empty one the first; its name.
 * NULL after a diagnostic. */
const char *workbook_sheet_part(struct workbook *, struct str asked,
                                struct str *name);

#endif
