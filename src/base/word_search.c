/* word_search.c — compares the words of keys, which '_' parts. */
#include "base/word_search.h"

/* "1.1" is no beginning of "1.10", as a word may be of a longer word. */
static bool
is_number(struct str word)
{
    return word.n > 0 && str_digits(word) > 0 &&
           str_index(word, '.') < word.n;
}

static bool
has_word(struct str key, struct str word)
{
    while (key.n > 0) {
        struct str one = str_first(key, str_index(key, '_'));

        if (is_number(word) ? str_equal(one, word)
                            : str_equal(str_first(one, word.n), word))
            return true;
        key = str_after(key, one.n + 1);
    }
    return false;
}

bool
word_search_has(struct str key, struct str words)
{
    while (words.n > 0) {
        struct str word = str_first(words, str_index(words, '_'));

        if (!has_word(key, word))
            return false;
        words = str_after(words, word.n + 1);
    }
    return true;
}

bool
word_search_begins(struct str key, struct str words)
{
    return str_equal(str_first(key, words.n), words);
}
