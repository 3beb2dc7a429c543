/* co_quan.c — parts the agency's name behind the kind of body, and measures
 * how narrow it can stand. */
#include "parts/co_quan.h"

#include "base/utf8.h"
#include "base/viet.h"
#include "text/title_words.h"

/* Names of two parts: the kind of body, and where it is. Compared without
 * marks, so that Ủy ban and Uỷ ban are the same. */
static const char *const bodies[] = { "uy ban nhan dan ",
                                      "hoi dong nhan dan ", NULL };

/* Bytes of text whose fold is as long as prefix; 0 when it does not begin
 * so. */
static size_t
body_length(struct arena *a, struct str text)
{
    struct str folded = viet_fold(a, text);

    for (const char *const *b = bodies; *b != NULL; b++) {
        struct str rest = text;
        size_t letters = str_from(*b).n;

        if (!str_starts(folded, *b))
            continue;
        while (letters-- > 0)
            utf8_next(&rest);
        return text.n - rest.n;
    }
    return 0;
}

struct lines
co_quan_lines(struct arena *a, const struct value *v)
{
    struct lines given = lines_read(a, v), lines = { .written = true };
    bool single = given.first != NULL && given.first->next == NULL;

    for (const struct line *l = given.first; l != NULL; l = l->next) {
        size_t body = single ? body_length(a, l->text) : 0;
        struct str rest = str_trim(str_after(l->text, body));
        struct pos pos = l->pos;

        if (body > 0)
            lines_add(a, &lines,
                      viet_upper(a, str_trim(str_first(l->text, body))), pos);
        if (rest.n > 0)
            lines_add(a, &lines, viet_upper(a, rest), pos);
    }
    return lines;
}

static struct str
next_word(struct str *rest)
{
    size_t n = str_index(*rest, ' ');
    struct str word = str_first(*rest, n);

    *rest = str_after(*rest, n + 1);
    return word;
}

/* Words before the name of a place: PL II, mục III.1 gives that name, and not
 * them, capitals. */
static bool
is_unit(struct arena *a, struct str word)
{
    static const char *const units[] = { "xã", "phường", "đặc", "khu", "tỉnh",
                                         "thành", "phố", NULL };
    struct str small = viet_lower(a, word);

    for (const char *const *u = units; *u != NULL; u++)
        if (str_is(small, *u))
            return true;
    return false;
}

static void
add_word(struct buf *b, struct str word, bool capital)
{
    struct str rest = word, small = viet_lower(b->arena, word);

    if (b->n > 0)
        buf_add_c(b, ' ');
    if (!capital) {
        buf_add_str(b, small);
        return;
    }
    utf8_next(&rest);
    buf_add_str(b, str_first(word, word.n - rest.n));
    rest = small;
    utf8_next(&rest);
    buf_add_str(b, rest);
}

struct str
co_quan_inline(struct arena *a, const struct value *v)
{
    struct lines given = lines_read(a, v);
    struct buf line = buf_new(a), b = buf_new(a);
    size_t body;
    struct str name, rest, head;
    bool place = false;

    for (const struct line *l = given.first; l != NULL; l = l->next) {
        if (line.n > 0)
            buf_add_c(&line, ' ');
        buf_add_str(&line, l->text);
    }
    name = buf_take(&line);
    body = body_length(a, name);
    if (body == 0 || !str_equal(name, viet_upper(a, name)))
        return name;
    head = str_trim(str_first(name, body));
    add_word(&b, next_word(&head), true);
    while (head.n > 0)
        add_word(&b, next_word(&head), false);
    rest = str_after(name, body);
    while (rest.n > 0) {
        struct str word = next_word(&rest);
        bool unit = !place && is_unit(a, word);

        if (word.n > 0)
            add_word(&b, word, !unit);
        place = !unit && !str_ends(word, ",");
    }
    return buf_take(&b);
}

int
co_quan_width(const struct part_run *run, const struct lines *lines,
              const char *style, int size)
{
    int most = 0;

    for (const struct line *l = lines->first; l != NULL; l = l->next) {
        int width = part_width(run, style, size, l->text);

        if (width > most)
            most = width;
    }
    return most;
}

int
co_quan_least_width(const struct part_run *run, const struct lines *lines,
                    const char *style, int size)
{
    int most = 0;

    for (const struct line *l = lines->first; l != NULL; l = l->next) {
        struct str rest = l->text;

        while (rest.n > 0) {
            int width = part_width(run, style, size, next_word(&rest));

            if (width > most)
                most = width;
        }
    }
    return most;
}

/* The text with no-break spaces where a line should not end. */
static struct str
join_tied(const struct part_run *run, struct str text)
{
    struct buf b = buf_new(run->arena);
    struct str before = next_word(&text);

    buf_add_str(&b, before);
    while (text.n > 0) {
        struct str word = next_word(&text);

        buf_add_z(&b, words_tied(run->profile, before, word) ? "\u00A0" : " ");
        buf_add_str(&b, word);
        before = word;
    }
    return buf_take(&b);
}

/* The blank that ends a word of the text at that byte or behind it, or its
 * end. */
static size_t
word_end(struct str text, size_t at)
{
    return at + str_index(str_after(text, at), ' ');
}

/* Where the first line of that width ends that a text fills, one word at the
 * least: steps that double, then halves of the last. */
static size_t
line_end(const struct part_run *run, struct str text, const char *style,
         int size, int width)
{
    size_t fits = word_end(text, 0), wide = text.n + 1, step = 16;

    while (fits < text.n) {
        size_t on = fits + (wide > text.n ? step : (wide - fits + 1) / 2);
        size_t at = on < text.n ? word_end(text, on) : text.n;

        if (at >= wide)
            at = word_end(text, fits + 1);
        if (at >= wide)
            break;
        if (part_width(run, style, size, str_first(text, at)) <= width)
            fits = at;
        else
            wide = at;
        step *= 2;
    }
    return fits;
}

/* Do lines of that width hold the text, two at most? */
static bool
fits_two(const struct part_run *run, struct str text, const char *style,
         int size, int width)
{
    for (int i = 0; i < 2 && text.n > 0; i++)
        text = str_after(text, line_end(run, text, style, size, width) + 1);
    return text.n == 0;
}

int
co_quan_halved_width(const struct part_run *run, const struct lines *lines,
                     const char *style, int size)
{
    int most = 0;

    for (const struct line *l = lines->first; l != NULL; l = l->next) {
        int high = part_width(run, style, size, l->text), low = 0;
        struct str body = str_printf(run->arena, "%.*s ", STR_ARG(l->text));
        struct str tied;

        if (high <= most)
            continue;
        /* Half of what is wider than two lines of the page stands nowhere,
         * too. The blank is what follows the body's name. */
        if (high / 2 <= part_text_width(run->profile) &&
            body_length(run->arena, body) < l->text.n) {
            tied = join_tied(run, l->text);
            while (high - low > 20) {
                int middle = (low + high) / 2;

                if (fits_two(run, tied, style, size, middle))
                    high = middle;
                else
                    low = middle;
            }
        }
        if (high > most)
            most = high;
    }
    return most;
}
