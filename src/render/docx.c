/* docx.c — the Word file: its parts, zipped. */
#include "render/docx.h"

static void *
open_shared(const struct render_run *run, struct diags *d)
{
    return docx_shared_new(run, d);
}

static bool
write_zip(void *state, struct arena *a, const struct doc *doc,
          const struct pages *pages, struct buf *out, struct diags *d)
{
    struct docx_shared *s = state;
    struct docx_package package;
    struct zip_member *members;
    size_t n;

    (void)pages;
    docx_package_make(s, a, doc, &package);
    n = (size_t)package.count;
    members = ARENA_ARRAY(a, struct zip_member,
                          n + docx_media_count(package.media));
    for (int i = 0; i < package.count; i++)
        members[i] = docx_part_pack(s, a, &package.parts[i]);
    n += docx_media_pack(package.media, members + n);
    return zip_write(members, n, out, d);
}

const struct renderer render_docx = {
    .name = "docx",
    .extension = "docx",
    .title = "tệp Word sửa được (Office Open XML)",
    .open = open_shared,
    .close = docx_shared_free,
    .write = write_zip,
    .joiner = &docx_joiner,
};
