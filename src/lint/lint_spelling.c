/* lint_spelling.c — syllables that are none, words that are known to be written
 * wrongly, and tones that are set in two ways. */
#include "base/mend.h"
#include "base/utf8.h"
#include "base/viet.h"
#include "base/viet_legacy.h"
#include "base/viet_spelling.h"
#include "base/viet_syllable.h"
#include "lint/rules.h"
#include "lint/texts.h"
#include "lint/twice.h"
#include "merge/element.h"
#include "text/compounds.h"

/* A word whose tone older print sets otherwise than newer. */
struct toned {
    struct str word;
    struct pos pos;
    struct toned *next;
};

/* Those of one way, in their order. */
struct tones {
    struct toned *first, **end;
    int count;
};

struct spelling {
    const struct lint *lint;
    struct arena *arena;
    const struct value *value;
    struct str passed; /* words of the line of which a table has spoken */
    struct tones old, new;
};

/* ---- what was meant */

struct guess {
    struct arena *arena;
    struct str word; /* small letters */
    struct str found;
    int count;
};

static void
try_word(struct guess *g, struct str word)
{
    if (viet_spelling(word) == SPELT_WRONG || str_equal(word, g->found) ||
        str_is_ascii(word))
        return;
    g->found = word;
    g->count++;
}

/* The onsets that are taken for each other. */
static void
try_onsets(struct guess *g)
{
    static const char *const pairs[][2] = {
        { "ngh", "ng" }, { "ng", "ngh" }, { "gh", "g" }, { "g", "gh" },
        { "c", "k" }, { "k", "c" },
    };

    for (size_t i = 0; i < sizeof(pairs) / sizeof(pairs[0]); i++)
        if (str_starts(g->word, pairs[i][0]))
            try_word(g, str_printf(g->arena, "%s%.*s", pairs[i][1],
                                   STR_ARG(str_after(g->word,
                                       str_from(pairs[i][0]).n))));
}

/* The word with another code point in the place of the one at `at`, and with
 * another at `second`. */
static struct str
with(struct guess *g, size_t at, uint32_t c, size_t second, uint32_t d)
{
    struct buf b = buf_new(g->arena);
    size_t i = 0;

    for (struct str rest = g->word; rest.n > 0; i++) {
        uint32_t here = utf8_next(&rest);

        utf8_add(&b, i == at ? c : i == second ? d : here);
    }
    return buf_take(&b);
}

/* The tone on another vowel of the word. */
static void
try_tones(struct guess *g)
{
    struct str rest = g->word;
    size_t from = 0, i = 0;
    enum viet_tone tone = TONE_NONE;
    int bare = -1;

    for (struct str s = rest; s.n > 0 && tone == TONE_NONE; from++) {
        bare = viet_vowel_number(utf8_next(&s), &tone);
        if (tone != TONE_NONE)
            break;
    }
    if (tone == TONE_NONE)
        return;
    for (; rest.n > 0; i++) {
        enum viet_tone other = TONE_NONE;
        int vowel = viet_vowel_number(utf8_next(&rest), &other);

        if (vowel >= 0 && i != from)
            try_word(g, with(g, from, viet_vowel(bare, TONE_NONE), i,
                             viet_vowel(vowel, tone)));
    }
}

/* A vowel with another of its marks: "truờng" is "trường". */
static void
try_marks(struct guess *g)
{
    static const int kin[][3] = { { 0, 1, 2 }, { 3, 4, 4 }, { 6, 7, 8 },
                                  { 9, 10, 10 } };
    struct str rest = g->word;

    for (size_t i = 0; rest.n > 0; i++) {
        enum viet_tone tone = TONE_NONE;
        int vowel = viet_vowel_number(utf8_next(&rest), &tone);

        for (int k = 0; k < 4 && vowel >= 0; k++)
            for (int one = 0; one < 3; one++)
                if ((kin[k][0] == vowel || kin[k][1] == vowel ||
                     kin[k][2] == vowel) && kin[k][one] != vowel)
                    try_word(g, with(g, i, viet_vowel(kin[k][one], tone),
                                     SIZE_MAX, 0));
    }
}

/* A letter that stands twice. */
static void
try_doubled(struct guess *g)
{
    for (size_t i = 1; i < g->word.n; i++)
        if (g->word.p[i] == g->word.p[i - 1] &&
            (unsigned char)g->word.p[i] < 0x80)
            try_word(g, str_printf(g->arena, "%.*s%.*s", (int)i, g->word.p,
                                   STR_ARG(str_after(g->word, i + 1))));
}

static bool
has_tone(struct str s)
{
    enum viet_tone tone = TONE_NONE;

    while (s.n > 0 && tone == TONE_NONE)
        viet_vowel_number(utf8_next(&s), &tone);
    return tone != TONE_NONE;
}

/* The one syllable that is meant, and whether that is sure; empty where there
 * are several. */
