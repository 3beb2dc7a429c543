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
    const struct docx_shared *s = state;
    struct docx_package package;
    struct zip_member members[DOCX_PARTS];

    (void)pages;
    if (!docx_package_make(s, a, doc, &package, d))
        return false;
    for (int i = 0; i < package.count; i++) {
        const struct docx_part *p = &package.parts[i];

        members[i] = p->member.name != NULL
                         ? p->member
                         : zip_pack(s->packer, a, p->name, p->xml);
    }
    return zip_write(members, (size_t)package.count, out, d);
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
