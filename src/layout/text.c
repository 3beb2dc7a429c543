/* text.c — runs, labels and marks of a paragraph as units. */
#include "base/utf8.h"
#include "layout/text.h"

struct missing {
    uint32_t c;
    struct missing *next;
};

/* Hebrew, Arabic, Syriac, Thaana, N'Ko and their like: all here is set from
 * left to right. */
static bool
is_leftward(uint32_t c)
{
    return (c >= 0x0590 && c <= 0x08FF) || (c >= 0xFB1D && c <= 0xFDFF) ||
           (c >= 0xFE70 && c <= 0xFEFC) || (c >= 0x10800 && c <= 0x10FFF) ||
           (c >= 0x1E800 && c <= 0x1EFFF);
}

/* A character that cannot be shown, once each. */
static void
report_missing(struct text *t, uint32_t c, struct pos pos)
{
    struct setter *s = t->setter;
    struct missing *m;
    struct buf sign = buf_new(s->arena);
    const char *code;

    for (m = s->missing; m != NULL; m = m->next)
        if (m->c == c)
            return;
    m = ARENA_NEW(s->arena, struct missing);
    m->c = c;
    m->next = s->missing;
    s->missing = m;
    pos = pos_of_character(pos, c);
    utf8_add(&sign, c);
    code = str_printf(s->arena, "%04X", (unsigned)c).p;
    if (is_leftward(c))
        diag_gather(s->diags, GLYPH_LEFTWARD, pos,
                    str_zero(s->arena, buf_str(&sign)), code);
    else if (s->fonts->faces[FACE_SYMBOL] == NULL &&
             fonts_is_symbol(s->fonts, c))
        diag_add(s->diags, GLYPH_SYMBOL, pos,
                 str_zero(s->arena, buf_str(&sign)), code,
                 s->fonts->symbols.tried);
    else
        diag_add(s->diags, GLYPH_MISSING, pos,
                 str_zero(s->arena, buf_str(&sign)), code);
}

static int
portion_add(struct text *t, struct portion p)
{
    size_t had = (size_t)t->room_portions * sizeof(p);

    if (t->n_portions == t->room_portions) {
        t->room_portions = t->room_portions > 0 ? 2 * t->room_portions : 16;
        t->portions = arena_grow_raw(t->setter->arena, t->portions, had,
                                     (size_t)t->room_portions * sizeof(p));
    }
    t->portions[t->n_portions] = p;
    return t->n_portions++;
}

/* Room for so many units, and the end. */
static void
units_reserve(struct text *t, size_t more)
{
    size_t had = (size_t)t->room, room = had > 0 ? had : 256;

    while (room <= (size_t)t->n + more)
        room *= 2;
    if (room == had)
        return;
    t->units = arena_grow_raw(t->setter->arena, t->units,
                              had * sizeof(struct unit),
                              room * sizeof(struct unit));
    t->room = (int)room;
}

/* Says of a unit, which is not its portion's first, what its neighbours make
 * of it. */
static void
unit_judge(struct unit *u)
{
    bool plain = break_is_plain(u[1].c);

    if (u[-1].c == '/')
        u->kind = UNIT_ANY;
    else if (u->c == ' ')
        u->kind = plain ? UNIT_BLANK : UNIT_ANY;
    else if (plain || u[1].c == ' ')
        u->kind = break_is_plain(u->c) ? UNIT_INNER : UNIT_ANY;
}

/* The last of the text's units begin a word that stays with what comes: so
 * many, of one portion. A portion of its own ends before it. */
static void
unit_hold(struct text *t, int count, int offset)
{
    for (int i = t->n - 1; i > t->n - count; i--)
        if (t->units[i].offset == offset)
            t->units[i - 1].kind = UNIT_ANY;
}

/* Adds a portion up to the first character that another face draws, and cuts
 * that off the head of *rest. Gives how many characters there were. */
static int
stretch_add(struct text *t, struct portion p, struct str *rest)
{
    const struct fonts *fonts = t->setter->fonts;
    const struct font *font = fonts->faces[p.face];
    int index = portion_add(t, p), count = 0, size = p.size;
    bool symbol = p.face == FACE_SYMBOL, shifted = p.raise != 0;
    bool judged = !p.fixed && !p.mark;
    struct str at = p.text, next = at;
    struct unit *u;

    units_reserve(t, at.n);
    u = &t->units[t->n];
    for (; at.n > 0; at = next, count++) {
        uint32_t c = utf8_next(&next);
        bool lacks = font_glyph(font, c) == 0;

        if ((lacks || symbol) &&
            fonts_face(fonts, p.around, c) != p.face)
            break;
        u[count] = (struct unit){ .c = c, .portion = index,
                                  .offset = (int)(p.text.n - at.n),
                                  .advance = advance_of(font, c, size) };
        if (shifted)
            u[count].advance = u[count].advance * SCRIPT_SIZE / 100;
        if (count > 1 && judged)
            unit_judge(&u[count - 1]);
        if (lacks || is_leftward(c)) {
            struct pos pos = p.pos;

            pos.column += count;
            report_missing(t, c, pos);
        }
    }
    t->n += count;
    *rest = at;
    p.text = str_first(p.text, p.text.n - at.n);
    if (at.n > 0 && p.face != FACE_SYMBOL)
        p.held = (int)str_behind_last(p.text, ' ');
    if (p.held > 0)
        unit_hold(t, count, p.held);
    t->portions[index] = p;
    return count;
}

