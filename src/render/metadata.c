/* metadata.c — what a document system is told of a document, as JSON: the
 * fields of NĐ 30/2020, Phụ lục VI, phần II, mục I, by their short names. What
 * the plan leaves blank has no field; Priority is a number there whose meaning
 * the system gives, so that độ khẩn comes as its word. */
#include <string.h>

#include "base/json.h"
#include "render/properties.h"
#include "render/render.h"

/* What it is about, without the "V/v" of a công văn. */
static struct str
subject_of(const struct doc_info *info)
{
    static const char about[] = "V/v ";

    return str_starts(info->subject, about)
               ? str_after(info->subject, sizeof(about) - 1)
               : info->subject;
}

int
properties_of(const struct doc_info *info, struct property *out)
{
    const struct property all[PROPERTIES] = {
        { "TypeName", info->type },
        { "CodeNumber", info->code },
        { "CodeNotation", info->notation },
        { "IssuedDate", info->date },
        { "OrganName", info->agency },
        { "Subject", subject_of(info) },
        { "Language", info->language },
        { "SignerInfo.Position", info->position },
        { "SignerInfo.FullName", info->signer },
    };
    int n = 0;

    for (int i = 0; i < PROPERTIES; i++)
        if (all[i].text.n > 0)
            out[n++] = all[i];
    return n;
}

/* A member of an object, behind what stands before it there. */
static void
member(struct buf *b, const char *name, struct str text, bool *first,
       int depth)
{
    if (text.n == 0)
        return;
    if (!*first)
        buf_add_c(b, ',');
    *first = false;
    json_line(b, depth);
    json_text(b, str_from(name));
    buf_add_z(b, ": ");
    json_text(b, text);
}

static void
put_signer(struct buf *b, const struct doc_info *info)
{
    bool first = true;

    if (info->position.n == 0 && info->signer.n == 0)
        return;
    buf_add_c(b, ',');
    json_line(b, 1);
    buf_add_z(b, "\"SignerInfo\": {");
    member(b, "Position", info->position, &first, 2);
    member(b, "FullName", info->signer, &first, 2);
    json_line(b, 1);
    buf_add_c(b, '}');
}

static void
put_recipients(struct buf *b, const struct doc_info *info)
{
    if (info->to_count == 0)
        return;
    buf_add_c(b, ',');
    json_line(b, 1);
    buf_add_z(b, "\"To\": [");
    for (int i = 0; i < info->to_count; i++) {
        if (i > 0)
            buf_add_c(b, ',');
        json_line(b, 2);
        buf_add_z(b, "{\"OrganName\": ");
        json_text(b, info->to[i]);
        buf_add_c(b, '}');
    }
    json_line(b, 1);
    buf_add_c(b, ']');
}

static bool
metadata_write(void *state, struct arena *a, const struct doc *doc,
               const struct pages *pages, struct buf *out, struct diags *d)
{
    struct property properties[PROPERTIES];
    int n = properties_of(&doc->info, properties);
    bool first = true;

    (void)state;
    (void)a;
    (void)d;
    buf_add_c(out, '{');
    for (int i = 0; i < n; i++)
        if (strchr(properties[i].name, '.') == NULL)
            member(out, properties[i].name, properties[i].text, &first, 1);
    if (!first)
        buf_add_c(out, ',');
    json_line(out, 1);
    buf_printf(out, "\"PageAmount\": %d", pages->count);
    first = false;
    member(out, "PriorityName", doc->info.urgency, &first, 1);
    put_signer(out, &doc->info);
    put_recipients(out, &doc->info);
    buf_add_z(out, "\n}\n");
    return true;
}

const struct renderer render_metadata = {
    .name = "metadata",
    .extension = "json",
    .title = "dữ liệu đặc tả cho phần mềm quản lý văn bản (JSON)",
    .needs_pages = true,
    .write = metadata_write,
};
