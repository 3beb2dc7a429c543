/* outline_keyword.c — reads labels that begin with a word: Phần, Chương, Mục,
 * Tiểu mục, Điều. */
#include <string.h>

#include "base/utf8.h"
#include "base/viet.h"
#include "outline/outline_mark.h"

struct keyword {
    const char *text; /* small letters */
    enum label_kind kind;
};

static const struct keyword keywords[] = {
    { "phần", LABEL_PHAN },         { "chương", LABEL_CHUONG },
    { "tiểu mục", LABEL_TIEU_MUC }, { "mục", LABEL_MUC },
    { "điều", LABEL_DIEU },         { NULL, LABEL_NONE },
};

static const char *const ordinals[] = {
    "nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười",
    NULL,
};

/* Bytes of line that spell the words, in any case, with any one blank or
 * more between them, up to the end of a word; 0 if they are not there. */
static size_t
spells(struct str line, const char *words)
{
    struct str w = str_from(words), rest = line;

    while (w.n > 0) {
        if (rest.n == 0)
            return 0;
        if (w.p[0] == ' ') {
            size_t n = mark_blanks(rest);

            if (n == 0)
                return 0;
            rest = str_after(rest, n);
            w = str_after(w, 1);
        } else if (viet_letter_lower(utf8_next(&rest)) != utf8_next(&w)) {
            return 0;
        }
    }
    return viet_is_letter(mark_first(rest)) ? 0 : line.n - rest.n;
}

/* "1", "1a", "IV", "thứ nhất": gives the number and the bytes. */
static int
read_ordinal(struct str s, enum label_kind kind, size_t *n)
{
    size_t word;
    int number = mark_digits(s, n);

    if (*n > 0 && *n <= MARK_DIGITS_MAX) {
        struct str rest = str_after(s, *n);

        /* Điều 5a: put in by an amendment */
        if (rest.n > 0 && rest.p[0] >= 'a' && rest.p[0] <= 'z' &&
            !viet_is_letter(mark_first(str_after(rest, 1))))
            ++*n;
        return viet_is_letter(mark_first(str_after(s, *n))) ? 0 : number;
    }
    if (kind == LABEL_DIEU)
        return 0;
    for (*n = 0; *n < s.n && strchr("IVXLC", s.p[*n]) != NULL;)
        ++*n;
    if (*n > 0)
        return viet_is_letter(mark_first(str_after(s, *n)))
                   ? 0 : roman_number(str_first(s, *n));
    word = spells(s, "thứ");
    if (kind != LABEL_PHAN || word == 0)
        return 0;
    word += mark_blanks(str_after(s, word));
    for (int i = 0; ordinals[i] != NULL; i++)
        if ((*n = spells(str_after(s, word), ordinals[i])) > 0) {
            *n += word;
            return i + 1;
        }
    return 0;
}

/* The words of a label with one blank between them. */
static struct str
squeeze(struct arena *a, struct str s)
{
    struct buf b = buf_new(a);
    size_t n;

    for (; s.n > 0; s = str_after(s, n)) {
        n = mark_blanks(s);
        if (n > 0) {
            buf_add_c(&b, ' ');
            continue;
        }
        n = 1;
        buf_add_c(&b, s.p[0]);
    }
    return buf_take(&b);
}

/* "Điều 1.", "Chương I", "Phần thứ nhất". A sentence may begin so: "Điều 5
 * Nghị định số …", "Mục 1 của …": a label stands alone on its line, or has a
 * mark behind it, or a title in capitals. */
size_t
label_read_keyword(struct arena *a, struct str line, struct label *label)
{
    const struct keyword *k = keywords;
    size_t n = 0, m;
    struct str rest;
    int number;

    while (k->text != NULL && (n = spells(line, k->text)) == 0)
        k++;
    if (k->text == NULL || !viet_is_upper(mark_first(line)))
        return 0;
    m = mark_blanks(str_after(line, n));
    if (m == 0)
        return 0;
    number = read_ordinal(str_after(line, n + m), k->kind, &m);
    if (number == 0)
        return 0;
    n += mark_blanks(str_after(line, n)) + m;
    rest = str_after(line, n);
    if (rest.n > 0 && strchr(".:/)", rest.p[0]) != NULL) {
        /* "Điều 1.-", "Điều 1/." */
        n += rest.n > 1 && strchr(".-", rest.p[1]) != NULL ? 2 : 1;
        if (!mark_ends(str_after(line, n), false))
            return 0;
    } else if (mark_blanks(rest) < rest.n &&
               (k->kind == LABEL_DIEU || mark_blanks(rest) == 0 ||
                !mark_is_capitals(rest))) {
        return 0;
    }
    m = mark_take(a, label, k->kind, number, line, n);
    label->text = squeeze(a, label->text);
    return m;
}
