/* docx_picture.c — pictures in a Word file: a drawing in its line, and the
 * file itself as a part of the package, once. */
#include "base/text_map.h"
#include "input/picture.h"
#include "render/docx_body.h"

#define DRAWING_NAMESPACE DOCX_RELATIONS "/drawingml/2006/"

enum { EMU_TWIP = 635 };

/* Those of a file of several documents outlive the one they came with. */
static struct str
kept(const struct docx_body *b, struct str bytes)
{
    return b->arena == b->own ? bytes : str_copy(b->own, bytes);
}

static const struct docx_media *
media_of(struct docx_body *b, const struct picture *p)
{
    struct docx_media *m;
    const char *ending = p->kind == PICTURE_PNG ? "png" : "jpeg";

    if (b->media_map.arena == NULL)
        b->media_map = text_map_new(b->own);
    m = text_map_find(&b->media_map, p->digest);
    if (m != NULL)
        return m;
    m = ARENA_NEW(b->own, struct docx_media);
    m->number = b->media_count + 1;
    m->ending = ending;
    m->name = str_printf(b->own, "word/media/anh%d.%s", m->number, ending).p;
    m->id = str_printf(b->own, "rIdAnh%d", m->number).p;
    m->bytes = kept(b, p->bytes);
    text_map_add(&b->media_map, kept(b, p->digest), m);
    if (b->media_last != NULL)
        b->media_last->next = m;
    else
        b->media = m;
    b->media_last = m;
    b->media_count++;
    return m;
}

const struct docx_media *
docx_body_media(const struct docx_body *b)
{
    return b->media;
}

static void
write_extent(struct ox *x, const char *element,
             const struct picture_place *p)
{
    ox_open(x, element);
    ox_attr_int(x, "cx", p->width * EMU_TWIP);
    ox_attr_int(x, "cy", p->height * EMU_TWIP);
    ox_close(x);
}

static void
write_named(struct ox *x, const char *element, int id, const char *name,
            struct str alt)
{
    ox_open(x, element);
    ox_attr_int(x, "id", id);
    ox_attr(x, "name", name);
    if (alt.n > 0)
        ox_attr_str(x, "descr", alt);
    ox_close(x);
}

static void
write_fill(struct ox *x, const char *id)
{
    ox_open(x, "pic:blipFill");
    ox_open(x, "a:blip");
    ox_attr(x, "r:embed", id);
    ox_close(x);
    ox_open(x, "a:stretch");
    ox_empty(x, "a:fillRect");
    ox_close(x);
    ox_close(x);
}

static void
write_shape(struct ox *x, const struct picture_place *p)
{
    ox_open(x, "pic:spPr");
    ox_open(x, "a:xfrm");
    ox_open(x, "a:off");
    ox_attr_int(x, "x", 0);
    ox_attr_int(x, "y", 0);
    ox_close(x);
    write_extent(x, "a:ext", p);
    ox_close(x);
    ox_open(x, "a:prstGeom");
    ox_attr(x, "prst", "rect");
    ox_empty(x, "a:avLst");
    ox_close(x);
    ox_close(x);
}

static void
write_graphic(struct ox *x, const struct picture_place *p, int id,
              const struct docx_media *m)
{
    ox_open(x, "a:graphic");
    ox_open(x, "a:graphicData");
    ox_attr(x, "uri", DRAWING_NAMESPACE "picture");
    ox_open(x, "pic:pic");
    ox_open(x, "pic:nvPicPr");
    write_named(x, "pic:cNvPr", id, m->name + sizeof("word/media/") - 1,
                p->alt);
    ox_empty(x, "pic:cNvPicPr");
    ox_close(x);
    write_fill(x, m->id);
    write_shape(x, p);
    ox_close(x);
    ox_close(x);
    ox_close(x);
}

void
docx_picture_write(struct docx_body *b, const struct node *n)
{
    static const char *const sides[] = { "distT", "distB", "distL", "distR" };
    const struct picture_place *p = &n->u.picture;
    const struct docx_media *m = media_of(b, p->picture);
    struct ox *x = b->x;
    int id = ++b->drawings;

    ox_open(x, "w:r");
    ox_open(x, "w:drawing");
    ox_open(x, "wp:inline");
    ox_attr(x, "xmlns:wp", DRAWING_NAMESPACE "wordprocessingDrawing");
    ox_attr(x, "xmlns:a", DRAWING_NAMESPACE "main");
    ox_attr(x, "xmlns:pic", DRAWING_NAMESPACE "picture");
    for (int i = 0; i < 4; i++)
        ox_attr_int(x, sides[i], 0);
    write_extent(x, "wp:extent", p);
    write_named(x, "wp:docPr", id, str_printf(b->arena, "Hình %d", id).p,
                p->alt);
    ox_open(x, "wp:cNvGraphicFramePr");
    ox_open(x, "a:graphicFrameLocks");
    ox_attr_int(x, "noChangeAspect", 1);
    ox_close(x);
    ox_close(x);
    write_graphic(x, p, id, m);
    ox_close(x);
    ox_close(x);
    ox_close(x);
}
