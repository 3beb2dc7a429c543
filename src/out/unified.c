/* unified.c — the shortest way from one list of lines to the other (Myers'
 * greedy algorithm), printed in hunks. */
#include "out/unified.h"

enum { AROUND = 3, STEPS_MOST = 2000 };

struct lines {
    const struct str *line; /* with their ends */
    int count;
};

static struct lines
lines_of(struct arena *a, struct str text)
{
    struct lines l = { NULL, 0 };
    struct str *line;

    for (size_t i = 0; i < text.n; i++)
        l.count += text.p[i] == '\n' || i + 1 == text.n;
    line = ARENA_ARRAY(a, struct str, l.count + 1);
    for (int i = 0; i < l.count; i++) {
        line[i] = str_first(text, str_index(text, '\n') + 1);
        text = str_after(text, line[i].n);
    }
    l.line = line;
    return l;
}

/* Of each line whether it stands in both; those that do are in one order. */
struct kept {
    bool *old, *new;
};

/* How far each diagonal has come after so many steps. */
struct trace {
    int *far;
    struct trace *before;
};

static int
follow(const struct lines *old, const struct lines *new, int x, int y)
{
    while (x < old->count && y < new->count &&
           str_equal(old->line[x], new->line[y]))
        x++, y++;
    return x;
}

/* Whether the way to diagonal k comes down from k + 1 (a line that is new). */
static bool
comes_down(const int *far, int k, int steps)
{
    return k == -steps || (k != steps && far[k - 1] < far[k + 1]);
}

/* Goes the way back and marks what it keeps. */
static void
mark(const struct trace *t, int steps, int x, int y, struct kept *kept)
{
    for (; steps > 0; steps--, t = t->before) {
        int k = x - y;
        int back = comes_down(t->far, k, steps) ? k + 1 : k - 1;
        int from = t->far[back];

        while (x > from && y > from - back)
            kept->old[--x] = kept->new[--y] = true;
        x = from;
        y = from - back;
    }
    while (x > 0 && y > 0)
        kept->old[--x] = kept->new[--y] = true;
}

static struct kept
compare(struct arena *a, const struct lines *old, const struct lines *new)
{
    struct kept kept = { ARENA_ARRAY(a, bool, old->count + 1),
                         ARENA_ARRAY(a, bool, new->count + 1) };
    int most = old->count + new->count, width;
    struct trace *last = NULL;
    int *far;

    most = most < STEPS_MOST ? most : STEPS_MOST;
    width = 2 * most + 3;
    far = ARENA_ARRAY(a, int, width);
    far += most + 1;
    for (int steps = 0; steps <= most; steps++) {
        struct trace *t = ARENA_NEW(a, struct trace);

        /* what the steps before have reached */
        t->far = ARENA_ARRAY(a, int, 2 * steps + 3);
        t->far += steps + 1;
        for (int k = -steps - 1; k <= steps + 1; k++)
            t->far[k] = k >= -most - 1 && k <= most + 1 ? far[k] : 0;
        t->before = last;
        last = t;
        for (int k = -steps; k <= steps; k += 2) {
            int x = comes_down(far, k, steps) ? far[k + 1] : far[k - 1] + 1;

            far[k] = follow(old, new, x, x - k);
            if (far[k] >= old->count && far[k] - k >= new->count) {
                mark(t, steps, old->count, new->count, &kept);
                return kept;
            }
        }
    }
    return kept; /* they have little in common */
}

static void
add_line(struct buf *b, char sign, struct str line)
{
    buf_add_c(b, sign);
    buf_add_str(b, line);
    if (!str_ends(line, "\n"))
        buf_add_z(b, "\n\\ No newline at end of file\n");
}

struct printing {
    struct buf *out;
    const struct lines *old, *new;
    const struct kept *kept;
};

static void
add_hunk(const struct printing *p, int x, int y, int end_x, int end_y)
{
    buf_printf(p->out, "@@ -%d,%d +%d,%d @@\n", end_x > x ? x + 1 : x,
               end_x - x, end_y > y ? y + 1 : y, end_y - y);
    while (x < end_x || y < end_y) {
        if (x < end_x && !p->kept->old[x])
            add_line(p->out, '-', p->old->line[x++]);
        else if (y < end_y && !p->kept->new[y])
            add_line(p->out, '+', p->new->line[y++]);
        else {
            add_line(p->out, ' ', p->old->line[x++]);
            y++;
        }
    }
}

void
unified_add(struct buf *b, const char *name, struct str old_text,
            struct str new_text)
{
    struct arena *a = b->arena;
    struct lines old = lines_of(a, old_text), new = lines_of(a, new_text);
    struct kept kept = compare(a, &old, &new);
    const struct printing p = { b, &old, &new, &kept };
    int x = 0, y = 0, start_x = -1, start_y = 0, quiet = 0;

    if (str_equal(old_text, new_text))
        return;
    buf_printf(b, "--- %s\n+++ %s\n", name, name);
    while (x < old.count || y < new.count) {
        bool same = (x >= old.count || kept.old[x]) &&
                    (y >= new.count || kept.new[y]);

        if (!same && start_x < 0) {
            start_x = x > AROUND ? x - AROUND : 0;
            start_y = y - (x - start_x);
        }
        quiet = same ? quiet + 1 : 0;
        if (same)
            x++, y++;
        else if (x < old.count && !kept.old[x])
            x++;
        else
            y++;
        if (start_x >= 0 && quiet > 2 * AROUND) {
            add_hunk(&p, start_x, start_y, x - quiet + AROUND,
                     y - quiet + AROUND);
            start_x = -1;
        }
    }
    if (start_x >= 0) {
        int more = quiet > AROUND ? quiet - AROUND : 0;

        add_hunk(&p, start_x, start_y, x - more, y - more);
    }
}
