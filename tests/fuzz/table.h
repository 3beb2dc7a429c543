/* table.h — what the targets of tables do with one. */
#ifndef VANBAN_FUZZ_TABLE_H
#define VANBAN_FUZZ_TABLE_H

#include "harness.h"

/* Looks at the table of that name, and makes documents of its first rows. */
void try_table(const char *name, struct str bytes);
/* The same of a workbook, or of its parts (see packed). */
void try_workbook(const char *name, const uint8_t *, size_t);

#endif
