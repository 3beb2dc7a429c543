/* value_pos.c — the place of a byte of a text value, which may stand in the
 * file in other words: decomposed letters, escapes, lines folded into one. */

#include <stdint.h>

#include "base/utf8.h"
#include "input/value.h"

static bool
is_space(uint32_t c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static bool
is_combining(uint32_t c)
{
    return c >= 0x0300 && c <= 0x036F;
}

static uint32_t
peek(struct str s)
{
    return s.n > 0 ? utf8_next(&s) : 0;
}

static void
skip(struct str *file, struct pos *pos, int code_points)
{
    for (; code_points > 0 && file->n > 0; code_points--) {
        if (utf8_next(file) == '\n') {
            pos->line++;
            pos->column = 1;
        } else {
            pos->column++;
        }
    }
}

/* Code points of blanks and line ends that the file has here; *broken tells
 * whether a line end is among them. blanks, as the mark's, tells of a gap that
 * was gone into before, so that none is counted once for each of its own. */
static int
gap(struct str file, bool *broken, const char **blanks)
{
    int n = 0;

    *broken = false;
    if (file.p < *blanks)
        return 1;
    while (is_space(peek(file))) {
        *broken |= utf8_next(&file) == '\n';
        n++;
    }
    if (!*broken)
        *blanks = file.p;
    return n;
}

/* Code points of the file for one plain character c of the text. */
static int
width_in_file(struct str file, uint32_t c, char quote)
{
    uint32_t first = peek(file), second;

    if (file.n < 2)
        return 1;
    second = (unsigned char)file.p[1];
    if (quote == '\'' && c == '\'' && first == '\'' && second == '\'')
        return 2;
    if (quote != '"' || first != '\\')
        return 1;
    return second == 'x' ? 4 : second == 'u' ? 6 : second == 'U' ? 10 : 2;
}

/* A '\' at the end of a line in quotes joins it with the next one. */
static void
skip_join(struct str *file, struct pos *pos, char quote)
{
    const char *none = NULL;
    bool broken;

    if (quote == '"' && (str_starts(*file, "\\\n") ||
                         str_starts(*file, "\\\r\n"))) {
        skip(file, pos, 1);
        skip(file, pos, gap(*file, &broken, &none));
    }
}

/* Where one stands in the text of a value, and in its file. */
struct value_mark {
    size_t at; /* the byte of the text */
    struct pos pos;
    struct str line, file; /* moved: from the line's begin, and from there */
    const char *blanks; /* up to there are blanks without a line end */
    char quote; /* before it */
};

/* Moves past what stands in the file for the code point c of the text, with
 * next behind it. */
static void
step(struct value_mark *m, uint32_t c, uint32_t next)
{
    struct str *file = &m->file;
    struct pos *pos = &m->pos;
    bool broken, blank = c == ' ' || c == '\n';
    int n = blank ? gap(*file, &broken, &m->blanks) : 0;

    if (blank && (n > 0 || peek(*file) != '\\')) {
        skip(file, pos, broken ? n : n > 0);
        return;
    }
    skip(file, pos, width_in_file(*file, c, m->quote));
    while (is_combining(peek(*file)) && !is_combining(next))
        skip(file, pos, 1);
    skip_join(file, pos, m->quote);
}

/* Goes to the column of its place, in the line that it has. */
static void
find_column(struct value_mark *m)
{
    m->file = m->line;
    m->quote = '\0';
    for (int i = 1; i < m->pos.column && m->file.n > 0; i++) {
        m->quote = m->file.p[0];
        utf8_next(&m->file);
    }
}

/* Does the file have to be looked into? */
static bool
is_walked(const struct value *v)
{
    return v->moved && v->pos.source->text.n > 0; /* else it is no more there */
}

static struct value_mark
mark_first(const struct value *v)
{
    struct value_mark m = { .pos = v->pos };
    struct str text;
    size_t at;

    if (v->pos.source == NULL || !is_walked(v))
        return m;
    text = v->pos.source->text;
    m.line = str_after(text, source_byte((struct pos){
        v->pos.source, v->pos.line, 1 }));
    at = source_byte(v->pos);
    m.file = str_after(text, at);
    m.quote = at > text.n - m.line.n ? text.p[at - 1] : '\0';
    return m;
}

/* Goes to the next line of a block. */
static void
pass_line(struct value_mark *m, const struct value *v)
{
    struct str line;

    m->pos.line++;
    m->pos.column = v->pos.column;
    if (!is_walked(v))
        return;
    str_line(&m->line, &line);
    find_column(m);
}

/* Goes on to a byte of the text that is not behind. */
static void
mark_move(struct value_mark *m, const struct value *v, size_t offset)
{
    struct str rest = str_first(str_after(v->text, m->at), offset - m->at);
    size_t n;

    m->at = offset;
    if (v->block)
        for (; (n = str_index(rest, '\n')) < rest.n; pass_line(m, v))
            rest = str_after(rest, n + 1);
    if (!is_walked(v)) {
        m->pos.column += (int)utf8_count(rest);
        return;
    }
    while (rest.n > 0) {
        uint32_t c = utf8_next(&rest);

        step(m, c, peek(str_after(v->text, offset - rest.n)));
    }
}

struct pos
value_pos(const struct value *v, size_t offset)
{
    struct value_mark m;

    if (offset == 0 || v->pos.source == NULL || v->pos.source->sheet)
        return v->pos;
    m = mark_first(v);
    mark_move(&m, v, offset);
    return m.pos;
}

enum { MARK_EVERY = 512 }; /* bytes */

static const struct value_mark *
marks_new(struct arena *a, const struct value *v)
{
    size_t count = v->text.n / MARK_EVERY + 1;
    struct value_mark *list = ARENA_ARRAY(a, struct value_mark, count);

    list[0] = mark_first(v);
    for (size_t i = 1; i < count; i++) {
        size_t at = i * MARK_EVERY;

        /* between two code points */
        while (((unsigned char)v->text.p[at] & 0xC0) == 0x80 &&
               at > (i - 1) * MARK_EVERY)
            at--;
        list[i] = list[i - 1];
        mark_move(&list[i], v, at);
    }
    return list;
}

struct pos
value_pos_marked(struct arena *a, struct value_marks *marks,
                 const struct value *v, size_t offset)
{
    struct value_mark m;
    size_t most = v->text.n / MARK_EVERY, at = offset / MARK_EVERY;

    if (offset < MARK_EVERY || v->pos.source == NULL || v->pos.source->sheet)
        return value_pos(v, offset);
    if (marks->value != v) {
        marks->value = v;
        marks->list = marks_new(a, v);
    }
    m = marks->list[at < most ? at : most];
    mark_move(&m, v, offset);
    return m.pos;
}
