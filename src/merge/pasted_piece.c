/* pasted_piece.c — tells what a piece of a line is where it stands in the head
 * of a document, or below its text. */
#include <string.h>

#include "base/utf8.h"
#include "base/viet.h"
#include "merge/pasted_body.h"
#include "merge/pasted_cut.h"

/* ---- columns and cells */

/* Bytes of what parts two pieces at the front of s; 0: nothing does. */
static size_t
gap_size(struct str s)
{
    static const char *const gaps[] = { "\t", "|", "<br>", "   ", NULL };
    char c = s.p[0];

    /* asked at every byte of a plan */
    if (c == ' ' ? s.n < 3 || s.p[1] != ' '
                 : c != '\t' && c != '|' && c != '<')
        return 0;
    for (const char *const *g = gaps; *g != NULL; g++) {
        size_t n = strlen(*g);

        if (!str_starts(s, *g))
            continue;
        while (s.p[0] == ' ' && n < s.n && s.p[n] == ' ')
            n++; /* all blanks at once */
        return n;
    }
    return 0;
}

static struct str
bare(struct str s)
{
    s = str_trim(s);
    while (s.n > 0 && (s.p[0] == '*' || s.p[0] == '\\'))
        s = str_after(s, 1);
    while (s.n > 0 && (s.p[s.n - 1] == '*' || s.p[s.n - 1] == '\\'))
        s.n--;
    return str_trim(s);
}

/* "15     /KH-UBND", "ngày    tháng": room to write by hand parts nothing. */
static bool
is_room(struct str before, struct str behind)
{
    before = bare(before);
    behind = str_trim(behind);
    return str_ends(before, "Số:") || str_starts(behind, "/") ||
           str_ends(before, "ngày") || str_ends(before, "tháng") ||
           str_starts(behind, "tháng") || str_starts(behind, "năm");
}

struct body_pieces
body_pieces(struct str line)
{
    struct body_pieces all = { .count = 0 };
    size_t from = 0;

    for (size_t i = 0; i <= line.n; i++) {
        size_t gap = i < line.n ? gap_size(str_after(line, i)) : 0;
        struct str piece;

        if (i < line.n && gap == 0)
            continue;
        piece = str_first(str_after(line, from), i - from);
        if (gap > 0 && line.p[i] == ' ' &&
            is_room(piece, str_after(line, i + gap))) {
            i += gap - 1;
            continue;
        }
        piece = bare(piece);
        if (piece.n > 0 && all.count < PIECES_MOST)
            all.all[all.count] = piece;
        all.count += piece.n > 0 && all.count <= PIECES_MOST;
        from = i + gap;
        i += gap > 0 ? gap - 1 : 0;
    }
    return all;
}

/* ---- the head */

static bool
is_capitals(struct arena *a, struct str s)
{
    return str_equal(viet_upper(a, s), s) &&
           !str_equal(viet_lower(a, s), s);
}

/* Digits, dots, blanks: what stands before the slash of a number. */
static bool
is_number_sign(uint32_t c)
{
    return viet_is_digit(c) || c == '.' || c == ' ' || c == '_' || c == 0x2026;
}

bool
body_number(struct arena *a, struct str piece, struct str *so,
            struct str *symbol)
{
    size_t n = pasted_words(a, piece, "so"), slash;
    struct str rest = str_trim(str_after(piece, n));

    if (n == 0 || piece.n > 100)
        return false;
    if (str_starts(rest, ":"))
        rest = str_trim(str_after(rest, 1));
    slash = str_index(rest, '/');
    *so = str_trim(str_first(rest, slash));
    *symbol = str_trim(str_after(rest, slash + (slash < rest.n)));
    for (struct str s = *so; s.n > 0;)
        if (!is_number_sign(utf8_next(&s)))
            return false;
    if (symbol->n == 0)
        return false;
    for (struct str s = *symbol; s.n > 0;) {
        uint32_t c = utf8_next(&s);

        if (!viet_is_upper(c) && !viet_is_digit(c) &&
            (c >= 0x80 || strchr("-./& TTg", (int)c) == NULL))
            return false;
    }
    if (str_digits(*so) < so->n)
        *so = STR_EMPTY;
    return true;
}

/* The number behind a word of a folded text, which goes on behind it. */
static struct str
number_behind(struct str *rest, const char *word)
{
    size_t n;

    while (rest->n > 0 && !str_starts(*rest, word))
        *rest = str_after(*rest, 1);
    *rest = str_trim(str_after(*rest, strlen(word)));
    n = str_digits(*rest);
    *rest = str_after(*rest, n);
    return (struct str){ rest->p - n, n };
}

bool
body_date(struct arena *a, struct str piece, struct str *place,
          struct str *date)
{
    size_t comma = str_index(piece, ',');
    struct str rest = str_trim(str_after(piece, comma + (comma < piece.n)));
    struct str day, month, year;
    int words = 1;

