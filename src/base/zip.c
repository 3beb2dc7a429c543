#include "base/zip.h"

#include <libdeflate.h>
#include <string.h>
#include <zip.h>

/* MS-DOS date of 1980-01-01, the earliest that a zip can hold. */
enum { DOS_DATE = 1 << 5 | 1, DOS_TIME = 0 };

struct zip_packer {
    struct libdeflate_compressor *deflate;
};

struct zip_packer *
zip_packer_new(struct arena *a, int level, struct diags *d)
{
    struct zip_packer *z = ARENA_NEW(a, struct zip_packer);

    z->deflate = libdeflate_alloc_compressor(level);
    if (z->deflate == NULL) {
        diag_add(d, INTERNAL, POS_NONE, "libdeflate");
        return NULL;
    }
    return z;
}

void
zip_packer_free(struct zip_packer *z)
{
    if (z == NULL)
        return;
    libdeflate_free_compressor(z->deflate);
    z->deflate = NULL;
}

struct zip_member
zip_pack(struct zip_packer *z, struct arena *a, const char *name,
         struct str data)
{
    struct zip_member m = { .name = name, .size = data.n };
    char *room = arena_alloc(a, data.n + 1);
    size_t n = 0;

    m.crc = libdeflate_crc32(0, data.p, data.n);
    if (data.n > 1)
        n = libdeflate_deflate_compress(z->deflate, data.p, data.n, room,
                                        data.n - 1);
    m.stored = n == 0;
    if (m.stored && data.n > 0)
        memcpy(room, data.p, data.n);
    m.packed = (struct str){ room, m.stored ? data.n : n };
    return m;
}

/* What libzip reads a member from. */
struct reader {
    const struct zip_member *member;
    size_t at;
};

static zip_int64_t
reader_stat(const struct zip_member *m, void *data, zip_uint64_t room)
{
    zip_stat_t *st = data;

    if (room < sizeof(*st))
        return -1;
    zip_stat_init(st);
    st->size = m->size;
    st->comp_size = m->packed.n;
    st->crc = m->crc;
    st->comp_method = m->stored ? ZIP_CM_STORE : ZIP_CM_DEFLATE;
    st->encryption_method = ZIP_EM_NONE;
    st->valid = ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_CRC |
                ZIP_STAT_COMP_METHOD | ZIP_STAT_ENCRYPTION_METHOD;
    return sizeof(*st);
}

static zip_int64_t
reader_read(struct reader *r, void *data, zip_uint64_t room)
{
    size_t left = r->member->packed.n - r->at;
    size_t n = left < room ? left : (size_t)room;

    if (n > 0)
        memcpy(data, r->member->packed.p + r->at, n);
    r->at += n;
    return (zip_int64_t)n;
}

/* The protocol of zip_source_function(3). Because the source says that it is
 * deflated already, libzip copies its bytes as they are. */
static zip_int64_t
reader_call(void *state, void *data, zip_uint64_t n, zip_source_cmd_t command)
{
    struct reader *r = state;

    switch (command) {
    case ZIP_SOURCE_OPEN:
        r->at = 0;
        return 0;
    case ZIP_SOURCE_READ:
        return reader_read(r, data, n);
    case ZIP_SOURCE_STAT:
        return reader_stat(r->member, data, n);
    case ZIP_SOURCE_CLOSE:
    case ZIP_SOURCE_FREE:
        return 0;
    case ZIP_SOURCE_ERROR:
        return zip_error_to_data(&(zip_error_t){ 0 }, data, n);
    case ZIP_SOURCE_SUPPORTS:
        return ZIP_SOURCE_SUPPORTS_READABLE;
    default: /* libzip's list of commands is open */
        return -1;
    }
}

/* Where libzip puts the archive: straight into the caller's buffer. */
struct writer {
    struct buf *out;
    size_t base; /* where the archive begins in out */
    size_t at;   /* place of the next byte, from base */
};

