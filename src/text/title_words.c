/* title_words.c — reads the words of a title and ties those that belong
 * together. */
#include "text/title_words.h"

#include "base/utf8.h"
#include "base/viet.h"
#include "base/word_list.h"
#include "text/compounds.h"
#include "text/words.h"

static struct word *
add_word(struct title *t)
{
    struct word *w = ARENA_NEW(t->arena, struct word);

    w->forced = t->forced;
    t->forced = false;
    if (t->last != NULL)
        t->last->next = w;
    else
        t->first = w;
    t->last = w;
    t->open = true;
    return w;
}

bool
word_is_dash(struct str s)
{
    return str_is(s, "-") || str_is(s, "–");
}

/* A comma, a dash: sense goes on behind it, but may do so on the next line. */
static bool
ends_in_mark(struct str s)
{
    static const char *const marks[] = { ",", ";", ":", ")", "”", NULL };

    return str_ends_any(s, marks) || word_is_dash(s);
}

/* Part of a run's text as it stood before it was put in capitals. */
static struct str
as_written(const struct run *run, struct str part)
{
    size_t at = (size_t)(part.p - run->text.p);

    return run->written.n == run->text.n
               ? str_first(str_after(run->written, at), part.n) : part;
}

static void
add_run(struct title *t, struct node *run, int size)
{
    struct run_words words = run_words(t->measure, run, size);
    struct str part;
    int width;
    bool last;

    while (run_words_next(&words, &part, &width, &last)) {
        struct word *w = t->last;

        if (part.n > 0) {
            if (!t->open || t->forced) {
                w = add_word(t);
                w->space = words.space;
                w->text = as_written(&run->u.run, part);
                w->run = t->blank_run;
                w->blank = t->blank;
                w->had = t->blank_run != NULL ? t->blank_run->u.run.text.n : 0;
            }
            w->width += width;
            w->mark = ends_in_mark(part);
        }
        if (last)
            break;
        t->open = false;
        t->blank_run = run;
        t->blank = run->u.run.text.n - words.rest.n - 1;
    }
}

void
title_read(struct title *t, struct node *para)
{
    int size = para->u.para.size > 0 ? para->u.para.size
                                     : para->u.para.style->size;

    for (struct node *n = para->first; n != NULL; n = n->next) {
        if (n->kind == NODE_BREAK)
            t->forced = true;
        if (n->kind == NODE_RUN)
            add_run(t, n, size);
        if (n->kind == NODE_NOTE && t->last != NULL)
            t->last->width += note_mark_width(size);
    }
    if (t->first != NULL)
        t->first->forced = false;
}

static bool
has_small_letters(const struct word *w)
{
    for (; w != NULL; w = w->next)
        for (struct str rest = w->text; rest.n > 0;)
            if (viet_is_lower(utf8_next(&rest)))
                return true;
    return false;
}

struct str
word_head(struct str s)
{
    size_t n = 0;

    while (n < s.n && !str_starts(str_after(s, n), "\u00A0"))
        n++;
    return str_first(s, n);
}

/* A word without the mark behind it. */
static struct str
bare(struct str s)
{
    static const char *const marks[] = { ",", ";", ":", ".", ")", "”", NULL };

    for (const char *const *m = marks; *m != NULL; m++)
        if (str_ends(s, *m))
            return str_first(s, s.n - str_from(*m).n);
    return s;
}

bool
word_is_cited(struct str before, struct str word)
{
    return (str_is(before, "số") || str_is(before, "SỐ")) && word.n > 0 &&
           (viet_is_digit((unsigned char)word.p[0]) || word.p[0] == '/');
}

/* One of the pairs of words that the profile names. */
static bool
is_listed(const struct profile *profile, struct str before, struct str word)
{
    return phrase_in_list(profile->body_names, before, word) ||
           phrase_in_list(profile->field_names, before, word) ||
           phrase_in_list(profile->title_words, before, word) ||
           phrase_in_list(profile->name_parts, before, word);
}

