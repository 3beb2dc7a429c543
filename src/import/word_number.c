/* word_number.c — numbering.xml: levels, starts, restarts, overrides. */
#include "import/word_number.h"

#include <string.h>

#include "base/utf8.h"
#include "base/viet.h"

enum { LEVELS = 9, LISTS_MOST = 20000 };

struct level {
    bool there;
    int start, restart; /* restart -1: by any level above */
    bool legal;         /* all numbers of it are Arabic */
    struct str format, text, style, font;
    int bold;
};

struct list { /* an abstractNum */
    int id;
    struct level level[LEVELS];
    int count[LEVELS]; /* 0 at first; else one more than what was said last */
    int said[LEVELS];  /* what was said last */
    bool begun[LEVELS];
    struct str linked; /* a style of numbers, that it takes its levels from */
    struct str style;
    struct list *next;
};

struct number { /* a num */
    int id;
    struct list *list;
    struct level own[LEVELS]; /* there: in the place of the list's */
    int start[LEVELS];        /* startOverride; -1 for none */
    bool started[LEVELS];
    struct number *next;
};

struct word_numbers {
    struct arena *arena;
    struct list *lists;
    struct number **by_id;
    int most;
};

static void
read_level(struct level *l, const struct tag *e)
{
    const struct tag *rpr = tag_child(e, "rPr");
    struct word_props p = word_props_none();

    l->there = true;
    l->start = tag_number(tag_value(e, "start"), 0);
    l->restart = tag_number(tag_value(e, "lvlRestart"), -1);
    l->legal = tag_child(e, "isLgl") != NULL &&
               !str_is(tag_value(e, "isLgl"), "0");
    l->format = tag_value(e, "numFmt");
    l->text = tag_value(e, "lvlText");
    l->style = tag_value(e, "pStyle");
    word_props_run(&p, rpr);
    l->bold = p.bold;
    l->font = p.font;
}

static int
level_index(const struct tag *e)
{
    int i = tag_number(tag_attribute(e, "ilvl"), -1);

    return i >= 0 && i < LEVELS ? i : -1;
}

static struct list *
read_list(struct arena *a, const struct tag *e)
{
    struct list *list = ARENA_NEW(a, struct list);
    const struct tag *l = tag_child(e, "lvl");

    list->id = tag_number(tag_attribute(e, "abstractNumId"), -1);
    list->linked = tag_value(e, "numStyleLink");
    list->style = tag_value(e, "styleLink");
    for (; l != NULL; l = tag_next(l, "lvl"))
        if (level_index(l) >= 0)
            read_level(&list->level[level_index(l)], l);
    return list;
}

static void
read_overrides(struct number *n, const struct tag *e)
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
        if (tag_child(o, "lvl") != NULL)
            read_level(&n->own[i], tag_child(o, "lvl"));
    }
}

static struct list **
lists_by_id(struct arena *a, struct list *lists, int most)
{
    struct list **by_id = ARENA_ARRAY(a, struct list *, most + 1);

    for (struct list *l = lists; l != NULL; l = l->next)
        if (l->id >= 0 && l->id <= most && by_id[l->id] == NULL)
            by_id[l->id] = l;
    return by_id;
}

/* A list of a style's numbers has its levels where that style is defined. */
static void
link_lists(struct list *lists)
{
    int links = 0;

    for (struct list *l = lists; l != NULL && links < 64; l = l->next) {
        if (l->linked.n == 0)
            continue;
        links++;
        for (const struct list *o = lists; o != NULL; o = o->next)
            if (o->style.n > 0 && str_equal(o->style, l->linked))
                memcpy(l->level, o->level, sizeof l->level);
    }
}

struct word_numbers *
word_numbers_read(struct arena *a, const struct tag *root)
{
    struct word_numbers *w = ARENA_NEW(a, struct word_numbers);
    const struct tag *e = tag_child(root, "abstractNum");
    struct list **last = &w->lists, **by_id;

    w->arena = a;
    w->most = LISTS_MOST;
    w->by_id = ARENA_ARRAY(a, struct number *, LISTS_MOST + 1);
    for (; e != NULL; e = tag_next(e, "abstractNum")) {
        *last = read_list(a, e);
        last = &(*last)->next;
    }
    link_lists(w->lists);
    by_id = lists_by_id(a, w->lists, LISTS_MOST);
    for (e = tag_child(root, "num"); e != NULL;
         e = tag_next(e, "num")) {
        int id = tag_number(tag_attribute(e, "numId"), -1);
        int of = tag_number(tag_value(e, "abstractNumId"), -1);
        struct number *n;

        if (id <= 0 || id > LISTS_MOST || of < 0 || of > LISTS_MOST ||
            by_id[of] == NULL)
            continue;
        n = ARENA_NEW(a, struct number);
        n->id = id;
        n->list = by_id[of];
        read_overrides(n, e);
        w->by_id[id] = n;
    }
    return w;
}

