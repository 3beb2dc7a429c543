/* word_run.c — what stands in a paragraph: runs of text, signs, breaks. */
#include "base/utf8.h"
#include "base/viet.h"
#include "import/word_docx.h"
#include "import/word_letters.h"

/* Text behind a break of the page is a paragraph of its own. */
static void
begin_page(struct docx *d)
{
    const struct word_block *before = d->para;
    struct word_block *b;

    if (d->para->spans == NULL) {
        d->para->new_page = true;
        d->page_ends = false;
        return;
    }
    b = docx_block(d, WORD_PARA);
    b->number = before->number; /* to Word they are one */
    d->word->paragraphs--;
    word_settle(d->arena, d->para);
    b->align = before->align;
    b->leader = before->leader;
    d->page_ends = false;
    d->new_page = true;
    docx_begin(d, b);
    d->para = b;
}

static void
add_span(struct docx *d, struct str s, unsigned look)
{
    struct docx_entry *entry;

    if (d->page_ends)
        begin_page(d);
    word_add_span(d->arena, d->para, s, look);
    if (d->all->contents == NULL)
        return;
    entry = ARENA_NEW(d->arena, struct docx_entry);
    *entry = (struct docx_entry){ d->para->last_span, d->para,
                                  d->all->entries };
    d->all->entries = entry;
}

/* Letters that none of the old encodings has. */
static bool
is_unicode(struct str s)
{
    while (s.n > 0) {
        uint32_t c = utf8_next(&s);

        if ((c >= 0x1EA0 && c <= 0x1EF9) || c == 0x1A0 || c == 0x1A1 ||
            c == 0x1AF || c == 0x1B0 || c == 0x110 || c == 0x111)
            return true;
    }
    return false;
}

/* Text in a font of an old encoding as Unicode. */
static struct str
in_unicode(struct docx *d, struct str s, const struct word_props *p)
{
    struct str font = legacy_of_font(p->font_high) != LEGACY_NONE
                          ? p->font_high : p->font;
    enum legacy legacy = legacy_of_font(font);
    struct str now;

    if (legacy == LEGACY_NONE || is_unicode(s))
        return s;
    now = legacy_text(d->arena, s, legacy);
    if (legacy_font_is_capital(font))
        now = viet_upper(d->arena, now);
    if (!str_equal(now, s))
        word_meet(d->word, MET_LEGACY, STR_EMPTY);
    return now;
}

/* The font of signs that such a text stands in; else empty. */
static struct str
sign_font(struct str s, const struct word_props *p)
{
    return word_is_symbol_font(p->font) ? p->font
           : word_is_symbol_font(p->font_high) && !str_is_ascii(s)
               ? p->font_high : STR_EMPTY;
}

void
docx_flush(struct docx *d)
{
    const struct word_props *p = &d->pending.props;
    struct str s = buf_str(&d->pending.text);
    int symbols = 0;

    if (s.n == 0 || d->para == NULL)
        return;
    s = in_unicode(d, buf_take(&d->pending.text), p);
    s = viet_nfc(d->arena, word_letters(d->arena, s, sign_font(s, p),
                                       &symbols));
    if (symbols > 0)
        word_meet(d->word, MET_SYMBOL, STR_EMPTY);
    if (p->capitals == 1)
        s = viet_upper(d->arena, s);
    if (p->hidden == 1)
        word_meet(d->word, MET_HIDDEN, s);
    add_span(d, s, d->pending.look);
}

static unsigned
look_of(const struct word_props *p)
{
    return (p->bold == 1 ? WORD_BOLD : 0u) |
           (p->italic == 1 ? WORD_ITALIC : 0u) |
           (p->above == 1 ? WORD_ABOVE : 0u) |
           (p->below == 1 ? WORD_BELOW : 0u);
}

static bool
goes_on(const struct docx_pending *before, const struct word_props *p)
{
    const struct word_props *b = &before->props;

    return before->look == look_of(p) &&
           (b->capitals == 1) == (p->capitals == 1) &&
           (b->hidden == 1) == (p->hidden == 1) &&
           str_equal(b->font, p->font) &&
           str_equal(b->font_high, p->font_high);
}

