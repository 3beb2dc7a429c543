/* docx_body.c — document.xml: sections and paragraphs, and the footnotes
 * that they call. */
#include <assert.h>

#include "render/docx_body.h"

/* Opens w:pPr with the first property that a paragraph needs. */
struct properties {
    struct ox *x;
    bool open;
};

static struct ox *
property(struct properties *p)
{
    if (!p->open)
        ox_open(p->x, "w:pPr");
    p->open = true;
    return p->x;
}

static void
properties_end(struct properties *p)
{
    if (p->open)
        ox_close(p->x);
}

static void
write_reference(struct ox *x, const char *element, const char *type,
                const char *id)
{
    ox_open(x, element);
    ox_attr(x, "w:type", type);
    ox_attr(x, "r:id", id);
    ox_close(x);
}

/* The margins, size and page numbers of a section. Its header is that of the
 * first section, which the others inherit; what stands on the first page
 * alone of a document they must not. */
static void
write_section(struct docx_body *b, const struct section *s)
{
    struct ox *x = b->x;
    bool first = b->sections == 0;

    ox_open(x, "w:sectPr");
    if (b->written == 0)
        write_reference(x, "w:headerReference", "default", DOCX_HEADER_ID);
    if (b->headers)
        write_reference(x, "w:headerReference", "first",
                        first && b->header != NULL ? b->header
                                                   : DOCX_NO_HEADER_ID);
    if (b->footers)
        write_reference(x, "w:footerReference", "first",
                        first && b->footer != NULL ? b->footer
                                                   : DOCX_NO_FOOTER_ID);
    ox_open(x, "w:pgSz");
    ox_attr_int(x, "w:w", s->width);
    ox_attr_int(x, "w:h", s->height);
    if (s->width > s->height)
        ox_attr(x, "w:orient", "landscape");
    ox_close(x);
    ox_open(x, "w:pgMar");
    ox_attr_int(x, "w:top", s->top);
    ox_attr_int(x, "w:right", s->right);
    ox_attr_int(x, "w:bottom", s->bottom);
    ox_attr_int(x, "w:left", s->left);
    ox_attr_int(x, "w:header", s->header);
    ox_attr_int(x, "w:footer", s->header);
    ox_attr_int(x, "w:gutter", 0);
    ox_close(x);
    if (s->number_from > 0) {
        ox_open(x, "w:pgNumType");
        ox_attr_int(x, "w:start", s->number_from);
        ox_close(x);
    }
    if (s->number_hidden_first || s->first_header != NULL ||
        s->first_footer != NULL)
        ox_empty(x, "w:titlePg");
    ox_close(x);
    b->sections++;
    b->written++;
}

static void
section_end(struct docx_body *b, struct properties *p,
            const struct section *ends)
{
    if (ends == NULL)
        return;
    property(p);
    if (b->piece != NULL)
        b->piece->from = ox_mark(p->x);
    write_section(b, ends);
    if (b->piece != NULL)
        b->piece->to = ox_mark(p->x);
}

/* exact: twips of its line, in place of the style's; 0: those. */
static void
write_tiny(struct docx_body *b, bool keep_next, int exact,
           const struct section *ends)
{
    struct properties p = { .x = b->x };

    ox_open(b->x, "w:p");
    ox_val(property(&p), "w:pStyle", DOCX_TINY);
    if (keep_next)
        ox_empty(p.x, "w:keepNext");
    if (exact > 0) {
        ox_open(p.x, "w:spacing");
        ox_attr_int(p.x, "w:line", exact);
        ox_attr(p.x, "w:lineRule", "exact");
        ox_close(p.x);
    }
    section_end(b, &p, ends);
    properties_end(&p);
    if (b->field_ends)
        docx_fldchar_write(b->x, "end");
    ox_close(b->x);
}

void
docx_tiny_write(struct docx_body *b, const struct section *ends)
{
    write_tiny(b, false, 0, ends);
}

