/* pdf_haru.c — writes numbers, texts and ready-made bodies where libharu would
 * do it otherwise or slowly. */
#include "render/pdf_haru.h"

#include <libdeflate.h>
#include <string.h>

void
haru_note(struct haru *h, HPDF_STATUS status)
{
    if (h->first == HPDF_OK)
        h->first = status;
}

/* What a dictionary writes besides libharu's own entries. */
struct part {
    struct str body, data; /* data: of a stream */
    HPDF_Stream to;
};

static HPDF_STATUS
put(HPDF_Stream to, struct str s)
{
    return HPDF_Stream_Write(to, (const HPDF_BYTE *)s.p, (HPDF_UINT)s.n);
}

/* libharu's hook behind a dictionary's own entries. */
static HPDF_STATUS
write_body(HPDF_Dict dict, HPDF_Stream to)
{
    struct part *p = dict->attr;

    p->to = to;
    return put(to, p->body);
}

/* Its hook behind the dictionary's end. A stream of its own would have the
 * length in an object by itself, and lose the filter of what is deflated
 * already. */
static HPDF_STATUS
write_data(HPDF_Dict dict)
{
    const struct part *p = dict->attr;
    HPDF_STATUS status = put(p->to, STR("\nstream\r\n"));

    if (status == HPDF_OK)
        status = put(p->to, p->data);
    return status == HPDF_OK ? put(p->to, STR("\nendstream")) : status;
}

static struct part *
part_new(struct haru *h, HPDF_Dict dict, struct str body)
{
    struct part *p = ARENA_NEW(h->arena, struct part);

    p->body = body;
    dict->attr = p;
    dict->write_fn = write_body;
    haru_hash(h, body);
    return p;
}

void
haru_body(struct haru *h, HPDF_Dict dict, struct str body)
{
    part_new(h, dict, body);
}

static HPDF_Dict
dict_new(struct haru *h)
{
    HPDF_Dict dict = HPDF_Dict_New(h->doc->mmgr);

    haru_note(h, dict != NULL ? HPDF_Xref_Add(h->doc->xref, dict)
                              : HARU_NO_MEMORY);
    return h->first == HPDF_OK ? dict : NULL;
}

HPDF_Dict
haru_dict(struct haru *h, struct str body)
{
    HPDF_Dict dict = dict_new(h);

    if (dict != NULL)
        haru_body(h, dict, body);
    return dict;
}

/* A dictionary of libharu takes 300 bytes. Those of a large table's cells are
 * one, which is entered many times: the file is written in the order of the
 * entries, and its hook writes the next body each time. */
struct haru_many {
    HPDF_Dict dict; /* NULL: libharu has freed it */
    struct str bodies;
    const size_t *ends;
    int first, count, written; /* first: of its entries */
};

static HPDF_STATUS
write_next(HPDF_Dict dict, HPDF_Stream to)
{
    struct haru_many *m = dict->attr;
    size_t from = m->written > 0 ? m->ends[m->written - 1] : 0;
    size_t end = m->ends[m->written++];

    return put(to, (struct str){ m->bodies.p + from, end - from });
}

void
haru_many(struct haru *h, struct str bodies, const size_t *ends, int count)
{
    struct haru_many *m = ARENA_NEW(h->arena, struct haru_many);

    if (count == 0 || h->first != HPDF_OK)
        return;
    *m = (struct haru_many){ .dict = HPDF_Dict_New(h->doc->mmgr),
                             .bodies = bodies, .ends = ends,
                             .first = h->doc->xref->entries->count };
    h->many = m;
    if (m->dict == NULL) {
        haru_note(h, HARU_NO_MEMORY);
        return;
    }
    m->dict->attr = m;
    m->dict->write_fn = write_next;
    haru_hash(h, bodies);
    while (m->count < count && h->first == HPDF_OK) {
        m->dict->header.obj_id = 0; /* as one that has not been entered */
        haru_note(h, HPDF_Xref_Add(h->doc->xref, m->dict));
        if (h->first != HPDF_OK)
            m->dict = NULL;
        else
            m->count++;
    }
}

void
haru_free(struct haru *h)
{
    const struct haru_many *m = h->many;
    int kept = m != NULL && m->dict != NULL; /* to be freed once */

    for (int i = kept; m != NULL && i < m->count; i++)
        HPDF_Xref_GetEntry(h->doc->xref, (HPDF_UINT)(m->first + i))->obj =
            NULL;
    if (h->doc != NULL)
        HPDF_Free(h->doc);
}

HPDF_Dict
haru_stream(struct haru *h, struct str body, struct str data)
{
    HPDF_Dict dict = dict_new(h);
    struct part *p;

    if (dict == NULL)
        return NULL;
    p = part_new(h, dict, str_printf(h->arena, "%.*s/Length %zu",
                                     STR_ARG(body), data.n));
    p->data = h->scratch == h->arena ? data : str_copy(h->arena, data);
    dict->after_write_fn = write_data;
    haru_hash(h, data);
    return dict;
}

unsigned
haru_number(const void *object)
{
    const HPDF_Obj_Header *header = object;

    return header != NULL ? header->obj_id & 0x00FFFFFF : 0;
}

unsigned
haru_next(const struct haru *h)
{
    return h->doc->xref->start_offset + h->doc->xref->entries->count;
}

struct str
haru_deflate(struct haru *h, struct str data)
{
    size_t room = libdeflate_zlib_compress_bound(h->deflater, data.n);
    char *p = arena_alloc(h->scratch, room);

    return (struct str){ p, libdeflate_zlib_compress(h->deflater, data.p,
                                                     data.n, p, room) };
}

static uint64_t
word(const unsigned char *p)
{
    return p[0] | (uint64_t)p[1] << 8 | (uint64_t)p[2] << 16 |
           (uint64_t)p[3] << 24 | (uint64_t)p[4] << 32 |
           (uint64_t)p[5] << 40 | (uint64_t)p[6] << 48 |
           (uint64_t)p[7] << 56;
}

/* Two lanes of multiply and rotate over eight bytes at a time: an ID must
 * differ where documents differ, it guards nothing. */
void
haru_hash(struct haru *h, struct str data)
{
    uint64_t a = h->hash[0] ^ data.n, b = h->hash[1] + data.n;

    for (size_t i = 0; i < data.n; i += 8) {
        unsigned char last[8] = { 0 };
        const unsigned char *p = last;

        if (data.n - i >= 8)
            p = (const unsigned char *)data.p + i;
        else
            memcpy(last, data.p + i, data.n - i);
        a = (a ^ word(p)) * 0x9E3779B97F4A7C15u;
        a ^= a >> 29;
        b = (b + word(p)) * 0xC2B2AE3D27D4EB4Fu;
        b = b << 31 | b >> 33;
    }
    h->hash[0] = a;
    h->hash[1] = b ^ (a >> 32);
}

/* libharu's hook for each piece of the file. */
static HPDF_STATUS
take(HPDF_Stream stream, const HPDF_BYTE *bytes, HPDF_UINT n)
{
    buf_add(stream->attr, bytes, n);
    return HPDF_OK;
}

void
haru_save(struct haru *h, struct buf *out)
{
    h->doc->stream = HPDF_CallbackWriter_New(h->doc->mmgr, take, out);
    haru_note(h, h->doc->stream != NULL ? HPDF_SaveToStream(h->doc)
                                        : HARU_NO_MEMORY);
}
