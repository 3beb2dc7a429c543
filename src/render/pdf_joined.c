/* pdf_joined.c — one PDF of many documents: their pages as in files of their
 * own, the fonts once, a bookmark for each. Nothing of a document is kept but
 * its pages as they are drawn. */
#include "render/pdf_file.h"

/* PDF/A-1 bounds an array to 8191 members, so pages hang on nodes between. */
enum { KIDS_MOST = 1024 };

struct pdf_joined {
    struct pdf_state *state;
    struct haru haru;
    struct pdf_cut cuts[FACE_COUNT];
    HPDF_Dict outline;
    HPDF_Dict record; /* the bookmark of the one before */
    HPDF_Pages node;  /* that the next page hangs on */
    int kids;         /* on it */
    int count;        /* of pages */
    struct pdf_common common;
    bool duplex;
};

static void *
joined_begin(void *state, struct arena *a, const struct join_order *order,
             struct diags *d)
{
    struct pdf_joined *j = ARENA_NEW(a, struct pdf_joined);
    struct pdf_state *s = state;

    j->state = s;
    j->duplex = order->duplex;
    j->haru = (struct haru){ .arena = a, .scratch = a,
                             .deflater = s->deflater };
    pdf_cuts_begin(s, a, j->cuts);
    j->common.pictures = pdf_pictures_new(a);
    j->cuts[0].codes->wide = true; /* what is yet to come is not known */
    if (pdf_begin(&j->haru))
        j->outline = pdf_outline_add(&j->haru);
    if (pdf_is_well(&j->haru, d))
        return j;
    if (j->haru.doc != NULL)
        HPDF_Free(j->haru.doc);
    return NULL;
}

static HPDF_Dict
add_page(struct pdf_joined *j, const struct page *p, struct str content,
         HPDF_Array annots)
{
    struct haru *h = &j->haru;

    if (j->node == NULL || j->kids == KIDS_MOST) {
        j->node = HPDF_Pages_New(h->doc->mmgr, h->doc->root_pages,
                                 h->doc->xref);
        j->kids = 0;
        if (j->node == NULL) {
            haru_note(h, HARU_NO_MEMORY);
            return NULL;
        }
    }
    j->kids++;
    j->count++;
    return pdf_page_add(h, j->node, p, content, &j->common,
                        &(struct pdf_beside){ annots, -1 });
}

static bool
joined_add(void *state, struct arena *scratch, const struct joined_doc *doc,
           struct diags *d)
{
    struct pdf_joined *j = state;
    struct haru *h = &j->haru;
    HPDF_Dict *list = ARENA_ARRAY(scratch, HPDF_Dict, doc->pages->count + 1);
    HPDF_Array *annots = ARENA_ARRAY(scratch, HPDF_Array,
                                     doc->pages->count + 1);
    const struct page *first = doc->pages->first;
    int n = 0;

    h->scratch = scratch;
    if (!pdf_cuts_note(j->state, h->arena, doc->pages, j->cuts, d))
        return false;
    if (j->count == 0) {
        j->common.width = first->width;
        j->common.height = first->height;
    }
    j->common.colored |= pdf_is_colored(doc->pages);
    pdf_pictures_note(h, j->common.pictures, doc->pages);
    if (j->duplex && j->count % 2 == 1) /* the back of the last sheet */
        add_page(j, first, STR_EMPTY, NULL);
    for (const struct page *p = first; p != NULL; p = p->next, n++) {
        /* many documents would have fields of one name: none has any */
        annots[n] = pdf_annots_begin(h, p, false);
        list[n] = add_page(j, p, pdf_content(scratch, p, j->cuts,
                                             j->common.pictures, NULL),
                           annots[n]);
    }
    pdf_links_add(h, doc->pages, list, annots, NULL);
    if (doc->name.n > 0) {
        j->record = pdf_bookmark_add(h, j->outline, doc->name, list[0],
                                     first->height);
        haru_note(h, HPDF_Outline_SetOpened(j->record, HPDF_FALSE));
    }
    pdf_bookmarks_add(h, j->record, doc->pages, list);
    h->scratch = h->arena;
    return pdf_is_well(h, d);
}

static bool
joined_end(void *state, struct arena *a, const struct doc_info *info,
           struct buf *out, struct diags *d)
{
    struct pdf_joined *j = state;
    struct haru *h = &j->haru;

    h->scratch = a;
    pdf_common_add(h, j->state, j->cuts, &j->common);
    pdf_finish(h, info, NULL, out);
    return pdf_is_well(h, d);
}

static void
joined_close(void *state)
{
    struct pdf_joined *j = state;

    HPDF_Free(j->haru.doc);
}

const struct joiner pdf_joiner = {
    joined_begin, joined_add, joined_end, joined_close,
};
