/* word_style.h — private to the reader of Word files: how text looks by its
 * styles. */
#ifndef VANBAN_WORD_STYLE_H
#define VANBAN_WORD_STYLE_H

#include "base/viet_legacy.h"
#include "import/tag.h"
#include "import/word.h"

/* -1: not said. */
struct word_props {
    int bold, italic, capitals, hidden;
    int above, below;
    int align;
    int level;
    int new_page, leader;
    int space;         /* above it, in twentieths of a point */
    int scale;         /* per cent of the letters' width */
    struct str number; /* of numbering.xml; "0": none; empty: not said */
    struct str font, font_high; /* of ASCII, and of other letters */
};

struct word_styles;

/* theme: of the fonts that are named by their use; NULL: none. */
struct word_styles *word_styles_read(struct arena *, const struct tag *root,
                                     const struct tag *theme);
/* What a style says with all that it is based on. */
struct word_props word_style_props(const struct word_styles *, struct str id,
                                   const char *type);
/* The style that paragraphs have which name none. */
struct str word_style_standard(const struct word_styles *);
/* A table draws its lines, by itself or by its style. */
bool word_table_lines(const struct word_styles *, const struct tag *);

/* Lays what a rPr or pPr says over the props; styles NULL: before there are
 * any. */
void word_props_run(const struct word_styles *, struct word_props *,
                    const struct tag *rpr);
void word_props_para(struct word_props *, const struct tag *ppr);
void word_props_over(struct word_props *, const struct word_props *over);
/* The same of a character style over a paragraph's: what both switch on is
 * off (ECMA-376, 17.7.3). */
void word_props_toggle(struct word_props *, const struct word_props *over);
struct word_props word_props_none(void);

#endif
