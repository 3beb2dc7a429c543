/* table_kind.h — what kind of file a table stands in, by its ending. */
#ifndef VANBAN_TABLE_KIND_H
#define VANBAN_TABLE_KIND_H

#include "base/diag.h"

enum table_kind {
    TABLE_NONE,
    TABLE_CSV,  /* .csv, .tsv, .txt */
    TABLE_XLSX, /* .xlsx, .xlsm */
    TABLE_ODS,  /* .ods */
};

enum table_kind table_kind_of(struct arena *, const char *path);
/* It has sheets. */
bool table_kind_is_book(enum table_kind);
/* Tells that a file is none of them, and how to make one of it. */
void table_kind_refuse(struct arena *, const char *path, struct pos,
                       struct diags *);

#endif
