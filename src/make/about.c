/* about.c — what faces there are, and what a template tells about itself. */
#include "make/own.h"
#include "make/session.h"

static bool
find_roots(struct arena *a, struct roots *r, const struct vanban_setup *setup,
           struct diags *d)
{
    return roots_find(a, r, setup->files, setup->roots, d);
}

bool
vanban_list_fonts(const struct vanban_setup *setup, struct buf *out,
                  struct diags *d)
{
    static const char *const faces[] = {
        [FACE_REGULAR] = "đứng",
        [FACE_BOLD] = "đậm",
        [FACE_ITALIC] = "nghiêng",
        [FACE_BOLD_ITALIC] = "đậm nghiêng",
        [FACE_SYMBOL] = "ký hiệu",
    };
    const struct fonts *fonts = NULL;
    struct roots r;

    if (find_roots(out->arena, &r, setup, d))
        fonts = fonts_load(out->arena, setup->files, r.fonts_ini, d);
    for (int i = 0; fonts != NULL && i < FACE_COUNT; i++)
        buf_printf(out, "%s\t%s\n", faces[i],
                   fonts->faces[i] != NULL ? fonts->faces[i]->path : "-");
    return fonts != NULL;
}

static bool
tell(const struct vanban_setup *setup, const char *name, struct buf *out,
     void (*write)(struct buf *, const struct template *), struct diags *d)
{
    const struct template *t = NULL;
    struct roots r;

    if (find_roots(out->arena, &r, setup, d) &&
        own_unit_find(out->arena, &r.home, setup->commune, d))
        t = template_load(out->arena, &r.home, str_from(name), POS_NONE, d);
    if (t != NULL)
        write(out, t);
    return t != NULL;
}

bool
vanban_schema(const struct vanban_setup *setup, const char *template_name,
              struct buf *out, struct diags *d)
{
    return tell(setup, template_name, out, template_schema, d);
}