/* One with next to no height: where a table fills its page, LibreOffice would
 * begin a page for it, whatever the last row is told. */
static void
write_hair(struct docx_body *b, const struct section *ends)
{
    write_tiny(b, false, DOC_HAIR_HEIGHT, ends);
}

void
docx_filler_write(struct docx_body *b, bool keep_next)
{
    write_tiny(b, keep_next, 0, NULL);
}

static void
write_place(struct properties *p, struct docx_place place,
            struct docx_place style)
{
    if (place.list == style.list && place.level == style.level)
        return;
    ox_open(property(p), "w:numPr");
    if (place.list != LIST_NONE)
        ox_val_int(p->x, "w:ilvl", place.level);
    ox_val_int(p->x, "w:numId", place.list); /* 0: not numbered */
    ox_close(p->x);
}

/* Numbering switched off takes the indents of its level away in LibreOffice,
 * and with them the style's, which are the same: they are said again. */
static void
write_indents(struct properties *p, const struct para_style *s)
{
    ox_open(property(p), "w:ind");
    ox_attr_int(p->x, "w:left", s->left);
    ox_attr_int(p->x, s->first_line < 0 ? "w:hanging" : "w:firstLine",
                s->first_line < 0 ? -s->first_line : s->first_line);
    ox_close(p->x);
}

/* Symbols are set smaller than the text, but their line is no lower. Where
 * it has no text beside them, LibreOffice must be told. Twips; 0: no need. */
static int
least_line(const struct docx_body *b, const struct node *n)
{
    const struct para *para = &n->u.para;
    const struct para_style *s = para->style;
    const struct font *f = b->styles->fonts->faces[face_of(s->bold,
                                                           s->italic)];

    if (s->line != 240 || !docx_runs_bare(b, n))
        return 0;
    return line_metric(f, para->size > 0 ? para->size : s->size).height;
}

static void
write_spacing(struct properties *p, const struct para *para, int least)
{
    const struct para_style *s = para->style;
    bool before = para->before >= 0 && para->before != s->before;
    bool after = para->after >= 0 && para->after != s->after;

    if (!before && !after && least == 0)
        return;
    ox_open(property(p), "w:spacing");
    if (before)
        ox_attr_int(p->x, "w:before", para->before);
    if (after)
        ox_attr_int(p->x, "w:after", para->after);
    if (least > 0) {
        ox_attr_int(p->x, "w:line", least);
        ox_attr(p->x, "w:lineRule", "atLeast");
    }
    ox_close(p->x);
}

/* A frame that is narrower than the column stands in its middle, as does a
 * title whose lines are drawn in. */
static void
write_middle_indents(struct properties *p, const struct para *para, int width)
{
    int side = para->inset, spare = width - para->frame_width;

    if (para->style->frame > 0 && para->frame_width > 0 && spare > 0)
        side += spare / 2;
    if (side == 0)
        return;
    ox_open(property(p), "w:ind");
    ox_attr_int(p->x, "w:left", side + para->style->left);
    ox_attr_int(p->x, "w:right", side + para->style->right);
    ox_close(p->x);
}

/* Word and LibreOffice hold a row to the next one where its paragraphs stay
 * with theirs, be it by their style only. */
static void
write_keep(struct properties *p, const struct para *para,
           struct docx_around around)
{
    bool style = para->style->keep_next;
    bool stays = para->keep_next || around.keep_next;

    if (stays && !style)
        ox_empty(property(p), "w:keepNext");
    if (!stays && style && around.row)
        ox_val(property(p), "w:keepNext", "0");
}

/* What the paragraph has beyond its style, in the order of the schema. */
static void
write_properties(struct docx_body *b, const struct node *n,
                 struct docx_place place, struct docx_around around)
{
    const struct para *para = &n->u.para;
    const struct docx_style *style = docx_style_of(b->styles, para->style);
    struct properties p = { .x = b->x };
    unsigned mark = docx_style_format(para->style);

