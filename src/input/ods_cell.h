/* ods_cell.h — private to the reader of OpenDocument sheets: what a cell shows
 * and is. */
#ifndef VANBAN_ODS_CELL_H
#define VANBAN_ODS_CELL_H

#include "input/xlsx_show.h"

enum ods_type { ODS_NONE, ODS_TEXT, ODS_NUMBER, ODS_PERCENT, ODS_DAY,
                ODS_TIME, ODS_BOOLEAN, ODS_FAILED };

/* The type by its name in the file; of one that is not known TEXT. */
enum ods_type ods_type_of(struct str);

/* text: as the cell shows it, in whatever country's way, or empty; value: as
 * it is stored, "1234.5", "2025-03-04T00:00:00", "true". Numbers are shown in
 * the Vietnamese way. */
struct shown ods_shown(struct arena *, enum ods_type, struct str text,
                       struct str value);

#endif
