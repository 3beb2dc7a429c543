/* table_width.c — the widths of columns: shares and lengths as the plan
 * gives them; what is left goes to the others by their content. */
#include "table/table_fit.h"
#include "table/table_needs.h"

enum { PERCENT = 100 * 1000, PARTS = 10000 };

/* What narrow columns have where there is room, in twips: those of running
 * numbers and others; and what words in one of them need at most. */
enum { EASY_ORDINAL = 567, EASY = 850, NARROW_MOST = 1300 };

static int
most(int a, int b)
{
    return a > b ? a : b;
}

/* Shares `room` out to the columns that are not yet set, in proportion to
 * the weights; the last one takes what rounding leaves. */
static void
share(int *widths, const bool *set, const int *base, const int *weights,
      int columns, int room)
{
    long long sum = 0, given = 0, seen = 0;

    for (int i = 0; i < columns; i++)
        sum += set[i] ? 0 : weights[i];
    for (int i = 0; i < columns; i++) {
        long long part;

        if (set[i])
            continue;
        seen += weights[i];
        part = sum > 0 ? room * seen / sum - given : 0;
        given += part;
        widths[i] = (base != NULL ? base[i] : 0) + (int)part;
    }
}

/* Gives the columns with short texts (a name, a date) all that they need to
 * stand on one line, and shares the rest out to those with long ones, which
 * fill several lines anyway. */
static void
unfold(int *widths, const bool *set, const int *base, const int *extra,
       int columns, int room)
{
    bool done[TABLE_COLUMNS_MAX];
    bool more = true;
    int open = 0;

    for (int i = 0; i < columns; i++) {
        done[i] = set[i];
        open += !set[i];
    }
    while (more) {
        more = false;
        for (int i = 0; i < columns; i++) {
            if (done[i] || extra[i] > room / open)
                continue;
            widths[i] = base[i] + extra[i];
            room -= extra[i];
            done[i] = more = true;
            if (--open == 0)
                return;
        }
    }
    share(widths, done, base, extra, columns, room);
}

/* The sum of the columns that are not yet set, none wider than `limit`. */
static long long
sum_within(const bool *set, const int *least, int columns, int limit)
{
    long long sum = 0;

    for (int i = 0; i < columns; i++)
        if (!set[i])
            sum += least[i] < limit ? least[i] : limit;
    return sum;
}

/* There is not even room for the longest words: the widest columns give way
 * first, and their words are broken. */
static void
squeeze(int *widths, const bool *set, const int *least, int columns, int room)
{
    int low = COLUMN_LEAST, high = most(room, COLUMN_LEAST);

    while (low < high) {
        int middle = (low + high + 1) / 2;

        if (sum_within(set, least, columns, middle) <= room)
            low = middle;
        else
            high = middle - 1;
    }
    for (int i = 0; i < columns; i++)
        if (!set[i])
            widths[i] = most(least[i] < low ? least[i] : low, COLUMN_LEAST);
}

/* Columns that cannot have every text on one line: those widths at which the
 * rows are least high; what is left over is shared out. */
static void
fit(const struct unset *first, int *widths, const bool *set,
    const struct needs *n, int room)
{
    int least[TABLE_COLUMNS_MAX], columns = first->grid->columns;

    table_fit(first, set, n->least, n->form ? n->wish : NULL, widths);
    for (int i = 0; i < columns; i++) {
        least[i] = widths[i];
        room -= set[i] ? 0 : widths[i];
    }
    share(widths, set, least, least, columns, room);
}

/* Is it a column of numbers, or one of short words whose name says that it
 * needs little room? */
static bool
is_narrow(const struct needs *n, int column)
{
    return n->kind[column] != COLUMN_WORDS ||
           (n->wish[column] == 0 &&
            (n->blank[column] || n->natural[column] <= NARROW_MOST));
}

/* What falls to each column of the room that no text needs: to those of words
 * most, where there are any, and to running numbers nothing. */
static void
weigh(const struct unset *first, const struct needs *n, const bool *set,
      int *weights)
{
    const struct grid *g = first->grid;
    bool words = false;
    long long sum = 0;

    for (int i = 0; i < g->columns; i++)
        words |= !set[i] && !is_narrow(n, i);
    for (int i = 0; i < g->columns; i++) {
        weights[i] = n->natural[i];
        if (n->kind[i] == COLUMN_ORDINAL)
            weights[i] = 0;
        else if (words && is_narrow(n, i))
            weights[i] /= 8;
        else if (words && n->blank[i])
            weights[i] = most(weights[i], n->wish[i]);
        sum += set[i] ? 0 : weights[i];
    }
    for (int i = 0; i < g->columns && (g->bare || sum == 0); i++)
        weights[i] = n->natural[i];
}

