/* picture_file.h — private to the readers of pictures: what each of them has
 * in hand. */
#ifndef VANBAN_PICTURE_FILE_H
#define VANBAN_PICTURE_FILE_H

#include "base/diag.h"
#include "input/picture.h"

struct picture_file {
    struct arena *arena;
    struct picture *picture; /* its bytes are there */
    const char *name;        /* for messages, and the place of that */
    struct pos pos;
    struct diags *diags;
};

/* Each fills the picture; false after a diagnostic. */
bool png_read(struct picture_file *);
bool jpeg_read(struct picture_file *);

/* The file is broken, and how; false. */
bool picture_broken(struct picture_file *, const char *how);
/* Whether there are no more pixels than LIMIT_PIXELS; else a diagnostic. */
bool picture_sized(struct picture_file *, uint32_t width, uint32_t height);

/* Numbers of more bytes than one, the largest first. */
static inline unsigned
bytes_16(const unsigned char *p)
{
    return (unsigned)p[0] << 8 | p[1];
}

static inline uint32_t
bytes_32(const unsigned char *p)
{
    return (uint32_t)bytes_16(p) << 16 | bytes_16(p + 2);
}

#endif
