/* ods_font.c — keeps the styles whose font is of an old encoding, and the
 * columns that have such a style. */
#include "input/ods_font.h"

#include "base/viet_legacy.h"

struct ods_styled {
    struct str name;
    const char *font; /* NULL: another than its parent's */
    struct ods_styled *next;
};

struct ods_column {
    int first, behind;
    const char *font;
    struct ods_column *next;
};

enum { COLUMNS_MOST = 1 << 20, STYLES_MOST = 4096 };

static const char *
font_of(const struct ods_fonts *f, struct str style)
{
    for (const struct ods_styled *s = f->styles; s != NULL; s = s->next)
        if (str_equal(s->name, style))
            return s->font;
    return NULL;
}

static void
add_style(struct ods_fonts *f, struct str name, const char *font)
{
    struct ods_styled *s;
    int n = 0;

    for (s = f->styles; s != NULL; s = s->next)
        n++;
    if (n >= STYLES_MOST)
        return;
    s = ARENA_NEW(f->arena, struct ods_styled);
    *s = (struct ods_styled){ str_copy(f->arena, name), font, f->styles };
    f->styles = s;
}

void
ods_fonts_style(struct ods_fonts *f, struct xml *x)
{
    struct str font;
    const char *inherited;

    if (xml_opens(x, "style")) {
        f->style = str_copy(f->arena, xml_attribute(x, "name"));
        inherited = font_of(f, xml_attribute(x, "parent-style-name"));
        if (inherited != NULL)
            add_style(f, f->style, inherited);
    }
    if (!xml_opens(x, "text-properties") || f->style.n == 0)
        return;
    font = xml_attribute(x, "font-name");
    if (font.n == 0)
        font = xml_attribute(x, "font-family");
    if (font.n == 0)
        return;
    if (legacy_of_font(font) != LEGACY_NONE)
        add_style(f, f->style, str_zero(f->arena, font));
    else if (font_of(f, f->style) != NULL)
        add_style(f, f->style, NULL);
}

void
ods_fonts_column(struct ods_fonts *f, struct xml *x)
{
    int n = xml_number(x, "number-columns-repeated", 1);
    const char *font = font_of(f, xml_attribute(x,
                                                "default-cell-style-name"));
    struct ods_column *c;

    if (n < 1 || n > COLUMNS_MOST - f->column)
        n = 1;
    f->column += f->column < COLUMNS_MOST ? n : 0;
    if (font == NULL)
        return;
    c = ARENA_NEW(f->arena, struct ods_column);
    *c = (struct ods_column){ f->column - n, f->column, font, NULL };
    if (f->last != NULL)
        f->last->next = c;
    else
        f->columns = c;
    f->last = c;
}

const char *
ods_fonts_find(const struct ods_fonts *f, struct str cell, struct str row,
               int column)
{
    if (f->styles == NULL)
        return NULL;
    if (cell.n > 0)
        return font_of(f, cell);
    if (row.n > 0)
        return font_of(f, row);
    for (const struct ods_column *c = f->columns; c != NULL; c = c->next)
        if (column >= c->first && column < c->behind)
            return c->font;
    return font_of(f, STR("Default"));
}
