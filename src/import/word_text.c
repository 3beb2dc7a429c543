/* word_text.c — text as a document: each line a paragraph, the marks of
 * Markdown as what they mean. */
#include <string.h>

#include "base/utf8.h"
#include "base/viet.h"
#include "import/parts.h"
#include "import/word_open.h"
#include "input/pages.h"
#include "outline/outline_wrap.h"

struct text_reading {
    struct word_file *word;
    struct word_block *para; /* that is open */
    struct str before;       /* the line above */
    size_t full;             /* characters that lines were filled up to; or 0 */
    bool indented, heading, gap, page;
};

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

/* Stars that stand together. A pair of them sets off the words between: the
 * first before a word and behind none, the second behind one. Others are
 * letters: "2 * 3", "5*4", "(*)". */
struct stars {
    size_t at, n;
    bool marks;
};

enum { STARS_MOST = 3, OPEN_MOST = 2 };

static bool
in_word(uint32_t c)
{
    return viet_is_letter(c) || viet_is_digit(c);
}

static bool
can_open(struct str s, const struct stars *t)
{
    struct str rest = str_after(s, t->at + t->n);
    uint32_t next = rest.n > 0 ? utf8_next(&rest) : ' ';

    return t->n <= STARS_MOST && next != ' ' && next != ')' &&
           !in_word(utf8_last(str_first(s, t->at)));
}

static bool
can_close(struct str s, const struct stars *t)
{
    struct str rest = str_after(s, t->at + t->n);

    return t->at > 0 && s.p[t->at - 1] != ' ' &&
           (rest.n == 0 || !in_word(utf8_next(&rest)));
}

/* Closes what is open, the last first; false where that is not so much. */
static bool
close_stars(struct stars **open, int *count, struct stars *t)
{
    size_t n = t->n;
    int left = *count;

    while (left > 0 && open[left - 1]->n <= n)
        n -= open[--left]->n;
    if (n > 0 || left == *count)
        return false;
    while (*count > left)
        open[--*count]->marks = true;
    return t->marks = true;
}

/* Two or more before the line's first word or behind its last belong to a
 * pair that goes over lines. */
static bool
at_edge(struct str s, const struct stars *t)
{
    return t->n > 1 &&
           ((t->at == str_indent(s, false) && can_open(s, t)) ||
            (str_trim(s).n + str_indent(s, false) == t->at + t->n &&
             can_close(s, t)));
}

/* The stars of the text; those that are marks say so. */
static int
find_stars(struct str s, struct stars *all)
{
    struct stars *open[OPEN_MOST];
    int n = 0, count = 0;

    for (size_t i = 0; i < s.n; i++) {
        struct stars *t = &all[n];

        if (s.p[i] != '*')
            continue;
        *t = (struct stars){ i, 1, false };
        while (i + 1 < s.n && s.p[i + 1] == '*')
            t->n++, i++;
        n++;
        if ((!can_close(s, t) || !close_stars(open, &count, t)) &&
            count < OPEN_MOST && can_open(s, t))
            open[count++] = t;
    }
    for (int i = 0; i < n; i++)
        all[i].marks = all[i].marks || at_edge(s, &all[i]);
    return n;
}

static void
add_starred(struct word_file *w, struct word_block *b, struct str s)
{
    struct stars *all = ARENA_ARRAY(w->arena, struct stars, s.n / 2 + 1);
    int n = find_stars(s, all);
    unsigned look = 0;
    size_t from = 0;

    for (int i = 0; i <= n; i++) {
        size_t at = i < n ? all[i].at : s.n;

        if (i < n && !all[i].marks)
            continue;
        if (at > from)
            word_add_span(w->arena, b,
                          str_first(str_after(s, from), at - from), look);
        if (i == n)
            return;
        look ^= all[i].n > 1 ? WORD_BOLD : 0u;
        look ^= all[i].n != 2 ? WORD_ITALIC : 0u;
        from = at + all[i].n;
    }
}

enum { FULL = 60, TITLE = 8, INDENTED_LEAST = 5, BLANK_MOST = 4,
       PAGE_DIGITS = 3, FULL_MOST = 130 };

static const char page_mark[] = "\u2060";

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
    static const char *const words[] = { "- ", "+ ", "• ", "|", "#",
        "Căn cứ ", "Nơi nhận", "**", NULL };
    static const char *const numbered[] = { "Điều ", "Chương ", "Mục ",
                                            "Phần ", NULL };

    if (str_starts_any(s, numbered)) { /* "Chương trình" is none */
        struct str number = str_after(s, str_index(s, ' ') + 1);

        return number.n > 0 && strchr("0123456789IVXL", number.p[0]) != NULL;
    }
    while (n < s.n && n < 10 && (viet_is_digit((unsigned char)s.p[n]) ||
                                 s.p[n] == '.' || s.p[n] == 'I' ||
                                 s.p[n] == 'V' || s.p[n] == 'X'))
        n++;
    return str_starts_any(s, words) ||
           (n > 0 && n < s.n && s.p[n - 1] == '.' && s.p[n] == ' ') ||
           (s.n > 2 && (s.p[1] == ')' || s.p[2] == ')'));
}

static bool
ends_part(struct str s)
{
    return s.n > 0 && strchr(".;:!?", s.p[s.n - 1]) != NULL;
}

/* A line that was filled, so that the first word of the next had no room in
 * it; of a heading, which is one line as a rule, that must be sure. */
static bool
had_no_room(const struct text_reading *r, struct str next)
{
    struct str before = str_trim(r->before);
    size_t word = utf8_count(str_first(next, str_index(next, ' ')));
    size_t length = utf8_count(before) + 1 + word;
    bool heading = begins_item(before) && !str_starts(before, "Căn cứ ") &&
                   before.p[0] != '-' && before.p[0] != '+';

    if (r->full == 0 || part_is_upper(before) || part_is_upper(next))
        return false;
    return heading ? length > r->full : length * 6 >= r->full * 5;
}

