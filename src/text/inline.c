/* inline.c — finds the marks in a text, pairs them, and makes runs, breaks and
 * notes of what is between. */
#include "text/inline.h"

#include <string.h>

#include "base/utf8.h"
#include "base/viet.h"
#include "text/foreign.h"
#include "text/glue.h"
#include "text/para_lines.h"
#include "text/reference.h"

/* A note that never closes is looked for this often in one text; then the
 * brackets are taken as they stand, so that no text takes square time. */
enum { OPEN_MAX = 16, NAME_MAX_BYTES = 64 };

enum mark_kind { MARK_STARS, MARK_TAG, MARK_BREAK, MARK_NOTE_CALL,
                 MARK_NOTE_TEXT, MARK_REFERENCE };

/* A place of the text that is not just characters. */
struct mark {
    enum mark_kind kind;
    size_t at, bytes;
    struct str inner;  /* name or text of a note, name of a phụ lục */
    unsigned toggles;  /* formats that these stars, or this tag, switch */
};

struct marks {
    struct arena *arena;
    struct mark *row;
    size_t count, room;
};

/* A place that only moves forward, so that a text is counted through once. */
struct cursor {
    const struct span *span;
    size_t offset;
    struct pos pos;
};

struct writer {
    struct arena *arena;
    struct node *para;
    struct str text;
    unsigned base, format; /* asked for; switched on by stars */
    struct cursor place;
    struct footnote *notes;
    bool in_note;
    const struct profile *profile;
    struct diags *diags;
    size_t start, end;  /* the run in hand, as it stands in text … */
    bool clean;         /* … where it stands so; else it is in run */
    struct buf run;
    bool blank;         /* a blank here would be one too many */
};

static void append(struct writer *, struct marks *);

static struct pos
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

static struct cursor
place_new(const struct span *spans, struct pos pos)
{
    if (spans == NULL)
        return (struct cursor){ NULL, 0, pos };
    return (struct cursor){ spans, spans->offset, spans->pos };
}

/* Characters that show nothing and mean nothing in a printed document: zero
 * width blanks and joiners, soft hyphens, direction marks, byte order marks.
 * They come with text pasted from the web. This is the one place that drops
 * them; no visible character and no word is lost. */
static bool
is_invisible(uint32_t c)
{
    return c == 0xAD || (c >= 0x200B && c <= 0x200F) ||
           (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) ||
           c == 0xFEFF;
}

/* Blanks of any width and control characters; U+00A0 is the author's own
 * wish and stays. */
