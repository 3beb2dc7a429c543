/* utf8.c — decodes and encodes code points, counts them, and finds the first
 * bad byte. */
#include "base/utf8.h"

#include <utf8proc.h>

enum { REPLACEMENT = 0xFFFD };

uint32_t
utf8_next_any(struct str *s)
{
    const unsigned char *p = (const unsigned char *)s->p;
    utf8proc_int32_t c;
    utf8proc_ssize_t n;

    n = utf8proc_iterate(p, (utf8proc_ssize_t)s->n, &c);
    if (n <= 0) {
        *s = str_after(*s, 1);
        return REPLACEMENT;
    }
    *s = str_after(*s, (size_t)n);
    return (uint32_t)c;
}

uint32_t
utf8_last(struct str s)
{
    size_t at = s.n;
    struct str tail;

    if (s.n == 0)
        return 0;
    do
        at--;
    while (at > 0 && ((unsigned char)s.p[at] & 0xC0) == 0x80);
    tail = str_after(s, at);
    return utf8_next(&tail);
}

void
utf8_add(struct buf *b, uint32_t code_point)
{
    utf8proc_uint8_t bytes[4];
    utf8proc_ssize_t n;

    if (code_point < 0x80) {
        buf_add_c(b, (char)code_point);
        return;
    }
    if (code_point < 0x800) {
        buf_add_c(b, (char)(0xC0 | code_point >> 6));
        buf_add_c(b, (char)(0x80 | (code_point & 0x3F)));
        return;
    }
    n = utf8proc_encode_char((utf8proc_int32_t)code_point, bytes);
    if (n > 0)
        buf_add(b, bytes, (size_t)n);
}

size_t
utf8_count(struct str s)
{
    size_t count = 0, i = 0;

    for (; s.n - i >= sizeof(uint64_t); i += sizeof(uint64_t)) {
        uint64_t eight, goes_on;

        memcpy(&eight, s.p + i, sizeof(eight));
        goes_on = (eight >> 7) & (~eight >> 6) & UINT64_C(0x0101010101010101);
        count += 8 - (goes_on * UINT64_C(0x0101010101010101) >> 56);
    }
    for (; i < s.n; i++)
        count += ((unsigned char)s.p[i] & 0xC0) != 0x80;
    return count;
}

size_t
utf8_fault(struct str s)
{
    struct str rest = s;
    utf8proc_int32_t c;
    utf8proc_ssize_t n;

    while (rest.n > 0) {
        if ((unsigned char)rest.p[0] < 0x80) {
            rest = str_after(rest, 1);
            continue;
        }
        n = utf8proc_iterate((const utf8proc_uint8_t *)rest.p,
                             (utf8proc_ssize_t)rest.n, &c);
        if (n <= 0)
            return s.n - rest.n;
        rest = str_after(rest, (size_t)n);
    }
    return s.n;
}

static bool
goes_on(char c)
{
    return ((unsigned char)c & 0xC0) == 0x80;
}

struct str
utf8_head(struct str s, size_t most)
{
    if (s.n <= most)
        return s;
    while (most > 0 && goes_on(s.p[most]))
        most--;
    return str_first(s, most);
}

struct str
utf8_tail(struct str s, size_t most)
{
    size_t from = s.n > most ? s.n - most : 0;

    while (from > 0 && from < s.n && goes_on(s.p[from]))
        from++;
    return str_after(s, from);
}

struct str
utf8_shorten(struct arena *a, struct str s, int most)
{
    struct str rest = s;

    for (int i = 0; i < most && rest.n > 0; i++)
        utf8_next(&rest);
    if (rest.n == 0)
        return s;
    return str_printf(a, "%.*s…", STR_ARG(str_first(s, s.n - rest.n)));
}
