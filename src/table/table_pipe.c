/* table_pipe.c — rows between '|' in outline text, as Markdown writes them.
 * They become the same value that lists in YAML give. */
#include <string.h>

#include "base/utf8.h"
#include "base/viet.h"
#include "table/table.h"
#include "text/picture.h"

enum { YEAR_DIGITS = 4 };

struct table_pipe {
    struct arena *arena; /* of texts; and of the values that have them */
    struct arena *brief;
    struct value *map, *rows, *columns; /* columns: with their alignment */
    int count;
    int most;  /* cells of the longest row, */
    int first; /* of the first, */
    int last;  /* and of the last */
    bool bare; /* without lines */
    bool tabs; /* the cells are parted by Tab */
};

bool
table_pipe_is(struct str line)
{
    line = str_trim(line);
    return line.n > 1 && line.p[0] == '|' && line.p[line.n - 1] == '|' &&
           line.p[line.n - 2] != '\\';
}

struct table_pipe *
table_pipe_new(struct arena *a, struct arena *brief, struct pos pos)
{
    struct table_pipe *p = ARENA_NEW(brief, struct table_pipe);

    p->arena = a;
    p->brief = brief;
    p->map = value_new(brief, VALUE_MAP, pos);
    p->rows = value_add(brief, p->map, "dong", VALUE_LIST, pos);
    return p;
}

/* Bytes of the next cell of the row, up to its '|'; those of a picture are its
 * own. */
static size_t
cell_length(struct table_pipe *p, struct str s)
{
    size_t n = 0;

    while (n < s.n && s.p[n] != '|') {
        size_t own = picture_length(p->arena, str_after(s, n));

        n += own > 0 ? own : s.p[n] == '\\' && n + 1 < s.n ? 2 : 1;
    }
    return n;
}

static struct value *
text_value(struct table_pipe *p, struct str s, struct pos pos)
{
    struct buf b = buf_new(p->arena);
    struct value *v = value_new(p->brief, s.n > 0 ? VALUE_TEXT : VALUE_NULL,
                                pos);

    v->text = s;
    if (!str_has(s, "\\|"))
        return v;
    for (size_t i = 0; i < s.n; i++) {
        if (s.p[i] == '\\' && i + 1 < s.n && s.p[i + 1] == '|')
            continue;
        buf_add_c(&b, s.p[i]);
    }
    v->text = buf_take(&b);
    return v;
}

/* The parts of a cell between "<br>" are paragraphs of their own; blank ones
 * are lines to write on. */
static struct value *
cell_value(struct table_pipe *p, struct str s, struct pos pos)
{
    static const char mark[] = "<br>";
    struct value *map, *list = NULL;
    size_t n = 0, counted = 0; /* counted: bytes that column is behind */
    int column = pos.column;

    for (size_t i = 0; i <= s.n; i++) {
        struct pos at = pos;
        struct str part;

        if (i < s.n && !str_starts(str_after(s, i), mark))
            continue;
        if (i == s.n && list == NULL)
            break;
        if (list == NULL) {
            map = value_new(p->brief, VALUE_MAP, pos);
            list = value_add(p->brief, map, "noi_dung", VALUE_LIST, pos);
        }
        part = (struct str){ s.p + n, i - n };
        column += (int)utf8_count(str_after(str_first(s, n), counted));
        counted = n;
        at.column = column;
        part = str_trim(part);
        value_append(list, text_value(p, part, at));
        list->last->kind = VALUE_TEXT;
        n = i + sizeof(mark) - 1;
    }
    return list != NULL ? map : text_value(p, s, pos);
}

/* Cuts the next cell off *rest; false when nothing is left. */
static bool
next_cell(struct table_pipe *p, struct str *rest, struct pos *pos,
          struct str *cell, struct pos *cell_pos)
{
    size_t n = cell_length(p, *rest), lead = 0;
    struct str raw = str_first(*rest, n);

    if (rest->n == 0)
        return false;
    *cell = str_trim(raw);
    lead = cell->n > 0 ? (size_t)(cell->p - raw.p) : 0;
    *cell_pos = *pos;
    cell_pos->column += (int)lead;
    pos->column += (int)utf8_count(raw) + 1;
    *rest = str_after(*rest, n + 1);
    return true;
}

/* "---", ":--:", "--:" */
static bool
is_rule_cell(struct str s)
{
    size_t dashes = 0;

    for (size_t i = 0; i < s.n; i++) {
        dashes += s.p[i] == '-';
        if (s.p[i] != '-' && !(s.p[i] == ':' && (i == 0 || i == s.n - 1)))
            return false;
    }
    return dashes > 0;
}

