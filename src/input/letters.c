/* letters.c — looks at each text that has more than ASCII. */
#include "input/letters.h"

#include "base/mend.h"
#include "base/alike.h"
#include "base/files.h"
#include "base/utf8.h"
#include "base/viet.h"
#include "base/viet_legacy.h"

enum { LATIN_LAST = 0x024F, QUOTED_LONGEST = 60 /* characters */ };

/* A Latin letter, as far as it looks: not one of the others that look alike. */
static bool
is_latin(uint32_t c)
{
    return viet_is_letter(c) && (c <= LATIN_LAST || (c >= 0x1E00 &&
                                                     c <= 0x1EFF));
}

/* Most letters: those of ASCII and of Vietnamese. */
static bool
is_usual(uint32_t c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           (c >= 0x1EA0 && c <= 0x1EF9) ||
           (c >= 0xC0 && c < 0x0180 && c != 0xD0 && c != 0xF0 && c != 0xD7 &&
            c != 0xF7);
}

/* A word as it is gone through: of letters and digits. */
struct word {
    bool wrong, latin, other, digit; /* it has such a character */
    size_t at;       /* of the first that is wrong */
    uint32_t letter; /* that one */
};

static void
add_letter(struct word *w, uint32_t c, size_t at)
{
    if (is_usual(c)) {
        w->latin = true;
    } else if (viet_is_digit(c)) {
        w->digit = true;
    } else if (alike_is_wrong(c)) {
        if (!w->wrong) {
            w->at = at;
            w->letter = c;
        }
        w->wrong = true;
        w->latin |= c <= LATIN_LAST || c == 0x0256;
    } else if (is_latin(c)) {
        w->latin = true;
    } else {
        w->other = true;
    }
}

/* A Cyrillic or Greek letter is wrong in a word that has Latin ones, and in a
 * code that has none that looks otherwise: "XA01". */
static bool
is_told(const struct word *w)
{
    return w->wrong && (w->latin || (w->digit && !w->other));
}

/* The first letter that is not what it looks like; false where there is
 * none. */
static bool
find_wrong(struct str s, size_t *at, uint32_t *letter)
{
    struct str rest = s;
    struct word word = { .wrong = false };

    for (bool more = true; more;) {
        size_t offset = s.n - rest.n;
        uint32_t c = rest.n > 0 ? utf8_next(&rest) : 0;

        more = c != 0;
        if (is_usual(c) || viet_is_letter(c) || viet_is_digit(c)) {
            add_letter(&word, c, offset);
            continue;
        }
        if (is_told(&word)) {
            *at = word.at;
            *letter = word.letter;
            return true;
        }
        word = (struct word){ .wrong = false };
    }
    return false;
}

static const char *
letter_text(struct arena *a, uint32_t c)
{
    struct buf b = buf_new(a);

    utf8_add(&b, c);
    return buf_take(&b).p;
}

/* The beginning of a text. */
static const char *
quoted(struct arena *a, struct str s)
{
    struct str whole = str_trim(s);

    whole = str_first(whole, str_index(whole, '\n'));
    return str_zero(a, utf8_shorten(a, whole, QUOTED_LONGEST));
}

/* A mend for each run of old letters that no other word lies beside which
 * could be of either. */
static void
mend_runs(struct arena *a, const struct value *v, bool key,
          enum legacy legacy, struct diag *g, struct diags *d)
{
    struct str s = key ? v->key_written : v->text;
    struct value_marks marks = { NULL, NULL };
    struct legacy_run run;
    size_t at = 0;

    while (legacy_run_next(a, s, legacy, &at, &run)) {
        struct str rest = str_first(str_after(s, run.at), run.n), line;

        while (run.exact && str_line(&rest, &line)) {
            size_t from = (size_t)(line.p - s.p);

            if (!str_is_ascii(line) && (!key || from == 0))
                mend_syntax(d, g, key ? v->key_pos
                                      : value_pos_marked(a, &marks, v, from),
                            line, legacy_text(a, line, legacy));
        }
    }
}

static void
convert(struct arena *a, struct arena *keep, struct value *v, bool key,
        enum legacy legacy, struct diags *d)
{
    struct str *s = key ? &v->key_written : &v->text;
    struct pos pos = key ? v->key_pos : v->pos;
    bool exact;

    *s = viet_nfc(keep, legacy_runs(keep, *s, legacy, &exact));
    if (key)
        v->key = viet_key(keep, *s);
    if (exact)
        diag_gather(d, LETTERS_CONVERTED, pos, legacy_name(legacy),
                    quoted(a, *s));
    else
        diag_add(d, LETTERS_HALF, pos, legacy_name(legacy), quoted(a, *s));
}

static void
check_text(struct arena *a, struct arena *keep, struct value *v, bool key,
           struct diags *d)
{
    struct str s = key ? v->key_written : v->text;
    enum legacy legacy;
    struct pos pos = key ? v->key_pos : v->pos;
    uint32_t c = 0;
    size_t at = 0;

    if (str_is_ascii(s))
        return;
    legacy = legacy_find(a, s);
    if (legacy != LEGACY_NONE && pos.source != NULL &&
        pos.source->files != NULL && pos.source->files->convert) {
        convert(a, keep, v, key, legacy, d);
        return;
    }
    if (legacy != LEGACY_NONE) {
        struct legacy_run run;
        size_t from = 0;
        struct diag *g;

        if (!legacy_run_next(a, s, legacy, &from, &run))
            return;
        if (!key && run.at > 0)
            pos = value_pos(v, run.at);
        g = diag_add(d, LETTERS_LEGACY, pos, legacy_name(legacy),
                     quoted(a, run.now));
        mend_runs(a, v, key, legacy, g, d);
        return;
    }
    if (!find_wrong(s, &at, &c))
        return;
    if (!key)
        pos = value_pos(v, at);
    mend_words(d, diag_add(d, LETTERS_WRONG, pos, letter_text(a, c),
                           str_printf(a, "U+%04X", (unsigned)c).p,
                           letter_text(a, alike_letter(c))),
               pos, str_from(letter_text(a, c)),
               str_from(letter_text(a, alike_letter(c))));
}

void
letters_check(struct arena *a, struct arena *keep, struct value *v,
              struct diags *d)
{
    if (v->key_written.n > 0)
        check_text(a, keep, v, true, d);
    if (v->kind == VALUE_TEXT)
        check_text(a, keep, v, false, d);
    for (struct value *c = v->first; c != NULL; c = c->next)
        letters_check(a, keep, c, d);
}
