/* ods_font.c — keeps the styles whose font is of an old encoding, and the
 * columns that have such a style. */
#include "input/ods_font.h"

#include "input/rich.h"

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
add_style(struct ods_fonts *f, struct ods_styled **list, const char *font)
{
    struct ods_styled *s;
    int n = 0;

    for (s = *list; s != NULL; s = s->next)
        n++;
    if (n >= STYLES_MOST)
        return;
    s = ARENA_NEW(f->arena, struct ods_styled);
    *s = (struct ods_styled){ f->style, font, *list };
    *list = s;
}

/* The style in hand has what its parent has. */
static void
inherit(struct ods_fonts *f, struct str parent)
{
    const char *font;

    if (f->words) {
        if (parent.n > 0 && ods_fonts_own(f, parent, &font))
            add_style(f, &f->of_text, font);
        return;
    }
    font = font_of(f, parent);
    if (font != NULL)
        add_style(f, &f->styles, font);
}

void
ods_fonts_style(struct ods_fonts *f, struct xml *x)
{
    struct str font;
    const char *old;

    if (xml_opens(x, "style")) {
        f->style = str_copy(f->arena, xml_attribute(x, "name"));
        f->words = str_is(xml_attribute(x, "family"), "text");
        inherit(f, xml_attribute(x, "parent-style-name"));
    }
    if (!xml_opens(x, "text-properties") || f->style.n == 0)
        return;
    font = xml_attribute(x, "font-name");
    if (font.n == 0)
        font = xml_attribute(x, "font-family");
    if (font.n == 0)
        return;
    old = rich_font(f->arena, font);
    if (f->words)
        add_style(f, &f->of_text, old);
    else if (old != NULL || font_of(f, f->style) != NULL)
        add_style(f, &f->styles, old);
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

bool
ods_fonts_own(const struct ods_fonts *f, struct str style, const char **font)
{
    const struct ods_styled *s = f->of_text;

    while (s != NULL && !str_equal(s->name, style))
        s = s->next;
    *font = s != NULL ? s->font : NULL;
    return s != NULL;
}
