/* word_number.c — numbering.xml: levels, starts, restarts, overrides. */
#include "import/word_number.h"

#include <string.h>

#include "base/text_map.h"
#include "base/utf8.h"
#include "base/viet.h"
#include "import/word_letters.h"

enum { LEVELS = 9 };

struct level {
    int start, restart; /* restart -1: by any level above */
    bool legal;         /* all numbers of it are Arabic */
    bool cut;           /* its text was longer */
    struct str kind, format, text, style;
    struct word_props props;
};

struct list { /* an abstractNum */
    struct level *level[LEVELS];
    int said[LEVELS];  /* what was said last */
    bool begun[LEVELS];
    struct str linked; /* a style of numbers, that it takes its levels from */
    struct str style;
};

struct number { /* a num */
    struct list *list;
    struct level *own[LEVELS]; /* in the place of the list's */
    int start[LEVELS];         /* startOverride; -1 for none */
};

struct word_numbers {
    struct arena *arena;
    const struct word_styles *styles;
    struct text_map numbers;
};

static struct level *
read_level(const struct word_numbers *w, const struct tag *e)
{
    struct level *l = ARENA_NEW(w->arena, struct level);
    const struct tag *format = tag_child(e, "numFmt");

    l->start = tag_number(tag_value(e, "start"), 0);
    l->restart = tag_number(tag_value(e, "lvlRestart"), -1);
    l->legal = tag_on(e, "isLgl");
    l->kind = tag_attribute(format, "val");
    l->format = tag_attribute(format, "format");
    l->text = utf8_head(tag_value(e, "lvlText"), WORD_LABEL_MOST);
    l->cut = l->text.n < tag_value(e, "lvlText").n;
    l->style = tag_value(e, "pStyle");
    l->props = word_props_none();
    word_props_run(w->styles, &l->props, tag_child(e, "rPr"));
    return l;
}

static int
level_index(const struct tag *e)
{
    int i = tag_number(tag_attribute(e, "ilvl"), -1);

    return i >= 0 && i < LEVELS ? i : -1;
}

static struct list *
read_list(const struct word_numbers *w, const struct tag *e)
{
    struct list *list = ARENA_NEW(w->arena, struct list);
    const struct tag *l = tag_child(e, "lvl");

    list->linked = tag_value(e, "numStyleLink");
    list->style = tag_value(e, "styleLink");
    for (; l != NULL; l = tag_next(l, "lvl")) {
        int i = level_index(l);

        if (i >= 0 && list->level[i] == NULL)
            list->level[i] = read_level(w, l);
    }
    return list;
}

static void
read_overrides(const struct word_numbers *w, struct number *n,
               const struct tag *e)
{
    const struct tag *o = tag_child(e, "lvlOverride");

    for (int i = 0; i < LEVELS; i++)
        n->start[i] = -1;
    for (; o != NULL; o = tag_next(o, "lvlOverride")) {
        int i = level_index(o);

        if (i < 0)
            continue;
        /* LibreOffice says a level twice, the second time nothing */
        n->start[i] = tag_number(tag_value(o, "startOverride"), n->start[i]);
        if (tag_child(o, "lvl") != NULL && n->own[i] == NULL)
            n->own[i] = read_level(w, tag_child(o, "lvl"));
    }
}

struct word_numbers *
word_numbers_read(struct arena *a, const struct tag *root,
                  const struct word_styles *styles)
{
    struct word_numbers *w = ARENA_NEW(a, struct word_numbers);
    struct text_map lists = text_map_new(a), by_style = text_map_new(a);
    const struct tag *e = tag_child(root, "abstractNum");

    *w = (struct word_numbers){ a, styles, text_map_new(a) };
    for (; e != NULL; e = tag_next(e, "abstractNum")) {
        struct list *list = read_list(w, e);

        text_map_add(&lists, tag_attribute(e, "abstractNumId"), list);
        if (list->style.n > 0)
            text_map_add(&by_style, list->style, list);
    }
    for (e = tag_child(root, "num"); e != NULL; e = tag_next(e, "num")) {
        struct list *list = text_map_find(&lists,
                                          tag_value(e, "abstractNumId"));
        struct list *of = list != NULL && list->linked.n > 0
                              ? text_map_find(&by_style, list->linked) : NULL;
        struct number *n;

        if (list == NULL)
            continue;
        n = ARENA_NEW(a, struct number);
        n->list = of != NULL ? of : list;
        read_overrides(w, n, e);
        text_map_add(&w->numbers, tag_attribute(e, "numId"), n);
    }
    return w;
}

