/* str.c — copies, cuts and compares strings, and lets buffers grow. */
#include "base/str.h"

#include <stdio.h>
#include <string.h>

struct str
str_copy(struct arena *a, struct str s)
{
    return (struct str){ str_zero(a, s), s.n };
}

const char *
str_zero(struct arena *a, struct str s)
{
    char *p = arena_alloc(a, s.n + 1);

    if (s.n > 0)
        memcpy(p, s.p, s.n);
    return p;
}

static struct str
format_new(struct arena *a, const char *format, va_list args)
{
    char first[128], *p;
    va_list again;
    int n;

    va_copy(again, args);
    n = vsnprintf(first, sizeof(first), format, again);
    va_end(again);
    if (n < 0)
        return STR_EMPTY;
    p = arena_alloc(a, (size_t)n + 1);
    if ((size_t)n < sizeof(first))
        memcpy(p, first, (size_t)n);
    else
        vsnprintf(p, (size_t)n + 1, format, args);
    return (struct str){ p, (size_t)n };
}

struct str
str_printf(struct arena *a, const char *format, ...)
{
    struct str s;
    va_list args;

    va_start(args, format);
    s = format_new(a, format, args);
    va_end(args);
    return s;
}

int
str_compare(struct str a, struct str b)
{
    size_t n = a.n < b.n ? a.n : b.n;
    int order = n > 0 ? memcmp(a.p, b.p, n) : 0;

    if (order != 0)
        return order;
    return a.n < b.n ? -1 : a.n > b.n;
}

static bool
is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

struct str
str_trim(struct str s)
{
    while (s.n > 0 && is_blank(s.p[0]))
        s = str_after(s, 1);
    while (s.n > 0 && is_blank(s.p[s.n - 1]))
        s.n--;
    return s;
}

size_t
str_behind_last(struct str s, char c)
{
    size_t n = s.n;

    while (n > 0 && s.p[n - 1] != c)
        n--;
    return n;
}

size_t
str_index(struct str s, char c)
{
    const char *at = s.n > 0 ? memchr(s.p, c, s.n) : NULL;

    return at != NULL ? (size_t)(at - s.p) : s.n;
}

size_t
str_indent(struct str s, bool tabs)
{
    size_t n = 0;

    while (n < s.n && (s.p[n] == ' ' || (tabs && s.p[n] == '\t')))
        n++;
    return n;
}

bool
str_line(struct str *rest, struct str *line)
{
    size_t n;

    if (rest->n == 0)
        return false;
    n = str_index(*rest, '\n');
    *line = str_first(*rest, n);
    *rest = str_after(*rest, n + 1);
    if (line->n > 0 && line->p[line->n - 1] == '\r')
        line->n--;
    return true;
}

struct buf
buf_new(struct arena *a)
{
    return (struct buf){ .arena = a };
}

static void
reserve(struct buf *b, size_t more)
{
    size_t room = b->room > 0 ? b->room : 16;

    while (room < b->n + more)
        room *= 2;
    if (room == b->room)
        return;
    b->p = arena_grow_raw(b->arena, b->p, b->room, room);
    b->room = room;
}

void
buf_reserve(struct buf *b, size_t more)
{
    if (b->n + more <= b->room)
        return;
    b->p = arena_grow_raw(b->arena, b->p, b->room, b->n + more);
    b->room = b->n + more;
}

void
buf_add(struct buf *b, const void *p, size_t n)
{
    if (n == 0)
        return;
    if (n > b->room - b->n)
        reserve(b, n);
    memcpy(b->p + b->n, p, n);
    b->n += n;
}

void
buf_add_str(struct buf *b, struct str s)
{
    buf_add(b, s.p, s.n);
}

void
buf_add_z(struct buf *b, const char *zero_ended)
{
    buf_add(b, zero_ended, strlen(zero_ended));
}

void
buf_printf(struct buf *b, const char *format, ...)
{
    size_t room = b->room - b->n;
    va_list args;
    int n;

    va_start(args, format);
    n = vsnprintf(room > 0 ? b->p + b->n : NULL, room, format, args);
    va_end(args);
    if (n <= 0)
        return;
    if ((size_t)n >= room) {
        reserve(b, (size_t)n + 1);
        va_start(args, format);
        vsnprintf(b->p + b->n, (size_t)n + 1, format, args);
        va_end(args);
    }
    b->n += (size_t)n;
}

struct str
buf_str(const struct buf *b)
{
    return b->n > 0 ? (struct str){ b->p, b->n } : STR_EMPTY;
}

struct str
buf_take(struct buf *b)
{
    struct str s;

    buf_add_c(b, '\0');
    arena_trim(b->arena, b->p, b->room, b->n);
    s = (struct str){ b->p, b->n - 1 };
    *b = buf_new(b->arena);
    return s;
}

bool
str_starts_any(struct str s, const char *const *list)
{
    for (; *list != NULL; list++)
        if (str_starts(s, *list))
            return true;
    return false;
}

bool
str_ends_any(struct str s, const char *const *list)
{
    for (; *list != NULL; list++)
        if (str_ends(s, *list))
            return true;
    return false;
}

size_t
str_find(struct str s, const char *piece)
{
    struct str rest = s, sought = str_from(piece);

    while (rest.n >= sought.n) {
        rest = str_after(rest, str_index(rest, piece[0]));
        if (rest.n >= sought.n && memcmp(rest.p, piece, sought.n) == 0)
            return s.n - rest.n;
        rest = str_after(rest, 1);
    }
    return s.n;
}

bool
str_has(struct str s, const char *piece)
{
    return str_find(s, piece) < s.n;
}

bool
str_is_any(struct str s, const char *const *list)
{
    for (; *list != NULL; list++)
        if (str_is(s, *list))
            return true;
    return false;
}

size_t
str_digits(struct str s)
{
    size_t n = 0;

    while (n < s.n && s.p[n] >= '0' && s.p[n] <= '9')
        n++;
    return n;
}

bool
str_is_ascii(struct str s)
{
    for (size_t i = 0; i < s.n; i++)
        if ((unsigned char)s.p[i] >= 0x80)
            return false;
    return true;
}
