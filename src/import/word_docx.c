/* word_docx.c — the text of a Word file: paragraphs, runs, tables, notes,
 * sections. Names of tags are those of both kinds of Office Open XML, strict
 * and transitional, which differ in their name spaces only. */
#include "import/word_docx.h"

#include <string.h>

#include "base/viet.h"
#include "import/word_letters.h"
#include "import/word_markup.h"

/* Room in twentieths of a point that is more than between lines. */
enum { NESTED_MOST = 60, APART = 500,
       LINE = 280 };

/* Where what is read goes. */
struct place {
    struct word_block **first, **last;
};

struct docx {
    struct arena *arena;
    struct word_file *word;
    const struct docx_parts *parts;
    struct word_styles *styles;
    struct word_numbers *numbers;
    struct place place;
    struct word_block *para; /* that runs are added to; NULL: none */
    struct word_props props; /* of it */
    struct word_block *since; /* first of the section that is open */
    struct word_block *boxes, *last_box; /* of text boxes, behind the para */
    int depth;
    int instructions; /* fields whose instruction is being read */
    bool new_page, new_section, joins;
};

static void read_blocks(struct docx *, const struct tag *parent);

static void
put(struct docx *d, struct word_block *b)
{
    if (*d->place.first == NULL)
        *d->place.first = b;
    else
        (*d->place.last)->next = b;
    *d->place.last = b;
}

static void
met(struct docx *d, enum word_met what)
{
    d->word->met[what]++;
}

static void
add_text(struct docx *d, struct str s, const struct word_props *p)
{
    enum legacy legacy = legacy_of_font(p->font);
    unsigned look = (p->bold == 1 ? WORD_BOLD : 0u) |
                    (p->italic == 1 ? WORD_ITALIC : 0u) |
                    (p->above == 1 ? WORD_ABOVE : 0u) |
                    (p->below == 1 ? WORD_BELOW : 0u);

    if (d->para == NULL || s.n == 0)
        return;
    if (legacy != LEGACY_NONE) {
        s = legacy_text(d->arena, s, legacy);
        if (p->font.n > 0 && p->font.p[p->font.n - 1] == 'H' &&
            legacy == LEGACY_TCVN3)
            s = viet_upper(d->arena, s);
        met(d, MET_LEGACY);
    }
    s = viet_nfc(d->arena, word_letters(d->arena, s, p->font,
                                       &d->word->met[MET_SYMBOL]));
    if (p->capitals == 1)
        s = viet_upper(d->arena, s);
    if (p->hidden == 1)
        met(d, MET_HIDDEN);
    word_add_span(d->arena, d->para, s, look);
}

static void
add_sign(struct docx *d, const char *sign, const struct word_props *p)
{
    struct word_props plain = *p;

    plain.font = STR_EMPTY;
    if (d->para != NULL && (*sign == '\n' || *sign == '\t'))
        word_add_span(d->arena, d->para, str_from(sign),
                      p->bold == 1 ? WORD_BOLD : 0u);
    else
        add_text(d, str_from(sign), &plain);
}

static void
add_symbol(struct docx *d, const struct tag *e, const struct word_props *p)
{
    struct str s = tag_attribute(e, "char");
    uint32_t c = 0;

    for (size_t i = 0; i < s.n && i < 6; i++) {
        char x = s.p[i] | 0x20;

        c = c * 16 + (uint32_t)(x >= 'a' ? x - 'a' + 10 : x - '0');
    }
    met(d, MET_SYMBOL);
    add_sign(d, word_symbol(c), p);
}

/* A footnote as one text of the plan. */
static void
add_note(struct docx *d, const struct tag *e, const struct tag *notes,
         const char *name)
{
    struct str id = tag_attribute(e, "id");
    const struct tag *n = tag_child(notes, name);
    static const struct docx_parts no_parts = { 0 };
    struct word_block *first = NULL, *last = NULL;
    struct docx inner = *d;
    struct buf b = buf_new(d->arena);

    while (n != NULL && !str_equal(tag_attribute(n, "id"), id))
        n = tag_next(n, name);
    if (n == NULL || d->para == NULL || d->depth > NESTED_MOST - 4)
        return;
    inner.place = (struct place){ &first, &last };
    inner.para = NULL;
    inner.since = NULL;
    inner.depth = NESTED_MOST - 4;
    inner.parts = &no_parts; /* no notes in notes */
    read_blocks(&inner, n);
    for (const struct word_block *p = first; p != NULL; p = p->next) {
        struct str text = word_markup_note(d->arena, p);

        if (text.n == 0)
            continue;
        if (b.n > 0)
            buf_add_z(&b, "<br>");
        buf_add_str(&b, text);
    }
    word_add_span(d->arena, d->para, buf_take(&b), 0);
    d->para->last_span->note = true;
}