/* Gives narrow columns a little room around their texts, out of half of what
 * there is. Returns what it has given. */
static int
ease(const struct unset *first, struct needs *n, const bool *set, int room)
{
    int columns = first->grid->columns, given = 0;

    for (int i = 0; i < columns && !first->grid->bare; i++) {
        int want = n->kind[i] == COLUMN_ORDINAL ? EASY_ORDINAL : EASY;
        int more = most(want - n->natural[i], 0);

        if (set[i] || !is_narrow(n, i))
            continue;
        more = more < room / 2 / columns ? more : room / 2 / columns;
        n->natural[i] += more;
        given += more;
    }
    return given;
}

/* Columns without a width of their own. A text that would fill lines counts
 * as the width of the table at most, so that it leaves the others their
 * share. */
static void
by_content(const struct unset *first, int *widths, const bool *set,
           struct needs *n, int room, int limit)
{
    int extra[TABLE_COLUMNS_MAX], joined[TABLE_COLUMNS_MAX];
    int parted[TABLE_COLUMNS_MAX];
    int part = 0, bare = 0, least = 0, natural = 0;
    int weights[TABLE_COLUMNS_MAX], columns = first->grid->columns;

    for (int i = 0; i < columns; i++) {
        n->natural[i] = n->natural[i] < limit ? n->natural[i]
                                               : limit;
        n->natural[i] = most(n->natural[i], n->least[i]);
        extra[i] = n->natural[i] - n->least[i];
        joined[i] = n->least[i] - n->bare[i];
        parted[i] = n->bare[i] - n->part[i];
        part += set[i] ? 0 : n->part[i];
        bare += set[i] ? 0 : n->bare[i];
        least += set[i] ? 0 : n->least[i];
        natural += set[i] ? 0 : n->natural[i];
    }
    if (natural <= room) {
        natural += ease(first, n, set, room - natural);
        weigh(first, n, set, weights);
        share(widths, set, n->natural, weights, columns, room - natural);
    } else if (least <= room) {
        unfold(widths, set, n->least, extra, columns, room - least);
        if (first->run.measure != NULL)
            fit(first, widths, set, n, room);
    } else if (bare <= room) {
        share(widths, set, n->bare, joined, columns, room - bare);
    } else if (part <= room) {
        share(widths, set, n->part, parted, columns, room - part);
    } else {
        squeeze(widths, set, n->part, columns, room);
    }
}

/* Gives every column at least what it needs, where the table has room for
 * that: the columns that the plan sets wider give way in proportion to what
 * they have to spare. */
static bool
give_way(const struct grid *g, int *widths, const bool *set, const int *need,
         int room)
{
    long long all = 0, spare = 0;

    for (int i = 0; i < g->columns; i++) {
        all += need[i];
        if (set[i] && widths[i] > need[i])
            spare += widths[i] - need[i];
    }
    if (all > room)
        return false;
    for (int i = 0; i < g->columns; i++) {
        long long own = widths[i] - need[i];

        /* of what all have to spare, room - all is left */
        if (set[i])
            widths[i] = need[i] + (own > 0 ? (int)(own * (room - all) / spare)
                                           : 0);
    }
    return true;
}

static bool
has_lengths(const struct grid *g)
{
    for (int i = 0; i < g->columns; i++)
        if (g->column[i].width > 0)
            return true;
    return false;
}

/* The widths that the plan gives, but at least the longest word where there
 * is room for it; their sum. */
