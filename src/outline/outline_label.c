/* outline_label.c — tells labels from years, amounts, abbreviations and plain
 * words. */
#include "outline/outline_label.h"

#include <string.h>

#include "base/utf8.h"
#include "base/viet.h"
#include "outline/outline_mark.h"

/* "2025." at the start of a line is a year, "100." hardly a label. */
enum { LEVELS = 6, PART_DIGITS_MAX = 2, ROMAN_MAX = 100 };

/* "- Tình hình" behind a number or a letter that is a label: not "2-3 ngày",
 * "2- 3 ngày". */
static bool
is_dash_of_label(struct str rest)
{
    size_t blanks = mark_blanks(str_after(rest, rest.n > 0));
    uint32_t c = mark_first(str_after(rest, 1 + blanks));

    return str_starts(rest, "-") && blanks > 0 &&
           (viet_is_letter(c) || c == 0x201C || c == '"' || c == '*');
}

/* Two marks that offices write behind a number or a letter: "a/.", "1/.",
 * "1.-", "I/.", "b).". Gives their bytes, 0 where there are none. */
static size_t
double_tail(struct str rest)
{
    static const char *const tails[] = { "/.", ".-", ")-", "/-", "-.", ").",
                                         "./", ".)", NULL };

    for (int i = 0; tails[i] != NULL; i++)
        if (str_starts(rest, tails[i]))
            return mark_ends(str_after(rest, 2), false) ? 2 : 0;
    return 0;
}

/* "1.", "1)", "1/", "1-", "1.1.", "1.1", "1.1.1."; prefix: bytes of "I."
 * before. Never "3.500", "12.3.2024" or "1.5 triệu". */
static size_t
read_arabic(struct arena *a, struct str line, size_t prefix,
            struct label *label)
{
    static const enum label_kind kinds[] = {
        LABEL_NONE, LABEL_ARABIC, LABEL_ARABIC2, LABEL_ARABIC3,
    };
    int levels = prefix > 0, number = 0;
    size_t i = prefix, n;
    bool dot = false;

    while (levels < LEVELS) {
        int value = mark_digits(str_after(line, i), &n);

        if (n == 0)
            break;
        if (n > (levels > 0 ? PART_DIGITS_MAX : MARK_DIGITS_MAX))
            return 0;
        number = value;
        levels++;
        i += n;
        dot = i < line.n && line.p[i] == '.';
        if (!dot)
            break;
        i++;
    }
    if (levels == 0 || i == prefix)
        return 0;
    n = double_tail(str_after(line, dot ? i - 1 : i));
    if (n > 0) {
        i += dot ? n - 1 : n;
    } else if (!dot && levels == 1) {
        bool dash = is_dash_of_label(str_after(line, i));

        if (i >= line.n || (line.p[i] != ')' && line.p[i] != '/' && !dash))
            return 0;
        if (!dash && !mark_ends(str_after(line, i + 1), line.p[i] == '/'))
            return 0;
        i++;
    } else if (!dot) {
        /* "1.1 Mục tiêu", "1.1/ Mục tiêu", but "1.5 triệu đồng" and "4.0"
         * are numbers */
        struct str rest;
        uint32_t c;

        i += i < line.n && (line.p[i] == '/' || line.p[i] == ')');
        rest = str_after(line, i + mark_blanks(str_after(line, i)));
        c = mark_first(rest);
        if (mark_blanks(str_after(line, i)) == 0 ||
            !(viet_is_upper(c) || c == 0x201C || c == '"' || c == '*'))
            return 0;
    } else if (!mark_ends(str_after(line, i), false)) {
        return 0;
    }
    return mark_take(a, label, kinds[levels < 3 ? levels : 3], number, line, i);
}

/* Whether the capital letter c is the Roman numeral of that value here. */
static bool
is_roman_here(uint32_t c, int value, const struct label_series *series)
{
    int letter = viet_letter_number(viet_letter_lower(c));

    if (series->roman == value - 1 && value > 1)
        return true;
    if (letter > 1 && series->upper == letter - 1 &&
        !(c == 'I' && series->roman_inside))
        return false;
    return c == 'I' || c == 'V' || c == 'X';
}

/* Two letters must follow a capital without a blank: "I.MỤC ĐÍCH", but not
 * "V.I. Lê-nin", "T.P", "Q.1". */