static void read_inline(struct docx *, const struct tag *parent);

/* The blocks in a text box, told of and put behind the paragraph. */
static void
read_box(struct docx *d, const struct tag *e)
{
    struct docx inner = *d;

    if (d->depth >= NESTED_MOST)
        return;
    inner.place = (struct place){ &d->boxes, &d->last_box };
    inner.para = NULL;
    inner.depth = d->depth + 1;
    inner.boxes = inner.last_box = NULL;
    read_blocks(&inner, e);
    met(d, MET_BOX);
}

/* Looks for text boxes in a drawing; of two forms of it the first counts. */
static bool
find_boxes(struct docx *d, const struct tag *e, int depth)
{
    bool found = false;

    for (const struct tag *c = e->first; c != NULL && depth < NESTED_MOST;
         c = c->next) {
        if (c->name == NULL)
            continue;
        if (tag_is(c, "txbxContent")) {
            read_box(d, c);
            found = true;
        } else {
            found = find_boxes(d, c, depth + 1) || found;
        }
    }
    return found;
}

static bool
has_picture(const struct tag *e, int depth)
{
    for (const struct tag *c = e->first; c != NULL && depth < NESTED_MOST;
         c = c->next)
        if (c->name != NULL &&
            (tag_is(c, "blip") || tag_is(c, "imagedata") ||
             has_picture(c, depth + 1)))
            return true;
    return false;
}

static void
read_drawing(struct docx *d, const struct tag *e)
{
    if (!find_boxes(d, e, 0))
        met(d, has_picture(e, 0) ? MET_PICTURE : MET_RULE);
}

static void
read_field_mark(struct docx *d, const struct tag *e)
{
    struct str type = tag_attribute(e, "fldCharType");

    if (str_is(type, "begin"))
        d->instructions++;
    else if (str_is(type, "separate") && d->instructions > 0)
        d->instructions--;
    else if (str_is(type, "end") && d->instructions > 0)
        d->instructions = 0;
}

static void
read_break(struct docx *d, const struct tag *e, const struct word_props *p)
{
    struct str type = tag_attribute(e, "type");

    if (str_is(type, "page"))
        d->new_page = true;
    else
        add_sign(d, "\n", p);
}

static struct str
text_of(const struct tag *e)
{
    return e->first != NULL ? e->first->text : STR_EMPTY;
}

static void
read_run_part(struct docx *d, const struct tag *e,
              const struct word_props *p)
{
    if (tag_is(e, "t"))
        for (const struct tag *t = e->first; t != NULL; t = t->next)
            add_text(d, t->text, p);
    else if (tag_is(e, "tab") || tag_is(e, "ptab"))
        add_sign(d, "\t", p);
    else if (tag_is(e, "br") || tag_is(e, "cr"))
        read_break(d, e, p);
    else if (tag_is(e, "noBreakHyphen"))
        add_sign(d, "-", p);
    else if (tag_is(e, "sym"))
        add_symbol(d, e, p);
    else if (tag_is(e, "footnoteReference"))
        add_note(d, e, d->parts->footnotes, "footnote");
    else if (tag_is(e, "endnoteReference"))
        add_note(d, e, d->parts->endnotes, "endnote");
    else if (tag_is(e, "fldChar"))
        read_field_mark(d, e);
    else if (tag_is(e, "commentReference"))
        met(d, MET_COMMENT);
    else if (tag_is(e, "drawing") || tag_is(e, "pict") ||
             tag_is(e, "object"))
        read_drawing(d, e);
}

static void
read_alternate(struct docx *d, const struct tag *e,
               void (*read)(struct docx *, const struct tag *))
{
    const struct tag *one = tag_child(e, "Choice");

    if (one == NULL)
        one = tag_child(e, "Fallback");
    if (one != NULL && d->depth < NESTED_MOST)
        read(d, one);
}

/* What stands in a run, or in a choice of it. */
static void
read_run_in(struct docx *d, const struct tag *parent,
            const struct word_props *p)
{
    for (const struct tag *e = parent->first; e != NULL; e = e->next) {
        const struct tag *one;

        if (e->name == NULL)
            continue;
        if (tag_is(e, "AlternateContent")) {
            one = tag_child(e, "Choice");
            one = one != NULL ? one : tag_child(e, "Fallback");
            if (one != NULL)
                for (const struct tag *c = one->first; c != NULL;
                     c = c->next)
                    if (c->name != NULL)
                        read_run_part(d, c, p);
        } else {
            read_run_part(d, e, p);
        }
    }
}

