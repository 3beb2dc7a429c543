/* word.c — a Word file, its parts, its XML or a text becomes a plan. */
#include "harness.h"

int
LLVMFuzzerTestOneInput(const uint8_t *p, size_t n)
{
    struct arena *a = arena_new();
    const struct memory_file file = { "a.docx", packed(a, p, n) };
    struct try t = try_open(&file, 1);
    struct buf out = buf_new(t.arena);

    t.setup.files = &t.files;
    if (vanban_import(&t.setup, file.path, &out, &t.diags) &&
        try_session(&t))
        try_plan(&t, file.path, NULL);
    try_close(&t);
    arena_free(a);
    return 0;
}
