/* pages.c — takes form feeds and page numbers out of a text, and marks where
 * they stood. */
#include "input/pages.h"

#include "base/viet.h"

/* So many blank lines may stand between a page's end and its number. */
enum { BLANK_LINES_MOST = 4, NUMBER_DIGITS_MOST = 4 };

static const char mark[] = "\u2060";

static bool
is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\f' || c == '\r';
}

static size_t
blanks_of(struct str s)
{
    size_t n = 0;

    while (n < s.n && is_blank(s.p[n]))
        n++;
    return n;
}

static struct str
bare(struct str s)
{
    s = str_after(s, blanks_of(s));
    while (s.n > 0 && is_blank(s.p[s.n - 1]))
        s.n--;
    return s;
}

static struct str
cut(struct str s, const char *sign)
{
    return str_starts(s, sign) ? bare(str_after(s, str_from(sign).n)) : s;
}

/* "2", "- 2 -", "2/14", "Trang 2", "Trang 2/14". */
static bool
is_page_number(struct str line)
{
    struct str s = cut(cut(bare(line), "Trang"), "-");
    size_t n = str_digits(s);

    if (n == 0 || n > NUMBER_DIGITS_MOST)
        return false;
    s = bare(str_after(s, n));
    if (str_starts(s, "/"))
        s = bare(str_after(s, 1 + str_digits(str_after(s, 1))));
    return s.n == 0 || str_is(s, "-");
}

/* At an end of the line; one inside of it ends no page. */
static bool
has_feed(struct str line)
{
    size_t head = blanks_of(line);
    struct str before = str_first(line, head);
    struct str behind = str_after(line, head + bare(line).n);

    return str_index(before, '\f') < before.n ||
           str_index(behind, '\f') < behind.n;
}

/* The line nearest to line n in one direction that is not blank; 0: none. */
static int
nearest(const struct raw_lines *lines, int n, int step)
{
    for (int i = 0; i <= BLANK_LINES_MOST; i++) {
        n += step;
        if (n < 1 || n > lines->count || has_feed(raw_lines_at(lines, n)))
            return 0;
        if (bare(raw_lines_at(lines, n)).n > 0)
            return n;
    }
    return 0;
}

/* The line of the number of the page that ends, or begins, on line n. */
static int
number_at(const struct raw_lines *lines, int n)
{
    struct str line = raw_lines_at(lines, n);
    int after, before = nearest(lines, n, -1);

    if (is_page_number(line))
        return n;
    if (before > 0 && is_page_number(raw_lines_at(lines, before)))
        return before;
    after = bare(line).n == 0 ? nearest(lines, n, 1) : 0;
    return after > 0 && is_page_number(raw_lines_at(lines, after)) ? after
                                                                   : 0;
}

/* How many form feeds the blanks at the head of a line hold. */
static size_t
feeds_of(struct str head)
{
    size_t n = 0;

    for (size_t i = 0; i < head.n; i++)
        n += head.p[i] == '\f';
    return n;
}

struct marking {
    struct buf out;
    bool indented; /* what stands at the margin is no text but a key */
    bool pending;  /* the next line with text gets the mark */
};

/* A line without its form feeds: the blanks at its head, a mark for each form
 * feed there or for one that is pending, its text. dead: it has none. */
static void
add_line(struct marking *m, struct str line, bool dead)
{
    size_t n = blanks_of(line), feeds = feeds_of(str_first(line, n));
    struct str text = bare(line);
    bool has_text = text.n > 0 && !dead;

    for (size_t i = 0; i < n; i++)
        if (line.p[i] != '\f')
            buf_add_c(&m->out, line.p[i]);
    if (feeds == 0 && (dead || (m->pending && has_text)))
        feeds = 1;
    if (feeds > 0 && m->indented && n == feeds_of(str_first(line, n))) {
        m->pending = !has_text;
        feeds = 0;
    } else if (feeds > 0) {
        m->pending = false;
    }
    while (feeds-- > 0)
        buf_add_z(&m->out, mark);
    if (!has_text)
        return;
    buf_add_str(&m->out, text);
    for (size_t i = n + text.n; i < line.n; i++) {
        m->pending = m->pending || line.p[i] == '\f';
        buf_add_c(&m->out, line.p[i] == '\f' ? ' ' : line.p[i]);
    }
}

struct str
pages_mark(struct arena *a, const struct source *s, bool indented,
           struct diags *d)
{
    struct marking m = { .indented = indented };
    struct raw_lines lines;
    int pages = 0;
    size_t at = 0;
    bool *dead;

    if (str_index(s->text, '\f') >= s->text.n)
        return s->text;
    lines = raw_lines_of(a, s->text);
    dead = ARENA_ARRAY(a, bool, lines.count + 1);
    for (int n = 1; n <= lines.count; n++)
        if (has_feed(raw_lines_at(&lines, n))) {
            int number = number_at(&lines, n);

            if (pages++ == 0)
                at = (size_t)(raw_lines_at(&lines, n).p - s->text.p);
            if (number > 0)
                dead[number] = true;
        }
    if (pages == 0)
        return s->text;
    diag_add(d, TEXT_PAGES, source_pos(s, at),
             str_printf(d->arena, "%d", pages).p);
    m.out = buf_new(a);
    for (int n = 1; n <= lines.count; n++) {
        if (n > 1)
            buf_add_c(&m.out, '\n');
        add_line(&m, raw_lines_at(&lines, n), dead[n]);
    }
    if (str_ends(s->text, "\n"))
        buf_add_c(&m.out, '\n');
    return buf_take(&m.out);
}