static bool
is_rule(struct table_pipe *p, struct str rest)
{
    struct pos pos = POS_NONE, at;
    struct str cell;
    bool some = false;

    while (next_cell(p, &rest, &pos, &cell, &at)) {
        if (!is_rule_cell(cell))
            return false;
        some = true;
    }
    return some;
}

/* The line under the head: it makes what is above it the head, and says how
 * its columns stand. As the first line it says only that. */
static void
add_rule(struct table_pipe *p, struct str rest, struct pos pos)
{
    struct str cell;
    struct pos at;
    struct value *v;

    v = value_add(p->brief, p->map, "dau", VALUE_TEXT, pos);
    v->text = str_printf(p->arena, "%d", p->count);
    p->columns = value_add(p->brief, p->map, "cot", VALUE_LIST, pos);
    while (next_cell(p, &rest, &pos, &cell, &at)) {
        struct value *column = value_new(p->brief, VALUE_MAP, at);
        bool left = str_starts(cell, ":"), right = str_ends(cell, ":");

        value_append(p->columns, column);
        if (!left && !right)
            continue;
        v = value_add(p->brief, column, "can", VALUE_TEXT, at);
        v->text = left && right ? STR("giua") : left ? STR("trai")
                                                     : STR("phai");
    }
}

void
table_pipe_add(struct table_pipe *p, struct str line, struct pos pos)
{
    struct str rest = str_trim(line), cell;
    struct value *row;
    struct pos at;

    rest = str_after(rest, 1); /* the last bar ends the last cell */
    pos.column++;
    if (p->columns == NULL && is_rule(p, rest)) {
        add_rule(p, rest, pos);
        return;
    }
    row = value_new(p->brief, VALUE_LIST, pos);
    while (next_cell(p, &rest, &pos, &cell, &at))
        value_append(row, cell_value(p, cell, at));
    value_append(p->rows, row);
    p->count++;
}

int
table_tabs(struct str line)
{
    int n = 1;

    while (line.n > 0 && strchr("\r ", line.p[line.n - 1]) != NULL)
        line.n--;
    for (size_t i; (i = str_index(line, '\t')) < line.n; n++)
        line = str_after(line, i + 1);
    return n;
}

bool
table_tabs_goes_on(struct str line)
{
    struct str rest = str_trim(line);
    bool lower = rest.n > 0 && viet_is_lower(utf8_next(&rest));

    return lower && table_tabs(line) == 1 &&
           !(str_starts(rest, ")") || str_starts(rest, ".") ||
             str_starts(rest, "/"));
}

/* A line end in a cell parts its row in two lines: "2, Tập huấn" above "hồ sơ,
 * Phòng Kinh tế", which have the cells of a row together; or below a whole row
 * "do thiết bị" is the rest of its last cell. */
static bool
completes_row(const struct table_pipe *p, struct str line, int cells)
{
    struct str cell = str_trim(str_first(line, str_index(line, '\t')));
    uint32_t c = cell.n > 0 ? utf8_next(&cell) : 0;

    if (p->last == 0)
        return false;
    if (p->last >= p->first) /* in the last cell */
        return table_tabs_goes_on(line);
    return cells > 1 ? p->last + cells - 1 == p->first && viet_is_letter(c)
                     : viet_is_lower(c);
}

bool
table_tabs_figure(struct str line)
{
    bool year;

    line = str_trim(line);
    year = line.n == YEAR_DIGITS && (str_starts(line, "19") ||
                                     str_starts(line, "20"));
    if (str_starts(line, "-"))
        line = str_after(line, 1);
    if (str_ends(line, "%"))
        line.n--;
    if (line.n == 0 || !viet_is_digit((unsigned char)line.p[0]) ||
        !viet_is_digit((unsigned char)line.p[line.n - 1]))
        return false;
    for (size_t i = 0; i < line.n; i++)
        if (strchr("0123456789.,/-", line.p[i]) == NULL)
            return false;
    return !year;
}

/* Adds a paragraph to a cell. */
static void
extend_cell(struct table_pipe *p, struct value *cell, struct str s,
            struct pos pos)
{
    struct value *list, *first;

