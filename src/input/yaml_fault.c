/* yaml_fault.c — looks at the lines around a YAML error for what the clerk
 * most likely did. */
#include "input/yaml_fault.h"

#include <string.h>

#include "base/mend.h"
#include "base/utf8.h"
#include "base/viet.h"
#include "input/reader.h"
#include "input/yaml_quote.h"

enum { LABEL_WORDS = 4 };

struct pos
lines_start(const struct raw_lines *l, struct pos pos)
{
    pos.column = 1 + (int)str_indent(raw_lines_at(l, pos.line), true);
    return pos;
}

/* What stands on the line before the place, and from it on. */
static struct str
before_place(const struct raw_lines *l, struct pos pos)
{
    struct str rest = raw_lines_at(l, pos.line), line = rest;

    for (int i = 1; i < pos.column && rest.n > 0; i++)
        utf8_next(&rest);
    return str_first(line, line.n - rest.n);
}

static struct str
from_place(const struct raw_lines *l, struct pos pos)
{
    return str_after(raw_lines_at(l, pos.line), before_place(l, pos).n);
}

/* The last line above that is not blank. */
static int
line_above(const struct raw_lines *l, int n)
{
    do
        n--;
    while (n > 0 && str_trim(raw_lines_at(l, n)).n == 0);
    return n;
}

/* A line without its indent and without the dash of a list. */
static struct str
without_dash(struct str line)
{
    line = str_trim(line);
    return str_starts(line, "- ") ? str_trim(str_after(line, 2)) : line;
}

static bool
has_inner_colon(struct str s)
{
    for (size_t i = 0; i + 1 < s.n; i++)
        if (s.p[i] == ':' && s.p[i + 1] == ' ')
            return true;
    return false;
}

/* A word as keys are written in plans, without marks and blanks. */
static bool
is_bare_key(struct str s)
{
    for (size_t i = 0; i < s.n; i++)
        if (s.p[i] != '_' && !viet_is_digit((unsigned char)s.p[i]) &&
            !(s.p[i] >= 'a' && s.p[i] <= 'z'))
            return false;
    return s.n > 0;
}

static void
report_tight(struct diags *d, const struct raw_lines *l, struct pos pos)
{
    struct str line = str_trim(raw_lines_at(l, pos.line));
    struct str body = without_dash(line);
    struct pos at = lines_start(l, pos);

    at.column += (int)(body.p - line.p);
    yaml_report_tight(d, lines_start(l, pos), at, body);
}

void
yaml_report_tight(struct diags *d, struct pos pos, struct pos at,
                  struct str body)
{
    size_t wide = reader_wide_key(body), tight = reader_tight_key(body);
    struct str start = str_first(body, wide > 0 ? wide + 3 : tight + 1);
    struct diag *g;

    if (wide > 0)
        g = diag_add(d, YAML_COLON_WIDE, pos);
    else
        g = diag_add(d, YAML_SPACE, pos,
                     tight > 0 || body.p[0] != '-' ? ":" : "-");
    if (wide > 0) {
        at.column += (int)utf8_count(str_first(body, wide));
        mend_syntax(d, g, at, str_after(start, wide),
                    str_starts(str_after(body, start.n), " ") ? STR(":")
                                                              : STR(": "));
    } else if (tight > 0) {
        mend_syntax_behind(d, g, at, start, STR(" "));
    } else if (body.p[0] == '-') {
        mend_syntax_behind(d, g, at, STR("-"), STR(" "));
    }
}

static bool
is_tight(struct str line)
{
    struct str body = without_dash(line);

    return reader_tight_key(body) > 0 || reader_wide_key(body) > 0 ||
           (body.n > 1 && body.p[0] == '-' && body.p[1] != ' ' &&
            body.p[1] != '-');
}

static void
report_mark(struct diags *d, const struct raw_lines *l, struct pos pos)
{
    struct str rest = from_place(l, pos), tail = rest;

    if (rest.n > 0)
        utf8_next(&tail);
    rest.n -= tail.n;
    yaml_mend_quotes(d, diag_add(d, YAML_MARK, pos,
                                 str_zero(d->arena, rest)), l, pos);
}

