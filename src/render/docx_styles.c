/* docx_styles.c — styles.xml: the profile as Word styles. What a paragraph
 * looks like stands here and nowhere else, so that changing a style in Word
 * changes all paragraphs of its kind. */
#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "render/docx.h"

enum { NAME_LONGEST = 250 }; /* Word's limit is 253 */

static void
write_toggle(struct ox *x, const char *element, bool on, bool base)
{
    if (on == base)
        return;
    if (on)
        ox_empty(x, element);
    else
        ox_val(x, element, "0");
}

static void
write_color(struct ox *x, const char *element, int color)
{
    char text[8];

    snprintf(text, sizeof(text), "%06X", (unsigned)color & 0xFFFFFF);
    ox_attr(x, element, color != 0 ? text : "auto");
}

static void
write_frame(struct ox *x, const struct para_style *s)
{
    static const char *const sides[] = { "w:top", "w:left", "w:bottom",
                                         "w:right" };

    if (s->frame == 0)
        return;
    ox_open(x, "w:pBdr");
    for (size_t i = 0; i < sizeof(sides) / sizeof(sides[0]); i++) {
        ox_open(x, sides[i]);
        ox_attr(x, "w:val", "single");
        ox_attr_int(x, "w:sz", s->frame);
        ox_attr_int(x, "w:space", i % 2 == 0 ? s->frame_gap / 20 : 0);
        write_color(x, "w:color", s->color);
        ox_close(x);
    }
    ox_close(x);
}

static void
write_num_pr(struct ox *x, struct docx_place place)
{
    if (place.list == LIST_NONE)
        return;
    ox_open(x, "w:numPr");
    if (place.level > 0)
        ox_val_int(x, "w:ilvl", place.level);
    ox_val_int(x, "w:numId", place.list);
    ox_close(x);
}

/* Where the number of a page ends that a mục lục gives: at the right edge. */
static void
write_tabs(struct ox *x, const struct docx_styles *all,
           const struct docx_style *style)
{
    const struct page_style *page = &all->profile->page;

    if (!docx_is_index_style(style))
        return;
    ox_open(x, "w:tabs");
    ox_open(x, "w:tab");
    ox_attr(x, "w:val", "right");
    if (style->style->leader)
        ox_attr(x, "w:leader", "dot");
    ox_attr_int(x, "w:pos", page->width - page->left - page->right);
    ox_close(x);
    ox_close(x);
}

static void
write_spacing(struct ox *x, const struct para_style *s,
              const struct para_style *base)
{
    if (s->before == base->before && s->after == base->after &&
        s->line == base->line)
        return;
    ox_open(x, "w:spacing");
    if (s->before != base->before)
        ox_attr_int(x, "w:before", s->before);
    if (s->after != base->after)
        ox_attr_int(x, "w:after", s->after);
    if (s->line != base->line) {
        ox_attr_int(x, "w:line", s->line);
        ox_attr(x, "w:lineRule", "auto");
    }
    ox_close(x);
}

static void
write_ind(struct ox *x, const struct para_style *s,
          const struct para_style *base)
{
    if (s->left == base->left && s->right == base->right &&
        s->first_line == base->first_line)
        return;
    ox_open(x, "w:ind");
    if (s->left != base->left)
        ox_attr_int(x, "w:left", s->left);
    if (s->right != base->right)
        ox_attr_int(x, "w:right", s->right);
    if (s->first_line < 0)
        ox_attr_int(x, "w:hanging", -s->first_line);
    else if (s->first_line != base->first_line)
        ox_attr_int(x, "w:firstLine", s->first_line);
    ox_close(x);
}

const char *
docx_jc(enum align a)
{
    switch (a) {
    case ALIGN_LEFT:    return "left";
    case ALIGN_CENTER:  return "center";
    case ALIGN_RIGHT:   return "right";
    case ALIGN_JUSTIFY: return "both";
    }
    assert(!"an alignment");
    return "left";
}

