/* source.c — places in the text of a file, and their lines. */
#include "base/source.h"

#include "base/search.h"
#include "base/utf8.h"

static const struct passage *
passages_copy(struct arena *a, const struct source *s)
{
    struct passage *copy;

    if (s->passages == NULL)
        return NULL;
    copy = ARENA_ARRAY(a, struct passage, s->passage_count + 1);
    for (int i = 0; i < s->passage_count; i++) {
        copy[i] = s->passages[i];
        copy[i].words = str_copy(a, copy[i].words);
    }
    return copy;
}

/* LONG: bytes from which on a text has an index. EVERY: of its code points one
 * in so many is in it. */
enum { LONG = 2048, EVERY = 256 };

struct source_index {
    struct arena *arena;
    uint32_t *line;  /* the byte at which each begins; NULL: not yet made */
    uint32_t *point; /* that of each EVERY-th code point */
    size_t lines, points;
};

struct source_index *
source_index_for(struct arena *a, struct str text)
{
    struct source_index *x;

    if (text.n < LONG || text.n > UINT32_MAX)
        return NULL;
    x = ARENA_NEW(a, struct source_index);
    x->arena = a;
    return x;
}

static bool
begins_point(char byte)
{
    return ((unsigned char)byte & 0xC0) != 0x80;
}

static void
make_index(struct source_index *x, struct str text)
{
    size_t lines = 1, points = 0;

    for (size_t i = 0; i < text.n; i++) {
        lines += text.p[i] == '\n';
        points += begins_point(text.p[i]);
    }
    x->line = ARENA_ARRAY(x->arena, uint32_t, lines);
    x->point = ARENA_ARRAY(x->arena, uint32_t, points / EVERY + 1);
    x->lines = 1;
    points = 0;
    for (size_t i = 0; i < text.n; i++) {
        if (begins_point(text.p[i]) && points++ % EVERY == 0)
            x->point[x->points++] = (uint32_t)i;
        if (text.p[i] == '\n')
            x->line[x->lines++] = (uint32_t)(i + 1);
    }
}

/* So many code points on from that byte. */
static size_t
points_on(struct str text, size_t byte, size_t points)
{
    struct str rest = str_after(text, byte);

    for (; points > 0 && rest.n > 0; points--)
        utf8_next(&rest);
    return text.n - rest.n;
}

/* The same, by the index. */
static size_t
points_far_on(const struct source_index *x, struct str text, size_t byte,
              size_t points)
{
    size_t low = 0, high = x->points;

    while (low + 1 < high) {
        size_t middle = (low + high) / 2;

        if (x->point[middle] <= byte)
            low = middle;
        else
            high = middle;
    }
    points += utf8_count((struct str){ text.p + x->point[low],
                                       byte - x->point[low] });
    low += points / EVERY;
    if (low >= x->points)
        return points_on(text, x->point[x->points - 1],
                         points % EVERY + EVERY);
    return points_on(text, x->point[low], points % EVERY);
}

size_t
source_byte(struct pos pos)
{
    const struct source *s = pos.source;
    struct source_index *x = s->index;
    size_t points = pos.column > 1 ? (size_t)pos.column - 1 : 0;
    struct str rest = s->text, line;

    if (x == NULL) {
        for (int i = 1; i < pos.line && str_line(&rest, &line); i++)
            continue;
        return points_on(s->text, s->text.n - rest.n, points);
    }
    if (x->line == NULL)
        make_index(x, s->text);
    if (pos.line > 0 && (size_t)pos.line > x->lines)
        return s->text.n;
    return points_far_on(x, s->text, pos.line > 1 ? x->line[pos.line - 1] : 0,
                         points);
}

struct source *
source_named(struct arena *a, const struct source *s)
{
    struct source *named = ARENA_NEW(a, struct source);

    named->name = str_zero(a, str_from(s->name));
    named->text = STR_EMPTY;
    named->sheet = s->sheet;
    named->passages = passages_copy(a, s);
    named->passage_count = s->passage_count;
    named->files = s->files;
    return named;
}

