/* word_list.c — looks words up in lists as settings write them. */
#include "base/word_list.h"

#include "base/utf8.h"
#include "base/viet.h"

bool
word_equal(struct str a, struct str b)
{
    if (a.n != b.n)
        return false;
    while (a.n > 0 && b.n > 0)
        if (viet_letter_lower(utf8_next(&a)) !=
            viet_letter_lower(utf8_next(&b)))
            return false;
    return a.n == 0 && b.n == 0;
}

static bool
parts_words(char c)
{
    return c == ' ' || c == ',' || c == ';' || c == '\t' || c == '\n';
}

bool
word_in_list(struct str list, struct str word)
{
    size_t i = 0, end;

    if (word.n == 0)
        return false;
    while (i < list.n) {
        for (end = i; end < list.n && !parts_words(list.p[end]);)
            end++;
        if (word_equal((struct str){ list.p + i, end - i }, word))
            return true;
        i = end + 1;
    }
    return false;
}

bool
phrase_in_list(struct str list, struct str first, struct str second)
{
    while (list.n > 0) {
        size_t n = str_index(list, ',');
        struct str phrase = str_trim(str_first(list, n));
        size_t blank = str_index(phrase, ' ');

        if (word_equal(str_first(phrase, blank), first) &&
            word_equal(str_after(phrase, blank + 1), second))
            return true;
        list = str_after(list, n + 1);
    }
    return false;
}