/* pPr and rPr: only what differs from base, which is what Word inherits. */
static void
write_look(struct ox *x, const struct docx_styles *all,
           const struct docx_style *style)
{
    const struct para_style *s = style->style, *base = &all->normal;

    ox_open(x, "w:pPr");
    write_toggle(x, "w:keepNext", s->keep_next, base->keep_next);
    write_toggle(x, "w:keepLines", s->keep_lines, base->keep_lines);
    write_num_pr(x, style->place);
    write_frame(x, s);
    write_tabs(x, all, style);
    write_spacing(x, s, base);
    write_ind(x, s, base);
    if (s->align != base->align)
        ox_val(x, "w:jc", docx_jc(s->align));
    if (s->outline > 0)
        ox_val_int(x, "w:outlineLvl", s->outline - 1);
    ox_close(x);
    if (s->bold == base->bold && s->italic == base->italic &&
        s->size == base->size && s->color == base->color)
        return;
    ox_open(x, "w:rPr");
    write_toggle(x, "w:b", s->bold, base->bold);
    write_toggle(x, "w:bCs", s->bold, base->bold);
    write_toggle(x, "w:i", s->italic, base->italic);
    write_toggle(x, "w:iCs", s->italic, base->italic);
    if (s->color != base->color) {
        ox_open(x, "w:color");
        write_color(x, "w:val", s->color);
        ox_close(x);
    }
    if (s->size != base->size) {
        ox_val_int(x, "w:sz", s->size);
        ox_val_int(x, "w:szCs", s->size);
    }
    ox_close(x);
}

static void
style_open(struct ox *x, const char *type, const char *id, bool own)
{
    ox_open(x, "w:style");
    ox_attr(x, "w:type", type);
    if (own)
        ox_attr(x, "w:customStyle", "1");
    ox_attr(x, "w:styleId", id);
}

/* A comma parts the names of a style in Word, and a name may have none. */
static size_t
title_of(const struct para_style *s, char name[NAME_LONGEST])
{
    struct str title = s->title.n > 0 ? s->title : s->name;
    size_t n = title.n < NAME_LONGEST ? title.n : 0;

    for (size_t i = 0; i < n; i++)
        name[i] = title.p[i] == ',' ? ';' : title.p[i];
    return n;
}

static void
write_title(struct ox *x, const struct para_style *s)
{
    char name[NAME_LONGEST];
    size_t n = title_of(s, name);

    ox_attr_str(x, "w:val", n > 0 ? (struct str){ name, n } : s->name);
}

struct str
docx_style_name(struct arena *a, const struct para_style *s)
{
    char name[NAME_LONGEST];
    size_t n = title_of(s, name);

    return n > 0 ? str_copy(a, (struct str){ name, n }) : s->name;
}

/* A style with a name of Word's own shows the profile's title beside it. */
static void
write_names(struct ox *x, const struct docx_style *style)
{
    const struct para_style *s = style->style;
    char heading[24];
    const char *name = docx_builtin_name(style->id);

    if (strncmp(style->id, "Heading", 7) == 0) {
        snprintf(heading, sizeof(heading), "heading %d", s->outline);
        name = heading;
    }
    if (name != NULL) {
        ox_val(x, "w:name", name);
        ox_open(x, "w:aliases");
    } else {
        ox_open(x, "w:name");
    }
    write_title(x, s);
    ox_close(x);
}

/* The styles that somebody who goes on writing needs stand in the gallery: the
 * body, its headings and labels. The others show when the document has them. */
static bool
is_in_gallery(const struct para_style *s)
{
    static const char *const names[] = { "noi_dung", "khoan", "diem", "gach",
                                         "cong", "dieu", NULL };

    for (const char *const *n = names; *n != NULL; n++)
        if (str_is(s->name, *n))
            return true;
    return s->outline > 0 && s->outline <= 4;
}

static void
write_style(struct ox *x, const struct docx_styles *all,
            const struct docx_style *style)
{
    const struct para_style *s = style->style;
    const char *id = style->id;

    style_open(x, "paragraph", id, strncmp(id, "Heading", 7) != 0 &&
                                       docx_builtin_name(id) == NULL);
    write_names(x, style);
    ox_val(x, "w:basedOn", "Normal");
    if (s->outline > 0)
        ox_val(x, "w:next", docx_style_of(all, all->body)->id);
    ox_val_int(x, "w:uiPriority", s == all->body ? 1 : s->outline > 0 ? 9
                                                                      : 10);
    if (is_in_gallery(s)) {
        ox_empty(x, "w:qFormat");
    } else {
        ox_empty(x, "w:semiHidden");
        ox_empty(x, "w:unhideWhenUsed");
    }
    write_look(x, all, style);
    ox_close(x);
}

