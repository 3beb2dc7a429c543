/* wrap.c — fills lines word by word, each with its lead and its indent. */
#include "base/wrap.h"

#include "base/utf8.h"

static void
add_line(struct buf *b, struct str line, const char *lead)
{
    size_t blanks = 0, start, column;

    while (blanks < line.n && line.p[blanks] == ' ')
        blanks++;
    start = utf8_count(str_from(lead)) + blanks;
    buf_add_z(b, lead);
    buf_add_str(b, str_first(line, blanks));
    column = start;
    for (struct str rest = str_after(line, blanks); rest.n > 0;) {
        struct str word = str_first(rest, str_index(rest, ' '));
        size_t width = utf8_count(word);

        if (column > start && column + 1 + width > WRAP_WIDTH) {
            buf_add_c(b, '\n');
            buf_add_z(b, lead);
            buf_add_str(b, str_first(line, blanks));
            column = start;
        } else if (column > start) {
            buf_add_c(b, ' ');
            column++;
        }
        buf_add_str(b, word);
        column += width;
        rest = str_after(rest, word.n + 1);
    }
    buf_add_c(b, '\n');
}

void
wrap_add(struct buf *b, struct str text, const char *lead)
{
    struct str line;

    while (str_line(&text, &line))
        add_line(b, line, lead);
}
