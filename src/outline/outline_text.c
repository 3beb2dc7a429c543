/* outline_text.c — decides for each line whether it begins something or goes
 * on with the paragraph above. */
#include "outline/outline_text.h"

#include <string.h>

#include "base/utf8.h"
#include "base/viet.h"
#include "outline/outline_label.h"
#include "outline/outline_mark.h"
#include "outline/outline_wrap.h"
#include "table/table.h"
#include "text/picture.h"

enum { HASHES_MAX = 6, STARS_MAX = 3 };

/* The lines of a text so large are given back when it has been read. */
enum { TEXT_LARGE = 64 * 1024 };

/* The paragraph that the next line may still go on with. */
struct open {
    struct item *item;     /* one of them, or neither */
    struct footnote *note;
    int note_column;
    int column; /* at which its text began */
    struct str *text;
    struct span *last;
    struct buf joined;     /* the text, once it is more than one piece */
    bool is_joined;
};

/* What is left to read of the line in hand, and where that stands. */
struct line {
    struct str text;
    struct pos pos;
};

struct reader {
    struct outline *outline;
    struct diags *diags;
    struct text_lines lines;
    int at; /* the line in hand */
    struct open open;
    struct item *before;     /* last item of the outline before this block */
    struct footnote *first_note;
    struct table_pipe *pipe; /* rows of a table, while they go on */
    struct item *table;      /* that they make */
    struct line look;        /* that says how they look, above them */
    bool is_bare;            /* one of those is [không khung] */
    struct str valign;       /* and what [căn dọc: …] says; or empty */
    bool broken;             /* the line before ended in '\' */
};

static struct pos
pos_in(const struct line *l, size_t offset)
{
    struct pos pos = l->pos;

    pos.column += (int)utf8_count(str_first(l->text, offset));
    return pos;
}

static struct str
open_text(const struct open *p)
{
    return p->is_joined ? buf_str(&p->joined) : *p->text;
}

static void
open_span(struct reader *r, size_t offset, struct pos pos)
{
    struct span *s = ARENA_NEW(r->outline->arena, struct span);

    s->offset = offset;
    s->pos = pos;
    r->open.last->next = s;
    r->open.last = s;
}

/* Adds a piece to the open paragraph. */
static void
open_join(struct reader *r, const char *between, struct str piece,
          struct pos pos)
{
    struct open *p = &r->open;

    if (!p->is_joined) {
        p->joined = buf_new(r->outline->arena);
        buf_add_str(&p->joined, *p->text);
        p->is_joined = true;
    }
    if (p->joined.n > 0) {
        buf_add_z(&p->joined, between);
        open_span(r, p->joined.n, pos);
    } else {
        p->last->pos = pos;
    }
    buf_add_str(&p->joined, piece);
}

/* A number is no paragraph: that of a page, or of a footnote in a PDF. */
static bool
is_number(const struct item *it)
{
    size_t n;

    mark_digits(it->text, &n);
    return it->label.kind == LABEL_NONE && it->role == ROLE_TEXT && n > 0 &&
           n == it->text.n;
}

static void
open_close(struct reader *r)
{
    struct open *p = &r->open;
    struct arena *a = r->outline->arena;

    if (p->is_joined)
        *p->text = buf_take(&p->joined);
    if (p->item != NULL) {
        item_unwrap(p->item);
        if (p->item->text.n == 0)
            diag_gather(r->diags, OUTLINE_LABEL_ALONE, p->item->pos,
                        str_zero(a, p->item->label.text));
        if (is_number(p->item))
            diag_gather(r->diags, OUTLINE_NUMBER, p->item->pos,
                        str_zero(a, p->item->text));
    } else if (p->note != NULL && p->note->text.n == 0) {
        diag_add(r->diags, FOOTNOTE_EMPTY, p->note->pos,
                 str_zero(a, p->note->name));
    }
    *p = (struct open){ .item = NULL };
}