/* Neutral: a new table or a text box inherits it. */
static void
write_normal(struct ox *x)
{
    ox_open(x, "w:style");
    ox_attr(x, "w:type", "paragraph");
    ox_attr(x, "w:default", "1");
    ox_attr(x, "w:styleId", "Normal");
    ox_val(x, "w:name", "Normal");
    ox_empty(x, "w:qFormat");
    ox_close(x);
}

/* What Word knows and the document has not stays out of the way. */
static void
write_latent(struct ox *x)
{
    static const char *const seen[] = { "Normal", "heading 1", "heading 2",
                                        "heading 3", "heading 4",
                                        "Table Grid" };

    ox_open(x, "w:latentStyles");
    ox_attr(x, "w:defLockedState", "0");
    ox_attr(x, "w:defUIPriority", "99");
    ox_attr(x, "w:defSemiHidden", "1");
    ox_attr(x, "w:defUnhideWhenUsed", "1");
    ox_attr(x, "w:defQFormat", "0");
    ox_attr(x, "w:count", "376");
    for (size_t i = 0; i < sizeof(seen) / sizeof(seen[0]); i++) {
        ox_open(x, "w:lsdException");
        ox_attr(x, "w:name", seen[i]);
        ox_attr(x, "w:semiHidden", "0");
        ox_attr(x, "w:unhideWhenUsed", "0");
        ox_close(x);
    }
    ox_close(x);
}

void
docx_fonts_write(struct ox *x, struct str font)
{
    static const char *const scripts[] = { "w:ascii", "w:hAnsi", "w:eastAsia",
                                           "w:cs" };

    ox_open(x, "w:rFonts");
    for (size_t i = 0; i < sizeof(scripts) / sizeof(scripts[0]); i++)
        ox_attr_str(x, scripts[i], font);
    ox_close(x);
}

static void
write_defaults(struct ox *x, const struct docx_styles *all)
{
    ox_open(x, "w:docDefaults");
    ox_open(x, "w:rPrDefault");
    ox_open(x, "w:rPr");
    docx_fonts_write(x, all->profile->font);
    ox_val_int(x, "w:sz", all->normal.size);
    ox_val_int(x, "w:szCs", all->normal.size);
    ox_open(x, "w:lang");
    ox_attr_str(x, "w:val", all->profile->language);
    ox_attr_str(x, "w:eastAsia", all->profile->language);
    ox_attr(x, "w:bidi", "ar-SA");
    ox_close(x);
    ox_close(x);
    ox_close(x);
    ox_open(x, "w:pPrDefault");
    ox_open(x, "w:pPr");
    ox_empty(x, "w:widowControl");
    ox_open(x, "w:spacing");
    ox_attr(x, "w:before", "0");
    ox_attr(x, "w:after", "0");
    ox_attr(x, "w:line", "240");
    ox_attr(x, "w:lineRule", "auto");
    ox_close(x);
    ox_close(x);
    ox_close(x);
    ox_close(x);
}

static void
write_default_style(struct ox *x, const char *type, const char *id,
                    const char *name)
{
    ox_open(x, "w:style");
    ox_attr(x, "w:type", type);
    ox_attr(x, "w:default", "1");
    ox_attr(x, "w:styleId", id);
    ox_val(x, "w:name", name);
    ox_val_int(x, "w:uiPriority", 99);
    ox_empty(x, "w:semiHidden");
    ox_empty(x, "w:unhideWhenUsed");
}

static void
write_table_normal(struct ox *x)
{
    static const char *const sides[] = { "w:top", "w:left", "w:bottom",
                                         "w:right" };

    write_default_style(x, "table", "TableNormal", "Normal Table");
    ox_open(x, "w:tblPr");
    ox_open(x, "w:tblInd");
    ox_attr(x, "w:w", "0");
    ox_attr(x, "w:type", "dxa");
    ox_close(x);
    ox_open(x, "w:tblCellMar");
    for (size_t i = 0; i < sizeof(sides) / sizeof(sides[0]); i++) {
        ox_open(x, sides[i]);
        ox_attr(x, "w:w", i % 2 == 0 ? "0" : "108");
        ox_attr(x, "w:type", "dxa");
        ox_close(x);
    }
    ox_close(x);
    ox_close(x);
    ox_close(x);
}

