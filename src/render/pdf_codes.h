/* pdf_codes.h — the numbers that characters have in a PDF file (CID). They
 * are the same in all fonts of a file, and for the letters of Vietnamese in
 * all files: one map back to Unicode serves them all. */
#ifndef VANBAN_PDF_CODES_H
#define VANBAN_PDF_CODES_H

#include <stdint.h>

#include "base/str.h"

/* Two characters that share a glyph (Đ and Ð in some fonts) have a number
 * each, and stay apart when text is copied. */
struct pdf_codes {
    uint16_t *numbers[256]; /* [code point >> 8]: NULL or 256 wide; 0: none */
    uint16_t *chars;        /* [number]: its code point, from 1 */
    int count, room;
    int common; /* the first ones, that are the same in every file */
    bool wide;  /* two bytes each in text, else one */
};

/* PDF_BLANK: the one byte that word spacing widens. */
enum { PDF_NARROW_MOST = 255, PDF_BLANK = 32 };

/* The numbers of all files. */
struct pdf_codes *pdf_codes_common(struct arena *);
/* Those of one file, which begin with them: further characters are numbered
 * as they come. */
struct pdf_codes *pdf_codes_begin(struct arena *,
                                  const struct pdf_codes *common);

/* The number of a character of the BMP. */
int pdf_codes_take(struct arena *, struct pdf_codes *, uint32_t c);

/* The same without giving one: 0 where it has none. */
static inline int
pdf_code(const struct pdf_codes *codes, uint32_t c)
{
    return c > 0xFFFF || codes->numbers[c >> 8] == NULL
               ? 0 : codes->numbers[c >> 8][c & 0xFF];
}

/* The map back to Unicode (ToUnicode), not deflated. */
struct str pdf_codes_map(struct arena *, const struct pdf_codes *);
/* The map from one byte to the number (Encoding), the same. */
extern const char pdf_narrow_map[];
#define PDF_NARROW_NAME "OneByteIdentityH"
#define PDF_IDENTITY \
    "<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"

#endif
