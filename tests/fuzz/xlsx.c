/* xlsx.c — a workbook, or its parts. */
#include "table.h"

int
LLVMFuzzerTestOneInput(const uint8_t *p, size_t n)
{
    struct arena *a = arena_new();

    try_table("d.xlsx", packed(a, p, n));
    arena_free(a);
    return 0;
}
