/* qr.c — draws a QR code as a PNG file of one bit a pixel. The text goes in as
 * UTF-8 without a mark of that, as codes of banks and ministries have it:
 * readers expect it, and some are put off by the mark. */
#include "input/qr.h"

#include <qrcodegen.h>
#include <zlib.h>

/* A module is eight pixels, one byte of a row: sharp in Word, too, which
 * smooths what it enlarges. */
enum { QUIET = 4, SCALE = 8, LEVEL = 6, UP = 2 };

static void
add_32(struct buf *b, uint32_t n)
{
    for (int shift = 24; shift >= 0; shift -= 8)
        buf_add_c(b, (char)(n >> shift));
}

static void
add_chunk(struct buf *b, const char *kind, const void *data, size_t n)
{
    size_t at;

    add_32(b, (uint32_t)n);
    at = b->n;
    buf_add_z(b, kind);
    buf_add(b, data, n);
    add_32(b, (uint32_t)crc32(0, (const unsigned char *)b->p + at,
                              (unsigned)(b->n - at)));
}

static void
add_header(struct buf *b, int pixels)
{
    unsigned char side[2] = { (unsigned char)(pixels >> 8),
                              (unsigned char)pixels };
    unsigned char header[] = { 0, 0, side[0], side[1], 0, 0, side[0], side[1],
                               1 /* bit of */, 0 /* gray */, 0, 0, 0 };

    buf_add_z(b, "\x89PNG\r\n\x1a\n");
    add_chunk(b, "IHDR", header, sizeof(header));
}

/* Rows with their filter before them: each module's first is as it is (0), the
 * others say that they are like the one above (Up), which deflates at once. */
static unsigned char *
rows_of(struct arena *a, const uint8_t *code, int modules, size_t *n)
{
    size_t row = (size_t)modules + 1;
    unsigned char *rows, *to;

    *n = row * (size_t)(modules * SCALE);
    rows = to = arena_alloc(a, *n);
    for (int y = 0; y < modules; y++) {
        for (int x = 0; x < modules; x++)
            to[x + 1] = qrcodegen_getModule(code, x - QUIET, y - QUIET)
                            ? 0x00 : 0xFF;
        for (int i = 1; i < SCALE; i++) {
            memset(to + (size_t)i * row, 0, row);
            to[(size_t)i * row] = UP;
        }
        to += SCALE * row;
    }
    return rows;
}

struct str
qr_png(struct arena *a, struct str text, int *modules)
{
    uint8_t code[qrcodegen_BUFFER_LEN_MAX], room[qrcodegen_BUFFER_LEN_MAX];
    struct arena *scratch = arena_beside(a);
    struct buf b = buf_new(a);
    unsigned char *rows, *packed;
    uLongf packed_n;
    size_t n;

    if (qrcodegen_encodeText(str_zero(scratch, text), room, code,
                             qrcodegen_Ecc_MEDIUM, qrcodegen_VERSION_MIN,
                             qrcodegen_VERSION_MAX, qrcodegen_Mask_AUTO,
                             true)) {
        *modules = qrcodegen_getSize(code) + 2 * QUIET;
        rows = rows_of(scratch, code, *modules, &n);
        packed_n = compressBound(n);
        packed = arena_alloc(scratch, packed_n);
        if (compress2(packed, &packed_n, rows, n, LEVEL) != Z_OK)
            arena_fail(a, "hết bộ nhớ");
        add_header(&b, *modules * SCALE);
        add_chunk(&b, "IDAT", packed, packed_n);
        add_chunk(&b, "IEND", "", 0);
    }
    arena_free(scratch);
    return buf_str(&b);
}