static void
write_table_grid(struct ox *x)
{
    static const char *const sides[] = { "w:top", "w:left", "w:bottom",
                                         "w:right", "w:insideH",
                                         "w:insideV" };

    style_open(x, "table", DOCX_GRID, false);
    ox_val(x, "w:name", "Table Grid");
    ox_val(x, "w:basedOn", "TableNormal");
    ox_val_int(x, "w:uiPriority", 39);
    ox_open(x, "w:tblPr");
    ox_open(x, "w:tblBorders");
    for (size_t i = 0; i < sizeof(sides) / sizeof(sides[0]); i++) {
        ox_open(x, sides[i]);
        ox_attr(x, "w:val", "single");
        ox_attr(x, "w:sz", "4");
        ox_attr(x, "w:space", "0");
        ox_attr(x, "w:color", "auto");
        ox_close(x);
    }
    ox_close(x);
    ox_close(x);
    ox_close(x);
}

static void
write_note_mark(struct ox *x)
{
    style_open(x, "character", DOCX_NOTE_MARK, false);
    ox_val(x, "w:name", "footnote reference");
    ox_val(x, "w:basedOn", "DefaultParagraphFont");
    ox_val_int(x, "w:uiPriority", 99);
    ox_open(x, "w:rPr");
    ox_val(x, "w:vertAlign", "superscript");
    ox_close(x);
    ox_close(x);
}

/* Paragraphs without text: drawn rules, where Word asks for a paragraph, and
 * the rule above the footnotes. With an exact line the text size cannot make
 * them higher. Word draws the rule of footnotes as a character, and cuts it
 * off in an exact line. */
static const struct bare {
    const char *id, *name;
    int line, size; /* line 0: by the size, in half-points */
} bare[] = {
    { DOCX_RULE, "Đường kẻ", DOC_TINY_HEIGHT, 2 },
    { DOCX_TINY, "Khoảng nhỏ", DOC_TINY_HEIGHT, 2 },
    { DOCX_SEPARATOR, "Đường kẻ chú thích", 0, 10 },
};

static void
write_bare(struct ox *x, const struct bare *b)
{
    style_open(x, "paragraph", b->id, true);
    ox_val(x, "w:name", b->name);
    ox_val(x, "w:basedOn", "Normal");
    ox_val_int(x, "w:uiPriority", 99);
    ox_open(x, "w:pPr");
    ox_open(x, "w:spacing");
    ox_attr_int(x, "w:line", b->line > 0 ? b->line : 240);
    ox_attr(x, "w:lineRule", b->line > 0 ? "exact" : "auto");
    ox_close(x);
    ox_close(x);
    ox_open(x, "w:rPr");
    ox_val_int(x, "w:sz", b->size);
    ox_val_int(x, "w:szCs", b->size);
    ox_close(x);
    ox_close(x);
}

/* The file holds what the document has, what the gallery offers, what lists
 * are bound to, and Word's own: what is written into it later looks alike. */
static bool
is_kept(const struct docx_style *style, bool used, bool index)
{
    if (docx_is_index_style(style))
        return index; /* all levels: it may be made anew with more */
    return used || style->place.list != LIST_NONE ||
           is_in_gallery(style->style) ||
           (docx_builtin_name(style->id) != NULL &&
            strcmp(style->id, DOCX_INDEX_TITLE) != 0);
}

static bool
has_index(const struct docx_styles *s, const bool *used)
{
    for (int i = 0; i < s->count; i++)
        if (used[i] && docx_is_index_style(&s->all[i]))
            return true;
    return false;
}

void
docx_styles_write(struct ox *x, const struct docx_styles *s, const bool *used)
{
    bool index = has_index(s, used);

    ox_open(x, "w:styles");
    ox_attr(x, "xmlns:w", DOCX_NAMESPACE);
    write_defaults(x, s);
    write_latent(x);
    write_normal(x);
    write_default_style(x, "character", "DefaultParagraphFont",
                        "Default Paragraph Font");
    ox_close(x);
    write_table_normal(x);
    write_default_style(x, "numbering", "NoList", "No List");
    ox_close(x);
    for (int i = 0; i < s->count; i++)
        if (is_kept(&s->all[i], used[i], index))
            write_style(x, s, &s->all[i]);
    for (size_t i = 0; i < sizeof(bare) / sizeof(bare[0]); i++)
        write_bare(x, &bare[i]);
    write_note_mark(x);
    write_table_grid(x);
    ox_close(x);
}