static void
open_item(struct reader *r, const struct label *label, struct str text,
          struct pos pos, struct pos text_pos)
{
    struct item *it;

    open_close(r);
    it = outline_add(r->outline, label->kind, text, pos);
    it->label = *label;
    it->spans->pos = text_pos;
    r->open.item = it;
    r->open.text = &it->text;
    r->open.last = it->spans;
    r->open.column = r->lines.line[r->at].column + text_pos.column -
                     r->lines.line[r->at].pos.column;
}

/* "[^name]:" at the start of a line: the name, and the bytes up to the
 * text; 0 if it is none. */
static size_t
note_definition(struct str s, struct str *name)
{
    size_t n = str_index(s, ']');

    if (!str_starts(s, "[^") || n == 2 || n + 1 >= s.n || s.p[n + 1] != ':')
        return 0;
    *name = (struct str){ s.p + 2, n - 2 };
    if (str_index(*name, ' ') < name->n || str_index(*name, '[') < name->n)
        return 0;
    return n + 2 + mark_blanks(str_after(s, n + 2));
}

static void
open_note(struct reader *r, const struct line *l, struct str name,
          size_t taken)
{
    struct outline *o = r->outline;
    struct footnote *n = ARENA_NEW(o->arena, struct footnote);

    open_close(r);
    n->name = name;
    if (r->first_note == NULL)
        r->first_note = n;
    if (!note_add(o->arena, r->first_note, n)) {
        diag_add(r->diags, FOOTNOTE_DUPLICATE, l->pos,
                 str_zero(o->arena, name));
        n->used = true; /* one message is enough */
    }
    n->text = str_after(l->text, taken);
    n->pos = l->pos;
    n->block = o->blocks;
    n->spans = ARENA_NEW(o->arena, struct span);
    n->spans->pos = pos_in(l, taken);
    if (o->last_note != NULL)
        o->last_note->next = n;
    else
        o->notes = n;
    o->last_note = n;
    r->open.note = n;
    r->open.note_column = r->lines.line[r->at].column;
    r->open.text = &n->text;
    r->open.last = n->spans;
}

/* Whether a line without label goes on with the open paragraph. */
static enum wrap
goes_on(struct reader *r)
{
    const struct open *p = &r->open;
    const struct text_line *l = &r->lines.line[r->at];
    struct above above = { .kind = LABEL_NONE, .column = p->column };
    enum wrap wrap;

    if (p->text == NULL)
        return WRAP_NOT;
    above.text = open_text(p);
    if (p->item != NULL)
        above.kind = p->item->label.kind;
    if (l->gap && above.text.n == 0 &&
        (above.kind < LABEL_PHAN || above.kind > LABEL_TIEU_MUC))
        return WRAP_NOT; /* only a chapter's title may stand so far below */
    if (p->note != NULL && !l->gap && l->column > p->note_column)
        return WRAP_SURE;
    wrap = wrap_of(r->outline->arena, &r->lines, r->at, &above);
    if (wrap == WRAP_GUESSED && p->item != NULL &&
        p->item->heading == HEADING_YES)
        return WRAP_NOT;
    if (wrap == WRAP_GUESSED) {
        diag_gather(r->diags, OUTLINE_JOINED, l->pos);
        if (p->item != NULL)
            p->item->guesses |= GUESS_JOINED;
    }
    return wrap;
}

static size_t
count_of(struct str s, char c, size_t most)
{
    size_t n = 0;

    while (n < s.n && s.p[n] == c)
        n++;
    return n <= most ? n : 0;
}

/* A label inside bold or italic: "**1. Mục đích:** …", "**1.** Mục đích".
 * The stars go on with the text, or end with the label. */
