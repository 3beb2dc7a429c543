/* inline.c — makes runs, breaks and notes of a text and of the marks in it. */
#include "text/inline.h"

#include <string.h>

#include "base/utf8.h"
#include "base/viet.h"
#include "text/foreign.h"
#include "text/glue.h"
#include "text/inline_marks.h"
#include "text/para_lines.h"
#include "text/picture.h"

struct writer {
    struct arena *arena;
    struct node *para;
    struct str text;
    unsigned base, format; /* asked for; switched on by stars */
    struct cursor place, mark; /* of the run in hand; of a mark */
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

/* Of those the ones that make text run the other way. */
static bool
turns_text(uint32_t c)
{
    return c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2066 && c <= 0x2069);
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
    if (rest.p[0] == '\\' && rest.n > 1 && inline_is_escaped(rest.p[1])) {
        put(w, at + 1, rest.p + 1, 1);
        w->blank = false;
        return 2;
    }
    c = utf8_next(&tail);
    n = rest.n - tail.n;
    if (turns_text(c))
        diag_gather(w->diags, LETTER_TURNING,
                    cursor_move(&w->mark, w->text, at),
                    str_printf(w->arena, "%04X", (unsigned)c).p);
    if (is_invisible(c))
        return n;
    if (inline_is_blank(c)) {
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

/* False: the mark stays visible as text. */
static bool
put_note(struct writer *w, const struct mark *m)
{
    struct pos pos = cursor_move(&w->mark, w->text, m->at);
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
                    cursor_move(&w->mark, w->text,
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
    marks_find(marks, w->text, w->place, w->diags);
    w->mark = w->place;
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

/* Pictures stand by themselves: whoever has one that does not tells of it. */
static void
check_pictures(const struct writer *w)
{
    struct cursor at = w->place;

    if (picture_is(w->arena, w->text))
        return;
    for (size_t i = 0; i < w->text.n; i++)
        if (w->text.p[i] == '[' &&
            picture_begins(w->arena, str_after(w->text, i)))
            diag_add(w->diags, PICTURE_PLACE, cursor_move(&at, w->text, i));
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
    check_pictures(&w);
    append(&w, &marks);
}
