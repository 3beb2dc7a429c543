/* yaml_mend.c — goes over the lines of a plan that YAML refuses, knows which
 * are texts, and hides in them what YAML would take for its own signs. What
 * YAML takes is never changed: this is asked only after it has failed. */
#include "input/yaml_mend.h"

#include "base/utf8.h"
#include "base/viet.h"

/* Signs for private use, which no font has, one column wide like what they
 * stand for. */
#define COLON "\xF4\x8F\xBF\xBD" /* U+10FFFD */
#define BLANK "\xF4\x8F\xBF\xBC" /* U+10FFFC */

enum { SIGN = sizeof(COLON) - 1, LABEL_WORDS = 4, LABEL_LONGEST = 60 };

/* How often one kind was met, and where first. */
struct met {
    struct pos first;
    int count;
};

struct mending {
    struct arena *arena;
    const struct source *source;
    struct str text;
    struct raw_lines lines;
    struct buf out;
    const char *copied; /* the text up to here is in out */
    int open;           /* the column of a key without a value yet; or -1 */
    struct met colons, blocks;
};

static struct str
line_at(const struct mending *m, int n)
{
    return raw_lines_at(&m->lines, n);
}

static int
column_of(struct str line)
{
    return (int)str_indent(line, false);
}

static bool
is_blank(char c)
{
    return c == ' ' || c == '\t';
}

static bool
is_empty(struct str line)
{
    return str_trim(line).n == 0;
}

static void
meet(struct mending *m, struct met *met, int line, const char *at)
{
    struct str before = line_at(m, line);

    if (met->count++ > 0)
        return;
    before.n = (size_t)(at - before.p);
    met->first = (struct pos){ m->source, line,
                               1 + (int)utf8_count(before) };
}

static void
replace(struct mending *m, const char *at, const char *with)
{
    buf_add(&m->out, m->copied, (size_t)(at - m->copied));
    buf_add_z(&m->out, with);
    m->copied = at + 1;
}

static bool
is_colon(struct str s, size_t i)
{
    return s.p[i] == ':' && (i + 1 == s.n || is_blank(s.p[i + 1]));
}

/* Bytes before the first ':' that parts a key from its value; s.n where there
 * is none. A comment ends the search. */
static size_t
colon_index(struct str s)
{
    size_t i = 0;

    while (i < s.n && !is_colon(s, i)) {
        if (s.p[i] == '#' && (i == 0 || is_blank(s.p[i - 1])))
            return s.n;
        i++;
    }
    return i;
}

/* As keys are written in plans: "ho_ten". */
static bool
is_bare(struct str s)
{
    for (size_t i = 0; i < s.n; i++)
        if (!(s.p[i] >= 'a' && s.p[i] <= 'z') && s.p[i] != '_' &&
            !viet_is_digit((unsigned char)s.p[i]))
            return false;
    return s.n > 0;
}

static int
word_count(struct str s)
{
    int count = 0;

    for (size_t i = 0; i < s.n; i++)
        count += !is_blank(s.p[i]) && (i == 0 || is_blank(s.p[i - 1]));
    return count;
}

/* Whether a ':' on a line below a value may be a key's: "Ký hiệu: KH" under
 * "so: 5". A sentence goes on in lower case, or is longer before its colon,
 * or ends with it. */
static bool
may_be_key(struct str line)
{
    size_t n = colon_index(line);
    struct str before = str_first(line, n), rest = before;

    if (n == line.n)
        return false;
    if (is_bare(before) || str_starts(line, "- "))
        return true;
    return n < LABEL_LONGEST && n + 1 < line.n && n > 0 &&
           viet_is_upper(utf8_next(&rest)) &&
           word_count(before) <= LABEL_WORDS;
}

/* Hides the colons of a piece of a line that is text. */
static void
hide_colons(struct mending *m, int n, struct str s)
{
    bool met = false;

    for (size_t i = 0; i < s.n; i++) {
        if (s.p[i] == '#' && (i == 0 || is_blank(s.p[i - 1])))
            return;
        if (!is_colon(s, i))
            continue;
        if (!met)
            meet(m, &m->colons, n, s.p + i);
        met = true;
        replace(m, s.p + i, COLON);
    }
}

/* A text without quotes that begins on line n; lines that are indented deeper
 * than its key belong to it. The line behind it. */
