/* word_text.c — text as a document: each line a paragraph, the marks of
 * Markdown as what they mean. */
#include <string.h>

#include "base/utf8.h"
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

enum { FULL = 60, TITLE = 8, INDENTED_LEAST = 5 };

/* Lines that begin as paragraphs of a printed page do, with room before. */
static bool
is_indented(struct str text)
{
    struct str line;
    int count = 0;

    while (str_line(&text, &line)) {
        size_t n = str_indent(line, false);

        count += n >= 3 && n <= 10 && utf8_count(line) >= FULL;
    }
    return count >= INDENTED_LEAST;
}

static bool
begins_item(struct str s)
{
    size_t n = 0;
    static const char *const words[] = { "- ", "+ ", "• ", "|", "#", "Điều ",
        "Chương ", "Mục ", "Phần ", "Căn cứ ", "Nơi nhận", "**", NULL };

    while (n < s.n && n < 10 && (viet_is_digit((unsigned char)s.p[n]) ||
                                 s.p[n] == '.' || s.p[n] == 'I' ||
                                 s.p[n] == 'V' || s.p[n] == 'X'))
        n++;
    return str_starts_any(s, words) ||
           (n > 0 && n < s.n && s.p[n - 1] == '.' && s.p[n] == ' ') ||
           (s.n > 2 && (s.p[1] == ')' || s.p[2] == ')'));
}

/* A full line goes on in the next: at the margin where paragraphs are indented,
 * else where no sentence has ended. Titles are set in lines. */
static bool
goes_on(struct str before, struct str line, bool indented)
{
    size_t n = str_indent(line, true);
    struct str s = str_trim(line), last = str_trim(before);
    struct str first = s;
    bool ended = last.n > 0 && strchr(".;:!?", last.p[last.n - 1]) != NULL;

    if (s.n == 0 || utf8_count(before) < FULL || begins_item(s) ||
        str_starts(last, "|") || str_index(before, '\t') < before.n)
        return false;
    for (size_t i = 0; i < s.n; i++)
        if (str_starts(str_after(s, i), "    "))
            return false; /* two columns */
    if (n >= TITLE && !str_starts(last, "Kính gửi"))
        return false;
    if (indented)
        return n == 0 || !ended;
    return !ended && viet_is_lower(utf8_next(&first));
}

static void
join_line(struct word_file *w, struct word_block *b, struct str s)
{
    word_add_span(w->arena, b, STR(" "), 0);
    word_add_span(w->arena, b, str_trim(s), 0);
    word_settle(w->arena, b);
}

bool
word_open_text(struct word_file *w, struct str text)
{
    struct str line, before = STR_EMPTY;
    bool gap = false, indented = is_indented(text);

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
        if (!gap && !page && w->last != NULL && goes_on(before, s, indented)) {
            join_line(w, w->last, s);
            before = s;
            continue;
        }
        before = s;
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
