/* unzip.c — lets minizip, which needs zlib alone, read an archive that lies in
 * memory. */
#include "base/unzip.h"

#include <stdio.h>
#include <unzip.h>

enum { ENCRYPTED = 1, NAME_BYTES = 0xFFFF };

struct entry {
    struct str name;
    uint64_t size;
    unz64_file_pos pos; /* in the directory */
    bool encrypted;
};

struct unzip {
    struct str bytes;
    struct entry *entries;
    size_t count;
};

struct unzip_stream {
    struct owned *archive; /* one for each: it holds one open member */
    uint64_t left;
    bool ended;
};

/* ---- bytes in memory as minizip's file */

struct in_memory {
    struct str bytes;
    uint64_t at;
};

static voidpf
memory_open(voidpf memory, const void *name, int mode)
{
    (void)name;
    (void)mode;
    return memory;
}

static uLong
memory_read(voidpf opaque, voidpf stream, void *to, uLong n)
{
    struct in_memory *m = stream;
    struct str now = str_first(str_after(m->bytes, (size_t)m->at), n);

    (void)opaque;
    if (now.n > 0)
        memcpy(to, now.p, now.n);
    m->at += now.n;
    return (uLong)now.n;
}

static ZPOS64_T
memory_tell(voidpf opaque, voidpf stream)
{
    (void)opaque;
    return ((struct in_memory *)stream)->at;
}

static long
memory_seek(voidpf opaque, voidpf stream, ZPOS64_T offset, int origin)
{
    struct in_memory *m = stream;
    uint64_t from = origin == SEEK_SET ? 0
                  : origin == SEEK_CUR ? m->at : m->bytes.n;

    (void)opaque;
    if (offset > m->bytes.n - from)
        return -1;
    m->at = from + offset;
    return 0;
}

static int
no_fault(voidpf opaque, voidpf stream)
{
    (void)opaque;
    (void)stream;
    return 0;
}

static void
archive_close(void *archive)
{
    unzClose(archive);
}

/* With thing NULL where the bytes are no archive. */
static struct owned *
archive_open(struct arena *a, struct str bytes)
{
    struct in_memory *m = ARENA_NEW(a, struct in_memory);
    zlib_filefunc64_def calls = {
        .zopen64_file = memory_open, .zread_file = memory_read,
        .ztell64_file = memory_tell, .zseek64_file = memory_seek,
        .zclose_file = no_fault, .zerror_file = no_fault, .opaque = m,
    };
    struct owned *o = arena_owned(a, archive_close);

    m->bytes = bytes;
    o->thing = unzOpen2_64("", &calls);
    return o;
}

/* ---- the directory */

static bool
read_entry(struct arena *a, unzFile archive, char *name, struct entry *e)
{
    unz_file_info64 info;

    if (unzGetCurrentFileInfo64(archive, &info, name, NAME_BYTES, NULL, 0,
                                NULL, 0) != UNZ_OK ||
        unzGetFilePos64(archive, &e->pos) != UNZ_OK)
        return false;
    e->name = str_copy(a, (struct str){ name, info.size_filename });
    e->size = info.uncompressed_size;
    e->encrypted = (info.flag & ENCRYPTED) != 0;
    return true;
}

static bool
read_directory(struct arena *a, struct unzip *u, unzFile archive)
{
    char *name = ARENA_ARRAY(a, char, NAME_BYTES + 1);
    int status = unzGoToFirstFile(archive);
    unz_global_info64 all;

    /* The figure is the archive's own word: an entry takes 46 bytes. */
    if (unzGetGlobalInfo64(archive, &all) != UNZ_OK ||
        all.number_entry > u->bytes.n / 46)
        return false;
    if (all.number_entry == 0)
        return true;
    u->entries = ARENA_ARRAY(a, struct entry, (size_t)all.number_entry);
    for (; status == UNZ_OK; status = unzGoToNextFile(archive)) {
        if (u->count == all.number_entry ||
            !read_entry(a, archive, name, &u->entries[u->count]))
            return false;
        u->count++;
    }
    return status == UNZ_END_OF_LIST_OF_FILE;
}

struct unzip *
unzip_open(struct arena *a, struct str bytes)
{
    struct unzip *u = ARENA_NEW(a, struct unzip);
    struct owned *archive = archive_open(a, bytes);
    bool ok;

    u->bytes = bytes;
    ok = archive->thing != NULL && read_directory(a, u, archive->thing);
    owned_release(archive);
    return ok ? u : NULL;
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

struct unzip_stream *
unzip_begin(const struct unzip *u, struct arena *a, size_t member)
{
    const struct entry *e = &u->entries[member];
    struct unzip_stream *s = ARENA_NEW(a, struct unzip_stream);

    if (e->encrypted)
        return NULL;
    s->left = e->size;
    s->archive = archive_open(a, u->bytes);
    if (s->archive->thing != NULL &&
        unzGoToFilePos64(s->archive->thing, &e->pos) == UNZ_OK &&
        unzOpenCurrentFile(s->archive->thing) == UNZ_OK)
        return s;
    owned_release(s->archive);
    return NULL;
}

int
unzip_read(struct unzip_stream *s, char *bytes, int room)
{
    int n = s->ended ? 0
                     : unzReadCurrentFile(s->archive->thing, bytes,
                                          (unsigned)room);

    if (n < 0 || (uint64_t)n > s->left)
        return -1;
    s->left -= (uint64_t)n;
    if (n > 0 || s->ended)
        return n;
    /* The sum of what came is compared when the member is closed. */
    s->ended = s->left == 0 &&
               unzCloseCurrentFile(s->archive->thing) == UNZ_OK;
    return s->ended ? 0 : -1;
}

void
unzip_end(struct unzip_stream *s)
{
    owned_release(s->archive);
}