static bool
read_starred(struct reader *r, const struct line *l)
{
    size_t stars = count_of(l->text, '*', STARS_MAX), n;
    struct str rest = str_after(l->text, stars), mark;
    struct label_series series = r->outline->series;
    struct label label;
    unsigned format = (stars >= 2 ? FORMAT_BOLD : 0u) |
                      (stars % 2 == 1 ? FORMAT_ITALIC : 0u);

    if (stars == 0 || mark_blanks(rest) > 0)
        return false;
    n = label_read(r->outline->arena, rest, &series, &label);
    if (n == 0)
        return false;
    r->outline->series = series;
    label.format = format;
    mark = str_first(l->text, stars);
    rest = str_after(rest, n);
    n += stars;
    if (count_of(rest, '*', STARS_MAX) == stars) {
        n += stars;
        n += mark_blanks(str_after(l->text, n));
        open_item(r, &label, str_after(l->text, n), l->pos, pos_in(l, n));
        return true;
    }
    open_item(r, &label, mark, l->pos, l->pos);
    open_join(r, "", rest, pos_in(l, n));
    return true;
}

/* Where the '\\' stands that a line has before its label or, as Markdown
 * writes it, behind the number: "\\2. Phòng", "2\\. Phòng". */
static bool
find_escape(struct str s, size_t *at)
{
    *at = 0;
    while (*at < s.n && (viet_is_digit((unsigned char)s.p[*at]) ||
                         (*at > 0 && s.p[*at] == '.')))
        ++*at;
    return *at + 1 < s.n && s.p[*at] == '\\' &&
           (*at == 0 || strchr(".)", s.p[*at + 1]) != NULL);
}

/* The author says that this is no heading: a number stays a label; of any
 * other label nothing but its letters is left. */
static bool
read_escaped(struct reader *r, const struct line *l)
{
    static const struct label none = { .kind = LABEL_NONE, .text = { "", 0 } };
    struct arena *a = r->outline->arena;
    struct label_series series = r->outline->series;
    struct label label;
    struct str plain;
    size_t at, n;

    if (!find_escape(l->text, &at))
        return false;
    plain = str_printf(a, "%.*s%.*s", STR_ARG(str_first(l->text, at)),
                       STR_ARG(str_after(l->text, at + 1)));
    n = label_read(a, plain, &series, &label);
    if (n == 0 || (at == 0 && !viet_is_letter(mark_first(plain)) &&
                   !viet_is_digit(mark_first(plain))))
        return false; /* "\\-" is a matter of the line's own markup */
    n++;
    if (label.kind == LABEL_DIEU || (label.kind >= LABEL_ARABIC &&
                                     label.kind <= LABEL_ARABIC3))
        open_item(r, &label, str_after(l->text, n), l->pos, pos_in(l, n));
    else
        open_item(r, &none, str_after(l->text, 1), l->pos, pos_in(l, 1));
    r->open.item->heading = HEADING_NO;
    return true;
}

/* "1.", or "**1.**" … at the start of a line, perhaps with its blank left
 * out. False: the line has no label. */
static bool
read_labelled(struct reader *r, const struct line *l)
{
    struct label label;
    size_t n;

    if (r->open.item != NULL &&
        wrap_hides_label(&r->lines, r->at, open_text(&r->open)))
        return false;
    n = label_read(r->outline->arena, l->text, &r->outline->series, &label);
    if (n == 0)
        return read_escaped(r, l) || read_starred(r, l);
    open_item(r, &label, str_after(l->text, n), l->pos, pos_in(l, n));
    return true;
}

/* "[giữa] …", "[phải] …": a line of its own there. */
static bool
read_placed(struct reader *r, const struct line *l)
{
    static const struct label none = { .kind = LABEL_NONE, .text = { "", 0 } };
    size_t n = str_index(l->text, ']') + 1;
    struct str key;

    if (!str_starts(l->text, "[") || n > sizeof("[giữa]") + 2 ||
        n >= l->text.n)
        return false;
    key = viet_key(r->outline->arena, str_after(str_first(l->text, n - 1), 1));
    if (!str_is(key, "giua") && !str_is(key, "phai"))
        return false;
    n += mark_blanks(str_after(l->text, n));
    open_item(r, &none, str_after(l->text, n), l->pos, pos_in(l, n));
    r->open.item->role = str_is(key, "giua") ? ROLE_CENTER : ROLE_RIGHT;
    return true;
}

