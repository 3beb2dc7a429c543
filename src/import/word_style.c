/* word_style.c — styles.xml, and what runs and paragraphs say themselves. */
#include "import/word_style.h"

#include <stddef.h>
#include <string.h>

#include "base/text_map.h"

struct word_style {
    struct str based;
    struct word_props props; /* of its own; once settled, with its bases */
    bool settled, asked;
    bool lines; /* of a table */
};

enum { PARA, CHARACTER, TABLE, TYPES };

struct word_styles {
    struct arena *arena;
    struct text_map styles[TYPES];
    struct word_props standard; /* docDefaults */
    struct str standard_id;
    struct str major, minor; /* fonts of the theme */
};

struct word_props
word_props_none(void)
{
    return (struct word_props){ -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1,
                                -1, STR_EMPTY, STR_EMPTY, STR_EMPTY };
}

static void
take_toggle(const struct tag *e, int *to)
{
    struct str v = tag_attribute(e, "val");

    *to = !(str_is(v, "0") || str_is(v, "false") || str_is(v, "off"));
}

/* The font of one use: by itself, or as the theme has it. */
static void
take_font(const struct word_styles *s, const struct tag *fonts,
          const char *name, const char *of_theme, struct str *to)
{
    struct str v = tag_attribute(fonts, name);
    struct str theme = tag_attribute(fonts, of_theme);

    if (s != NULL && theme.n > 0)
        v = str_starts(theme, "major") ? s->major : s->minor;
    if (v.n > 0)
        *to = v;
}

static void
take_run(const struct word_styles *s, struct word_props *p,
         const struct tag *e)
{
    static const struct { const char *name; size_t at; } toggles[] = {
        { "b", offsetof(struct word_props, bold) },
        { "i", offsetof(struct word_props, italic) },
        { "caps", offsetof(struct word_props, capitals) },
        { "smallCaps", offsetof(struct word_props, capitals) },
        { "vanish", offsetof(struct word_props, hidden) },
    };
    struct str v;

    for (size_t i = 0; i < sizeof toggles / sizeof *toggles; i++)
        if (tag_is(e, toggles[i].name)) {
            take_toggle(e, (int *)((char *)p + toggles[i].at));
            return;
        }
    if (tag_is(e, "vertAlign")) {
        v = tag_attribute(e, "val");
        p->above = str_is(v, "superscript");
        p->below = str_is(v, "subscript");
    } else if (tag_is(e, "rFonts")) {
        take_font(s, e, "ascii", "asciiTheme", &p->font);
        take_font(s, e, "hAnsi", "hAnsiTheme", &p->font_high);
    } else if (tag_is(e, "w")) {
        v = tag_attribute(e, "val");
        p->scale = tag_number(str_first(v, v.n - str_ends(v, "%")), p->scale);
    }
}

void
word_props_run(const struct word_styles *s, struct word_props *p,
               const struct tag *rpr)
{
    if (rpr == NULL)
        return;
    for (const struct tag *e = rpr->first; e != NULL; e = e->next)
        if (e->name != NULL)
            take_run(s, p, e);
}

static void
take_tabs(struct word_props *p, const struct tag *tabs)
{
    const struct tag *t = tag_child(tabs, "tab");

    for (; t != NULL; t = tag_next(t, "tab")) {
        struct str leader = tag_attribute(t, "leader");

        if (leader.n > 0)
            p->leader = !str_is(leader, "none");
    }
}

void
word_props_para(struct word_props *p, const struct tag *ppr)
{
    const struct tag *list = tag_child(ppr, "numPr");
    struct str v = tag_value(ppr, "jc"), number = tag_value(list, "numId");

    if (ppr == NULL)
        return;
    if (v.n > 0)
        p->align = str_is(v, "center")                        ? WORD_CENTER
                   : str_is(v, "right") || str_is(v, "end")   ? WORD_RIGHT
                   : str_is(v, "both") || str_is(v, "distribute") ? WORD_BOTH
                                                              : WORD_LEFT;
    if (number.n > 0)
        p->number = number;
    p->level = tag_number(tag_value(list, "ilvl"), p->level);
    if (tag_child(ppr, "pageBreakBefore") != NULL)
        p->new_page = tag_on(ppr, "pageBreakBefore");
    p->space = tag_length(tag_attribute(tag_child(ppr, "spacing"), "before"),
                          p->space);
    take_tabs(p, tag_child(ppr, "tabs"));
}

void
word_props_over(struct word_props *p, const struct word_props *over)
{
    int *own[] = { &p->bold, &p->italic, &p->capitals, &p->hidden, &p->above,
                   &p->below, &p->align, &p->level, &p->new_page,
                   &p->leader, &p->scale, &p->space };
    const int its[] = { over->bold, over->italic, over->capitals,
                        over->hidden, over->above, over->below, over->align,
                        over->level, over->new_page,
                        over->leader, over->scale, over->space };

    for (size_t i = 0; i < sizeof its / sizeof *its; i++)
        if (its[i] != -1)
            *own[i] = its[i];
    if (over->number.n > 0)
        p->number = over->number;
    if (over->font.n > 0)
        p->font = over->font;
    if (over->font_high.n > 0)
        p->font_high = over->font_high;
}