static bool
word_follows(struct str rest)
{
    return rest.n > 0 && viet_is_upper(utf8_next(&rest)) && rest.n > 0 &&
           viet_is_letter(utf8_next(&rest));
}

/* "P. Kinh tế", "T. hiện" are abbreviations: a capital is a label near the
 * start of the alphabet, behind its neighbour, or before a title in
 * capitals. E follows D where the clerk counts without Đ. */
static bool
is_letter_here(int letter, struct str rest, const struct label_series *series)
{
    int step = letter - series->upper;

    if (letter == 0 || step == 1 || step == 2)
        return letter > 0 || series->upper > 0;
    return mark_blanks(rest) > 0 && (letter <= 6 || mark_is_capitals(rest));
}

/* "I.", "A.", "IV/", "II-": Roman numerals and capital letters. */
static size_t
read_capital(struct arena *a, struct str line, struct label_series *series,
             struct label *label)
{
    struct str rest = line;
    size_t n = 0, tail;
    int roman, letter;
    uint32_t c = mark_first(line);
    bool dot;

    while (n < line.n && strchr("IVXLCDM", line.p[n]) != NULL)
        n++;
    roman = roman_number(str_first(line, n));
    if (n <= 1) {
        if (!viet_is_upper(c))
            return 0;
        utf8_next(&rest);
        n = line.n - rest.n;
        letter = viet_letter_number(viet_letter_lower(c));
        /* F, J, W, Z are no letters of the series, but do get written */
        if (letter == 0 && c > 'Z')
            return 0;
        if (roman > 0 && !is_roman_here(c, roman, series))
            roman = 0;
    } else {
        letter = 0;
        if (roman == 0 || roman > ROMAN_MAX)
            return 0;
    }
    rest = str_after(line, n);
    tail = double_tail(rest);
    if (rest.n == 0 || (strchr("./)", rest.p[0]) == NULL && tail == 0 &&
                        !is_dash_of_label(rest)))
        return 0;
    dot = rest.p[0] == '.' && tail == 0;
    tail = tail > 0 ? tail : 1;
    rest = str_after(rest, tail);
    if (dot && rest.n > 0 && viet_is_digit(mark_first(rest)) &&
        (roman > 0 || (letter > 0 && letter <= 9))) {
        return read_arabic(a, line, n + 1, label);
    }
    if (rest.n > 0 && mark_blanks(rest) == 0 &&
        !((dot || tail > 1) && word_follows(rest)))
        return 0;
    if (roman == 0 && !is_letter_here(letter, rest, series))
        return 0;
    if (roman > 0) {
        series->roman = roman;
        series->roman_inside = series->roman_inside || series->upper > 0;
    } else {
        series->upper = letter > 0 ? letter : series->upper + 1;
        series->roman = 0;
    }
    return mark_take(a, label, roman > 0 ? LABEL_ROMAN : LABEL_UPPER,
                roman > 0 ? roman : letter, line, n + tail);
}

/* "a)", "đ)", "a.", "a/", "a-", "a/.". */
static size_t
read_letter(struct arena *a, struct str line, struct label *label)
{
    struct str rest = line;
    uint32_t c = utf8_next(&rest);
    int number = viet_letter_number(c);
    size_t n = line.n - rest.n;

    if (rest.n == 0 || (number == 0 && !(c >= 'a' && c <= 'z')))
        return 0;
    if (is_dash_of_label(rest))
        return mark_take(a, label, LABEL_LETTER, number, line, n + 1);
    if (double_tail(rest) > 0)
        return mark_take(a, label, LABEL_LETTER, number, line, n + 2);
    if (strchr(")./", rest.p[0]) == NULL)
        return 0;
    if (!mark_ends(str_after(rest, 1), rest.p[0] != ')'))
        return 0;
    return mark_take(a, label, LABEL_LETTER, number, line, n + 1);
}

/* Bullets; those of Word's symbol font (U+F0B7 …) have no glyph elsewhere
 * and become the dash that they stand for. */
