/* xlsx.c — a workbook, or its parts. */
#include "table.h"

int
LLVMFuzzerTestOneInput(const uint8_t *p, size_t n)
{
    try_workbook("d.xlsx", p, n);
    return 0;
}
