/* base64.c — three bytes as four letters. */
#include "base/base64.h"

static const char letters[] =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

static unsigned
byte_at(struct str s, size_t i)
{
    return i < s.n ? (unsigned char)s.p[i] : 0;
}

void
base64_add(struct buf *out, struct str s)
{
    buf_reserve(out, s.n / 3 * 4 + 4);
    for (size_t i = 0; i < s.n; i += 3) {
        unsigned bits = byte_at(s, i) << 16 | byte_at(s, i + 1) << 8 |
                        byte_at(s, i + 2);

        for (int k = 0; k < 4; k++)
            buf_add_c(out, i + (size_t)k > s.n
                               ? '=' : letters[bits >> (18 - 6 * k) & 63]);
    }
}
