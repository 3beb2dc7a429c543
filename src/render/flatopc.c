/* flatopc.c — the Word file in one XML file (Flat OPC): each part stands in
 * the package as it would in the zip. Word opens it directly; LibreOffice
 * 7.4 takes it for plain text. */
#include <string.h>

#include "base/base64.h"
#include "render/docx.h"

/* The instruction makes Windows open the file with Word. */
static const char begin[] =
    DOCX_DECLARATION
    "<?mso-application progid=\"Word.Document\"?>\n"
    "<pkg:package xmlns:pkg=\"http://schemas.microsoft.com/office/2006/"
    "xmlPackage\">\n";
static const char end[] = "</pkg:package>\n";

static void *
open_shared(const struct render_run *run, struct diags *d)
{
    return docx_shared_new(run, d);
}

static void
add_part(struct buf *out, const struct docx_part *p)
{
    buf_add_z(out, "<pkg:part pkg:name=\"/");
    buf_add_z(out, p->name);
    buf_add_z(out, "\" pkg:contentType=\"");
    buf_add_z(out, p->content_type);
    buf_add_z(out, "\"><pkg:xmlData>");
    /* one XML file has one declaration */
    buf_add_str(out, str_after(p->xml, strlen(DOCX_DECLARATION)));
    buf_add_z(out, "</pkg:xmlData></pkg:part>\n");
}

static void
add_media(struct buf *out, const struct docx_media *m)
{
    buf_add_z(out, "<pkg:part pkg:name=\"/");
    buf_add_z(out, m->name);
    buf_printf(out, "\" pkg:contentType=\"image/%s\" "
                    "pkg:compression=\"store\"><pkg:binaryData>",
               m->ending);
    base64_add(out, m->bytes);
    buf_add_z(out, "</pkg:binaryData></pkg:part>\n");
}

static bool
write_flat(void *state, struct arena *a, const struct doc *doc,
           const struct pages *pages, struct buf *out, struct diags *d)
{
    struct docx_package package;

    (void)pages;
    (void)d;
    docx_package_make(state, a, doc, &package);
    buf_add_z(out, begin);
    for (int i = 0; i < package.count; i++)
        if (package.parts[i].content_type != NULL)
            add_part(out, &package.parts[i]);
    for (const struct docx_media *m = package.media; m != NULL; m = m->next)
        add_media(out, m);
    buf_add_z(out, end);
    return true;
}

const struct renderer render_flatopc = {
    .name = "xml",
    .extension = "xml",
    .title = "tệp Word trong một tệp XML (Flat OPC)",
    .open = open_shared,
    .close = docx_shared_free,
    .write = write_flat,
};
