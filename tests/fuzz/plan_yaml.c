/* plan_yaml.c — a plan in YAML is read, filled, laid out and looked at. */
#include "harness.h"

int
LLVMFuzzerTestOneInput(const uint8_t *p, size_t n)
{
    const struct memory_file file = { "k.yaml", { (const char *)p, n } };
    struct try t = try_open(&file, 1);

    if (try_session(&t))
        try_plan(&t, "k.yaml", NULL);
    try_close(&t);
    return 0;
}
