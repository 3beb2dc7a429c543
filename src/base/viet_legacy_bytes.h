/* viet_legacy_bytes.h — whole files of bytes in an encoding from before
 * Unicode: which one it is and how sure that is, and the same in UTF-8. */
#ifndef VANBAN_VIET_LEGACY_BYTES_H
#define VANBAN_VIET_LEGACY_BYTES_H

#include "base/viet_legacy.h"

/* A file may be read by a guess that is so sure. */
enum { LEGACY_SURE = 60 };

struct legacy_guess {
    enum legacy legacy; /* NONE: no letters of Vietnamese come out of any */
    int percent;        /* how sure: of many words and of no other encoding */
};

/* Looks at the lines that are no UTF-8, at most some ten thousand bytes of
 * them, and counts the syllables that come out. */
struct legacy_guess legacy_guess(struct arena *, struct str bytes);
/* "TCVN3 (ABC, phông .Vn…), chắc 97%" */
const char *legacy_guess_text(struct arena *, struct legacy_guess);

enum { LEGACY_PLACES = 4 };

/* A byte, or a letter, that the encoding has no meaning for. */
struct legacy_lost {
    int times;
    struct {
        int line, column; /* in the text that came out */
    } places[LEGACY_PLACES]; /* the first of them */
};

struct legacy_reading {
    struct str text;
    int changed, kept; /* lines with letters that were not, and were, UTF-8 */
    struct legacy_lost lost[0x100]; /* by the byte */
};

/* Lines that are UTF-8 stay as they are. The same text in its lines. */
void legacy_read(struct arena *, struct str bytes, enum legacy,
                 struct legacy_reading *);

#endif
