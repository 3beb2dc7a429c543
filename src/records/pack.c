/* pack.c — writes a value and all below it as a row of bytes, and reads them
 * back. */
#include "records/pack.h"

#include <assert.h>
#include <stdint.h>

/* The first byte of a value: its kind and these. */
enum { PACK_KIND = 3, PACK_BLOCK = 4, PACK_MOVED = 8, PACK_FOLDED = 16,
       PACK_KEYED = 32, PACK_EXACT = 64 };

struct pack
pack_new(struct arena *a)
{
    return (struct pack){ .arena = a };
}

/* Seven bits a byte, the lowest first; the last byte has no top bit. */
static void
put_number(struct buf *b, size_t n)
{
    for (; n >= 0x80; n >>= 7)
        buf_add_c(b, (char)(0x80 | (n & 0x7F)));
    buf_add_c(b, (char)n);
}

static size_t
take_number(struct str *s)
{
    size_t n = 0;
    int shift = 0;
    unsigned char c;

    do {
        assert(s->n > 0);
        c = (unsigned char)s->p[0];
        *s = str_after(*s, 1);
        n |= (size_t)(c & 0x7F) << shift;
        shift += 7;
    } while (c & 0x80);
    return n;
}

/* ---- keys and sources, each kept once */

static int
key_number(struct pack *p, const struct value *v)
{
    size_t one = sizeof(struct str);

    for (int i = p->n_keys; i-- > 0;)
        if (str_equal(p->written[i], v->key_written) &&
            str_equal(p->keys[i], v->key))
            return i;
    if (p->n_keys == p->room_keys) {
        size_t have = (size_t)p->room_keys, want = have > 0 ? 2 * have : 32;

        p->keys = arena_grow(p->arena, p->keys, have * one, want * one);
        p->written = arena_grow(p->arena, p->written, have * one,
                                want * one);
        p->room_keys = (int)want;
    }
    p->keys[p->n_keys] = str_copy(p->arena, v->key);
    p->written[p->n_keys] = str_copy(p->arena, v->key_written);
    return p->n_keys++;
}

static int
source_number(struct pack *p, const struct source *s)
{
    for (int i = p->n_sources; i-- > 0;)
        if (p->sources[i] == s)
            return i;
    if (p->n_sources == p->room_sources) {
        size_t one = sizeof(*p->sources), have = (size_t)p->room_sources;
        size_t want = have > 0 ? 2 * have : 4;

        p->sources = arena_grow(p->arena, p->sources, have * one,
                                want * one);
        p->room_sources = (int)want;
    }
    p->sources[p->n_sources] = s;
    return p->n_sources++;
}

static void
put_pos(struct pack *p, struct buf *b, struct pos pos)
{
    put_number(b, (size_t)source_number(p, pos.source));
    put_number(b, (size_t)pos.line);
    put_number(b, (size_t)pos.column);
}

static struct pos
take_pos(const struct pack *p, struct str *s)
{
    struct pos pos;

    pos.source = p->sources[take_number(s)];
    pos.line = (int)take_number(s);
    pos.column = (int)take_number(s);
    return pos;
}

/* ---- values */

void
pack_value(struct pack *p, struct buf *b, const struct value *v)
{
    bool keyed = v->key.n > 0;
    size_t count = 0;

    buf_add_c(b, (char)((int)v->kind | (v->block ? PACK_BLOCK : 0) |
                        (v->moved ? PACK_MOVED : 0) |
                        (v->folded ? PACK_FOLDED : 0) |
                        (v->exact.n > 0 ? PACK_EXACT : 0) |
                        (keyed ? PACK_KEYED : 0)));
    put_pos(p, b, v->pos);
    if (keyed) {
        put_number(b, (size_t)key_number(p, v));
        put_pos(p, b, v->key_pos);
    }
    switch (v->kind) {
    case VALUE_NULL:
        break;
    case VALUE_TEXT:
        put_number(b, v->text.n);
        buf_add_str(b, v->text);
        if (v->exact.n > 0) {
            put_number(b, v->exact.n);
            buf_add_str(b, v->exact);
        }
        break;
    case VALUE_LIST:
    case VALUE_MAP:
        for (const struct value *c = v->first; c != NULL; c = c->next)
            count++;
        put_number(b, count);
        for (const struct value *c = v->first; c != NULL; c = c->next)
            pack_value(p, b, c);
        break;
    }
}

struct value *
unpack_value(const struct pack *p, struct arena *a, struct str *s)
{
    int head = (unsigned char)s->p[0];
    struct value *v;
    size_t n;

    *s = str_after(*s, 1);
    v = value_new(a, (enum value_kind)(head & PACK_KIND), take_pos(p, s));
    v->block = (head & PACK_BLOCK) != 0;
    v->moved = (head & PACK_MOVED) != 0;
    v->folded = (head & PACK_FOLDED) != 0;
    if (head & PACK_KEYED) {
        n = take_number(s);
        v->key = p->keys[n];
        v->key_written = p->written[n];
        v->key_pos = take_pos(p, s);
    }
    switch (v->kind) {
    case VALUE_NULL:
        break;
    case VALUE_TEXT:
        n = take_number(s);
        v->text = str_first(*s, n);
        *s = str_after(*s, n);
        if (head & PACK_EXACT) {
            n = take_number(s);
            v->exact = str_first(*s, n);
            *s = str_after(*s, n);
        }
        break;
    case VALUE_LIST:
    case VALUE_MAP:
        for (n = take_number(s); n > 0; n--)
            value_append(v, unpack_value(p, a, s));
        break;
    }
    return v;
}
