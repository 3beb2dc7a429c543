/* word_text.c — text as a document: each line a paragraph, the marks of
 * Markdown as what they mean. */
#include "base/viet.h"
#include "import/word_open.h"

/* The '#' that a heading of Markdown begins with. */
static struct str
without_marks(struct str s, bool *heading)
{
    size_t n = 0;

    *heading = false;
    while (n < s.n && n < 7 && s.p[n] == '#')
        n++;
    if (n == 0 || n == 7 || (n < s.n && s.p[n] != ' '))
        return s;
    *heading = true;
    return str_trim(str_after(s, n));
}

/* "[bookmark: dieu_2]" is what some programs leave of a mark. */
static struct str
without_bookmark(struct str s)
{
    size_t n = str_index(s, ']');

    return str_starts(s, "[bookmark: ") && n < s.n ? str_after(s, n + 1) : s;
}

/* Stars that are in pairs set off words; others are letters. */
static bool
stars_pair(struct str s)
{
    size_t stars = 0;

    for (size_t i = 0; i < s.n; i++)
        stars += s.p[i] == '*';
    return stars % 2 == 0;
}

static void
add_starred(struct word_file *w, struct word_block *b, struct str s,
            unsigned look)
{
    size_t from = 0;

    for (size_t i = 0; i <= s.n; i++) {
        size_t n = 0;

        while (i + n < s.n && s.p[i + n] == '*')
            n++;
        if (n == 0 && i < s.n)
            continue;
        if (i > from)
            word_add_span(w->arena, b,
                          str_first(str_after(s, from), i - from), look);
        if (n != 1 && n > 0)
            look ^= WORD_BOLD;
        if (n == 1 || n == 3)
            look ^= WORD_ITALIC;
        from = i + n;
        i += n > 0 ? n - 1 : 0;
    }
}

bool
word_open_text(struct word_file *w, struct str text)
{
    struct str line;
    bool gap = false;

    w->text_only = true;
    while (str_line(&text, &line)) {
        struct word_block *b;
        bool heading, page = str_index(line, '\f') < line.n;
        struct str s = viet_nfc(w->arena, line);

        while (str_starts(s, "\f"))
            s = str_after(s, 1);
        if (str_trim(s).n == 0) {
            gap = true;
            continue;
        }
        b = word_add(w, WORD_PARA);
        b->gap = gap;
        b->new_page = page;
        gap = false;
        b->raw = str_starts(str_trim(s), "|");
        s = without_marks(without_bookmark(s), &heading);
        if (!b->raw && stars_pair(s))
            add_starred(w, b, s, 0);
        else
            word_add_span(w->arena, b, s, 0);
        word_settle(w->arena, b);
        if (heading)
            b->all |= WORD_BOLD;
    }
    return true;
}