void
docx_add_text(struct docx *d, struct str s, const struct word_props *p)
{
    if (d->para == NULL || s.n == 0)
        return;
    if (d->quiet > 0) {
        docx_field_text(d, s);
        return;
    }
    if (d->pending.text.n == 0 || !goes_on(&d->pending, p)) {
        docx_flush(d);
        d->pending.props = *p;
        d->pending.look = look_of(p);
    }
    buf_add_str(&d->pending.text, s);
    docx_field_text(d, s);
}

void
docx_add_sign(struct docx *d, const char *sign, const struct word_props *p)
{
    struct word_props plain = *p;

    plain.font = plain.font_high = STR_EMPTY;
    if (*sign != '\n' && *sign != '\t') {
        docx_add_text(d, str_from(sign), &plain);
    } else if (d->para != NULL && d->quiet == 0) {
        docx_flush(d);
        add_span(d, str_from(sign), p->bold == 1 ? WORD_BOLD : 0u);
    }
}

static void
add_symbol(struct docx *d, const struct tag *e, const struct word_props *p)
{
    struct str s = tag_attribute(e, "char");
    const char *sign;
    uint32_t c = 0;

    for (size_t i = 0; i < s.n && i < 6; i++) {
        char x = s.p[i] | 0x20;

        c = c * 16 + (uint32_t)(x >= 'a' && x <= 'f' ? x - 'a' + 10
                                : x >= '0' && x <= '9' ? x - '0' : 0);
    }
    if (d->quiet > 0)
        return;
    sign = word_symbol(c, tag_attribute(e, "font"));
    if (*sign == '(' && sign[1] == '?')
        word_meet(d->word, MET_UNKNOWN,
                  str_printf(d->arena, "%.*s %.*s",
                             STR_ARG(tag_attribute(e, "font")), STR_ARG(s)));
    else
        word_meet(d->word, MET_SYMBOL, STR_EMPTY);
    docx_add_sign(d, sign, p);
}

static void
read_break(struct docx *d, const struct tag *e, const struct word_props *p)
{
    if (!str_is(tag_attribute(e, "type"), "page")) {
        docx_add_sign(d, "\n", p);
        return;
    }
    docx_flush(d);
    d->page_ends = true;
}

/* "漢(hàn)": the base, and what stands above it in brackets. */
static void
read_ruby(struct docx *d, const struct tag *e, const struct word_props *p)
{
    const struct tag *base = tag_child(e, "rubyBase");
    const struct tag *above = tag_child(e, "rt");

    if (base != NULL)
        docx_read_inline(d, base);
    if (above == NULL || above->shows != SHOWS_TEXT)
        return;
    docx_add_sign(d, "(", p);
    docx_read_inline(d, above);
    docx_add_sign(d, ")", p);
}

static void
read_note(struct docx *d, const struct tag *e)
{
    if (tag_is(e, "footnoteReference")) {
        docx_add_note(d, e, &d->all->footnotes);
    } else {
        word_meet(d->word, MET_ENDNOTE, STR_EMPTY);
        docx_add_note(d, e, &d->all->endnotes);
    }
}

static void
read_texts(struct docx *d, const struct tag *e, const struct word_props *p)
{
    for (const struct tag *t = e->first; t != NULL; t = t->next)
        docx_add_text(d, t->text, p);
}

static void
read_field_part(struct docx *d, const struct tag *e,
                const struct word_props *p)
{
    if (tag_is(e, "fldChar"))
        docx_field_mark(d, e, p);
    else
        for (const struct tag *t = e->first; t != NULL; t = t->next)
            docx_field_instruction(d, t->text);
}

/* Where a page has ended when the document was last laid out; before the
 * first word of a paragraph, the paragraph begins on the next. */
static void
note_page_end(struct docx *d)
{
    if (d->in_note || d->in_edge)
        return;
    d->word->page_ends++;
    if (d->para != NULL && d->para->spans == NULL && d->pending.text.n == 0)
        d->para->page++;
}

/* True for what has been read. */
static bool
read_sign(struct docx *d, const struct tag *e, const struct word_props *p)
{
    if (tag_is(e, "tab") || tag_is(e, "ptab"))
        docx_add_sign(d, "\t", p);
    else if (tag_is(e, "br") || tag_is(e, "cr"))
        read_break(d, e, p);
    else if (tag_is(e, "noBreakHyphen"))
        docx_add_sign(d, "-", p);
    else if (tag_is(e, "sym"))
        add_symbol(d, e, p);
    else if (tag_is(e, "pgNum"))
        word_meet(d->word, MET_PAGE, STR_EMPTY);
    else if (tag_is(e, "lastRenderedPageBreak"))
        note_page_end(d);
    else
        return false;
    return true;
}

