/* glue.c — goes through a text word by word, and decides for each blank and
 * hyphen whether a line may end there. */
#include "text/glue.h"

#include <string.h>

#include "base/utf8.h"
#include "base/viet.h"
#include "base/word_list.h"

/* A group longer than this would tear holes into justified lines. */
enum { GROUP_MAX = 40 };

enum { HYPHEN = '-', YEAR_DIGITS = 4 };

/* One word, that is what stands between two blanks. */
struct word {
    struct str all;    /* with its punctuation */
    struct str core;   /* without brackets, quotes, marks at its ends */
    bool number;       /* core: digits, perhaps grouped: 3.500, 01-02, 2,5 */
    int digits;        /* core is nothing but so many digits; else 0 */
    bool open;         /* no mark behind the core: goes on with the next */
    bool plain;        /* begins with a small letter: no number, no symbol */
};

struct glue {
    struct arena *arena;
    const struct profile *profile;
    struct str text;
    struct buf out; /* what has been rewritten so far */
    size_t copied;  /* bytes of text that are in out */
    bool changed;
    size_t group;   /* where the unbreakable group in hand begins */
    struct word left; /* the word before the current one */
    bool left_joined; /* it is joined to the one before it */
};

static bool
is_digit_at(struct str s, size_t i)
{
    return i < s.n && s.p[i] >= '0' && s.p[i] <= '9';
}

/* Bytes of the opening bracket or quote at the start of s; 0 if none. */
static size_t
opener(struct str s)
{
    if (s.n == 0)
        return 0;
    switch (s.p[0]) {
    case '(': case '[': case '"':
        return 1;
    case '\xE2':
        return str_starts(s, "“") || str_starts(s, "‘") ? 3 : 0;
    default:
        return 0;
    }
}

/* Bytes of the mark, bracket or quote at the end of s; 0 if none. */
static size_t
closer(struct str s)
{
    if (s.n == 0)
        return 0;
    switch (s.p[s.n - 1]) {
    case '.':
        return str_ends(s, "./.") ? 3 : 1;
    case ',': case ';': case ':': case '!': case '?':
    case ')': case ']': case '"':
        return 1;
    case '\x9D': case '\x99': case '\xA6':
        return str_ends(s, "”") || str_ends(s, "’") || str_ends(s, "…")
                   ? 3 : 0;
    default:
        return 0;
    }
}

/* 12, 3.500, 2,5, 01-02, 50%: what may stand before a unit. */
static bool
is_number(struct str s)
{
    if (!is_digit_at(s, 0))
        return false;
    for (size_t i = 1; i < s.n; i++)
        if (!is_digit_at(s, i) &&
            (strchr(".,-/", s.p[i]) == NULL || !is_digit_at(s, i + 1)))
            return false;
    return true;
}

static struct word
word_of(struct str all)
{
    struct word w = { .all = all, .core = all };
    size_t n;

    while ((n = opener(w.core)) > 0)
        w.core = str_after(w.core, n);
    while ((n = closer(w.core)) > 0)
        w.core.n -= n;
    w.open = all.p + all.n == w.core.p + w.core.n;
    w.plain = w.core.n > 2 && w.core.p[0] >= 'a' && w.core.p[0] <= 'z';
    if (w.plain)
        return w;
    w.number = is_number(w.core);
    for (size_t i = 0; w.number && i < w.core.n; i++)
        if (!is_digit_at(w.core, i))
            return w;
    w.digits = w.number ? (int)w.core.n : 0;
    return w;
}

/* "5", "5a", "III", "III/2024", "/KH-UBND": what follows "Điều", "số". */
static bool
is_numeral(struct str s)
{
    size_t roman = 0;

    if (s.n == 0)
        return false;
    if (is_digit_at(s, 0) || s.p[0] == '/')
        return true;
    while (roman < s.n && strchr("IVXLC", s.p[roman]) != NULL)
        roman++;
    return roman > 0 && roman_number(str_first(s, roman)) > 0 &&
           (roman == s.n || s.p[roman] == '/' || s.p[roman] == '.');
}

/* "a", "đ", "A": what follows "điểm", "Phần". */
static bool
is_letter_label(struct str s)
{
    return s.n > 0 && s.n <= 2 &&
           viet_letter_number(viet_letter_lower(utf8_next(&s))) > 0 &&
           s.n == 0;
}

