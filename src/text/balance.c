/* balance.c — ties words that belong together, tries narrower and narrower
 * lines, and takes those that cost least. */
#include "text/balance.h"

#include "base/utf8.h"
#include "base/viet.h"
#include "base/word_list.h"
#include "text/compounds.h"
#include "text/glue.h"
#include "text/words.h"

/* What a way of breaking costs. The squares of what lines lack of the longest
 * one, in per cent of it, are added up: a line of half the width costs 2500. */
enum {
    COST_SENSE = 3000, /* a line that does not begin by sense */
    COST_NAME = 4000,  /* a name parted: "Phú / Thịnh" */
    COST_HANGING = 2000, /* a line ends in "của", "và" */
    COST_ALONE = 9000, /* one word is left for the last line */
    PERCENT = 100
};

/* Twips by which a place to break has to be sure, and by which lines may be
 * given more room than they need. */
enum { SURE = 60, SPARE_MOST = 200 };

/* A word with what is joined to it. */
struct word {
    struct str text;  /* its first letters */
    int width, space; /* twips; of the blank before it */
    bool forced;      /* begins a line in any case */
    bool mark;        /* ends in a comma or the like */
    bool tied;        /* no line ends before it */
    bool place;       /* the name of a place begins: "xã Phú Thịnh" */
    bool goes_on;     /* such a name does, behind a dash */
    struct node *run; /* where the blank before it is */
    size_t blank, had; /* its place in the run's text, and its length then */
    struct word *next;
};

/* A word and those that are tied to it. */
struct group {
    const struct word *first, *last;
    int width, words;
};

struct title {
    struct arena *arena;
    const struct profile *profile;
    const struct measure *measure;
    struct word *first, *last;
    struct node *blank_run; /* where the last blank was, and its place there */
    size_t blank;
    bool open;     /* the next text goes on in the last word */
    bool forced;   /* a forced break stands before it */
    bool capitals; /* there are no small letters */
};

struct setting {
    int lines, longest, last;
    int next; /* the least width that changes it */
    long long cost;
};

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

static bool
is_dash(struct str s)
{
    return str_is(s, "-") || str_is(s, "–");
}

