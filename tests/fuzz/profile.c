/* profile.c — a profile, and a plan that has a little of everything. */
#include "harness.h"

int
LLVMFuzzerTestOneInput(const uint8_t *p, size_t n)
{
    const struct memory_file files[] = {
        { "templates/thu.ini", { (const char *)p, n } },
        { "k.yaml", little_of_everything() },
    };
    struct try t = try_open(files, 2);
    struct vanban_formats formats = all_formats();

    t.setup.profile = "thu";
    if (try_session(&t))
        try_plan(&t, "k.yaml", &formats);
    try_close(&t);
    return 0;
}
