/* ods_row.h — private to the reader of OpenDocument sheets: a row as the file
 * has it. */
#ifndef VANBAN_ODS_ROW_H
#define VANBAN_ODS_ROW_H

#include "input/ods_cell.h"
#include "input/ods_font.h"
#include "input/part_xml.h"
#include "input/reader.h"
#include "input/rich.h"

/* A cell that has something in it, or that is merged with others. */
struct ods_cell {
    int column;        /* from 0 */
    int repeat;        /* how many of it, one beside the other */
    int columns, rows; /* over which it is merged */
    enum ods_type type;
    bool formula;
    struct rich rich; /* what stands in it */
    struct str text, value;
    struct str style;
    struct ods_cell *next;
};

struct ods_row {
    struct ods_cell *first;
    int repeat; /* how many of it, one below the other */
    bool hidden;
    struct str style; /* of cells without one */
};

/* The next row of the table that x is in, in an arena; x takes its attributes
 * from there, too. Columns in front of it are told to the fonts. False at the
 * end of the table. */
bool ods_row_read(struct xml *, struct arena *, struct ods_fonts *,
                  struct ods_row *);

#endif
