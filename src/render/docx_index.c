/* docx_index.c — a mục lục as a field of Word's, filled already: it can be made
 * anew there, and each entry leads to its heading. */
#include "render/docx_body.h"

enum { TOC_FIRST = 100000000 }; /* Word's own names have nine digits */

void
docx_fldchar_write(struct ox *x, const char *type)
{
    ox_open(x, "w:r");
    ox_open(x, "w:fldChar");
    ox_attr(x, "w:fldCharType", type);
    ox_close(x);
    ox_close(x);
}

void
docx_instruction_write(struct ox *x, struct str instruction)
{
    ox_open(x, "w:r");
    ox_open(x, "w:instrText");
    ox_attr(x, "xml:space", "preserve");
    ox_text(x, instruction);
    ox_close(x);
    ox_close(x);
}

static struct str
name_of(const struct docx_body *b, const struct anchor *at)
{
    return str_printf(b->arena, "_Toc%d", TOC_FIRST + b->anchors + at->id);
}

/* Headings are found by their levels, which the styles have (\o and \u), the
 * others by their style. */
static struct str
instruction_of(const struct docx_body *b, const struct index *index)
{
    static const char *const styles[INDEX_KINDS] = {
        [INDEX_TABLES] = "bang_tieu_de", [INDEX_PICTURES] = "anh_ten",
        [INDEX_APPENDICES] = "phu_luc",
    };
    const struct para_style *style;

    if (index->kind == INDEX_HEADINGS)
        return str_printf(b->arena, " TOC \\o \"1-%d\" \\h \\z \\u ",
                          index->levels);
    style = profile_style(b->styles->profile, styles[index->kind]);
    return str_printf(b->arena, " TOC \\h \\z \\t \"%.*s,1\" ",
                      STR_ARG(docx_style_name(b->arena, style)));
}

void
docx_entry_open(struct docx_body *b, const struct node *para,
                const struct index *begins)
{
    const struct anchor *own = para->u.para.anchor, *to = para_page(para);

    if (begins != NULL) {
        docx_fldchar_write(b->x, "begin");
        docx_instruction_write(b->x, instruction_of(b, begins));
        docx_fldchar_write(b->x, "separate");
    }
    if (own != NULL) {
        b->own_anchors++;
        ox_open(b->x, "w:bookmarkStart");
        ox_attr_int(b->x, "w:id", b->anchors + own->id);
        ox_attr_str(b->x, "w:name", name_of(b, own));
        ox_close(b->x);
    }
    if (to != NULL) {
        ox_open(b->x, "w:hyperlink");
        ox_attr_str(b->x, "w:anchor", name_of(b, to));
        ox_attr(b->x, "w:history", "1");
    }
}

/* The tab that draws the dots, and the number of the page. */
static void
write_page(struct docx_body *b, const struct anchor *to)
{
    ox_open(b->x, "w:r");
    ox_empty(b->x, "w:tab");
    ox_close(b->x);
    docx_fldchar_write(b->x, "begin");
    docx_instruction_write(b->x, str_printf(b->arena, " PAGEREF %.*s \\h ",
                                     STR_ARG(name_of(b, to))));
    docx_fldchar_write(b->x, "separate");
    ox_open(b->x, "w:r");
    ox_leaf(b->x, "w:t", str_printf(b->arena, "%d", to->number));
    ox_close(b->x);
    docx_fldchar_write(b->x, "end");
}

void
docx_entry_close(struct docx_body *b, const struct node *para)
{
    const struct anchor *own = para->u.para.anchor, *to = para_page(para);

    if (to != NULL) {
        write_page(b, to);
        ox_close(b->x);
    }
    if (own != NULL) {
        ox_open(b->x, "w:bookmarkEnd");
        ox_attr_int(b->x, "w:id", b->anchors + own->id);
        ox_close(b->x);
    }
}

void
docx_index_write(struct docx_body *b, const struct node *index,
                 struct docx_around around)
{
    const struct section *ends = around.ends;

    around.ends = NULL;
    around.begins = &index->u.index;
    docx_blocks_write(b, index, around);
    b->field_ends = true;
    docx_tiny_write(b, ends);
    b->field_ends = false;
}
