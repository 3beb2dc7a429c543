/* ods.c — a workbook of OpenDocument, or its parts. */
#include "table.h"

int
LLVMFuzzerTestOneInput(const uint8_t *p, size_t n)
{
    struct arena *a = arena_new();

    try_table("d.ods", packed(a, p, n));
    arena_free(a);
    return 0;
}
