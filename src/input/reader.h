/* reader.h — what the readers of plan files (YAML, INI) share: keys, texts,
 * and stray characters. */
#ifndef VANBAN_READER_H
#define VANBAN_READER_H

#include "input/value.h"

/* The text of a source with control characters, as they come along when text
 * is copied out of a PDF or Word, as blanks of the same length, and the ends of
 * pages marked (pages.h); reports each once. The text itself where there are
 * none. */
struct str reader_clean(struct arena *, const struct source *,
                        struct diags *);
/* The same of a file that is nothing but the text of one field. */
struct str reader_clean_body(struct arena *, const struct source *,
                             struct diags *);
/* The same of a file of rows, which has no pages. */
struct str reader_clean_rows(struct arena *, const struct source *,
                             struct diags *);

/* Sets the key of v in both forms. False after a diagnostic when it has
 * neither letter nor digit. */
bool reader_key(struct arena *, struct value *v, struct str written,
                struct pos, struct diags *);

/* Appends the child to the map; where the map has its key already, the first
 * stands, the second is reported, and false is given. */
bool reader_put(struct value *map, struct value *child, struct diags *);

/* A text value in NFC; VALUE_NULL where the text is blank. */
struct value *reader_text(struct arena *, struct str, struct pos);

/* Bytes of the key where a line reads "key:value" without the blank behind
 * the colon; 0 for other lines. Addresses such as "http://" do not count. */
size_t reader_tight_key(struct str line);

/* Bytes of a key, or of the few words of a label, before a colon as wide as a
 * Chinese sign (U+FF1A), which is a letter to YAML; 0 for other lines. */
size_t reader_wide_key(struct str line);

/* Whether a text begins with a blank that is not that of the keyboard, as
 * no-break spaces out of Word or a web page: to YAML it is a letter. */
bool blank_is_odd(struct str);

#endif
