/* word_letters.c — letters of a Word file as a plan has them. */
#include "import/word_letters.h"

#include "base/utf8.h"

/* A text as it is written in a plan: no-break blanks as blanks, soft hyphens
 * gone, letters of a private font as what they show. */
struct str
word_letters(struct arena *a, struct str s, struct str font, int *symbols)
{
    struct buf b = buf_new(a);
    bool private = word_is_symbol_font(font);

    while (s.n > 0) {
        uint32_t c = utf8_next(&s);

        if (c == 0xA0 || c == 0x2007 || c == 0x202F || c == '\n' || c == '\t')
            buf_add_c(&b, ' ');
        else if (c == 0x2011)
            buf_add_c(&b, '-');
        else if (c == 0xAD || c == 0x200B || c == 0xFEFF || c == 0x2060 ||
                 c == '\r')
            continue;
        else if ((c >= 0xF020 && c <= 0xF0FF) ||
                 (private && c > 0x20 && c <= 0xFF)) {
            buf_add_z(&b, word_symbol(c, font));
            ++*symbols;
        } else
            utf8_add(&b, c);
    }
    return buf_take(&b);
}
