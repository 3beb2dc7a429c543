/* gift.c — writes lines into fields of a YAML plan that are blank or missing:
 * behind the key, or before its neighbour, in the indent of both. */
#include "lint/gift.h"

#include <string.h>

#include "base/mend.h"
#include "base/utf8.h"
#include "base/viet.h"

void
gift_add(struct arena *a, struct gifts *all, const char *path, struct str line)
{
    struct gift *g = all->all;
    int i = 0;

    while (i < all->count && strcmp(g[i].path, path) != 0)
        i++;
    if (i == GIFTS_MOST)
        return;
    if (i == all->count) {
        g[i] = (struct gift){ path, buf_new(a), 0 };
        all->count++;
    }
    if (g[i].lines++ > 0)
        buf_add_c(&g[i].text, '\n');
    buf_add_str(&g[i].text, line);
}

/* A place that something is written at. */
struct target {
    const struct value *at; /* behind its key; or before it */
    bool before;
    struct buf text;
};

struct targets {
    struct arena *arena;
    struct target all[GIFTS_MOST];
    int count;
    const char *end;  /* of lines */
    struct str group; /* the map that was begun last, where it is new */
};

/* The key stands at the front of its line, without quotes; alone: nothing is
 * behind its colon. */
static bool
has_room(const struct value *v, bool alone)
{
    const struct source *s = v->key_pos.source;
    struct str line, key = v->key_written;

    if (s == NULL || s->sheet || s->origin != NULL ||
        str_ends(str_from(s->name), ".ini"))
        return false;
    line = str_trim(source_line(s, v->key_pos.line));
    if (!str_equal(str_first(line, key.n), key))
        return false;
    line = str_after(line, key.n);
    return alone ? str_is(line, ":") : str_starts(line, ":");
}

static struct target *
target_at(struct targets *t, const struct value *at, bool before)
{
    int i = 0;

    while (i < t->count && (t->all[i].at != at || t->all[i].before != before))
        i++;
    if (i == t->count)
        t->all[t->count++] = (struct target){ at, before, buf_new(t->arena) };
    return &t->all[i];
}

static bool
is_plain(struct str s)
{
    struct str rest = s;

    if (s.n == 0)
        return false;
    for (bool first = true; rest.n > 0; first = false) {
        uint32_t c = utf8_next(&rest);

        if (!viet_is_letter(c) && !viet_is_digit(c) &&
            (first || c >= 0x80 || strchr(" -_./", (int)c) == NULL))
            return false;
    }
    return true;
}

/* What stands behind the colon: on the line, or a block below it, indented two
 * deeper than the key. */
static void
add_value(struct targets *t, struct buf *b, const struct gift *g, int indent)
{
    struct str rest = buf_str(&g->text), line;

    if (is_plain(rest)) {
        buf_printf(b, " %.*s", STR_ARG(rest));
        return;
    }
    buf_add_z(b, " |");
    while (str_line(&rest, &line))
        buf_printf(b, "%s%*s%.*s", t->end, indent + 2, "", STR_ARG(line));
}

/* A key with its value before another one, in its indent. */
static void
add_before(struct targets *t, const struct value *next, struct str group,
           const char *key, const struct gift *g)
{
    struct buf *b = &target_at(t, next, true)->text;
    int indent = next->key_pos.column - 1;

    if (group.n > 0 && !str_equal(group, t->group))
        buf_printf(b, "%.*s:%s%*s", STR_ARG(group), t->end, indent, "");
    t->group = group;
    buf_printf(b, "%s%s:", group.n > 0 ? "  " : "", key);
    add_value(t, b, g, indent + (group.n > 0 ? 2 : 0));
    buf_printf(b, "%s%*s", t->end, indent, "");
}

/* One gift at its target; false where the plan has no room for it. */
static bool
add_gift(struct targets *t, const struct gift *g, const struct value *plan,
         const struct value *next)
{
    const char *dot = strchr(g->path, '.');
    const struct value *v = value_find(plan, g->path), *map = NULL;
    struct str group = STR_EMPTY;
    struct buf *b;

    if (v != NULL) {
        if (v->kind != VALUE_NULL || !has_room(v, true))
            return false;
        add_value(t, &target_at(t, v, false)->text, g, v->key_pos.column - 1);
        return true;
    }
    if (dot != NULL) {
        group = str_first(str_from(g->path), (size_t)(dot - g->path));
        map = value_at(plan, group);
    }
    if (map == NULL) {
        add_before(t, next, group, dot != NULL ? dot + 1 : g->path, g);
        return true;
    }
    if (map->kind == VALUE_MAP && map->first != NULL &&
        has_room(map->first, false)) {
        add_before(t, map->first, STR_EMPTY, dot + 1, g);
        return true;
    }
    if (map->kind != VALUE_NULL || !has_room(map, true))
        return false;
    b = &target_at(t, map, false)->text;
    buf_printf(b, "%s%*s%s:", t->end, map->key_pos.column + 1, "", dot + 1);
    add_value(t, b, g, map->key_pos.column + 1);
    return true;
}

/* Two members of one map that is itself a member. */
static bool
is_beside(const char *path, const char *other)
{
    const char *dot = strchr(path, '.');

    return dot != NULL &&
           strncmp(path, other, (size_t)(dot - path) + 1) == 0;
}

/* Where everything goes, members of one map together, what is missing before
 * the text that it comes from; false where something finds no room. */
static bool
find_targets(struct arena *a, struct targets *t, const struct gifts *gifts,
             const struct value *plan, const struct value *from)
{
    const struct source *s = from->key_pos.source;

    *t = (struct targets){ .arena = a, .end = "\n" };
    if (gifts->count == 0)
        return true;
    if (!has_room(from, false) || s != from->pos.source)
        return false;
    if (str_index(s->text, '\r') < s->text.n)
        t->end = "\r\n";
    for (int i = 0; i < gifts->count; i++) {
        const struct gift *g = gifts->all;
        bool begun = false;

        for (int k = 0; k < i; k++)
            begun |= is_beside(g[k].path, g[i].path);
        for (int k = i; k < gifts->count && !begun; k++)
            if ((k == i || is_beside(g[k].path, g[i].path)) &&
                !add_gift(t, &g[k], plan, from))
                return false;
    }
    return true;
}

bool
gifts_may_come(struct arena *a, const struct gifts *gifts,
               const struct value *plan, const struct value *from)
{
    struct targets t;

    return find_targets(a, &t, gifts, plan, from);
}

int
gifts_offer(struct diags *d, struct diag *g, const struct gifts *gifts,
            const struct value *plan, const struct value *from)
{
    struct targets t;

    if (!find_targets(d->arena, &t, gifts, plan, from))
        return -1;
    for (int i = 0; i < t.count; i++) {
        const struct target *one = &t.all[i];
        struct str key = one->at->key_written;

        if (one->before)
            mend_syntax_before(d, g, one->at->key_pos, key,
                               buf_str(&one->text));
        else
            mend_syntax_behind(d, g, one->at->key_pos,
                               str_printf(d->arena, "%.*s:", STR_ARG(key)),
                               buf_str(&one->text));
    }
    return t.count;
}
