/* foreign.c — finds markup that means something elsewhere. */
#include "text/foreign.h"

#include <string.h>

#include "base/mend.h"
#include "base/utf8.h"

/* A link, a tag or an entity is not longer. */
enum { LINK_BYTES = 300, NAME_BYTES = 10 };

static char
lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

/* In any case of its ASCII letters. */
static bool
is_among(struct str name, const char *const *list)
{
    for (; *list != NULL; list++) {
        size_t n = 0;

        while (n < name.n && (*list)[n] != '\0' &&
               lower(name.p[n]) == (*list)[n])
            n++;
        if (n == name.n && (*list)[n] == '\0')
            return true;
    }
    return false;
}

size_t
foreign_break(struct str s)
{
    static const char *const breaks[] = { "<br>", "<br/>", "<br />", NULL };

    for (int i = 0; breaks[i] != NULL; i++)
        if (str_starts(s, breaks[i]))
            return strlen(breaks[i]);
    return 0;
}

/* "<b>", "</u>", "<p class="x">", but not "<sup>", which we know, nor
 * "a < b". */
static size_t
tag_at(struct str s)
{
    static const char *const names[] = {
        "b", "i", "u", "s", "p", "a", "em", "ul", "ol", "li", "hr", "h1",
        "h2", "h3", "h4", "td", "th", "tr", "div", "img", "del", "ins",
        "pre", "code", "font", "span", "table", "tbody", "thead", "strong",
        "small", "center", "br", "o:p", NULL,
    };
    size_t start = 1 + (s.n > 1 && s.p[1] == '/'), n = start, end;

    while (n < s.n && n - start < NAME_BYTES &&
           ((lower(s.p[n]) >= 'a' && lower(s.p[n]) <= 'z') ||
            (s.p[n] >= '1' && s.p[n] <= '6') || s.p[n] == ':'))
        n++;
    if (!is_among(str_after(str_first(s, n), start), names))
        return 0;
    end = str_index(str_first(s, LINK_BYTES), '>');
    if (end == str_first(s, LINK_BYTES).n)
        return 0;
    /* what stands between is nothing, or an attribute */
    if (end > n && !str_is(str_trim(str_after(str_first(s, end), n)), "/") &&
        str_index(str_first(s, end), '=') == end)
        return 0;
    return end + 1;
}

/* "&nbsp;", "&#160;" */
static size_t
entity_at(struct str s)
{
    static const char *const names[] = {
        "nbsp", "amp", "lt", "gt", "quot", "apos", "ldquo", "rdquo", "lsquo",
        "rsquo", "ndash", "mdash", "hellip", "bull", "ensp", "emsp", "times",
        NULL,
    };
    size_t n = str_index(str_first(s, NAME_BYTES), ';');

    if (n >= s.n || n >= NAME_BYTES)
        return 0;
    if (n > 2 && s.p[1] == '#' && strchr("0123456789x", s.p[2]) != NULL)
        return n + 1;
    return is_among(str_after(str_first(s, n), 1), names) ? n + 1 : 0;
}

/* "![](x.png)", "[Cổng thông tin](https://a.vn)": an address in round brackets
 * directly behind square ones. */
static size_t
link_at(struct str s)
{
    size_t start = s.p[0] == '!', n, end;

    s = str_first(s, LINK_BYTES);
    if (start + 1 >= s.n || s.p[start] != '[')
        return 0;
    n = str_index(s, ']');
    if (n + 1 >= s.n || s.p[n + 1] != '(')
        return 0;
    end = n + 2;
    while (end < s.n && s.p[end] != ')' && s.p[end] != ' ')
        end++;
    if (end >= s.n || s.p[end] != ')')
        return 0;
    s = str_after(str_first(s, end), n + 2);
    return start == 1 || str_index(s, '.') < s.n || str_index(s, '/') < s.n
               ? end + 1 : 0;
}

static struct pos
place_of(struct str text, size_t at, const struct span *s, struct pos pos)
{
    size_t from = 0;

    while (s != NULL && s->next != NULL && s->next->offset <= at)
        s = s->next;
    if (s != NULL) {
        pos = s->pos;
        from = s->offset;
    }
    pos.column += (int)utf8_count((struct str){ text.p + from, at - from });
    return pos;
}

/* The character that is meant; not one that a quoted text would end with. */
static void
mend_entity(struct diags *d, struct diag *g, struct pos pos, struct str s)
{
    static const struct { const char *entity, *text; } meant[] = {
        { "&nbsp;", " " }, { "&#160;", " " }, { "&amp;", "&" },
        { "&ldquo;", "“" }, { "&rdquo;", "”" }, { "&lsquo;", "‘" },
        { "&rsquo;", "’" }, { "&ndash;", "–" }, { "&mdash;", "—" },
        { "&hellip;", "…" }, { "&times;", "×" },
    };

    for (size_t i = 0; i < sizeof meant / sizeof meant[0]; i++)
        if (str_is(s, meant[i].entity))
            mend_syntax(d, g, pos, s, str_from(meant[i].text));
}

static bool
has_been_told(const struct diags *d, enum message m)
{
    return d->gathered != NULL && d->gathered[m] != NULL;
}

/* Asked at every byte of a text. */
static bool
begins_markup(char c)
{
    return c == '\\' || c == '<' || c == '&' || c == '!' || c == '[';
}

void
foreign_check(struct str text, const struct span *spans, struct pos pos,
              struct diags *d)
{
    for (size_t i = 0, n; i < text.n; i += n > 0 ? n : 1) {
        struct str rest = str_after(text, i);
        enum message m = MARKUP_TAG;
        struct diag *g;
        struct pos at;

        n = 0;
        if (!begins_markup(rest.p[0]))
            continue;
        if (rest.p[0] == '\\') {
            n = 2;
            continue;
        }
        if (str_starts(rest, "<!--")) {
            n = sizeof("<!--") - 1;
        } else if (rest.p[0] == '<' && foreign_break(rest) == 0) {
            n = tag_at(rest);
        } else if (rest.p[0] == '&') {
            n = entity_at(rest);
            m = MARKUP_ENTITY;
        } else if (rest.p[0] == '!' || rest.p[0] == '[') {
            n = link_at(rest);
            m = MARKUP_LINK;
        }
        if (n == 0)
            continue;
        at = m != MARKUP_ENTITY && has_been_told(d, m)
                 ? pos : place_of(text, i, spans, pos);
        g = diag_gather(d, m, at, str_zero(d->arena, str_first(rest, n)));
        if (m == MARKUP_ENTITY)
            mend_entity(d, g, at, str_first(rest, n));
    }
}
