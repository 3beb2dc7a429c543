/* pdf_link.c — what stands on a page besides its content: where, and the links
 * of a mục lục, which are printed (ISO 19005-1, 6.5.3) and show no border. */
#include "render/pdf_file.h"
#include "render/pdf_tags.h"

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

    buf_add_z(b, "/Rect[");
    for (int i = 0; i < 4; i++) {
        if (i > 0)
            buf_add_c(b, ' ');
        points_add(b, at[i]);
    }
    buf_add_z(b, "]");
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

/* y: up from the foot of the page that it leads to; key: in the tags' tree of
 * parents, -1: it has none. */
static HPDF_Dict
link_add(struct haru *h, struct str rect, int key, int y, HPDF_Dict to)
{
    struct buf b = buf_new(h->arena);

    buf_add_z(&b, "/Type/Annot/Subtype/Link/F 4/Border[0 0 0]");
    buf_add_str(&b, rect);
    buf_printf(&b, "/Dest[%u 0 R/XYZ null ", haru_number(to));
    points_add(&b, y);
    buf_add_z(&b, " null]");
    if (key >= 0)
        buf_printf(&b, "/StructParent %d", key);
    return haru_dict(h, buf_take(&b));
}

void
pdf_links_add(struct haru *h, const struct pages *pages, HPDF_Dict *list,
              HPDF_Array *annots, struct pdf_tags *tags)
{
    const struct page **all = NULL; /* by index, once one is asked for */
    int n = 0;

    for (const struct page *p = pages->first; p != NULL; p = p->next, n++)
        for (const struct box *b = p->first; b != NULL; b = b->next) {
            int key = tags != NULL ? pdf_tags_annot_key(tags) : -1;
            struct buf rect;
            HPDF_Dict link;

            if (b->kind != BOX_LINK || b->anchor->number == 0 ||
                h->first != HPDF_OK)
                continue;
            if (all == NULL)
                all = pages_list(h->scratch, pages);
            rect = buf_new(h->arena);
            pdf_rect_add(&rect, p, b);
            link = link_add(h, buf_take(&rect), key,
                            all[b->anchor->index]->height - b->anchor->y,
                            list[b->anchor->index]);
            if (link == NULL)
                return;
            if (tags != NULL)
                pdf_tags_annot(tags, b, n, haru_number(link));
            haru_note(h, HPDF_Array_Add(annots[n], link));
        }
}