/* A ':' where none may stand: inside a value, or after a line that its
 * indent makes part of the value above. */
static void
report_colon(struct diags *d, const struct raw_lines *l, struct pos at)
{
    struct str before = before_place(l, at);
    int above = line_above(l, at.line);

    if (has_inner_colon(before)) {
        diag_add(d, YAML_COLON, at);
        return;
    }
    if (is_tight(raw_lines_at(l, above))) {
        at.line = above;
        report_tight(d, l, at);
        return;
    }
    if (is_bare_key(without_dash(before)))
        diag_add(d, YAML_INDENT, lines_start(l, at));
    else
        diag_add(d, YAML_COLON, at);
}

/* "Nơi nhận:Như trên": a few words, then a colon without its blank. */
static bool
is_tight_label(struct str line)
{
    size_t n = str_index(line, ':');
    int words = 1;

    for (size_t i = 0; i < n; i++)
        words += line.p[i] == ' ';
    return n > 0 && n + 1 < line.n && line.p[n + 1] != '/' &&
           words <= LABEL_WORDS;
}

/* A line without "key:", read as one. */
static void
report_no_colon(struct diags *d, const struct raw_lines *l, struct pos from)
{
    struct str line = raw_lines_at(l, from.line);
    struct str above = str_trim(raw_lines_at(l, line_above(l, from.line)));

    if (is_tight(line) || is_tight_label(without_dash(line)))
        report_tight(d, l, from);
    else if (str_ends(above, ": |") || str_ends(above, ": >"))
        diag_add(d, YAML_BLOCK_INDENT, lines_start(l, from));
    else
        diag_add(d, YAML_KEY, lines_start(l, from));
}

/* The value begins with the first quotation mark of its line. */
static void
mend_quoted(struct diags *d, struct diag *g, const struct raw_lines *l,
            struct pos at)
{
    struct str line = raw_lines_at(l, at.line);
    size_t one = str_index(line, '"'), other = str_index(line, '\'');

    at.column = (int)utf8_count(str_first(line, one < other ? one : other)) +
                1;
    yaml_mend_quotes(d, g, l, at);
}

/* Something else where the next key should stand. */
static void
report_no_key(struct diags *d, const struct raw_lines *l, struct pos at)
{
    struct str before = str_trim(before_place(l, at));
    struct str rest = from_place(l, at);

    if (str_ends(before, "\"") || str_ends(before, "'")) {
        mend_quoted(d, diag_add(d, YAML_QUOTE, at), l, at);
    } else if (str_ends(before, "]") || str_ends(before, "}")) {
        at.column -= (int)utf8_count(before_place(l, at)) -
                     (int)str_index(before_place(l, at),
                                    str_ends(before, "]") ? '[' : '{');
        report_mark(d, l, at);
    } else if (rest.n > 0 && strchr("]},", rest.p[0]) != NULL) {
        report_mark(d, l, at);
    } else {
        diag_add(d, YAML_INDENT, at);
    }
}

enum report { REPORT_COLON, REPORT_NO_COLON, REPORT_NO_KEY, REPORT_INDENT,
              REPORT_OPEN_QUOTE, REPORT_ESCAPE, REPORT_BLOCK, REPORT_LIST,
              REPORT_MARK, REPORT_MARK_FROM, REPORT_DEPTH, REPORT_SYNTAX };

struct report_row {
    const char *words; /* in libyaml's problem, or in its context */
    enum report report;
};

