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
 * whether a line end is among them. */
static int
gap(struct str file, bool *broken)
{
    int n = 0;

    *broken = false;
    while (is_space(peek(file))) {
        *broken |= utf8_next(&file) == '\n';
        n++;
    }
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
    bool broken;

    if (quote == '"' && (str_starts(*file, "\\\n") ||
                         str_starts(*file, "\\\r\n"))) {
        skip(file, pos, 1);
        skip(file, pos, gap(*file, &broken));
    }
}

/* Moves past what stands in the file for the code point c of the text, with
 * next behind it. */
static void
step(struct str *file, struct pos *pos, uint32_t c, uint32_t next, char quote)
{
    bool broken;
    int n = gap(*file, &broken);

    if ((c == ' ' || c == '\n') && (n > 0 || peek(*file) != '\\')) {
        skip(file, pos, broken ? n : n > 0);
        return;
    }
    skip(file, pos, width_in_file(*file, c, quote));
    while (is_combining(peek(*file)) && !is_combining(next))
        skip(file, pos, 1);
    skip_join(file, pos, quote);
}

/* The source from pos on; *quote is what stands before it. */
static struct str
file_at(struct pos pos, char *quote)
{
    struct str rest = pos.source->text, line;

    for (int i = 1; i < pos.line && str_line(&rest, &line); i++)
        continue;
    *quote = '\0';
    for (int i = 1; i < pos.column && rest.n > 0; i++) {
        *quote = rest.p[0];
        utf8_next(&rest);
    }
    return rest;
}

static struct pos
walk(struct pos pos, struct str text)
{
    char quote;
    struct str file = file_at(pos, &quote);

    while (text.n > 0) {
        uint32_t c = utf8_next(&text);

        step(&file, &pos, c, peek(text), quote);
    }
    return pos;
}

/* The same byte of the text as it was. */
static size_t
before_patches(const struct patched *p, size_t offset)
{
    size_t was = offset;

    for (const struct patch *one = p->first;
         one != NULL && one->at <= offset; one = one->next)
        was = offset < one->at + one->n
                  ? one->was_at
                  : offset - (one->at + one->n) + one->was_at + one->was_n;
    return was;
}

struct pos
value_pos(const struct value *v, size_t offset)
{
    struct str text = v->text, before, rest;
    struct pos pos = v->pos;

    if (v->patched != NULL) {
        offset = before_patches(v->patched, offset);
        text = v->patched->text;
    }
    rest = before = str_first(text, offset);
    if (offset == 0 || pos.source == NULL || pos.source->sheet)
        return pos;
    if (!v->block)
        rest = before;
    else
        for (size_t n; (n = str_index(rest, '\n')) < rest.n; pos.line++)
            rest = str_after(rest, n + 1);
    if (v->moved && pos.source->text.n > 0) /* else it is no more there */
        return walk(pos, rest);
    pos.column += (int)utf8_count(rest);
    return pos;
}