static struct str
meant(struct arena *a, struct str word, bool *sure)
{
    struct guess g = { .arena = a, .word = word };

    *sure = true;
    try_onsets(&g);
    try_tones(&g);
    try_doubled(&g);
    if (g.count == 0) {
        try_marks(&g);
        *sure = has_tone(word); /* "trưong": its tone may be lost, too */
    }
    return g.count == 1 ? g.found : STR_EMPTY;
}

/* ---- words */

static void
count_tone(struct spelling *s, const struct text_word *w, enum spelt spelt)
{
    struct tones *tones = spelt == SPELT_OLD ? &s->old : &s->new;
    struct toned *one;

    if (spelt != SPELT_OLD && spelt != SPELT_NEW)
        return;
    one = ARENA_NEW(s->arena, struct toned);
    *one = (struct toned){ w->s, text_pos(s->lint, s->value, w->s), NULL };
    *tones->end = one;
    tones->end = &one->next;
    tones->count++;
}

static bool
has_vowel(struct str s)
{
    enum viet_tone tone;

    while (s.n > 0)
        if (viet_vowel_number(utf8_next(&s), &tone) >= 0)
            return true;
    return false;
}

/* Words of other languages that print writes as one. */
static bool
is_loan(struct str word)
{
    static const char *const loans[] = {
        "amôni", "amôniắc", "atlát", "axít", "balô", "bariê", "băngrôn",
        "bulông", "bêtông", "cácbon", "cácbonic", "cađimi", "canô", "crôm",
        "côngtơ", "côngtennơ", "điôxít", "đôla", "ghisê", "hiđrô", "hyđrô",
        "kilôgam", "kilômét", "kilôoát", "lipít", "lôgic", "lôgích", "mêgaoát",
        "mêtan", "mônôxít", "nitơ", "niutơn", "ôliu", "ôtô", "ôxi", "ôxít",
        "ôxy", "ôzôn", "panô", "phôtô", "phôtpho", "phốtpho", "prôtêin",
        "rađa", "rađiô", "sôcôla", "vắcxin", "virút", "vécni", "xăngtimét",
        "xirô", "xêri", "xôviết", "ắcquy", "ápphích", NULL,
    };

    return str_is_any(word, loans);
}

static void
check_word(struct spelling *s, const struct text_word *w)
{
    enum spelt spelt;
    struct str right;
    struct pos pos;
    bool sure;

    if (w->ascii || w->capital || w->joined)
        return;
    spelt = viet_spelling(w->s);
    count_tone(s, w, spelt);
    if (spelt != SPELT_WRONG || !has_vowel(w->s) || utf8_count(w->s) < 3 ||
        is_loan(w->s))
        return;
    right = meant(s->arena, w->s, &sure);
    pos = text_pos(s->lint, s->value, w->s);
    mend_words(s->lint->diags,
               diag_add(s->lint->diags, SPELL_SYLLABLE, pos,
                        str_zero(s->arena, w->s),
                        right.n > 0
                            ? str_printf(s->arena,
                                         ", có phải ý là “%.*s”?",
                                         STR_ARG(right)).p : ""),
               pos, w->s, right.n > 0 && sure ? right : w->s);
}

/* With a capital where the wrong word has one, or in capitals. */
static struct str
as_written(struct arena *a, struct str was, struct str now)
{
    return str_equal(was, viet_upper(a, was)) ? viet_upper(a, now)
                                              : viet_capital(a, now);
}

/* A word behind the first begins with a capital: a name. */
static bool
is_name(struct arena *a, struct str words)
{
    for (size_t i = 1; i < words.n; i++)
        if (words.p[i - 1] == ' ' &&
            viet_is_upper(utf8_next(&(struct str){ words.p + i,
                                                   words.n - i })))
            return !str_equal(words, viet_upper(a, words));
    return false;
}

static void
check_wrong(struct spelling *s, struct str from)
{
    size_t n = 0;
    const struct wrong_word *one = wrong_words_find(
        template_settings(s->lint->template)->wrong_words, from, &n,
        s->lint->diags);
    struct str was, now;
    struct pos pos;

    if (one == NULL || from.p < s->passed.p + s->passed.n)
        return;
    was = str_first(from, n);
    now = one->right;
    if (is_name(s->arena, was))
        return;
    s->passed = was;
    if (str_equal(one->wrong, now))
        return; /* right */
    pos = text_pos(s->lint, s->value, from);
    if (viet_is_upper(utf8_next(&(struct str){ was.p, was.n })))
        now = as_written(s->arena, was, now);
    mend_words(s->lint->diags,
               diag_add(s->lint->diags, SPELL_WORD, pos,
                        str_zero(s->arena, was), str_zero(s->arena, now)),
               pos, was, now.n > 0 ? now : was);
}

/* ---- a tone that was not typed: "kế hoach" */

