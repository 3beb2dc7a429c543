/* table_width.c — the widths of columns: shares and lengths as the plan
 * gives them; what is left goes to the others by their content. */
#include "base/utf8.h"
#include "table/table_fit.h"
#include "table/table_grid.h"
#include "text/words.h"

enum { PERCENT = 100 * 1000, LEAST = 200, PARTS = 10000 };

#define NO_BREAK_SPACE "\u00A0"
#define NO_BREAK_HYPHEN "\u2011"

/* What columns need, in twips with the padding. */
struct needs {
    int part[TABLE_COLUMNS_MAX];    /* the longest part of a word that is
                                     * parted behind its hyphens */
    int bare[TABLE_COLUMNS_MAX];    /* the longest word by itself */
    int least[TABLE_COLUMNS_MAX];   /* the same with what is joined to it */
    int natural[TABLE_COLUMNS_MAX]; /* the longest line, unbroken */
};

struct measured {
    int part, bare, word, line;
};

static int
most(int a, int b)
{
    return a > b ? a : b;
}

/* The longest part of a text between no-break spaces, or also between
 * hyphens of either kind. */
static int
measure_part(const struct run_words *w, struct str word, bool hyphens)
{
    const struct measure *m = w->measure;
    int widest = 0;
    size_t from = 0;

    for (size_t i = 0; i <= word.n; i++) {
        struct str rest = str_after(word, i);
        bool blank = str_starts(rest, NO_BREAK_SPACE);
        size_t end = i;

        if (hyphens && str_starts(rest, NO_BREAK_HYPHEN))
            end += sizeof(NO_BREAK_HYPHEN) - 1;
        else if (hyphens && str_starts(rest, "-"))
            end++;
        else if (i < word.n && !blank)
            continue;
        widest = most(widest, m->width(m->context, w->face, w->size,
                          (struct str){ word.p + from, end - from }));
        from = blank ? i + sizeof(NO_BREAK_SPACE) - 1 : end;
    }
    return widest;
}

/* The longest word and the longest line of a paragraph. Words go on over the
 * borders of runs. */
static struct measured
measure_para(const struct table_run *run, const struct node *para)
{
    const struct para_style *style = para->u.para.style;
    const struct measure *m = run->measure;
    int word = 0, line = 0;
    struct measured out = { 0, 0, 0, 0 };

    for (const struct node *n = para->first; n != NULL; n = n->next) {
        struct run_words words;
        struct str s;
        int width;
        bool last;

        if (n->kind == NODE_BREAK) {
            word = line = 0;
            continue;
        }
        if (n->kind != NODE_RUN) {
            word += note_mark_width(style->size);
            line += note_mark_width(style->size);
            continue;
        }
        words = run_words(m, n, style->size);
        while (run_words_next(&words, &s, &width, &last)) {
            word += width;
            line += width;
            out.part = most(out.part, measure_part(&words, s, true));
            out.bare = most(out.bare, measure_part(&words, s, false));
            out.word = most(out.word, word);
            out.line = most(out.line, line);
            if (last)
                break;
            word = 0;
            line += words.space;
        }
    }
    out.part += TABLE_SLACK + style->left + style->right;
    out.bare += TABLE_SLACK + style->left + style->right;
    out.word += TABLE_SLACK + style->left + style->right;
    out.line += TABLE_SLACK + style->left + style->right;
    return out;
}

static struct measured
measure_cell(const struct table_run *run, const struct node *cell)
{
    struct measured all = { 0, 0, 0, 0 };

    for (const struct node *p = cell->first; p != NULL; p = p->next) {
        struct measured m = measure_para(run, p);

        all.part = most(all.part, m.part);
        all.bare = most(all.bare, m.bare);
        all.word = most(all.word, m.word);
        all.line = most(all.line, m.line);
    }
    all.part += 2 * run->profile->table_padding;
    all.bare += 2 * run->profile->table_padding;
    all.word += 2 * run->profile->table_padding;
    all.line += 2 * run->profile->table_padding;
    return all;
}

/* Widens the columns that a cell spans, in equal parts, to what it needs. */
static void
widen(int *columns, int from, int count, int need)
{
    int have = 0;

    for (int i = from; i < from + count; i++)
        have += columns[i];
    for (int i = from; i < from + count && have < need; i++) {
        int part = (need - have) / (from + count - i);

        columns[i] += part;
        have += part;
    }
}

static void
measure_cells(const struct table_run *run, const struct node *table,
              int columns, bool spanning, struct needs *n)
{
    for (const struct node *r = table->first; r != NULL; r = r->next)
        for (const struct node *c = r->first; c != NULL; c = c->next) {
            const struct cell *cell = &c->u.cell;
            struct measured m;

            if ((cell->columns > 1) != spanning)
                continue;
            m = measure_cell(run, c);
            widen(n->part, cell->column, cell->columns, m.part);
            widen(n->bare, cell->column, cell->columns, m.bare);
            widen(n->least, cell->column, cell->columns, m.word);
            if (cell->columns < columns)
                widen(n->natural, cell->column, cell->columns, m.line);
        }
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
    int low = LEAST, high = most(room, LEAST);

    while (low < high) {
        int middle = (low + high + 1) / 2;

        if (sum_within(set, least, columns, middle) <= room)
            low = middle;
        else
            high = middle - 1;
    }
    for (int i = 0; i < columns; i++)
        if (!set[i])
            widths[i] = most(least[i] < low ? least[i] : low, LEAST);
}

