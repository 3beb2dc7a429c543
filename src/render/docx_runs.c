/* docx_runs.c — the text of a paragraph as runs of document.xml. */
#include <assert.h>
#include <string.h>

#include "base/utf8.h"
#include "layout/pages.h"
#include "render/docx_body.h"
#include "text/para_lines.h"

/* Beside the FORMAT_ bits: a word that holds on to the mark of a note, or a
 * symbol, behind it; signs from the font of the symbols. */
enum { FORMAT_HOLDS = 1 << 8, FORMAT_SYMBOL = 1 << 9 };

unsigned
docx_style_format(const struct para_style *s)
{
    return (s->bold ? FORMAT_BOLD : 0u) | (s->italic ? FORMAT_ITALIC : 0u);
}

static void
runs_close(struct runs *r)
{
    if (r->open)
        ox_close(r->body->x);
    r->open = false;
}

static void
write_format(struct ox *x, const char *element, bool on, bool style)
{
    if (on && !style)
        ox_empty(x, element);
    if (!on && style)
        ox_val(x, element, "0");
}

bool
docx_is_sized(const struct para *para)
{
    return para->size > 0 && para->size != para->style->size;
}

/* In the order of the schema; an empty font or language is not said. */
static void
write_run_properties(struct ox *x, unsigned format, const struct para *para,
                     struct str font, int size, struct str language)
{
    unsigned style = docx_style_format(para->style);

    ox_open(x, "w:rPr");
    if (font.n > 0)
        docx_fonts_write(x, font);
    write_format(x, "w:b", format & FORMAT_BOLD, style & FORMAT_BOLD);
    write_format(x, "w:i", format & FORMAT_ITALIC, style & FORMAT_ITALIC);
    if (size != para->style->size) {
        ox_val_int(x, "w:sz", size);
        ox_val_int(x, "w:szCs", size);
    }
    if (format & FORMAT_SUPERSCRIPT)
        ox_val(x, "w:vertAlign", "superscript");
    else if (format & FORMAT_SUBSCRIPT)
        ox_val(x, "w:vertAlign", "subscript");
    if (language.n > 0) {
        ox_open(x, "w:lang");
        ox_attr_str(x, "w:val", language);
        ox_close(x);
    }
    ox_close(x);
}

static int
size_of(const struct para *para)
{
    return para->size > 0 ? para->size : para->style->size;
}

void
docx_run_properties(struct ox *x, unsigned format, const struct para *para,
                    struct str language)
{
    if (format != docx_style_format(para->style) || docx_is_sized(para) ||
        language.n > 0)
        write_run_properties(x, format, para, STR_EMPTY, size_of(para),
                             language);
}

static void
runs_open(struct runs *r, unsigned format)
{
    const struct docx_styles *styles = r->body->styles;
    unsigned plain = format & ~(unsigned)(FORMAT_HOLDS | FORMAT_SYMBOL);
    struct str language = STR_EMPTY;

    if (r->open && r->format == format)
        return;
    runs_close(r);
    if (format & FORMAT_HOLDS)
        language = styles->profile->language;
    ox_open(r->body->x, "w:r");
    if (format & FORMAT_SYMBOL)
        write_run_properties(r->body->x, plain, r->para,
                             styles->fonts->symbols.name,
                             fonts_symbol_size(styles->fonts,
                                               size_of(r->para)), language);
    else
        docx_run_properties(r->body->x, plain, r->para, language);
    r->format = format;
    r->open = true;
}

/* A w:t; blanks at its ends would be dropped without xml:space. */
static void
write_text(struct runs *r, struct str s, unsigned format)
{
    struct ox *x = r->body->x;

    if (s.n == 0)
        return;
    runs_open(r, format);
    ox_open(x, "w:t");
    if (s.p[0] == ' ' || s.p[s.n - 1] == ' ')
        ox_attr(x, "xml:space", "preserve");
    ox_text(x, s);
    ox_close(x);
}

/* The element that stands for the character at the front of s, and how many
 * bytes it takes; NULL: ordinary text. U+2011 is an element of its own in
 * Word, which looks for the character in another font otherwise. */
static const char *
element_at(struct str s, size_t *bytes)
{
    *bytes = 1;
    if (s.p[0] == '\t')
        return "w:tab";
    if (s.p[0] == '\n')
        return "w:br";
    *bytes = 3;
    return s.p[0] == '\xE2' && str_starts(s, "\u2011") ? "w:noBreakHyphen"
                                                       : NULL;
}

/* The elements and texts of one format. */
static void
runs_add(struct runs *r, struct str s, unsigned format)
{
    size_t at = 0, bytes;

    while (at < s.n) {
        const char *element = element_at(str_after(s, at), &bytes);

        if (element == NULL) {
            at++;
            continue;
        }
        write_text(r, str_first(s, at), format);
        runs_open(r, format);
        ox_empty(r->body->x, element);
        s = str_after(s, at + bytes);
        at = 0;
    }
    write_text(r, s, format);
}

