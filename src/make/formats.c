/* formats.c — the formats as the door shows them. */
#include "make/vanban.h"
#include "render/render.h"

const struct renderer *
vanban_format(int i)
{
    int n = 0;

    while (renderers[n] != NULL && n < i)
        n++;
    return renderers[n];
}

const struct renderer *
vanban_format_named(struct str name)
{
    return renderer_find(name);
}

const char *
vanban_format_name(const struct renderer *r)
{
    return r->name;
}

const char *
vanban_format_extension(const struct renderer *r)
{
    return r->extension;
}

const char *
vanban_format_title(const struct renderer *r)
{
    return r->title;
}

void
vanban_formats_add(struct vanban_formats *f, const struct renderer *r)
{
    for (int i = 0; i < f->count; i++)
        if (f->of[i] == r)
            return;
    if (f->count < VANBAN_FORMATS_MOST)
        f->of[f->count++] = r;
}