void
word_props_toggle(struct word_props *p, const struct word_props *over)
{
    struct word_props o = *over;

    if (o.bold == 1 && p->bold == 1)
        o.bold = 0;
    if (o.italic == 1 && p->italic == 1)
        o.italic = 0;
    if (o.capitals == 1 && p->capitals == 1)
        o.capitals = 0;
    if (o.hidden == 1 && p->hidden == 1)
        o.hidden = 0;
    word_props_over(p, &o);
}

static bool
is_drawn(const struct tag *borders, const char *side)
{
    struct str v = tag_value(borders, side);

    return v.n > 0 && !str_is(v, "none") && !str_is(v, "nil");
}

static void
add_style(struct word_styles *s, const struct tag *e)
{
    struct word_style *style = ARENA_NEW(s->arena, struct word_style);
    struct str id = tag_attribute(e, "styleId");
    struct str type = tag_attribute(e, "type");
    int kind = str_is(type, "character") ? CHARACTER
               : str_is(type, "table")   ? TABLE
               : str_is(type, "paragraph") || type.n == 0 ? PARA : -1;

    if (kind < 0)
        return;
    style->based = tag_value(e, "basedOn");
    style->props = word_props_none();
    word_props_para(&style->props, tag_child(e, "pPr"));
    word_props_run(s, &style->props, tag_child(e, "rPr"));
    style->lines = is_drawn(tag_child(tag_child(e, "tblPr"), "tblBorders"),
                            "insideH");
    text_map_add(&s->styles[kind], id, style);
    if (kind == PARA && (str_is(tag_attribute(e, "default"), "1") ||
                         str_is(tag_attribute(e, "default"), "true")))
        s->standard_id = id;
}

static struct str
theme_font(const struct tag *theme, const char *which)
{
    const struct tag *scheme = tag_child(
        tag_child(theme, "themeElements"), "fontScheme");

    return tag_attribute(tag_child(tag_child(scheme, which), "latin"),
                         "typeface");
}

struct word_styles *
word_styles_read(struct arena *a, const struct tag *root,
                 const struct tag *theme)
{
    struct word_styles *s = ARENA_NEW(a, struct word_styles);
    const struct tag *defaults = tag_child(root, "docDefaults");
    const struct tag *e = tag_child(root, "style");

    s->arena = a;
    s->major = theme_font(theme, "majorFont");
    s->minor = theme_font(theme, "minorFont");
    s->standard = word_props_none();
    word_props_run(s, &s->standard, tag_child(
        tag_child(defaults, "rPrDefault"), "rPr"));
    word_props_para(&s->standard, tag_child(
        tag_child(defaults, "pPrDefault"), "pPr"));
    for (int i = 0; i < TYPES; i++)
        s->styles[i] = text_map_new(a);
    for (; e != NULL; e = tag_next(e, "style"))
        add_style(s, e);
    return s;
}

/* A style with those that it is based on laid below it, each of which is
 * settled once; one that is based on itself ends there. */
static void
settle(const struct word_styles *s, const struct text_map *ids,
       struct word_style *style)
{
    struct word_style **chain;
    struct word_style *at = style;
    int n = 0;

    for (; at != NULL && !at->settled && !at->asked; n++) {
        at->asked = true;
        at = text_map_find(ids, at->based);
    }
    chain = ARENA_ARRAY(s->arena, struct word_style *, n + 1);
    at = style;
    for (int i = 0; i < n; i++) {
        chain[i] = at;
        at = text_map_find(ids, at->based);
    }
    for (int i = n; i-- > 0; at = chain[i]) {
        struct word_props p = word_props_none();

        if (at != NULL && at->settled) {
            p = at->props;
            chain[i]->lines = chain[i]->lines || at->lines;
        }
        word_props_over(&p, &chain[i]->props);
        chain[i]->props = p;
        chain[i]->settled = true;
    }
}

static struct word_style *
find(const struct word_styles *s, struct str id, int kind)
{
    struct word_style *style = text_map_find(&s->styles[kind], id);

    if (style != NULL && !style->settled)
        settle(s, &s->styles[kind], style);
    return style;
}

struct word_props
word_style_props(const struct word_styles *s, struct str id, const char *type)
{
    bool para = strcmp(type, "paragraph") == 0;
    struct word_props p = para ? s->standard : word_props_none();
    const struct word_style *style = find(s, id, para ? PARA : CHARACTER);

    if (style == NULL && para)
        style = find(s, s->standard_id, PARA);
    if (style != NULL)
        word_props_over(&p, &style->props);
    return p;
}

struct str
word_style_standard(const struct word_styles *s)
{
    return s->standard_id;
}

bool
word_table_lines(const struct word_styles *s, const struct tag *tbl)
{
    const struct tag *pr = tag_child(tbl, "tblPr");
    const struct tag *own = tag_child(pr, "tblBorders");
    const struct tag *tr = tag_child(tbl, "tr");
    const struct word_style *style = find(s, tag_value(pr, "tblStyle"), TABLE);

    if (own != NULL)
        return is_drawn(own, "insideH") || is_drawn(own, "insideV") ||
               is_drawn(own, "top");
    if (style != NULL && style->lines)
        return true;
    for (; tr != NULL; tr = tag_next(tr, "tr")) {
        const struct tag *tc = tag_child(tr, "tc");

        for (; tc != NULL; tc = tag_next(tc, "tc")) {
            const struct tag *b = tag_child(
                tag_child(tc, "tcPr"), "tcBorders");

            if (is_drawn(b, "bottom") && is_drawn(b, "left"))
                return true;
        }
    }
    return false;
}
