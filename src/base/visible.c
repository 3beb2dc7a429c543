/* visible.c — shows what a terminal would obey. */
#include "base/visible.h"

#include "base/utf8.h"

bool
visible_is_hidden(uint32_t c)
{
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x061C ||
           c == 0x200E || c == 0x200F || (c >= 0x2028 && c <= 0x202E) ||
           (c >= 0x2066 && c <= 0x2069);
}

void
visible_print(FILE *f, struct str s)
{
    struct str plain = { s.p, 0 };

    while (s.n > 0) {
        struct str rest = s;
        uint32_t c = utf8_next(&rest);
        size_t n = s.n - rest.n;
        bool broken = c == 0xFFFD && n == 1;

        if (broken || visible_is_hidden(c)) {
            fwrite(plain.p, 1, plain.n, f);
            fprintf(f, broken ? "<%02X>" : "<U+%04X>",
                    broken ? (unsigned)(unsigned char)s.p[0] : (unsigned)c);
            plain = (struct str){ rest.p, 0 };
        } else {
            plain.n += n;
        }
        s = rest;
    }
    fwrite(plain.p, 1, plain.n, f);
}