static void
read_run(struct docx *d, const struct tag *run)
{
    const struct tag *rpr = tag_child(run, "rPr");
    struct word_props p = d->props, own;
    struct str style = tag_value(rpr, "rStyle");

    if (style.n > 0) {
        own = word_style_props(d->styles, style, "character");
        word_props_over(&p, &own);
    }
    word_props_run(&p, rpr);
    if (d->instructions > 0 && tag_child(run, "fldChar") == NULL)
        return;
    /* our own files and others hide a blank in letters of no width */
    if (p.scale >= 0 && p.scale <= 5)
        return;
    read_run_in(d, run, &p);
}

static void
read_formula(struct docx *d, const struct tag *e, int depth)
{
    for (const struct tag *c = e->first; c != NULL && depth < NESTED_MOST;
         c = c->next) {
        if (c->name == NULL)
            continue;
        if (tag_is(c, "t"))
            add_text(d, text_of(c), &d->props);
        else
            read_formula(d, c, depth + 1);
    }
}

static void
read_inline(struct docx *d, const struct tag *parent)
{
    static const char *const within[] = { "hyperlink", "smartTag", "fldSimple",
        "customXml", "sdtContent", "sdt", "ins", "moveTo", "dir", "bdo",
        "ruby", "rt", "rubyBase", NULL };

    if (++d->depth > NESTED_MOST) {
        d->depth--;
        return;
    }
    for (const struct tag *e = parent->first; e != NULL; e = e->next) {
        if (e->name == NULL)
            continue;
        if (tag_is(e, "r")) {
            read_run(d, e);
        } else if (tag_is(e, "del") || tag_is(e, "moveFrom")) {
            met(d, MET_DELETED);
        } else if (str_is_any(str_from(e->name), within)) {
            if (tag_is(e, "ins") || tag_is(e, "moveTo"))
                met(d, MET_INSERTED);
            read_inline(d, e);
        } else if (tag_is(e, "oMath") || tag_is(e, "oMathPara")) {
            met(d, MET_FORMULA);
            read_formula(d, e, 0);
        } else if (tag_is(e, "AlternateContent")) {
            read_alternate(d, e, read_inline);
        }
    }
    d->depth--;
}

static void
number_para(struct docx *d, struct word_block *b, const struct tag *ppr,
            struct str style)
{
    struct word_props own = word_props_none();
    int level, bold;
    bool sign;

    word_props_para(&own, ppr);
    level = d->props.level;
    if (own.level < 0 && word_number_level(d->numbers, d->props.number,
                                           style) >= 0)
        level = word_number_level(d->numbers, d->props.number, style);
    b->label = word_number_next(d->numbers, d->props.number,
                                level < 0 ? 0 : level, &bold, &sign);
    b->label_bold = bold == 1 || (bold < 0 && d->props.bold == 1);
    if (sign)
        met(d, MET_BULLET);
}

static void
end_section(struct docx *d, const struct tag *sect)
{
    const struct tag *size = tag_child(sect, "pgSz");
    bool wide = str_is(tag_attribute(size, "orient"), "landscape") ||
                tag_number(tag_attribute(size, "w"), 0) >
                    tag_number(tag_attribute(size, "h"), 0);

    for (struct word_block *b = d->since; wide && b != NULL; b = b->next)
        b->landscape = true;
    d->since = NULL;
    d->new_section = true;
}

static void
begin_block(struct docx *d, struct word_block *b)
{
    b->new_page = d->new_page;
    b->new_section = d->new_section;
    d->new_page = d->new_section = false;
    put(d, b);
    if (d->since == NULL)
        d->since = b;
}

static struct word_block *
new_block(struct docx *d, enum word_kind kind)
{
    struct word_block *b = ARENA_NEW(d->arena, struct word_block);

    b->kind = kind;
    if (kind == WORD_PARA)
        b->number = ++d->word->paragraphs;
    return b;
}

static void
read_para(struct docx *d, const struct tag *e)
{
    const struct tag *ppr = tag_child(e, "pPr");
    const struct tag *mark = tag_child(ppr, "rPr");
    struct str style = tag_value(ppr, "pStyle");
    struct word_block *b = d->joins && d->para != NULL
                               ? d->para : new_block(d, WORD_PARA);
    bool joins = d->joins && b == d->para;

    if (style.n == 0)
        style = word_style_standard(d->styles);
    d->props = word_style_props(d->styles, style, "paragraph");
    word_props_para(&d->props, ppr);
    d->para = b;
    d->boxes = d->last_box = NULL;
    if (!joins) {
        b->align = d->props.align < 0 ? WORD_LEFT
                                      : (enum word_align)d->props.align;
        b->apart = d->props.space >= APART;
        b->leader = d->props.leader == 1;
        if (d->props.new_page == 1)
            d->new_page = true;
        begin_block(d, b);
    }
    read_inline(d, e);
    if (d->props.number > 0 && !joins &&
        (b->spans != NULL || d->boxes == NULL))
        if (b->spans != NULL)
            number_para(d, b, ppr, style);
    word_settle(d->arena, b);
    d->joins = tag_child(mark, "del") != NULL;
    if (d->boxes != NULL) {
        put(d, d->boxes);
        *d->place.last = d->last_box;
    }
    if (tag_child(ppr, "sectPr") != NULL)
        end_section(d, tag_child(ppr, "sectPr"));
}

