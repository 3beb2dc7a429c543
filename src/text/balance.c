/* balance.c — tries narrower and narrower lines of a title, and takes those
 * that cost least. */
#include "text/balance.h"

#include "base/word_list.h"
#include "text/title_words.h"

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

struct setting {
    int lines, longest, last;
    int next; /* the least width that changes it */
    long long cost;
};

/* What it costs to break between two words, or groups of them. */
static int
break_cost(const struct title *t, const struct group *before,
           const struct group *g)
{
    struct str b = g->first->text;
    int cost = word_in_list(t->profile->starts, before->last->text)
                   ? COST_HANGING : 0;

    if (word_is_dash(b))
        return cost + COST_SENSE + COST_NAME;
    if (g->first->goes_on)
        return cost + COST_SENSE + 2 * COST_NAME;
    /* a hyphen joins: "kinh tế - xã hội" */
    if ((before->last->mark && !str_is(before->last->text, "-")) ||
        g->first->place ||
        word_in_list(t->profile->starts, word_head(b)) ||
        (g->words > 1 && word_is_cited(b, g->first->next->text)))
        return cost;
    if ((before->first->place || !t->capitals) &&
        word_begins_upper(g->first) &&
        word_begins_upper(before->last))
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
    struct group before = word_group(t->first), g;
    int width = before.width;

    for (const struct word *w = before.last->next; w != NULL; before = g) {
        int longer;
        bool full;

        g = word_group(w);
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
    struct group g = word_group(t->first);
    int width = g.width;
    bool broken = false;

    for (const struct word *w = g.last->next; w != NULL;) {
        int longer;

        g = word_group(w);
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
    struct group g = word_group(t->first);
    int width = g.width, next = limit * 2;

    for (const struct word *w = g.last->next; w != NULL;) {
        int begun, longer;

        g = word_group(w);
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
    title_read(&t, para);
    if (t.first == NULL)
        return 0;
    s = set_words(&t, room);
    if (!style->balance || s.lines == forced_lines(&t))
        return s.last;
    title_tie(&t, room);
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
