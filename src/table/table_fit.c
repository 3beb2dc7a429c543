/* table_fit.c — shifts width from column to column, step by step, as long as
 * rows get lower by it. */
#include "table/table_fit.h"

#include "text/words.h"

/* A row counts as much as so many single cells: those that stand beside a
 * higher one cost no height, but are no pleasure to read. Both count by the
 * square of their lines: a narrow tower of words is worse than several rows of
 * two lines. */
enum { ROW_LINE = 16 };

/* STEP_LEAST: twips; less is not worth a trial. WORK: of a long table so many
 * cells are looked at, evenly spread. */
enum { STEP_LEAST = 40, PASSES = 4, WORK = 600, NEW_LINE = -1 };

/* Of a cell of more lines than this not each number of them is tried. */
enum { TOWER = 128 };

/* Words of all cells that are looked at; where there are more, so many of each
 * further cell. */
enum { WORDS = 20000, WORDS_CELL = 50 };

/* Twips of a word that is yet to be written, and of the blank behind it; there
 * is one for so many twips that its column wishes. */
enum { WORD_WIDTH = 400, WORD_SPACE = 70, WISH_WORD = 100 };

/* The text of a cell as widths of words, NEW_LINE between lines. */
struct fit_text {
    int *words;
    int count, room;
    int rows;  /* that it spans */
    int space; /* width of a blank */
    int edge;  /* of the cell's width, what is not for words */
    bool open; /* the next run goes on in the last word */
};

struct fit {
    const struct table_run *run;
    const bool *set;
    const int *least;
    int *widths;
    int columns, rows;
    int words; /* of the cells that have been read */
    int spare; /* twips that no column needs at present */
    struct fit_text **texts; /* by row and column; NULL: none */
    int *lines;              /* of each, at the present widths */
    int *from_lines, *to_lines; /* by row, of the columns being tried */
};

static void
add_width(struct arena *a, struct fit_text *t, int width)
{
    size_t had = (size_t)t->room * sizeof(int);

    if (t->open && width != NEW_LINE) {
        t->words[t->count - 1] += width;
        return;
    }
    if (t->count == t->room) {
        t->room = t->room > 0 ? 2 * t->room : 16;
        t->words = arena_grow(a, t->words, had,
                              (size_t)t->room * sizeof(int));
    }
    t->words[t->count++] = width;
    t->open = width != NEW_LINE;
}

static void
add_run(const struct table_run *run, struct fit_text *t,
        const struct node *n, int size, int most)
{
    struct run_words words = run_words(run->measure, n, size);
    struct str word;
    int width;
    bool last;

    t->space = words.space;
    while (t->count < most &&
           run_words_next(&words, &word, &width, &last)) {
        if (word.n > 0)
            add_width(run->arena, t, width);
        t->open = t->open && last;
    }
}

static struct fit_text *
read_cell(struct fit *f, const struct node *cell)
{
    const struct table_run *run = f->run;
    struct fit_text *t = ARENA_NEW(run->arena, struct fit_text);
    int edge = 0, most = WORDS - f->words;

    most = most > WORDS_CELL ? most : WORDS_CELL;

    for (const struct node *p = cell->first; p != NULL; p = p->next) {
        const struct para_style *style = p->u.para.style;
        int own = style->left + style->right + TABLE_SLACK;

        if (p != cell->first)
            add_width(run->arena, t, NEW_LINE);
        for (const struct node *n = p->first; n != NULL && t->count < most;
             n = n->next) {
            if (n->kind == NODE_BREAK)
                add_width(run->arena, t, NEW_LINE);
            else if (n->kind == NODE_RUN)
                add_run(run, t, n, style->size, most);
            else
                add_width(run->arena, t, note_mark_width(style->size));
        }
        edge = own > edge ? own : edge;
    }
    f->words += t->count;
    t->rows = cell->u.cell.rows;
    t->edge = edge + 2 * run->profile->table_padding;
    return t;
}

/* Lines of a text in a cell of that width, filled greedily; of one that spans
 * rows what falls to each. */
static int
lines_at(const struct fit_text *t, int width)
{
    int lines = 1, x = NEW_LINE, room;

    if (t == NULL)
        return 0;
    room = width - t->edge;
    for (int i = 0; i < t->count; i++) {
        int word = t->words[i];

        if (word == NEW_LINE) {
            lines++;
            x = NEW_LINE;
        } else if (x == NEW_LINE) {
            x = word;
        } else if (x + t->space + word <= room) {
            x += t->space + word;
        } else {
            lines++;
            x = word;
        }
    }
    return (lines + t->rows - 1) / t->rows;
}

