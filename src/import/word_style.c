/* word_style.c — styles.xml, and what runs and paragraphs say themselves. */
#include "import/word_style.h"

#include <string.h>

enum { STYLES_MOST = 4096, BASED_MOST = 12 };

struct word_style {
    struct str id, type, based;
    struct word_props props;
    bool lines;
    struct word_style *next; /* of the same bucket */
};

enum { BUCKETS = 257 };

struct word_styles {
    struct word_style *bucket[BUCKETS];
    struct word_props standard; /* docDefaults */
    struct str standard_id;
};

struct word_props
word_props_none(void)
{
    return (struct word_props){ -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1,
                                -1, -1, STR_EMPTY };
}

static unsigned
bucket_of(struct str id)
{
    unsigned h = 5381;

    for (size_t i = 0; i < id.n; i++)
        h = h * 33 + (unsigned char)id.p[i];
    return h % BUCKETS;
}

static void
take_toggle(const struct tag *props, const char *name, int *to)
{
    const struct tag *e = tag_child(props, name);
    struct str v = tag_attribute(e, "val");

    if (e != NULL)
        *to = !(str_is(v, "0") || str_is(v, "false") || str_is(v, "off"));
}

void
word_props_run(struct word_props *p, const struct tag *rpr)
{
    struct str v = tag_value(rpr, "vertAlign");
    const struct tag *fonts = tag_child(rpr, "rFonts");

    if (rpr == NULL)
        return;
    take_toggle(rpr, "b", &p->bold);
    take_toggle(rpr, "i", &p->italic);
    take_toggle(rpr, "caps", &p->capitals);
    take_toggle(rpr, "vanish", &p->hidden);
    if (v.n > 0) {
        p->above = str_is(v, "superscript");
        p->below = str_is(v, "subscript");
    }
    v = tag_attribute(fonts, "ascii");
    if (v.n == 0)
        v = tag_attribute(fonts, "hAnsi");
    if (v.n > 0)
        p->font = v;
    p->scale = tag_number(tag_value(rpr, "w"), p->scale);
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
    struct str v = tag_value(ppr, "jc");

    if (ppr == NULL)
        return;
    if (v.n > 0)
        p->align = str_is(v, "center")                        ? WORD_CENTER
                   : str_is(v, "right") || str_is(v, "end")   ? WORD_RIGHT
                   : str_is(v, "both") || str_is(v, "distribute") ? WORD_BOTH
                                                              : WORD_LEFT;
    p->number = tag_number(tag_value(list, "numId"), p->number);
    p->level = tag_number(tag_value(list, "ilvl"), p->level);
    take_toggle(ppr, "pageBreakBefore", &p->new_page);
    p->space = tag_number(tag_attribute(tag_child(ppr, "spacing"), "before"),
                          p->space);
    take_tabs(p, tag_child(ppr, "tabs"));
}

void
word_props_over(struct word_props *p, const struct word_props *over)
{
    int *own[] = { &p->bold, &p->italic, &p->capitals, &p->hidden, &p->above,
                   &p->below, &p->align, &p->number, &p->level, &p->new_page,
                   &p->leader, &p->scale, &p->space };
    const int its[] = { over->bold, over->italic, over->capitals,
                        over->hidden, over->above, over->below, over->align,
                        over->number, over->level, over->new_page,
                        over->leader, over->scale, over->space };

    for (size_t i = 0; i < sizeof its / sizeof *its; i++)
        if (its[i] != -1)
            *own[i] = its[i];
    if (over->font.n > 0)
        p->font = over->font;
}

static const struct word_style *
find(const struct word_styles *s, struct str id, const char *type)
{
    const struct word_style *style = s->bucket[bucket_of(id)];

    while (style != NULL && !(str_equal(style->id, id) &&
                              str_is(style->type, type)))
        style = style->next;
    return style;
}

static bool
draws_lines(const struct tag *style)
{
    const struct tag *borders = tag_child(
        tag_child(style, "tblPr"), "tblBorders");
    struct str v = tag_value(borders, "insideH");

    return v.n > 0 && !str_is(v, "none") && !str_is(v, "nil");
}

static void
add_style(struct arena *a, struct word_styles *s, const struct tag *e)
{
    struct word_style *style = ARENA_NEW(a, struct word_style);
    unsigned b;

    style->id = tag_attribute(e, "styleId");
    style->type = tag_attribute(e, "type");
    style->based = tag_value(e, "basedOn");
    style->props = word_props_none();
    word_props_para(&style->props, tag_child(e, "pPr"));
    word_props_run(&style->props, tag_child(e, "rPr"));
    style->lines = draws_lines(e);
    b = bucket_of(style->id);
    style->next = s->bucket[b];
    s->bucket[b] = style;
    if (str_is(style->type, "paragraph") &&
        str_is(tag_attribute(e, "default"), "1"))
        s->standard_id = style->id;
}

struct word_styles *
word_styles_read(struct arena *a, const struct tag *root)
{
    struct word_styles *s = ARENA_NEW(a, struct word_styles);
    const struct tag *defaults = tag_child(root, "docDefaults");
    const struct tag *e = tag_child(root, "style");

    s->standard = word_props_none();
    word_props_run(&s->standard, tag_child(
        tag_child(defaults, "rPrDefault"), "rPr"));
    word_props_para(&s->standard, tag_child(
        tag_child(defaults, "pPrDefault"), "pPr"));
    for (int n = 0; e != NULL && n < STYLES_MOST; n++) {
        add_style(a, s, e);
        e = tag_next(e, "style");
    }
    return s;
}

struct word_props
word_style_props(const struct word_styles *s, struct str id, const char *type)
{
    const struct word_style *chain[BASED_MOST];
    bool para = strcmp(type, "paragraph") == 0;
    struct word_props p = para ? s->standard : word_props_none();
    int n = 0;

    while (id.n > 0 && n < BASED_MOST) {
        chain[n] = find(s, id, type);
        if (chain[n] == NULL)
            break;
        id = chain[n++]->based;
    }
    while (n-- > 0)
        word_props_over(&p, &chain[n]->props);
    return p;
}

struct str
word_style_standard(const struct word_styles *s)
{
    return s->standard_id;
}

static bool
style_lines(const struct word_styles *s, struct str id)
{
    for (int n = 0; id.n > 0 && n < BASED_MOST; n++) {
        const struct word_style *style = find(s, id, "table");

        if (style == NULL)
            return false;
        if (style->lines)
            return true;
        id = style->based;
    }
    return false;
}

static bool
is_drawn(const struct tag *borders, const char *side)
{
    struct str v = tag_value(borders, side);

    return v.n > 0 && !str_is(v, "none") && !str_is(v, "nil");
}

bool
word_table_lines(const struct word_styles *s, const struct tag *tbl)
{
    const struct tag *pr = tag_child(tbl, "tblPr");
    const struct tag *own = tag_child(pr, "tblBorders");
    const struct tag *tr = tag_child(tbl, "tr");

    if (own != NULL)
        return is_drawn(own, "insideH") || is_drawn(own, "insideV") ||
               is_drawn(own, "top");
    if (style_lines(s, tag_value(pr, "tblStyle")))
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
