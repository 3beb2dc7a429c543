/* columns.c — tries ways to set both columns, each tighter than the last,
 * until one fits. */
#include "parts/columns.h"

#include <stddef.h>

static int
most(int a, int b)
{
    return a > b ? a : b;
}

/* How the agency's lines stand: whole, each in two at most, or broken at
 * every blank. */
enum breaking { WHOLE, HALVED, BROKEN };

struct attempt {
    bool small, small_date;
    enum breaking agency;
    bool broken_date;
};

static const struct attempt attempts[] = {
    { false, false, WHOLE, false },  { false, true, WHOLE, false },
    { true, true, WHOLE, false },    { false, false, HALVED, false },
    { false, true, HALVED, false },  { true, true, HALVED, false },
    { true, true, HALVED, true },    { true, true, BROKEN, false },
    { true, true, BROKEN, true },
};

enum { ATTEMPTS = sizeof(attempts) / sizeof(attempts[0]) };

static int
pick(struct need n, bool small)
{
    return small ? n.small : n.normal;
}

static int
left_need(const struct columns_need *n, const struct attempt *t)
{
    struct need agency = t->agency == WHOLE ? n->agency
                         : t->agency == HALVED ? n->agency_halved
                                               : n->agency_least;

    return most(n->number, pick(agency, t->small));
}

static int
right_need(const struct columns_need *n, const struct attempt *t)
{
    int right = most(pick(n->quoc_hieu, t->small), n->tieu_ngu.normal);

    return most(right, t->broken_date ? n->date_least
                                      : pick(n->date, t->small_date));
}

struct columns
columns_fit(const struct columns_need *n)
{
    const struct attempt *t = attempts;
    struct attempt small_date;
    struct columns c = { .indent = 0 };
    int left, right, spare;

    for (int i = 0; i < ATTEMPTS; i++) {
        t = &attempts[i];
        if (left_need(n, t) + n->gap + right_need(n, t) <= n->text)
            break;
    }
    /* An agency in broken lines has more use for the room than the date. */
    small_date = *t;
    small_date.small_date = true;
    if (t->agency != WHOLE && right_need(n, &small_date) < right_need(n, t))
        t = &small_date;
    left = left_need(n, t);
    right = right_need(n, t);
    spare = n->text - left - n->gap - right;
    c.small = t->small;
    c.small_date = t->small_date;
    c.broken = t->agency != WHOLE;
    if (spare < 0) {
        c.indent = spare / 2;
        spare = 0;
    }
    /* Broken lines get all that is left over, so that they are few; else
     * both columns widen in proportion to what stands in them. */
    c.left = left + n->gap / 2 +
             (c.broken ? spare : (int)((long)spare * left / (left + right)));
    if (n->subject + n->gap / 2 > c.left)
        c.left = n->subject + n->gap / 2 < n->text - right - n->gap / 2
                     ? n->subject + n->gap / 2
                     : most(c.left, n->text - right - n->gap / 2);
    c.left_text = c.left - n->gap / 2;
    c.right = left + right + n->gap + spare - c.left;
    return c;
}
