/* ods_font.h — private to the reader of OpenDocument sheets: the cells whose
 * font is of an encoding from before Unicode. */
#ifndef VANBAN_ODS_FONT_H
#define VANBAN_ODS_FONT_H

#include "input/part_xml.h"

struct ods_styled; /* a style with such a font */
struct ods_column; /* columns with such a style */

struct ods_fonts {
    struct arena *arena;
    struct ods_styled *styles, *of_text; /* of cells; of words in them */
    struct ods_column *columns, *last;
    int column; /* the next one that is told of */
    struct str style; /* the one in hand, */
    bool words;       /* which is one of words */
};

/* Looks at a tag in front of the sheet, or in styles.xml. */
void ods_fonts_style(struct ods_fonts *, struct xml *);
/* The same of a column of the sheet. */
void ods_fonts_column(struct ods_fonts *, struct xml *);
/* The font of a cell by its style, or that of its row, or its column; NULL
 * for one that is of no old encoding. */
const char *ods_fonts_find(const struct ods_fonts *, struct str cell,
                           struct str row, int column);
/* Words of that style have a font of their own; NULL where it is of no old
 * encoding. */
bool ods_fonts_own(const struct ods_fonts *, struct str style,
                   const char **font);

#endif
