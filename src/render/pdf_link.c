/* pdf_link.c — what stands on a page besides its content: where, and the links
 * of a mục lục, which are printed (ISO 19005-1, 6.5.3) and show no border. */
#include "render/pdf_file.h"

HPDF_Array
pdf_annots_begin(struct haru *h, const struct page *p, bool signs)
{
    HPDF_Array annots;

    for (const struct box *b = p->first; b != NULL; b = b->next)
        if (b->kind == BOX_LINK || (b->kind == BOX_SIGN && signs)) {
            annots = HPDF_Array_New(h->doc->mmgr);
            haru_note(h, annots != NULL
                             ? HPDF_Xref_Add(h->doc->xref, annots)
                             : HARU_NO_MEMORY);
            return annots;
        }
    return NULL;
}

void
pdf_rect_add(struct buf *b, const struct page *p, const struct box *box)
{
    const int at[] = { box->x, p->height - box->y - box->height,
                       box->x + box->width, p->height - box->y };

    buf_add_z(b, "/Rect [");
    for (int i = 0; i < 4; i++) {
        if (i > 0)
            buf_add_c(b, ' ');
        points_add(b, at[i]);
    }
    buf_add_z(b, "]\n");
}

static const struct page **
pages_list(struct arena *a, const struct pages *pages)
{
    const struct page **all = ARENA_ARRAY(a, const struct page *,
                                          pages->count);
    int n = 0;

    for (const struct page *p = pages->first; p != NULL; p = p->next)
        all[n++] = p;
    return all;
}

static HPDF_Dict
link_add(struct haru *h, const struct page *p, const struct box *box,
         const struct page *to, HPDF_Dict page)
{
    struct buf b = buf_new(h->arena);

    buf_add_z(&b, "/Type /Annot /Subtype /Link /F 4 /Border [0 0 0]\n");
    pdf_rect_add(&b, p, box);
    buf_printf(&b, "/Dest [%u 0 R /XYZ null ", haru_number(page));
    points_add(&b, to->height - box->anchor->y);
    buf_add_z(&b, " null]\n");
    return haru_dict(h, buf_take(&b));
}

void
pdf_links_add(struct haru *h, const struct pages *pages, HPDF_Dict *list,
              HPDF_Array *annots)
{
    const struct page **all = NULL; /* by index, once one is asked for */
    int n = 0;

    for (const struct page *p = pages->first; p != NULL; p = p->next, n++)
        for (const struct box *b = p->first; b != NULL; b = b->next) {
            HPDF_Dict link;

            if (b->kind != BOX_LINK || b->anchor->number == 0 ||
                h->first != HPDF_OK)
                continue;
            if (all == NULL)
                all = pages_list(h->scratch, pages);
            link = link_add(h, p, b, all[b->anchor->index],
                            list[b->anchor->index]);
            if (link == NULL)
                return;
            haru_note(h, HPDF_Array_Add(annots[n], link));
        }
}
