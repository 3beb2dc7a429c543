/* ods.h — reads a sheet of an OpenDocument spreadsheet (LibreOffice) as rows,
 * as xlsx.h reads those of Excel. */
#ifndef VANBAN_ODS_H
#define VANBAN_ODS_H

#include "input/xlsx.h"

struct ods;

/* As sheet_open, sheet_next and sheet_close. What the file says is repeated
 * is so up to a million cells. */
struct ods *ods_open(struct arena *, const struct sheet_place *, bool filled,
                     struct diags *);
struct value *ods_next(struct ods *, struct arena *row);
void ods_close(struct ods *);

/* As xlsx_sheets. */
bool ods_sheets(struct arena *, const struct sheet_place *,
                struct sheet_listed **, struct diags *);

/* As xlsx_read. */
bool ods_read(struct arena *, const struct sheet_place *,
              struct workbook_sheet *, struct diags *);

#endif
