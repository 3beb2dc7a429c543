/* viet.c — what utf8proc does for Vietnamese text, the letters đ, e, g … and
 * Roman numerals as numbers, and how far apart two words are. */
#include "base/viet.h"

#include <stdlib.h>
#include <utf8proc.h>

#include "base/alike.h"
#include "base/utf8.h"
#include "base/viet_vowel.h"

enum { COMBINING_FIRST = 0x0300, COMBINING_LAST = 0x036F };

/* True where NFC cannot change s: no code point of it combines or has a
 * composed form elsewhere. Vietnamese in NFC, the usual case, is seen so
 * without a copy. */
static bool
surely_nfc(struct str s)
{
    while (s.n > 0) {
        uint32_t c = utf8_next(&s);

        if (c >= COMBINING_FIRST && c < 0x1E00)
            return false;
        if (c >= 0x1F00 && (c < 0x2000 || c > 0x2120))
            return false;
    }
    return true;
}

struct str
viet_nfc(struct arena *a, struct str s)
{
    utf8proc_uint8_t *out = NULL;
    utf8proc_ssize_t n;
    struct str copy = s;

    if (surely_nfc(s))
        return s;
    n = utf8proc_map((const utf8proc_uint8_t *)s.p, (utf8proc_ssize_t)s.n,
                     &out, UTF8PROC_STABLE | UTF8PROC_COMPOSE);
    if (n >= 0)
        copy = str_copy(a, (struct str){ (const char *)out, (size_t)n });
    free(out); /* utf8proc's own allocation */
    return copy;
}

static struct str
map_each(struct arena *a, struct str s, uint32_t (*f)(uint32_t))
{
    struct buf b = buf_new(a);

    while (s.n > 0)
        utf8_add(&b, f(utf8_next(&s)));
    return buf_take(&b);
}

struct str
viet_upper(struct arena *a, struct str s)
{
    return map_each(a, s, viet_letter_upper);
}

struct str
viet_capital(struct arena *a, struct str s)
{
    struct buf b = buf_new(a);

    if (s.n == 0)
        return s;
    utf8_add(&b, viet_letter_upper(utf8_next(&s)));
    buf_add_str(&b, s);
    return buf_take(&b);
}

struct str
viet_lower(struct arena *a, struct str s)
{
    return map_each(a, s, viet_letter_lower);
}

static bool
is_tone(uint32_t c)
{
    return c == 0x0300 || c == 0x0301 || c == 0x0303 || c == 0x0309;
}

/* Adds what is seen of a decomposed text; a tone that stands before the mark
 * of its vowel goes behind it. */
static void
add_seen(struct buf *b, struct str rest)
{
    uint32_t tone = 0;
    bool gap = false;

    while (rest.n > 0) {
        uint32_t c = alike_letter(utf8_next(&rest));

        if (c == 0)
            continue;
        if (tone != 0 && c != 0x0302 && c != 0x0306) {
            utf8_add(b, tone);
            tone = 0;
        }
        if (is_tone(c) && tone == 0) {
            tone = c;
            continue;
        }
        if (c != ' ') {
            if (gap && b->n > 0)
                buf_add_c(b, ' ');
            utf8_add(b, c);
        }
        gap = c == ' ';
    }
    if (tone != 0)
        utf8_add(b, tone);
}

/* Whether a text looks as it stands: ASCII and letters of Vietnamese, single
 * blanks between them. Most do. */
static bool
surely_seen(struct str s)
{
    uint32_t before = ' ';
    enum viet_tone tone;

    while (s.n > 0) {
        uint32_t c = utf8_next(&s), small = viet_letter_lower(c);

        if (c < 0x80 ? c < ' ' || (c == ' ' && before == ' ')
                     : small != 0x0111 &&
                           viet_vowel_number(small, &tone) < 0)
            return false;
        before = c;
    }
    return before != ' ';
}

struct str
viet_seen(struct arena *a, struct str s)
{
    utf8proc_uint8_t *out = NULL;
    utf8proc_ssize_t n = -1;
    struct buf b = buf_new(a);

    if (surely_seen(s))
        return str_copy(a, s);
    if (!str_is_ascii(s))
        n = utf8proc_map((const utf8proc_uint8_t *)s.p, (utf8proc_ssize_t)s.n,
                         &out, UTF8PROC_STABLE | UTF8PROC_DECOMPOSE);
    add_seen(&b, n >= 0 ? (struct str){ (const char *)out, (size_t)n } : s);
    free(out); /* utf8proc's own allocation */
    return viet_nfc(a, buf_take(&b));
}

/* The base letter of c in lower case: 'ế' gives 'e', 'Đ' gives 'd'; 0 for
 * what is not seen. */
static uint32_t
base_letter(uint32_t c)
{
    static const char bare[] = "aaaeeiooouuy"; /* by viet_vowel_number */
    utf8proc_int32_t parts[8];
    utf8proc_ssize_t n;
    enum viet_tone tone;
    int vowel;

    c = alike_letter(c);
    if (c < 0x80)
        return viet_letter_lower(c);
    if (c == 0x0110 || c == 0x0111)
        return 'd';
    vowel = viet_vowel_number(viet_letter_lower(c), &tone);
    if (vowel >= 0)
        return (unsigned char)bare[vowel];
    n = utf8proc_decompose_char((utf8proc_int32_t)c, parts, 8,
                                UTF8PROC_DECOMPOSE, NULL);
    if (n >= 1)
        c = (uint32_t)parts[0];
    return viet_letter_lower(c);
}

size_t
viet_begins(struct str text, struct str with)
{
    struct str rest = text;

    while (with.n > 0) {
        if (rest.n == 0 || viet_letter_lower(utf8_next(&rest)) !=
                               viet_letter_lower(utf8_next(&with)))
            return 0;
    }
    return text.n - rest.n;
}

