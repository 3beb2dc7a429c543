/* tag.c — trees of tags and texts, within bounds of count, size and depth. */
#include "import/tag.h"

#include <stdlib.h>
#include <string.h>

#include "base/limits.h"
#include "import/tag_kind.h"

enum { READ_MOST = 64 * 1024 * 1024 };

struct tag_name {
    const char *name;
    enum tag_kind kind;
};

struct growing {
    struct tag_reader *reader;
    struct arena *arena;
    struct tag *open[LIMIT_WORD_DEPTH]; /* from the root on */
    const struct tag_name *name[LIMIT_WORD_DEPTH];
    int depth;
};

struct tag_reader
tag_reader_of(struct package *p)
{
    return (struct tag_reader){ .package = p,
                                .names = text_map_new(p->arena) };
}

/* Each name is kept once. */
static const struct tag_name *
name_of(struct tag_reader *r, const char *name)
{
    struct str s = str_from(name);
    struct tag_name *n = text_map_find(&r->names, s);

    if (n != NULL)
        return n;
    n = ARENA_NEW(r->package->arena, struct tag_name);
    n->name = str_zero(r->package->arena, s);
    n->kind = tag_kind_of(n->name);
    text_map_add(&r->names, str_from(n->name), n);
    return n;
}

static void
link_tags(struct tag *parent, struct tag *first, struct tag *last)
{
    if (first == NULL)
        return;
    if (parent->last == NULL)
        parent->first = first;
    else
        parent->last->next = first;
    parent->last = last;
}

static struct tag *
add(struct growing *g, const char *name, bool linked)
{
    struct tag *e = ARENA_NEW(g->arena, struct tag);

    e->name = name;
    if (linked)
        link_tags(g->open[g->depth - 1], e, e);
    g->reader->count++;
    return e;
}

static void
shows(struct tag *e, enum tag_shows what)
{
    if (what > e->shows)
        e->shows = what;
}

static void
add_attributes(struct growing *g, const struct xml *x, struct tag *e)
{
    const struct tag_attribute **last = &e->attributes;
    const char *name;
    struct str value;

    while (xml_next_attribute(x, &name, &value)) {
        const struct tag_name *n = name_of(g->reader, name);
        struct tag_attribute *a;

        if (n->kind == TAG_ASIDE)
            continue;
        a = ARENA_NEW(g->arena, struct tag_attribute);
        a->name = n->name;
        a->value = str_copy(g->arena, value);
        *last = a;
        last = &a->next;
        g->reader->count++;
        g->reader->values += value.n;
    }
}

/* False where the rest of the tag must be passed over. */
static bool
open_tag(struct growing *g, const struct xml *x)
{
    const struct tag_name *name = name_of(g->reader, x->name);
    struct tag *parent = g->open[g->depth - 1], *e = parent;

    switch (name->kind) {
    case TAG_ASIDE:
        return x->empty;
    case TAG_AROUND:
        if (x->empty)
            return true;
        break;
    case TAG_INSERTED:
        e = add(g, name->name, true);
        if (x->empty)
            return true;
        e = parent;
        break;
    case TAG_CHOICES:
        e = add(g, name->name, false);
        break;
    case TAG_PICTURE:
    case TAG_TEXT:
    case TAG_PLAIN:
        e = add(g, name->name, true);
        add_attributes(g, x, e);
        if (name->kind == TAG_PICTURE)
            shows(e, SHOWS_PICTURE);
        if (x->empty)
            shows(parent, e->shows);
        break;
    }
    if (!x->empty) {
        g->name[g->depth] = name;
        g->open[g->depth++] = e;
    }
    return true;
}

/* Of alternatives the one that shows most, of such the first. */
static void
choose(struct growing *g, const struct tag *choices)
{
    struct tag *parent = g->open[g->depth - 1];
    const struct tag *best = NULL;

    for (const struct tag *c = choices->first; c != NULL; c = c->next)
        if (best == NULL || c->shows > best->shows)
            best = c;
    if (best == NULL)
        return;
    link_tags(parent, best->first, best->last);
    shows(parent, best->shows);
}

