/* xlsx.h — reads a sheet of an Excel workbook as a list of rows, each a list
 * of cells: texts, as the sheet shows them, or nothing. Every cell knows its
 * place: its source is the sheet. */
#ifndef VANBAN_XLSX_H
#define VANBAN_XLSX_H

#include "input/value.h"

struct workbook_sheet {
    struct value *rows;   /* from row 1 and column A on */
    struct value *merges; /* texts such as "B1:D1" */
};

/* Reads the sheet of that name; of an empty name the first. Numbers and dates
 * are written as their format says, in the Vietnamese way (1.234,5). A formula
 * without stored result and a cell that is an error are reported. False after
 * a diagnostic where there is no sheet to read. */
bool xlsx_read(struct arena *, const char *path, struct str sheet,
               struct workbook_sheet *, struct diags *);

#endif