static bool
is_blank(uint32_t c)
{
    return c <= ' ' || (c >= 0x7F && c < 0xA0) ||
           (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 ||
           c == 0x202F || c == 0x205F || c == 0x3000;
}

static bool
is_ascii_mark(char c)
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

/* "^[text]" at the start of s; brackets inside must be in pairs. */
static size_t
note_text(struct str s, struct str *inner)
{
    int depth = 0;

    if (!str_starts(s, "^["))
        return 0;
    for (size_t i = 1; i < s.n; i++) {
        if (s.p[i] == '\\' && i + 1 < s.n && is_ascii_mark(s.p[i + 1]))
            i++;
        else if (s.p[i] == '[')
            depth++;
        else if (s.p[i] == ']' && --depth == 0) {
            *inner = str_trim((struct str){ s.p + 2, i - 2 });
            return inner->n > 0 ? i + 1 : 0;
        }
    }
    return 0;
}

static bool
opens(uint32_t before, uint32_t after)
{
    if (before == '(' && after == ')')
        return false; /* a note mark of the author's: "(*)" */
    if (viet_is_digit(before) && viet_is_digit(after))
        return false; /* 5*3 */
    return after != 0 && !is_blank(after) && after != 0xA0 &&
           strchr("),.;:!?]}", (int)(after < 0x80 ? after : 'x')) == NULL;
}

static bool
closes(uint32_t before, uint32_t after)
{
    if (viet_is_digit(before) && viet_is_digit(after))
        return false;
    return before != 0 && !is_blank(before) && before != 0xA0 &&
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

static void
unclosed(const struct writer *w, size_t at, const char *what)
{
    struct cursor p = w->place;

    diag_add(w->diags, MARKUP_UNCLOSED, cursor_move(&p, w->text, at), what);
}

/* Finds notes and stars. */
static void
find_marks(const struct writer *w, struct marks *m)
{
    struct str text = w->text, inner = STR_EMPTY;
    struct pending open = { -1, -1, -1, -1 };
    int failed = 0;
    size_t n;

    for (size_t i = 0; i < text.n; i += n) {
        struct str rest = str_after(text, i);

        n = 1;
        if (rest.p[0] == '\\' && rest.n > 1 && is_ascii_mark(rest.p[1])) {
            n = 2;
        } else if (rest.p[0] == '*') {
            while (n < rest.n && rest.p[n] == '*')
                n++;
            stars_add(m, &open, text, i, n);
        } else if (rest.p[0] == '<') {
            n = tag_add(m, &open, rest, i);
        } else if (rest.p[0] == '[' && (n = note_call(rest, &inner)) > 0) {
            mark_add(m, MARK_NOTE_CALL, i, n)->inner = inner;
        } else if (rest.p[0] == '[' &&
                   (n = reference_read(w->arena, rest, &inner)) > 0) {
            mark_add(m, MARK_REFERENCE, i, n)->inner = inner;
        } else if (rest.p[0] == '[' &&
                   (n = command_read(w->arena, rest)) > 0) {
            struct cursor p = w->place;

            diag_add(w->diags, COMMAND_INLINE, cursor_move(&p, text, i),
                     str_zero(w->arena, str_first(rest, n)));
        } else if (str_starts(rest, "^[") && failed < OPEN_MAX) {
            if ((n = note_text(rest, &inner)) > 0)
                mark_add(m, MARK_NOTE_TEXT, i, n)->inner = inner;
            else if (failed++ == 0)
                unclosed(w, i, "^[");
        }
        n = n > 0 ? n : 1;
    }
    if (open.bold >= 0)
        unclosed(w, m->row[open.bold].at, "**");
    if (open.raised >= 0)
        unclosed(w, m->row[open.raised].at, "<sup>");
    if (open.lowered >= 0)
        unclosed(w, m->row[open.lowered].at, "<sub>");
}

/* An exponent is not parted from its sign. */
static struct str
joined(struct arena *a, struct str s)
{
    struct buf b = buf_new(a);

    for (size_t i = 0; i < s.n; i++)
        if (s.p[i] == '-')
            buf_add_str(&b, STR("\u2011"));
        else
            buf_add_c(&b, s.p[i]);
    return buf_take(&b);
}

static void
flush(struct writer *w, bool trim)
{
    struct str s = w->clean
        ? (struct str){ w->text.p + w->start, w->end - w->start }
        : buf_str(&w->run);

    while (trim && s.n > 0 && s.p[s.n - 1] == ' ')
        s.n--;
    if (s.n > 0) {
        struct pos pos = cursor_move(&w->place, w->text, w->start);

        if (!w->clean)
            s = str_copy(w->arena, s);
        if (w->format & (FORMAT_SUPERSCRIPT | FORMAT_SUBSCRIPT))
            s = joined(w->arena, s);
        run_append(w->arena, w->para, glue_text(w->arena, s, w->profile),
                   w->base | w->format, pos);
    }
    w->clean = true;
    w->run.n = 0;
}

/* Adds bytes of the text, or of what stands for them, to the run. from: the
 * place in text; bytes that follow those before need no copy. */
static void
put(struct writer *w, size_t from, const char *p, size_t n)
{
    bool empty = w->clean ? w->start == w->end : w->run.n == 0;

    if (empty) {
        w->start = w->end = from;
        w->clean = true;
    }
    if (w->clean && from == w->end && p == w->text.p + from) {
        w->end += n;
        return;
    }
    if (w->clean) {
        w->run.n = 0;
        buf_add(&w->run, w->text.p + w->start, w->end - w->start);
        w->clean = false;
    }
    buf_add(&w->run, p, n);
}

static void
run_end(struct writer *w, bool trim)
{
    flush(w, trim);
    w->start = w->end = 0;
}

static void
put_break(struct writer *w, size_t at)
{
    run_end(w, true);
    node_append(w->para, node_new(w->arena, NODE_BREAK,
                                  cursor_move(&w->place, w->text, at)));
    w->blank = true;
}

/* One character that is none of the marks; returns its bytes. */
static size_t
put_character(struct writer *w, size_t at)
{
    struct str rest = str_after(w->text, at), tail = rest;
    uint32_t c;
    size_t n;

    if (rest.p[0] == '\n') {
        put_break(w, at);
        return 1;
    }
    if (rest.p[0] == '\\' && rest.n > 1 && is_ascii_mark(rest.p[1])) {
        put(w, at + 1, rest.p + 1, 1);
        w->blank = false;
        return 2;
    }
    c = utf8_next(&tail);
    n = rest.n - tail.n;
    if (is_invisible(c))
        return n;
    if (is_blank(c)) {
        if (!w->blank)
            put(w, at, c == ' ' ? rest.p : " ", 1);
        w->blank = true;
        return n;
    }
    put(w, at, rest.p, n);
    w->blank = false;
    return n;
}

/* Bytes from `at` on that need no look: most of any text. */
static size_t
plain_bytes(struct str text, size_t at, size_t limit)
{
    size_t i = at;

    for (; i < limit; i++) {
        unsigned char c = (unsigned char)text.p[i];

        if (c <= ' ' || c == '\\' || c == 0x7F || c == 0xC2 || c == 0xE2 ||
            c == 0xE3 || c == 0xEF)
            break;
    }
    return i - at;
}

static void
put_plain(struct writer *w, size_t from, size_t to)
{
    for (size_t i = from, n; i < to; i += n) {
        n = plain_bytes(w->text, i, to);
        if (n > 0) {
            put(w, i, w->text.p + i, n);
            w->blank = false;
        } else {
            n = put_character(w, i);
        }
    }
}

/* A note node whose text is `text`. */
static void
note_append(struct writer *w, struct str text, const struct span *spans,
            struct pos pos, struct pos text_pos)
{
    struct node *note = node_new(w->arena, NODE_NOTE, pos);
    struct marks marks = { .arena = w->arena };
    struct writer inner = {
        .arena = w->arena, .text = text, .clean = true, .blank = true,
        .place = place_new(spans, text_pos), .in_note = true,
        .profile = w->profile, .diags = w->diags, .run = buf_new(w->arena),
    };

    inner.para = para_new(w->arena, profile_style(w->profile, "chu_thich"),
                          text_pos);
    node_append(note, inner.para);
    append(&inner, &marks);
    node_append(w->para, note);
}

static struct footnote *
note_find(struct footnote *notes, struct str name)
{
    for (struct footnote *f = notes;
         f != NULL && f->block == notes->block; f = f->next)
        if (str_equal(f->name, name))
            return f;
    return NULL;
}

/* False: the mark stays visible as text. */
static bool
put_note(struct writer *w, const struct mark *m)
{
    struct cursor place = w->place;
    struct pos pos = cursor_move(&place, w->text, m->at);
    struct footnote *f;

    if (w->in_note) {
        diag_add(w->diags, FOOTNOTE_NESTED, pos,
                 str_zero(w->arena, (struct str){ w->text.p + m->at,
                                                  m->bytes }));
        return false;
    }
    if (m->kind == MARK_NOTE_TEXT) {
        run_end(w, false);
        note_append(w, m->inner, NULL, pos,
                    cursor_move(&place, w->text,
                             (size_t)(m->inner.p - w->text.p)));
        w->blank = false;
        return true;
    }
    if ((f = note_find(w->notes, m->inner)) == NULL) {
        const char *name = str_zero(w->arena, m->inner);

        diag_add(w->diags, FOOTNOTE_UNDEFINED, pos, name, name);
        return false;
    }
    f->used = true;
    run_end(w, false);
    note_append(w, f->text, f->spans, pos, f->pos);
    w->blank = false;
    return true;
}

/* A run of its own, to be filled in when the phụ lục are known. */
static void
put_reference(struct writer *w, const struct mark *m)
{
    struct node *run;

    run_end(w, false);
    run = run_append(w->arena, w->para,
                     (struct str){ w->text.p + m->at, m->bytes },
                     w->base | w->format,
                     cursor_move(&w->place, w->text, m->at));
    run->u.run.reference = m->inner;
    w->blank = false;
}

/* Switches the format; what found no partner stays visible. */
static void
put_switch(struct writer *w, const struct mark *m)
{
    size_t taken = (m->toggles & FORMAT_BOLD ? 2u : 0u) +
                   (m->toggles & FORMAT_ITALIC ? 1u : 0u);

    if (m->kind == MARK_TAG && m->toggles != 0)
        taken = m->bytes;
    put_plain(w, m->at, m->at + m->bytes - taken);
    if (m->toggles == 0)
        return;
    run_end(w, false);
    w->format ^= m->toggles;
}

static void
append(struct writer *w, struct marks *marks)
{
    size_t at = 0;

    para_ends(w->para, w->place.span);
    find_marks(w, marks);
    for (size_t i = 0; i < marks->count; i++) {
        const struct mark *m = &marks->row[i];

        put_plain(w, at, m->at);
        at = m->at + m->bytes;
        if (m->kind == MARK_STARS || m->kind == MARK_TAG)
            put_switch(w, m);
        else if (m->kind == MARK_BREAK)
            put_break(w, m->at);
        else if (m->kind == MARK_REFERENCE)
            put_reference(w, m);
        else if (!put_note(w, m))
            put_plain(w, m->at, at);
    }
    put_plain(w, at, w->text.n);
    run_end(w, false);
}

/* Whether a blank at the end of the paragraph would be one too many. */
static bool
ends_blank(const struct node *para)
{
    const struct node *n = para->last;

    return n == NULL || n->kind == NODE_BREAK ||
           (n->kind == NODE_RUN && str_ends(n->u.run.text, " "));
}

void
inline_append(struct arena *a, struct node *para, struct str text,
              unsigned format, const struct span *spans, struct pos pos,
              struct footnote *notes, const struct profile *profile,
              struct diags *d)
{
    struct marks marks = { .arena = a };
    struct writer w = {
        .arena = a, .para = para, .text = text, .base = format,
        .place = place_new(spans, pos), .notes = notes, .profile = profile,
        .diags = d, .clean = true, .run = buf_new(a),
        .blank = ends_blank(para),
    };

    foreign_check(text, spans, pos, d);
    append(&w, &marks);
}