static void
close_tag(struct growing *g)
{
    struct tag *e;

    if (g->depth <= 1)
        return;
    e = g->open[--g->depth];
    if (g->name[g->depth]->kind == TAG_CHOICES)
        choose(g, e);
    else
        shows(g->open[g->depth - 1], e->shows);
}

static void
add_text(struct growing *g, struct str s)
{
    struct tag *parent = g->open[g->depth - 1];

    if (g->depth <= 1 || g->name[g->depth - 1]->kind != TAG_TEXT)
        return;
    add(g, NULL, true)->text = str_copy(g->arena, s);
    g->reader->texts += s.n;
    shows(parent, SHOWS_TEXT);
}

static bool
is_bounded(const struct growing *g)
{
    const char *limit =
        g->reader->count > LIMIT_WORD_TAGS ? LIMIT_WORD_TAGS_TEXT
        : g->depth == LIMIT_WORD_DEPTH ? LIMIT_WORD_DEPTH_TEXT
        : g->reader->texts > LIMIT_WORD_TEXT ? LIMIT_WORD_TEXT_TEXT
        : g->reader->values > LIMIT_WORD_VALUES ? LIMIT_WORD_VALUES_TEXT : NULL;

    if (limit != NULL)
        package_large(g->reader->package, limit);
    return limit == NULL;
}

static const struct tag *
grow(struct tag_reader *r, struct xml *x)
{
    struct package *p = r->package;
    struct tag top = { .name = "" };
    struct growing g = { .reader = r, .arena = p->arena, .open = { &top },
                         .depth = 1 };
    int errors = p->diags->errors;

    while (xml_next(x) && is_bounded(&g)) {
        switch (x->event) {
        case XML_OPEN:
            if (!open_tag(&g, x))
                xml_pass(x);
            break;
        case XML_CLOSE:
            close_tag(&g);
            break;
        case XML_TEXT:
            add_text(&g, x->text);
            break;
        }
    }
    xml_end(x);
    return p->diags->errors == errors ? top.first : NULL;
}

const struct tag *
tag_part(struct tag_reader *r, const char *part)
{
    struct xml x;

    if (!xml_begin(&x, r->package, part))
        return NULL;
    r->read += x.part.left;
    if (r->read > READ_MOST) {
        package_large(r->package, "64 MiB XML");
        xml_end(&x);
        return NULL;
    }
    return grow(r, &x);
}

const struct tag *
tag_bytes(struct tag_reader *r, struct str bytes)
{
    struct xml x;

    if (bytes.n > READ_MOST) {
        package_large(r->package, "64 MiB XML");
        return NULL;
    }
    return xml_begin_bytes(&x, r->package, bytes) ? grow(r, &x) : NULL;
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

bool
tag_on(const struct tag *parent, const char *child)
{
    const struct tag *e = tag_child(parent, child);
    struct str v = tag_attribute(e, "val");

    return e != NULL &&
           !(str_is(v, "0") || str_is(v, "false") || str_is(v, "off"));
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

/* Files of the strict kind have units; some writers have decimals. */
int
tag_length(struct str s, int standard)
{
    static const struct { const char *name; int hundredths; } units[] = {
        { "pt", 2000 }, { "in", 144000 }, { "cm", 56693 }, { "mm", 5669 },
        { "pc", 24000 }, { "pi", 24000 }, { NULL, 100 } };
    const char *minus = str_starts(s, "-") ? "-" : "";
    struct str rest = str_after(s, strlen(minus));
    size_t n = str_digits(rest);
    long whole, thousandths = 0, place = 100;
    int i = 0;

    if (n == 0 || n > 6)
        return standard;
    whole = tag_number(str_first(rest, n), 0);
    rest = str_after(rest, n);
    if (str_starts(rest, ".")) {
        rest = str_after(rest, 1);
        for (; rest.n > 0 && str_digits(str_first(rest, 1)) == 1;
             rest = str_after(rest, 1), place /= 10)
            thousandths += (rest.p[0] - '0') * place;
    }
    while (units[i].name != NULL && !str_is(rest, units[i].name))
        i++;
    if (units[i].name == NULL && rest.n > 0)
        return standard;
    whole = (whole * 1000 + thousandths) * units[i].hundredths / 100000;
    if (whole >= 1000000)
        return standard;
    return *minus != 0 ? -(int)whole : (int)whole;
}