/* "[ảnh: …]" on a line of its own. */
static bool
read_picture(struct reader *r, const struct line *l)
{
    static const struct label none = { .kind = LABEL_NONE, .text = { "", 0 } };

    if (!picture_is(r->outline->arena, l->text))
        return false;
    open_item(r, &none, l->text, l->pos, l->pos);
    r->open.item->heading = HEADING_NO;
    r->open.item->role = ROLE_PICTURE;
    open_close(r);
    return true;
}

/* "[trang ngang]" and "[trang dọc]" on a line of their own. */
static bool
read_turn(struct reader *r, const struct line *l)
{
    struct arena *a = r->outline->arena;
    struct str key = STR_EMPTY;

    if (!str_starts(l->text, "[") || !str_ends(l->text, "]"))
        return false;
    key = viet_key(a, str_after(str_first(l->text, l->text.n - 1), 1));
    if (!str_starts(key, "trang_"))
        return false;
    open_close(r);
    if (str_is(key, "trang_ngang"))
        outline_add_turn(r->outline, TURN_LANDSCAPE, l->pos);
    else if (str_is(key, "trang_doc"))
        outline_add_turn(r->outline, TURN_UPRIGHT, l->pos);
    else
        outline_report_turn(r->diags, l->pos, l->text,
                            str_after(l->text, sizeof("[trang ") - 1));
    return true;
}

static void
pipe_close(struct reader *r)
{
    if (r->pipe != NULL)
        r->table->table = table_pipe_value(r->pipe, r->diags);
    r->pipe = NULL;
}

/* [không khung] or [căn dọc: …] above what is no table. */
static void
check_look(struct reader *r)
{
    if (r->look.text.n > 0)
        diag_add(r->diags, OUTLINE_FRAME, r->look.pos,
                 str_zero(r->outline->arena, r->look.text));
    r->look.text = r->valign = STR_EMPTY;
    r->is_bare = false;
}

/* "[không khung]" or "[căn dọc: giữa]" on a line of its own. */
static bool
read_look(struct reader *r, const struct line *l)
{
    struct arena *a = r->outline->arena;
    struct str valign = table_pipe_reads_valign(a, l->text);
    bool bare = str_starts(l->text, "[") && str_ends(l->text, "]") &&
                str_is(viet_key(a, str_after(str_first(l->text,
                                                       l->text.n - 1), 1)),
                       "khong_khung");

    if (!bare && valign.n == 0)
        return false;
    pipe_close(r);
    open_close(r);
    r->look = *l;
    r->is_bare = r->is_bare || bare;
    if (valign.n > 0)
        r->valign = valign;
    return true;
}

static void
pipe_open(struct reader *r, struct pos pos)
{
    struct outline *o = r->outline;

    open_close(r);
    r->table = outline_add(o, LABEL_NONE, STR_EMPTY, pos);
    r->pipe = table_pipe_new(o->arena, tables_brief(o->settled, o->arena),
                             pos);
    if (r->is_bare)
        table_pipe_bare(r->pipe);
    if (r->valign.n > 0)
        table_pipe_valign(r->pipe, r->valign, r->look.pos);
    r->look.text = r->valign = STR_EMPTY;
    r->is_bare = false;
}

/* Rows whose cells Tab parts, as Word copies them. */
static bool
read_tabs(struct reader *r)
{
    int n = text_lines_tabs(r->outline->arena, &r->lines, r->at);

    if (n == 0)
        return false;
    pipe_close(r);
    pipe_open(r, r->lines.line[r->at].pos);
    r->table->guesses |= GUESS_TABLE;
    for (; n > 0; n--) {
        const struct text_line *l = &r->lines.line[r->at];
        struct pos pos = l->pos;

        pos.column -= (int)utf8_count(str_first(l->raw, l->indent));
        table_pipe_add_tabs(r->pipe, l->raw, pos);
        r->at += n > 1;
    }
    pipe_close(r);
    return true;
}

