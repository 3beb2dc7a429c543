/* pdf_picture.c — pictures as image XObjects (PDF 1.4, 4.8), each once in a
 * file: JPEG and the deflated rows of PNG as they are. Gray is that of the
 * output intent, colours are sRGB by its primaries, and nothing is
 * transparent, as PDF/A-1 wants it (ISO 19005-1, 6.2.3 and 6.4). */
#include "base/text_map.h"
#include "input/picture.h"
#include "render/pdf_file.h"

struct pdf_picture {
    struct str digest;
    HPDF_Dict object;
    int number; /* its name is /I1 … */
    struct pdf_picture *next;
};

struct pdf_pictures {
    struct text_map map;
    struct pdf_picture *first, **end;
    int count;
};

struct pdf_pictures *
pdf_pictures_new(struct arena *a)
{
    struct pdf_pictures *p = ARENA_NEW(a, struct pdf_pictures);

    p->map = text_map_new(a);
    p->end = &p->first;
    return p;
}

static void
add_palette(struct buf *b, struct str palette)
{
    buf_printf(b, "/ColorSpace [/Indexed " PDF_COLOR_SPACE " %zu <",
               palette.n / 3 - 1);
    for (size_t i = 0; i < palette.n; i++)
        buf_printf(b, "%02X", (unsigned)(unsigned char)palette.p[i]);
    buf_add_z(b, ">]\n");
}

static HPDF_Dict
object_add(struct haru *h, const struct picture *p)
{
    const struct picture_samples *s = &p->samples;
    int colors = s->palette.n > 0 ? 1 : s->components;
    struct buf b = buf_new(h->arena);

    buf_printf(&b, "/Type /XObject /Subtype /Image /Width %d /Height %d\n"
                   "/BitsPerComponent %d\n", p->width, p->height, s->bits);
    if (s->palette.n > 0)
        add_palette(&b, s->palette);
    else if (s->components == 1)
        buf_add_z(&b, "/ColorSpace /DeviceGray\n");
    else
        buf_add_z(&b, "/ColorSpace " PDF_COLOR_SPACE "\n");
    if (p->kind == PICTURE_JPEG)
        buf_add_z(&b, "/Filter /DCTDecode\n");
    else
        buf_printf(&b, "/Filter /FlateDecode /DecodeParms << /Predictor 15\n"
                       "/Colors %d /BitsPerComponent %d /Columns %d >>\n",
                   colors, s->bits, p->width);
    return haru_stream(h, buf_take(&b), s->data);
}

static void
note(struct haru *h, struct pdf_pictures *all, const struct picture *p)
{
    struct pdf_picture *own;

    if (text_map_find(&all->map, p->digest) != NULL)
        return;
    own = ARENA_NEW(h->arena, struct pdf_picture);
    own->digest = str_copy(h->arena, p->digest);
    own->object = object_add(h, p);
    own->number = ++all->count;
    *all->end = own;
    all->end = &own->next;
    text_map_add(&all->map, own->digest, own);
}

void
pdf_pictures_note(struct haru *h, struct pdf_pictures *all,
                  const struct pages *pages)
{
    for (const struct page *p = pages->first; p != NULL; p = p->next)
        for (const struct box *b = p->first; b != NULL; b = b->next)
            if (b->kind == BOX_PICTURE && h->first == HPDF_OK)
                note(h, all, b->picture->u.picture.picture);
}

void
pdf_picture_draw(struct buf *out, const struct page *page,
                 const struct box *b, const struct pdf_pictures *all)
{
    const struct picture *p = b->picture->u.picture.picture;
    const struct pdf_picture *own = text_map_find(&all->map, p->digest);

    if (own == NULL)
        return;
    buf_add_z(out, "q ");
    points_add(out, b->width);
    buf_add_z(out, " 0 0 ");
    points_add(out, b->height);
    buf_add_c(out, ' ');
    points_add(out, b->x);
    buf_add_c(out, ' ');
    points_add(out, page->height - b->y - b->height);
    buf_printf(out, " cm /I%d Do Q\n", own->number);
}

void
pdf_pictures_name(struct buf *out, const struct pdf_pictures *all)
{
    if (all->count == 0)
        return;
    buf_add_z(out, "/XObject <<");
    for (const struct pdf_picture *p = all->first; p != NULL; p = p->next)
        buf_printf(out, " /I%d %u 0 R", p->number, haru_number(p->object));
    buf_add_z(out, " >>\n");
}
