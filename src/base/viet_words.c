/* viet_words.c — whole numbers in words: the digits of each group of three,
 * and the names of thousands that follow it. */
#include "base/viet_words.h"

#include "base/utf8.h"
#include "base/viet.h"

enum word { DIGIT, TEN, TENS, HUNDRED, SCALE, LINK, FRACTION };

static const struct {
    const char *text;
    enum word word;
    int64_t value;
} words[] = {
    { "không", DIGIT, 0 }, { "một", DIGIT, 1 }, { "mốt", DIGIT, 1 },
    { "hai", DIGIT, 2 }, { "ba", DIGIT, 3 }, { "bốn", DIGIT, 4 },
    { "tư", DIGIT, 4 }, { "năm", DIGIT, 5 }, { "lăm", DIGIT, 5 },
    { "nhăm", DIGIT, 5 }, { "sáu", DIGIT, 6 }, { "bảy", DIGIT, 7 },
    { "bẩy", DIGIT, 7 }, { "tám", DIGIT, 8 }, { "chín", DIGIT, 9 },
    { "mười", TEN, 10 }, { "mươi", TENS, 10 }, { "trăm", HUNDRED, 100 },
    { "linh", LINK, 0 }, { "lẻ", LINK, 0 }, { "nghìn", SCALE, 1000 },
    { "ngàn", SCALE, 1000 }, { "triệu", SCALE, 1000000 },
    { "tỷ", SCALE, 1000000000 }, { "tỉ", SCALE, 1000000000 },
    { "phẩy", FRACTION, 0 }, { "rưỡi", FRACTION, 0 }, { "rưởi", FRACTION, 0 },
};

enum { WORDS = sizeof(words) / sizeof(words[0]) };

/* The word at the front, and its bytes; WORDS for another. */
static int
word_at(struct str s, size_t *n)
{
    for (int i = 0; i < WORDS; i++) {
        struct str rest;

        *n = viet_begins(s, str_from(words[i].text));
        rest = str_after(s, *n);
        if (*n > 0 && (rest.n == 0 || !viet_is_letter(utf8_next(&rest))))
            return i;
    }
    return WORDS;
}

struct reading {
    int64_t total, group; /* thousands that are done, and what is below them */
    int64_t digit; /* that waits for what follows it; -1: none */
    int64_t scale; /* the last; the next is smaller */
};

static void
close_digit(struct reading *r, int64_t times)
{
    r->group += r->digit * times;
    r->digit = -1;
}

/* False where the word cannot stand there. */
static bool
take(struct reading *r, int i)
{
    switch (words[i].word) {
    case DIGIT:
        if (r->digit > 0)
            return false;
        r->digit = words[i].value;
        return true;
    case TEN:
        if (r->digit > 0)
            return false;
        r->group += 10;
        r->digit = -1;
        return true;
    case TENS:
    case HUNDRED:
        if (r->digit < 0)
            return false;
        close_digit(r, words[i].value);
        return true;
    case SCALE:
        if (r->digit > 0)
            close_digit(r, 1);
        r->digit = -1;
        if (r->group == 0 && r->total == 0)
            return false;
        if (r->scale > 0 && words[i].value > r->scale) { /* nghìn tỷ */
            r->total = (r->total + r->group) * words[i].value;
        } else {
            r->total += r->group * words[i].value;
        }
        r->scale = words[i].value;
        r->group = 0;
        return r->total < INT64_C(1000000000000000);
    case LINK:
        return r->digit < 0;
    case FRACTION:
        return false;
    }
    return false;
}

size_t
number_from_words(struct str s, int64_t *value)
{
    struct reading r = { 0, 0, -1, 0 };
    struct str rest = s;
    size_t end = 0, n;
    int i;

    while ((i = word_at(rest, &n)) < WORDS) {
        if (!take(&r, i))
            return 0;
        end = (size_t)(rest.p - s.p) + n;
        rest = str_after(rest, n);
        while (rest.n > 0 && rest.p[0] == ' ')
            rest = str_after(rest, 1);
    }
    if (r.digit > 0)
        close_digit(&r, 1);
    *value = r.total + r.group;
    return end;
}
