/* zip_stream.c — deflates a member of a zip archive piece by piece, by zlib:
 * libdeflate wants all of it at once. */
#include "base/zip.h"

#include <limits.h>
#include <zlib.h>

enum { CHUNK = 1 << 16 };

struct zip_stream {
    z_stream z;
    struct owned *owned;
    struct buf packed;
    size_t size;
    uint32_t crc;
};

static void
release(void *z)
{
    deflateEnd(z);
}

struct zip_stream *
zip_stream_begin(struct arena *a, int level, struct diags *d)
{
    struct zip_stream *s = ARENA_NEW(a, struct zip_stream);

    s->packed = buf_new(a);
    s->crc = (uint32_t)crc32(0, NULL, 0);
    s->owned = arena_owned(a, release);
    if (deflateInit2(&s->z, level, Z_DEFLATED, -MAX_WBITS, 8,
                     Z_DEFAULT_STRATEGY) != Z_OK) {
        diag_add(d, INTERNAL, POS_NONE, "zlib");
        return NULL;
    }
    s->owned->thing = &s->z;
    return s;
}

static bool
run(struct zip_stream *s, int flush)
{
    unsigned char out[CHUNK];
    int status;

    do {
        s->z.next_out = out;
        s->z.avail_out = CHUNK;
        status = deflate(&s->z, flush);
        if (status != Z_OK && status != Z_STREAM_END && status != Z_BUF_ERROR)
            return false;
        buf_add(&s->packed, out, CHUNK - s->z.avail_out);
    } while (s->z.avail_out == 0);
    return flush != Z_FINISH || status == Z_STREAM_END;
}

bool
zip_stream_add(struct zip_stream *s, struct str data)
{
    s->size += data.n;
    while (data.n > 0) {
        size_t n = data.n < INT_MAX ? data.n : INT_MAX;

        s->crc = (uint32_t)crc32(s->crc, (const unsigned char *)data.p,
                                 (unsigned)n);
        s->z.next_in = (unsigned char *)(uintptr_t)data.p;
        s->z.avail_in = (unsigned)n;
        if (!run(s, Z_NO_FLUSH))
            return false;
        data = str_after(data, n);
    }
    return true;
}

bool
zip_stream_end(struct zip_stream *s, const char *name, struct zip_member *m)
{
    if (!run(s, Z_FINISH))
        return false;
    *m = (struct zip_member){ .name = name, .packed = buf_str(&s->packed),
                              .size = s->size, .crc = s->crc };
    return true;
}

void
zip_stream_close(struct zip_stream *s)
{
    if (s != NULL)
        owned_release(s->owned);
}
