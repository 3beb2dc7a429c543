#include "model/balance.h"

#include "base/utf8.h"
#include "base/viet.h"
#include "model/glue.h"

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
    struct word *next;
};

struct title {
    struct arena *arena;
    const struct profile *profile;
    const struct measure *measure;
    struct word *first, *last;
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
add_run(struct title *t, const struct node *run, int size)
{
    const struct measure *m = t->measure;
    enum face face = face_of(run->u.run.format & FORMAT_BOLD,
                             run->u.run.format & FORMAT_ITALIC);
    struct str rest = run->u.run.text;
    int space = m->width(m->context, face, size, STR(" "));

    while (rest.n > 0) {
        struct str part = str_first(rest, str_index(rest, ' '));
        struct word *w = t->last;

        if (part.n > 0) {
            if (!t->open || t->forced) {
                w = add_word(t);
                w->space = space;
                w->text = part;
            }
            w->width += m->width(m->context, face, size, part);
            w->mark = ends_in_mark(part);
        }
        if (part.n == rest.n)
            break;
        t->open = false;
        rest = str_after(rest, part.n + 1);
    }
}

static void
add_words(struct title *t, const struct node *para)
{
    int size = para->u.para.size > 0 ? para->u.para.size
                                     : para->u.para.style->size;

    for (const struct node *n = para->first; n != NULL; n = n->next) {
        if (n->kind == NODE_BREAK)
            t->forced = true;
        if (n->kind == NODE_RUN)
            add_run(t, n, size);
        if (n->kind == NODE_NOTE && t->last != NULL)
            t->last->width += size * 5; /* its mark, about */
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

/* What it costs to break between two words. */
static int
break_cost(const struct title *t, const struct word *before,
           const struct word *w)
{
    struct str a = before->text, b = w->text;

    int cost = word_in_list(t->profile->starts, a) ? COST_HANGING : 0;

    if (is_dash(b))
        return cost + COST_SENSE + COST_NAME;
    if (before->mark || word_in_list(t->profile->starts, head_of(b)))
        return cost;
    if (!t->capitals && viet_is_upper(utf8_next(&a)) &&
        viet_is_upper(utf8_next(&b)))
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
    const struct word *before = NULL;
    int width = 0, count = 0;

    for (const struct word *w = t->first; w != NULL; w = w->next) {
        int longer = width + w->space + w->width;
        bool full = before != NULL && longer > limit;

        if (before == NULL) {
            width = w->width;
        } else if (w->forced || full) {
            end_line(&s, width);
            if (!w->forced) {
                s.cost += break_cost(t, before, w);
                s.next = longer < s.next ? longer : s.next;
            }
            width = w->width;
            count = 0;
        } else {
            width = longer;
        }
        count++;
        if (w->next == NULL && count == 1 && full)
            s.cost += COST_ALONE;
        before = w;
    }
    end_line(&s, width);
    return s;
}

/* Adds what the lines of a setting lack of its longest one. */
static void
add_gaps(const struct title *t, struct setting *s)
{
    const struct word *w = t->first;
    int width = w->width;

    do {
        long long gap;

        w = w->next;
        if (w != NULL && !w->forced &&
            width + w->space + w->width <= s->longest) {
            width += w->space + w->width;
            continue;
        }
        gap = (long long)(s->longest - width) * PERCENT / s->longest;
        if (w == NULL || !w->forced)
            s->cost += gap * gap;
        width = w != NULL ? w->width : 0;
    } while (w != NULL);
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
    struct setting s;
    int spare, widest;

    room -= style->left + style->right;
    if (measure == NULL || room <= 0)
        return 0;
    add_words(&t, para);
    if (t.first == NULL)
        return 0;
    t.first->forced = false;
    t.capitals = !has_small_letters(t.first);
    s = set_words(&t, room);
    if (!style->balance || s.lines == forced_lines(&t))
        return s.last;
    widest = s.longest;
    s = best_setting(&t, room);
    spare = (s.next - s.longest) / 2;
    spare = spare < SPARE_MOST ? spare : SPARE_MOST;
    if (s.longest < widest)
        para->u.para.inset = (room - s.longest - spare) / 2;
    return s.last;
}