/* Bytes of the no-break spaces in a row at the front of s that leave room to
 * write into by hand; 0 for others, and for one alone, which joins words. */
static size_t
room_at(struct str s)
{
    size_t spaces = 0;

    while (str_starts(str_after(s, 2 * spaces), "\u00A0"))
        spaces++;
    return spaces > 1 ? 2 * spaces : 0;
}

/* Is the paragraph more than one line? */
static bool
is_wrapped(const struct runs *r)
{
    const struct measure m = layout_measure(r->body->styles->fonts);

    return para_lines(r->body->arena, r->node, r->room, &m) > 1;
}

/* What is typed into the room for a date is slanted as the rest: there the
 * room is spaces, but where a line might end in it. */
static void
runs_words(struct runs *r, struct str s, unsigned format)
{
    size_t at = 0, bytes;

    while ((format & FORMAT_ITALIC) != 0 && at < s.n) {
        bytes = s.p[at] == '\xC2' ? room_at(str_after(s, at)) : 0;
        if (bytes == 0 || is_wrapped(r)) {
            at++;
            continue;
        }
        runs_add(r, str_first(s, at), format);
        runs_add(r, str_printf(r->body->arena, "%*s", (int)bytes / 2, ""),
                 format);
        s = str_after(s, at + bytes);
        at = 0;
    }
    runs_add(r, s, format);
}

static bool
is_symbol(const struct docx_body *b, enum face face, struct str s)
{
    return s.n > 0 && (unsigned char)*s.p == SYMBOL_LEAD &&
           fonts_face(b->styles->fonts, face, utf8_next(&s)) == FACE_SYMBOL;
}

/* Symbols and blanks, at least one symbol? */
static bool
is_bare(const struct docx_body *b, const struct run *run)
{
    enum face face = face_of(run->format & FORMAT_BOLD,
                             run->format & FORMAT_ITALIC);
    struct str s = run->text;
    bool some = false;

    while (s.n > 0 && (*s.p == ' ' || is_symbol(b, face, s))) {
        some = some || *s.p != ' ';
        s = str_after(s, *s.p != ' ' ? SYMBOL_BYTES : 1);
    }
    return some && s.n == 0;
}

bool
docx_runs_bare(const struct docx_body *b, const struct node *para)
{
    bool text = para->u.para.label.kind != LABEL_NONE, bare = false;

    for (const struct node *n = para->first; n != NULL; n = n->next) {
        if (n->kind == NODE_BREAK) {
            if (bare && !text)
                return true;
            text = bare = false;
        } else if (n->kind == NODE_RUN && !text) {
            if (is_bare(b, &n->u.run))
                bare = true;
            else
                text = str_trim(n->u.run.text).n > 0;
        }
    }
    return bare && !text;
}

/* Bytes before the first symbol. */
static size_t
symbol_index(const struct runs *r, enum face face, struct str s)
{
    const char *p = s.p, *end = s.p + s.n;

    while ((p = memchr(p, SYMBOL_LEAD, (size_t)(end - p))) != NULL &&
           !is_symbol(r->body, face, (struct str){ p, (size_t)(end - p) }))
        p++;
    return p != NULL ? (size_t)(p - s.p) : s.n;
}

/* Text before a mark or symbol. LibreOffice stretches the blanks of a
 * justified run a little too little and leaves what lacks at its end: there
 * the mark would stand off its word. The word becomes a run of its own, by
 * saying again in which language it is. */
static void
runs_held(struct runs *r, struct str s, unsigned format)
{
    struct str head = str_first(s, str_behind_last(s, ' '));

    runs_words(r, head, format);
    runs_words(r, str_after(s, head.n), format | FORMAT_HOLDS);
}

/* Symbols are upright and of normal weight in every text: their font has no
 * other faces. */
static void
runs_text(struct runs *r, struct str s, unsigned format, bool noted)
{
    enum face face = face_of(format & FORMAT_BOLD, format & FORMAT_ITALIC);
    unsigned upright = format & ~(unsigned)(FORMAT_BOLD | FORMAT_ITALIC);

    while (s.n > 0) {
        size_t words = symbol_index(r, face, s), n = words;

        while (is_symbol(r->body, face, str_after(s, n)))
            n += SYMBOL_BYTES;
        if (n > words || noted)
            runs_held(r, str_first(s, words), format);
        else
            runs_words(r, str_first(s, words), format);
        runs_add(r, str_after(str_first(s, n), words),
                 upright | FORMAT_SYMBOL);
        s = str_after(s, n);
    }
}

void
docx_runs_text(struct runs *r, struct str s, unsigned format)
{
    runs_text(r, s, format, false);
}

/* A label that Word cannot count. The space behind it may not stretch or
 * break, as that behind Word's own numbers. */