struct pos
source_pos(const struct source *s, size_t byte)
{
    struct pos pos = { s, 1, 1 };
    struct str before = str_first(s->text, byte), line;
    size_t start = 0;

    for (size_t i = 0; i < before.n; i++)
        if (before.p[i] == '\n') {
            pos.line++;
            start = i + 1;
        }
    line = str_after(before, start);
    pos.column += (int)utf8_count(line);
    return pos;
}

struct str
source_line(const struct source *s, int line)
{
    struct str rest = str_after(s->text, source_byte((struct pos){
        s, line, 1 })), found = STR_EMPTY;

    if (line < 1 || !str_line(&rest, &found))
        return STR_EMPTY;
    return found;
}

/* A long line is counted through once: the byte of each so many columns. */
enum { LONG_LINE = 4096, STEP = 128 };

struct line_steps {
    size_t count;
    size_t *at;
};

static const struct line_steps *
steps_of(struct arena *a, struct str line)
{
    struct line_steps *steps = ARENA_NEW(a, struct line_steps);
    struct str rest = line;

    steps->at = ARENA_ARRAY(a, size_t, line.n / STEP + 1);
    for (size_t i = 0; rest.n > 0; i++) {
        if (i % STEP == 0)
            steps->at[steps->count++] = line.n - rest.n;
        utf8_next(&rest);
    }
    return steps;
}

struct raw_lines
raw_lines_of(struct arena *a, struct str text)
{
    struct raw_lines lines = { NULL, 0, NULL };
    const struct line_steps **steps = NULL;
    struct str rest = text, line;
    struct str *all;

    while (str_line(&rest, &line))
        lines.count++;
    all = ARENA_ARRAY(a, struct str, lines.count + 1);
    for (int i = 0; i < lines.count; i++) {
        str_line(&text, &all[i]);
        if (all[i].n < LONG_LINE)
            continue;
        if (steps == NULL)
            steps = ARENA_ARRAY(a, const struct line_steps *,
                                lines.count);
        steps[i] = steps_of(a, all[i]);
    }
    lines.line = all;
    lines.steps = steps;
    return lines;
}

struct str
raw_lines_at(const struct raw_lines *l, int n)
{
    return n >= 1 && n <= l->count ? l->line[n - 1] : STR_EMPTY;
}

static const struct line_steps *
steps_at(const struct raw_lines *l, int n)
{
    return l->steps != NULL && n >= 1 && n <= l->count ? l->steps[n - 1]
                                                       : NULL;
}

struct str
raw_lines_from(const struct raw_lines *l, int n, int column)
{
    struct str rest = raw_lines_at(l, n);
    const struct line_steps *steps = steps_at(l, n);
    int i = 1;

    if (steps != NULL && column > STEP) {
        size_t step = (size_t)(column - 1) / STEP;

        if (step >= steps->count)
            step = steps->count - 1; /* past the end */
        rest = str_after(rest, steps->at[step]);
        i = (int)step * STEP + 1;
    }
    for (; i < column && rest.n > 0; i++)
        utf8_next(&rest);
    return rest;
}

struct step_search {
    const struct line_steps *steps;
    size_t byte;
};

static bool
step_is_before(const void *byte, size_t i)
{
    const struct step_search *s = byte;

    return s->steps->at[i] <= s->byte;
}

int
raw_lines_column(const struct raw_lines *l, int n, size_t byte)
{
    struct str line = raw_lines_at(l, n);
    const struct step_search asked = { steps_at(l, n), byte };
    size_t step = 0, from = 0;

    if (asked.steps != NULL) {
        /* the first step is at 0, before or at any byte */
        step = search_first(asked.steps->count, step_is_before, &asked) - 1;
        from = asked.steps->at[step];
    }
    return 1 + (int)(step * STEP) +
           (int)utf8_count(str_first(str_after(line, from), byte - from));
}

