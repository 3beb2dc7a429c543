/* zip.c — the container of the Word file, as APPNOTE.TXT (6.3) has it. libzip
 * asks for the time zone of the machine at each member, in files that this
 * program must not open, and all that is left to do once the members are
 * deflated is to put their headers around them. */
#include "base/zip.h"

#include <libdeflate.h>

/* MS-DOS date of 1980-01-01, the earliest that a zip can hold. */
enum { DOS_DATE = 1 << 5 | 1, DOS_TIME = 0 };

enum {
    MEMBER_MARK = 0x04034B50, ENTRY_MARK = 0x02014B50, END_MARK = 0x06054B50,
    STORED = 0, DEFLATED = 8,
    NEEDS_STORED = 10, NEEDS_DEFLATED = 20, /* version 1.0 and 2.0 */
    MADE_BY = 3 << 8 | 63,                  /* Unix, version 6.3 */
    MEMBERS_MOST = 0xFFFE,                  /* without the zip64 form */
};

/* A plain file that everybody may read and write. */
static const uint32_t attributes = UINT32_C(0100666) << 16;

static const size_t bytes_most = 0xFFFFFFFE;

struct zip_packer {
    struct owned *deflate; /* a libdeflate_compressor */
};

static void
free_compressor(void *compressor)
{
    libdeflate_free_compressor(compressor);
}

struct zip_packer *
zip_packer_new(struct arena *a, int level, struct diags *d)
{
    struct zip_packer *z = ARENA_NEW(a, struct zip_packer);

    z->deflate = arena_owned(a, free_compressor);
    z->deflate->thing = libdeflate_alloc_compressor(level);
    if (z->deflate->thing == NULL) {
        diag_add(d, INTERNAL, POS_NONE, "libdeflate");
        return NULL;
    }
    return z;
}

void
zip_packer_free(struct zip_packer *z)
{
    if (z != NULL)
        owned_release(z->deflate);
}

struct zip_member
zip_pack(struct zip_packer *z, struct arena *a, const char *name,
         struct str data)
{
    struct zip_member m = { .name = name, .size = data.n };
    char *room = arena_raw(a, data.n + 1);
    size_t n = 0;

    m.crc = libdeflate_crc32(0, data.p, data.n);
    if (data.n > 1)
        n = libdeflate_deflate_compress(z->deflate->thing, data.p, data.n, room,
                                        data.n - 1);
    m.stored = n == 0;
    if (m.stored && data.n > 0)
        memcpy(room, data.p, data.n);
    m.packed = (struct str){ room, m.stored ? data.n : n };
    arena_trim(a, room, data.n + 1, m.packed.n);
    return m;
}

struct zip_member
zip_store(const char *name, struct str data)
{
    return (struct zip_member){ .name = name, .packed = data, .size = data.n,
                                .crc = libdeflate_crc32(0, data.p, data.n),
                                .stored = true };
}

static void
add_16(struct buf *b, unsigned n)
{
    buf_add_c(b, (char)(n & 0xFF));
    buf_add_c(b, (char)(n >> 8 & 0xFF));
}

static void
add_32(struct buf *b, uint32_t n)
{
    add_16(b, n & 0xFFFF);
    add_16(b, n >> 16);
}

/* What a member's own header and its entry in the directory both say. */
static void
add_common(struct buf *b, const struct zip_member *m)
{
    add_16(b, m->stored ? NEEDS_STORED : NEEDS_DEFLATED);
    add_16(b, 0); /* flags: names are ASCII */
    add_16(b, m->stored ? STORED : DEFLATED);
    add_16(b, DOS_TIME);
    add_16(b, DOS_DATE);
    add_32(b, m->crc);
    add_32(b, (uint32_t)m->packed.n);
    add_32(b, (uint32_t)m->size);
    add_16(b, (unsigned)strlen(m->name));
    add_16(b, 0); /* bytes of extra fields */
}

static void
add_member(struct buf *b, const struct zip_member *m)
{
    add_32(b, MEMBER_MARK);
    add_common(b, m);
    buf_add_z(b, m->name);
    buf_add_str(b, m->packed);
}

static void
add_entry(struct buf *b, const struct zip_member *m, size_t at)
{
    add_32(b, ENTRY_MARK);
    add_16(b, MADE_BY);
    add_common(b, m);
    add_16(b, 0); /* comment */
    add_16(b, 0); /* disk */
    add_16(b, 0); /* what the bytes are is not told */
    add_32(b, attributes);
    add_32(b, (uint32_t)at);
    buf_add_z(b, m->name);
}

static void
add_end(struct buf *b, size_t count, size_t directory, size_t at)
{
    add_32(b, END_MARK);
    add_16(b, 0); /* this disk, and that of the directory */
    add_16(b, 0);
    add_16(b, (unsigned)count);
    add_16(b, (unsigned)count);
    add_32(b, (uint32_t)directory);
    add_32(b, (uint32_t)at);
    add_16(b, 0); /* comment */
}

bool
zip_write(const struct zip_member *members, size_t count, struct buf *out,
          struct diags *d)
{
    size_t base = out->n, directory;
    size_t *at = ARENA_ARRAY(out->arena, size_t, count + 1);
    bool whole = true;

    for (size_t i = 0; i < count; i++) {
        whole = whole && members[i].size <= bytes_most;
        at[i] = out->n - base;
        add_member(out, &members[i]);
    }
    directory = out->n - base;
    for (size_t i = 0; i < count; i++)
        add_entry(out, &members[i], at[i]);
    add_end(out, count, out->n - base - directory, directory);
    if (whole && count <= MEMBERS_MOST && out->n - base <= bytes_most)
        return true;
    diag_add(d, INTERNAL, POS_NONE, "zip: quá 4 GiB");
    return false;
}
