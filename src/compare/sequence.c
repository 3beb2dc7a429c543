/* sequence.c — patience first, then Myers' shortest way for a bounded number
 * of steps, then the next that is the same. */
#include "compare/sequence.h"

#include <stdlib.h>

enum {
    DEEPEST = 24,     /* of patience inside patience */
    STEPS_MOST = 128, /* of the shortest way */
    REACH = 64,       /* how far beyond that the next is looked for */
};

struct range {
    int a, a_end, b, b_end;
};

struct matching {
    struct arena *arena;
    const int *a, *b;         /* the elements as numbers */
    int *in_a, *in_b, *where; /* by number; all 0 between two ranges */
    int *match;
};

/* ---- elements as numbers */

struct element {
    struct str key;
    int at;
};

static int
by_key(const void *x, const void *y)
{
    const struct element *a = x, *b = y;
    int order = str_compare(a->key, b->key);

    return order != 0 ? order : a->at - b->at;
}

/* Those that are alike get one number; how many there are. */
static int
number(struct arena *a, const struct sequence *s, const struct sequence *t,
       int *out)
{
    int n = s->count + t->count, last = 0;
    struct element *all = ARENA_ARRAY(a, struct element, n + 1);

    for (int i = 0; i < n; i++)
        all[i] = (struct element){ i < s->count ? s->key[i]
                                                : t->key[i - s->count], i };
    qsort(all, (size_t)n, sizeof(*all), by_key);
    for (int i = 0; i < n; i++) {
        if (i > 0 && !str_equal(all[i - 1].key, all[i].key))
            last++;
        out[all[i].at] = last;
    }
    return last + 1;
}

/* ---- the shortest way */

struct trace {
    int *far; /* of each diagonal, from -steps */
    struct trace *before;
};

static bool
comes_down(const int *far, int k, int steps)
{
    return k == -steps || (k != steps && far[k - 1] < far[k + 1]);
}

static void
mark_way(struct matching *m, const struct range *r, const struct trace *t,
         int steps, int x, int y)
{
    for (; steps > 0; steps--, t = t->before) {
        const int *far = t->far;
        int k = x - y;
        bool down = comes_down(far, k, steps);
        int from = down ? far[k + 1] : far[k - 1];
        int from_y = from - (down ? k + 1 : k - 1);
        int after = down ? from : from + 1;

        while (x > after) {
            x--, y--;
            m->match[r->a + x] = r->b + y;
        }
        x = from;
        y = from_y;
    }
    while (x > 0 && y > 0) {
        x--, y--;
        m->match[r->a + x] = r->b + y;
    }
}

/* False where it is longer than STEPS_MOST. */
static bool
match_shortest(struct matching *m, const struct range *r)
{
    int n = r->a_end - r->a, o = r->b_end - r->b;
    int most = n + o < STEPS_MOST ? n + o : STEPS_MOST;
    int *room = ARENA_ARRAY(m->arena, int, 2 * most + 3);
    int *far = room + most + 1;
    struct trace *last = NULL;

    for (int steps = 0; steps <= most; steps++) {
        struct trace *t = ARENA_NEW(m->arena, struct trace);

        t->far = ARENA_ARRAY(m->arena, int, 2 * steps + 3) + steps + 1;
        t->before = last;
        for (int k = -steps - 1; k <= steps + 1 && steps > 0; k++)
            t->far[k] = k >= -most - 1 && k <= most + 1 ? far[k] : 0;
        last = t;
        for (int k = -steps; k <= steps; k += 2) {
            int x = steps == 0 ? 0
                  : comes_down(far, k, steps) ? far[k + 1] : far[k - 1] + 1;

            while (x < n && x - k < o && x - k >= 0 &&
                   m->a[r->a + x] == m->b[r->b + x - k])
                x++;
            far[k] = x;
            if (x >= n && x - k >= o) {
                mark_way(m, r, last, steps, x, x - k);
                return true;
            }
        }
    }
    return false;
}

/* ---- the next that is the same */

struct placed {
    int number, at;
};

static int
by_number(const void *x, const void *y)
{
    const struct placed *a = x, *b = y;

    return a->number != b->number ? (a->number < b->number ? -1 : 1)
                                  : a->at - b->at;
}