    *place = str_trim(str_first(piece, comma));
    for (size_t i = 0; i < place->n; i++) {
        words += place->p[i] == ' ';
        if (viet_is_digit((unsigned char)place->p[i]))
            return false;
    }
    if (place->n == 0 || words > 6 || piece.n > 160 ||
        pasted_words(a, rest, "ngay") == 0)
        return false;
    rest = viet_fold(a, rest);
    day = number_behind(&rest, "ngay");
    month = number_behind(&rest, "thang");
    year = number_behind(&rest, "nam");
    for (; rest.n > 0; utf8_next(&rest))
        if (strchr(" .\xE2\x80\xA6_", rest.p[0]) == NULL)
            return false;
    *date = year.n < 4 ? STR_EMPTY : month.n == 0 ? year : day.n == 0
        ? str_printf(a, "%.*s/%.*s", STR_ARG(month), STR_ARG(year))
        : str_printf(a, "%.*s/%.*s/%.*s", STR_ARG(day), STR_ARG(month),
                     STR_ARG(year));
    return month.p > day.p && year.p > month.p;
}

bool
body_is_motto(struct arena *a, struct str piece)
{
    static const char *const says[] = {
        "cong hoa xa hoi chu nghia viet nam", "doc lap tu do hanh phuc", NULL,
    };

    return piece.n < 100 && str_is_any(pasted_plain(a, piece), says);
}

/* "---", and the row of signs below the head of a table. */
static bool
is_rule(struct str piece)
{
    return pasted_is_rule(piece) || (piece.n > 0 &&
           strspn(piece.p, ":-") >= piece.n) ||
           str_is(piece, "[không khung]");
}

enum body_piece
body_piece_head(struct arena *a, struct str piece)
{
    struct str one, two;

    if (is_rule(piece))
        return PIECE_RULE;
    if (piece.n > 200)
        return PIECE_OTHER;
    if (body_is_motto(a, piece))
        return PIECE_MOTTO;
    if (body_number(a, piece, &one, &two))
        return PIECE_NUMBER;
    if (body_date(a, piece, &one, &two))
        return PIECE_DATE;
    if (pasted_words(a, piece, "v/v") > 0)
        return PIECE_ABOUT;
    return is_capitals(a, piece) && strchr(".;:,", piece.p[piece.n - 1]) == NULL
               ? PIECE_CAPITALS : PIECE_OTHER;
}

/* ---- below the text */

static const char *const offices[] = {
    "CHỦ TỊCH", "PHÓ CHỦ TỊCH", "GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "TRƯỞNG ",
    "PHÓ TRƯỞNG", "HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG", "CHÁNH ", "PHÓ CHÁNH",
    "BỘ TRƯỞNG", "THỨ TRƯỞNG", "BÍ THƯ", "PHÓ BÍ THƯ", "THỦ TRƯỞNG",
    "CỤC TRƯỞNG", "CHI CỤC TRƯỞNG", "VỤ TRƯỞNG", "TỔNG GIÁM ĐỐC", NULL,
};

/* Two to six words, each with a capital, and no marks but a degree's. */
static bool
is_name(struct str piece)
{
    int words = 0;

    if (piece.n > 80)
        return false;
    while (piece.n > 0) {
        size_t n = str_index(piece, ' ');
        struct str word = str_first(piece, n), rest = word;

        piece = str_trim(str_after(piece, n));
        if (!viet_is_upper(utf8_next(&rest)))
            return false;
        while (rest.n > 0) {
            uint32_t c = utf8_next(&rest);

            if (!viet_is_letter(c) && (c != '.' || rest.n > 2))
                return false;
        }
        words++;
    }
    return words >= 2 && words <= 6;
}

static bool
is_item(struct str piece)
{
    static const char *const signs[] = { "- ", "-", "– ", "+ ", "• ", "Như ",
                                         "Lưu:", "Lưu ", NULL };

    return piece.n < 300 && str_starts_any(piece, signs);
}

enum body_piece
body_piece_tail(struct arena *a, struct str piece)
{
    static const char *const marks[] = { "TM.", "KT.", "TL.", "TUQ.", "Q.",
                                         "T/M", "K/T", "TM ", "KT ", NULL };

    if (is_rule(piece))
        return PIECE_RULE;
    if (pasted_label(a, piece, "noi nhan", false) > 0)
        return PIECE_COPIES;
    if (is_item(piece))
        return PIECE_ITEM;
    if (piece.n < 120 && is_capitals(a, piece) &&
        strchr(".;:,", piece.p[piece.n - 1]) == NULL)
        return str_starts_any(piece, marks) ? PIECE_AUTHORITY
               : str_starts_any(piece, offices) ? PIECE_OFFICE
                                                : PIECE_CAPITALS;
    if (piece.n < 120 && piece.p[0] == '(' && str_ends(piece, ")"))
        return PIECE_NOTE;
    return is_name(piece) ? PIECE_NAME : PIECE_OTHER;
}
