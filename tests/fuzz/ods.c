/* ods.c — a workbook of OpenDocument, or its parts. */
#include "table.h"

int
LLVMFuzzerTestOneInput(const uint8_t *p, size_t n)
{
    try_workbook("d.ods", p, n);
    return 0;
}
