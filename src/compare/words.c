/* words.c — the words of two texts against each other. */
#include <stdlib.h>

#include "base/hash.h"
#include "base/utf8.h"
#include "base/viet.h"
#include "compare/compare.h"
#include "compare/sequence.h"

/* Cuts the next word, or sign, with the blanks before it; *core is without. */
static struct str
next_word(struct str *rest, struct str *core)
{
    struct str all = *rest, s;
    size_t blanks = 0;
    bool word = false;

    while (blanks < all.n && all.p[blanks] == ' ')
        blanks++;
    s = str_after(all, blanks);
    while (s.n > 0) {
        struct str here = s;
        uint32_t c = utf8_next(&s);
        bool letter = viet_is_letter(c) || viet_is_digit(c);

        if (letter) {
            word = true;
            continue;
        }
        /* "15.000", "12/3", "KH-UBND" are one */
        if (word && (c == '.' || c == ',' || c == '/' || c == '-') &&
            s.n > 0) {
            struct str after = s;

            c = utf8_next(&after);
            if (viet_is_letter(c) || viet_is_digit(c))
                continue;
        }
        if (word)
            s = here;
        break;
    }
    *core = str_first(str_after(all, blanks), all.n - blanks - s.n);
    *rest = s;
    return str_first(all, all.n - s.n);
}

struct text_words {
    struct str *word, *core;
    int count;
};

static struct text_words
words_in(struct arena *a, struct str s)
{
    struct text_words w = { NULL, NULL, 0 };
    struct str rest = s, core;

    while (rest.n > 0) {
        next_word(&rest, &core);
        w.count++;
    }
    w.word = ARENA_ARRAY(a, struct str, w.count + 1);
    w.core = ARENA_ARRAY(a, struct str, w.count + 1);
    rest = s;
    for (int i = 0; i < w.count; i++)
        w.word[i] = next_word(&rest, &w.core[i]);
    return w;
}

struct pieces {
    struct arena *arena;
    struct diff_piece *first, *last;
};

/* Words that stand beside each other in one text are one piece. */
static void
add_piece(struct pieces *p, enum piece_kind kind, struct str text)
{
    struct diff_piece *one;

    if (p->last != NULL && p->last->kind == kind &&
        p->last->text.p + p->last->text.n == text.p) {
        p->last->text.n += text.n;
        return;
    }
    one = ARENA_NEW(p->arena, struct diff_piece);
    one->kind = kind;
    one->text = text;
    if (p->last != NULL)
        p->last->next = one;
    else
        p->first = one;
    p->last = one;
}

static void
add_words(struct pieces *p, enum piece_kind kind, const struct text_words *w,
          int from, int to)
{
    for (; from < to; from++)
        add_piece(p, kind, w->word[from]);
}

const struct diff_piece *
compare_words(struct arena *a, struct str old, struct str new)
{
    struct text_words o = words_in(a, old), n = words_in(a, new);
    struct sequence before = { o.core, o.count }, after = { n.core, n.count };
    int *match = sequence_match(a, &before, &after);
    struct pieces p = { a, NULL, NULL };
    int gone = 0, came = 0;

    for (int i = 0; i < o.count; i++) {
        if (match[i] < 0)
            continue;
        add_words(&p, PIECE_GONE, &o, gone, i);
        add_words(&p, PIECE_CAME, &n, came, match[i]);
        add_piece(&p, PIECE_SAME, n.word[match[i]]);
        gone = i + 1;
        came = match[i] + 1;
    }
    add_words(&p, PIECE_GONE, &o, gone, o.count);
    add_words(&p, PIECE_CAME, &n, came, n.count);
    return p.first;
}

/* ---- cells */

static struct str
column_name(const struct diff_items *items, const struct diff_item *row, int i)
{
    const struct diff_item *head = row->head >= 0 ? &items->item[row->head]
                                                  : NULL;

    return head != NULL && head->cell_count == row->cell_count &&
                   i < head->cell_count
               ? head->cells[i] : STR_EMPTY;
}

struct cells {
    struct arena *arena;
    const struct comparison *all;
    const struct change *change;
    struct cell_change *first, *last;
};

/* old, new: which cell; -1 for none. */
static void
add_cell(struct cells *c, int old, int new)
{
    struct cell_change *one = ARENA_NEW(c->arena, struct cell_change);
    struct str was = old >= 0 ? c->change->old->cells[old] : STR_EMPTY;
    struct str now = new >= 0 ? c->change->new->cells[new] : STR_EMPTY;

    one->number = (new >= 0 ? new : old) + 1;
    one->column = new >= 0 ? column_name(&c->all->new, c->change->new, new)
                           : column_name(&c->all->old, c->change->old, old);
    one->pieces = compare_words(c->arena, was, now);
    one->changed = old < 0 || new < 0 ||
                   !str_equal(viet_seen(c->arena, was),
                              viet_seen(c->arena, now));
    if (c->last != NULL)
        c->last->next = one;
    else
        c->first = one;
    c->last = one;
}

const struct cell_change *
compare_cells(struct arena *a, const struct comparison *all,
              const struct change *change)
{
    const struct diff_item *o = change->old, *n = change->new;
    struct sequence before = { o->cells, o->cell_count };
    struct sequence after = { n->cells, n->cell_count };
    struct cells c = { a, all, change, NULL, NULL };
    int *match, gone = 0, came = 0;

    if (o->cell_count == n->cell_count) {
        for (int i = 0; i < n->cell_count; i++)
            add_cell(&c, i, i);
        return c.first;
    }
    match = sequence_match(a, &before, &after);
    for (int i = 0; i <= o->cell_count; i++) {
        int to = i < o->cell_count ? match[i] : n->cell_count;

        if (to < 0)
            continue;
        while (gone < i && came < to)
            add_cell(&c, gone++, came++);
        while (gone < i)
            add_cell(&c, gone++, -1);
        while (came < to)
            add_cell(&c, -1, came++);
        if (i < o->cell_count)
            add_cell(&c, gone++, came++);
    }
    return c.first;
}

/* ---- how alike */

static int
by_value(const void *x, const void *y)
{
    uint64_t a = *(const uint64_t *)x, b = *(const uint64_t *)y;

    return a < b ? -1 : a > b;
}

struct words_known
words_known(struct arena *a, struct str s)
{
    struct text_words w = words_in(a, s);
    uint64_t *hash = ARENA_ARRAY(a, uint64_t, w.count + 1);

    for (int i = 0; i < w.count; i++)
        hash[i] = hash_text(w.core[i]);
    qsort(hash, (size_t)w.count, sizeof(*hash), by_value);
    return (struct words_known){ hash, w.count };
}

int
words_alike(const struct words_known *a, const struct words_known *b)
{
    int i = 0, j = 0, same = 0;

    while (i < a->count && j < b->count) {
        if (a->hash[i] == b->hash[j]) {
            same++, i++, j++;
        } else if (a->hash[i] < b->hash[j]) {
            i++;
        } else {
            j++;
        }
    }
    if (a->count + b->count == 0)
        return 100;
    return (int)(200L * same / (a->count + b->count));
}
