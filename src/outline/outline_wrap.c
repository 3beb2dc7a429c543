/* outline_wrap.c — finds out how a pasted text is wrapped, and says of a line
 * whether it goes on with the one above. */
#include "outline/outline_wrap.h"

#include <string.h>

#include "base/limits.h"
#include "base/utf8.h"
#include "base/viet.h"
#include "outline/outline_ends.h"
#include "outline/outline_label.h"
#include "outline/outline_mark.h"
#include "table/table.h"

enum {
    TAB_COLUMNS = 8,
    INDENT_LEAST = 2,    /* columns */
    WRAP_LEAST = 30,     /* characters above a wrap, on an average */
    FULL_MOST = 130,     /* characters of a line, as FULL_LEAST */
    SMALL_LEAST = 2,     /* lines that go on in small letters */
    LABELS_MOST = 5,     /* one wrap in so many begins like a label */
    LONGER_MOST = 10,    /* one in so many lines is longer than usual */
    HEADING_CHARACTERS = 60,
    TITLE_BYTES = 500,   /* no title is longer */
    NUMBER_COLUMNS = 10, /* before a page number in the middle */
};

/* The mark that the reader of files leaves where a page of a PDF ended. */
static const char page_mark[] = "\u2060";

/* ---- lines */

static int
columns_of(struct str blanks)
{
    int n = 0;

    while (blanks.n > 0)
        n = utf8_next(&blanks) == '\t' ? (n / TAB_COLUMNS + 1) * TAB_COLUMNS
                                       : n + 1;
    return n;
}

/* Where line `number` (from 0) of a value, at that byte, begins. */
static struct pos
line_pos(struct arena *a, struct value_marks *marks, const struct value *v,
         int number, size_t offset)
{
    struct pos pos = v->pos;

    if (!v->block)
        return value_pos_marked(a, marks, v, offset);
    pos.line += number;
    return pos;
}

static bool
has_page_mark(struct str blanks)
{
    for (; blanks.n >= sizeof(page_mark) - 1; blanks = str_after(blanks, 1))
        if (str_starts(blanks, page_mark))
            return true;
    return false;
}

static int
count_lines(struct str s)
{
    int n = 1;

    for (size_t i = 0; i < s.n; i++)
        n += s.p[i] == '\n';
    return n;
}

/* ---- how they are wrapped */

static bool
has_label(struct arena *a, struct str line)
{
    struct label_series series = { 0, 0, false };
    struct label label;

    return label_read(a, line, &series, &label) > 0;
}

/* Rows of tables and lines that are commands say nothing about wraps. */
static bool
is_text(const struct text_line *l)
{
    return !table_pipe_is(l->text) && l->text.p[0] != '[';
}

static bool
starts_small(struct str s)
{
    uint32_t c;

    while (s.n > 0 && s.p[0] == '*')
        s = str_after(s, 1);
    c = mark_first(s);
    return viet_is_lower(c) || c == ',' || c == ';' || c == ')';
}

/* Every paragraph of a PDF begins with an indent, and the rest of its lines do
 * not: those at the margin have hardly ever what looks like a label ("Quảng
 * Bình / - Quảng Trị"), and most of them stand directly below a line of some
 * length that is not at its end. */
static void
find_indent(struct arena *a, struct text_lines *t)
{
    const struct text_line *before = NULL;
    int wraps = 0, others = 0, labels = 0, length = 0;

    t->base = -1;
    for (int i = 0; i < t->count; i++)
        if (is_text(&t->line[i]) &&
            (t->base < 0 || t->line[i].column < t->base))
            t->base = t->line[i].column;
    for (int i = 0; i < t->count; i++) {
        const struct text_line *l = &t->line[i];

        if (!is_text(l))
            continue;
        if (before == NULL && l->column < t->base + INDENT_LEAST)
            return;
        if (l->column < t->base + INDENT_LEAST) {
            labels += has_label(a, l->text);
            if (!l->gap && !wrap_ends_sentence(before->text)) {
                wraps++;
                length += before->length;
            } else {
                others++;
            }
        }
        before = l;
    }
    t->by_indent = wraps > 0 && wraps >= others &&
                   labels * LABELS_MOST <= wraps &&
                   length >= WRAP_LEAST * wraps;
}

