/* viet_legacy.c — names and fonts of the encodings from before Unicode, and
 * which of them a text is in, as a whole or in single runs. */
#include "base/viet_legacy.h"

#include "base/utf8.h"
#include "base/viet.h"
#include "base/viet_spelling.h"
#include "base/viet_syllable.h"

const char *
legacy_name(enum legacy legacy)
{
    switch (legacy) {
    case LEGACY_NONE:
        break;
    case LEGACY_TCVN3:
        return "TCVN3 (ABC, phông .Vn…)";
    case LEGACY_VNI:
        return "VNI (phông VNI-…)";
    case LEGACY_VISCII:
        return "VISCII";
    case LEGACY_1258:
        return "Windows-1258";
    case LEGACY_UTF8:
        return "UTF-8 đọc nhầm thành Windows-1252";
    }
    return "";
}

enum legacy
legacy_of_font(struct str name)
{
    if (str_starts(name, "'"))
        name = str_after(name, 1);
    if (str_starts(name, ".Vn") || str_starts(name, ".VN"))
        return LEGACY_TCVN3;
    return str_starts(name, "VNI-") || str_starts(name, "VNI ") ? LEGACY_VNI
                                                                : LEGACY_NONE;
}

bool
legacy_font_is_capital(struct str name)
{
    /* ".VnTimeH", and as LibreOffice calls a second one, ".VnTimeH1" */
    while (name.n > 0 && name.p[name.n - 1] >= '0' &&
           name.p[name.n - 1] <= '9')
        name.n--;
    return legacy_of_font(name) == LEGACY_TCVN3 && str_ends(name, "H");
}

/* ---- text */

struct str
legacy_text(struct arena *a, struct str s, enum legacy legacy)
{
    struct buf b = buf_new(a);
    bool lost;

    while (s.n > 0)
        utf8_add(&b, legacy_next(&s, legacy, &lost));
    return buf_take(&b);
}

/* A letter that only Unicode has: ă, đ, ơ, ư, and all from U+1EA0 on. */
static bool
is_unicode(struct str s)
{
    while (s.n > 0) {
        uint32_t c = viet_letter_lower(utf8_next(&s));
        enum viet_tone tone;

        if (c >= 0x0100 && (c == 0x0111 || viet_vowel_number(c, &tone) >= 0))
            return true;
    }
    return false;
}

struct str
legacy_text_of_font(struct arena *a, struct str s, struct str font)
{
    struct str text;

    if (legacy_of_font(font) == LEGACY_NONE || is_unicode(s))
        return s;
    text = legacy_text(a, s, legacy_of_font(font));
    return legacy_font_is_capital(font) ? viet_upper(a, text) : text;
}

/* Letters, and the signs that stand for letters in TCVN3: all from U+00A1 to
 * U+024F, and what Vietnamese has besides. */
static bool
is_of_word(uint32_t c)
{
    return (c >= 0xA1 && c <= 0x24F) || (c >= 0x1E00 && c <= 0x1EFF) ||
           viet_is_letter(c);
}

/* A letter from U+00C0 to U+00FF that Vietnamese in Unicode has. */
static bool
is_usual(uint32_t c)
{
    static const uint32_t usual = /* à á â ã è é ê ì í ò ó ô õ ù ú ý */
        1u << 0 | 1u << 1 | 1u << 2 | 1u << 3 | 1u << 8 | 1u << 9 |
        1u << 10 | 1u << 12 | 1u << 13 | 1u << 18 | 1u << 19 | 1u << 20 |
        1u << 21 | 1u << 25 | 1u << 26 | 1u << 29;

    return c >= 0xC0 && (usual >> (c & 0x1F) & 1) != 0;
}

/* Cuts the next word off *s. *odd: it may be in an old encoding, for it has a
 * letter of Latin that Vietnamese has not, or one with a mark behind another
 * vowel. Most words are passed over by that. */
static struct str
next_word(struct str *s, bool *odd)
{
    struct str word = STR_EMPTY, rest = *s;
    bool vowel = false;

    *odd = false;
    while (rest.n > 0) {
        struct str at = rest;
        uint32_t c = utf8_next(&rest);

        if (!is_of_word(c)) {
            if (word.n > 0)
                break;
            continue;
        }
        if (word.n == 0)
            word.p = at.p;
        word.n = (size_t)(rest.p - word.p);
        *odd |= c >= 0xA1 && c <= 0xFF && (vowel || !is_usual(c));
        vowel = c < 0x80 ? strchr("aeiouyAEIOUY", (int)c) != NULL
                         : c >= 0xC0 && c <= 0xFF;
    }
    *s = rest;
    return word;
}

static bool
has_ascii(struct str word)
{
    for (size_t i = 0; i < word.n; i++)
        if ((unsigned char)word.p[i] < 0x80)
            return true;
    return false;
}

enum { WORD_LONGEST = 24, SURE = 2 };

/* A letter that no Vietnamese word in Unicode has; the dot that stands for ã
 * in TCVN3 is one of formulas, too: N·m. */
static bool
has_strange(struct str word)
{
    enum viet_tone tone;

    while (word.n > 0) {
        uint32_t c = viet_letter_lower(utf8_next(&word));

        if (c >= 0x80 && c != 0xB7 && c != 0x0111 &&
            viet_vowel_number(c, &tone) < 0)
            return true;
    }
    return false;
}