    if (cell->kind == VALUE_NULL) {
        cell->kind = VALUE_TEXT;
        cell->text = s;
        cell->pos = pos;
        return;
    }
    if (cell->kind != VALUE_MAP) {
        first = text_value(p, cell->text, cell->pos);
        cell->kind = VALUE_MAP;
        cell->text = STR_EMPTY;
        list = value_add(p->brief, cell, "noi_dung", VALUE_LIST, cell->pos);
        value_append(list, first);
    }
    list = cell->first;
    value_append(list, text_value(p, s, pos));
}

void
table_pipe_add_tabs(struct table_pipe *p, struct str line, struct pos pos)
{
    struct value *row = p->rows->last;
    int cells = table_tabs(line);
    bool more = completes_row(p, line, cells) ||
                (cells == 1 && row != NULL && table_tabs_figure(line));

    p->tabs = true;
    if (!more)
        row = value_new(p->brief, VALUE_LIST, pos);
    p->last = more ? p->last + cells - 1 : cells;
    p->first = p->first > 0 ? p->first : cells;
    p->most = p->last > p->most ? p->last : p->most;
    for (int left = cells; left > 0; left--) {
        size_t n = str_index(line, '\t');
        struct str raw = str_first(line, n), cell = str_trim(raw);
        struct pos at = pos;

        if (cell.n > 0)
            at.column += (int)utf8_count(str_first(raw, (size_t)(cell.p -
                                                                raw.p)));
        if (more && left == cells)
            extend_cell(p, row->last, cell, at);
        else
            value_append(row, cell_value(p, cell, at));
        pos.column += (int)utf8_count(raw) + 1;
        line = str_after(line, n + 1);
    }
    if (more)
        return;
    value_append(p->rows, row);
    p->count++;
}

void
table_pipe_bare(struct table_pipe *p)
{
    p->bare = true;
    value_add(p->brief, p->map, "khung", VALUE_TEXT, p->map->pos)->text =
        STR("không");
}

void
table_pipe_valign(struct table_pipe *p, struct str s, struct pos pos)
{
    value_add(p->brief, p->map, "can_doc", VALUE_TEXT, pos)->text = s;
}

/* The head of a table that was pasted: it has as many cells as the longest row,
 * so that nothing of that is lost. */
static void
widen_head(struct table_pipe *p, struct diags *d)
{
    struct value *row = p->rows->first;
    int cells = 0;

    for (const struct value *c = row->first; c != NULL; c = c->next)
        cells++;
    if (cells < p->most)
        diag_gather(d, TABLE_ROW_SHORT, row->pos,
                    str_printf(p->arena, "%d", p->most - cells).p,
                    str_printf(p->arena, "%d", p->most).p);
    for (; cells < p->most; cells++)
        value_append(row, value_new(p->brief, VALUE_NULL, row->pos));
}

const struct value *
table_pipe_value(struct table_pipe *p, struct diags *d)
{
    int head = 0;

    if (p->columns != NULL || value_find(p->map, "dau") != NULL)
        return p->map;
    if (p->tabs)
        head = table_guess_names(p->arena, p->rows);
    else if (!p->bare)
        head = table_guess_head(p->arena, p->rows);
    if (head > 0 && p->tabs)
        widen_head(p, d);
    if (p->tabs)
        diag_gather(d, TABLE_TABS, p->rows->first->pos,
                    head > 0 ? "hàng đầu là tên các cột"
                             : "không có hàng tên cột");
    else if (head > 0)
        diag_gather(d, TABLE_HEAD_GUESSED, p->rows->first->pos);
    value_add(p->brief, p->map, "dau", VALUE_TEXT, p->map->pos)->text =
        str_printf(p->arena, "%d", head);
    return p->map;
}

/* What stands behind the colon of a line "[word: …]", one pair of brackets;
 * empty where it is none. */
static struct str
said_of(struct arena *a, struct str line, const char *word)
{
    size_t colon;

    line = str_trim(line);
    colon = str_index(line, ':');
    if (!str_starts(line, "[") || !str_ends(line, "]") || colon >= line.n ||
        !str_is(viet_key(a, (struct str){ line.p + 1, colon - 1 }), word))
        return STR_EMPTY;
    line = (struct str){ line.p + colon + 1, line.n - colon - 2 };
    return str_index(line, ']') < line.n ? STR_EMPTY : str_trim(line);
}

struct str
table_pipe_reads_valign(struct arena *a, struct str line)
{
    return said_of(a, line, "can_doc");
}

struct str
table_reference(struct arena *a, struct str line)
{
    return viet_key(a, said_of(a, line, "bang"));
}
