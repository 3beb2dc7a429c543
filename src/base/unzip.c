/* unzip.c — finds the members of a zip archive as APPNOTE.TXT (6.3) has them,
 * and inflates them by zlib. */
#include "base/unzip.h"

#include <zlib.h>

enum {
    MEMBER_MARK = 0x04034B50, MEMBER_BYTES = 30,
    ENTRY_MARK = 0x02014B50, ENTRY_BYTES = 46,
    END_MARK = 0x06054B50, END_BYTES = 22, COMMENT_MOST = 0xFFFF,
    END_64_MARK = 0x06064B50, END_64_BYTES = 56,
    PLACE_64_MARK = 0x07064B50, PLACE_64_BYTES = 20,
    EXTRA_64 = 1, ENCRYPTED = 1, STORED = 0, DEFLATED = 8,
};

/* Stands where the figure is in the zip64 form. */
static const uint32_t far_away = 0xFFFFFFFF;

struct entry {
    struct str name;
    uint64_t packed, size, at; /* at: of the member's own header */
    uint32_t crc;
    unsigned flags, method;
};

struct unzip {
    struct str bytes;
    struct entry *entries;
    size_t count;
};

struct unzip_stream {
    z_stream z;
    struct owned *inflate; /* with thing NULL: the bytes are stored */
    const struct entry *entry;
    struct str stored; /* what is left of it */
    uint32_t crc;
    uint64_t given;
    bool ended;
};

static unsigned
get_16(const char *p)
{
    const unsigned char *u = (const unsigned char *)p;

    return u[0] | (unsigned)u[1] << 8;
}

static uint32_t
get_32(const char *p)
{
    return get_16(p) | (uint32_t)get_16(p + 2) << 16;
}

static uint64_t
get_64(const char *p)
{
    return get_32(p) | (uint64_t)get_32(p + 4) << 32;
}

/* The n bytes at a place; p NULL where not all of them are there. */
static struct str
piece(struct str bytes, uint64_t at, uint64_t n)
{
    if (at > bytes.n || n > bytes.n - at)
        return (struct str){ NULL, 0 };
    return (struct str){ bytes.p + at, (size_t)n };
}

/* ---- the directory */

struct directory {
    uint64_t at, size, count;
};

/* The zip64 form of the end, which stands before it. */
static bool
read_far_end(struct str bytes, size_t end, struct directory *d)
{
    struct str place = end < PLACE_64_BYTES
                           ? (struct str){ NULL, 0 }
                           : piece(bytes, end - PLACE_64_BYTES,
                                   PLACE_64_BYTES);
    struct str far;

    if (place.p == NULL || get_32(place.p) != PLACE_64_MARK)
        return false;
    far = piece(bytes, get_64(place.p + 8), END_64_BYTES);
    if (far.p == NULL || get_32(far.p) != END_64_MARK)
        return false;
    *d = (struct directory){ .count = get_64(far.p + 32),
                             .size = get_64(far.p + 40),
                             .at = get_64(far.p + 48) };
    return true;
}

/* Where the directory lies, by the end of it that stands there. */
static bool
read_end(struct str bytes, size_t end, struct directory *d)
{
    const char *p = bytes.p + end;

    if (get_16(p + 20) > bytes.n - end - END_BYTES)
        return false; /* the comment */
    *d = (struct directory){ .count = get_16(p + 10),
                             .size = get_32(p + 12), .at = get_32(p + 16) };
    if (d->count == 0xFFFF || d->size == far_away || d->at == far_away)
        read_far_end(bytes, end, d);
    return d->at <= end && d->size <= end - d->at &&
           d->count <= d->size / ENTRY_BYTES;
}

/* The figures of an entry that are said in its zip64 field, in this order. */
static bool
read_far_figures(struct str extra, struct entry *e)
{
    uint64_t *const figures[] = { &e->size, &e->packed, &e->at };
    size_t n;

    for (; extra.n >= 4; extra = str_after(extra, 4 + n)) {
        struct str field = str_after(extra, 4);

        n = get_16(extra.p + 2);
        field = str_first(field, n);
        if (get_16(extra.p) != EXTRA_64)
            continue;
        for (int i = 0; i < 3; i++)
            if (*figures[i] == far_away && field.n >= 8) {
                *figures[i] = get_64(field.p);
                field = str_after(field, 8);
            }
        break;
    }
    return e->size != far_away && e->packed != far_away && e->at != far_away;
}

/* Cuts an entry off the directory. */
static bool
read_entry(struct str *rest, struct entry *e)
{
    const char *p = rest->p;
    size_t name, extra, all;

    if (rest->n < ENTRY_BYTES || get_32(p) != ENTRY_MARK)
        return false;
    name = get_16(p + 28);
    extra = get_16(p + 30);
    all = ENTRY_BYTES + name + extra + get_16(p + 32); /* and a comment */
    if (rest->n < all)
        return false;
    *e = (struct entry){
        .name = { p + ENTRY_BYTES, name },
        .flags = get_16(p + 8), .method = get_16(p + 10),
        .crc = get_32(p + 16), .packed = get_32(p + 20),
        .size = get_32(p + 24), .at = get_32(p + 42),
    };
    *rest = str_after(*rest, all);
    return (e->size != far_away && e->packed != far_away &&
            e->at != far_away) ||
           read_far_figures((struct str){ p + ENTRY_BYTES + name, extra }, e);
}

