/* word_number_write.c — numbers as Word's lists write them. */
#include <string.h>

#include "base/utf8.h"
#include "base/viet.h"
#include "base/viet_number.h"
#include "import/word_number.h"

enum { LETTERS_MOST = 30 };

/* As Word has it: z is followed by aa, bb. */
static void
add_letters(struct buf *b, int n, uint32_t first, int letters)
{
    for (int i = 0; n > 0 && i <= (n - 1) / letters && i < LETTERS_MOST; i++)
        utf8_add(b, first + (uint32_t)((n - 1) % letters));
}

static void
add_roman(struct buf *b, int n, bool small)
{
    struct str s = roman_text(b->arena, n);

    if (s.n == 0)
        buf_printf(b, "%d", n);
    buf_add_str(b, small ? viet_lower(b->arena, s) : s);
}

/* "một", "hai"; capitals as the sentence has them. */
static void
add_words(struct buf *b, int n)
{
    struct number_style style = { false, false, false };
    struct str s = number_words(b->arena, (struct number){ n, 0 }, &style);
    struct str rest = s;
    uint32_t first = s.n > 0 ? utf8_next(&rest) : 0;

    if (first == 0)
        return;
    utf8_add(b, viet_letter_upper(first));
    buf_add_str(b, rest);
}

/* 1 to 20 in a ring. */
static void
add_ring(struct buf *b, int n)
{
    if (n >= 1 && n <= 20)
        utf8_add(b, 0x2460 + (uint32_t)n - 1);
    else
        buf_printf(b, "%d", n);
}

/* *, †, ‡, §, then twice each. */
static void
add_marks(struct buf *b, int n)
{
    static const char *const marks[] = { "*", "†", "‡", "§" };

    for (int i = 0; n > 0 && i <= (n - 1) / 4 && i < LETTERS_MOST; i++)
        buf_add_z(b, marks[(n - 1) % 4]);
}

/* The nth of a list of texts; else as many digits as its first has. */
static void
add_custom(struct buf *b, struct str format, int n)
{
    struct str rest = format, piece = STR_EMPTY;
    int i = 0;

    while (rest.n > 0 && i < n) {
        size_t comma = str_index(rest, ',');

        piece = str_trim(str_first(rest, comma));
        rest = str_after(rest, comma + 1);
        if (++i == 1 && str_digits(piece) == piece.n && piece.n > 0) {
            buf_printf(b, "%0*d", piece.n < 9 ? (int)piece.n : 9, n);
            return;
        }
    }
    if (i == n && !str_is(piece, "...") && !str_is(piece, "…"))
        buf_add_str(b, piece);
    else
        buf_printf(b, "%d", n);
}

void
word_number_write(struct buf *b, struct str kind, struct str format, int n)
{
    if (str_is(kind, "upperLetter"))
        add_letters(b, n, 'A', 26);
    else if (str_is(kind, "lowerLetter"))
        add_letters(b, n, 'a', 26);
    else if (str_is(kind, "upperRoman") || str_is(kind, "lowerRoman"))
        add_roman(b, n, str_is(kind, "lowerRoman"));
    else if (str_is(kind, "decimalZero"))
        buf_printf(b, "%02d", n);
    else if (str_is(kind, "custom"))
        add_custom(b, format, n);
    else if (str_is(kind, "decimalEnclosedCircle"))
        add_ring(b, n);
    else if (str_is(kind, "decimalEnclosedParen"))
        buf_printf(b, "(%d)", n);
    else if (str_is(kind, "decimalEnclosedFullstop"))
        buf_printf(b, "%d.", n);
    else if (str_is(kind, "numberInDash"))
        buf_printf(b, "- %d -", n);
    else if (str_is(kind, "chicago"))
        add_marks(b, n);
    else if (str_is(kind, "vietnameseCounting") ||
             str_is(kind, "cardinalText"))
        add_words(b, n);
    else if (str_is(kind, "russianUpper"))
        add_letters(b, n, 0x410, 29);
    else if (str_is(kind, "russianLower"))
        add_letters(b, n, 0x430, 29);
    else if (!str_is(kind, "none"))
        buf_printf(b, "%d", n);
}
