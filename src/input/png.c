/* png.c — reads a PNG file (ISO/IEC 15948). A PDF takes its deflated rows as
 * they are; only what PDF/A-1 does not have (transparency, 16 bits) or no PDF
 * (interlaced rows) is drawn on white and deflated again. By zlib alone:
 * libpng does not hand the deflated rows out. */
#include "input/picture_file.h"

#include <stdlib.h>
#include <zlib.h>

#include "base/limits.h"

enum { GRAY = 0, COLOR = 2, PALETTE = 3, GRAY_ALPHA = 4, COLOR_ALPHA = 6,
       HAS_ALPHA = 4 };

enum { SIGNATURE = 8, HEADER = 13, AROUND = 12 /* bytes of a chunk's own */,
       PAETH = 4, DEFLATE_LEVEL = 6, OUT = 1 << 15 };

struct png {
    struct picture_file *file;
    int width, height, depth, color;
    bool interlaced, headed, ended;
    struct str palette;
    struct str clear; /* what is transparent: tRNS */
    struct buf data;  /* deflated rows */
    size_t data_bytes; /* of all of it, known before it is gathered */
};

/* ---- chunks */

static bool
chunk_is(const unsigned char *p, const char *name)
{
    return memcmp(p + 4, name, 4) == 0;
}

static bool
read_header(struct png *g, const unsigned char *p, size_t n)
{
    static const unsigned char depths[] = {
        [GRAY] = 1 | 2 | 4 | 8 | 16, [1] = 0, [COLOR] = 8 | 16,
        [PALETTE] = 1 | 2 | 4 | 8, [GRAY_ALPHA] = 8 | 16, [5] = 0,
        [COLOR_ALPHA] = 8 | 16,
    };

    if (n != HEADER || g->headed)
        return picture_broken(g->file, "phần đầu sai");
    if (!picture_sized(g->file, bytes_32(p), bytes_32(p + 4)))
        return false;
    g->width = g->file->picture->width;
    g->height = g->file->picture->height;
    g->depth = p[8];
    g->color = p[9];
    g->interlaced = p[12] == 1;
    g->headed = true;
    if (g->color > COLOR_ALPHA || g->depth == 0 ||
        (g->depth & (g->depth - 1)) != 0 ||
        (depths[g->color] & g->depth) == 0 || p[10] != 0 || p[11] != 0 ||
        p[12] > 1)
        return picture_broken(g->file, "kiểu màu hay kiểu nén không có trong "
                                       "chuẩn PNG");
    return true;
}

/* Dots per inch; PNG counts them by the metre. */
static void
read_dots(struct png *g, const unsigned char *p, size_t n)
{
    enum { INCH = 254, METRE = 10000, DOTS_MOST = 100000 };

    if (n == 9 && p[8] == 1 && bytes_32(p) < DOTS_MOST)
        g->file->picture->dots = (int)((bytes_32(p) * INCH + METRE / 2) /
                                       METRE);
}

static bool
read_chunk(struct png *g, const unsigned char *p, size_t n)
{
    const unsigned char *own = p + 8;
    struct str bytes = { (const char *)own, n };

    if (chunk_is(p, "IHDR"))
        return read_header(g, own, n);
    if (!g->headed)
        return picture_broken(g->file, "không bắt đầu bằng phần đầu IHDR");
    if (chunk_is(p, "PLTE")) {
        if (n == 0 || n % 3 != 0 || n > 3 * 256 || g->palette.n > 0)
            return picture_broken(g->file, "bảng màu sai");
        g->palette = bytes;
    } else if (chunk_is(p, "tRNS")) {
        g->clear = bytes;
    } else if (chunk_is(p, "pHYs")) {
        read_dots(g, own, n);
    } else if (chunk_is(p, "IDAT")) {
        buf_reserve(&g->data, g->data_bytes);
        buf_add_str(&g->data, bytes);
    } else if (chunk_is(p, "IEND")) {
        g->ended = true;
    } else if ((p[4] & 0x20) == 0) {
        return picture_broken(g->file, "có phần bắt buộc mà chuẩn PNG không "
                                       "có");
    }
    return true;
}