static struct number *
find(const struct word_numbers *w, struct str number)
{
    return number.n > 0 && !str_is(number, "0")
               ? text_map_find(&w->numbers, number) : NULL;
}

static const struct level *
level_of(const struct number *n, int i)
{
    return n->own[i] != NULL ? n->own[i] : n->list->level[i];
}

int
word_number_level(const struct word_numbers *w, struct str number,
                  struct str style)
{
    const struct number *n = find(w, number);

    for (int i = 0; n != NULL && style.n > 0 && i < LEVELS; i++)
        if (level_of(n, i) != NULL && str_equal(level_of(n, i)->style, style))
            return i;
    return -1;
}

/* The sign of a bullet, for a plan: a dash, a plus, a box to tick. */
static struct str
bullet(const struct level *l)
{
    struct str rest = l->text;
    uint32_t c = rest.n > 0 ? utf8_next(&rest) : 0;
    const char *sign;

    if (c == 0)
        return STR_EMPTY;
    if (c == '+' || c == 0xF02B || (c == 'o' && rest.n == 0 &&
                     !word_is_symbol_font(l->props.font)))
        return STR("+");
    if (c == 0x25A1 || c == 0x2610)
        return STR("□");
    if (word_is_symbol_font(l->props.font) || (c >= 0xF000 && c <= 0xF0FF)) {
        sign = word_symbol(c, l->props.font);
        if (strcmp(sign, "□") == 0)
            return STR("□");
    }
    return STR("-");
}

static void
count_on(struct number *n, int level)
{
    struct list *l = n->list;
    const struct level *now = level_of(n, level);

    if (n->start[level] >= 0) {
        l->said[level] = n->start[level];
        n->start[level] = -1; /* once */
    } else {
        l->said[level] = l->begun[level] ? l->said[level] + 1 : now->start;
    }
    l->begun[level] = true;
    for (int i = level + 1; i < LEVELS; i++) {
        const struct level *below = level_of(n, i);
        int restart = below != NULL ? below->restart : -1;

        if (restart == -1 || (restart > 0 && level < restart))
            l->begun[i] = false;
    }
}

static void
write_text(struct buf *b, const struct number *n, const struct level *now,
           int level)
{
    struct str text = now->text;

    for (size_t i = 0; i < text.n; i++) {
        int at = text.p[i] == '%' && i + 1 < text.n ? text.p[i + 1] - '1'
                                                    : -1;
        const struct level *of =
            at >= 0 && at < LEVELS ? level_of(n, at) : NULL;

        if (at < 0 || at >= LEVELS) {
            buf_add_c(b, text.p[i]);
            continue;
        }
        i++;
        if (of != NULL)
            word_number_write(b, now->legal && !str_is(of->kind, "none")
                                     ? STR("decimal") : of->kind,
                              of->format,
                              n->list->begun[at] || at == level
                                  ? n->list->said[at] : of->start);
    }
}

struct word_label
word_number_next(struct word_numbers *w, struct str number, int level)
{
    struct number *n = find(w, number);
    struct word_label label = { STR_EMPTY, word_props_none(), false, false };
    struct buf b = buf_new(w->arena);
    const struct level *now;
    int symbols = 0;

    if (n == NULL || level < 0 || level >= LEVELS)
        return label;
    now = level_of(n, level);
    if (now == NULL)
        return label;
    label.props = now->props;
    label.cut = now->cut;
    count_on(n, level);
    if (str_is(now->kind, "bullet")) {
        label.bullet = true;
        label.text = bullet(now);
        return label;
    }
    write_text(&b, n, now, level);
    label.text = buf_take(&b);
    if (legacy_of_font(now->props.font_high) != LEGACY_NONE)
        label.text = legacy_text(w->arena, label.text,
                                 legacy_of_font(now->props.font_high));
    label.text = str_trim(viet_nfc(w->arena,
                                   word_letters(w->arena, label.text,
                                                now->props.font, &symbols)));
    return label;
}
