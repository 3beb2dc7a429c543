/* pdf.c — puts a PDF file together: fonts, pages, bookmarks, its ID. */
#include "render/render.h"

#include <libdeflate.h>

#include "base/limits.h"
#include "render/pdf_file.h"
#include "render/pdf_tags.h"

/* Of four pages 6 makes about 1 KB less than 1, for 2 million instructions
 * more; 9 saves a further 0.1 KB for 1 million, 12 0.6 KB for 34. */
enum { DEFLATE_LEVEL = 6 };

static void
on_error(HPDF_STATUS code, HPDF_STATUS detail, void *data)
{
    (void)detail;
    haru_note(data, code);
}

static void
pdf_close(void *state)
{
    struct pdf_state *s = state;

    pdf_fonts_free(s->embedded);
    libdeflate_free_compressor(s->deflater);
}

static void *
pdf_open(const struct render_run *run, struct diags *d)
{
    struct pdf_state *s = ARENA_NEW(run->arena, struct pdf_state);

    s->arena = run->arena;
    s->fonts = run->fonts;
    s->tagged = !run->profile->untagged;
    for (int f = 0; f < FACE_SYMBOL; f++)
        if (!pdf_face_open(run->fonts->faces[f], &s->faces[f], d))
            return NULL;
    s->codes = pdf_codes_common(run->arena);
    s->embedded = pdf_fonts_new(run->arena);
    /* the last: it is lost where memory ends behind it */
    s->deflater = libdeflate_alloc_compressor(DEFLATE_LEVEL);
    if (s->deflater != NULL)
        return s;
    pdf_fonts_free(s->embedded);
    diag_add(d, PDF_FAILED, POS_NONE, "libdeflate");
    return NULL;
}

static bool
symbols_open(struct pdf_state *s, struct diags *d)
{
    if (!s->symbols)
        s->symbols = pdf_face_open(s->fonts->faces[FACE_SYMBOL],
                                   &s->faces[FACE_SYMBOL], d);
    return s->symbols;
}

void
pdf_cuts_begin(const struct pdf_state *s, struct arena *a,
               struct pdf_cut cuts[FACE_COUNT])
{
    struct pdf_codes *codes = pdf_codes_begin(a, s->codes);

    for (int f = 0; f < FACE_COUNT; f++)
        cuts[f] = (struct pdf_cut){ .face = &s->faces[f], .codes = codes };
}

bool
pdf_cuts_note(struct pdf_state *s, struct arena *a, const struct pages *pages,
              struct pdf_cut cuts[FACE_COUNT], struct diags *d)
{
    for (const struct page *p = pages->first; p != NULL; p = p->next)
        for (const struct box *b = p->first; b != NULL; b = b->next)
            if (b->kind == BOX_TEXT) {
                if (b->face == FACE_SYMBOL && !symbols_open(s, d))
                    return false;
                pdf_cut_note(a, &cuts[b->face], b->text);
                if (b->blank)
                    pdf_cut_note(a, &cuts[b->face], STR(" "));
            }
    return true;
}

static void
size_add(struct buf *b, int width, int height)
{
    buf_add_z(b, "/MediaBox[0 0 ");
    points_add(b, width);
    buf_add_c(b, ' ');
    points_add(b, height);
    buf_add_z(b, "]");
}

void
pdf_common_add(struct haru *h, struct pdf_state *s,
               struct pdf_cut cuts[FACE_COUNT],
               const struct pdf_common *common)
{
    struct str maps = pdf_maps_add(h, s->embedded, cuts[0].codes);
    struct buf b = buf_new(h->arena);

    size_add(&b, common->width, common->height);
    buf_add_z(&b, "/Resources<</Font<<");
    for (int f = 0; f < FACE_COUNT; f++)
        if (cuts[f].count > 0) {
            HPDF_Dict font = pdf_font_add(h, s->embedded, &cuts[f],
                                          (enum face)f, maps);

            buf_printf(&b, "/F%d %u 0 R", f, haru_number(font));
        }
    buf_add_z(&b, ">>");
    if (common->colored)
        buf_add_z(&b, "/ColorSpace<</" PDF_COLORS PDF_COLOR_SPACE ">>");
    pdf_pictures_name(&b, common->pictures);
    buf_add_z(&b, ">>");
    haru_body(h, h->doc->root_pages, buf_take(&b));
}

