/* render.c — the list of all output formats, and how one is found in it. */
#include "render/render.h"

const struct renderer *const renderers[] = {
    &render_pdf, &render_docx, &render_flatopc, &render_text, &render_svg,
    &render_metadata, NULL,
};

const struct renderer *
renderer_find(struct str name)
{
    for (const struct renderer *const *r = renderers; *r != NULL; r++)
        if (str_is(name, (*r)->name))
            return *r;
    return NULL;
}