/* A row such as may be written into the tables. */
static void
add_wishes(struct fit *f, const int *wish)
{
    for (int c = 0; c < f->columns; c++) {
        struct fit_text *t = ARENA_NEW(f->run->arena, struct fit_text);

        for (int i = 0; i < wish[c] / WISH_WORD; i++) {
            add_width(f->run->arena, t, WORD_WIDTH);
            t->open = false;
        }
        t->rows = 1;
        t->edge = 2 * f->run->profile->table_padding;
        t->space = WORD_SPACE;
        f->texts[f->rows * f->columns + c] = t;
    }
    f->rows++;
}

/* Every so many rows of the tables; cells over several columns do not
 * count. */
static void
read_rows(struct fit *f, const struct unset *first, const int *wish)
{
    int all = 0, most = WORK / f->columns + 1, step, at = 0;

    for (const struct unset *u = first; u != NULL; u = u->alike)
        for (const struct node *r = u->table->first; r != NULL; r = r->next)
            all++;
    step = (all + most - 1) / most;
    f->texts = ARENA_ARRAY(f->run->arena, struct fit_text *,
                           (size_t)(all / step + 2) * (size_t)f->columns);
    for (const struct unset *u = first; u != NULL; u = u->alike)
        for (const struct node *r = u->table->first; r != NULL; r = r->next) {
            if (at++ % step != 0)
                continue;
            for (const struct node *c = r->first; c != NULL; c = c->next)
                if (c->u.cell.columns == 1)
                    f->texts[f->rows * f->columns + c->u.cell.column] =
                        read_cell(f, c);
            f->rows++;
        }
    if (wish != NULL)
        add_wishes(f, wish);
}

static void
count_lines(const struct fit *f, int column, int width, int *lines)
{
    for (int r = 0; r < f->rows; r++)
        lines[r] = lines_at(f->texts[r * f->columns + column], width);
}

/* What a row costs with other lines in two of its columns. */
static long long
row_cost(const struct fit *f, int row, int from, int from_lines, int to,
         int to_lines)
{
    const int *lines = &f->lines[row * f->columns];
    long long most = 0, sum = 0;

    for (int c = 0; c < f->columns; c++) {
        long long n = c == from ? from_lines : c == to ? to_lines : lines[c];

        most = n > most ? n : most;
        sum += n * n;
    }
    return ROW_LINE * most * most + sum;
}

/* The least width at which no cell of the column has more lines; what it does
 * not need is spare. */
static void
tighten(struct fit *f, int column)
{
    int low = f->least[column], high = f->widths[column];

    while (low < high) {
        int middle = (low + high) / 2;
        bool same = true;

        for (int r = 0; r < f->rows && same; r++)
            same = lines_at(f->texts[r * f->columns + column], middle) ==
                   f->lines[r * f->columns + column];
        if (same)
            high = middle;
        else
            low = middle + 1;
    }
    f->spare += f->widths[column] - high;
    f->widths[column] = high;
}

static void
set_width(struct fit *f, int column, int width, const int *lines)
{
    f->widths[column] = width;
    for (int r = 0; r < f->rows; r++)
        f->lines[r * f->columns + column] = lines[r];
}

/* Gives a column what is spare and what is taken off another one, where that
 * makes the table less high. */
static bool
shift(struct fit *f, int from, int to, int step)
{
    int less = f->widths[from] - step, more = f->widths[to] + step + f->spare;
    long long gain = 0;

    count_lines(f, from, less, f->from_lines);
    count_lines(f, to, more, f->to_lines);
    for (int r = 0; r < f->rows; r++) {
        const int *lines = &f->lines[r * f->columns];

        if (lines[from] == f->from_lines[r] && lines[to] == f->to_lines[r])
            continue;
        gain += row_cost(f, r, from, lines[from], to, lines[to]) -
                row_cost(f, r, from, f->from_lines[r], to, f->to_lines[r]);
    }
    if (gain <= 0)
        return false;
    f->spare = 0;
    set_width(f, from, less, f->from_lines);
    set_width(f, to, more, f->to_lines);
    tighten(f, from);
    tighten(f, to);
    return true;
}

static int
most_lines(const struct fit *f, int column, int width)
{
    int most = 1;

    for (int r = 0; r < f->rows; r++) {
        int n = lines_at(f->texts[r * f->columns + column], width);

        most = n > most ? n : most;
    }
    return most;
}

/* The least width at which no cell of a column has more than so many lines;
 * `limit` where there is none below it. */
static int
width_for(const struct fit *f, int column, int lines, int limit)
{
    int low = f->widths[column], high = limit;

    while (low < high) {
        int middle = (low + high) / 2;

        if (most_lines(f, column, middle) <= lines)
            high = middle;
        else
            low = middle + 1;
    }
    return high;
}

/* Tries to give a column at once what takes a line, two lines … off its
 * highest cells: a little of it would gain nothing. */
