/* word_docx.c — the text of a Word file: paragraphs, sections, what follows
 * what. Names of tags are those of both kinds of Office Open XML, strict and
 * transitional, which differ in their name spaces only. */
#include "import/word_docx.h"

#include "base/limits.h"
#include "base/viet.h"

/* Room in twentieths of a point that is more than between lines. */
enum { APART = 500 };

void
docx_full(struct docx *d, const char *limit)
{
    if (!d->all->full)
        diag_add(d->all->diags, WORD_LARGE, d->word->pos, limit);
    d->all->full = true;
}

void
docx_put(struct docx *d, struct word_block *b)
{
    if (*d->place.first == NULL)
        *d->place.first = b;
    else
        (*d->place.last)->next = b;
    *d->place.last = b;
}

struct docx
docx_inner(struct docx *d, struct word_block **first,
           struct word_block **last)
{
    docx_flush(d);
    return (struct docx){ .all = d->all, .arena = d->arena, .word = d->word,
                          .place = { first, last },
                          .props = word_props_none(),
                          .pending = { .text = buf_new(d->arena) },
                          .in_note = d->in_note, .in_edge = d->in_edge };
}

void
docx_begin(struct docx *d, struct word_block *b)
{
    b->new_page = b->new_page || d->new_page;
    b->new_section = d->new_section;
    d->new_page = d->new_section = false;
    docx_put(d, b);
    if (d->since == NULL)
        d->since = b;
}

struct word_block *
docx_block(struct docx *d, enum word_kind kind)
{
    struct word_block *b = ARENA_NEW(d->arena, struct word_block);

    if (++d->all->blocks > LIMIT_WORD_BLOCKS)
        docx_full(d, LIMIT_WORD_BLOCKS_TEXT);
    b->kind = kind;
    if (kind == WORD_PARA)
        b->number = ++d->word->paragraphs;
    b->page = d->word->page_ends + 1;
    return b;
}

/* ---- sections */

static void
note_edges(struct docx *d, const struct tag *sect)
{
    for (const struct tag *e = sect->first; e != NULL; e = e->next) {
        bool footer = tag_is(e, "footerReference");
        struct docx_edge *edge;

        if (!footer && !tag_is(e, "headerReference"))
            continue;
        edge = ARENA_NEW(d->arena, struct docx_edge);
        *edge = (struct docx_edge){ tag_attribute(e, "id"), footer,
                                    str_is(tag_attribute(e, "type"), "first"),
                                    NULL };
        if (d->all->edges == NULL)
            d->all->edges = edge;
        else
            d->all->last_edge->next = edge;
        d->all->last_edge = edge;
    }
}

static void
end_section(struct docx *d, const struct tag *sect)
{
    const struct tag *size = tag_child(sect, "pgSz");
    bool wide = str_is(tag_attribute(size, "orient"), "landscape") ||
                tag_length(tag_attribute(size, "w"), 0) >
                    tag_length(tag_attribute(size, "h"), 0);

    if (d->since != NULL && str_is(tag_value(sect, "type"), "continuous"))
        d->since->new_section = false;
    if (tag_number(tag_attribute(tag_child(sect, "cols"), "num"), 1) > 1)
        word_meet(d->word, MET_COLUMNS, STR_EMPTY);
    for (struct word_block *b = d->since; wide && b != NULL; b = b->next)
        b->landscape = true;
    note_edges(d, sect);
    d->since = NULL;
    d->new_section = true;
}

/* ---- paragraphs */

static void
number_para(struct docx *d, struct word_block *b, const struct tag *ppr,
            struct str style)
{
    struct word_props own = word_props_none();
    int of_style = word_number_level(d->all->numbers, d->props.number, style);
    int level = d->props.level;
    struct word_label label;

    word_props_para(&own, ppr);
    if (own.level < 0 && of_style >= 0)
        level = of_style;
    label = word_number_next(d->all->numbers, d->props.number,
                             level < 0 ? 0 : level);
    b->label = label.text;
    d->all->labels += label.text.n;
    if (d->all->labels > LIMIT_WORD_LABELS)
        docx_full(d, "2 MiB nhãn tự động");
    b->label_bold = label.props.bold == 1 ||
                    (label.props.bold < 0 && d->props.bold == 1);
    if (label.props.capitals == 1 ||
        (label.props.capitals < 0 && d->props.capitals == 1))
        b->label = viet_upper(d->arena, b->label);
    if (label.props.hidden == 1)
        b->label = STR_EMPTY;
    if (label.bullet)
        word_meet(d->word, MET_BULLET, STR_EMPTY);
    if (label.cut)
        word_meet(d->word, MET_LABEL, STR_EMPTY);
}

