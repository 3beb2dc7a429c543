/* compare.c — matches what is the same, pairs what has changed, and finds what
 * has moved. */
#include "compare/compare.h"

#include <stdlib.h>
#include <string.h>

#include "compare/sequence.h"

enum {
    GROUPS_MOST = 256,
    PAIRED_MOST = 48,  /* of a side that are paired with each other at once */
    ALIKE_TEXT = 45,   /* hundredths of their words that make two one */
    ALIKE_ROW = 30,
    MOVED_LEAST = 12,  /* bytes: shorter texts stand anywhere */
    ALIKE_MOVED = 60,  /* of what stands elsewhere and has changed */
    CHANGED_LEAST = 6, /* words: fewer are alike by chance */
    SOUGHT_MOST = 256, /* of each side */
};

struct side { /* the items of a group */
    const struct diff_item **item;
    struct str *key;
    struct words_known *words; /* of those that are asked for */
    int count;
};

struct comparing {
    struct arena *arena;
    struct comparison *out;
    struct side old, new;
    int *match; /* of the old items: the new one */
    int *back;  /* and of the new ones */
};

static struct side
side_of(struct arena *a, const struct diff_items *items, const char *group)
{
    struct side s = { .item = ARENA_ARRAY(a, const struct diff_item *,
                                          items->count + 1) };

    for (int i = 0; i < items->count; i++)
        if (strcmp(items->item[i].group, group) == 0)
            s.item[s.count++] = &items->item[i];
    s.key = ARENA_ARRAY(a, struct str, s.count + 1);
    s.words = ARENA_ARRAY(a, struct words_known, s.count + 1);
    for (int i = 0; i < s.count; i++)
        s.key[i] = s.item[i]->key;
    return s;
}

/* ---- what has changed */

static const struct words_known *
known(struct comparing *c, struct side *s, int i)
{
    if (s->words[i].hash == NULL)
        s->words[i] = words_known(c->arena, s->key[i]);
    return &s->words[i];
}

/* How alike two items are; 0: too little to be one. */
static int
alike(struct comparing *c, int i, int j)
{
    const struct diff_item *o = c->old.item[i], *n = c->new.item[j];
    bool rows = o->cells != NULL;
    int hundredths;

    if (rows != (n->cells != NULL))
        return 0;
    hundredths = words_alike(known(c, &c->old, i), known(c, &c->new, j));
    if (rows && o->cell_count > 0 && n->cell_count > 0 &&
        o->cells[0].n > 0 && str_equal(o->cells[0], n->cells[0]))
        hundredths += 15;
    return hundredths >= (rows ? ALIKE_ROW : ALIKE_TEXT) ? hundredths : 0;
}

struct gap {
    int a, a_end, b, b_end;
};

/* Pairs so that all together are most alike and stay in order. */
static void
pair_small(struct comparing *c, const struct gap *g)
{
    int n = g->a_end - g->a, m = g->b_end - g->b;
    int best[PAIRED_MOST + 1][PAIRED_MOST + 1] = { { 0 } };
    int own[PAIRED_MOST][PAIRED_MOST];
    int i, j;

    for (i = n - 1; i >= 0; i--)
        for (j = m - 1; j >= 0; j--) {
            int with;

            own[i][j] = alike(c, g->a + i, g->b + j);
            with = own[i][j] > 0 ? own[i][j] + best[i + 1][j + 1] : 0;
            best[i][j] = best[i + 1][j] > best[i][j + 1] ? best[i + 1][j]
                                                         : best[i][j + 1];
            if (with > best[i][j])
                best[i][j] = with;
        }
    for (i = 0, j = 0; i < n && j < m; ) {
        if (own[i][j] > 0 &&
            best[i][j] == own[i][j] + best[i + 1][j + 1]) {
            c->match[g->a + i] = g->b + j;
            c->back[g->b + j] = g->a + i;
            i++, j++;
        } else if (best[i][j] == best[i + 1][j]) {
            i++;
        } else {
            j++;
        }
    }
}