/* The word as one with the word beside it, by a tone that it lacks; empty
 * where it is not. */
static struct str
toned_beside(struct arena *a, struct str word, struct str beside, bool before)
{
    static const enum viet_tone tones[] = { TONE_SAC, TONE_NANG };
    struct guess g = { .arena = a, .word = word };
    struct str rest = word;

    if (beside.n == 0)
        return STR_EMPTY;
    for (size_t i = 0; rest.n > 0; i++) {
        enum viet_tone none;
        int vowel = viet_vowel_number(utf8_next(&rest), &none);

        for (int t = 0; t < 2 && vowel >= 0; t++) {
            struct str one = with(&g, i, viet_vowel(vowel, tones[t]),
                                  SIZE_MAX, 0);

            if (viet_spelling(one) != SPELT_WRONG &&
                (before ? is_compound(beside, one)
                        : is_compound(one, beside)))
                return one;
        }
    }
    return STR_EMPTY;
}

/* The word between its neighbours. Letters of English alone may be a word of
 * another language: it is told of only where they say what was meant. */
static void
check_toneless(const struct spelling *s, const struct text_word last[])
{
    const struct text_word *before = &last[1], *w = &last[2],
                           *after = &last[3];
    struct str now;

    if (!w->ascii || w->s.n < 3 || w->capital || w->joined ||
        strchr("chpt", w->s.p[w->s.n - 1]) == NULL ||
        viet_spelling(w->s) != SPELT_WRONG)
        return;
    now = toned_beside(s->arena, w->s, w->spaced ? before->s : STR_EMPTY,
                       true);
    if (now.n == 0 && after->spaced)
        now = toned_beside(s->arena, w->s, after->s, false);
    if (now.n > 0)
        mend_words(s->lint->diags,
                   diag_add(s->lint->diags, SPELL_SYLLABLE,
                            text_pos(s->lint, s->value, w->s),
                            str_zero(s->arena, w->s),
                            str_printf(s->arena, ", có phải ý là “%.*s”?",
                                       STR_ARG(now)).p),
                   text_pos(s->lint, s->value, w->s), w->s, now);
}

/* ---- all of it */

static void
check_last(const struct spelling *s, struct text_word last[])
{
    const char *at = last[2].s.p;

    if (last[2].s.n > 0 && at >= s->passed.p && at < s->passed.p + s->passed.n)
        return;
    check_toneless(s, last);
    twice_check(s->lint, s->value, last);
}

static void
check_line(struct spelling *s, struct str line)
{
    struct words words = words_of(line);
    struct text_word last[TWICE_WORDS] = { { .s = STR_EMPTY } };

    s->passed = str_first(line, 0);
    for (struct text_word w; word_next(&words, &w); ) {
        memmove(last, last + 1, sizeof(last[0]) * (TWICE_WORDS - 1));
        last[TWICE_WORDS - 1] = w;
        check_word(s, &w);
        check_wrong(s, str_after(line, (size_t)(w.s.p - line.p)));
        check_last(s, last);
    }
    memmove(last, last + 1, sizeof(last[0]) * (TWICE_WORDS - 1));
    last[TWICE_WORDS - 1] = (struct text_word){ .s = STR_EMPTY };
    check_last(s, last);
}

static void
check_text(void *context, const struct plan_text *t)
{
    struct spelling *s = context;
    struct str rest = t->value->text, line;

    enum legacy legacy = str_is_ascii(rest) ? LEGACY_NONE
                                            : legacy_find(s->arena, rest);

    s->value = t->value;
    while (str_line(&rest, &line)) {
        struct legacy_run run;
        size_t at = 0;

        /* what is in an old encoding has been told */
        if (!legacy_run_next(s->arena, line, legacy, &at, &run))
            check_line(s, line);
    }
}

/* Of two ways in one document those fewer are pointed to, and mended. */
static void
check_tones(const struct spelling *s)
{
    bool older = s->old.count >= s->new.count;
    const struct tones *fewer = older ? &s->new : &s->old;
    struct diag *told;

    if (fewer->count == 0)
        return;
    told = diag_add(s->lint->diags, SPELL_TONE, fewer->first->pos,
                    str_zero(s->arena, s->old.first->word),
                    str_printf(s->arena, "%d", s->old.count).p,
                    str_zero(s->arena, s->new.first->word),
                    str_printf(s->arena, "%d", s->new.count).p);
    for (const struct toned *t = fewer->first; t != NULL; t = t->next)
        mend_words(s->lint->diags, told, t->pos, t->word,
                   viet_respelt(s->arena, t->word));
}

void
lint_spelling(const struct lint *l)
{
    struct spelling s = { .lint = l, .arena = l->arena };

    s.old.end = &s.old.first;
    s.new.end = &s.new.first;
    each_text(l, &s, check_text);
    check_tones(&s);
}