static zip_int64_t
writer_write(struct writer *w, const char *p, size_t n)
{
    size_t end = w->out->n - w->base;
    size_t over = w->at < end ? end - w->at : 0; /* bytes written again */

    if (over > n)
        over = n;
    if (over > 0)
        memcpy(w->out->p + w->base + w->at, p, over);
    buf_add(w->out, p + over, n - over);
    w->at += n;
    return (zip_int64_t)n;
}

static zip_int64_t
writer_stat(void *data, zip_uint64_t room)
{
    if (room < sizeof(zip_stat_t))
        return -1;
    zip_stat_init(data);
    return sizeof(zip_stat_t);
}

static zip_int64_t
writer_call(void *state, void *data, zip_uint64_t n, zip_source_cmd_t command)
{
    struct writer *w = state;
    zip_int64_t to;

    switch (command) {
    case ZIP_SOURCE_OPEN:
    case ZIP_SOURCE_READ: /* it is empty when libzip looks at it */
    case ZIP_SOURCE_CLOSE:
    case ZIP_SOURCE_FREE:
    case ZIP_SOURCE_SEEK:
    case ZIP_SOURCE_TELL:
    case ZIP_SOURCE_COMMIT_WRITE:
        return 0;
    case ZIP_SOURCE_BEGIN_WRITE:
    case ZIP_SOURCE_ROLLBACK_WRITE:
        w->out->n = w->base;
        w->at = 0;
        return 0;
    case ZIP_SOURCE_WRITE:
        return writer_write(w, data, (size_t)n);
    case ZIP_SOURCE_SEEK_WRITE:
        to = zip_source_seek_compute_offset(w->at, w->out->n - w->base, data,
                                            n, NULL);
        if (to < 0)
            return -1;
        w->at = (size_t)to;
        return 0;
    case ZIP_SOURCE_TELL_WRITE:
        return (zip_int64_t)w->at;
    case ZIP_SOURCE_STAT:
        return writer_stat(data, n);
    case ZIP_SOURCE_ERROR:
        return zip_error_to_data(&(zip_error_t){ 0 }, data, n);
    case ZIP_SOURCE_SUPPORTS:
        return ZIP_SOURCE_SUPPORTS_WRITABLE;
    default: /* libzip's list of commands is open */
        return -1;
    }
}

static bool
member_add(zip_t *archive, struct reader *r)
{
    zip_source_t *source = zip_source_function(archive, reader_call, r);
    zip_int64_t index;

    if (source == NULL)
        return false;
    index = zip_file_add(archive, r->member->name, source, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        zip_source_free(source);
        return false;
    }
    if (r->member->stored &&
        zip_set_file_compression(archive, (zip_uint64_t)index, ZIP_CM_STORE,
                                 0) < 0)
        return false;
    return zip_file_set_dostime(archive, (zip_uint64_t)index, DOS_TIME,
                                DOS_DATE, 0) == 0;
}

bool
zip_write(const struct zip_member *members, size_t count, struct buf *out,
          struct diags *d)
{
    struct writer w = { .out = out, .base = out->n };
    struct reader *readers = ARENA_ARRAY(out->arena, struct reader, count);
    zip_source_t *target = NULL;
    zip_t *archive = NULL;
    zip_error_t error;
    bool ok = false;

    zip_error_init(&error);
    if ((target = zip_source_function_create(writer_call, &w, &error)) == NULL)
        goto done;
    archive = zip_open_from_source(target, ZIP_CREATE | ZIP_TRUNCATE, &error);
    if (archive == NULL)
        goto done;
    target = NULL; /* the archive has it now */
    for (size_t i = 0; i < count; i++) {
        readers[i].member = &members[i];
        if (!member_add(archive, &readers[i])) {
            zip_error_set(&error, zip_error_code_zip(zip_get_error(archive)),
                          0);
            goto done;
        }
    }
    if (zip_close(archive) < 0) {
        zip_error_set(&error, zip_error_code_zip(zip_get_error(archive)), 0);
        goto done;
    }
    archive = NULL;
    ok = true;
done:
    if (!ok)
        diag_add(d, INTERNAL, POS_NONE, zip_error_strerror(&error));
    if (archive != NULL)
        zip_discard(archive);
    if (target != NULL)
        zip_source_free(target);
    zip_error_fini(&error);
    return ok;
}