static void
pair_gap(struct comparing *c, struct gap g)
{
    while (g.a < g.a_end && g.b < g.b_end) {
        struct gap part = g;

        /* what is only one of its kind is what has come of the other */
        if (!c->old.item[g.a]->listed && !c->new.item[g.b]->listed) {
            c->match[g.a] = g.b;
            c->back[g.b] = g.a;
            g.a++, g.b++;
            continue;
        }
        if (part.a_end - part.a > PAIRED_MOST)
            part.a_end = part.a + PAIRED_MOST;
        if (part.b_end - part.b > PAIRED_MOST)
            part.b_end = part.b + PAIRED_MOST;
        pair_small(c, &part);
        g.a = part.a_end;
        g.b = part.b_end;
    }
}

static void
pair_changed(struct comparing *c)
{
    int i = 0, j = 0;

    while (i < c->old.count || j < c->new.count) {
        struct gap g = { i, i, j, j };

        while (g.a_end < c->old.count && c->match[g.a_end] < 0)
            g.a_end++;
        while (g.b_end < c->new.count && c->back[g.b_end] < 0)
            g.b_end++;
        pair_gap(c, g);
        i = g.a_end + 1;
        j = g.b_end + 1;
    }
}

/* ---- all in order */

static struct change *
add_change(struct comparing *c, enum change_kind kind,
           const struct diff_item *old, const struct diff_item *new)
{
    struct comparison *out = c->out;
    struct change *one = ARENA_NEW(c->arena, struct change);

    one->kind = kind;
    one->old = old;
    one->new = new;
    if (out->last != NULL)
        out->last->next = one;
    else
        out->first = one;
    out->last = one;
    return one;
}

static void
add_both(struct comparing *c, const struct diff_item *old,
         const struct diff_item *new)
{
    struct change *one = add_change(c, CHANGE_NONE, old, new);

    if (str_equal(old->key, new->key)) {
        if (!str_equal(old->label, new->label))
            one->kind = CHANGE_LABEL;
        return;
    }
    one->kind = CHANGE_WORDS;
    if (new->cells != NULL && old->cells != NULL)
        one->cells = compare_cells(c->arena, c->out, one);
    else
        one->pieces = compare_words(c->arena, old->text, new->text);
}

static void
add_group(struct comparing *c, const char *group)
{
    struct sequence old, new;
    int j = 0;

    c->old = side_of(c->arena, &c->out->old, group);
    c->new = side_of(c->arena, &c->out->new, group);
    old = (struct sequence){ c->old.key, c->old.count };
    new = (struct sequence){ c->new.key, c->new.count };
    c->match = sequence_match(c->arena, &old, &new);
    c->back = ARENA_ARRAY(c->arena, int, c->new.count + 1);
    for (int i = 0; i < c->new.count; i++)
        c->back[i] = -1;
    for (int i = 0; i < c->old.count; i++)
        if (c->match[i] >= 0)
            c->back[c->match[i]] = i;
    pair_changed(c);
    for (int i = 0; i < c->old.count; i++) {
        if (c->match[i] < 0) {
            add_change(c, CHANGE_REMOVED, c->old.item[i], NULL);
            continue;
        }
        for (; j < c->match[i]; j++)
            add_change(c, CHANGE_ADDED, NULL, c->new.item[j]);
        add_both(c, c->old.item[i], c->new.item[j++]);
    }
    for (; j < c->new.count; j++)
        add_change(c, CHANGE_ADDED, NULL, c->new.item[j]);
}

/* ---- what has moved */

struct mover {
    struct change *change;
    struct str key;
    int at;
};

static int
by_text(const void *x, const void *y)
{
    const struct mover *a = x, *b = y;
    int order = str_compare(a->key, b->key);

    return order != 0 ? order : a->at - b->at;
}

static int
movers_of(struct arena *a, const struct comparison *c, enum change_kind kind,
          struct mover **all)
{
    int n = 0;

    for (struct change *g = c->first; g != NULL; g = g->next)
        n += g->kind == kind;
    *all = ARENA_ARRAY(a, struct mover, n + 1);
    n = 0;
    for (struct change *g = c->first; g != NULL; g = g->next) {
        const struct diff_item *i = g->old != NULL ? g->old : g->new;

        if (g->kind == kind && i->key.n >= MOVED_LEAST) {
            (*all)[n] = (struct mover){ g, i->key, n };
            n++;
        }
    }
    qsort(*all, (size_t)n, sizeof(**all), by_text);
    return n;
}

