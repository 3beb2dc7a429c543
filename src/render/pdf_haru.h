/* pdf_haru.h — libharu's object interface for the files pdf*.c: objects whose
 * body is text that we wrote, streams that are deflated already. Only these
 * files include it. */
#ifndef VANBAN_PDF_HARU_H
#define VANBAN_PDF_HARU_H

#include <hpdf.h>
#include <hpdf_doc.h>
#include <hpdf_objects.h>

#include "base/str.h"
#include "render/pdf_face.h"
#include "render/points.h"

struct libdeflate_compressor;

/* Its name is spelt in two ways, depending on the version. */
enum { HARU_NO_MEMORY = 0x1015 };

/* libharu overwrites an error with the ones that follow from it. */
struct haru {
    HPDF_Doc doc;
    HPDF_STATUS first; /* the first error; HPDF_OK: none */
    struct arena *arena;   /* lives as long as doc */
    struct arena *scratch; /* of what libharu copies */
    struct libdeflate_compressor *deflater;
    uint64_t hash[2]; /* of all that the document shows, for its ID */
};

/* Remembers the first status that is an error. */
void haru_note(struct haru *, HPDF_STATUS);

/* A new indirect dictionary with this body, references and all, between its
 * brackets. NULL after an error. The body is kept by reference. */
HPDF_Dict haru_dict(struct haru *, struct str body);
/* The same with a stream; the body names the filter, not the length. */
HPDF_Dict haru_stream(struct haru *, struct str body, struct str data);
/* Gives an object that libharu made a body besides its own entries. */
void haru_body(struct haru *, HPDF_Dict, struct str body);

/* The number for a reference: "%u 0 R". 0 for NULL. */
unsigned haru_number(const void *object);

struct str haru_deflate(struct haru *, struct str data);
void haru_hash(struct haru *, struct str data);

/* Text for people: a literal string where it is ASCII, else UTF-16BE. */
void *haru_text(struct haru *, struct str utf8);

/* Fonts: the indirect Type 0 font of one face. */
HPDF_Dict pdf_font_add(struct haru *, const struct pdf_cut *, enum face);

/* Document information, XMP, output intent, language. */
struct doc_info;
void pdf_meta_add(struct haru *, const struct doc_info *);
struct str pdf_gray_profile(struct arena *);
/* One line of a property or bookmark: single ordinary spaces and hyphens,
 * no control characters, cut where it is longer than any title. */
struct str pdf_plain(struct arena *, struct str);

/* The resource name of the colours besides black: sRGB by its primaries, for
 * PDF/A takes plain RGB only beside an RGB output intent, and ours is gray. */
#define PDF_COLORS "sRGB"

/* Page content, not deflated. */
struct page;
struct str pdf_content(struct arena *, const struct page *,
                       const struct pdf_cut cuts[FACE_COUNT]);

#endif