static void
text_add(struct text *t, struct portion p, bool forced, struct node *note)
{
    const struct fonts *fonts = t->setter->fonts;
    struct str rest = p.text;
    int first = t->n, column = 0;

    p.around = p.face;
    p.around_size = p.size;
    while (rest.n > 0) {
        int offset = (int)(p.text.n - rest.n);
        struct portion part = p;
        struct str next = rest;

        part.text = rest;
        part.pos.column += column;
        part.held = p.held > offset ? p.held - offset : 0;
        part.face = fonts_face(fonts, p.face, utf8_next(&next));
        if (part.face == FACE_SYMBOL)
            part.size = fonts_symbol_size(fonts, p.size);
        part.height = line_metric(fonts->faces[part.face], part.size).height;
        column += stretch_add(t, part, &rest);
    }
    if (t->n > first) {
        t->units[first].forced = forced;
        t->units[first].note = note;
    }
}

struct portion
portion_of_style(const struct node *para, struct str s)
{
    const struct para_style *style = para->u.para.style;
    struct portion p = { .text = s, .pos = para->pos };

    p.face = face_of(style->bold, style->italic);
    p.size = para->u.para.size > 0 ? para->u.para.size : style->size;
    p.color = style->color;
    return p;
}

/* The label and one space, as Word's numbering with suffix "space". */
static void
add_label(struct text *t, const struct node *para)
{
    const struct label *label = &para->u.para.label;
    struct portion p;

    if (label->kind == LABEL_NONE || label->text.n == 0)
        return;
    p = portion_of_style(para, str_printf(t->setter->kept, "%.*s%s",
                                        STR_ARG(label->text),
                                        para_label_alone(para) ? "" : " "));
    p.fixed = true;
    if (label->format != 0)
        p.face = face_of(para->u.para.style->bold ||
                             (label->format & FORMAT_BOLD),
                         para->u.para.style->italic ||
                             (label->format & FORMAT_ITALIC));
    text_add(t, p, false, NULL);
}

static void
add_mark(struct text *t, const struct node *para, int mark, struct node *note,
         bool forced)
{
    struct portion p;

    p = portion_of_style(para, str_printf(t->setter->kept, "%d", mark));
    p.raise = SUPER_RAISE;
    p.mark = true;
    text_add(t, p, forced, note);
}

/* A line on which nothing stands: "<br><br>". */
static void
add_blank_line(struct text *t, const struct node *para, bool forced)
{
    text_add(t, portion_of_style(para, STR("\u00A0")), forced, NULL);
}

static void
add_inlines(struct text *t, const struct node *para)
{
    bool forced = false;

    for (struct node *n = para->first; n != NULL; n = n->next) {
        if (n->kind == NODE_BREAK) {
            if (forced || (t->n == 0 && n->next != NULL))
                add_blank_line(t, para, forced);
            forced = true;
            continue;
        }
        if (n->kind == NODE_NOTE && !t->setter->repeated)
            add_mark(t, para, n->u.note.number, n, forced);
        if (n->kind == NODE_RUN) {
            struct portion p = portion_of_style(para, n->u.run.text);
            unsigned f = n->u.run.format;

            p.face = face_of(f & FORMAT_BOLD, f & FORMAT_ITALIC);
            p.raise = f & FORMAT_SUPERSCRIPT ? SUPER_RAISE
                      : f & FORMAT_SUBSCRIPT ? SUB_RAISE : 0;
            p.pos = n->pos;
            if (n->next != NULL && n->next->kind == NODE_NOTE)
                p.held = (int)str_behind_last(p.text, ' ');
            text_add(t, p, forced, NULL);
        }
        forced = false;
    }
}

struct text *
text_take(struct setter *s)
{
    struct text *t = s->texts;

    if (t == NULL)
        t = ARENA_NEW(s->arena, struct text);
    else
        s->texts = t->next;
    t->setter = s;
    t->n = t->n_portions = 0;
    return t;
}

void
text_give(struct text *t)
{
    t->next = t->setter->texts;
    t->setter->texts = t;
}

void
text_fill(struct text *t, const struct node *para, int mark)
{
    if (mark > 0) {
        add_mark(t, para, mark, NULL, false);
        text_add(t, portion_of_style(para, STR(" ")), false, NULL);
    }
    add_label(t, para);
    add_inlines(t, para);
}
