/* yaml_quote.c — a value as YAML wants it: in double quotation marks, or in
 * single ones where it holds double ones itself. */
#include "input/yaml_quote.h"

#include <string.h>

#include "base/mend.h"
#include "base/utf8.h"

/* What stands in a line before a place; the rest of it goes to *rest. */
static struct str
split(const struct raw_lines *l, struct pos at, struct str *rest)
{
    struct str line = raw_lines_at(l, at.line);

    *rest = line;
    for (int i = 1; i < at.column && rest->n > 0; i++)
        utf8_next(rest);
    return str_first(line, line.n - rest->n);
}

/* "  ten: ", "  - " or "  - ten: ": a value begins behind it, in no brackets
 * and in no quotation marks. */
static bool
leads_to_value(struct str before)
{
    struct str words = str_trim(before);

    for (size_t i = 0; i < words.n; i++)
        if (strchr("[]{}\"'#", words.p[i]) != NULL)
            return false;
    return str_ends(before, " ") &&
           (str_ends(words, ":") || str_is(words, "-"));
}

/* The line below is indented deeper than this one begins. */
static bool
goes_on_below(const struct raw_lines *l, int line)
{
    size_t indent = str_indent(raw_lines_at(l, line), false);
    int below = line + 1;

    while (below <= l->count && str_trim(raw_lines_at(l, below)).n == 0)
        below++;
    return below <= l->count &&
           str_indent(raw_lines_at(l, below), false) > indent;
}

static struct str
quoted(struct arena *a, struct str value)
{
    struct buf b = buf_new(a);
    bool twice = str_index(value, '"') < value.n ||
                 str_index(value, '\\') < value.n;
    char mark = twice ? '\'' : '"';

    buf_add_c(&b, mark);
    for (size_t i = 0; i < value.n; i++) {
        if (twice && value.p[i] == '\'')
            buf_add_c(&b, '\'');
        buf_add_c(&b, value.p[i]);
    }
    buf_add_c(&b, mark);
    return buf_take(&b);
}

void
yaml_mend_quotes(struct diags *d, struct diag *g, const struct raw_lines *l,
                 struct pos at)
{
    struct str value, before = split(l, at, &value);

    value = str_trim(value);
    for (size_t i = 0; i + 1 < value.n; i++)
        if (value.p[i] == ' ' && value.p[i + 1] == '#')
            return;
    if (value.n == 0 || strchr("[]{},", value.p[0]) != NULL ||
        !leads_to_value(before) || goes_on_below(l, at.line))
        return;
    mend_syntax(d, g, at, value, quoted(d->arena, value));
}

void
yaml_mend_escape(struct diags *d, struct diag *g, const struct raw_lines *l,
                 struct pos at)
{
    struct str rest, before = split(l, at, &rest);

    if (!str_starts(rest, "\\") && str_ends(before, "\\"))
        at.column--;
    else if (!str_starts(rest, "\\"))
        return;
    mend_syntax(d, g, at, STR("\\"), STR("\\\\"));
}