static void
read_run_part(struct docx *d, const struct tag *e,
              const struct word_props *p)
{
    if (tag_is(e, "t"))
        read_texts(d, e, p);
    else if (tag_is(e, "rPr") || tag_is(e, "delText") || read_sign(d, e, p))
        return;
    else if (tag_is(e, "fldChar") || tag_is(e, "instrText"))
        read_field_part(d, e, p);
    else if (tag_is(e, "footnoteReference") || tag_is(e, "endnoteReference"))
        read_note(d, e);
    else if (tag_is(e, "commentReference"))
        docx_tell_comment(d, e);
    else if (tag_is(e, "drawing") || tag_is(e, "pict") ||
             tag_is(e, "object"))
        docx_read_drawing(d, e);
    else if (tag_is(e, "ruby"))
        read_ruby(d, e, p);
    else if (e->shows == SHOWS_TEXT)
        docx_read_inline(d, e); /* of a kind that nobody knows */
}

/* The sign of a note that its author has chosen stands behind it. */
static bool
has_own_sign(const struct tag *e)
{
    struct str own = tag_attribute(e, "customMarkFollows");

    return (tag_is(e, "footnoteReference") ||
            tag_is(e, "endnoteReference")) &&
           own.n > 0 && !str_is(own, "0") && !str_is(own, "false");
}

void
docx_read_run(struct docx *d, const struct tag *run)
{
    const struct tag *rpr = tag_child(run, "rPr");
    struct word_props p = d->props, own;
    struct str style = tag_value(rpr, "rStyle");

    if (style.n > 0) {
        own = word_style_props(d->all->styles, style, "character");
        word_props_toggle(&p, &own);
    }
    word_props_run(d->all->styles, &p, rpr);
    /* our own files and others hide a blank in letters of no width */
    if (p.scale >= 0 && p.scale <= 5)
        return;
    for (const struct tag *e = run->first; e != NULL; e = e->next) {
        if (e->name == NULL)
            continue;
        read_run_part(d, e, &p);
        if (has_own_sign(e))
            return;
    }
}

struct str
docx_texts(struct docx *d, const struct tag *e, const char *name)
{
    struct buf b = buf_new(d->arena);

    for (const struct tag *c = e->first; c != NULL; c = c->next) {
        if (c->name == NULL)
            continue;
        if (tag_is(c, name) && c->first != NULL && c->first->name == NULL)
            for (const struct tag *t = c->first; t != NULL; t = t->next)
                buf_add_str(&b, t->text);
        else if (c->first != NULL)
            buf_add_str(&b, docx_texts(d, c, name));
        if (tag_is(c, "p") && b.n > 0)
            buf_add_c(&b, ' ');
    }
    return buf_take(&b);
}

/* Text that was taken out, or away to another place. */
static void
read_removed(struct docx *d, const struct tag *e)
{
    struct str words = docx_texts(d, e, "delText");

    if (tag_is(e, "moveFrom")) {
        word_meet(d->word, MET_MOVED, STR_EMPTY);
        return;
    }
    if (words.n == 0)
        words = docx_texts(d, e, "t");
    word_meet(d->word, MET_DELETED, viet_nfc(d->arena, words));
}

void
docx_read_inline(struct docx *d, const struct tag *parent)
{
    for (const struct tag *e = parent->first; e != NULL; e = e->next) {
        if (e->name == NULL || tag_is(e, "pPr"))
            continue;
        if (tag_is(e, "r"))
            docx_read_run(d, e);
        else if (tag_is(e, "del") || tag_is(e, "moveFrom"))
            read_removed(d, e);
        else if (tag_is(e, "ins"))
            word_meet(d->word, MET_INSERTED, STR_EMPTY);
        else if (tag_is(e, "fldSimple")) {
            if (docx_field_simple(d, e))
                docx_read_inline(d, e);
        } else if (tag_is(e, "oMath") || tag_is(e, "oMathPara"))
            docx_read_formula(d, e);
        else if (!tag_is(e, "moveTo"))
            read_run_part(d, e, &d->props);
    }
}
