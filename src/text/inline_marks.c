/* inline_marks.c — finds the marks in a text and pairs them. */
#include "text/inline_marks.h"

#include <string.h>

#include "base/utf8.h"
#include "base/viet.h"
#include "model/doc.h"
#include "text/foreign.h"
#include "text/reference.h"

enum { NAME_MAX_BYTES = 64 };

/* The square brackets of a text in pairs; those behind '\\' are none. */
struct pairs {
    size_t *opens, *closes; /* by pair, in the order of those that open; of
                             * one that never closes 0 */
    size_t count, at;       /* at: all before have been passed */
};

struct pos
cursor_move(struct cursor *p, struct str text, size_t offset)
{
    while (p->span != NULL && p->span->next != NULL &&
           p->span->next->offset <= offset) {
        p->span = p->span->next;
        p->offset = p->span->offset;
        p->pos = p->span->pos;
    }
    if (offset > p->offset) {
        p->pos.column += (int)utf8_count((struct str){
            text.p + p->offset, offset - p->offset });
        p->offset = offset;
    }
    return p->pos;
}

bool
inline_is_blank(uint32_t c)
{
    return c <= ' ' || (c >= 0x7F && c < 0xA0) ||
           (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 ||
           c == 0x202F || c == 0x205F || c == 0x3000;
}

bool
inline_is_escaped(char c)
{
    return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') ||
           (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
}

static struct mark *
mark_add(struct marks *m, enum mark_kind kind, size_t at, size_t bytes)
{
    if (m->count == m->room) {
        size_t room = m->room > 0 ? m->room * 2 : 8;

        m->row = arena_grow(m->arena, m->row, m->count * sizeof(*m->row),
                            room * sizeof(*m->row));
        m->room = room;
    }
    m->row[m->count] = (struct mark){ .kind = kind, .at = at,
                                      .bytes = bytes };
    return &m->row[m->count++];
}

/* "[^name]" at the start of s: gives the name and returns the bytes. */
static size_t
note_call(struct str s, struct str *name)
{
    size_t n = 2;

    if (!str_starts(s, "[^"))
        return 0;
    while (n < s.n && n <= NAME_MAX_BYTES && s.p[n] != ']' &&
           strchr("[^ \t\n", s.p[n]) == NULL)
        n++;
    if (n >= s.n || s.p[n] != ']' || n == 2)
        return 0;
    *name = (struct str){ s.p + 2, n - 2 };
    return n + 1;
}

static struct pairs
pairs_of(struct arena *a, struct str text)
{
    struct pairs p = { .count = 0 };
    size_t *open, depth = 0;

    for (size_t i = 0; i < text.n; i++)
        p.count += text.p[i] == '[';
    p.opens = ARENA_ARRAY(a, size_t, p.count + 1);
    p.closes = ARENA_ARRAY(a, size_t, p.count + 1);
    open = ARENA_ARRAY(a, size_t, p.count + 1);
    p.count = 0;
    for (size_t i = 0; i < text.n; i++)
        if (text.p[i] == '\\' && i + 1 < text.n &&
            inline_is_escaped(text.p[i + 1])) {
            i++;
        } else if (text.p[i] == '[') {
            open[depth++] = p.count;
            p.opens[p.count++] = i;
        } else if (text.p[i] == ']' && depth > 0) {
            p.closes[open[--depth]] = i;
        }
    return p;
}

/* Where the bracket at `at` closes; 0: never. Asked for from left to right. */
static size_t
pairs_close(struct pairs *p, size_t at)
{
    while (p->at < p->count && p->opens[p->at] < at)
        p->at++;
    return p->at < p->count && p->opens[p->at] == at ? p->closes[p->at] : 0;
}

static bool
opens(uint32_t before, uint32_t after)
{
    if (before == '(' && after == ')')
        return false; /* a note mark of the author's: "(*)" */
    if (viet_is_digit(before) && viet_is_digit(after))
        return false; /* 5*3 */
    return after != 0 && !inline_is_blank(after) && after != 0xA0 &&
           strchr("),.;:!?]}", (int)(after < 0x80 ? after : 'x')) == NULL;
}

static bool
closes(uint32_t before, uint32_t after)
{
    if (viet_is_digit(before) && viet_is_digit(after))
        return false;
    return before != 0 && !inline_is_blank(before) && before != 0xA0 &&
           before != '(' && before != '[' && before != '{';
}

/* Stars and tags not yet closed, by index into the marks; -1: none. */
struct pending {
    int bold, italic, raised, lowered;
};

static void
match(struct marks *m, int *open, unsigned format, bool closing, bool opening)
{
    if (*open >= 0 && closing) {
        m->row[*open].toggles |= format;
        m->row[m->count - 1].toggles |= format;
        *open = -1;
    } else if (opening) {
        *open = (int)m->count - 1;
    }
}

/* One row of stars at text[at]: *, ** or ***; longer ones are ornaments. */
static void
stars_add(struct marks *m, struct pending *p, struct str text, size_t at,
          size_t n)
{
    struct str rest = str_after(text, at + n);
    uint32_t before = utf8_last(str_first(text, at));
    uint32_t after = rest.n > 0 ? utf8_next(&rest) : 0;
    bool closing = closes(before, after), opening = opens(before, after);

    if (n > 3 || (!closing && !opening))
        return;
    mark_add(m, MARK_STARS, at, n);
    if (n == 3 && closing && (p->bold >= 0 || p->italic >= 0))
        opening = false;
    if (n != 1)
        match(m, &p->bold, FORMAT_BOLD, closing, opening);
    if (n != 2)
        match(m, &p->italic, FORMAT_ITALIC, closing, opening);
}

/* "<sup>" and "<sub>" with their ends, and "<br>", at the start of s: the
 * bytes of it. */
static size_t
tag_add(struct marks *m, struct pending *p, struct str s, size_t at)
{
    static const struct {
        const char *tag;
        unsigned format;
        bool closing;
    } tags[] = {
        { "<sup>", FORMAT_SUPERSCRIPT, false },
        { "</sup>", FORMAT_SUPERSCRIPT, true },
        { "<sub>", FORMAT_SUBSCRIPT, false },
        { "</sub>", FORMAT_SUBSCRIPT, true },
    };

    if (foreign_break(s) > 0) {
        mark_add(m, MARK_BREAK, at, foreign_break(s));
        return foreign_break(s);
    }
    for (size_t i = 0; i < sizeof(tags) / sizeof(tags[0]); i++) {
        size_t n = strlen(tags[i].tag);

        if (!str_starts(s, tags[i].tag))
            continue;
        mark_add(m, MARK_TAG, at, n);
        match(m, tags[i].format == FORMAT_SUPERSCRIPT ? &p->raised
                                                      : &p->lowered,
              tags[i].format, tags[i].closing, !tags[i].closing);
        return n;
    }
    return 0;
}

struct finder {
    struct marks *marks;
    struct str text;
    struct cursor begin, told; /* told: of the last message */
    struct diags *diags;
    struct pairs pairs;
    bool paired, empty, unclosed; /* pairs has been made; has been told of */
};

static void
unclosed(const struct finder *f, size_t at, const char *what)
{
    struct cursor p = f->begin;

    diag_add(f->diags, MARKUP_UNCLOSED, cursor_move(&p, f->text, at), what);
}

/* "^[text]" at that byte of the text; brackets inside must be in pairs.
 * Gives its bytes, 0 where it is none. */
static size_t
note_text_add(struct finder *f, size_t at)
{
    struct marks *m = f->marks;
    size_t close;
    struct str inner;

    if (!f->paired)
        f->pairs = pairs_of(m->arena, f->text);
    f->paired = true;
    close = pairs_close(&f->pairs, at + 1);
    if (close == 0) {
        if (!f->unclosed)
            unclosed(f, at, "^[");
        f->unclosed = true;
        return 0;
    }
    inner = str_trim(str_after(str_first(f->text, close), at + 2));
    if (inner.n == 0) {
        if (!f->empty)
            diag_add(f->diags, FOOTNOTE_BLANK,
                     cursor_move(&f->told, f->text, at));
        f->empty = true;
        return 0;
    }
    mark_add(m, MARK_NOTE_TEXT, at, close + 1 - at)->inner = inner;
    return close + 1 - at;
}

/* What begins with '[': its bytes, 0 where it is nothing. */
static size_t
bracket_add(struct finder *f, struct str rest, size_t at)
{
    struct marks *m = f->marks;
    struct str inner;
    size_t n;

    if ((n = note_call(rest, &inner)) > 0) {
        mark_add(m, MARK_NOTE_CALL, at, n)->inner = inner;
    } else if ((n = reference_read(m->arena, rest, &inner)) > 0) {
        mark_add(m, MARK_REFERENCE, at, n)->inner = inner;
    } else if ((n = command_read(m->arena, rest)) > 0) {
        diag_add(f->diags, COMMAND_INLINE,
                 cursor_move(&f->told, f->text, at),
                 str_zero(m->arena, str_first(rest, n)));
    }
    return n;
}

void
marks_find(struct marks *m, struct str text, struct cursor begin,
           struct diags *d)
{
    struct finder f = { .marks = m, .text = text, .begin = begin,
                        .told = begin, .diags = d };
    struct pending open = { -1, -1, -1, -1 };
    size_t n;

    for (size_t i = 0; i < text.n; i += n > 0 ? n : 1) {
        struct str rest = str_after(text, i);

        n = 1;
        if (rest.p[0] == '\\' && rest.n > 1 && inline_is_escaped(rest.p[1])) {
            n = 2;
        } else if (rest.p[0] == '*') {
            while (n < rest.n && rest.p[n] == '*')
                n++;
            stars_add(m, &open, text, i, n);
        } else if (rest.p[0] == '<') {
            n = tag_add(m, &open, rest, i);
        } else if (rest.p[0] == '[') {
            n = bracket_add(&f, rest, i);
        } else if (str_starts(rest, "^[")) {
            n = note_text_add(&f, i);
        }
    }
    if (open.bold >= 0)
        unclosed(&f, m->row[open.bold].at, "**");
    if (open.raised >= 0)
        unclosed(&f, m->row[open.raised].at, "<sup>");
    if (open.lowered >= 0)
        unclosed(&f, m->row[open.lowered].at, "<sub>");
}