    b->used[style - b->styles->all] = true;
    ox_val(property(&p), "w:pStyle", style->id);
    write_keep(&p, para, around);
    if (para->keep_lines && !para->style->keep_lines)
        ox_empty(property(&p), "w:keepLines");
    if (para->page_before)
        ox_empty(property(&p), "w:pageBreakBefore");
    write_place(&p, place, style->place);
    write_spacing(&p, para, least_line(b, n));
    if (place.list == LIST_NONE && style->place.list != LIST_NONE)
        write_indents(&p, para->style);
    write_middle_indents(&p, para, around.width);
    if (para->has_align && para->align != para->style->align)
        ox_val(property(&p), "w:jc", docx_jc(para->align));
    /* of the mark: Word's number looks like it, and a paragraph without text
     * is as high */
    if (place.list != LIST_NONE)
        mark |= para->label.format;
    if (mark != docx_style_format(para->style) || docx_is_sized(para))
        docx_run_properties(property(&p), mark, para, STR_EMPTY);
    section_end(b, &p, around.ends);
    properties_end(&p);
}

static void
write_para(struct docx_body *b, const struct node *n,
           struct docx_around around)
{
    const struct para *para = &n->u.para;
    struct docx_place place = { LIST_NONE, 0 };
    struct runs r = { .body = b, .para = para, .node = n,
                      .room = around.width };

    if (!around.note)
        place = docx_lists_place(b->lists, para);
    ox_open(b->x, "w:p");
    write_properties(b, n, place, around);
    if (around.note_mark) {
        ox_open(b->x, "w:r");
        ox_open(b->x, "w:rPr");
        ox_val(b->x, "w:rStyle", DOCX_NOTE_MARK);
        ox_close(b->x);
        if (around.number == 0)
            ox_empty(b->x, "w:footnoteRef");
        else
            ox_leaf(b->x, "w:t", str_printf(b->arena, DOCX_NO_WIDTH "%d",
                                            around.number));
        ox_close(b->x);
        docx_runs_text(&r, STR(" "), docx_style_format(para->style));
    }
    docx_entry_open(b, n, around.begins);
    if (place.list == LIST_NONE)
        docx_runs_label(&r, n);
    docx_runs_write(&r, n->first);
    docx_entry_close(b, n);
    ox_close(b->x);
}

/* A drawn rule: the upper border of an empty paragraph, whose indents leave
 * just the rule's length. The border takes its own width of the column, the
 * line of the paragraph the rest of the rule's height. */
static void
write_rule(struct docx_body *b, const struct rule *rule,
           struct docx_around around)
{
    struct properties p = { .x = b->x };
    int border = (rule->width * 5 + 1) / 2; /* eighths of a point in twips */
    int line = rule->height - border;
    int side = (around.width - rule->length) / 2;

    ox_open(b->x, "w:p");
    ox_val(property(&p), "w:pStyle", DOCX_RULE);
    if (rule->keep_next || around.keep_next)
        ox_empty(p.x, "w:keepNext");
    ox_open(p.x, "w:pBdr");
    ox_open(p.x, "w:top");
    ox_attr(p.x, "w:val", "single");
    ox_attr_int(p.x, "w:sz", rule->width);
    ox_attr(p.x, "w:space", "0");
    ox_attr(p.x, "w:color", "auto");
    ox_close(p.x);
    ox_close(p.x);
    ox_open(p.x, "w:spacing");
    ox_attr_int(p.x, "w:line", line > DOC_TINY_HEIGHT ? line
                                                       : DOC_TINY_HEIGHT);
    ox_attr(p.x, "w:lineRule", "exact");
    ox_close(p.x);
    ox_open(p.x, "w:ind");
    ox_attr_int(p.x, "w:left", side);
    ox_attr_int(p.x, "w:right", around.width - rule->length - side);
    ox_close(p.x);
    section_end(b, &p, around.ends);
    properties_end(&p);
    ox_close(b->x);
}