void
docx_runs_label(struct runs *r, const struct node *para)
{
    const struct label *label = &para->u.para.label;

    if (label->kind == LABEL_NONE || label->text.n == 0)
        return;
    docx_runs_text(r, str_printf(r->body->arena, "%.*s%s",
                            STR_ARG(label->text),
                            para_label_alone(para) ? "" : "\u00A0"),
              docx_style_format(r->para->style) | label->format);
    r->worded = para_label_alone(para);
}

/* Where several documents are in one file, each counts its notes for itself.
 * Sections can do so in Word (eachSect), but LibreOffice counts through; so the
 * mark is text. LibreOffice 7.4 says again at the note what it takes for the
 * mark, which is the next single sign: that is one without width, and the
 * number, with another, is text behind it. */
static void
write_own_mark(struct docx_body *b, const struct node *note)
{
    ox_leaf(b->x, "w:t", STR(DOCX_NO_WIDTH));
    ox_close(b->x);
    ox_open(b->x, "w:r");
    ox_open(b->x, "w:rPr");
    ox_val(b->x, "w:rStyle", DOCX_NOTE_MARK);
    ox_close(b->x);
    ox_leaf(b->x, "w:t", str_printf(b->arena, DOCX_NO_WIDTH "%d",
                                    note->u.note.number));
}

static void
runs_note(struct runs *r, const struct node *note)
{
    struct docx_body *b = r->body;
    struct note_ref *ref = ARENA_NEW(b->arena, struct note_ref);

    ref->note = note;
    if (b->last != NULL)
        b->last->next = ref;
    else
        b->first = ref;
    b->last = ref;
    runs_close(r);
    ox_open(b->x, "w:r");
    ox_open(b->x, "w:rPr");
    ox_val(b->x, "w:rStyle", DOCX_NOTE_MARK);
    ox_close(b->x);
    ox_open(b->x, "w:footnoteReference");
    if (b->several)
        ox_attr(b->x, "w:customMarkFollows", "1");
    ox_attr_int(b->x, "w:id", ++b->notes);
    ox_close(b->x);
    if (b->several)
        write_own_mark(b, note);
    ox_close(b->x);
}

/* A blank that takes no room: a hundredth of its width. (w:spacing would not
 * do: LibreOffice leaves it out behind the last sign of a run.) */
static void
write_narrow(struct runs *r)
{
    struct ox *x = r->body->x;

    runs_close(r);
    ox_open(x, "w:r");
    ox_open(x, "w:rPr");
    ox_val_int(x, "w:w", 1);
    if (docx_is_sized(r->para)) {
        ox_val_int(x, "w:sz", r->para->size);
        ox_val_int(x, "w:szCs", r->para->size);
    }
    ox_close(x);
    ox_open(x, "w:t");
    ox_attr(x, "xml:space", "preserve");
    ox_text(x, STR(" "));
    ox_close(x);
    ox_close(x);
}

/* A forced break, and a blank for readers that drop it: it keeps the words at
 * both sides apart. LibreOffice 7.4 counts a blank in front of the break where
 * lines are centred or on the right; there it stands behind, where what is
 * typed at either side of the break does not take on its looks. */
static void
runs_break(struct runs *r)
{
    const struct para *p = r->para;
    enum align align = p->has_align ? p->align : p->style->align;
    bool moves = align == ALIGN_CENTER || align == ALIGN_RIGHT;
    unsigned format = docx_style_format(p->style);

    if (r->open && (r->format & FORMAT_SYMBOL) == 0)
        format = r->format;
    if (r->worded && !moves)
        runs_add(r, STR(" "), format);
    runs_open(r, format);
    ox_empty(r->body->x, "w:br");
    if (r->worded && moves)
        write_narrow(r);
    r->worded = false;
}

/* Dots to write on are no word. */
static bool
ends_in_word(struct str s)
{
    return s.n > 0 && !str_ends(s, " ") && !str_ends(s, "\u00A0") &&
           !str_ends(s, "..") && !str_ends(s, "…") && !str_ends(s, "_");
}

void
docx_runs_write(struct runs *r, const struct node *n)
{
    for (; n != NULL; n = n->next)
        switch (n->kind) {
        case NODE_RUN:
            runs_text(r, n->u.run.text, n->u.run.format,
                      n->next != NULL && n->next->kind == NODE_NOTE);
            r->worded = ends_in_word(n->u.run.text);
            break;
        case NODE_BREAK:
            if (n->next != NULL) /* as in HTML, the last one opens no line */
                runs_break(r);
            break;
        case NODE_NOTE:
            runs_note(r, n);
            r->worded = true;
            break;
        case NODE_PICTURE:
            docx_picture_write(r->body, n);
            break;
        case NODE_PAGE:
            runs_close(r);
            break;
        case NODE_SECTION: case NODE_PARA: case NODE_RULE: case NODE_INDEX:
        case NODE_TABLE: case NODE_ROW: case NODE_CELL: case NODE_HEADER:
        case NODE_FOOTER:
            assert(!"inside a paragraph");
            break;
        }
    runs_close(r);
}
