/* pictures.h — the pictures that plans name, each file read once. */
#ifndef VANBAN_PICTURES_H
#define VANBAN_PICTURES_H

#include "base/diag.h"
#include "base/files.h"
#include "input/picture.h"

/* The pictures of a document, or of the documents that one maker makes: each
 * file is read once. */
struct pictures;
/* They lie in the arena. */
struct pictures *pictures_new(struct arena *);
/* For the next document: the same, or, where those are many bytes, none; the
 * arena is for them alone. */
struct pictures *pictures_next(struct pictures *);

/* The picture in a file that a plan names at pos, or owner, where it is not
 * NULL; see include_path. NULL after a diagnostic. */
const struct picture *picture_find(struct pictures *, const struct files *,
                                   struct str name, struct pos,
                                   const char *owner, struct diags *);

/* The same of bytes, whose name is for messages. */
struct picture *picture_read(struct arena *, struct str bytes,
                             const char *name, struct pos, struct diags *);
/* The QR code of a text that stands at pos; NULL after a diagnostic. */
const struct picture *picture_code(struct pictures *, struct str text,
                                   struct pos, struct diags *);

#endif
