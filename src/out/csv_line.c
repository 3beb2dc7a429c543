/* csv_line.c — lines of CSV as this program writes them. */
#include "out/csv_line.h"

void
csv_line(struct buf *b, const struct str *cells, size_t count, char mark)
{
    for (size_t i = 0; i < count; i++) {
        struct str s = cells[i];
        bool quoted = (s.n > 0 && (s.p[0] == ' ' || s.p[s.n - 1] == ' ')) ||
                      str_index(s, '"') < s.n || str_index(s, '\n') < s.n ||
                      str_index(s, '\r') < s.n || str_index(s, mark) < s.n;

        if (i > 0)
            buf_add_c(b, mark);
        if (!quoted) {
            buf_add_str(b, s);
            continue;
        }
        buf_add_c(b, '"');
        for (size_t k = 0; k < s.n; k++) {
            if (s.p[k] == '"')
                buf_add_c(b, '"');
            buf_add_c(b, s.p[k]);
        }
        buf_add_c(b, '"');
    }
    buf_add_c(b, '\n');
}

/* Cuts a cell off the front; false where its quotes do not close. */
static bool
cut_cell(struct arena *a, struct str *rest, char mark, struct str *cell)
{
    struct buf b = buf_new(a);

    if (!str_starts(*rest, "\"")) {
        size_t n = str_index(*rest, mark);

        *cell = str_copy(a, str_first(*rest, n)); /* the line may go */
        *rest = str_after(*rest, n);
        return true;
    }
    *rest = str_after(*rest, 1);
    for (;;) {
        size_t n = str_index(*rest, '"');

        if (n == rest->n)
            return false;
        buf_add_str(&b, str_first(*rest, n));
        *rest = str_after(*rest, n + 1);
        if (!str_starts(*rest, "\""))
            break;
        buf_add_c(&b, '"');
        *rest = str_after(*rest, 1);
    }
    *cell = buf_take(&b);
    return rest->n == 0 || rest->p[0] == mark;
}

int
csv_cells(struct arena *a, struct str line, char mark, struct str *cells,
          int most)
{
    int n = 0;

    while (line.n > 0 && (line.p[line.n - 1] == '\n' ||
                          line.p[line.n - 1] == '\r'))
        line.n--;
    do {
        if (n > 0)
            line = str_after(line, 1);
        if (n == most || !cut_cell(a, &line, mark, &cells[n]))
            return -1;
        n++;
    } while (line.n > 0);
    return n;
}
