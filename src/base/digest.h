/* digest.h — SHA-256: tells whether a file or a record is still the same. */
#ifndef VANBAN_DIGEST_H
#define VANBAN_DIGEST_H

#include "base/str.h"

struct digest;

struct digest *digest_new(struct arena *);
void digest_add(struct digest *, struct str);
/* Adds a text so that "ab", "c" is another thing than "a", "bc". */
void digest_add_field(struct digest *, struct str);
/* 64 hexadecimal digits of all that was added; the digest starts anew. */
struct str digest_hex(struct digest *, struct arena *);

/* Of one text. */
struct str digest_of(struct arena *, struct str);
#endif
