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
    struct arena *scratch; /* of what is not kept; may be the arena */
    struct libdeflate_compressor *deflater;
    uint64_t hash[2]; /* of all that the document shows, for its ID */
    struct haru_many *many; /* NULL: there are none */
};

/* Remembers the first status that is an error. */
void haru_note(struct haru *, HPDF_STATUS);

/* A new indirect dictionary with this body, references and all, between its
 * brackets. NULL after an error. The body is kept by reference. */
HPDF_Dict haru_dict(struct haru *, struct str body);
/* Many such dictionaries, which take the next numbers: the body of each ends in
 * the text where the next begins. Text and ends stay. Once a document. */
void haru_many(struct haru *, struct str bodies, const size_t *ends,
               int count);
/* The same with a stream; the body names the filter, not the length. The data
 * lies in the arena, or is copied there from scratch. */
HPDF_Dict haru_stream(struct haru *, struct str body, struct str data);
/* Gives an object that libharu made a body besides its own entries. */
void haru_body(struct haru *, HPDF_Dict, struct str body);

/* The number for a reference: "%u 0 R". 0 for NULL. */
unsigned haru_number(const void *object);
/* That of the next object that is made. */
unsigned haru_next(const struct haru *);

struct str haru_deflate(struct haru *, struct str data);
void haru_hash(struct haru *, struct str data);

/* Text for people as a literal string, which is half as long as libharu's
 * hexadecimal ones: in PDFDocEncoding where that has it, else in UTF-16BE. */
void pdf_text_add(struct buf *, struct str utf8);
/* A byte of a literal string. */
char *pdf_byte_put(char *to, unsigned byte);

/* Writes the file. */
void haru_save(struct haru *, struct buf *out);
/* Frees what libharu holds. */
void haru_free(struct haru *);

/* Document information, XMP, output intent, language; tags: see pdf_finish. */
struct doc_info;
void pdf_meta_add(struct haru *, const struct doc_info *, HPDF_Dict tags);
struct str pdf_gray_profile(struct arena *);
/* One line of a property or bookmark: single ordinary spaces and hyphens,
 * no control characters, cut where it is longer than any title. */
struct str pdf_plain(struct arena *, struct str);

/* The resource name of the colours besides black: sRGB by its primaries, for
 * PDF/A takes plain RGB only beside an RGB output intent, and ours is gray. */
#define PDF_COLORS "sRGB"
#define PDF_COLOR_SPACE \
    "[/CalRGB <<\n/WhitePoint [0.9505 1 1.089] /Gamma [2.2 2.2 2.2]\n" \
    "/Matrix [0.4124 0.2126 0.0193 0.3576 0.7152 0.1192 " \
    "0.1805 0.0722 0.9505] >>]"

/* Page content, not deflated. What it shows is noted in the tags; NULL: the
 * file has none. */
struct page;
struct pdf_pictures;
struct pdf_tags;
struct str pdf_content(struct arena *, const struct page *,
                       const struct pdf_cut cuts[FACE_COUNT],
                       const struct pdf_pictures *, struct pdf_tags *);
struct box;
/* Draws a picture that has been noted. */
void pdf_picture_draw(struct buf *, const struct page *, const struct box *,
                      const struct pdf_pictures *);

#endif