static int
mend_plain(struct mending *m, int n, int parent, struct str value, bool keyed)
{
    struct str before = str_first(value, colon_index(value));

    /* "ky: ho_ten: A": a map on the line of its key was meant, perhaps */
    if (keyed && !str_starts(value, "- ") && !is_bare(before))
        hide_colons(m, n, value);
    for (n++; n <= m->lines.count; n++) {
        struct str line = line_at(m, n), rest = str_trim(line);

        if (rest.n == 0)
            continue;
        if (column_of(line) <= parent || rest.p[0] == '#')
            break;
        if (!may_be_key(rest))
            hide_colons(m, n, rest);
    }
    return n;
}

/* The line behind a text in quotation marks, which may go over lines; s
 * begins at the first mark of line n. */
static int
past_quote(const struct mending *m, int n, struct str s)
{
    char mark = s.p[0];

    s = str_after(s, 1);
    for (;;) {
        for (size_t i = 0; i < s.n; i++) {
            if (mark == '"' && s.p[i] == '\\')
                i++;
            else if (s.p[i] == mark && mark == '\'' && i + 1 < s.n &&
                     s.p[i + 1] == mark)
                i++;
            else if (s.p[i] == mark)
                return n + 1;
        }
        if (++n > m->lines.count)
            return n;
        s = line_at(m, n);
    }
}

/* The line behind [ … ] or { … }. */
static int
past_flow(const struct mending *m, int n, struct str s)
{
    int depth = 0;
    char quote = '\0';
    bool begin = true; /* a value may begin here: only there a mark quotes */

    for (; n <= m->lines.count; s = line_at(m, ++n))
        for (size_t i = 0; i < s.n; i++) {
            char c = s.p[i];

            if ((quote == '"' && c == '\\') ||
                (quote == '\'' && c == quote && i + 1 < s.n &&
                 s.p[i + 1] == quote))
                i++;
            else if (quote != '\0')
                quote = quote == c ? '\0' : quote;
            else if (begin && (c == '"' || c == '\''))
                quote = c;
            else if (c == '#' && (i == 0 || is_blank(s.p[i - 1])))
                break;
            else if (c == '[' || c == '{')
                depth++;
            else if ((c == ']' || c == '}') && --depth == 0)
                return n + 1;
            begin = quote == '\0' &&
                    (strchr("[{,:", c) != NULL || (begin && is_blank(c)));
        }
    return n;
}

/* Where a block has no indent of its own: the line behind it. */
static int
block_end(const struct mending *m, int n, int parent)
{
    while (n <= m->lines.count &&
           (is_empty(line_at(m, n)) || column_of(line_at(m, n)) > parent))
        n++;
    return n;
}

/* Comments may follow a block, at any indent below its own. */
static int
without_comments(const struct mending *m, int end, int first)
{
    int indent = column_of(line_at(m, first));

    while (end > first &&
           (is_empty(line_at(m, end - 1)) ||
            (str_starts(str_trim(line_at(m, end - 1)), "#") &&
             column_of(line_at(m, end - 1)) < indent)))
        end--;
    return end;
}

/* To YAML the first line sets how deep a block is indented. A paragraph out
 * of a PDF or Word begins deeper than it goes on: the least indent counts, and
 * what is more of it in the first line is text. */
static void
mend_block(struct mending *m, int header, int end)
{
    int first = header + 1, least, last;
    struct str line;

    while (first < end && is_empty(line_at(m, first)))
        first++;
    if (first == end)
        return;
    last = without_comments(m, end, first);
    least = column_of(line_at(m, first));
    for (int n = first; n < last; n++)
        if (!is_empty(line_at(m, n)) && column_of(line_at(m, n)) < least)
            least = column_of(line_at(m, n));
    /* blank lines above it count, too */
    for (int n = header + 1; n < first; n++) {
        line = line_at(m, n);
        for (size_t i = (size_t)least; i < line.n; i++)
            replace(m, line.p + i, "");
    }
    line = line_at(m, first);
    if (column_of(line) > least)
        meet(m, &m->blocks, first, line.p + column_of(line));
    for (int i = least; i < column_of(line); i++)
        replace(m, line.p + i, BLANK);
}

/* '|' or '>' with the signs that may follow it, and nothing else. */
static bool
is_block(struct str value, bool *deep)
{
    size_t i = 1;

    *deep = false;
    if (value.p[0] != '|' && value.p[0] != '>')
        return false;
    for (; i < value.n && strchr("+-123456789", value.p[i]) != NULL; i++)
        *deep |= viet_is_digit((unsigned char)value.p[i]);
    return i == value.n ||
           (is_blank(value.p[i]) &&
            str_starts(str_trim(str_after(value, i)), "#"));
}