struct str
viet_fold(struct arena *a, struct str s)
{
    struct buf b = buf_new(a);

    buf_reserve(&b, s.n + 1);
    while (s.n > 0) {
        uint32_t c = utf8_next(&s);

        if (c >= COMBINING_FIRST && c <= COMBINING_LAST)
            continue;
        if (c >= 0x80 || c < ' ')
            c = base_letter(c);
        else if (c >= 'A' && c <= 'Z')
            c += 'a' - 'A';
        if (c >= 0x80)
            utf8_add(&b, c);
        else if (c != 0)
            buf_add_c(&b, (char)c);
    }
    return buf_take(&b);
}

struct str
viet_key(struct arena *a, struct str s)
{
    struct buf b = buf_new(a);
    struct str rest = viet_fold(a, s);
    bool gap = false;

    while (rest.n > 0) {
        uint32_t c = utf8_next(&rest);

        if (!viet_is_letter(c) && !viet_is_digit(c) && c != '.') {
            gap = b.n > 0;
            continue;
        }
        if (gap)
            buf_add_c(&b, '_');
        gap = false;
        utf8_add(&b, c);
    }
    return buf_take(&b);
}

bool
viet_is_letter_any(uint32_t c)
{
    utf8proc_category_t k = utf8proc_category((utf8proc_int32_t)c);

    return k >= UTF8PROC_CATEGORY_LU && k <= UTF8PROC_CATEGORY_LO;
}

bool
viet_is_upper_any(uint32_t c)
{
    return utf8proc_category((utf8proc_int32_t)c) == UTF8PROC_CATEGORY_LU;
}

bool
viet_is_lower_any(uint32_t c)
{
    return utf8proc_category((utf8proc_int32_t)c) == UTF8PROC_CATEGORY_LL;
}

uint32_t
viet_letter_lower_any(uint32_t c)
{
    return (uint32_t)utf8proc_tolower((utf8proc_int32_t)c);
}

uint32_t
viet_letter_upper(uint32_t c)
{
    return (uint32_t)utf8proc_toupper((utf8proc_int32_t)c);
}

static const uint32_t diem[] = {
    'a', 'b', 'c', 'd', 0x0111, 'e', 'g', 'h', 'i', 'k', 'l', 'm',
    'n', 'o', 'p', 'q', 'r', 's', 't', 'u', 'v', 'x', 'y',
};

int
viet_letter_number(uint32_t c)
{
    for (int i = 0; i < (int)(sizeof(diem) / sizeof(diem[0])); i++)
        if (diem[i] == c)
            return i + 1;
    return 0;
}

uint32_t
viet_number_letter(int n)
{
    if (n < 1 || n > (int)(sizeof(diem) / sizeof(diem[0])))
        return 0;
    return diem[n - 1];
}

struct roman_row {
    int value;
    const char *text;
};

static const struct roman_row romans[] = {
    { 1000, "M" }, { 900, "CM" }, { 500, "D" }, { 400, "CD" }, { 100, "C" },
    { 90, "XC" }, { 50, "L" }, { 40, "XL" }, { 10, "X" }, { 9, "IX" },
    { 5, "V" }, { 4, "IV" }, { 1, "I" }, { 0, "" },
};

struct str
roman_text(struct arena *a, int n)
{
    struct buf b = buf_new(a);

    if (n < 1 || n > 3999)
        return STR_EMPTY;
    for (const struct roman_row *r = romans; r->value > 0; r++)
        for (; n >= r->value; n -= r->value)
            buf_add_z(&b, r->text);
    return buf_take(&b);
}

int
roman_number(struct str s)
{
    struct str rest = s;
    int n = 0;

    for (const struct roman_row *r = romans; r->value > 0; r++) {
        int times = 0;

        while (str_starts(rest, r->text)) {
            size_t length = str_from(r->text).n;

            /* IIII and VV are no Roman numerals */
            if (++times > (length == 1 && r->value != 5 && r->value != 50 &&
                           r->value != 500 ? 3 : 1))
                return 0;
            n += r->value;
            rest = str_after(rest, length);
        }
    }
    return s.n > 0 && rest.n == 0 ? n : 0;
}

enum { WORD_MAX = 64 };

static int
least(int a, int b, int c)
{
    int m = a < b ? a : b;

    return m < c ? m : c;
}

int
viet_distance(struct str a, struct str b, int limit)
{
    uint32_t x[WORD_MAX], y[WORD_MAX];
    int row[3][WORD_MAX + 1];
    int n = 0, m = 0;

    while (a.n > 0 && n < WORD_MAX)
        x[n++] = base_letter(utf8_next(&a));
    while (b.n > 0 && m < WORD_MAX)
        y[m++] = base_letter(utf8_next(&b));
    if (a.n > 0 || b.n > 0 || abs(n - m) > limit)
        return limit + 1;
    for (int j = 0; j <= m; j++)
        row[0][j] = j;
    for (int i = 1; i <= n; i++) {
        int *now = row[i % 3], *one = row[(i + 2) % 3], *two = row[(i + 1) % 3];

        now[0] = i;
        for (int j = 1; j <= m; j++) {
            now[j] = least(one[j] + 1, now[j - 1] + 1,
                           one[j - 1] + (x[i - 1] != y[j - 1]));
            if (i > 1 && j > 1 && x[i - 1] == y[j - 2] &&
                x[i - 2] == y[j - 1] && two[j - 2] + 1 < now[j])
                now[j] = two[j - 2] + 1;
        }
    }
    return row[n % 3][m] < limit + 1 ? row[n % 3][m] : limit + 1;
}
