/* outline_heading.c — decides which items are headings: for all items of one
 * level under one parent together, so that siblings look alike. */
#include <string.h>

#include "base/utf8.h"
#include "base/viet.h"
#include "outline/outline_label.h"
#include "outline/outline_mark.h"

/* A longer text is a paragraph, not a title. Labels of one kind with a bracket
 * and those without ("1)", "1.") count apart. */
enum { TITLE_MAX = 150, KINDS = LABEL_PLUS + 1, STYLES = 2,
       TITLES_LEAST = 2 };

/* What an item says of its group. */
enum vote {
    VOTE_TITLE,   /* a short phrase with something below it */
    VOTE_EITHER,  /* a short phrase with nothing below: may be both */
    VOTE_ENDED,   /* the same with a mark at its end: a sentence, unless the
                   * titles have such marks, too */
    VOTE_LEAD,    /* "Phòng Kinh tế: chủ trì …": text behind a phrase */
    VOTE_RUNNING, /* running text: no heading */
};

/* Items of one level under one parent. */
struct group {
    struct item *first;
    int number;          /* of the last item */
    int order;           /* which group was opened first; 0: none is */
    int votes[VOTE_RUNNING + 1];
    int ended; /* titles with a mark at their end */
};

struct decider {
    struct group open[KINDS][STYLES];
    int opened;
    bool in_dieu;
};

/* "TP. Hồ Chí Minh": a dot that ends no sentence. */
static bool
is_abbreviated(struct str before)
{
    static const char *const list[] = { "TP", "TX", "TT", "P", "Q", NULL };

    for (int i = 0; list[i] != NULL; i++) {
        struct str rest = before;

        if (!str_ends(before, list[i]))
            continue;
        rest.n -= strlen(list[i]);
        if (!viet_is_letter(utf8_last(rest)))
            return true;
    }
    return false;
}

/* What a text reads like. What stands in brackets does not count. */
struct reading {
    bool is_long;
    char parted; /* the first '.' or ':' inside that parts it; else 0 */
    size_t lead; /* bytes up to it and with it, where it comes early */
};

static struct reading
read_title(struct str s)
{
    struct reading r = { false, 0, 0 };
    size_t length = 0;
    int depth = 0;

    for (size_t i = 0; i < s.n && !(r.is_long && r.parted != 0); i++) {
        struct str rest = str_after(s, i + 1);
        bool mark = depth == 0 && (s.p[i] == '.' || s.p[i] == ':');

        if (s.p[i] == '(' || s.p[i] == '[')
            depth++;
        if (depth == 0)
            length += ((unsigned char)s.p[i] & 0xC0) != 0x80;
        while (mark && str_starts(rest, "*"))
            rest = str_after(rest, 1);
        if (mark && r.parted == 0 &&
            (str_starts(rest, " ") || str_starts(rest, "\n") ||
             str_starts(rest, "\u00A0")) &&
            !(s.p[i] == '.' && is_abbreviated(str_first(s, i)))) {
            r.parted = s.p[i];
            r.lead = length <= TITLE_MAX ? i + 1 : 0;
        }
        if ((s.p[i] == ')' || s.p[i] == ']') && depth > 0)
            depth--;
        r.is_long = r.is_long || length > TITLE_MAX;
    }
    return r;
}

/* "… như sau:": a sentence that goes on with what it announces. */
static bool
is_lead(struct str s)
{
    static const char *const ends[] = { "sau:", "sau đây:", "dưới đây:",
                                        NULL };

    for (int i = 0; ends[i] != NULL; i++)
        if (str_ends(s, ends[i]))
            return true;
    return false;
}

static bool
ends_in(struct str s, const char *marks)
{
    return s.n > 0 && strchr(marks, s.p[s.n - 1]) != NULL;
}

static int
style_of(const struct item *it)
{
    return str_index(it->label.text, ')') < it->label.text.n;
}

/* The item below, also on pages held the other way. */
static const struct item *
below_of(const struct item *it)
{
    do
        it = it->next;
    while (it != NULL && it->turn != TURN_NONE);
    return it;
}

/* Whether something below belongs to the item. A plain paragraph below the
 * last of several khoản that have nothing below them is mostly the text that
 * goes on behind them. */
static bool
has_below(const struct item *before, const struct item *it)
{
    const struct item *next = below_of(it);
    enum label_kind kind = it->label.kind;

    if (next == NULL)
        return false;
    if (next->label.kind == LABEL_NONE)
        return !(before != NULL && before->label.kind == kind &&
                 before->heading != HEADING_YES && ends_in(it->text, ".;"));
    return next->label.kind > kind ||
           (next->label.kind == kind && next->label.number == 1 &&
            style_of(next) != style_of(it));
}

/* Marks of the author's around the label that make no heading of it:
 * "*1. Phòng Kinh tế:* đôn đốc". */
static bool
is_marked_plain(const struct item *it)
{
    return it->label.format != 0 && !(it->label.format & FORMAT_BOLD);
}