/* How long lines are, but for the longest tenth of them: those of footnotes are
 * set smaller. */
static int
usual_length(const struct text_lines *t)
{
    int count[FULL_MOST + 2] = { 0 }, all = 0, longer = 0, n = FULL_MOST + 1;

    for (int i = 0; i < t->count; i++)
        if (is_text(&t->line[i])) {
            int length = t->line[i].length;

            count[length < FULL_MOST ? length : FULL_MOST + 1]++;
            all++;
        }
    while (n > 0 && (longer + count[n]) * LONGER_MOST <= all)
        longer += count[n--];
    return n;
}

/* Text that was wrapped at a margin: its lines are hardly ever longer, and
 * where one goes on in small letters it was nearly full. */
static void
find_margin(struct arena *a, struct text_lines *t)
{
    int most = usual_length(t), small = 0, full = 0;

    if (most < FULL_LEAST || most > FULL_MOST)
        return;
    for (int i = 1; i < t->count; i++) {
        const struct text_line *l = &t->line[i];

        if (l->gap || !is_text(l) || !starts_small(l->text) ||
            wrap_ends_sentence(t->line[i - 1].text) || has_label(a, l->text))
            continue;
        small++;
        full += t->line[i - 1].length * 4 >= most * 3;
    }
    if (full >= SMALL_LEAST && full * 5 >= small * 4)
        t->full = most;
}

/* A row of cells that Tab parts; one Tab behind a label makes none. */
static bool
has_cells(struct arena *a, const struct text_line *l)
{
    struct label_series series = { 0, 0, false };
    struct label label;

    return table_tabs(l->raw) > 2 ||
           table_tabs(str_after(l->text,
                                label_read(a, l->text, &series, &label))) > 1;
}

/* The number that stands alone on the next line of that kind; -1 for none. */
static int
next_number(const struct text_lines *t, int at)
{
    int number = -1;

    while (number < 0 && ++at < t->count)
        number = line_number(t->line[at].text);
    return number;
}

/* A number alone, in the middle of the page or below a line that was filled:
 * the page's, that came along without its form feed. A column of a table, one
 * cell a line, has short lines above its numbers; below a row of cells the
 * number is of the row. Where the sentence above asks for a number, only one
 * that counts on from that before it, or up to that behind it, is a page's. */
static bool
is_page_number(struct arena *a, const struct text_lines *t, int at,
               const struct text_line *before, int number_before, bool in_row)
{
    const struct text_line *l = &t->line[at];
    int number = line_number(l->text);

    if (number < 0 || (in_row && !l->gap && table_tabs(l->raw) > 1))
        return false;
    if (l->column >= NUMBER_COLUMNS)
        return true;
    return !in_row && before != NULL && !l->gap &&
           before->length >= FULL_LEAST && !wrap_ends_sentence(before->text) &&
           (!line_asks_number(a, before->text) || number - 1 == number_before ||
            number + 1 == next_number(t, at));
}

/* Takes page numbers out. */
static void
drop_numbers(struct arena *a, struct text_lines *t, struct diags *d)
{
    int kept = 0, number = -1;
    bool page = false, row = false;

    for (int i = 0; i < t->count; i++) {
        struct text_line *l = &t->line[i];
        const struct text_line *before = kept > 0 ? &t->line[kept - 1] : NULL;
        bool drops = i + 1 < t->count &&
                     is_page_number(a, t, i, before, number, row);

        if (line_number(l->text) >= 0)
            number = line_number(l->text);
        if (drops) {
            diag_gather(d, OUTLINE_PAGE_NUMBER, l->pos);
            page = true;
            continue;
        }
        l->page = l->page || page;
        l->gap = l->gap && !page;
        page = false;
        row = has_cells(a, l) || (row && !l->gap && table_tabs_figure(l->text));
        t->line[kept++] = *l;
    }
    t->count = kept;
}