/* One chunk after the other; count: only adds up how long the rows are. */
static bool
read_chunks(struct png *g, bool count)
{
    const unsigned char *all =
        (const unsigned char *)g->file->picture->bytes.p;
    size_t size = g->file->picture->bytes.n, at = SIGNATURE;

    while (!g->ended && size - at >= AROUND) {
        const unsigned char *p = all + at;
        size_t n = bytes_32(p);

        if (n > size - at - AROUND)
            break;
        if (count) {
            g->data_bytes += chunk_is(p, "IDAT") ? n : 0;
        } else {
            if (crc32(0, p + 4, (unsigned)n + 4) != bytes_32(p + 8 + n))
                return picture_broken(g->file, "mã kiểm (CRC) không khớp, có "
                                               "byte đã đổi");
            if (!read_chunk(g, p, n))
                return false;
        }
        at += n + AROUND;
    }
    return count || g->ended ||
           picture_broken(g->file, "thiếu phần cuối, như khi chép dở dang");
}

/* ---- rows */

static int
channels_of(const struct png *g)
{
    return g->color == COLOR ? 3 : g->color == COLOR_ALPHA ? 4
           : g->color == GRAY_ALPHA ? 2 : 1;
}

static size_t
row_bytes(const struct png *g, int pixels)
{
    return ((size_t)pixels * (size_t)(channels_of(g) * g->depth) + 7) / 8;
}

/* The rows as they come out of the deflated bytes. */
struct inflow {
    z_stream z;
    struct owned *owned;
    bool ends; /* of the stream */
};

static void
end_inflow(void *z)
{
    inflateEnd(z);
}

static bool
inflow_begin(struct inflow *in, struct arena *a, struct str data)
{
    in->owned = arena_owned(a, end_inflow);
    in->z.next_in = (unsigned char *)(uintptr_t)data.p;
    in->z.avail_in = (unsigned)data.n;
    if (inflateInit(&in->z) != Z_OK)
        return false;
    in->owned->thing = &in->z;
    return true;
}

/* Fills n bytes; false where there are not so many. */
static bool
inflow_take(struct inflow *in, unsigned char *to, size_t n)
{
    int status = Z_OK;

    in->z.next_out = to;
    in->z.avail_out = (unsigned)n;
    while (in->z.avail_out > 0 && status == Z_OK)
        status = inflate(&in->z, Z_NO_FLUSH);
    in->ends = status == Z_STREAM_END;
    return in->z.avail_out == 0;
}

/* Whether nothing comes behind the last row, and its check sum is right. */
static bool
inflow_ends(struct inflow *in)
{
    unsigned char more;

    return in->ends || (!inflow_take(in, &more, 1) && in->ends);
}

static int
paeth(int a, int b, int c)
{
    int p = a + b - c, pa = abs(p - a), pb = abs(p - b), pc = abs(p - c);

    return pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
}

/* What a filter says of a byte by that to its left, above it, and there. */
static unsigned
predicted(int filter, int a, int b, int c)
{
    switch (filter) {
    case 1: return (unsigned)a;
    case 2: return (unsigned)b;
    case 3: return (unsigned)(a + b) / 2;
    case PAETH: return (unsigned)paeth(a, b, c);
    default: return 0;
    }
}

/* A row and that above it; its first byte names the filter. by: bytes of a
 * pixel. */
static void
unfilter(unsigned char *row, const unsigned char *above, size_t n, size_t by)
{
    int filter = row[0];

    for (size_t i = 1; filter != 0 && i <= n; i++) {
        int left = i > by ? row[i - by] : 0;
        int corner = i > by ? above[i - by] : 0;

        row[i] = (unsigned char)(row[i] + predicted(filter, left, above[i],
                                                    corner));
    }
}

/* ---- on white */

static unsigned
sample(const struct png *g, const unsigned char *row, size_t i)
{
    size_t bit = i * (size_t)g->depth;

    if (g->depth == 8)
        return row[i];
    if (g->depth == 16)
        return bytes_16(row + 2 * i);
    return (unsigned)row[bit / 8] >> (8 - g->depth - (int)(bit % 8)) &
           ((1u << g->depth) - 1);
}

/* To eight bits. */
static unsigned
scaled(const struct png *g, unsigned s)
{
    return g->depth == 16 ? s >> 8
           : s * 255 / ((1u << (g->depth < 8 ? g->depth : 8)) - 1);
}

/* Is it the one colour that is transparent? */
static bool
is_clear(const struct png *g, const unsigned char *row, size_t first, int n)
{
    if (g->clear.n != 2 * (size_t)n)
        return false;
    for (int k = 0; k < n; k++)
        if (sample(g, row, first + (size_t)k) !=
            bytes_16((const unsigned char *)g->clear.p + 2 * k))
            return false;
    return true;
}

