/* pattern.c — cuts template text at its braces, and takes off the indent that
 * it has only for the XML's sake. */
#include "merge/pattern.h"

#include "base/utf8.h"
#include "base/viet.h"

static bool
is_path(struct str s)
{
    for (size_t i = 0; i < s.n; i++) {
        char c = s.p[i];

        if (!(c >= 'a' && c <= 'z') && !viet_is_digit((unsigned char)c) &&
            c != '_' && c != '.')
            return false;
    }
    return s.n > 0;
}

/* Takes "tong:" or "dem:" off the front of a path. */
static enum gather
read_gather(struct arena *a, struct str *path)
{
    size_t colon = str_index(*path, ':');
    struct str key;

    if (colon == path->n)
        return GATHER_NONE;
    key = viet_key(a, str_first(*path, colon));
    if (!str_is(key, "tong") && !str_is(key, "dem"))
        return GATHER_NONE;
    *path = str_trim(str_after(*path, colon + 1));
    return str_is(key, "tong") ? GATHER_SUM : GATHER_COUNT;
}

/* What stands between the braces: path | filter | filter. */
static bool
read_field(struct arena *a, struct piece *p, struct str inside,
           struct diags *d)
{
    size_t bar = str_index(inside, '|');
    int n = 0;

    /* a brace too many is no part of a name, and would be lost */
    if (str_index(inside, '{') < inside.n || str_index(inside, '}') < inside.n)
        return false;
    p->path = str_trim(str_first(inside, bar));
    p->gather = read_gather(a, &p->path);
    if (!is_path(p->path))
        p->path = viet_key(a, p->path); /* "Tên xã" */
    if (p->path.n == 0)
        return false;
    while (bar < inside.n && n < FILTERS_MAX) {
        inside = str_after(inside, bar + 1);
        bar = str_index(inside, '|');
        if (filter_read(a, str_first(inside, bar), p->pos, &p->filters[n],
                        d))
            n++;
    }
    return bar >= inside.n;
}

static size_t
find_pair(struct str s, char c)
{
    for (size_t i = 0; i + 1 < s.n; i++)
        if (s.p[i] == c && s.p[i + 1] == c)
            return i;
    return s.n;
}

/* Moves the place over the text. */
static struct pos
past(struct pos pos, struct str text)
{
    while (text.n > 0) {
        if (utf8_next(&text) == '\n') {
            pos.line++;
            pos.column = 1;
        } else {
            pos.column++;
        }
    }
    return pos;
}

static struct piece **
add_piece(struct arena *a, struct piece **end, struct str text,
          struct pos pos)
{
    struct piece *p = ARENA_NEW(a, struct piece);

    p->text = text;
    p->path = STR_EMPTY;
    p->pos = pos;
    *end = p;
    return &p->next;
}

struct pattern *
pattern_parse(struct arena *a, struct str text, struct pos pos,
              struct diags *d)
{
    struct pattern *pattern = ARENA_NEW(a, struct pattern);
    struct piece **end = &pattern->first;

    pattern->pos = pos;
    while (text.n > 0) {
        size_t open = find_pair(text, '{');
        struct str inside = str_after(text, open + 2), whole;
        size_t close = find_pair(inside, '}');
        struct piece *p;

        if (open > 0)
            end = add_piece(a, end, str_first(text, open), pos);
        if (open == text.n)
            break;
        pos = past(pos, str_first(text, open));
        p = ARENA_NEW(a, struct piece);
        p->text = STR_EMPTY;
        p->pos = pos;
        if (close == inside.n ||
            !read_field(a, p, str_first(inside, close), d)) {
            diag_add(d, TEMPLATE_BRACE, pos);
            break;
        }
        *end = p;
        end = &p->next;
        whole = str_first(str_after(text, open), close + 4);
        pos = past(pos, whole);
        text = str_after(text, open + whole.n);
    }
    return pattern;
}

struct str
pattern_squeeze(struct arena *a, struct str s)
{
    struct buf b = buf_new(a);
    bool gap = false;

    for (size_t i = 0; i < s.n; i++) {
        char c = s.p[i];

        if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
            gap = b.n > 0;
            continue;
        }
        if (gap)
            buf_add_c(&b, ' ');
        gap = false;
        buf_add_c(&b, c);
    }
    return buf_take(&b);
}

struct str
pattern_dedent(struct arena *a, struct str s)
{
    struct str rest = s, line;
    struct buf b = buf_new(a);
    size_t shared = s.n;

    while (str_line(&rest, &line))
        if (str_trim(line).n > 0 && str_indent(line, false) < shared)
            shared = str_indent(line, false);
    rest = s;
    while (str_line(&rest, &line)) {
        if (b.n == 0 && str_trim(line).n == 0)
            continue;
        if (str_trim(line).n > 0)
            buf_add_str(&b, str_after(line, shared));
        buf_add_c(&b, '\n');
    }
    while (b.n > 0 && (b.p[b.n - 1] == '\n' || b.p[b.n - 1] == ' '))
        b.n--;
    return buf_take(&b);
}