static bool
leap(struct fit *f, int to)
{
    int had = f->widths[to] + f->spare, most = 0;
    bool better = false;

    for (int c = 0; c < f->columns; c++)
        if (c != to && !f->set[c] && f->widths[c] - f->least[c] > most)
            most = f->widths[c] - f->least[c];
    for (int n = most_lines(f, to, f->widths[to]) - 1; n > 0;
         n -= n > TOWER ? n / 16 : 1) {
        int need = width_for(f, to, n, had + most + 1);

        if (need > had + most)
            break; /* fewer lines need more */
        for (int from = 0; from < f->columns; from++) {
            int step = need - f->widths[to] - f->spare;

            step = step > 0 ? step : 0;
            if (from != to && !f->set[from] &&
                f->widths[from] - step >= f->least[from])
                better = shift(f, from, to, step) || better;
        }
    }
    return better;
}

static bool
leap_all(struct fit *f)
{
    bool better = false;

    for (int to = 0; to < f->columns; to++)
        better = (!f->set[to] && leap(f, to)) || better;
    return better;
}

static bool
shift_all(struct fit *f, int step)
{
    bool better = false;

    for (int from = 0; from < f->columns; from++)
        for (int to = 0; to < f->columns; to++) {
            if (from == to || f->set[from] || f->set[to] ||
                f->widths[from] - step < f->least[from])
                continue;
            better = shift(f, from, to, step) || better;
        }
    return better;
}

/* Whether columns of that width leave every row as high as it is. */
static bool
may_be(const struct fit *f, int from, int count, int width)
{
    for (int r = 0; r < f->rows; r++) {
        int most = 1;

        for (int c = 0; c < f->columns; c++)
            if (f->lines[r * f->columns + c] > most)
                most = f->lines[r * f->columns + c];
        for (int c = from; c < from + count; c++)
            if (lines_at(f->texts[r * f->columns + c], width) > most)
                return false;
    }
    return true;
}

/* Makes columns alike and as narrow as they may be; they are held so. */
static void
make_alike(struct fit *f, bool *held, int from, int count)
{
    int low = 0, high = 0;

    for (int c = from; c < from + count; c++) {
        if (held[c])
            return;
        low = f->least[c] > low ? f->least[c] : low;
        high += f->widths[c];
    }
    f->spare += high;
    high /= count;
    if (low > high || !may_be(f, from, count, high)) {
        for (int c = from; c < from + count; c++)
            f->spare -= f->widths[c];
        return;
    }
    while (low < high) {
        int middle = (low + high) / 2;

        if (may_be(f, from, count, middle))
            high = middle;
        else
            low = middle + 1;
    }
    f->spare -= high * count;
    for (int c = from; c < from + count; c++) {
        count_lines(f, c, high, f->to_lines);
        set_width(f, c, high, f->to_lines);
        held[c] = true;
    }
}

/* Columns under one head are alike where no row gets higher for it. */
static void
make_heads_alike(struct fit *f, const struct node *table, bool *held)
{
    for (const struct node *r = table->first; r != NULL && r->u.row.header;
         r = r->next)
        for (const struct node *c = r->first; c != NULL; c = c->next)
            if (c->u.cell.columns > 1)
                make_alike(f, held, c->u.cell.column, c->u.cell.columns);
}

void
table_fit(const struct unset *first, const bool *set, const int *least,
          const int *wish, int *widths)
{
    int columns = first->grid->columns, room = 0;
    struct arena *a = first->run.arena;
    bool *held = ARENA_ARRAY(a, bool, columns);
    struct fit f = { .run = &first->run, .set = held, .least = least,
                     .widths = widths, .columns = columns };

    read_rows(&f, first, wish);
    f.lines = ARENA_ARRAY(a, int, (size_t)f.rows * (size_t)f.columns);
    f.from_lines = ARENA_ARRAY(a, int, f.rows);
    f.to_lines = ARENA_ARRAY(a, int, f.rows);
    for (int c = 0; c < columns; c++) {
        held[c] = set[c];
        count_lines(&f, c, widths[c], f.to_lines);
        set_width(&f, c, widths[c], f.to_lines);
        room += set[c] ? 0 : widths[c];
        if (!set[c])
            tighten(&f, c);
    }
    for (int i = 0; i < PASSES && leap_all(&f); i++)
        ;
    for (int step = room / 6; step >= STEP_LEAST; step = step * 2 / 3)
        for (int i = 0; i < PASSES && shift_all(&f, step); i++)
            ;
    for (int i = 0; i < PASSES && leap_all(&f); i++)
        ;
    make_heads_alike(&f, first->table, held);
    for (int i = 0; i < PASSES && leap_all(&f); i++)
        ;
}