/* TM. and its like before the office that signs (NĐ 30/2020, PL I, phần I,
 * II.7), TP. and TX. before a name. */
static bool
is_abbreviation(struct str s)
{
    static const char *const list[] = {
        "TM.", "KT.", "TL.", "TUQ.", "Q.", "TP.", "TX.", NULL,
    };

    for (int i = 0; list[i] != NULL; i++)
        if (str_is(s, list[i]))
            return true;
    return false;
}

/* Bytes of the letter or digit at the start of s; 0 if there is none. */
static size_t
letter_bytes(struct str s, bool *small)
{
    struct str rest = s;
    uint32_t c;

    if (s.n == 0)
        return 0;
    c = utf8_next(&rest);
    *small = viet_is_lower(c);
    return viet_is_letter(c) || viet_is_digit(c) ? s.n - rest.n : 0;
}

/* Whether the slash in the hyphen's neighbourhood makes it part of a symbol:
 * 1489/QĐ-TTg, 927-TB/HU, /KH-UBND, but not "và/hoặc-…": every group that
 * stands at a slash or hyphen begins with a digit or a capital. */
static bool
is_symbol(struct str s)
{
    bool small = false, start = true, slash = false, upper = false;
    size_t n;

    for (size_t i = 0; i < s.n; i += n) {
        n = 1;
        if (s.p[i] == '/' || s.p[i] == HYPHEN) {
            slash = slash || s.p[i] == '/';
            start = true;
            continue;
        }
        n = letter_bytes(str_after(s, i), &small);
        if (n == 0 && !start)
            n = strchr(".&", s.p[i]) != NULL;
        if (n == 0 || (start && small))
            return false;
        upper = upper || (start && !is_digit_at(s, i));
        start = false;
    }
    return slash && upper;
}

/* Brings out up to date with the text before byte `upto`. */
static void
copy_upto(struct glue *g, size_t upto)
{
    if (!g->changed) {
        g->out = buf_new(g->arena);
        g->changed = true;
    }
    buf_add(&g->out, g->text.p + g->copied, upto - g->copied);
    g->copied = upto;
}

static void
replace_byte(struct glue *g, size_t at, const char *with)
{
    copy_upto(g, at);
    buf_add_z(&g->out, with);
    g->copied = at + 1;
}

/* U+2011 for the hyphens of a symbol, between digits, and at an end of w
 * that is joined with the year beside it. */
static void
join_hyphens(struct glue *g, const struct word *w, bool joined,
             const struct word *next)
{
    size_t start = (size_t)(w->all.p - g->text.p);
    struct str s = w->all;
    bool symbol;

    if (s.n == 0 || memchr(s.p, HYPHEN, s.n) == NULL ||
        utf8_count(s) > GROUP_MAX)
        return;
    symbol = is_symbol(w->core) || (joined && str_ends(g->left.all, "/"));
    for (size_t i = 0; i < s.n; i++) {
        bool after_digit = i > 0 && is_digit_at(s, i - 1);
        bool ends = i + 1 == s.n;

        if (s.p[i] != HYPHEN)
            continue;
        if ((symbol && s.p + i > w->core.p && !ends) ||
            (after_digit && is_digit_at(s, i + 1)) ||
            (after_digit && ends && next->digits == YEAR_DIGITS) ||
            (i == 0 && joined))
            replace_byte(g, start + i, "\u2011");
    }
}

/* 2021 - 2025, 2021- 2025, 2021 -2025. A dash that is no hyphen keeps the
 * blank behind it: there is no dash that forbids a break. */
static bool
joins_years(const struct glue *g, const struct word *w,
            const struct word *next)
{
    const struct word *l = &g->left;

    if (str_is(w->all, "-") || str_is(w->all, "–"))
        return l->digits > 0 && l->digits <= YEAR_DIGITS &&
               next->digits > 0 && next->digits <= YEAR_DIGITS;
    if (str_is(l->all, "-"))
        return g->left_joined;
    if (w->digits == YEAR_DIGITS && l->all.n > 1 && str_ends(l->all, "-"))
        return is_digit_at(l->all, l->all.n - 2);
    return l->digits == YEAR_DIGITS && w->all.p[0] == HYPHEN &&
           is_number(str_after(w->core, 1));
}

