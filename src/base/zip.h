/* zip.h — writes a zip archive into memory: members in the given order, dated
 * 1980-01-01, without extra fields, so that the same members give the same
 * bytes. Members are deflated one by one, before the archive is made, so that
 * what many archives share is deflated only once. */
#ifndef VANBAN_ZIP_H
#define VANBAN_ZIP_H

#include <stdint.h>

#include "base/diag.h"

/* Deflates; one for each maker. */
struct zip_packer;

/* level 1 (fast) to 12 (small). NULL after a diagnostic. */
struct zip_packer *zip_packer_new(struct arena *, int level, struct diags *);
void zip_packer_free(struct zip_packer *);

struct zip_member {
    const char *name;  /* path in the archive, with '/' */
    struct str packed; /* deflated bytes, or the bytes where stored */
    size_t size;       /* unpacked */
    uint32_t crc;      /* of the unpacked bytes */
    bool stored;       /* deflating did not make it smaller */
};

/* A member made of the data; only name is kept by reference. */
struct zip_member zip_pack(struct zip_packer *, struct arena *,
                           const char *name, struct str data);

/* The same of data that is deflated by itself: stored, and kept by reference,
 * too. */
struct zip_member zip_store(const char *name, struct str data);

/* A member that is deflated as it comes, so that memory holds no more of it
 * than its deflated bytes. */
struct zip_stream;

/* level as that of a packer. NULL after a diagnostic. */
struct zip_stream *zip_stream_begin(struct arena *, int level,
                                    struct diags *);
/* False where the library has failed. */
bool zip_stream_add(struct zip_stream *, struct str);
bool zip_stream_end(struct zip_stream *, const char *name,
                    struct zip_member *);
void zip_stream_close(struct zip_stream *); /* ended or not; NULL: nothing */

/* Appends the archive to out. False after a diagnostic. */
bool zip_write(const struct zip_member *, size_t count, struct buf *out,
               struct diags *);

#endif