/* A number or day that is to be written by hand parts its line in two. */
static bool
has_room(struct str before, struct str s)
{
    return (str_ends(before, "Số:") && str_starts(s, "/")) ||
           (str_ends(before, "ngày") && str_starts(s, "tháng")) ||
           (str_ends(before, "tháng") && str_starts(s, "năm"));
}

/* Is it set in columns, as by blanks? */
static bool
has_columns(struct str s)
{
    return str_has(s, "    ");
}

/* A full line goes on in the next: at the margin where paragraphs are indented,
 * else where no sentence has ended. Titles are set in lines. */
static bool
goes_on(const struct text_reading *r, struct str line)
{
    struct str before = r->before;
    size_t n = str_indent(line, true);
    struct str s = str_trim(line), last = str_trim(before);
    struct str first = s;
    bool ended = ends_part(last);

    if (s.n > 0 && last.n > 2 && str_ends(last, "-") &&
        viet_is_letter(utf8_last(str_first(last, last.n - 1))))
        return true; /* "30/2020/NĐ-" */
    if (has_room(last, s) || (str_ends(last, " số") && str_digits(s) > 0 &&
                              str_index(s, '/') < 20))
        return true;
    if (s.n == 0 || utf8_count(before) < FULL || begins_item(s) ||
        str_starts(last, "|") || str_index(before, '\t') < before.n)
        return false;
    if (has_columns(s) || has_columns(last))
        return false;
    if (n >= TITLE && !str_starts(last, "Kính gửi"))
        return false;
    if (r->indented)
        return n == 0 || !ended;
    return !ended && (viet_is_lower(utf8_next(&first)) || had_no_room(r, s));
}

static void
end_para(struct text_reading *r)
{
    if (r->para == NULL)
        return;
    word_settle(r->word->arena, r->para);
    if (r->heading)
        r->para->all |= WORD_BOLD;
    r->para = NULL;
}

static void
join_line(struct text_reading *r, struct str s)
{
    const char *joint = wrap_joint(str_trim(r->before), str_trim(s));
    struct arena *a = r->word->arena;

    if (*joint != 0)
        word_add_span(a, r->para, str_from(joint), 0);
    word_add_span(a, r->para, str_trim(s), 0);
    r->before = s;
    r->word->met[MET_JOINED]++;
}

static void
begin_line(struct text_reading *r, struct str s)
{
    struct arena *a = r->word->arena;
    struct word_block *b;

    end_para(r);
    r->before = s;
    r->para = b = word_add(r->word, WORD_PARA);
    b->gap = r->gap;
    b->new_page = r->page;
    b->raw = str_starts(str_trim(s), "|");
    s = without_marks(without_bookmark(s), &r->heading);
    if (!b->raw)
        add_starred(r->word, b, s);
    else
        word_add_span(a, b, s, 0);
}

/* A number alone in the midst of a sentence, where no form feed tells of the
 * page's end. */
static bool
is_page_number(const struct text_reading *r, struct str line, struct str rest)
{
    struct str s = str_trim(line), next = STR_EMPTY;

    if (r->para == NULL || s.n == 0 || s.n > PAGE_DIGITS ||
        str_digits(s) != s.n)
        return false;
    for (int i = 0; i <= BLANK_MOST && str_trim(next).n == 0; i++)
        if (!str_line(&rest, &next))
            return false;
    return goes_on(r, next);
}

static void
read_line(struct text_reading *r, struct str line, struct str rest)
{
    struct str s = line;

    while (str_starts(str_after(s, str_indent(s, false)), page_mark)) {
        size_t n = str_indent(s, false);

        s = n > 0 ? str_printf(r->word->arena, "%*s%.*s", (int)n, "",
                               STR_ARG(str_after(s, n + 3)))
                  : str_after(s, 3);
        r->page = true;
    }
    s = viet_nfc(r->word->arena, s);
    if (str_trim(s).n == 0) {
        r->gap = true;
        return;
    }
    if (is_page_number(r, s, rest)) {
        r->word->met[MET_PAGE]++;
        r->page = true;
        return;
    }
    if (r->para != NULL &&
        (!r->gap || r->page || has_room(str_trim(r->before), str_trim(s))) &&
        goes_on(r, s))
        join_line(r, s);
    else
        begin_line(r, s);
    r->gap = r->page = false;
}

/* How far lines were filled before they were broken: the longest that surely
 * was, as the next goes on in small letters. 0: lines are whole paragraphs. */
static size_t
find_full(struct str text)
{
    struct str line, before = STR_EMPTY;
    size_t full = 0, lines = 0, longer = 0;

    while (str_line(&text, &line)) {
        size_t length = utf8_count(before);
        struct str s = str_trim(line), first = s;

        lines += s.n > 0;
        longer += utf8_count(s) > FULL_MOST;
        if (s.n > 0 && length >= FULL && length <= FULL_MOST &&
            !ends_part(before) && viet_is_lower(utf8_next(&first)))
            full = length > full ? length : full;
        before = s;
    }
    return longer * 10 > lines ? 0 : full;
}

bool
word_open_text(struct word_file *w, const struct source *source,
               struct diags *d)
{
    struct str text = pages_mark(w->arena, source, false, d), line;
    struct text_reading r = { .word = w, .before = STR_EMPTY,
                              .full = find_full(text),
                              .indented = is_indented(text) };

    w->text_only = true;
    while (str_line(&text, &line))
        read_line(&r, line, text);
    end_para(&r);
    return true;
}