/* A row of a table, or the place of a named one. */
static bool
read_table(struct reader *r, const struct line *l)
{
    struct outline *o = r->outline;
    struct str name;

    if (table_pipe_is(l->text)) {
        if (r->pipe == NULL)
            pipe_open(r, l->pos);
        table_pipe_add(r->pipe, l->text, l->pos);
        return true;
    }
    if (read_tabs(r))
        return true;
    pipe_close(r);
    check_look(r);
    name = table_reference(o->arena, l->text);
    if (name.n == 0)
        return false;
    open_close(r);
    outline_add_named(o, name, l->pos, r->diags);
    return true;
}

static void
read_line(struct reader *r, struct line *l)
{
    static const struct label none = { .kind = LABEL_NONE, .text = { "", 0 } };
    size_t hashes = count_of(l->text, '#', HASHES_MAX), n;
    struct str name;

    if (r->broken && r->open.text != NULL) {
        open_join(r, "\n", l->text, l->pos);
        return;
    }
    if (read_look(r, l) || read_table(r, l) || read_turn(r, l) ||
        read_placed(r, l) || read_picture(r, l))
        return;
    if ((n = note_definition(l->text, &name)) > 0) {
        open_note(r, l, name, n);
        return;
    }
    if (r->open.note != NULL && goes_on(r) != WRAP_NOT) {
        open_join(r, wrap_joint(open_text(&r->open), l->text), l->text,
                  l->pos);
        return;
    }
    /* "## I. MỤC ĐÍCH": a heading that came through Markdown */
    n = hashes + mark_blanks(str_after(l->text, hashes));
    if (hashes > 0 && n > hashes) {
        l->pos = pos_in(l, n);
        l->text = str_after(l->text, n);
    } else {
        hashes = 0;
    }
    if (!read_labelled(r, l)) {
        if (hashes == 0 && goes_on(r) != WRAP_NOT) {
            open_join(r, wrap_joint(open_text(&r->open), l->text), l->text,
                      l->pos);
            return;
        }
        open_item(r, &none, l->text, l->pos, l->pos);
    }
    if (hashes > 0)
        r->open.item->heading = HEADING_YES;
}

/* Takes the '\' off that asks for a forced line break; "\\" is none. */
static bool
cut_break(struct str *s)
{
    size_t n = 0;

    while (n < s->n && s->p[s->n - 1 - n] == '\\')
        n++;
    if (n % 2 == 0)
        return false;
    s->n--;
    *s = (struct str){ s->p, str_trim(*s).n };
    return true;
}

void
outline_add_text(struct outline *o, const struct value *v, struct diags *d)
{
    struct reader r = { .outline = o, .diags = d, .before = o->last };
    bool large = v->text.n >= TEXT_LARGE;
    struct arena *scratch = large ? arena_beside(o->arena) : o->arena;
    struct item *it;

    o->blocks++;
    r.lines = text_lines_of(scratch, v, d);
    for (; r.at < r.lines.count && o->refused.source == NULL; r.at++) {
        const struct text_line *own = &r.lines.line[r.at];
        struct line l = { own->text, own->pos };
        bool broken = cut_break(&l.text);

        if (own->gap) {
            pipe_close(&r);
            r.broken = false;
        }
        if (l.text.n > 0)
            read_line(&r, &l);
        r.broken = broken;
    }
    pipe_close(&r);
    check_look(&r);
    open_close(&r);
    it = r.before != NULL ? r.before->next : o->first;
    for (; it != NULL; it = it->next)
        it->notes = r.first_note;
    if (large)
        arena_free(scratch);
}