bool
pdf_is_colored(const struct pages *pages)
{
    for (const struct page *p = pages->first; p != NULL; p = p->next)
        for (const struct box *b = p->first; b != NULL; b = b->next)
            if (b->color != 0)
                return true;
    return false;
}

/* Pages are ours and not HPDF_AddPage's, which keeps their size as float:
 * A4 would be 595.29999 wide. The class is set last because libharu takes
 * what hangs on a page for its own record. */
HPDF_Dict
pdf_page_add(struct haru *h, HPDF_Pages parent, const struct page *p,
             struct str content, const struct pdf_common *common,
             const struct pdf_beside *beside)
{
    HPDF_Dict stream = haru_stream(h, STR("/Filter/FlateDecode"),
                                   haru_deflate(h, content));
    struct buf b = buf_new(h->arena);
    HPDF_Dict page;

    buf_add_z(&b, "/Type/Page");
    if (p->width != common->width || p->height != common->height)
        size_add(&b, p->width, p->height);
    buf_printf(&b, "/Contents %u 0 R", haru_number(stream));
    if (beside->annots != NULL)
        buf_printf(&b, "/Annots %u 0 R", haru_number(beside->annots));
    if (beside->key >= 0)
        buf_printf(&b, "/StructParents %d", beside->key);
    page = haru_dict(h, buf_take(&b));
    if (page == NULL)
        return NULL;
    haru_note(h, HPDF_Pages_AddKids(parent, page));
    page->header.obj_class |= HPDF_OSUBCLASS_PAGE;
    return page;
}

static HPDF_Dict *
pages_add(struct haru *h, const struct pages *pages,
          struct pdf_cut cuts[FACE_COUNT], const struct pdf_common *common,
          struct pdf_tags *tags)
{
    HPDF_Dict *list = ARENA_ARRAY(h->arena, HPDF_Dict, pages->count + 1);
    HPDF_Array *annots = ARENA_ARRAY(h->arena, HPDF_Array, pages->count + 1);
    int n = 0;

    pdf_pictures_note(h, common->pictures, pages);
    for (const struct page *p = pages->first; p != NULL && n < pages->count;
         p = p->next, n++) {
        struct pdf_beside beside = { pdf_annots_begin(h, p, true),
                                     tags != NULL ? n : -1 };

        annots[n] = beside.annots;
        list[n] = pdf_page_add(h, h->doc->root_pages, p,
                               pdf_content(h->scratch, p, cuts,
                                           common->pictures, tags),
                               common, &beside);
    }
    pdf_links_add(h, pages, list, annots, tags);
    pdf_signs_add(h, pages, list, annots, tags);
    return list;
}

HPDF_Dict
pdf_bookmark_add(struct haru *h, HPDF_Dict parent, struct str title,
                 HPDF_Dict page, int top)
{
    HPDF_Dict item = HPDF_Outline_New(h->doc->mmgr, parent, "", NULL,
                                      h->doc->xref);
    struct buf body = buf_new(h->arena);

    if (item == NULL || page == NULL) {
        haru_note(h, HARU_NO_MEMORY);
        return parent;
    }
    /* libharu gives items the type of the root; the format has none */
    haru_note(h, HPDF_Dict_RemoveElement(item, "Type"));
    haru_note(h, HPDF_Dict_RemoveElement(item, "Title"));
    buf_add_z(&body, "/Title");
    pdf_text_add(&body, pdf_plain(h->scratch, title));
    buf_printf(&body, "/Dest[%u 0 R/XYZ null ", haru_number(page));
    points_add(&body, top);
    buf_add_z(&body, " null]");
    haru_body(h, item, buf_take(&body));
    return item;
}