bool
words_tied(const struct profile *profile, struct str before,
           struct str word)
{
    word = bare(word);
    return word.n > 0 && (word_is_cited(before, word) ||
                          word_in_list(profile->starts, before) ||
                          is_listed(profile, before, word));
}

bool
word_begins_upper(const struct word *w)
{
    struct str s = w->text;

    return s.n > 0 && viet_is_upper(utf8_next(&s));
}

static bool
is_apostrophe(uint32_t c)
{
    return c == '\'' || c == 0x2019;
}

/* "A" of "A Lưới", "Ủ" of "Pa Ủ" */
static bool
is_vowel(struct arena *a, struct str s)
{
    const struct str vowels = STR("aeiouy");

    s = viet_fold(a, s);
    return s.n == 1 && str_index(vowels, s.p[0]) < vowels.n;
}

/* "Phú", "Hưng", "H'Leo": no shortening, and no beginning of a title. */
static bool
is_name(const struct title *t, const struct word *w)
{
    struct str s = bare(w->text), rest = s;
    uint32_t second;

    if (t->capitals || w == t->first || !word_begins_upper(w))
        return false;
    utf8_next(&rest);
    if (rest.n == 0)
        return is_vowel(t->arena, s);
    second = utf8_next(&rest);
    return viet_is_lower(second) || is_apostrophe(second);
}

/* "2" of "Bảo Hưng 2" */
static bool
is_short_number(struct str s)
{
    enum { DIGITS_MOST = 2 };

    s = bare(s);
    if (s.n == 0 || s.n > DIGITS_MOST)
        return false;
    for (size_t i = 0; i < s.n; i++)
        if (!viet_is_digit((unsigned char)s.p[i]))
            return false;
    return true;
}

/* A dash begins no line; the parts of a name, and a number at its end, stay
 * together. */
static bool
is_tied(const struct title *t, const struct word *w, const struct word *next)
{
    if (word_is_dash(next->text))
        return true;
    if (!w->mark && is_name(t, w) && is_name(t, next))
        return true;
    if (!w->mark && is_short_number(next->text) &&
        (t->capitals || is_name(t, w)))
        return true;
    return words_tied(t->profile, w->text, next->text);
}

/* Ties the words of compounds, of names and of what the profile lists. */
static void
tie_words(struct title *t, int room)
{
    int width = t->first->width;
    bool compound = false; /* the last word is the end of one */
    bool name = false;     /* the word before the last is part of one */

    for (struct word *w = t->first; w->next != NULL; w = w->next) {
        struct word *next = w->next;

        width += next->space + next->width;
        compound = !compound && !w->mark &&
                   is_compound(w->text, bare(next->text));
        next->tied = !next->forced && next->run != NULL && width <= room &&
                     (compound || is_tied(t, w, next));
        if (compound || is_listed(t->profile, w->text, bare(next->text)))
            w->known = next->known = true;
        if (!next->tied)
            width = next->width;
        next->goes_on = word_is_dash(w->text) && name && is_name(t, next);
        name = is_name(t, w);
    }
}

struct group
word_group(const struct word *first)
{
    struct group g = { first, first, first->width, 1 };

    while (g.last->next != NULL && g.last->next->tied) {
        g.last = g.last->next;
        g.width += g.last->space + g.last->width;
        g.words++;
    }
    return g;
}

/* Nothing but letters, which may be a syllable of a name. */
static bool
is_syllable(struct str s)
{
    s = bare(s);
    if (s.n == 0)
        return false;
    while (s.n > 0) {
        uint32_t c = utf8_next(&s);

        if (!viet_is_letter(c) && !is_apostrophe(c))
            return false;
    }
    return true;
}

/* A syllable of which nothing is known. */
static bool
is_unknown(const struct title *t, const struct word *w)
{
    return w != NULL && !w->known && is_syllable(w->text) &&
           !word_in_list(t->profile->starts, bare(w->text)) &&
           !phrase_in_list(t->profile->name_parts, bare(w->text), STR_EMPTY);
}

/* Gives the last of the syllables from w on of which nothing is known and that
 * no mark parts, and their number. */