static bool
read_directory(struct arena *a, struct unzip *u, const struct directory *d)
{
    struct str rest = { u->bytes.p + d->at, (size_t)d->size };

    u->entries = ARENA_ARRAY(a, struct entry, d->count + 1);
    for (u->count = 0; u->count < d->count; u->count++)
        if (!read_entry(&rest, &u->entries[u->count]))
            return false;
    return true;
}

struct unzip *
unzip_open(struct arena *a, struct str bytes)
{
    struct unzip *u = ARENA_NEW(a, struct unzip);
    size_t least = bytes.n > END_BYTES + COMMENT_MOST
                       ? bytes.n - END_BYTES - COMMENT_MOST : 0;
    struct directory d;

    u->bytes = bytes;
    for (size_t end = bytes.n < END_BYTES ? 0 : bytes.n - END_BYTES + 1;
         end-- > least;)
        if (get_32(bytes.p + end) == END_MARK && read_end(bytes, end, &d))
            return read_directory(a, u, &d) ? u : NULL;
    return NULL;
}

size_t
unzip_count(const struct unzip *u)
{
    return u->count;
}

struct str
unzip_name(const struct unzip *u, size_t member)
{
    return u->entries[member].name;
}

uint64_t
unzip_size(const struct unzip *u, size_t member)
{
    return u->entries[member].size;
}

size_t
unzip_find(const struct unzip *u, struct str name)
{
    size_t i = 0;

    while (i < u->count && !str_equal(u->entries[i].name, name))
        i++;
    return i;
}

/* ---- a member */

static void
free_inflate(void *z)
{
    inflateEnd(z);
}

/* Its packed bytes, behind a header of its own. */
static struct str
packed_bytes(const struct unzip *u, const struct entry *e)
{
    struct str own = piece(u->bytes, e->at, MEMBER_BYTES);

    if (own.p == NULL || get_32(own.p) != MEMBER_MARK)
        return own.p == NULL ? own : (struct str){ NULL, 0 };
    return piece(u->bytes, e->at + MEMBER_BYTES + get_16(own.p + 26) +
                               get_16(own.p + 28), e->packed);
}

struct unzip_stream *
unzip_begin(const struct unzip *u, struct arena *a, size_t member)
{
    const struct entry *e = &u->entries[member];
    struct str packed = packed_bytes(u, e);
    struct unzip_stream *s;

    if (packed.p == NULL || packed.n > UINT32_MAX ||
        (e->flags & ENCRYPTED) != 0 ||
        (e->method != DEFLATED &&
         !(e->method == STORED && e->packed == e->size)))
        return NULL;
    s = ARENA_NEW(a, struct unzip_stream);
    s->entry = e;
    s->stored = packed;
    s->crc = (uint32_t)crc32(0, NULL, 0);
    s->inflate = arena_owned(a, free_inflate);
    if (e->method == STORED)
        return s;
    if (inflateInit2(&s->z, -MAX_WBITS) != Z_OK)
        return NULL;
    s->inflate->thing = &s->z;
    s->z.next_in = (unsigned char *)(uintptr_t)packed.p;
    s->z.avail_in = (unsigned)packed.n;
    return s;
}

/* What came out of the archive; what is wrong with it is told behind it. */
static int
give(struct unzip_stream *s, const char *bytes, size_t n)
{
    s->crc = (uint32_t)crc32(s->crc, (const unsigned char *)bytes,
                             (unsigned)n);
    s->given += n;
    return n > 0 || (s->ended && s->crc == s->entry->crc &&
                     s->given == s->entry->size) ? (int)n : -1;
}

static int
read_stored(struct unzip_stream *s, char *bytes, size_t room)
{
    struct str now = str_first(s->stored, room);

    s->stored = str_after(s->stored, now.n);
    s->ended = s->stored.n == 0;
    if (now.n > 0)
        memcpy(bytes, now.p, now.n);
    return give(s, bytes, now.n);
}

int
unzip_read(struct unzip_stream *s, char *bytes, int room)
{
    int status = s->ended ? Z_STREAM_END : Z_OK;

    if (s->inflate->thing == NULL)
        return read_stored(s, bytes, (size_t)room);
    s->z.next_out = (unsigned char *)bytes;
    s->z.avail_out = (unsigned)room;
    while (status == Z_OK && s->z.avail_out > 0)
        status = inflate(&s->z, Z_NO_FLUSH);
    s->ended = status == Z_STREAM_END;
    return give(s, bytes, (size_t)room - s->z.avail_out);
}

void
unzip_end(struct unzip_stream *s)
{
    owned_release(s->inflate);
}
