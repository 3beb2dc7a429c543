/* pdf_file.h — what pdf.c (a file for one document) and pdf_joined.c (one for
 * many) share. */
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
    bool symbols; /* their face is open: a document has drawn some */
    struct libdeflate_compressor *deflater;
};

/* Begins a file in the haru, which has its arenas and deflater. False where
 * there is none. */
bool pdf_begin(struct haru *);
/* Properties, ID, and all bytes. */
void pdf_finish(struct haru *, const struct doc_info *, struct buf *out);
/* False, and a diagnostic, after any error. */
bool pdf_is_well(const struct haru *, struct diags *);

/* Notes what the pages draw, in their order. False after a diagnostic. */
bool pdf_cuts_note(struct pdf_state *, struct arena *, const struct pages *,
                   struct pdf_cut cuts[FACE_COUNT], struct diags *);
bool pdf_is_colored(const struct pages *);
/* Adds the fonts; the body of a resource dictionary with them. */
struct str pdf_resources(struct haru *, const struct pdf_cut cuts[FACE_COUNT],
                         bool colored);

HPDF_Dict pdf_page_add(struct haru *, HPDF_Pages parent, const struct page *,
                       struct str content, HPDF_Dict resources);

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