void
docx_blocks_write(struct docx_body *b, const struct node *parent,
                  struct docx_around around)
{
    const struct section *ends = around.ends;

    if (parent->kind == NODE_SECTION && parent->u.section.begins_tiny)
        docx_tiny_write(b, NULL);
    for (const struct node *n = parent->first; n != NULL; n = n->next) {
        bool table_next = n->next != NULL && n->next->kind == NODE_TABLE;

        around.ends = n->next == NULL ? ends : NULL;
        switch (n->kind) {
        case NODE_PARA:
            write_para(b, n, around);
            around.note_mark = false;
            around.begins = NULL;
            break;
        case NODE_RULE:
            write_rule(b, &n->u.rule, around);
            break;
        case NODE_TABLE:
            docx_table_write(b, n);
            if (table_next)
                docx_tiny_write(b, NULL);
            if (n->next == NULL)
                write_hair(b, around.ends);
            break;
        case NODE_INDEX:
            docx_index_write(b, n, around);
            break;
        case NODE_SECTION: case NODE_ROW: case NODE_CELL: case NODE_RUN:
        case NODE_BREAK: case NODE_NOTE: case NODE_PAGE: case NODE_HEADER:
        case NODE_FOOTER: case NODE_PICTURE:
            assert(!"a block");
            break;
        }
    }
    if (parent->first == NULL)
        docx_tiny_write(b, ends);
}

struct docx_body *
docx_body_new(struct arena *a, const struct docx_styles *styles,
              struct docx_lists *lists)
{
    struct docx_body *b = ARENA_NEW(a, struct docx_body);

    b->arena = b->own = a;
    b->styles = styles;
    b->lists = lists;
    b->used = ARENA_ARRAY(a, bool, styles->count);
    return b;
}

const bool *
docx_body_styles(const struct docx_body *b)
{
    return b->used;
}

void
docx_body_use(struct docx_body *b, struct arena *a)
{
    b->arena = a;
}

bool
docx_has_header(const struct doc *doc)
{
    const struct node *n = doc->first;

    if (n == NULL || n->u.section.first_header != NULL)
        return n != NULL;
    while ((n = n->next) != NULL)
        if (n->u.section.number_hidden_first)
            return true;
    return false;
}

bool
docx_has_footer(const struct doc *doc)
{
    return doc->first != NULL && doc->first->u.section.first_footer != NULL;
}

/* A section that begins with a table does not count its pages anew in
 * LibreOffice 25.2, and layout knows of no paragraph before that of a document
 * whose file this is not alone: it has next to no height. */
static bool
needs_hair(const struct docx_body *b, const struct node *section)
{
    return b->piece != NULL && b->written > 0 && b->sections == 0 &&
           !section->u.section.begins_tiny && section->first != NULL &&
           section->first->kind == NODE_TABLE;
}

/* The sections of a document; the properties of the last stand in its last
 * paragraph where others may follow. */
static void
write_sections(struct docx_body *b, const struct doc *doc, bool followed)
{
    b->sections = 0;
    b->headers |= b->header != NULL;
    b->footers |= b->footer != NULL;
    for (const struct node *s = doc->first; s != NULL; s = s->next) {
        const struct section *section = &s->u.section;
        struct docx_around around = {
            .width = section->width - section->left - section->right,
            .ends = s->next != NULL || followed ? section : NULL,
        };

        if (needs_hair(b, s))
            write_hair(b, NULL);
        docx_blocks_write(b, s, around);
        if (s->next == NULL && !followed)
            write_section(b, section);
    }
}