/* One pixel, of so many components. */
static void
draw_pixel(const struct png *g, const unsigned char *row, int x,
           unsigned char *to)
{
    int channels = channels_of(g), n = channels < 3 ? 1 : 3;
    size_t first = (size_t)x * (size_t)channels;
    unsigned alpha = 255;

    if (g->color == PALETTE) {
        size_t i = sample(g, row, first);

        alpha = i < g->clear.n ? (unsigned char)g->clear.p[i] : 255;
        n = 3;
        i = 3 * i < g->palette.n ? i : 0;
        memcpy(to, g->palette.p + 3 * i, 3);
    } else {
        if ((g->color & HAS_ALPHA) != 0)
            alpha = scaled(g, sample(g, row, first + (size_t)n));
        else if (is_clear(g, row, first, n))
            alpha = 0;
        for (int k = 0; k < n; k++)
            to[k] = (unsigned char)scaled(g, sample(g, row,
                                                    first + (size_t)k));
    }
    for (int k = 0; k < n && alpha < 255; k++)
        to[k] = (unsigned char)((to[k] * alpha + 255 * (255 - alpha) + 127) /
                                255);
}

/* Rows of eight bits a sample, deflated. */
struct outflow {
    z_stream z;
    struct owned *owned;
    struct buf packed;
    unsigned char *above, *filtered;
    size_t n, by;
};

static void
end_outflow(void *z)
{
    deflateEnd(z);
}

static bool
outflow_begin(struct outflow *out, struct arena *a, size_t n, size_t by)
{
    out->packed = buf_new(a);
    out->n = n;
    out->by = by;
    out->above = arena_alloc(a, n);
    out->filtered = arena_alloc(a, n + 1);
    out->owned = arena_owned(a, end_outflow);
    if (deflateInit(&out->z, DEFLATE_LEVEL) != Z_OK)
        return false;
    out->owned->thing = &out->z;
    return true;
}

static bool
outflow_run(struct outflow *out, int flush)
{
    unsigned char room[OUT];
    int status;

    do {
        out->z.next_out = room;
        out->z.avail_out = OUT;
        status = deflate(&out->z, flush);
        buf_add(&out->packed, room, OUT - out->z.avail_out);
    } while (out->z.avail_out == 0);
    return status == Z_OK || status == Z_BUF_ERROR || status == Z_STREAM_END;
}

/* A row by the filter that its own had: whoever made the file knew which. */
static bool
outflow_add(struct outflow *out, const unsigned char *row, int filter)
{
    out->filtered[0] = (unsigned char)filter;
    for (size_t i = 0; i < out->n; i++) {
        bool inside = i >= out->by;
        int left = inside ? row[i - out->by] : 0;
        int corner = inside ? out->above[i - out->by] : 0;

        out->filtered[i + 1] = (unsigned char)(row[i] -
            predicted(filter, left, out->above[i], corner));
    }
    memcpy(out->above, row, out->n);
    out->z.next_in = out->filtered;
    out->z.avail_in = (unsigned)out->n + 1;
    return outflow_run(out, Z_NO_FLUSH);
}

/* ---- the picture */

/* Where the pixels of a pass lie (ISO/IEC 15948, 8.2). */
static const struct pass {
    int x, y, right, down;
} passes[] = {
    { 0, 0, 8, 8 }, { 4, 0, 8, 8 }, { 0, 4, 4, 8 }, { 2, 0, 4, 4 },
    { 0, 2, 2, 4 }, { 1, 0, 2, 2 }, { 0, 1, 1, 2 },
}, whole = { 0, 0, 1, 1 };

enum { PASSES = sizeof(passes) / sizeof(passes[0]) };

struct drawing {
    struct png *png;
    struct inflow in;
    unsigned char *row, *above; /* as they were filtered; a byte before */
    size_t by;
    unsigned char *pixels; /* of all passes, or of one row */
    size_t n;              /* components of a pixel */
};

static int
steps(int from, int to, int by)
{
    return to > from ? (to - from + by - 1) / by : 0;
}

static bool
next_row(struct drawing *d, int pixels)
{
    size_t bytes = row_bytes(d->png, pixels);
    unsigned char *above = d->row;

    d->row = d->above;
    d->above = above;
    if (!inflow_take(&d->in, d->row, bytes + 1) || d->row[0] > PAETH)
        return false;
    unfilter(d->row, d->above, bytes, d->by);
    return true;
}