struct pos
pos_origin(struct pos pos)
{
    while (pos.source != NULL && pos.source->origin != NULL)
        pos = pos.source->origin(pos.source, source_byte(pos));
    return pos;
}

struct pos
pos_of_character(struct pos pos, uint32_t c)
{
    struct str rest;

    if (pos.source == NULL || pos.source->origin == NULL)
        return pos;
    rest = str_after(pos.source->text, source_byte((struct pos){
        pos.source, pos.line, 1 }));
    while (rest.n > 0) {
        size_t byte = (size_t)(rest.p - pos.source->text.p);

        if (utf8_next(&rest) == c)
            return pos.source->origin(pos.source, byte);
    }
    return pos;
}

enum { CELL_LONGEST = 16 };

/* "C7", for a place in a sheet. */
static void
cell_name(char name[CELL_LONGEST], struct pos pos)
{
    char letters[4];
    int n = 0;

    for (int c = pos.line % SHEET_COLUMNS + 1; c > 0 && n < 4;
         c = (c - 1) / 26)
        letters[n++] = (char)('A' + (c - 1) % 26);
    while (n > 0)
        *name++ = letters[--n];
    snprintf(name, CELL_LONGEST - sizeof(letters), "%d",
             pos.line / SHEET_COLUMNS);
}

const struct passage *
pos_passage(struct pos pos)
{
    if (pos.source == NULL || pos.source->passages == NULL || pos.line == 0)
        return NULL;
    return &pos.source->passages[pos.line - 1];
}

enum { PASSAGE_LONGEST = 96 };

static void
name_passage(char name[PASSAGE_LONGEST], const struct passage *p)
{
    int n;

    if (p->paragraph > 0)
        n = snprintf(name, PASSAGE_LONGEST, "đoạn %d", p->paragraph);
    else
        n = snprintf(name, PASSAGE_LONGEST, "bảng %d, hàng %d", p->table,
                     p->row);
    if (p->page > 0)
        snprintf(name + n, (size_t)(PASSAGE_LONGEST - n), ", trang %d",
                 p->page);
}

struct str
passage_name(struct arena *a, const struct passage *p)
{
    char name[PASSAGE_LONGEST];

    name_passage(name, p);
    return str_copy(a, str_from(name));
}

const char *
pos_mark(struct pos pos)
{
    if (pos.source != NULL && pos.source->sheet)
        return "!";
    return pos_passage(pos) != NULL ? ": " : ":";
}

struct str
pos_text(struct arena *a, struct pos pos)
{
    const struct passage *p = pos_passage(pos);
    char cell[CELL_LONGEST];

    if (pos.source == NULL)
        return STR_EMPTY;
    if (pos.line == 0)
        return str_from(pos.source->name);
    if (pos.source->sheet) {
        cell_name(cell, pos);
        return str_printf(a, "%s!%s", pos.source->name, cell);
    }
    if (p != NULL)
        return str_printf(a, "%s, %.*s", pos.source->name,
                          STR_ARG(passage_name(a, p)));
    return str_printf(a, "%s:%d:%d", pos.source->name, pos.line, pos.column);
}

struct str
pos_within(struct arena *a, struct pos pos)
{
    const struct passage *p;

    pos = pos_origin(pos);
    p = pos_passage(pos);
    return p != NULL ? passage_name(a, p)
                     : str_printf(a, "dòng %d", pos.line);
}

void
pos_print(FILE *f, struct pos pos)
{
    const struct passage *p = pos_passage(pos);
    char cell[CELL_LONGEST], name[PASSAGE_LONGEST];

    if (p != NULL) {
        name_passage(name, p);
        fprintf(f, "%s (“%.*s”)", name, STR_ARG(p->words));
        return;
    }
    if (pos.source == NULL || !pos.source->sheet) {
        fprintf(f, "%d:%d", pos.line, pos.column);
        return;
    }
    cell_name(cell, pos);
    fputs(cell, f);
}
