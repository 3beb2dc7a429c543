#include "parts/columns.h"

#include <stddef.h>

static int
most(int a, int b)
{
    return a > b ? a : b;
}

struct attempt {
    bool small, small_date, broken;
};

static const struct attempt attempts[] = {
    { false, false, false }, { false, true, false }, { true, true, false },
    { false, false, true },  { false, true, true },  { true, true, true },
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
    return most(n->number,
                pick(t->broken ? n->agency_least : n->agency, t->small));
}

static int
right_need(const struct columns_need *n, const struct attempt *t)
{
    int right = most(pick(n->quoc_hieu, t->small), n->tieu_ngu.normal);

    return most(right, pick(n->date, t->small_date));
}

struct columns
columns_fit(const struct columns_need *n)
{
    const struct attempt *t = attempts;
    struct columns c = { .indent = 0 };
    int left, right, spare;

    for (int i = 0; i < ATTEMPTS; i++) {
        t = &attempts[i];
        if (left_need(n, t) + n->gap + right_need(n, t) <= n->text)
            break;
    }
    left = left_need(n, t);
    right = right_need(n, t);
    spare = n->text - left - n->gap - right;
    c.small = t->small;
    c.small_date = t->small_date;
    c.broken = t->broken;
    if (spare < 0) {
        c.indent = spare / 2;
        spare = 0;
    }
    /* Broken lines get all that is left over, so that they are few; else
     * both columns widen in proportion to what stands in them. */
    c.left = left + n->gap / 2 +
             (t->broken ? spare : (int)((long)spare * left / (left + right)));
    if (n->subject + n->gap / 2 > c.left)
        c.left = n->subject + n->gap / 2 < n->text - right - n->gap / 2
                     ? n->subject + n->gap / 2
                     : most(c.left, n->text - right - n->gap / 2);
    c.left_text = c.left - n->gap / 2;
    c.right = left + right + n->gap + spare - c.left;
    return c;
}