static void
find_moved(struct arena *a, struct comparison *c)
{
    struct mover *gone, *came;
    int n = movers_of(a, c, CHANGE_REMOVED, &gone);
    int m = movers_of(a, c, CHANGE_ADDED, &came);

    for (int i = 0, j = 0; i < n && j < m; ) {
        int order = str_compare(gone[i].key, came[j].key);

        if (order == 0) {
            came[j].change->kind = CHANGE_MOVED;
            came[j].change->old = gone[i].change->old;
            gone[i].change->kind = CHANGE_LEFT;
            gone[i].change->new = came[j].change->new;
        }
        i += order <= 0;
        j += order >= 0;
    }
}

/* What has changed as well: sought among what is left. */
struct sought {
    struct change *change;
    struct words_known words;
};

static int
sought_of(struct arena *a, const struct comparison *c, enum change_kind kind,
          struct sought *all)
{
    int n = 0;

    for (struct change *g = c->first; g != NULL && n < SOUGHT_MOST;
         g = g->next)
        if (g->kind == kind) {
            const struct diff_item *i = g->old != NULL ? g->old : g->new;

            all[n] = (struct sought){ g, words_known(a, i->key) };
            n += i->listed && all[n].words.count >= CHANGED_LEAST;
        }
    return n;
}

/* The one of the others, rows for a row, that it is most alike. */
static int
most_alike(const struct sought *one, const struct sought *all, int n)
{
    int best = -1, most = ALIKE_MOVED - 1;
    const struct change *g = one->change;
    bool row = (g->old != NULL ? g->old : g->new)->cells != NULL;

    for (int i = 0; i < n; i++) {
        const struct change *h = all[i].change;
        int alike = words_alike(&one->words, &all[i].words);

        if (alike > most &&
            row == ((h->old != NULL ? h->old : h->new)->cells != NULL)) {
            most = alike;
            best = i;
        }
    }
    return best;
}

static void
find_moved_changed(struct arena *a, struct comparison *c)
{
    struct sought *gone = ARENA_ARRAY(a, struct sought, SOUGHT_MOST + 1);
    struct sought *came = ARENA_ARRAY(a, struct sought, SOUGHT_MOST + 1);
    int n = sought_of(a, c, CHANGE_REMOVED, gone);
    int m = sought_of(a, c, CHANGE_ADDED, came);

    for (int i = 0; i < n; i++) {
        int j = most_alike(&gone[i], came, m);
        struct change *to;

        if (j < 0 || most_alike(&came[j], gone, n) != i)
            continue;
        to = came[j].change;
        to->kind = CHANGE_MOVED;
        to->old = gone[i].change->old;
        if (to->new->cells != NULL)
            to->cells = compare_cells(a, c, to);
        else
            to->pieces = compare_words(a, to->old->text, to->new->text);
        gone[i].change->kind = CHANGE_LEFT;
        gone[i].change->new = to->new;
    }
}

/* ---- the groups */

static int
add_names(const char **names, int n, const struct diff_items *items)
{
    for (int i = 0; i < items->count; i++) {
        int at = n - 1;

        if (i > 0 && strcmp(items->item[i - 1].group,
                            items->item[i].group) == 0)
            continue;
        while (at >= 0 && strcmp(names[at], items->item[i].group) != 0)
            at--;
        if (at < 0 && n < GROUPS_MOST)
            names[n++] = items->item[i].group;
    }
    return n;
}

struct comparison
compare_docs(struct arena *a, const struct doc *old, const struct doc *new)
{
    struct comparison out = { .old = items_of(a, old),
                              .new = items_of(a, new) };
    struct comparing c = { .arena = a, .out = &out };
    const char *names[GROUPS_MOST];
    int n = add_names(names, add_names(names, 0, &out.old), &out.new);

    for (int i = 0; i < n; i++)
        add_group(&c, names[i]);
    find_moved(a, &out);
    find_moved_changed(a, &out);
    for (const struct change *g = out.first; g != NULL; g = g->next)
        out.count[g->kind]++;
    return out;
}

bool
comparison_differs(const struct comparison *c)
{
    for (int i = CHANGE_NONE + 1; i < CHANGE_KINDS; i++)
        if (c->count[i] > 0)
            return true;
    return false;
}