static int
declared(const struct unset *first, int *widths, bool *set,
         const struct needs *n, int room)
{
    const struct grid *g = first->grid;
    const int *bare = n->bare;
    int sum = 0, open = 0, more = 0, least = 0, last = -1;

    for (int i = 0; i < g->columns; i++) {
        const struct grid_column *c = &g->column[i];

        widths[i] = c->width;
        if (c->percent > 0)
            widths[i] = (int)((long long)room * c->percent / PERCENT);
        set[i] = widths[i] > 0;
        sum += widths[i];
        open += !set[i];
        least += set[i] ? 0 : bare[i];
        if (set[i] && bare[i] > widths[i])
            more += bare[i] - widths[i];
        if (set[i])
            last = i;
    }
    if (last >= 0 && sum + open * COLUMN_LEAST > room + g->columns) {
        for (const struct unset *u = first; u != NULL; u = u->alike)
            if (u->room == room || !has_lengths(g))
                diag_add(u->run.diags, TABLE_WIDE, u->grid->column[last].pos);
        for (int i = 0; i < g->columns; i++)
            set[i] = false;
        return 0;
    }
    if (open == 0)
        return sum;
    if (sum + more + least > room) {
        if (!give_way(g, widths, set, n->least, room) &&
            !give_way(g, widths, set, bare, room))
            give_way(g, widths, set, n->part, room);
        sum = 0;
        for (int i = 0; i < g->columns; i++)
            sum += set[i] ? widths[i] : 0;
        return sum;
    }
    for (int i = 0; i < g->columns; i++)
        if (set[i])
            widths[i] = most(widths[i], bare[i]);
    return sum + more;
}

/* LibreOffice keeps the borders between columns in ten-thousandths of the
 * table, rounded, and makes twips of them again, cut off: each goes down to
 * where both are the same, or lines would break otherwise there. */
static void
settle(int *widths, int columns)
{
    long long sum = 0, at = 0, before = 0;

    for (int i = 0; i < columns; i++)
        sum += widths[i];
    for (int i = 0; i + 1 < columns; i++) {
        long long place, back;

        at += widths[i];
        for (place = at;; place = back) {
            back = (place * 2 * PARTS + sum) / (2 * sum) * sum / PARTS;
            if (back >= place)
                break;
        }
        widths[i] = (int)(place - before);
        before = place;
    }
    widths[columns - 1] = (int)(sum - before);
}

/* Columns without lines whose texts stand in the middle, as places to sign
 * are, come out alike where their texts allow it. */
static void
even_out(const struct grid *g, struct needs *n, int room)
{
    for (int i = 0; i < g->columns; i++)
        if (!g->bare || !g->column[i].has_align ||
            g->column[i].align != ALIGN_CENTER ||
            n->natural[i] > room / g->columns)
            return;
    for (int i = 0; i < g->columns; i++)
        n->natural[i] = room / g->columns;
}

/* The widths of the columns of these tables, `room` twips in all. */
static int *
widths_of(const struct unset *first, int room)
{
    const struct grid *g = first->grid;
    int *widths = ARENA_ARRAY(first->run.arena, int, g->columns);
    bool set[TABLE_COLUMNS_MAX] = { false };
    struct needs n = needs_read(first);
    int sum;

    even_out(g, &n, room);
    sum = declared(first, widths, set, &n, room);
    by_content(first, widths, set, &n, room - sum, room);
    /* shares of all columns that come to a little less than the whole */
    sum = 0;
    for (int i = 0; i < g->columns; i++)
        sum += widths[i];
    if (sum < room && room - sum < room / 50)
        widths[g->columns - 1] += room - sum;
    return widths;
}

/* The same in another room, column for column. */
static int *
scaled(struct arena *a, const int *widths, int columns, int from, int to)
{
    int *out = ARENA_ARRAY(a, int, columns);
    long long sum = 0, given = 0;

    for (int i = 0; i < columns; i++) {
        long long end;

        sum += widths[i];
        end = sum * to / from;
        out[i] = (int)(end - given);
        given = end;
    }
    return out;
}

/* Tables on pages of different width have columns of the same shares, by what
 * the narrowest leaves them; but a width in centimetres is the same in all. */
void
table_widths(const struct unset *first)
{
    const struct grid *g = first->grid;
    bool lengths = has_lengths(g);
    int *base = NULL, room = first->room;

    for (const struct unset *u = first; u != NULL; u = u->alike)
        room = u->room < room ? u->room : room;
    if (!lengths)
        base = widths_of(first, room);
    for (const struct unset *u = first; u != NULL; u = u->alike) {
        const struct unset *same = first;
        int *widths;

        while (same->room != u->room)
            same = same->alike;
        if (same != u) {
            u->table->u.table.widths = same->table->u.table.widths;
            continue;
        }
        widths = lengths ? widths_of(first, u->room)
                         : scaled(u->run.arena, base, g->columns, room,
                                  u->room);
        settle(widths, g->columns);
        u->table->u.table.widths = widths;
    }
}
