/* outline.c — a text is read as the body of a plan, and laid out. */
#include "harness.h"

int
LLVMFuzzerTestOneInput(const uint8_t *p, size_t n)
{
    const struct memory_file file = { "k.txt", { (const char *)p, n } };
    struct try t = try_open(&file, 1);
    struct buf out = buf_new(t.arena);
    struct vanban_made made;

    if (try_session(&t)) {
        vanban_dump(t.maker, "outline", "k.txt", &out, &made);
        vanban_dump(t.maker, "pages", "k.txt", &out, &made);
        say(&made.findings);
    }
    try_close(&t);
    return 0;
}