/* A comma, a dash: sense goes on behind it, but may do so on the next line. */
static bool
ends_in_mark(struct str s)
{
    static const char *const marks[] = { ",", ";", ":", ")", "”", NULL };

    for (const char *const *m = marks; *m != NULL; m++)
        if (str_ends(s, *m))
            return true;
    return is_dash(s);
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
                w->text = part;
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

static void
add_words(struct title *t, struct node *para)
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

/* The first of words that are joined: "năm" of "năm 2025". */
static struct str
head_of(struct str s)
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

/* "số" before the number of a document: "số 12/QĐ-UBND". */
static bool
is_cited(struct str before, struct str word)
{
    return (str_is(before, "số") || str_is(before, "SỐ")) && word.n > 0 &&
           (viet_is_digit((unsigned char)word.p[0]) || word.p[0] == '/');
}

bool
words_tied(const struct profile *profile, struct str before,
           struct str word)
{
    word = bare(word);
    return word.n > 0 && (is_cited(before, word) ||
                          word_in_list(profile->starts, before) ||
                          phrase_in_list(profile->body_names, before, word) ||
                          phrase_in_list(profile->field_names, before, word) ||
                          phrase_in_list(profile->title_words, before, word) ||
                          phrase_in_list(profile->name_parts, before, word));
}

/* Its letter is a capital; in a text of capitals nobody knows of which. */
static bool
begins_upper(const struct word *w)
{
    struct str s = w->text;

    return s.n > 0 && viet_is_upper(utf8_next(&s));
}

/* "Phú", "Hưng": no shortening, and no beginning of a title. */
static bool
is_name(const struct title *t, const struct word *w)
{
    struct str s = w->text;

    return !t->capitals && w != t->first && begins_upper(w) &&
           (utf8_next(&s), s.n > 0) && viet_is_lower(utf8_next(&s));
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
    if (is_dash(next->text))
        return true;
    if (!w->mark && is_name(t, w) && is_name(t, next))
        return true;
    if (!w->mark && is_short_number(next->text) &&
        (t->capitals || is_name(t, w)))
        return true;
    return words_tied(t->profile, w->text, next->text);
}

/* Ties words that belong together, where they have room on one line. */
static void
tie_words(struct title *t, int room)
{
    int width = t->first->width;
    bool compound = false; /* the last word is the end of one */

    for (struct word *w = t->first; w->next != NULL; w = w->next) {
        struct word *next = w->next;

        width += next->space + next->width;
        compound = !compound && !w->mark &&
                   is_compound(w->text, bare(next->text));
        next->tied = !next->forced && next->run != NULL && width <= room &&
                     (compound || is_tied(t, w, next));
        if (!next->tied)
            width = next->width;
    }
}

static struct group
group_at(const struct word *first)
{
    struct group g = { first, first, first->width, 1 };

    while (g.last->next != NULL && g.last->next->tied) {
        g.last = g.last->next;
        g.width += g.last->space + g.last->width;
        g.words++;
    }
    return g;
}

/* Are the two one word, here or by the profile? */
static bool
is_one(const struct profile *profile, const struct word *w,
       const struct word *next)
{
    return is_compound(w->text, bare(next->text)) ||
           words_tied(profile, w->text, next->text);
}

/* In capitals nobody knows where a name ends: it has two words where behind
 * them nothing comes, or what begins a line by sense. */
static bool
ends_name(const struct title *t, const struct word *second)
{
    const struct word *next = second->next;

    return second->mark || next == NULL || next->forced ||
           is_dash(next->text) || is_short_number(next->text) ||
           word_in_list(t->profile->starts, head_of(next->text)) ||
           phrase_in_list(t->profile->name_parts, next->text, STR_EMPTY) ||
           (next->next != NULL && is_one(t->profile, next, next->next));
}

/* Ties the second word of a name in capitals to the first. */
static void
tie_second(const struct title *t, struct word *name)
{
    struct word *second = name->next;

    if (name->mark || second == NULL || second->forced ||
        second->run == NULL || is_short_number(second->text) ||
        word_in_list(t->profile->starts, head_of(second->text)) ||
        !ends_name(t, second))
        return;
    second->tied = true;
}

/* Marks where a name goes on behind a dash, "Xuân Trường - Đà Lạt", and gives
 * the width from the dash on; 0 where it does not. */
static int
mark_double(const struct title *t, const struct word *name)
{
    for (struct word *dash = name->next; dash != NULL && dash->tied;
         dash = dash->next) {
        struct word *second = dash->next;

        if (!is_dash(dash->text) || second == NULL || second->forced ||
            !(t->capitals || is_name(t, second)))
            continue;
        second->goes_on = true;
        if (t->capitals)
            tie_second(t, second);
        return second->space + group_at(second).width;
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
        w->place = begins_upper(name) &&
                   !word_in_list(t->profile->starts, name->text);
        if (!w->place || name->run == NULL)
            continue;
        if (t->capitals)
            tie_second(t, name);
        more = mark_double(t, name);
        name->tied = true;
        name->tied = group_at(w).width + more <= room;
    }
}

/* What it costs to break between two words, or groups of them. */
static int
break_cost(const struct title *t, const struct group *before,
           const struct group *g)
{
    struct str b = g->first->text;
    int cost = word_in_list(t->profile->starts, before->last->text)
                   ? COST_HANGING : 0;

    if (is_dash(b))
        return cost + COST_SENSE + COST_NAME;
    if (g->first->goes_on)
        return cost + COST_SENSE + 2 * COST_NAME;
    if (before->last->mark || g->first->place ||
        word_in_list(t->profile->starts, head_of(b)) ||
        (g->words > 1 && is_cited(b, g->first->next->text)))
        return cost;
    if ((before->first->place || !t->capitals) && begins_upper(g->first) &&
        begins_upper(before->last))
        cost += COST_NAME;
    return cost + COST_SENSE;
}

static void
end_line(struct setting *s, int width)
{
    s->lines++;
    s->last = width;
    s->longest = width > s->longest ? width : s->longest;
}

/* Sets the words greedily into lines of that width, as Word does. */
static struct setting
set_words(const struct title *t, int limit)
{
    struct setting s = { .next = limit * 2 };
    struct group before = group_at(t->first), g;
    int width = before.width;

    for (const struct word *w = before.last->next; w != NULL; before = g) {
        int longer;
        bool full;

        g = group_at(w);
        w = g.last->next;
        longer = width + g.first->space + g.width;
        full = longer > limit;
        if (!g.first->forced && !full) {
            width = longer;
            continue;
        }
        end_line(&s, width);
        width = g.width;
        if (g.first->forced)
            continue;
        s.cost += break_cost(t, &before, &g);
        s.next = longer < s.next ? longer : s.next;
        if (w == NULL && g.words == 1)
            s.cost += COST_ALONE;
    }
    end_line(&s, width);
    return s;
}

static void
add_gap(struct setting *s, int width)
{
    long long gap = (long long)(s->longest - width) * PERCENT / s->longest;

    s->cost += gap * gap;
}

/* Adds what the lines of a setting lack of its longest one; a line that the
 * plan means, and that is not broken, may be as short as it is. */
static void
add_gaps(const struct title *t, struct setting *s)
{
    struct group g = group_at(t->first);
    int width = g.width;
    bool broken = false;

    for (const struct word *w = g.last->next; w != NULL;) {
        int longer;

        g = group_at(w);
        w = g.last->next;
        longer = width + g.first->space + g.width;
        if (!g.first->forced && longer <= s->longest) {
            width = longer;
            continue;
        }
        if (broken || !g.first->forced)
            add_gap(s, width);
        broken = !g.first->forced;
        width = g.width;
    }
    if (broken)
        add_gap(s, width);
}

/* Puts no-break spaces between a word and those that are tied to it. */
static void
join(struct title *t, const struct word *w)
{
    for (w = w->next; w != NULL && w->tied; w = w->next) {
        struct str s = w->run->u.run.text;
        size_t grown = s.n - w->had; /* bytes, all of them before it */

        w->run->u.run.text =
            str_printf(t->arena, "%.*s\u00A0%.*s",
                       STR_ARG(str_first(s, w->blank + grown)),
                       STR_ARG(str_after(s, w->blank + grown + 1)));
    }
}

/* In lines of that width some words would stand at the end of a line without
 * those that are tied to them: these are joined. Gives the least width at
 * which a line would end elsewhere. */
static int
join_tied(struct title *t, int limit)
{
    struct group g = group_at(t->first);
    int width = g.width, next = limit * 2;

    for (const struct word *w = g.last->next; w != NULL;) {
        int begun, longer;

        g = group_at(w);
        w = g.last->next;
        begun = width + g.first->space + g.first->width;
        longer = width + g.first->space + g.width;
        if (!g.first->forced && longer <= limit) {
            width = longer;
            continue;
        }
        width = g.width;
        if (g.first->forced)
            continue;
        if (begun > limit + 2 * SURE)
            longer = begun;
        else
            join(t, g.first);
        next = longer < next ? longer : next;
    }
    return next;
}

/* The best of the settings that need no more lines than the widest one. */
static struct setting
best_setting(const struct title *t, int room)
{
    struct setting best = set_words(t, room), now = best;
    int before;

    add_gaps(t, &best);
    for (;;) {
        before = now.longest;
        now = set_words(t, before - 1);
        if (now.lines > best.lines || now.longest >= before)
            return best;
        if (now.next - now.longest < SURE)
            continue;
        add_gaps(t, &now);
        if (now.cost < best.cost)
            best = now;
    }
}

static int
forced_lines(const struct title *t)
{
    int lines = 1;

    for (const struct word *w = t->first; w != NULL; w = w->next)
        lines += w->forced;
    return lines;
}

int
title_balance(struct arena *a, const struct profile *profile,
              const struct measure *measure, struct node *para, int room)
{
    struct title t = { .arena = a, .profile = profile, .measure = measure };
    const struct para_style *style = para->u.para.style;
    struct setting s, tied;
    int spare, widest;

    room -= style->left + style->right;
    if (measure == NULL || room <= 0)
        return 0;
    add_words(&t, para);
    if (t.first == NULL)
        return 0;
    t.first->forced = false;
    s = set_words(&t, room);
    if (!style->balance || s.lines == forced_lines(&t))
        return s.last;
    t.capitals = !has_small_letters(t.first);
    tie_words(&t, room);
    tie_places(&t, room);
    tied = set_words(&t, room);
    widest = s.longest > tied.longest ? s.longest : tied.longest;
    s = best_setting(&t, room);
    if (s.longest == widest) {
        join_tied(&t, room);
        return s.last;
    }
    spare = (join_tied(&t, s.longest) - s.longest) / 2;
    spare = spare < SPARE_MOST ? spare : SPARE_MOST;
    para->u.para.inset = (room - s.longest - spare) / 2;
    return s.last;
}
