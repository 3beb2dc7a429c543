/* word_letters.c — letters of a Word file as a plan has them. */
#include "import/word_letters.h"

#include "base/utf8.h"

/* Letters of Symbol and Wingdings that documents use. */
const char *
word_symbol(uint32_t c)
{
    static const struct { unsigned char code; const char *is; } known[] = {
        { 0x6F, "□" }, { 0x71, "□" }, { 0xA8, "□" }, { 0xFE, "☑" },
        { 0xFD, "☒" }, { 0xFC, "✓" }, { 0xFB, "✗" }, { 0xA7, "▪" },
        { 0xB7, "•" }, { 0xD8, "➢" }, { 0xE0, "→" }, { 0xDF, "←" },
        { 0xB1, "±" }, { 0xA3, "≤" }, { 0xB3, "≥" }, { 0xB4, "×" },
        { 0xAE, "→" }, { 0xB0, "°" }, { 0x2D, "-" }, { 0xB8, "÷" },
        { 0x22, "✂" }, { 0x28, "☎" }, { 0x2A, "✉" }, { 0xAB, "★" },
    };

    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (known[i].code == (c & 0xFF))
            return known[i].is;
    return "\xEF\xBF\xBD";
}

static bool
is_symbol_font(struct str font)
{
    return str_starts(font, "Symbol") || str_starts(font, "Wingdings") ||
           str_starts(font, "Webdings");
}

/* A text as it is written in a plan: no-break blanks as blanks, soft hyphens
 * gone, letters of a private font as what they show. */
struct str
word_letters(struct arena *a, struct str s, struct str font, int *symbols)
{
    struct buf b = buf_new(a);
    bool private = is_symbol_font(font);

    while (s.n > 0) {
        uint32_t c = utf8_next(&s);

        if (c == 0xA0 || c == 0x2007 || c == 0x202F || c == '\n' || c == '\t')
            buf_add_c(&b, ' ');
        else if (c == 0x2011)
            buf_add_c(&b, '-');
        else if (c == 0xAD || c == 0x200B || c == 0xFEFF || c == 0x2060 ||
                 c == '\r')
            continue;
        else if ((c >= 0xF020 && c <= 0xF0FF) || (private && c > 0x20)) {
            buf_add_z(&b, word_symbol(c));
            ++*symbols;
        } else
            utf8_add(&b, c);
    }
    return buf_take(&b);
}
