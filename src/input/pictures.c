/* pictures.c — pictures by their files: looked for beside the plan, told apart
 * by their first bytes, each read once; and QR codes by their texts. */
#include "input/pictures.h"

#include <errno.h>

#include "base/digest.h"
#include "base/limits.h"
#include "base/text_map.h"
#include "input/include.h"
#include "input/picture_file.h"
#include "input/qr.h"

enum { KEPT_MOST = 32 * 1024 * 1024 }; /* bytes, over documents */

struct pictures {
    struct arena *arena;
    struct text_map known; /* by their paths */
    struct text_map codes; /* by their texts */
    size_t bytes;
};

struct pictures *
pictures_new(struct arena *a)
{
    struct pictures *p = ARENA_NEW(a, struct pictures);

    p->arena = a;
    p->known = text_map_new(a);
    p->codes = text_map_new(a);
    return p;
}

struct pictures *
pictures_next(struct pictures *p)
{
    struct arena *a = p->arena;

    if (p->bytes <= KEPT_MOST)
        return p;
    arena_reset(a);
    return pictures_new(a);
}

/* What a file is that is no picture for us. */
static const char *
kind_of(struct str s)
{
    static const struct {
        const char *begin, *kind;
    } kinds[] = {
        { "GIF8", "ảnh GIF" }, { "RIFF", "ảnh WebP" }, { "BM", "ảnh BMP" },
        { "II*", "ảnh TIFF" }, { "MM", "ảnh TIFF" }, { "<svg", "hình SVG" },
        { "<?xml", "tệp XML hay hình SVG" }, { "%PDF", "tệp PDF" },
        { "PK", "tệp Office hay tệp nén" },
    };

    for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++)
        if (str_starts(s, kinds[i].begin))
            return kinds[i].kind;
    if (str_starts(str_after(s, 4), "ftyp"))
        return "ảnh HEIC hay AVIF của điện thoại";
    return s.n == 0 ? "tệp rỗng" : "tệp khác";
}

struct picture *
picture_read(struct arena *a, struct str bytes, const char *name,
             struct pos pos, struct diags *d)
{
    struct picture *p = ARENA_NEW(a, struct picture);
    struct picture_file f = { a, p, name, pos, d };

    p->bytes = bytes;
    p->digest = digest_of(a, bytes);
    p->turn = 1;
    if (str_starts(bytes, "\x89PNG\r\n\x1a\n"))
        return png_read(&f) ? p : NULL;
    if (str_starts(bytes, "\xFF\xD8\xFF"))
        return jpeg_read(&f) ? p : NULL;
    diag_add(d, PICTURE_KIND, pos, name, kind_of(bytes));
    return NULL;
}

static const char *
fault_words(int fault)
{
    return fault == EACCES ? "không có quyền đọc" : "đĩa hay thư mục báo lỗi";
}

static const struct picture *
read_file(struct pictures *all, const struct files *files, const char *path,
          const char *name, struct pos pos, struct diags *d)
{
    struct str bytes = STR_EMPTY;
    int fault = files_read(files, all->arena, path, LIMIT_PICTURE, &bytes);
    struct picture *p;

    all->bytes += bytes.n;
    if (fault == EFBIG) {
        diag_add(d, PICTURE_LARGE, pos, name, "hơn 20 MiB",
                 LIMIT_PICTURE_TEXT);
        return NULL;
    }
    if (fault != 0) {
        diag_add(d, PICTURE_BROKEN, pos, name, fault_words(fault));
        return NULL;
    }
    p = picture_read(all->arena, bytes, name, pos, d);
    if (p != NULL && p->samples.data.p != bytes.p)
        all->bytes += p->samples.data.n;
    return p;
}

const struct picture *
picture_find(struct pictures *all, const struct files *files, struct str name,
             struct pos pos, const char *owner, struct diags *d)
{
    struct pos from = pos_origin(pos);
    const char *path = include_path(d->arena, &files, name, from,
                                    owner != NULL ? owner : OWNER_PLAN, d);
    const struct picture *p;

    if (path == NULL)
        return NULL;
    p = text_map_find(&all->known, str_from(path));
    if (p != NULL) {
        if (files->log != NULL)
            file_log_add(files->log, path);
        return p;
    }
    p = read_file(all, files, path, str_zero(d->arena, name), pos, d);
    if (p != NULL)
        text_map_add(&all->known, str_copy(all->arena, str_from(path)),
                     (void *)(uintptr_t)p);
    return p;
}

const struct picture *
picture_code(struct pictures *all, struct str text, struct pos pos,
             struct diags *d)
{
    struct picture *p = text_map_find(&all->codes, text);
    struct str bytes;
    int modules = 0;

    if (p != NULL)
        return p;
    bytes = qr_png(all->arena, text, &modules);
    if (bytes.n == 0) {
        diag_add(d, QR_LARGE, pos, str_printf(d->arena, "%zu", text.n).p);
        return NULL;
    }
    p = picture_read(all->arena, bytes, "mã QR", pos, d);
    all->bytes += 2 * bytes.n;
    if (p == NULL)
        return NULL;
    p->modules = modules;
    text_map_add(&all->codes, str_copy(all->arena, text), p);
    return p;
}