/* A unit of measure or a power: "µm", "N·m", "km²", "x³". */
static bool
is_unit(struct str word)
{
    static const char *const metres[] = { "km", "hm", "dm", "cm", "mm", "Nm",
                                          NULL };
    static const char *const powers[] = { "\u00B2", "\u00B3", "\u00B9" };

    if (str_starts(word, "\u00B5") ||
        (word.n == 4 && word.p[0] <= 'Z' &&
         str_starts(str_after(word, 1), "\u00B7")))
        return true;
    for (int i = 0; i < 3; i++)
        if (str_ends(word, powers[i]))
            return word.n == 3 ||
                   str_is_any(str_first(word, word.n - 2), metres);
    return false;
}

static bool
is_syllable(struct str word)
{
    return viet_spelling(word) != SPELT_WRONG;
}

/* Does UTF-8 come out of it that was read a byte at a time? Once may be
 * chance where the text has letters of Unicode: "«má»…". */
static bool
has_utf8(struct str s)
{
    int least = is_unicode(s) ? 2 : 1;

    while (s.n > 0) {
        size_t before = s.n;
        uint32_t c = utf8_next(&s);
        struct str at = { s.p - (before - s.n), before };
        bool lost;

        if (c < 0xC3 || c > 0xE2)
            continue;
        if (legacy_next(&at, LEGACY_UTF8, &lost) != c && --least == 0)
            return true;
    }
    return false;
}

enum legacy
legacy_find(struct arena *a, struct str s)
{
    static const enum legacy kinds[] = { LEGACY_TCVN3, LEGACY_VNI,
                                         LEGACY_VISCII, LEGACY_1258 };
    enum { KINDS = sizeof(kinds) / sizeof(kinds[0]) };
    int sure[KINDS] = { 0 }, foreign = 0, best = 0;

    if (has_utf8(s))
        return LEGACY_UTF8;
    while (s.n > 0) {
        bool odd, none = true;
        struct str word = next_word(&s, &odd);

        if (!odd || word.n > WORD_LONGEST || !has_ascii(word) ||
            is_unit(word) || is_syllable(word))
            continue;
        for (int i = 0; i < KINDS; i++)
            if (is_syllable(legacy_text(a, word, kinds[i]))) {
                sure[i] += has_strange(word) ? SURE : 1;
                none = false;
            }
        foreign += none;
    }
    for (int i = 1; i < KINDS; i++)
        if (sure[i] > sure[best])
            best = i;
    /* letters of VISCII are often those of French */
    if (kinds[best] == LEGACY_VISCII && sure[best] <= SURE)
        return LEGACY_NONE;
    if (sure[best] < SURE || sure[best] <= foreign)
        return LEGACY_NONE;
    return kinds[best];
}

/* ---- single runs */

enum role {
    ROLE_NEUTRAL, /* ASCII, or the same in both */
    ROLE_UNICODE, /* surely no old encoding */
    ROLE_OLD,
    ROLE_OPEN,    /* it could be either */
};

static enum role
role_of(struct arena *a, struct str word, enum legacy legacy)
{
    struct str now;
    bool before, after;

    if (str_is_ascii(word))
        return ROLE_NEUTRAL;
    if (is_unicode(word))
        return ROLE_UNICODE;
    if (is_unit(word))
        return ROLE_OPEN;
    now = legacy_text(a, word, legacy);
    if (str_equal(now, word))
        return ROLE_NEUTRAL;
    before = is_syllable(word);
    after = is_syllable(now);
    return before == after ? ROLE_OPEN : after ? ROLE_OLD : ROLE_UNICODE;
}

bool
legacy_run_next(struct arena *a, struct str s, enum legacy legacy, size_t *at,
                struct legacy_run *run)
{
    bool whole = legacy == LEGACY_UTF8 || !is_unicode(s);
    struct str rest = str_after(s, *at);
    bool open = false, behind = false;

    *run = (struct legacy_run){ .n = 0, .exact = true };
    if (legacy == LEGACY_NONE || rest.n == 0)
        return false;
    if (whole) {
        *run = (struct legacy_run){ *at, rest.n,
                                    legacy_text(a, rest, legacy), true };
        *at = s.n;
        return !str_equal(run->now, rest);
    }
    while (rest.n > 0) {
        bool odd;
        struct str word = next_word(&rest, &odd);
        enum role role = role_of(a, word, legacy);

        *at = (size_t)(rest.p - s.p);
        if (role == ROLE_UNICODE && run->n > 0)
            break;
        if (role == ROLE_UNICODE)
            open = false;
        if (role == ROLE_OPEN && run->n > 0)
            behind = true;
        open |= role == ROLE_OPEN && run->n == 0;
        if (role != ROLE_OLD)
            continue;
        if (run->n == 0)
            run->at = (size_t)(word.p - s.p);
        run->n = (size_t)(word.p + word.n - s.p) - run->at;
        behind = false;
    }
    run->exact = !open && !behind;
    if (run->n > 0)
        run->now = legacy_text(a, str_first(str_after(s, run->at), run->n),
                               legacy);
    return run->n > 0;
}

struct str
legacy_runs(struct arena *a, struct str s, enum legacy legacy, bool *exact)
{
    struct buf b = buf_new(a);
    struct legacy_run run;
    size_t at = 0, done = 0;

    *exact = true;
    while (legacy_run_next(a, s, legacy, &at, &run)) {
        buf_add_str(&b, str_first(str_after(s, done), run.at - done));
        buf_add_str(&b, run.now);
        done = run.at + run.n;
        *exact &= run.exact;
    }
    buf_add_str(&b, str_after(s, done));
    return buf_take(&b);
}