void
pdf_bookmarks_add(struct haru *h, HPDF_Dict root, const struct pages *pages,
                  HPDF_Dict *list)
{
    HPDF_Dict at[PDF_OUTLINE_DEEPEST + 1] = { root };
    int level[PDF_OUTLINE_DEEPEST + 1] = { 0 }, depth = 0;

    for (const struct bookmark *b = pages->bookmarks;
         b != NULL && h->first == HPDF_OK; b = b->next) {
        while (depth > 0 && level[depth] >= b->level)
            depth--;
        if (depth < PDF_OUTLINE_DEEPEST)
            depth++;
        level[depth] = b->level;
        at[depth] = pdf_bookmark_add(h, at[depth - 1], b->title,
                                     list[b->index], b->page->height - b->y);
    }
}

HPDF_Dict
pdf_outline_add(struct haru *h)
{
    HPDF_Dict root = HPDF_OutlineRoot_New(h->doc->mmgr, h->doc->xref);

    haru_note(h, HPDF_Dict_Add(h->doc->catalog, "Outlines", root));
    return root;
}

static void
id_add(struct haru *h)
{
    unsigned long long a = h->hash[0], b = h->hash[1];

    haru_body(h, h->doc->trailer, str_printf(h->arena,
        "/ID [<%016llX%016llX> <%016llX%016llX>]\n", a, b, a, b));
}

bool
pdf_begin(struct haru *h)
{
    h->doc = HPDF_NewEx(on_error, NULL, NULL, 0, h);
    if (h->doc == NULL)
        haru_note(h, HARU_NO_MEMORY);
    else
        h->doc->pdf_version = HPDF_VER_14; /* that of PDF/A-1 */
    return h->doc != NULL;
}

void
pdf_finish(struct haru *h, const struct doc_info *info, HPDF_Dict tags,
           struct buf *out)
{
    pdf_meta_add(h, info, tags);
    id_add(h);
    haru_save(h, out);
}

bool
pdf_is_well(const struct haru *h, struct diags *d)
{
    if (h->first != HPDF_OK)
        diag_add(d, PDF_FAILED, POS_NONE,
                 str_printf(d->arena, "libharu 0x%04lX", h->first).p);
    return h->first == HPDF_OK;
}

static bool
pdf_write(void *state, struct arena *a, const struct doc *doc,
          const struct pages *pages, struct buf *out, struct diags *d)
{
    struct pdf_state *s = state;
    struct haru h = { .arena = a, .scratch = a, .deflater = s->deflater };
    struct pdf_cut cuts[FACE_COUNT];
    struct pdf_common common = { pages->first->width, pages->first->height,
                                 pdf_is_colored(pages),
                                 pdf_pictures_new(a) };
    struct pdf_tags *tags = NULL;
    HPDF_Dict *list;

    pdf_cuts_begin(s, a, cuts);
    if (!pdf_cuts_note(s, a, pages, cuts, d))
        return false;
    cuts[0].codes->wide = cuts[0].codes->count > PDF_NARROW_MOST;
    if (!pdf_begin(&h))
        goto done;
    if (s->tagged && pages->blocks <= LIMIT_TAGGED)
        tags = pdf_tags_begin(&h, pages);
    else if (s->tagged)
        diag_add(d, PDF_UNTAGGED, POS_NONE, LIMIT_TAGGED_TEXT);
    list = pages_add(&h, pages, cuts, &common, tags);
    if (tags != NULL) /* before others: low numbers make it short */
        pdf_tags_end(&h, tags, doc, list);
    pdf_common_add(&h, s, cuts, &common);
    if (pages->bookmarks != NULL && h.first == HPDF_OK)
        pdf_bookmarks_add(&h, pdf_outline_add(&h), pages, list);
    pdf_finish(&h, &doc->info, tags != NULL ? tags->tree : NULL, out);
done:
    haru_free(&h);
    return pdf_is_well(&h, d);
}

const struct renderer render_pdf = {
    .name = "pdf",
    .extension = "pdf",
    .title = "PDF để ban hành và in",
    .needs_pages = true,
    .open = pdf_open,
    .close = pdf_close,
    .write = pdf_write,
    .joiner = &pdf_joiner,
};
