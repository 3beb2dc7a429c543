/* document.c — a plan becomes a document in every format. */
#include "harness.h"

int
LLVMFuzzerTestOneInput(const uint8_t *p, size_t n)
{
    const struct memory_file file = { "k.yaml", { (const char *)p, n } };
    struct try t = try_open(&file, 1);
    struct vanban_formats formats = all_formats();

    t.setup.draft = true;
    if (try_session(&t))
        try_plan(&t, "k.yaml", &formats);
    try_close(&t);
    return 0;
}