static struct word *
last_unknown(const struct title *t, struct word *w, int *count)
{
    *count = 0;
    if (!is_unknown(t, w))
        return w;
    for (*count = 1; !w->mark && is_unknown(t, w->next) && !w->next->forced &&
                     w->next->run != NULL; ++*count)
        w = w->next;
    return w;
}

/* The longest name of a place that begins with a syllable, of so many on: its
 * last word, or w itself where none begins. Its words are tied. */
static struct word *
tie_place(const struct title *t, struct word *w, int left)
{
    enum { PLACE_MOST = 4 };
    struct word *last = w, *best = w;
    struct buf name = buf_new(t->arena);

    if (t->measure->is_place == NULL)
        return w;
    buf_add_str(&name, bare(w->text));
    for (int i = 1; i < left && i < PLACE_MOST && !last->mark; i++) {
        last = last->next;
        buf_printf(&name, " %.*s", STR_ARG(bare(last->text)));
        if (t->measure->is_place(t->measure->places, t->arena,
                                 buf_str(&name)))
            best = last;
    }
    for (struct word *part = w; part != best; part = part->next)
        part->next->tied = true;
    return best;
}

/* The names of places among many syllables of which nothing is known. */
static void
tie_named(const struct title *t, struct word *w, int count, int room)
{
    for (; count > 0; count--, w = w->next) {
        struct word *last = tie_place(t, w, count);

        if (word_group(w).width > room)
            for (struct word *part = w; part != last; part = part->next)
                part->next->tied = false;
        for (; w != last; w = w->next)
            count--;
    }
}

/* In capitals two or three syllables between words that are known are a name,
 * or at least one word: "TẠI HƯƠNG SƠN NĂM 2026". Of more only
 * the names of places are told apart. */
static void
tie_unknown(const struct title *t, int room)
{
    enum { NAME_MOST = 3 };
    struct word *head = t->first; /* of the group */
    int count;

    for (struct word *w = t->first, *last; w != NULL; w = last->next) {
        if (!w->tied)
            head = w;
        last = last_unknown(t, w, &count);
        if (count > NAME_MOST)
            tie_named(t, w, count, room);
        if (count < 2 || count > NAME_MOST)
            continue;
        for (struct word *part = w->next; part != last->next;
             part = part->next)
            part->tied = true;
        if (word_group(head).width <= room)
            continue;
        for (struct word *part = w->next; part != last->next;
             part = part->next)
            part->tied = false;
    }
}

/* Marks where a name goes on behind a dash, "Xuân Trường - Đà Lạt", and gives
 * the width from the dash on; 0 where it does not. */
static int
mark_double(const struct title *t, const struct word *name)
{
    for (struct word *dash = name->next; dash != NULL && dash->tied;
         dash = dash->next) {
        struct word *second = dash->next;

        if (!word_is_dash(dash->text) || second == NULL || second->forced ||
            !(t->capitals || is_name(t, second)))
            continue;
        second->goes_on = true;
        return second->space + word_group(second).width;
    }
    return 0;
}

/* Ties the name of a place to what stands before it. */
static void
tie_places(struct title *t, int room)
{
    for (struct word *w = t->first; w != NULL; w = w->next) {
        struct word *second = w->next, *name = w->next;
        bool two = second != NULL && second->tied;
        int more;

        if (two)
            name = second->next;
        if (w->tied || name == NULL || name->tied || name->forced ||
            !phrase_in_list(t->profile->name_parts, w->text,
                            two ? second->text : STR_EMPTY))
            continue;
        w->place = word_begins_upper(name) &&
                   !word_in_list(t->profile->starts, name->text);
        if (!w->place || name->run == NULL)
            continue;
        more = mark_double(t, name);
        name->tied = true;
        name->tied = word_group(w).width + more <= room;
    }
}

void
title_tie(struct title *t, int room)
{
    t->capitals = !has_small_letters(t->first);
    tie_words(t, room);
    if (t->capitals)
        tie_unknown(t, room);
    tie_places(t, room);
}
