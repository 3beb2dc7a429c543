/* viet_legacy_bytes.c — counts the syllables that come out of bytes by each
 * encoding, and puts them into UTF-8 line by line. */
#include "base/viet_legacy_bytes.h"

#include "base/utf8.h"
#include "base/viet.h"
#include "base/viet_spelling.h"

enum { SAMPLE = 1 << 16, WORD_LONGEST = 64 };

/* The next line with its end. */
static struct str
cut_line(struct str *rest)
{
    size_t n = str_index(*rest, '\n');
    struct str line = str_first(*rest, n < rest->n ? n + 1 : n);

    *rest = str_after(*rest, line.n);
    return line;
}

/* Each byte as the character of its number. */
static void
add_latin(struct buf *b, struct str bytes)
{
    for (size_t i = 0; i < bytes.n; i++)
        utf8_add(b, (unsigned char)bytes.p[i]);
}

/* ---- which one */

/* Words with letters beyond ASCII: those that are syllables, and others. */
struct count {
    int good, bad;
};

static void
end_word(struct count *n, struct buf *word, bool marked)
{
    if (marked && word->n < WORD_LONGEST &&
        viet_spelling(buf_str(word)) != SPELT_WRONG)
        n->good++;
    else if (marked)
        n->bad++;
    word->n = 0;
}

static struct count
count_words(struct arena *a, struct str latin, enum legacy legacy)
{
    struct buf word = buf_new(a);
    struct count n = { 0, 0 };
    bool marked = false;

    while (latin.n > 0) {
        bool lost;
        uint32_t c = legacy_next(&latin, legacy, &lost);

        lost |= c >= 0x80 && c < 0xA0;
        if (!lost && !viet_is_letter(c)) {
            end_word(&n, &word, marked);
            marked = false;
            continue;
        }
        marked |= c >= 0x80;
        if (word.n < WORD_LONGEST)
            utf8_add(&word, c);
    }
    end_word(&n, &word, marked);
    return n;
}

struct legacy_guess
legacy_guess(struct arena *a, struct str bytes)
{
    static const enum legacy kinds[] = { LEGACY_TCVN3, LEGACY_VNI,
                                         LEGACY_VISCII, LEGACY_1258 };
    struct legacy_guess guess = { LEGACY_NONE, 0 };
    struct buf sample = buf_new(a);
    struct count best = { 0, 0 };
    int second = 0, share, apart;

    while (bytes.n > 0 && sample.n < SAMPLE) {
        struct str line = cut_line(&bytes);

        if (utf8_fault(line) < line.n)
            add_latin(&sample, str_first(line, SAMPLE));
    }
    for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++) {
        struct count n = count_words(a, buf_str(&sample), kinds[i]);

        if (n.good - n.bad > best.good - best.bad) {
            second = best.good;
            best = n;
            guess.legacy = kinds[i];
        } else if (n.good > second) {
            second = n.good;
        }
    }
    if (guess.legacy == LEGACY_NONE)
        return guess;
    if (second > best.good)
        second = best.good;
    share = 100 * best.good / (best.good + best.bad + 1);
    apart = best.good - second;
    apart = 50 + apart + 50 * apart / best.good;
    guess.percent = share < apart ? share : apart;
    return guess;
}

const char *
legacy_guess_text(struct arena *a, struct legacy_guess g)
{
    if (g.legacy == LEGACY_NONE)
        return "một bảng mã không rõ";
    return str_printf(a, "%s, %s %d%%", legacy_name(g.legacy),
                      g.percent >= LEGACY_SURE ? "chắc" : "chỉ chắc",
                      g.percent).p;
}

/* ---- the text */

struct reader {
    enum legacy legacy;
    struct legacy_reading *reading;
    struct buf text;
    int line;
};

static void
note_lost(struct reader *r, uint32_t c, int column)
{
    struct legacy_lost *lost = &r->reading->lost[c & 0xFF];

    if (lost->times < LEGACY_PLACES) {
        lost->places[lost->times].line = r->line;
        lost->places[lost->times].column = column;
    }
    lost->times++;
}

static void
read_line(struct reader *r, struct str latin)
{
    for (int column = 1; latin.n > 0; column++) {
        struct str at = latin;
        bool lost;
        uint32_t c = legacy_next(&latin, r->legacy, &lost);

        if (lost)
            note_lost(r, utf8_next(&at), column);
        utf8_add(&r->text, c);
    }
}

void
legacy_read(struct arena *a, struct str bytes, enum legacy legacy,
            struct legacy_reading *reading)
{
    struct reader r = { legacy, reading, buf_new(a), 0 };
    struct buf latin = buf_new(a);

    *reading = (struct legacy_reading){ .changed = 0 };
    while (bytes.n > 0) {
        struct str line = cut_line(&bytes);

        r.line++;
        if (utf8_fault(line) == line.n) {
            reading->kept += !str_is_ascii(line);
            buf_add_str(&r.text, line);
            continue;
        }
        reading->changed++;
        latin.n = 0;
        add_latin(&latin, line);
        read_line(&r, buf_str(&latin));
    }
    reading->text = buf_take(&r.text);
}
