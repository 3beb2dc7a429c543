/* str.h — strings that know their length, and buffers that grow in an arena.
 * A struct str points into memory that somebody else keeps (an arena, a
 * source file, a literal) and is UTF-8 unless said otherwise. */
#ifndef VANBAN_STR_H
#define VANBAN_STR_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <string.h>

#include "base/arena.h"

struct str {
    const char *p;
    size_t n; /* bytes */
};

#define STR(literal) ((struct str){ "" literal, sizeof(literal) - 1 })
#define STR_EMPTY ((struct str){ "", 0 })
/* For printf's "%.*s". */
#define STR_ARG(s) (int)(s).n, (s).n > 0 ? (s).p : ""

/* The small ones stand here, so that what they are asked for is folded into
 * the place that asks: a known word is compared by its known length. */

/* No copy. */
static inline struct str
str_from(const char *zero_ended)
{
    return (struct str){ zero_ended, strlen(zero_ended) };
}

struct str str_copy(struct arena *, struct str); /* followed by a zero */
const char *str_zero(struct arena *, struct str); /* zero-ended copy */
struct str str_printf(struct arena *, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

static inline bool
str_equal(struct str a, struct str b)
{
    /* names that are numbered differ at their ends */
    return a.n == b.n && (a.n == 0 || (a.p[a.n - 1] == b.p[a.n - 1] &&
                                       memcmp(a.p, b.p, a.n) == 0));
}

static inline bool
str_is(struct str s, const char *zero_ended)
{
    return str_equal(s, str_from(zero_ended));
}

static inline bool
str_starts(struct str s, const char *prefix)
{
    size_t n = strlen(prefix);

    return s.n >= n && memcmp(s.p, prefix, n) == 0;
}

/* The same with one of several; the list ends with NULL. */
bool str_starts_any(struct str, const char *const *list);
bool str_is_any(struct str, const char *const *list);
bool str_ends_any(struct str, const char *const *list);
/* Byte offset of the first piece in it, which is not empty, or s.n. */
size_t str_find(struct str s, const char *piece);
bool str_has(struct str, const char *piece);
/* Bytes of the decimal digits at its front. */
size_t str_digits(struct str);
bool str_is_ascii(struct str);

static inline bool
str_ends(struct str s, const char *suffix)
{
    size_t n = strlen(suffix);

    return s.n >= n && memcmp(s.p + s.n - n, suffix, n) == 0;
}

int str_compare(struct str, struct str); /* by bytes, as strcmp */

/* Without the first bytes. */
static inline struct str
str_after(struct str s, size_t bytes)
{
    if (bytes > s.n)
        bytes = s.n;
    return (struct str){ s.p + bytes, s.n - bytes };
}

/* The first bytes. */
static inline struct str
str_first(struct str s, size_t bytes)
{
    return (struct str){ s.p, bytes < s.n ? bytes : s.n };
}

struct str str_trim(struct str); /* without blanks, tabs, CR, LF at the ends */
/* Byte offset of the first c, or s.n. */
size_t str_index(struct str, char c);
/* Offset behind the last c; 0 if there is none. */
size_t str_behind_last(struct str, char c);

/* Bytes of blanks at the front; tabs count where they are asked for. */
size_t str_indent(struct str, bool tabs);

/* Cuts the next line off *rest (without its end, LF or CRLF); false when
 * nothing is left. A last line without end counts. */
bool str_line(struct str *rest, struct str *line);

struct buf {
    struct arena *arena;
    char *p;
    size_t n, room;
};

struct buf buf_new(struct arena *);
/* Room for so many bytes more and none beyond, where their number is known. */
void buf_reserve(struct buf *, size_t more);
void buf_add(struct buf *, const void *, size_t);
void buf_add_str(struct buf *, struct str);

static inline void
buf_add_c(struct buf *b, char c)
{
    if (b->n < b->room)
        b->p[b->n++] = c;
    else
        buf_add(b, &c, 1);
}

void buf_add_z(struct buf *, const char *zero_ended);
void buf_printf(struct buf *, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
/* What stands in the buffer; valid while nothing is added. */
struct str buf_str(const struct buf *);
/* The same bytes in the arena; the buffer starts empty again. */
struct str buf_take(struct buf *);

#endif
