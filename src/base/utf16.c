/* utf16.c — text in UTF-16, read and written. */
#include "base/utf16.h"

#include "base/utf8.h"

/* The unit at p, of two bytes. */
static uint32_t
unit_at(const char *p, bool big)
{
    const unsigned char *u = (const unsigned char *)p;

    return big ? (uint32_t)u[0] << 8 | u[1] : (uint32_t)u[1] << 8 | u[0];
}

/* Which byte of a unit comes first, of a text that may have no mark: letters
 * of ASCII, which are many in any text, have a zero as their high one. */
static bool
is_big_endian(struct str s)
{
    size_t even = 0, odd = 0;

    if (unit_at(s.p, true) == 0xFEFF || unit_at(s.p, false) == 0xFEFF)
        return unit_at(s.p, true) == 0xFEFF;
    for (size_t i = 0; i + 1 < s.n; i += 2) {
        even += s.p[i] == 0;
        odd += s.p[i + 1] == 0;
    }
    return even > odd;
}

bool
utf16_read(struct arena *a, struct str s, struct utf16 *form,
           struct str *text)
{
    struct buf b = buf_new(a);

    if (s.n < 2 || s.n % 2 != 0)
        return false;
    form->big = is_big_endian(s);
    form->mark = unit_at(s.p, form->big) == 0xFEFF;
    for (size_t i = form->mark ? 2 : 0; i < s.n; i += 2) {
        uint32_t c = unit_at(s.p + i, form->big);

        if (c >= 0xD800 && c < 0xDC00 && i + 3 < s.n) {
            uint32_t low = unit_at(s.p + i + 2, form->big);

            if (low < 0xDC00 || low > 0xDFFF)
                return false;
            c = 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00);
            i += 2;
        }
        if (c == 0 || (c >= 0xD800 && c < 0xE000) || c == 0xFFFE)
            return false;
        utf8_add(&b, c);
    }
    *text = buf_take(&b);
    return true;
}

static void
add_unit(struct buf *b, uint32_t unit, bool big)
{
    const char high = (char)(unit >> 8), low = (char)(unit & 0xFF);

    buf_add(b, big ? &high : &low, 1);
    buf_add(b, big ? &low : &high, 1);
}

struct str
utf16_write(struct arena *a, struct str text, struct utf16 form)
{
    struct buf b = buf_new(a);

    if (form.mark)
        add_unit(&b, 0xFEFF, form.big);
    while (text.n > 0) {
        uint32_t c = utf8_next(&text);

        if (c >= 0x10000) {
            add_unit(&b, 0xD800 + ((c - 0x10000) >> 10), form.big);
            c = 0xDC00 + ((c - 0x10000) & 0x3FF);
        }
        add_unit(&b, c, form.big);
    }
    return buf_take(&b);
}