struct text_lines
text_lines_of(struct arena *a, const struct value *v, struct diags *d)
{
    struct text_lines t = { .line = NULL };
    struct value_marks marks = { NULL, NULL };
    struct str rest = v->text, raw;
    bool gap = false, page = false;

    t.line = ARENA_ARRAY(a, struct text_line, count_lines(rest));
    for (int number = 0; rest.n > 0; number++) {
        size_t offset = (size_t)(rest.p - v->text.p);
        struct text_line *l = &t.line[t.count];
        struct str blanks;

        if (!str_line(&rest, &raw))
            break;
        l->raw = raw;
        l->indent = mark_blanks(raw);
        blanks = str_first(raw, l->indent);
        l->text = line_trim_right(str_after(raw, l->indent));
        if (number >= LIMIT_TEXT_LINES) {
            diag_add(d, OUTLINE_LARGE,
                     line_pos(a, &marks, v, number, offset),
                     LIMIT_TEXT_LINES_TEXT);
            break;
        }
        page = page || has_page_mark(blanks);
        if (l->text.n == 0) {
            gap = true;
            continue;
        }
        l->pos = line_pos(a, &marks, v, number, offset);
        l->pos.column += (int)utf8_count(blanks);
        l->column = columns_of(blanks);
        l->length = (int)utf8_count(l->text);
        l->gap = gap && !page;
        l->page = page;
        gap = page = false;
        t.count++;
    }
    drop_numbers(a, &t, d);
    find_indent(a, &t);
    find_margin(a, &t);
    return t;
}

/* ---- one line */

bool
wrap_hides_label(const struct text_lines *t, int at, struct str above)
{
    const struct text_line *l = &t->line[at];

    return t->by_indent && at > 0 && !l->gap && above.n > 0 &&
           l->column < t->base + INDENT_LEAST && !wrap_ends_sentence(above);
}

static bool
is_word_sign(uint32_t c)
{
    return viet_is_letter(c) || viet_is_digit(c);
}

/* "số 30/2020/NĐ-" and "148/" were broken within a number. */
static bool
is_cut(struct str above, struct str line)
{
    struct str before = str_first(above, above.n > 0 ? above.n - 1 : 0);

    return (str_ends(above, "-") || str_ends(above, "/")) &&
           is_word_sign(utf8_last(before)) && is_word_sign(mark_first(line));
}

const char *
wrap_joint(struct str above, struct str line)
{
    return is_cut(above, line) ? "" : " ";
}

/* A short line behind a number is a title of its own. */
static bool
is_short_title(const struct above *above)
{
    return above->kind >= LABEL_PHAN && above->kind <= LABEL_ARABIC3 &&
           above->text.n < 2 * HEADING_CHARACTERS &&
           utf8_count(above->text) < HEADING_CHARACTERS;
}

/* A bracket is open, and was opened so near above the line that it is not
 * merely forgotten. */
static bool
is_in_bracket(const struct text_lines *t, int at, struct str above)
{
    const struct text_line *before = &t->line[at - 1];
    size_t near = before->text.n;

    if (at > 1 && !before->gap)
        near += 1 + t->line[at - 2].text.n;
    if (above.n > near)
        above = str_after(above, above.n - near);
    return line_is_bracketed(above) && !wrap_ends_sentence(above) &&
           (before->length >= FULL_LEAST ||
            line_closes_bracket(t->line[at].text) ||
            !viet_is_upper(mark_first(t->line[at].text)));
}