/* What stands behind a key or a dash of line n. The line behind it. */
static int
mend_value(struct mending *m, int n, int parent, struct str value, bool keyed)
{
    bool deep;

    m->open = -1;
    if (value.n == 0 || value.p[0] == '#') {
        m->open = parent;
        return n + 1;
    }
    if (is_block(value, &deep)) {
        int end = block_end(m, n + 1, parent);

        if (!deep)
            mend_block(m, n, end);
        return end;
    }
    if (value.p[0] == '"' || value.p[0] == '\'')
        return past_quote(m, n, value);
    if (value.p[0] == '[' || value.p[0] == '{')
        return past_flow(m, n, value);
    if (strchr("|>&*!@`%?", value.p[0]) != NULL)
        return n + 1;
    return mend_plain(m, n, parent, value, keyed);
}

/* Bytes of a key with its ':'; 0 where the line has none. */
static size_t
key_length(struct str s)
{
    size_t n = colon_index(s);

    if (strchr("[{|>&*!@`%?", s.p[0]) != NULL)
        return 0;
    if (s.p[0] == '"' || s.p[0] == '\'') {
        size_t close = 1 + str_index(str_after(s, 1), s.p[0]);

        return close + 1 < s.n && is_colon(s, close + 1) ? close + 2 : 0;
    }
    return n < s.n ? n + 1 : 0;
}

static int
mend_line(struct mending *m, int n)
{
    struct str line = line_at(m, n), rest = str_trim(line);
    int column = column_of(line), parent = -1;
    size_t key;

    if (rest.n == 0 || rest.p[0] == '#')
        return n + 1;
    while (str_is(rest, "-") || str_starts(rest, "- ")) {
        size_t blanks = str_indent(str_after(rest, 1), false) + 1;

        parent = column;
        column += (int)blanks;
        rest = str_after(rest, blanks);
    }
    key = rest.n > 0 ? key_length(rest) : 0;
    if (key > 0)
        return mend_value(m, n, column, str_trim(str_after(rest, key)), true);
    if (parent < 0) /* the value of the key above, on a line of its own */
        parent = m->open >= 0 && m->open < column ? m->open : column;
    return mend_value(m, n, parent, rest, false);
}

static void
report(const struct mending *m, enum message message, const struct met *met,
       struct diags *d)
{
    struct str more = STR_EMPTY;

    if (met->count == 0)
        return;
    if (met->count > 1)
        more = str_printf(m->arena, " (và %d chỗ nữa ở dưới)",
                          met->count - 1);
    diag_add(d, message, met->first, str_zero(m->arena, more));
}

static bool
holds(struct str text, const char *sign)
{
    for (size_t i = 0; i + SIGN <= text.n; i++)
        if (text.p[i] == sign[0] && memcmp(text.p + i, sign, SIGN) == 0)
            return true;
    return false;
}

struct str
yaml_mend(struct arena *a, const struct source *s, struct str text,
          struct diags *d)
{
    struct mending m = { .arena = a, .source = s, .text = text, .open = -1 };
    int n = 1;

    if (holds(text, COLON) || holds(text, BLANK))
        return text;
    m.lines = raw_lines_of(a, text);
    m.out = buf_new(a);
    m.copied = text.p;
    while (n <= m.lines.count)
        n = mend_line(&m, n);
    if (m.copied == text.p)
        return text;
    report(&m, YAML_COLON_TEXT, &m.colons, d);
    report(&m, YAML_BLOCK_DEEP, &m.blocks, d);
    buf_add(&m.out, m.copied, (size_t)(text.p + text.n - m.copied));
    return buf_take(&m.out);
}

struct str
yaml_unmend(struct arena *a, struct str s)
{
    struct buf b = buf_new(a);

    if (!holds(s, COLON) && !holds(s, BLANK))
        return s;
    for (size_t i = 0; i < s.n; i++) {
        struct str rest = str_after(s, i);
        bool colon = str_starts(rest, COLON);

        if (colon || str_starts(rest, BLANK)) {
            buf_add_c(&b, colon ? ':' : ' ');
            i += SIGN - 1;
        } else {
            buf_add_c(&b, s.p[i]);
        }
    }
    return buf_take(&b);
}