/* The words of "Phụ lục II", "Mẫu số 03" before the number. */
static bool
joins_name(const struct glue *g, const struct word *w,
           const struct word *next)
{
    if (!w->open || !is_numeral(next->core))
        return false;
    if (word_equal(w->core, STR("lục")))
        return word_equal(g->left.core, STR("phụ"));
    return str_is(w->core, "số") && next->digits > 0 &&
           word_in_list(g->profile->cited, g->left.core);
}

/* The last of the words that the text itself joins: "tháng" of a date whose
 * day is left blank. */
static struct str
last_joined(struct str s)
{
    for (size_t i = s.n; i > 1; i--)
        if (s.p[i - 2] == '\xC2' && s.p[i - 1] == '\xA0')
            return str_after(s, i);
    return s;
}

/* A box to tick: what it is for stands behind it. */
static bool
is_box(struct str s)
{
    return str_is(s, "☐") || str_is(s, "☑") || str_is(s, "☒");
}

/* Whether the blank between g->left and w must not break. next is the word
 * behind w. */
static bool
joins(const struct glue *g, const struct word *w, const struct word *next)
{
    const struct word *l = &g->left;
    struct str rest = w->all, name = last_joined(l->core);

    if (l->all.n == 0 || w->all.n == 0)
        return false;
    if (l->open && (is_box(l->core) || joins_name(g, w, next)))
        return true;
    if (l->plain && w->plain)
        return false;
    if (is_abbreviation(l->all))
        return viet_is_upper(utf8_next(&rest));
    if (!l->open)
        return false;
    /* 148/ QĐ-TTg */
    if (str_ends(l->all, "/") && is_digit_at(l->core, 0))
        return memchr(w->all.p, HYPHEN, w->all.n) != NULL;
    if (joins_years(g, w, next))
        return true;
    if (w->all.p == w->core.p) {
        /* A symbol is long and says by itself what it is: held to the word
         * "số" before it, it would leave wide gaps in the line above. */
        if (is_digit_at(w->core, 0) && is_symbol(w->core))
            return false;
        if (is_numeral(w->core) &&
            (word_in_list(g->profile->cited, name) ||
             word_in_list(STR("ngày tháng năm quý số lục"), name)))
            return true;
        if (is_letter_label(w->core) && word_in_list(g->profile->cited, name))
            return true;
    }
    /* A number that belongs to the word before it takes no unit behind it:
     * "năm 2025 xã"; nor is a date one piece, "ngày 30 tháng 6 năm 2027": so
     * long a one tears holes into the line before it. */
    if (l->number)
        return !g->left_joined && word_in_list(g->profile->units, w->core);
    /* 1,85 tỷ đồng */
    return g->left_joined && word_in_list(STR("nghìn triệu tỷ"), l->core) &&
           word_in_list(g->profile->units, w->core);
}

/* Cuts the next word off g's text, at byte *at. */
static struct word
next_word(const struct glue *g, size_t *at)
{
    struct str rest = str_after(g->text, *at);
    size_t n = str_index(rest, ' ');

    *at += n + 1;
    return word_of(str_first(rest, n));
}

struct str
glue_text(struct arena *a, struct str text, const struct profile *profile)
{
    struct glue g = { .arena = a, .profile = profile, .text = text };
    size_t at = 0, start;
    struct word w, next;

    if (text.n == 0)
        return text;
    next = next_word(&g, &at);
    while (next.all.p != NULL) {
        bool joined;

        w = next;
        next = at <= text.n ? next_word(&g, &at) : (struct word){ .digits = 0 };
        start = (size_t)(w.all.p - text.p);
        joined = joins(&g, &w, &next) &&
                 utf8_count((struct str){ text.p + g.group,
                                          start + w.all.n - g.group }) <=
                     GROUP_MAX;
        if (joined)
            replace_byte(&g, start - 1, "\u00A0");
        else
            g.group = start;
        join_hyphens(&g, &w, joined, &next);
        g.left = w;
        g.left_joined = joined;
    }
    if (!g.changed)
        return text;
    copy_upto(&g, text.n);
    return buf_take(&g.out);
}