/* "ii) ", "a1) ": labels that we do not know, but no words of a sentence,
 * unless a bracket is open that this one may close: "(phạm / vi)". */
static bool
is_foreign_label(struct str line, struct str above)
{
    size_t roman = 0, n;

    while (roman < line.n && strchr("ivx", line.p[roman]) != NULL)
        roman++;
    n = roman > 1 ? roman : 1;
    if (roman <= 1)
        while (n < line.n && viet_is_digit((unsigned char)line.p[n]))
            n++;
    if (n < 2 || n + 1 >= line.n || line.p[n] != ')' || line.p[n + 1] != ' ')
        return false;
    return !line_is_bracketed(above);
}

/* The title of a chương or mục goes on in capitals on the next line; the name
 * of a table below it is none of it. */
static bool
continues_title(struct arena *a, const struct above *above, struct str line)
{
    static const char *const others[] = { "bang ", "bieu ", "phu luc ", NULL };

    if (above->kind < LABEL_PHAN || above->kind > LABEL_ROMAN ||
        above->kind == LABEL_DIEU || above->text.n > TITLE_BYTES ||
        !mark_is_capitals(line) || !mark_is_capitals(above->text) ||
        wrap_ends_sentence(above->text))
        return false;
    line = viet_fold(a, line);
    for (int i = 0; others[i] != NULL; i++)
        if (str_starts(line, others[i]))
            return false;
    return true;
}

/* The first word of the line would hardly have stood in the line above. */
static bool
is_full(const struct text_lines *t, int at)
{
    struct str text = t->line[at].text;
    int word = (int)utf8_count(str_first(text, str_index(text, ' ')));

    return t->full > 0 && !t->by_indent &&
           (t->line[at - 1].length + 1 + word) * 6 >= t->full * 5;
}

/* What the layout of the text says. */
static bool
is_laid_on(const struct text_lines *t, int at, const struct above *above)
{
    const struct text_line *l = &t->line[at], *before = &t->line[at - 1];
    bool title = above->kind >= LABEL_PHAN && above->kind <= LABEL_ROMAN &&
                 above->kind != LABEL_DIEU;
    bool full = is_full(t, at);

    if (t->by_indent && l->column < t->base + INDENT_LEAST)
        return true; /* … even behind the end of a sentence */
    if (full && starts_small(l->text))
        return true; /* … even behind a semicolon */
    if (wrap_ends_sentence(above->text) || title || is_short_title(above))
        return false;
    if (l->page || full)
        return true;
    /* hung under the text of its dash */
    return before->length >= FULL_LEAST && above->kind >= LABEL_LETTER &&
           l->column == above->column && l->column > 0 &&
           l->column > before->column - INDENT_LEAST;
}

enum wrap
wrap_of(struct arena *a, const struct text_lines *t, int at,
        const struct above *above)
{
    const struct text_line *l = &t->line[at];

    if (above->text.n == 0)
        return WRAP_SURE;
    if (l->gap || at == 0)
        return WRAP_NOT;
    if (wrap_begins_own(a, t, at))
        return WRAP_NOT;
    if (continues_title(a, above, l->text))
        return WRAP_SURE;
    if (is_foreign_label(l->text, above->text))
        return WRAP_NOT;
    if (starts_small(l->text) && !wrap_ends_sentence(above->text))
        return WRAP_SURE;
    if (is_cut(above->text, l->text))
        return WRAP_SURE;
    if (l->text.p[0] == '[' || (above->text.n <= TITLE_BYTES &&
                                mark_is_capitals(above->text)))
        return WRAP_NOT;
    if (line_is_unfinished(a, above->text, is_short_title(above), l->text) ||
        is_in_bracket(t, at, above->text))
        return l->page ? WRAP_SURE : WRAP_GUESSED;
    if (!is_laid_on(t, at, above))
        return WRAP_NOT;
    return l->page ? WRAP_SURE : WRAP_GUESSED; /* pages have been told of */
}