static size_t
read_bullet(struct arena *a, struct str line, struct label *label)
{
    static const uint32_t dashes[] = {
        '-', 0x2013, 0x2014, 0x2212, 0x2022, 0x25CF, 0x25AA, 0x25A0, 0x25E6,
        0x25CB, 0x2043, 0x25BA, 0x25C6, 0x2666, 0x2756, 0x27A2, 0x27A4, '*',
        '+', 0,
    };
    struct str rest = line;
    uint32_t c = utf8_next(&rest);
    bool symbol = c >= 0xF000 && c <= 0xF0FF, known = symbol;
    size_t n = line.n - rest.n, taken;

    for (int i = 0; dashes[i] != 0; i++)
        known = known || dashes[i] == c;
    if (!known)
        return 0;
    if (rest.n > 0 && mark_blanks(rest) == 0 &&
        (c == '*' || mark_first(rest) == '*' || !mark_ends(rest, false)))
        return 0;
    taken = mark_take(a, label, c == '+' ? LABEL_PLUS : LABEL_DASH, 0, line, n);
    if (symbol)
        label->text = STR("-");
    return taken;
}

/* Bullets that Word copies as letters of its symbol fonts, or as the "o" of
 * its second level; a tab or several blanks behind them tell them from
 * words. They stand for "-" and "+". */
static size_t
read_symbol(struct arena *a, struct str line, struct label *label)
{
    struct str rest = line;
    uint32_t c = utf8_next(&rest);
    size_t n = line.n - rest.n, blanks = mark_blanks(rest), taken;

    if (c != 'o' && c != 'v' && c != 'q' && c != 0xFC && c != 0xD8 &&
        c != 0xA7 && c != 0xB7)
        return 0;
    if (blanks == rest.n || (blanks < 2 && rest.p[0] != '\t'))
        return 0;
    taken = mark_take(a, label, c == 'o' ? LABEL_PLUS : LABEL_DASH, 0, line,
                      n);
    label->text = c == 'o' ? STR("+") : STR("-");
    return taken;
}

size_t
label_read(struct arena *a, struct str line, struct label_series *series,
           struct label *label)
{
    uint32_t c = mark_first(line);
    size_t n = 0;

    *label = (struct label){ .kind = LABEL_NONE, .text = STR_EMPTY };
    if (line.n == 0)
        return 0;
    if ((n = read_symbol(a, line, label)) > 0)
        return n;
    if (viet_is_digit(c))
        return read_arabic(a, line, 0, label);
    if (viet_is_lower(c))
        return read_letter(a, line, label);
    if (!viet_is_letter(c))
        return read_bullet(a, line, label);
    if ((n = label_read_keyword(a, line, label)) > 0) {
        if (label->kind < LABEL_UPPER)
            *series = (struct label_series){ 0, 0, false };
        return n;
    }
    return read_capital(a, line, series, label);
}

struct str
label_write(struct arena *a, enum label_kind kind, int number,
            const int above[2])
{
    struct buf b = buf_new(a);
    struct str roman = roman_text(a, number);
    int one = above[0] > 0 ? above[0] : 1, two = above[1] > 0 ? above[1] : 1;

    switch (kind) {
    case LABEL_NONE:
        return STR_EMPTY;
    case LABEL_PHAN:
        return str_printf(a, "Phần %.*s", STR_ARG(roman));
    case LABEL_CHUONG:
        return str_printf(a, "Chương %.*s", STR_ARG(roman));
    case LABEL_MUC:
        return str_printf(a, "Mục %d", number);
    case LABEL_TIEU_MUC:
        return str_printf(a, "Tiểu mục %d", number);
    case LABEL_DIEU:
        return str_printf(a, "Điều %d.", number);
    case LABEL_ROMAN:
        return str_printf(a, "%.*s.", STR_ARG(roman));
    case LABEL_ARABIC:
        return str_printf(a, "%d.", number);
    case LABEL_ARABIC2:
        return str_printf(a, "%d.%d.", one, number);
    case LABEL_ARABIC3:
        return str_printf(a, "%d.%d.%d.", one, two, number);
    case LABEL_UPPER:
    case LABEL_LETTER:
        if (viet_number_letter(number) == 0)
            buf_printf(&b, "%d", number); /* past y: there is no letter */
        else
            utf8_add(&b, viet_number_letter(number));
        buf_add_c(&b, kind == LABEL_UPPER ? '.' : ')');
        return kind == LABEL_UPPER ? viet_upper(a, buf_take(&b))
                                   : buf_take(&b);
    case LABEL_DASH:
        return STR("-");
    case LABEL_PLUS:
        return STR("+");
    }
    return STR_EMPTY;
}
