/* mend.c — mends: offered by what they say, found by the bytes of the file. */
#include "base/mend.h"

#include <string.h>

#include "base/utf8.h"

static bool
is_word(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           (c >= '0' && c <= '9') || (unsigned char)c >= 0x80;
}

/* They mean themselves in a plain and a quoted text of YAML, in INI, and in
 * the text of a body. */
static bool
is_plain(struct str s)
{
    for (size_t i = 0; i < s.n; i++)
        if (!is_word(s.p[i]) && (i == 0 || strchr(" -", s.p[i]) == NULL) &&
            strchr("_./", s.p[i]) == NULL)
            return false;
    return true;
}

enum { MENDS_MOST = 1000 }; /* of one message; the rest is for the next check */

/* A mend at a place of the message's own file; NULL where it is in none. */
static struct mend *
offer(struct diags *d, struct diag *g, enum mend_kind kind, struct pos pos,
      struct str around)
{
    struct mend *m;

    if (g == NULL || g->mend_count >= MENDS_MOST)
        return NULL;
    pos = pos_origin(pos);
    if (pos.source == NULL || pos.source != g->pos.source ||
        pos.line == 0 || pos.source->sheet ||
        pos.source->passages != NULL ||
        str_index(around, '\n') < around.n)
        return NULL;
    m = ARENA_NEW(d->arena, struct mend);
    m->kind = kind;
    m->line = pos.line;
    m->column = pos.column;
    m->around = str_copy(d->arena, around);
    m->now = STR_EMPTY;
    diag_mend(g, m);
    return m;
}

void
mend_part(struct diags *d, struct diag *g, struct pos pos, struct str around,
          struct str part, struct str now)
{
    struct mend *m = !is_plain(now) || str_equal(part, now)
                         ? NULL : offer(d, g, MEND_WORDS, pos, around);

    if (m == NULL)
        return;
    m->from = (size_t)(part.p - around.p);
    m->n = part.n;
    m->now = str_copy(d->arena, now);
}

void
mend_words(struct diags *d, struct diag *g, struct pos pos, struct str was,
           struct str now)
{
    mend_part(d, g, pos, was, was, now);
}

enum { LONG_NAME = 8 }; /* bytes: two slips in it leave no doubt */

void
mend_near(struct diags *d, struct diag *g, struct str asked,
          const struct nearest *n)
{
    int most = asked.n >= LONG_NAME ? 2 : 1;

    if (g != NULL && n->rank > 0 && n->rank <= most + 1 && !n->tied)
        mend_words(d, g, g->pos, asked, n->name);
}

void
mend_syntax(struct diags *d, struct diag *g, struct pos pos, struct str was,
            struct str now)
{
    struct mend *m = offer(d, g, MEND_SYNTAX, pos, was);

    if (m == NULL)
        return;
    m->n = was.n;
    m->now = str_copy(d->arena, now);
}

static void
offer_behind(struct diags *d, struct diag *g, enum mend_kind kind,
             struct pos pos, struct str around, struct str now)
{
    struct mend *m = offer(d, g, kind, pos, around);

    if (m == NULL)
        return;
    m->from = around.n;
    m->now = str_copy(d->arena, now);
}

void
mend_syntax_behind(struct diags *d, struct diag *g, struct pos pos,
                   struct str around, struct str now)
{
    offer_behind(d, g, MEND_SYNTAX, pos, around, now);
}

void
mend_syntax_before(struct diags *d, struct diag *g, struct pos pos,
                   struct str around, struct str now)
{
    struct mend *m = offer(d, g, MEND_SYNTAX, pos, around);

    if (m != NULL)
        m->now = str_copy(d->arena, now);
}

void
mend_line(struct diags *d, struct diag *g, struct pos pos, struct str says)
{
    struct mend *m = offer(d, g, MEND_LINE, pos, says);

    if (m != NULL)
        m->n = says.n;
}

void
mend_end(struct diags *d, struct diag *g, struct pos pos, struct str says,
         struct str now)
{
    offer_behind(d, g, MEND_END, pos, says, now);
}

/* A value that begins with what is left must not begin with a sign that its
 * file reads as more than a letter. */
static bool
may_go(struct str behind)
{
    return behind.n == 0 || strchr("*&!@%`[]{}|>#:-?,=~", behind.p[0]) == NULL;
}

bool
mend_bytes(const struct mend *m, struct str text,
           const struct raw_lines *lines, size_t *from, size_t *to)
{
    struct str line = raw_lines_at(lines, m->line);
    struct str at = raw_lines_from(lines, m->line, m->column);

    if (m->line < 1 || m->line > lines->count)
        return false;
    if (m->kind == MEND_END) {
        line = str_trim(line);
        at = str_after(line, line.n - m->around.n);
    }
    if (at.n < m->around.n ||
        memcmp(at.p, m->around.p, m->around.n) != 0)
        return false;
    *from = (size_t)(at.p - text.p) + m->from;
    *to = *from + m->n;
    switch (m->kind) {
    case MEND_WORDS:
        return m->now.n > 0 || may_go(str_after(at, m->from + m->n));
    case MEND_SYNTAX:
        return true;
    case MEND_END:
        return line.n >= m->around.n;
    case MEND_LINE:
        *from = (size_t)(line.p - text.p);
        *to = m->line < lines->count
                  ? (size_t)(raw_lines_at(lines, m->line + 1).p - text.p)
                  : text.n;
        return str_equal(str_trim(line), m->around);
    }
    return false;
}

enum { QUOTED_MOST = 40 };

static const char *
quoted(struct arena *a, struct str s)
{
    return str_printf(a, "“%.*s”",
                      STR_ARG(utf8_shorten(a, s, QUOTED_MOST))).p;
}

struct str
mend_title(struct arena *a, const struct mend *m)
{
    struct str was = str_first(str_after(m->around, m->from), m->n);

    if (m->kind == MEND_LINE)
        return STR("Xóa dòng này");
    if (was.n == 0 && str_is(m->now, " "))
        return STR("Thêm dấu cách");
    if (was.n == 0)
        return str_printf(a, "Thêm %s", quoted(a, str_trim(m->now)));
    if (str_trim(was).n == 0)
        return STR("Gõ lại bằng dấu cách thường");
    if (m->now.n == 0)
        return str_printf(a, "Bỏ %s", quoted(a, str_trim(was)));
    return str_printf(a, "Đổi %s thành %s", quoted(a, was),
                      quoted(a, m->now));
}

/* What stands there up to a blank, without the sign behind a key. */
static size_t
token(struct str at)
{
    size_t n = 0;

    while (n < at.n && at.p[n] != ' ' && at.p[n] != '\t')
        n++;
    while (n > 1 && (at.p[n - 1] == ':' || at.p[n - 1] == ','))
        n--;
    return n;
}

struct pos
diag_end(const struct diag *g, struct str text, const struct raw_lines *lines)
{
    struct str at = raw_lines_from(lines, g->pos.line, g->pos.column);
    const struct mend *m = g->mends;
    struct pos end = g->pos;
    size_t from, to, n;

    if (m != NULL && at.n > 0 && m->n > 0 &&
        mend_bytes(m, text, lines, &from, &to) &&
        from == (size_t)(at.p - text.p))
        n = m->n;
    else if (g->word.n > 0 && at.n >= g->word.n &&
             memcmp(at.p, g->word.p, g->word.n) == 0)
        n = g->word.n;
    else
        n = token(at);
    end.column += (int)utf8_count(str_first(at, n));
    return end;
}
