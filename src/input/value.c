/* value.c — trees of maps, lists and texts: building, finding, joining. */
#include "input/value.h"

#include "base/alike.h"

struct value *
value_new(struct arena *a, enum value_kind kind, struct pos pos)
{
    struct value *v = ARENA_NEW(a, struct value);

    v->kind = kind;
    v->pos = pos;
    v->key = v->key_written = v->text = v->exact = STR_EMPTY;
    return v;
}

void
value_append(struct value *parent, struct value *child)
{
    if (parent->last != NULL)
        parent->last->next = child;
    else
        parent->first = child;
    parent->last = child;
}

struct value *
value_add(struct arena *a, struct value *map, const char *key,
          enum value_kind kind, struct pos pos)
{
    struct value *v = value_new(a, kind, pos);

    v->key = v->key_written = str_from(key);
    v->key_pos = pos;
    value_append(map, v);
    return v;
}

const struct value *
value_at(const struct value *map, struct str path)
{
    const struct value *v = map;

    while (v != NULL && path.n > 0) {
        size_t n = str_index(path, '.');

        v = value_member(v, str_first(path, n));
        path = str_after(path, n + 1);
    }
    return v;
}

const struct value *
value_find(const struct value *map, const char *path)
{
    return value_at(map, str_from(path));
}

bool
value_is_blank(const struct value *v)
{
    if (v == NULL)
        return true;
    switch (v->kind) {
    case VALUE_NULL:
        return true;
    case VALUE_TEXT:
        return alike_nothing(v->text);
    case VALUE_LIST:
    case VALUE_MAP:
        for (const struct value *c = v->first; c != NULL; c = c->next)
            if (!value_is_blank(c))
                return false;
        return true;
    }
    return true;
}

struct str
value_text(const struct value *map, const char *path)
{
    const struct value *v = value_find(map, path);

    return v != NULL && v->kind == VALUE_TEXT ? str_trim(v->text) : STR_EMPTY;
}

struct value *
value_again(struct arena *a, const struct value *v)
{
    struct value *copy = ARENA_NEW(a, struct value);

    *copy = *v;
    copy->next = NULL;
    return copy;
}

struct value *
value_copy(struct arena *a, const struct value *v)
{
    struct value *copy = ARENA_NEW(a, struct value);

    *copy = *v;
    copy->first = copy->last = copy->next = NULL;
    for (const struct value *c = v->first; c != NULL; c = c->next)
        value_append(copy, value_copy(a, c));
    return copy;
}

const struct value *
value_member(const struct value *map, struct str key)
{
    if (map == NULL || map->kind != VALUE_MAP)
        return NULL;
    for (const struct value *v = map->first; v != NULL; v = v->next)
        if (str_equal(v->key, key))
            return v;
    return NULL;
}

struct value *
value_join(struct arena *a, const struct value *map, const struct value *over)
{
    struct value *joined = ARENA_NEW(a, struct value);

    *joined = *map;
    joined->first = joined->last = joined->next = NULL;
    for (const struct value *v = map->first; v != NULL; v = v->next) {
        const struct value *o = value_member(over, v->key);

        if (o == NULL)
            value_append(joined, value_copy(a, v));
        else if (o->kind == VALUE_MAP && v->kind == VALUE_MAP)
            value_append(joined, value_join(a, v, o));
        else
            value_append(joined, value_copy(a, o));
    }
    for (const struct value *v = over->first; v != NULL; v = v->next)
        if (value_member(map, v->key) == NULL)
            value_append(joined, value_copy(a, v));
    return joined;
}

void
value_attach(struct arena *a, struct value *v, const void *owner,
             const void *what)
{
    const struct attachment *old = v->attached;
    struct attachment *one;

    v->attached = NULL;
    if (what != NULL) {
        one = ARENA_NEW(a, struct attachment);
        *one = (struct attachment){ owner, what, NULL };
        v->attached = one;
    }
    for (; old != NULL; old = old->next) {
        if (old->owner == owner)
            continue;
        one = ARENA_NEW(a, struct attachment);
        *one = (struct attachment){ old->owner, old->what, v->attached };
        v->attached = one;
    }
}

