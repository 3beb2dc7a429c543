/* outline_ends.c — what the words at the end of a line say: that a sentence
 * ends there, or that it goes on. */
#include "outline/outline_ends.h"

#include <string.h>

#include "base/utf8.h"
#include "base/viet.h"
#include "outline/outline_mark.h"

enum {
    BRACKET_BYTES = 300, /* behind which an open bracket is forgotten */
    WORD_BYTES = 20,     /* no word that is asked for is longer */
};

struct str
line_trim_right(struct str s)
{
    while (s.n > 0) {
        uint32_t c = utf8_last(s);

        if (c > ' ' && c != 0xA0)
            break;
        s.n -= c == 0xA0 ? 2 : 1;
    }
    return s;
}

bool
wrap_ends_sentence(struct str s)
{
    while (s.n > 0) {
        if (strchr("\"'* ", s.p[s.n - 1]) != NULL)
            s.n--;
        else if (str_ends(s, "”") || str_ends(s, "’"))
            s.n -= sizeof("”") - 1;
        else
            break;
    }
    return s.n == 0 || strchr(".;:!?", s.p[s.n - 1]) != NULL ||
           str_ends(s, "…");
}

/* Takes the last word off *s and gives it in small letters; empty for one that
 * is too long to be asked for. */
static struct str
last_word(struct arena *a, struct str *s)
{
    size_t n = s->n;
    struct str word;

    while (n > 0 && s->p[n - 1] != ' ' && s->n - n < WORD_BYTES)
        n--;
    word = str_after(*s, n);
    *s = line_trim_right(str_first(*s, n));
    return word.n == WORD_BYTES ? STR_EMPTY : viet_lower(a, word);
}

int
line_number(struct str line)
{
    size_t n;
    int number = mark_digits(line, &n);

    return n > 0 && n == line.n && n <= MARK_DIGITS_MAX ? number : -1;
}

bool
line_asks_number(struct arena *a, struct str above)
{
    static const char *const words[] = {
        "là", "gồm", "đạt", "có", "được", "số", "khoảng", "hơn", "gần", "còn",
        "tăng", "giảm", "thêm", "bằng", "đến", "tới", "lên", "xuống", "đủ",
        "thứ", "ngày", "tháng", "năm", "quý", "điều", "khoản", "mục", "chương",
        "bảng", "tổng", "cộng", NULL,
    };

    return str_is_any(last_word(a, &above), words);
}

/* Words that no paragraph ends with; that none ends with but behind others
 * ("kèm theo", "nêu trên"); that none ends with before a number: "…, tháng /
 * 12 năm 2026", but not "hằng tháng". */
bool
line_is_unfinished(struct arena *a, struct str text, bool title,
                   struct str line)
{
    struct str above = text;
    static const char *const never[] = {
        "và", "hoặc", "của", "tại", "với", "các", "những", "thuộc", "giữa",
        "bởi", "-", "–", NULL,
    };
    static const char *const seldom[] = {
        "theo", "về", "cho", "từ", "là", "bằng", "vào", "để", "do", "trên",
        "dưới", NULL,
    };
    static const char *const allow[] = {
        "kèm", "tiếp", "đi", "làm", "mang", "noi", "như", "nêu", "ở", "phía",
        "bên", "trở", "quay", "tự", "lý", "cuộc", "kể", "số", "cấp", NULL,
    };
    static const char *const numbered[] = {
        "số", "ngày", "tháng", "năm", "điều", "khoản", "quý", NULL,
    };
    static const char *const periods[] = { "hằng", "hàng", "mỗi", "là",
                                           "các", "nhiều", NULL };
    struct str word = last_word(a, &above), before;

    if (word.n == 0 || above.n == 0) /* a word that stands alone */
        return false;
    before = last_word(a, &above);
    if (line_number(line) >= 0 && text.n >= FULL_LEAST &&
        line_asks_number(a, text))
        return true;
    return str_is_any(word, never) ||
           (str_is_any(word, seldom) && !str_is_any(before, allow) &&
            !title) ||
           (str_is_any(word, numbered) && viet_is_digit(mark_first(line)) &&
            !str_is_any(before, periods));
}

bool
line_is_bracketed(struct str above)
{
    int depth = 0;

    for (size_t i = above.n; i > 0 && above.n - i < BRACKET_BYTES; i--) {
        depth += above.p[i - 1] == ')';
        if (above.p[i - 1] == '(' && depth-- == 0)
            return true;
    }
    return false;
}

bool
line_closes_bracket(struct str line)
{
    int depth = 0;

    for (size_t i = 0; i < line.n; i++) {
        depth += line.p[i] == '(';
        if (line.p[i] == ')' && depth-- == 0)
            return true;
    }
    return false;
}
