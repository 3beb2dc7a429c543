/* plan_ini.c — a plan in INI is read, filled, laid out and looked at. */
#include "harness.h"

int
LLVMFuzzerTestOneInput(const uint8_t *p, size_t n)
{
    const struct memory_file file = { "k.ini", { (const char *)p, n } };
    struct try t = try_open(&file, 1);

    if (try_session(&t))
        try_plan(&t, "k.ini", NULL);
    try_close(&t);
    return 0;
}