static void
match_next(struct matching *m, const struct range *r)
{
    int n = r->b_end - r->b, last = r->b, last_a = r->a;
    struct placed *all = ARENA_ARRAY(m->arena, struct placed, n + 1);

    for (int i = 0; i < n; i++)
        all[i] = (struct placed){ m->b[r->b + i], r->b + i };
    qsort(all, (size_t)n, sizeof(*all), by_number);
    for (int i = r->a; i < r->a_end; i++) {
        struct placed one = { m->a[i], last };
        int low = 0, high = n;

        while (low < high) {
            int middle = low + (high - low) / 2;

            if (by_number(&all[middle], &one) < 0)
                low = middle + 1;
            else
                high = middle;
        }
        if (low == n || all[low].number != one.number ||
            all[low].at - last > 2 * (i - last_a) + REACH)
            continue;
        m->match[i] = all[low].at;
        last = all[low].at + 1;
        last_a = i + 1;
    }
}

/* ---- patience */

/* What stands once in both, in the order of the first; how many. */
static int
find_single(struct matching *m, const struct range *r, int *single)
{
    int n = 0;

    for (int i = r->a; i < r->a_end; i++)
        m->in_a[m->a[i]]++;
    for (int i = r->b; i < r->b_end; i++) {
        m->in_b[m->b[i]]++;
        m->where[m->b[i]] = i;
    }
    for (int i = r->a; i < r->a_end; i++)
        if (m->in_a[m->a[i]] == 1 && m->in_b[m->a[i]] == 1)
            single[n++] = i;
    for (int i = r->a; i < r->a_end; i++)
        m->in_a[m->a[i]] = 0;
    for (int i = r->b; i < r->b_end; i++)
        m->in_b[m->b[i]] = 0;
    return n;
}

/* The longest of them that stand in one order in the second, too, in place. */
static int
longest_order(struct matching *m, int *single, int n)
{
    int *top = ARENA_ARRAY(m->arena, int, n + 1);
    int *before = ARENA_ARRAY(m->arena, int, n + 1);
    int piles = 0, at, left;

    for (int i = 0; i < n; i++) {
        int low = 0, high = piles, own = m->where[m->a[single[i]]];

        while (low < high) {
            int middle = low + (high - low) / 2;

            if (m->where[m->a[single[top[middle]]]] < own)
                low = middle + 1;
            else
                high = middle;
        }
        before[i] = low > 0 ? top[low - 1] : -1;
        top[low] = i;
        piles += low == piles;
    }
    at = piles > 0 ? top[piles - 1] : -1;
    for (left = piles; left > 0; left--) {
        top[left - 1] = at;
        at = before[at];
    }
    for (int i = 0; i < piles; i++)
        single[i] = single[top[i]];
    return piles;
}

static void
match_range(struct matching *m, struct range r, int depth)
{
    int *single, *at, n;

    while (r.a < r.a_end && r.b < r.b_end && m->a[r.a] == m->b[r.b])
        m->match[r.a++] = r.b++;
    while (r.a < r.a_end && r.b < r.b_end &&
           m->a[r.a_end - 1] == m->b[r.b_end - 1])
        m->match[--r.a_end] = --r.b_end;
    if (r.a == r.a_end || r.b == r.b_end)
        return;
    single = ARENA_ARRAY(m->arena, int, r.a_end - r.a);
    n = depth < DEEPEST ? find_single(m, &r, single) : 0;
    n = longest_order(m, single, n);
    if (n == 0) {
        if (!match_shortest(m, &r))
            match_next(m, &r);
        return;
    }
    at = ARENA_ARRAY(m->arena, int, n); /* ranges inside use where anew */
    for (int i = 0; i < n; i++)
        at[i] = m->where[m->a[single[i]]];
    for (int i = 0; i <= n; i++) {
        struct range part = { r.a, i < n ? single[i] : r.a_end,
                              r.b, i < n ? at[i] : r.b_end };

        match_range(m, part, depth + 1);
        if (i == n)
            break;
        m->match[single[i]] = at[i];
        r.a = single[i] + 1;
        r.b = at[i] + 1;
    }
}

int *
sequence_match(struct arena *a, const struct sequence *s,
               const struct sequence *t)
{
    int *match = ARENA_ARRAY(a, int, s->count + 1);
    struct arena *own = arena_beside(a);
    int *of = ARENA_ARRAY(own, int, s->count + t->count + 1);
    int n = number(own, s, t, of);
    struct matching m = {
        .arena = own, .a = of, .b = of + s->count,
        .in_a = ARENA_ARRAY(own, int, n + 1),
        .in_b = ARENA_ARRAY(own, int, n + 1),
        .where = ARENA_ARRAY(own, int, n + 1), .match = match,
    };

    for (int i = 0; i < s->count; i++)
        match[i] = -1;
    match_range(&m, (struct range){ 0, s->count, 0, t->count }, 0);
    arena_free(own);
    return match;
}
