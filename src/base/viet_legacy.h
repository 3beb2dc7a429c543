/* viet_legacy.h — the encodings that Vietnamese was written in before Unicode,
 * as they come out where their bytes were taken for those of Latin letters:
 * "x· §ång Thö", "keá hoaïch". A byte from 80 to 9F may stand as the control
 * of its number. */
#ifndef VANBAN_VIET_LEGACY_H
#define VANBAN_VIET_LEGACY_H

#include <stdbool.h>
#include <stdint.h>

#include "base/str.h"

enum legacy {
    LEGACY_NONE, LEGACY_TCVN3, LEGACY_VNI, LEGACY_VISCII, LEGACY_1258,
    LEGACY_UTF8, /* no old one: UTF-8 read as Windows-1252, "á»§y ban" */
};

/* "TCVN3 (ABC)", "VNI". */
const char *legacy_name(enum legacy);
/* The encoding of a font: ".VnTime", "VNI-Times"; of others NONE. */
enum legacy legacy_of_font(struct str name);
/* ".VnTimeH": it shows small letters as capitals. */
bool legacy_font_is_capital(struct str name);

/* Cuts the letter at the front off *s, as Unicode has it. *lost: the encoding
 * has no such letter, and it is given as it stands. */
uint32_t legacy_next(struct str *s, enum legacy, bool *lost);
/* The text in Unicode. What the encoding has not stays. */
struct str legacy_text(struct arena *, struct str, enum legacy);
/* That of a font; s itself where it is in Unicode already. */
struct str legacy_text_of_font(struct arena *, struct str, struct str font);

/* The encoding of a text, or of runs in it, by its words: those that are no
 * Vietnamese as they stand, and Vietnamese once they are put into Unicode. */
enum legacy legacy_find(struct arena *, struct str);

/* Words in that encoding in the midst of others that are in Unicode. */
struct legacy_run {
    size_t at, n;   /* bytes of the text */
    struct str now; /* the same in Unicode */
    bool exact;     /* no word at its ends could be of either */
};

/* The next run from *at on, which is moved. False where there is none. A text
 * without a letter that only Unicode has is one run. */
bool legacy_run_next(struct arena *, struct str, enum legacy, size_t *at,
                     struct legacy_run *);
/* The text with its runs in Unicode. *exact: all of them were. */
struct str legacy_runs(struct arena *, struct str, enum legacy, bool *exact);

#endif
