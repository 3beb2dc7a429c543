/* wrong_words.h — words that are written wrongly though each syllable is one:
 * "sát nhập" for "sáp nhập". They lie in tables under templates/chinh-ta/, to
 * which a unit adds its own. */
#ifndef VANBAN_WRONG_WORDS_H
#define VANBAN_WRONG_WORDS_H

#include "base/diag.h"
#include "base/files.h"

struct wrong_word {
    struct str wrong; /* NFC, small letters, single blanks */
    struct str right; /* the same; empty: it is not said; equal to the wrong:
                       * they are right though a row would find part of them */
    struct wrong_word *next; /* private */
};

struct wrong_words; /* read when it is first asked */

/* The tables of a folder (.csv, .xlsx, .ods), by their names; the files outlive
 * it. Nothing is read yet. */
struct wrong_words *wrong_words_new(struct arena *, const struct files *,
                                    const char *folder);
/* The longest one that a text begins with, which begins with a word; *n bytes
 * of the text. Capitals count as small letters. Faults of the tables go into
 * the diagnostics the first time. NULL for none. */
const struct wrong_word *wrong_words_find(struct wrong_words *, struct str,
                                          size_t *n, struct diags *);

#endif
