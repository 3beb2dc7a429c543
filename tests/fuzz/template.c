/* template.c — a template, and behind a line "=====" a plan for it. */
#include "harness.h"

int
LLVMFuzzerTestOneInput(const uint8_t *p, size_t n)
{
    struct str rest = { (const char *)p, n };
    const struct memory_file files[] = {
        { "templates/thu.xml", cut_piece(&rest) },
        { "k.yaml", rest },
    };
    struct try t = try_open(files, 2);
    struct vanban_formats formats = all_formats();
    struct buf out = buf_new(t.arena);

    t.setup.template_name = "thu";
    t.setup.draft = true;
    if (try_session(&t)) {
        try_plan(&t, "k.yaml", &formats);
        vanban_schema(&t.setup, "thu", &out, &t.diags);
        vanban_starter(&t.setup, "thu", &out, &t.diags);
        vanban_form(&t.setup, "thu", &out, &t.diags);
    }
    try_close(&t);
    return 0;
}