static struct number *
find(const struct word_numbers *w, int number)
{
    return number > 0 && number <= w->most ? w->by_id[number] : NULL;
}

static const struct level *
level_of(const struct number *n, int i)
{
    return n->own[i].there ? &n->own[i] : &n->list->level[i];
}

int
word_number_level(const struct word_numbers *w, int number, struct str style)
{
    const struct number *n = find(w, number);

    for (int i = 0; n != NULL && style.n > 0 && i < LEVELS; i++)
        if (str_equal(level_of(n, i)->style, style))
            return i;
    return -1;
}

static void
add_letter(struct buf *b, int n, char first)
{
    /* as Word has it: z is followed by aa, bb */
    for (int i = 0; n > 0 && i <= (n - 1) / 26 && i < 8; i++)
        buf_add_c(b, (char)(first + (n - 1) % 26));
}

static void
add_number(struct buf *b, struct str format, int n)
{
    struct str roman;

    if (str_is(format, "upperLetter")) {
        add_letter(b, n, 'A');
    } else if (str_is(format, "lowerLetter")) {
        add_letter(b, n, 'a');
    } else if (str_is(format, "upperRoman") || str_is(format, "lowerRoman")) {
        roman = roman_text(b->arena, n);
        if (str_is(format, "lowerRoman"))
            roman = viet_lower(b->arena, roman);
        buf_add_str(b, roman);
    } else if (str_is(format, "decimalZero")) {
        buf_printf(b, "%02d", n);
    } else if (!str_is(format, "none")) {
        buf_printf(b, "%d", n);
    }
}

/* The sign of a bullet, for a plan: a dash, a plus, or what it is. */
static struct str
bullet(struct str text)
{
    struct str rest = text;
    uint32_t c = text.n > 0 ? utf8_next(&rest) : 0;

    if (c == 0)
        return STR_EMPTY;
    if (c >= 0xF000 && c <= 0xF0FF) /* of Symbol */
        c &= 0xFF;
    if (c == '+' || (c == 'o' && text.n == 1))
        return STR("+");
    return STR("-");
}

static void
count_on(struct number *n, int level)
{
    struct list *l = n->list;
    const struct level *now = level_of(n, level);

    if (n->start[level] >= 0 && !n->started[level]) {
        l->said[level] = n->start[level];
        n->started[level] = true;
    } else {
        l->said[level] = l->begun[level] ? l->said[level] + 1 : now->start;
    }
    l->begun[level] = true;
    for (int i = level + 1; i < LEVELS; i++) {
        int restart = level_of(n, i)->restart;

        if (restart == -1 || (restart > 0 && level < restart))
            l->begun[i] = false;
    }
}

struct str
word_number_next(struct word_numbers *w, int number, int level, int *bold,
                 bool *is_bullet)
{
    struct number *n = find(w, number);
    struct buf b = buf_new(w->arena);
    const struct level *now;

    *bold = -1;
    *is_bullet = false;
    if (n == NULL || level < 0 || level >= LEVELS)
        return STR_EMPTY;
    now = level_of(n, level);
    if (!now->there)
        return STR_EMPTY;
    *bold = now->bold;
    count_on(n, level);
    if (str_is(now->format, "bullet")) {
        *is_bullet = true;
        return bullet(now->text);
    }
    for (size_t i = 0; i < now->text.n; i++) {
        char c = now->text.p[i];
        int at = c == '%' && i + 1 < now->text.n ? now->text.p[i + 1] - '1'
                                                 : -1;

        if (at >= 0 && at < LEVELS) {
            const struct level *of = level_of(n, at);

            add_number(&b, now->legal ? STR("decimal") : of->format,
                       n->list->begun[at] || at == level
                           ? n->list->said[at] : of->start);
            i++;
        } else {
            buf_add_c(&b, c);
        }
    }
    return str_trim(buf_take(&b));
}
