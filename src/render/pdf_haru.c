/* pdf_haru.c — writes numbers, texts and ready-made bodies where libharu would
 * do it otherwise or slowly. */
#include "render/pdf_haru.h"

#include <libdeflate.h>

#include "base/utf8.h"

void
haru_note(struct haru *h, HPDF_STATUS status)
{
    if (h->first == HPDF_OK)
        h->first = status;
}

/* libharu's hook for what a dictionary writes after its own entries. It is
 * also the way for the filter of a stream that is deflated already: an entry
 * of that name is removed where libharu itself does not deflate. */
static HPDF_STATUS
write_body(HPDF_Dict dict, HPDF_Stream stream)
{
    const struct str *body = dict->attr;

    return HPDF_Stream_Write(stream, (const HPDF_BYTE *)body->p,
                             (HPDF_UINT)body->n);
}

void
haru_body(struct haru *h, HPDF_Dict dict, struct str body)
{
    struct str *kept = ARENA_NEW(h->arena, struct str);

    *kept = body;
    dict->attr = kept;
    dict->write_fn = write_body;
    haru_hash(h, body);
}

HPDF_Dict
haru_dict(struct haru *h, struct str body)
{
    HPDF_Dict dict = HPDF_Dict_New(h->doc->mmgr);

    haru_note(h, dict != NULL ? HPDF_Xref_Add(h->doc->xref, dict)
                              : HARU_NO_MEMORY);
    if (h->first != HPDF_OK)
        return NULL;
    haru_body(h, dict, body);
    return dict;
}

HPDF_Dict
haru_stream(struct haru *h, struct str body, struct str data)
{
    HPDF_Dict dict = HPDF_DictStream_New(h->doc->mmgr, h->doc->xref);

    if (dict == NULL) {
        haru_note(h, HARU_NO_MEMORY);
        return NULL;
    }
    haru_note(h, HPDF_Stream_Write(dict->stream, (const HPDF_BYTE *)data.p,
                                   (HPDF_UINT)data.n));
    haru_body(h, dict, body);
    haru_hash(h, data);
    return dict;
}

unsigned
haru_number(const void *object)
{
    const HPDF_Obj_Header *header = object;

    return header != NULL ? header->obj_id & 0x00FFFFFF : 0;
}

struct str
haru_deflate(struct haru *h, struct str data)
{
    size_t room = libdeflate_zlib_compress_bound(h->deflater, data.n);
    char *p = arena_alloc(h->scratch, room);

    return (struct str){ p, libdeflate_zlib_compress(h->deflater, data.p,
                                                     data.n, p, room) };
}

/* Two lanes of multiply and rotate over eight bytes at a time: an ID must
 * differ where documents differ, it guards nothing. */
void
haru_hash(struct haru *h, struct str data)
{
    uint64_t a = h->hash[0] ^ data.n, b = h->hash[1] + data.n;

    for (size_t i = 0; i < data.n; i += 8) {
        uint64_t word = 0;

        for (size_t k = 0; k < 8 && i + k < data.n; k++)
            word |= (uint64_t)(unsigned char)data.p[i + k] << (8 * k);
        a = (a ^ word) * 0x9E3779B97F4A7C15u;
        a ^= a >> 29;
        b = (b + word) * 0xC2B2AE3D27D4EB4Fu;
        b = b << 31 | b >> 33;
    }
    h->hash[0] = a;
    h->hash[1] = b ^ (a >> 32);
}

static bool
is_ascii(struct str s)
{
    for (size_t i = 0; i < s.n; i++)
        if ((unsigned char)s.p[i] < 0x20 || (unsigned char)s.p[i] > 0x7E)
            return false;
    return true;
}

static void
add16(struct buf *b, uint32_t unit)
{
    buf_add_c(b, (char)(unit >> 8));
    buf_add_c(b, (char)unit);
}

static struct str
utf16(struct arena *a, struct str s)
{
    struct buf b = buf_new(a);

    add16(&b, 0xFEFF);
    while (s.n > 0) {
        uint32_t c = utf8_next(&s);

        if (c > 0xFFFF) {
            add16(&b, 0xD800 + ((c - 0x10000) >> 10));
            c = 0xDC00 + ((c - 0x10000) & 0x3FF);
        }
        add16(&b, c);
    }
    return buf_take(&b);
}

void *
haru_text(struct haru *h, struct str utf8)
{
    struct str wide;

    haru_hash(h, utf8);
    if (is_ascii(utf8))
        return HPDF_String_New(h->doc->mmgr, str_zero(h->scratch, utf8),
                               NULL);
    wide = utf16(h->scratch, utf8);
    return HPDF_Binary_New(h->doc->mmgr, (HPDF_BYTE *)(uintptr_t)wide.p,
                           (HPDF_UINT)wide.n);
}
