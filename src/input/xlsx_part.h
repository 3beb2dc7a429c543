/* xlsx_part.h — private to the reader of workbooks: the zip's parts, and what
 * the sheets share. */
#ifndef VANBAN_XLSX_PART_H
#define VANBAN_XLSX_PART_H

#include "base/diag.h"

struct workbook {
    struct arena *arena;
    struct diags *diags;
    void *zip;
    struct pos pos; /* the file as a whole */
    struct str **strings; /* shared by the cells, in blocks that stay */
    int n_strings, room_blocks;
    const char **formats; /* the code of each cell format */
    int n_formats, room_formats;
    bool epoch1904;
};

/* A part that is being read. */
struct part {
    void *file;
    unsigned long long left; /* bytes, as the zip has it */
    bool broken;
};

/* False after a diagnostic. What is opened must be closed. */
bool workbook_open(struct workbook *, const char *path);
void workbook_close(struct workbook *);

/* False where the workbook has no part of that name, and after a diagnostic
 * where it is too large or cannot be read. */
bool part_open(struct workbook *, const char *name, struct part *);
/* The next bytes, at most `room`: how many, 0 at the end, -1 where the zip is
 * broken or the part has another size than it says. */
int part_read(struct part *, char *bytes, int room);
void part_close(struct part *);

/* Reads the strings and formats that the cells refer to. */
void workbook_shared(struct workbook *);
/* Shared string n, which must be there. */
struct str workbook_string(const struct workbook *, int n);

/* The part of the sheet of that name, of an empty one the first that is not
 * hidden; its name.
 * NULL after a diagnostic. */
const char *workbook_sheet_part(struct workbook *, struct str asked,
                                struct str *name);

#endif
