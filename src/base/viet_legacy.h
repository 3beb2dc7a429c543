/* viet_legacy.h — the encodings that Vietnamese was written in before Unicode,
 * as they come out where their bytes were taken for Latin letters: "x· §ång
 * Thö", "keá hoaïch". */
#ifndef VANBAN_VIET_LEGACY_H
#define VANBAN_VIET_LEGACY_H

#include <stdbool.h>

#include "base/str.h"

enum legacy { LEGACY_NONE, LEGACY_TCVN3, LEGACY_VNI };

/* "TCVN3 (ABC)", "VNI". */
const char *legacy_name(enum legacy);
/* The encoding of a font: ".VnTime", "VNI-Times"; of others NONE. */
enum legacy legacy_of_font(struct str name);

/* The text in Unicode. What the encoding has not stays. */
struct str legacy_text(struct arena *, struct str, enum legacy);

/* The encoding of a text, by its words: those that are no Vietnamese as they
 * stand, and Vietnamese once they are put into Unicode. */
enum legacy legacy_find(struct arena *, struct str);

#endif