/* A pass drawn into all pixels, or (whole) each row added as it comes. */
static bool
draw_pass(struct drawing *d, const struct pass *p, struct outflow *out)
{
    const struct png *g = d->png;
    int across = steps(p->x, g->width, p->right);
    int rows = across > 0 ? steps(p->y, g->height, p->down) : 0;

    memset(d->row, 0, row_bytes(g, g->width) + 1);
    for (int y = 0; y < rows; y++) {
        size_t line = out != NULL ? 0 : (size_t)(p->y + y * p->down) *
                                            (size_t)g->width;

        if (!next_row(d, across))
            return false;
        for (int x = 0; x < across; x++)
            draw_pixel(g, d->row + 1, x,
                       d->pixels + (line + (size_t)(p->x + x * p->right)) *
                                       d->n);
        if (out != NULL && !outflow_add(out, d->pixels, d->row[0]))
            return false;
    }
    return true;
}

static bool
draw_passes(struct drawing *d, struct outflow *out)
{
    const struct png *g = d->png;

    if (!g->interlaced)
        return draw_pass(d, &whole, out);
    for (int i = 0; i < PASSES; i++)
        if (!draw_pass(d, &passes[i], NULL))
            return false;
    for (int y = 0; y < g->height; y++)
        if (!outflow_add(out, d->pixels + (size_t)y * out->n, PAETH))
            return false;
    return true;
}

/* With what PDF/A-1 does not have: drawn on white. */
static bool
draw(struct png *g, struct str data)
{
    struct arena *a = g->file->arena, *scratch = arena_beside(a);
    struct picture_samples *s = &g->file->picture->samples;
    struct drawing d = { .png = g };
    struct outflow out = { .n = 0 };
    bool ok;

    s->components = g->color == GRAY || g->color == GRAY_ALPHA ? 1 : 3;
    s->bits = 8;
    s->palette = STR_EMPTY;
    d.n = (size_t)s->components;
    d.by = ((size_t)(channels_of(g) * g->depth) + 7) / 8;
    d.row = arena_alloc(scratch, row_bytes(g, g->width) + 1);
    d.above = arena_alloc(scratch, row_bytes(g, g->width) + 1);
    d.pixels = arena_alloc(scratch, d.n * (size_t)g->width *
                                        (g->interlaced ? (size_t)g->height
                                                       : 1));
    ok = inflow_begin(&d.in, scratch, data) &&
         outflow_begin(&out, scratch, d.n * (size_t)g->width, d.n) &&
         draw_passes(&d, &out) && inflow_ends(&d.in) &&
         outflow_run(&out, Z_FINISH);
    if (ok)
        s->data = str_copy(a, buf_str(&out.packed));
    arena_free(scratch);
    return ok;
}

/* Rows that the PDF takes as they are: are they all there? */
static bool
look_through(struct png *g, struct str data)
{
    struct arena *scratch = arena_beside(g->file->arena);
    struct picture_samples *s = &g->file->picture->samples;
    struct inflow in = { .ends = false };
    size_t bytes = row_bytes(g, g->width) + 1;
    unsigned char *row = arena_raw(scratch, bytes);
    bool ok = inflow_begin(&in, scratch, data);

    for (int y = 0; ok && y < g->height; y++)
        ok = inflow_take(&in, row, bytes) && row[0] <= PAETH;
    ok = ok && inflow_ends(&in);
    s->data = str_first(data, data.n - in.z.avail_in);
    arena_free(scratch);
    return ok;
}

/* A palette is transparent where any of its colours is. */
static bool
is_opaque(const struct png *g)
{
    if ((g->color & HAS_ALPHA) != 0)
        return false;
    if (g->color != PALETTE)
        return g->clear.n == 0;
    for (size_t i = 0; i < g->clear.n; i++)
        if ((unsigned char)g->clear.p[i] != 255)
            return false;
    return true;
}

bool
png_read(struct picture_file *f)
{
    struct png g = { .file = f, .data = buf_new(f->arena) };
    struct picture_samples *s = &f->picture->samples;
    struct str data;
    bool ok;

    f->picture->kind = PICTURE_PNG;
    read_chunks(&g, true);
    g.ended = false;
    if (!read_chunks(&g, false))
        return false;
    if (g.data.n == 0 || (g.color == PALETTE && g.palette.n == 0))
        return picture_broken(f, "thiếu phần hình hay bảng màu");
    data = buf_str(&g.data);
    if (g.interlaced || g.depth == 16 || !is_opaque(&g)) {
        ok = draw(&g, data);
    } else {
        s->components = g.color == GRAY ? 1 : 3;
        s->bits = g.depth;
        s->palette = g.color == PALETTE ? g.palette : STR_EMPTY;
        ok = look_through(&g, data);
    }
    return ok || picture_broken(f, "phần hình bị hỏng hay bị cụt");
}
