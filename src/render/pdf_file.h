/* pdf_file.h — what pdf.c (a file for one document), pdf_joined.c (one for
 * many) and pdf_font.c share. */
#ifndef VANBAN_PDF_FILE_H
#define VANBAN_PDF_FILE_H

#include "render/pdf_haru.h"
#include "render/render.h"

enum { PDF_OUTLINE_DEEPEST = 16 };

/* What all files of a maker share. */
struct pdf_state {
    struct arena *arena; /* the maker's */
    const struct fonts *fonts;
    struct pdf_face faces[FACE_COUNT];
    struct pdf_codes *codes; /* that files begin with */
    bool tagged;  /* files of one document have a structure */
    bool symbols; /* their face is open: a document has drawn some */
    struct pdf_fonts *embedded;
    struct libdeflate_compressor *deflater;
};

/* Begins a file in the haru, which has its arenas and deflater. False where
 * there is none. */
bool pdf_begin(struct haru *);
/* Properties, ID, and all bytes. tags: the object of the structure; NULL:
 * there is none. */
void pdf_finish(struct haru *, const struct doc_info *, HPDF_Dict tags,
                struct buf *out);
/* False, and a diagnostic, after any error. */
bool pdf_is_well(const struct haru *, struct diags *);

/* The cuts of one file, with codes of their own. */
void pdf_cuts_begin(const struct pdf_state *, struct arena *,
                    struct pdf_cut cuts[FACE_COUNT]);
/* Notes what the pages draw, in their order. False after a diagnostic. */
bool pdf_cuts_note(struct pdf_state *, struct arena *, const struct pages *,
                   struct pdf_cut cuts[FACE_COUNT], struct diags *);
bool pdf_is_colored(const struct pages *);

/* Fonts that were cut and deflated for documents before: the last ones. */
struct pdf_fonts;
struct pdf_fonts *pdf_fonts_new(struct arena *);
void pdf_fonts_free(struct pdf_fonts *);

/* The entries of the maps that the fonts of a file share. */
struct str pdf_maps_add(struct haru *, struct pdf_fonts *,
                        const struct pdf_codes *);
/* The indirect Type 0 font of one face. */
HPDF_Dict pdf_font_add(struct haru *, struct pdf_fonts *, struct pdf_cut *,
                       enum face, struct str maps);

/* The pictures of a file. */
struct pdf_pictures;
struct pdf_pictures *pdf_pictures_new(struct arena *);
/* Adds those that the pages have and the file has not. */
void pdf_pictures_note(struct haru *, struct pdf_pictures *,
                       const struct pages *);
/* Their names, as the pages' resources have them; nothing where there are
 * none. */
void pdf_pictures_name(struct buf *, const struct pdf_pictures *);

/* What the pages inherit. */
struct pdf_common {
    int width, height; /* of those that name no other */
    bool colored;
    struct pdf_pictures *pictures;
};
/* Adds the fonts, and gives them to all pages with the rest. */
void pdf_common_add(struct haru *, struct pdf_state *,
                    struct pdf_cut cuts[FACE_COUNT],
                    const struct pdf_common *);

/* What a page has besides its content. */
struct pdf_beside {
    HPDF_Array annots; /* NULL: none */
    int key;           /* in the tags' tree of parents; -1: no tags */
};
HPDF_Dict pdf_page_add(struct haru *, HPDF_Pages parent, const struct page *,
                       struct str content, const struct pdf_common *,
                       const struct pdf_beside *);

/* Begins the tree of tags. */
struct pdf_tags *pdf_tags_begin(struct haru *, const struct pages *);
/* Its elements, when all pages are drawn, which have these objects. */
void pdf_tags_end(struct haru *, struct pdf_tags *, const struct doc *,
                  HPDF_Dict *list);

/* The list of what stands on a page besides its content, still empty: links,
 * and signature fields, if those are wanted; NULL where it has no place for
 * one. */
HPDF_Array pdf_annots_begin(struct haru *, const struct page *, bool signs);
/* Adds the links of mục lục to their pages, which are in the list, and notes
 * them in the tags, if there are any. */
void pdf_links_add(struct haru *, const struct pages *, HPDF_Dict *list,
                   HPDF_Array *annots, struct pdf_tags *);
/* "/Rect […]" of a box, on its page. */
void pdf_rect_add(struct buf *, const struct page *, const struct box *);

/* The fields, put into these lists and noted in the tags. One file has one
 * document: names of fields are its own. */
void pdf_signs_add(struct haru *, const struct pages *, HPDF_Dict *list,
                   HPDF_Array *annots, struct pdf_tags *);

/* The root of the outline. */
HPDF_Dict pdf_outline_add(struct haru *);
/* A bookmark to a place of a page, so far up from its foot. */
HPDF_Dict pdf_bookmark_add(struct haru *, HPDF_Dict parent, struct str title,
                           HPDF_Dict page, int top);
/* Those of a document below one. Each hangs on the nearest one before it of a
 * smaller level. */
void pdf_bookmarks_add(struct haru *, HPDF_Dict root, const struct pages *,
                       HPDF_Dict *list);

extern const struct joiner pdf_joiner; /* pdf_joined.c */

#endif