/* The first row whose words occur decides. */
static const struct report_row reports[] = {
    { "mapping values are not allowed", REPORT_COLON },
    { "could not find expected ':'", REPORT_NO_COLON },
    { "did not find expected key", REPORT_NO_KEY },
    { "did not find expected '-' indicator", REPORT_INDENT },
    { "did not find expected <document start>", REPORT_INDENT },
    { "found unknown escape", REPORT_ESCAPE },
    { "hexdecimal number", REPORT_ESCAPE },
    { "invalid Unicode character escape", REPORT_ESCAPE },
    { "while scanning a quoted scalar", REPORT_OPEN_QUOTE },
    { "while scanning a block scalar", REPORT_BLOCK },
    { "block sequence entries are not allowed", REPORT_LIST },
    { "mapping keys are not allowed", REPORT_MARK },
    { "while scanning an alias", REPORT_MARK_FROM },
    { "while scanning an anchor", REPORT_MARK_FROM },
    { "while scanning a tag", REPORT_MARK_FROM },
    { "while parsing a tag", REPORT_MARK_FROM },
    { "while scanning a directive", REPORT_MARK_FROM },
    { "while parsing a flow", REPORT_MARK_FROM },
    { "cannot start any token", REPORT_MARK },
    { "did not find expected node content", REPORT_MARK },
    { "exceeded", REPORT_DEPTH },
};

static enum report
report_for(const struct yaml_fault *f)
{
    for (size_t i = 0; i < sizeof(reports) / sizeof(reports[0]); i++)
        if (strstr(f->problem, reports[i].words) != NULL ||
            strstr(f->context, reports[i].words) != NULL)
            return reports[i].report;
    return REPORT_SYNTAX;
}

/* The column of a tab that stands in the indent of a line; 0 for none. */
static int
tab_column(struct str line)
{
    size_t at = str_index(line, '\t');

    return at < str_indent(line, true) ? (int)at + 1 : 0;
}

static bool
report_tab(struct diags *d, const struct raw_lines *l, struct pos at)
{
    at.column = tab_column(raw_lines_at(l, at.line));
    if (at.column > 0)
        diag_add(d, YAML_TAB, at);
    return at.column > 0;
}

void
yaml_mend_blanks(struct diags *d, struct diag *g, struct pos at, struct str s)
{
    struct buf blanks = buf_new(d->arena);
    struct str rest = s;

    while (rest.n > 0 && (rest.p[0] == ' ' || blank_is_odd(rest))) {
        utf8_next(&rest);
        buf_add_c(&blanks, ' ');
    }
    mend_syntax(d, g, at, str_first(s, s.n - rest.n), buf_str(&blanks));
}

/* A line that is indented by blanks which are none to YAML. */
static bool
report_blank(struct diags *d, const struct raw_lines *l, struct pos at)
{
    struct str line = raw_lines_at(l, at.line);
    size_t indent = str_indent(line, true);

    at.column = (int)indent + 1;
    if (!blank_is_odd(str_after(line, indent)))
        return false;
    yaml_mend_blanks(d, diag_add(d, YAML_BLANK, at), at,
                     str_after(line, indent));
    return true;
}

void
yaml_fault_report(struct diags *d, const struct raw_lines *l,
                  const struct yaml_fault *f)
{
    if (report_tab(d, l, f->at) || report_blank(d, l, f->from) ||
        report_blank(d, l, f->at))
        return;
    switch (report_for(f)) {
    case REPORT_COLON:      report_colon(d, l, f->at); break;
    case REPORT_NO_COLON:   report_no_colon(d, l, f->from); break;
    case REPORT_NO_KEY:     report_no_key(d, l, f->at); break;
    case REPORT_INDENT:     diag_add(d, YAML_INDENT, f->at); break;
    case REPORT_OPEN_QUOTE: diag_add(d, YAML_QUOTE_OPEN, f->from); break;
    case REPORT_ESCAPE:
        yaml_mend_escape(d, diag_add(d, YAML_ESCAPE, f->at), l, f->at);
        break;
    case REPORT_BLOCK:      diag_add(d, YAML_BLOCK, f->at); break;
    case REPORT_LIST:       diag_add(d, YAML_LIST, f->at); break;
    case REPORT_MARK:       report_mark(d, l, f->at); break;
    case REPORT_MARK_FROM:  report_mark(d, l, f->from); break;
    case REPORT_DEPTH:      diag_add(d, YAML_DEPTH, f->at); break;
    case REPORT_SYNTAX:     diag_add(d, YAML_SYNTAX, f->at); break;
    }
}