static enum vote
vote_of(const struct decider *d, const struct item *before,
        const struct item *it)
{
    struct reading r = read_title(it->text);
    bool dieu = it->label.kind == LABEL_DIEU;

    if (is_marked_plain(it))
        return VOTE_RUNNING;
    if (!dieu && r.parted == ':' && r.lead > 0)
        return VOTE_LEAD;
    if (r.parted != 0 || is_lead(it->text))
        return VOTE_RUNNING;
    /* In a quyết định cá biệt the text follows on the same line: only
     * "Điều 1." is bold then (practice; PL III, Mẫu 1.2). */
    if (dieu && (r.is_long || ends_in(it->text, ":,")))
        return VOTE_RUNNING;
    if (!has_below(before, it))
        return r.is_long || str_ends(it->text, "…") ? VOTE_RUNNING
               : ends_in(it->text, ".;,")           ? VOTE_ENDED
                                                    : VOTE_EITHER;
    if (dieu)
        return ends_in(it->text, ".;") ? VOTE_EITHER : VOTE_TITLE;
    /* a khoản that ends so is a sentence: "1. Quy chế này gồm:" */
    if (d->in_dieu && ends_in(it->text, ".;:"))
        return VOTE_RUNNING;
    return r.is_long && ends_in(it->text, ".;:,") ? VOTE_RUNNING
                                                  : VOTE_TITLE;
}

/* Running text in a group makes all of it plain; else titles make headings of
 * it, unless more of them have text behind a phrase. */
static bool
is_titled(const struct group *g)
{
    int titles = g->votes[VOTE_TITLE], leads = g->votes[VOTE_LEAD];
    int ended = g->votes[VOTE_ENDED];

    return g->votes[VOTE_RUNNING] == 0 && titles > 0 &&
           (ended == 0 || (g->ended == titles && titles > ended)) &&
           (leads == 0 || (titles >= TITLES_LEAST && titles >= leads));
}

static void
group_close(struct group *g)
{
    bool titled = is_titled(g);

    for (struct item *it = g->first, *next; it != NULL; it = next) {
        struct reading r = read_title(it->text);

        next = it->sibling;
        it->sibling = NULL;
        /* among headings the phrase before its text looks like one */
        if (titled && r.parted != 0)
            it->lead = r.lead;
        it->heading = titled && r.parted == 0 ? HEADING_YES : HEADING_NO;
        it->guesses |= GUESS_HEADING;
        it->announces = it->announces && it->heading == HEADING_NO;
    }
    *g = (struct group){ .first = NULL };
}

/* Closes the groups of all kinds from `kind` on. */
static void
close_below(struct decider *d, int kind)
{
    for (; kind < KINDS; kind++)
        for (int s = 0; s < STYLES; s++)
            group_close(&d->open[kind][s]);
}

/* The group that an item goes on, or begins. */
static struct group *
group_of(struct decider *d, const struct item *it)
{
    int style = style_of(it);
    struct group *g = &d->open[it->label.kind][style];
    struct group *other = &d->open[it->label.kind][!style];

    close_below(d, it->label.kind + 1);
    /* numbers that are written twice, or "2a", do not begin anew */
    if (g->order > 0 && (it->label.number < g->number ||
                         it->label.number == 1))
        group_close(g);
    if (g->order > 0 && other->order > g->order)
        group_close(other);
    if (g->order == 0)
        g->order = ++d->opened;
    g->number = it->label.number;
    return g;
}

/* "**1. Mục đích:** Tiếp tục …": what is bold in it the author has said. */
static bool
is_run_in(const struct item *it)
{
    return ((it->label.format & FORMAT_BOLD) ||
            str_starts(it->text, "**")) && read_title(it->text).parted != 0;
}

static void
decide(struct decider *d, const struct item *before, struct item *it)
{
    struct group *g;
    enum vote vote;

    switch (it->label.kind) {
    case LABEL_PHAN:
    case LABEL_CHUONG:
    case LABEL_MUC:
    case LABEL_TIEU_MUC:
    case LABEL_UPPER:
    case LABEL_ROMAN:
        close_below(d, it->label.kind);
        if (it->heading == HEADING_AUTO)
            it->heading = HEADING_YES;
        break;
    case LABEL_DIEU:
    case LABEL_ARABIC:
    case LABEL_ARABIC2:
    case LABEL_ARABIC3:
        g = group_of(d, it);
        if (it->heading == HEADING_AUTO && is_run_in(it))
            it->heading = HEADING_NO;
        if (it->heading != HEADING_AUTO)
            break; /* said of this one only: the others are still asked */
        vote = vote_of(d, before, it);
        it->announces = vote == VOTE_TITLE;
        g->votes[vote]++;
        g->ended += vote == VOTE_TITLE && ends_in(it->text, ".;,");
        it->sibling = g->first;
        g->first = it;
        break;
    case LABEL_NONE:
    case LABEL_LETTER:
    case LABEL_DASH:
    case LABEL_PLUS:
        if (it->heading == HEADING_AUTO)
            it->heading = HEADING_NO;
        /* "a) Phân công" with its text below */
        it->announces = it->label.kind == LABEL_LETTER &&
                        it->heading == HEADING_NO &&
                        !ends_in(it->text, ".;,") &&
                        vote_of(d, before, it) == VOTE_TITLE;
        break;
    }
}

void
outline_decide(struct outline *o)
{
    struct decider d = { .opened = 0 };
    const struct item *before = NULL;

    for (struct item *it = o->first; it != NULL; it = it->next) {
        enum label_kind kind = it->label.kind;

        if (it->turn != TURN_NONE)
            continue;
        if (kind > LABEL_NONE && kind <= LABEL_ROMAN)
            d.in_dieu = kind == LABEL_DIEU;
        decide(&d, before, it);
        before = it;
    }
    close_below(&d, 0);
}