void
docx_body_write(struct docx_body *b, struct ox *x, const struct doc *doc)
{
    b->x = x;
    b->header = docx_has_header(doc) ? DOCX_FIRST_HEADER_ID : NULL;
    b->footer = docx_has_footer(doc) ? DOCX_FOOTER_ID : NULL;
    ox_open(x, "w:document");
    ox_attr(x, "xmlns:w", DOCX_NAMESPACE);
    ox_attr(x, "xmlns:r", DOCX_RELATIONS "/officeDocument/2006/relationships");
    ox_open(x, "w:body");
    write_sections(b, doc, false);
    ox_close(x);
    ox_close(x);
}

/* A page of the size of the document's first, without a number. Word could
 * begin a section on an odd page by itself; then LibreOffice 7.4 leaves the
 * numbers of the even ones out. */
static void
write_blank(struct docx_body *b, const struct doc *doc)
{
    struct section s = doc->first->u.section;

    s.number_hidden_first = true;
    s.number_from = 0;
    b->header = b->footer = NULL;
    docx_tiny_write(b, &s);
}

void
docx_body_piece(struct docx_body *b, struct ox *x, struct docx_piece *piece)
{
    b->x = x;
    b->several = true;
    b->piece = piece;
    if (piece->blank && piece->doc->first != NULL)
        write_blank(b, piece->doc);
    b->header = piece->header;
    b->footer = piece->footer;
    write_sections(b, piece->doc, true);
    b->anchors += b->own_anchors;
    b->own_anchors = 0;
    b->piece = NULL;
}

/* What stands in the margin of the first page. */
static void
write_margin(struct docx_body *b, struct ox *x, const char *element,
             const struct section *s, const struct node *blocks)
{
    b->x = x;
    ox_open(x, element);
    ox_attr(x, "xmlns:w", DOCX_NAMESPACE);
    if (blocks != NULL)
        docx_blocks_write(b, blocks, (struct docx_around){
            .width = s->width - s->left - s->right, .note = true });
    else
        docx_tiny_write(b, NULL);
    ox_close(x);
}

void
docx_header_write(struct docx_body *b, struct ox *x, const struct doc *doc)
{
    const struct section *s = &doc->first->u.section;

    write_margin(b, x, "w:hdr", s, s->first_header);
}

void
docx_footer_write(struct docx_body *b, struct ox *x, const struct doc *doc)
{
    const struct section *s = &doc->first->u.section;

    write_margin(b, x, "w:ftr", s, s->first_footer);
}

bool
docx_body_has_notes(const struct docx_body *b)
{
    return b->notes > 0;
}

/* The rule above the notes, and above one that goes on from the page
 * before: Word asks for both as notes of their own. */
static void
write_separator(struct ox *x, int id, const char *type, const char *element)
{
    ox_open(x, "w:footnote");
    ox_attr(x, "w:type", type);
    ox_attr_int(x, "w:id", id);
    ox_open(x, "w:p");
    ox_open(x, "w:pPr");
    ox_val(x, "w:pStyle", DOCX_SEPARATOR);
    ox_close(x);
    ox_open(x, "w:r");
    ox_empty(x, element);
    ox_close(x);
    ox_close(x);
    ox_close(x);
}

void
docx_separators_write(struct ox *x)
{
    write_separator(x, -1, "separator", "w:separator");
    write_separator(x, 0, "continuationSeparator", "w:continuationSeparator");
}

void
docx_notes_piece(struct docx_body *b, struct ox *x)
{
    b->x = x;
    for (const struct note_ref *r = b->first; r != NULL; r = r->next) {
        struct docx_around around = { .note = true, .note_mark = true };

        if (b->several)
            around.number = r->note->u.note.number;
        ox_open(x, "w:footnote");
        ox_attr_int(x, "w:id", ++b->noted);
        docx_blocks_write(b, r->note, around);
        ox_close(x);
    }
    b->first = b->last = NULL;
}

void
docx_notes_write(struct docx_body *b, struct ox *x)
{
    ox_open(x, "w:footnotes");
    ox_attr(x, "xmlns:w", DOCX_NAMESPACE);
    docx_separators_write(x);
    docx_notes_piece(b, x);
    ox_close(x);
}
