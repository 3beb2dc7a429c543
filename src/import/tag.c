/* tag.c — trees of tags and texts, within bounds of count and depth. */
#include "import/tag.h"

#include <stdlib.h>
#include <string.h>

enum { TAGS_MOST = 1000000, DEPTH_MOST = 200 };

struct growing {
    struct arena *arena;
    struct tag *open[DEPTH_MOST]; /* from the root on */
    int depth, count;
};

static struct tag *
add(struct growing *g, const char *name)
{
    struct tag *parent = g->open[g->depth - 1];
    struct tag *e = ARENA_NEW(g->arena, struct tag);

    e->name = name;
    if (parent->last == NULL)
        parent->first = e;
    else
        parent->last->next = e;
    parent->last = e;
    g->count++;
    return e;
}

static void
open_tag(struct growing *g, const struct xml *x)
{
    struct tag *e =
        add(g, str_zero(g->arena, str_from(x->name)));
    const struct tag_attribute **last = &e->attributes;
    const char *name;
    struct str value;

    while (xml_next_attribute(x, &name, &value)) {
        struct tag_attribute *a =
            ARENA_NEW(g->arena, struct tag_attribute);

        a->name = str_zero(g->arena, str_from(name));
        a->value = str_copy(g->arena, value);
        *last = a;
        last = &a->next;
        g->count++;
    }
    if (!x->empty)
        g->open[g->depth++] = e;
}

static const struct tag *
grow(struct package *p, struct xml *x)
{
    struct tag top = { .name = "" };
    struct growing g = { p->arena, { &top }, 1, 0 };
    int errors = p->diags->errors;

    while (xml_next(x)) {
        if (g.count > TAGS_MOST || g.depth == DEPTH_MOST) {
            package_large(p, "một triệu thẻ, lồng nhau 200 lớp");
            break;
        }
        switch (x->event) {
        case XML_OPEN:
            open_tag(&g, x);
            break;
        case XML_CLOSE:
            if (g.depth > 1)
                g.depth--;
            break;
        case XML_TEXT:
            if (g.depth > 1)
                add(&g, NULL)->text = str_copy(p->arena, x->text);
            break;
        }
    }
    xml_end(x);
    return p->diags->errors == errors ? top.first : NULL;
}

const struct tag *
tag_part(struct package *p, const char *part)
{
    struct xml x;

    return xml_begin(&x, p, part) ? grow(p, &x) : NULL;
}

const struct tag *
tag_bytes(struct package *p, struct str bytes)
{
    struct xml x;

    return xml_begin_bytes(&x, p, bytes) ? grow(p, &x) : NULL;
}

bool
tag_is(const struct tag *e, const char *name)
{
    return e->name != NULL && strcmp(e->name, name) == 0;
}

static const struct tag *
from(const struct tag *e, const char *name)
{
    while (e != NULL && !tag_is(e, name))
        e = e->next;
    return e;
}

const struct tag *
tag_child(const struct tag *e, const char *name)
{
    return e != NULL ? from(e->first, name) : NULL;
}

const struct tag *
tag_next(const struct tag *e, const char *name)
{
    return from(e->next, name);
}

struct str
tag_attribute(const struct tag *e, const char *name)
{
    if (e != NULL)
        for (const struct tag_attribute *a = e->attributes; a != NULL;
             a = a->next)
            if (strcmp(a->name, name) == 0)
                return a->value;
    return STR_EMPTY;
}

struct str
tag_value(const struct tag *e, const char *child)
{
    return tag_attribute(tag_child(e, child), "val");
}

int
tag_number(struct str s, int standard)
{
    char digits[12] = "";
    char *end;
    long n;

    if (s.n == 0 || s.n >= sizeof digits)
        return standard;
    memcpy(digits, s.p, s.n);
    n = strtol(digits, &end, 10);
    return *end == 0 && n > -1000000 && n < 1000000 ? (int)n : standard;
}
