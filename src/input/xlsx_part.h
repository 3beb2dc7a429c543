/* xlsx_part.h — private to the reader of workbooks: what the sheets share,
 * and where each is. */
#ifndef VANBAN_XLSX_PART_H
#define VANBAN_XLSX_PART_H

#include "input/part_xml.h"
#include "input/rich.h"
#include "input/sheet_list.h"

struct cell_format {
    const char *code; /* of its numbers */
    const char *font; /* where it is one of an old encoding; else NULL */
};

struct workbook {
    struct package package;
    struct rich **strings; /* shared by the cells, in blocks that stay */
    int n_strings, room_blocks;
    struct cell_format *formats;
    int n_formats, room_formats;
    bool epoch1904;
};

/* Reads the strings and formats that the cells refer to. */
void workbook_shared(struct workbook *);
/* Shared string n, which must be there. */
const struct rich *workbook_string(const struct workbook *, int n);

/* The text that stands in a string or a cell, as its tags come by. */
struct text_reader {
    struct rich_buf text;
    bool within, spoken, own;
    const char *font; /* of the run in hand */
};

void text_reader_see(struct text_reader *, struct xml *);
/* What has been read; the next text begins. */
struct rich text_reader_take(struct text_reader *);

/* The sheets of the workbook; false after a diagnostic. */
bool workbook_sheets(struct workbook *, struct sheet_listed **);

/* The part of the sheet of that name, of an empty one the first that is not
 * hidden; its name.
 * NULL after a diagnostic. */
const char *workbook_sheet_part(struct workbook *, struct str asked,
                                struct str *name);

#endif