static void
read_cell(struct docx *d, const struct tag *tc, struct word_row *row)
{
    const struct tag *tcpr = tag_child(tc, "tcPr");
    const struct tag *merge = tag_child(tcpr, "vMerge");
    struct word_cell *cell = ARENA_NEW(d->arena, struct word_cell);
    struct docx inner = *d;
    int columns = tag_number(tag_value(tcpr, "gridSpan"), 1);

    cell->columns = columns < 1 ? 1 : columns > 64 ? 64 : columns;
    cell->continues = merge != NULL &&
                      !str_is(tag_attribute(merge, "val"), "restart");
    if (row->first == NULL)
        row->first = cell;
    else
        row->last->next = cell;
    row->last = cell;
    inner.place = (struct place){ &cell->first, &cell->last };
    inner.para = NULL;
    inner.joins = false;
    inner.new_page = inner.new_section = false;
    inner.depth = d->depth + 1;
    if (inner.depth < NESTED_MOST)
        read_blocks(&inner, tc);
}

static void
read_row(struct docx *d, const struct tag *tr, struct word_block *table)
{
    const struct tag *trpr = tag_child(tr, "trPr");
    struct word_row *row = ARENA_NEW(d->arena, struct word_row);
    int columns = 0;

    if (tag_child(trpr, "del") != NULL) {
        met(d, MET_DELETED);
        return;
    }
    row->lines = tag_number(tag_value(trpr, "trHeight"), 0) / LINE;
    row->head = tag_child(trpr, "tblHeader") != NULL;
    for (const struct tag *e = tr->first; e != NULL; e = e->next) {
        const struct tag *in =
            e->name != NULL && tag_is(e, "sdt")
                ? tag_child(e, "sdtContent") : NULL;

        if (e->name != NULL && tag_is(e, "tc"))
            read_cell(d, e, row);
        for (in = tag_child(in, "tc"); in != NULL;
             in = tag_next(in, "tc"))
            read_cell(d, in, row);
    }
    for (const struct word_cell *c = row->first; c != NULL; c = c->next)
        columns += c->columns;
    if (columns > table->columns)
        table->columns = columns;
    if (row->first == NULL)
        return;
    if (table->rows == NULL)
        table->rows = row;
    else
        table->last_row->next = row;
    table->last_row = row;
}

static void
read_table(struct docx *d, const struct tag *tbl)
{
    struct word_block *b = new_block(d, WORD_TABLE);

    d->joins = false;
    begin_block(d, b);
    b->lines = word_table_lines(d->styles, tbl);
    for (const struct tag *e = tbl->first; e != NULL; e = e->next) {
        const struct tag *in =
            e->name != NULL && tag_is(e, "sdt")
                ? tag_child(e, "sdtContent") : NULL;

        if (e->name != NULL && tag_is(e, "tr"))
            read_row(d, e, b);
        for (in = tag_child(in, "tr"); in != NULL;
             in = tag_next(in, "tr"))
            read_row(d, in, b);
    }
}

static void
read_blocks(struct docx *d, const struct tag *parent)
{
    static const char *const within[] = { "sdt", "sdtContent", "customXml",
                                          "ins", "moveTo", NULL };

    if (++d->depth > NESTED_MOST) {
        d->depth--;
        return;
    }
    for (const struct tag *e = parent->first; e != NULL; e = e->next) {
        if (e->name == NULL)
            continue;
        if (tag_is(e, "p"))
            read_para(d, e);
        else if (tag_is(e, "tbl"))
            read_table(d, e);
        else if (tag_is(e, "sectPr"))
            end_section(d, e);
        else if (str_is_any(str_from(e->name), within))
            read_blocks(d, e);
        else if (tag_is(e, "AlternateContent"))
            read_alternate(d, e, read_blocks);
    }
    d->depth--;
}

void
word_docx_read(struct word_file *word, const struct docx_parts *parts)
{
    struct docx d = { .arena = word->arena, .word = word, .parts = parts };

    d.styles = word_styles_read(word->arena, parts->styles);
    d.numbers = word_numbers_read(word->arena, parts->numbering);
    d.props = word_props_none();
    d.place = (struct place){ &word->first, &word->last };
    read_blocks(&d, parts->body);
}