static struct word_block *
begin_para(struct docx *d, const struct tag *ppr, struct str style)
{
    struct word_block *b = docx_block(d, WORD_PARA);

    b->align = d->props.align < 0 ? WORD_LEFT
                                  : (enum word_align)d->props.align;
    b->apart = d->props.space >= APART;
    b->leader = d->props.leader == 1;
    b->new_page = d->props.new_page == 1;
    d->para = b;
    docx_begin(d, b);
    if (d->props.number.n > 0)
        number_para(d, b, ppr, style);
    return b;
}

static void
end_para(struct docx *d)
{
    if (d->para != NULL)
        word_settle(d->arena, d->para);
    d->para = NULL;
    d->joins = false;
}

static void
read_para(struct docx *d, const struct tag *e)
{
    const struct tag *ppr = tag_child(e, "pPr");
    const struct tag *frame = tag_child(ppr, "framePr");
    const struct tag *section = tag_child(ppr, "sectPr");
    struct str style = tag_value(ppr, "pStyle");

    if (style.n == 0)
        style = word_style_standard(d->all->styles);
    if (!d->joins)
        end_para(d);
    d->props = word_style_props(d->all->styles, style, "paragraph");
    word_props_para(&d->props, ppr);
    d->boxes = d->last_box = NULL;
    if (d->para == NULL)
        begin_para(d, ppr, style);
    docx_read_inline(d, e);
    docx_fields_end(d);
    docx_flush(d);
    d->new_page = d->new_page || d->page_ends;
    d->page_ends = false;
    d->joins = tag_child(tag_child(ppr, "rPr"), "del") != NULL ||
               str_is(tag_attribute(frame, "dropCap"), "drop") ||
               str_is(tag_attribute(frame, "dropCap"), "margin");
    if (d->boxes != NULL) {
        docx_put(d, d->boxes);
        *d->place.last = d->last_box;
    }
    if (section != NULL)
        end_section(d, section);
}

void
docx_tell_chunk(struct docx *d, const struct tag *e)
{
    struct str target = STR_EMPTY;

    if (d->all->parts->related != NULL)
        d->all->parts->related(d->all->parts->context,
                               tag_attribute(e, "id"), &target);
    word_meet(d->word, MET_CHUNK, target);
}

static void
read_loose(struct docx *d, const struct tag *e)
{
    if (tag_child(e, "p") != NULL || tag_child(e, "tbl") != NULL) {
        docx_read_blocks(d, e);
    } else {
        end_para(d);
        begin_para(d, NULL, STR_EMPTY);
        docx_read_inline(d, e);
        docx_flush(d);
        end_para(d);
    }
}

void
docx_read_blocks(struct docx *d, const struct tag *parent)
{
    for (const struct tag *e = parent->first; e != NULL && !d->all->full;
         e = e->next) {
        if (e->name == NULL)
            continue;
        if (tag_is(e, "p")) {
            read_para(d, e);
        } else if (tag_is(e, "tbl")) {
            end_para(d);
            docx_read_table(d, e);
        } else if (tag_is(e, "sectPr")) {
            end_section(d, e);
        } else if (tag_is(e, "altChunk")) {
            docx_tell_chunk(d, e);
        } else if (e->shows == SHOWS_TEXT && !tag_is(e, "del") &&
                   !tag_is(e, "moveFrom")) {
            read_loose(d, e); /* of a kind that nobody knows */
        }
    }
    end_para(d);
}


void
word_docx_read(struct word_file *word, const struct docx_parts *parts,
               struct diags *diags)
{
    struct arena *a = word->arena;
    struct docx_all all = { .arena = a, .word = word, .parts = parts,
                            .diags = diags };
    struct docx start = { .all = &all, .arena = a, .word = word,
                          .pending = { .text = buf_new(a) } };
    struct docx d;

    all.styles = word_styles_read(a, parts->styles, parts->theme);
    all.numbers = word_numbers_read(a, parts->numbering, all.styles);
    all.footnotes = docx_notes(a, parts->footnotes, "footnote");
    all.endnotes = docx_notes(a, parts->endnotes, "endnote");
    all.comments = docx_notes(a, parts->comments, "comment");
    d = docx_inner(&start, &word->first, &word->last);
    docx_read_blocks(&d, parts->body);
    docx_read_edges(&d);
    word_drop_lists(word);
}