/* Columns that cannot have every text on one line: those widths at which the
 * rows are least high; what is left over is shared out. */
static void
fit(const struct table_run *run, const struct node *table, int *widths,
    const bool *set, const struct needs *n, int room)
{
    int least[TABLE_COLUMNS_MAX], columns = table->u.table.columns;

    table_fit(run, table, set, n->least, widths);
    for (int i = 0; i < columns; i++) {
        least[i] = widths[i];
        room -= set[i] ? 0 : widths[i];
    }
    share(widths, set, least, least, columns, room);
}

/* Columns without a width of their own. A text that would fill lines counts
 * as the width of the table at most, so that it leaves the others their
 * share. */
static void
by_content(const struct table_run *run, const struct node *table, int *widths,
           const bool *set, struct needs *n, int room, int limit)
{
    int extra[TABLE_COLUMNS_MAX], joined[TABLE_COLUMNS_MAX];
    int parted[TABLE_COLUMNS_MAX];
    int part = 0, bare = 0, least = 0, natural = 0;
    int columns = table->u.table.columns;

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
        share(widths, set, n->natural, n->natural, columns, room - natural);
    } else if (least <= room) {
        unfold(widths, set, n->least, extra, columns, room - least);
        if (run->measure != NULL)
            fit(run, table, widths, set, n, room);
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

/* The widths that the plan gives, but at least the longest word where there
 * is room for it; their sum. */
static int
declared(const struct table_run *run, const struct grid *g, int *widths,
         bool *set, const struct needs *n, int room)
{
    const int *bare = n->bare;
    int sum = 0, open = 0, more = 0, least = 0;
    const struct grid_column *last = NULL;

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
            last = c;
    }
    if (last != NULL && sum + open * LEAST > room + g->columns) {
        diag_add(run->diags, TABLE_WIDE, last->pos);
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

/* Puts a sign that may break for each one that may not. */
static void
loosen(struct arena *a, struct node *para, const char *joint, char sign)
{
    size_t length = str_from(joint).n;

    for (struct node *n = para->first; n != NULL; n = n->next) {
        struct buf b = buf_new(a);
        struct str s;

        if (n->kind != NODE_RUN)
            continue;
        s = n->u.run.text;
        for (size_t i = 0; i < s.n; i++) {
            bool here = str_starts(str_after(s, i), joint);

            buf_add_c(&b, here ? sign : s.p[i]);
            i += here ? length - 1 : 0;
        }
        n->u.run.text = buf_take(&b);
    }
}

/* Words that are joined, but too long for their cell together, are parted
 * again, and then behind hyphens: better than broken in the middle. False
 * where a word is still too long. */
static bool
loosen_para(const struct table_run *run, struct node *para, int width)
{
    struct measured m = measure_para(run, para);

    if (m.word <= width)
        return true;
    loosen(run->arena, para, NO_BREAK_SPACE, ' ');
    if (measure_para(run, para).word <= width)
        return true;
    loosen(run->arena, para, NO_BREAK_HYPHEN, '-');
    return m.part - TABLE_SLACK <= width;
}

static void
loosen_cells(const struct table_run *run, const struct node *table,
             const int *widths)
{
    bool said = false;

    for (const struct node *r = table->first; r != NULL; r = r->next)
        for (const struct node *c = r->first; c != NULL; c = c->next) {
            const struct cell *cell = &c->u.cell;
            int width = -2 * run->profile->table_padding;

            for (int i = 0; i < cell->columns; i++)
                width += widths[cell->column + i];
            for (struct node *p = c->first; p != NULL; p = p->next) {
                if (loosen_para(run, p, width) || said)
                    continue;
                diag_add(run->diags, TABLE_NARROW, p->pos,
                         str_printf(run->arena, "%d", cell->column + 1).p);
                said = true;
            }
        }
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

int *
table_widths(const struct table_run *run, const struct grid *g,
             const struct node *table, int room)
{
    int *widths = ARENA_ARRAY(run->arena, int, g->columns);
    bool set[TABLE_COLUMNS_MAX] = { false };
    struct needs n = { .part = { 0 } };
    int sum;

    for (int i = 0; i < g->columns; i++)
        n.part[i] = n.bare[i] = n.least[i] = n.natural[i] = LEAST;
    if (run->measure != NULL) {
        measure_cells(run, table, g->columns, false, &n);
        measure_cells(run, table, g->columns, true, &n);
    }
    even_out(g, &n, room);
    sum = declared(run, g, widths, set, &n, room);
    by_content(run, table, widths, set, &n, room - sum, room);
    /* shares of all columns that come to a little less than the whole */
    sum = 0;
    for (int i = 0; i < g->columns; i++)
        sum += widths[i];
    if (sum < room && room - sum < room / 50)
        widths[g->columns - 1] += room - sum;
    settle(widths, g->columns);
    if (run->measure != NULL)
        loosen_cells(run, table, widths);
    return widths;
}
