/* pdf_text.c — texts for people as PDF strings. */
#include "base/utf8.h"
#include "render/pdf_haru.h"

char *
pdf_byte_put(char *to, unsigned byte)
{
    if (byte == '(' || byte == ')' || byte == '\\')
        *to++ = '\\';
    else if (byte == '\r') { /* as it stands, it would be read as LF */
        *to++ = '\\';
        byte = 'r';
    }
    *to++ = (char)byte;
    return to;
}

static void
add_byte(struct buf *b, unsigned byte)
{
    char bytes[2];

    buf_add(b, bytes, (size_t)(pdf_byte_put(bytes, byte) - bytes));
}

static void
add_unit(struct buf *b, uint32_t unit)
{
    add_byte(b, unit >> 8 & 0xFF);
    add_byte(b, unit & 0xFF);
}

/* Is each character the same byte in PDFDocEncoding? */
static bool
is_plain(struct str s)
{
    while (s.n > 0) {
        uint32_t c = utf8_next(&s);

        if (c < 0x20 || (c > 0x7E && c < 0xA1) || c == 0xAD || c > 0xFF)
            return false;
    }
    return true;
}

void
pdf_text_add(struct buf *b, struct str s)
{
    bool plain = is_plain(s);

    buf_add_c(b, '(');
    if (!plain)
        add_unit(b, 0xFEFF);
    while (s.n > 0) {
        uint32_t c = utf8_next(&s);

        if (plain) {
            add_byte(b, c);
            continue;
        }
        if (c > 0xFFFF) {
            add_unit(b, 0xD800 + ((c - 0x10000) >> 10));
            c = 0xDC00 + ((c - 0x10000) & 0x3FF);
        }
        add_unit(b, c);
    }
    buf_add_c(b, ')');
}
