/* xlsx_format.h — what a cell of a workbook shows: its number by its format,
 * in the Vietnamese way; and what it is. */
#ifndef VANBAN_XLSX_FORMAT_H
#define VANBAN_XLSX_FORMAT_H

#include "input/xlsx_show.h"

/* The format code of one of Excel's own numbers; NULL for one that is not. */
const char *xlsx_format_builtin(int id);

/* number: as stored, "1234.5". epoch1904: the workbook counts days from 1904.
 * Powers of ten are written out. The exact number has the decimals that are
 * shown; the exact day is that of the cell, whatever the format shows, but a
 * month that is shown without its day has none if it is the first, which
 * Excel puts there itself. */
struct shown xlsx_format(struct arena *, struct str number, struct str code,
                         bool epoch1904);

/* A text by the part of the code that is for texts ("Xã "@), if it has one. */
struct str xlsx_format_text(struct arena *, struct str text, struct str code);

#endif
