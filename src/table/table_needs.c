/* table_needs.c — measures what stands in the columns of tables, and tells what
 * those need that nothing stands in yet. */
#include "table/table_needs.h"

#include "input/picture.h"
#include "table/table_fit.h"
#include "text/words.h"

/* Twips of a column that is to be written in: at least, and where it is not
 * one of words; of a picture, that takes what it is given, but asks for no more
 * than 5 cm unless it is told to. */
enum { BLANK_LEAST = 600, BLANK_SHORT = 850, PICTURE_LEAST = 850,
       PICTURE_MOST = 2835 };

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

/* A picture wants its width, and gives way down to a thumb's. */
static void
picture_needs(const struct node *n, struct measured *out)
{
    const struct picture_place *p = &n->u.picture;
    int own = picture_natural(p->picture);
    int width = p->wish > 0 ? p->wish
                : p->part > 0 ? 0 : own < PICTURE_MOST ? own : PICTURE_MOST;
    int thumb = most(PICTURE_LEAST, picture_least(p->picture));
    int least = width < thumb ? width : thumb;

    out->part = out->bare = least;
    out->word = least;
    out->line = width;
}

/* Words go on over the borders of runs. */
struct measured
para_needs(const struct table_run *run, const struct node *para)
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
        if (n->kind == NODE_PICTURE) {
            picture_needs(n, &out);
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
        struct measured m = para_needs(run, p);

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

/* What the columns of all those tables hold. */
static void
read_kinds(const struct unset *first, struct needs *n)
{
    const struct grid *g = first->grid;

    n->form = true;
    for (int i = 0; i < g->columns; i++) {
        const struct grid_column *c = &g->column[i];

        for (const struct unset *u = first; u != NULL; u = u->alike)
            if (!u->grid->column[i].blank) {
                c = &u->grid->column[i];
                break;
            }
        n->kind[i] = c->kind;
        n->blank[i] = c->blank;
        n->wish[i] = c->wish;
        n->form = n->form && (c->blank || c->kind == COLUMN_ORDINAL);
    }
}

/* Room to write in where nothing stands yet. */
static void
need_room(struct needs *n, int columns)
{
    for (int i = 0; i < columns; i++) {
        if (!n->blank[i] || n->kind[i] == COLUMN_ORDINAL)
            continue;
        n->natural[i] = most(n->natural[i], BLANK_SHORT);
        if (n->form)
            n->least[i] = most(n->least[i], BLANK_LEAST);
    }
}

struct needs
needs_read(const struct unset *first)
{
    struct needs n = { .part = { 0 } };
    int columns = first->grid->columns;

    for (int i = 0; i < columns; i++)
        n.part[i] = n.bare[i] = n.least[i] = n.natural[i] = COLUMN_LEAST;
    for (int spanning = 0; spanning < 2; spanning++)
        for (const struct unset *u = first; u != NULL; u = u->alike)
            if (u->run.measure != NULL)
                measure_cells(&u->run, u->table, columns, spanning > 0, &n);
    read_kinds(first, &n);
    need_room(&n, columns);
    return n;
}