const void *
value_attached(const struct value *v, const void *owner)
{
    for (const struct attachment *a = v->attached; a != NULL; a = a->next)
        if (a->owner == owner)
            return a->what;
    return NULL;
}

const struct value *
value_colon(const struct value *item)
{
    const struct value *v = item->kind == VALUE_MAP ? item->first : NULL;

    if (v == NULL || v != item->last)
        return NULL;
    if (v->kind == VALUE_TEXT ||
        (v->kind == VALUE_NULL &&
         str_index(v->key_written, ' ') < v->key_written.n))
        return v;
    return NULL;
}

const struct value *
value_uncolon(struct arena *a, const struct value *item)
{
    const struct value *v = value_colon(item);
    struct value *text;

    if (v == NULL)
        return item;
    text = value_new(a, VALUE_TEXT, v->key_pos);
    text->text = str_trim(str_printf(a, "%.*s: %.*s",
                                     STR_ARG(v->key_written),
                                     STR_ARG(str_trim(v->text))));
    text->key = item->key;
    text->key_written = item->key_written;
    text->key_pos = item->key_pos;
    return text;
}

bool
value_is_name(struct str s)
{
    for (size_t i = 0; i < s.n; i++)
        if (!(s.p[i] >= 'a' && s.p[i] <= 'z') && s.p[i] != '_' &&
            !(s.p[i] >= '0' && s.p[i] <= '9'))
            return false;
    return s.n > 0;
}

static void
dump_text(FILE *f, struct str s)
{
    fputc('"', f);
    for (size_t i = 0; i < s.n; i++) {
        char c = s.p[i];

        if (c == '\n')
            fputs("\\n", f);
        else if (c == '"' || c == '\\')
            fprintf(f, "\\%c", c);
        else
            fputc(c, f);
    }
    fputc('"', f);
}

static void
dump_place(FILE *f, const struct value *v, const struct source *top)
{
    if (v->pos.source != NULL && v->pos.source != top)
        fprintf(f, " %s:", v->pos.source->name);
    else
        fputc(' ', f);
    pos_print(f, v->pos);
    fputc(' ', f);
}

/* The way to a value from the top, as a chain up the calls. */
struct way {
    const struct way *up;
    struct str key; /* empty for a member of a list */
    int index;
};

static void
dump_way(FILE *f, const struct way *w)
{
    if (w->up != NULL)
        dump_way(f, w->up);
    if (w->key.n > 0)
        fprintf(f, "%s%.*s", w->up != NULL ? "." : "", STR_ARG(w->key));
    else
        fprintf(f, "[%d]", w->index);
}

static void dump_children(FILE *, const struct value *, const struct way *,
                          const struct source *top);

static void
dump_value(FILE *f, const struct value *v, const struct way *way,
           const struct source *top)
{
    static const char *const names[] = {
        [VALUE_NULL] = "null", [VALUE_TEXT] = "text",
        [VALUE_LIST] = "list", [VALUE_MAP] = "map",
    };

    dump_way(f, way);
    dump_place(f, v, top);
    fputs(v->block ? "block" : names[v->kind], f);
    if (v->kind == VALUE_TEXT) {
        fputc(' ', f);
        dump_text(f, v->text);
    }
    if (v->exact.n > 0)
        fprintf(f, " = %.*s", STR_ARG(v->exact));
    fputc('\n', f);
    dump_children(f, v, way, top);
}

static void
dump_children(FILE *f, const struct value *parent, const struct way *up,
              const struct source *top)
{
    struct way way = { up, STR_EMPTY, 0 };

    for (const struct value *v = parent->first; v != NULL; v = v->next) {
        way.key = parent->kind == VALUE_MAP ? v->key : STR_EMPTY;
        dump_value(f, v, &way, top);
        way.index++;
    }
}

void
value_dump(FILE *f, const struct value *v)
{
    dump_children(f, v, NULL, v->pos.source);
}

void
value_dump_member(FILE *f, const struct value *v, int index)
{
    struct way way = { NULL, STR_EMPTY, index };

    dump_value(f, v, &way, v->pos.source);
}

bool
text_is_open(struct str text)
{
    return str_has(text, "{{") || str_has(text, "[thiếu: ");
}
