/* ini.c — INI plans, and the program's own INI files.
 *
 * iniparser 4.1 is the reader, and ini_scan goes over the raw lines first,
 * for iniparser cuts an unquoted value at ';' and '#' (the end of nearly
 * every line of a Nơi nhận), a quoted one at the next quote, joins lines at
 * a final '\', refuses a whole file for one bad line or one of 1,023 bytes,
 * keeps the last of two equal keys, and forgets all places. So where a line
 * is plain it is read twice (ini_second), both readings must agree, and
 * iniparser's value is taken; where iniparser is known to cut, the scan's
 * value stands. A profile and the list of fonts have none of that: what they
 * say is checked key by key, and the scan reads them alone. */

#include "input/ini.h"

#include <stdio.h>
#include <string.h>

#include "base/viet.h"
#include "input/include.h"
#include "input/ini_scan.h"
#include "input/ini_second.h"
#include "input/reader.h"

/* Cuts the next name off a dotted key. */
static struct str
next_name(struct str *path)
{
    size_t n = str_index(*path, '.');
    struct str name = str_first(*path, n);

    *path = str_after(*path, n + 1);
    return name;
}

static struct value *
child_of(const struct value *map, struct str key)
{
    struct value *v = map->first;

    while (v != NULL && !str_equal(v->key, key))
        v = v->next;
    return v;
}

static void
report_duplicate(struct diags *d, const struct value *old,
                 const struct value *new)
{
    struct str line = str_printf(d->arena, "%d", old->key_pos.line);

    diag_add(d, KEY_DUPLICATE, new->key_pos,
             str_zero(d->arena, new->key_written), line.p);
}

/* The map of that key, made where it is not there yet; NULL after a
 * diagnostic when the key has a text. */
static struct value *
map_under(struct arena *a, struct value *map, struct str key,
          const struct value *written, struct diags *d)
{
    struct value *v = child_of(map, key);

    if (v != NULL && v->kind != VALUE_MAP) {
        report_duplicate(d, v, written);
        return NULL;
    }
    if (v != NULL)
        return v;
    v = value_new(a, VALUE_MAP, written->key_pos);
    v->key = key;
    v->key_written = written->key_written;
    v->key_pos = written->key_pos;
    value_append(map, v);
    return v;
}

/* Puts v into the map at its key, whose dots lead into maps below. */
static void
place_value(struct arena *a, struct value *map, struct value *v,
            struct diags *d)
{
    struct str path = v->key, name = next_name(&path);
    struct value *old;

    for (; path.n > 0 && map != NULL; name = next_name(&path))
        map = map_under(a, map, name, v, d);
    if (map == NULL)
        return;
    v->key = name;
    old = child_of(map, name);
    if (old != NULL)
        report_duplicate(d, old, v);
    else
        value_append(map, v);
}

/* The map that a section opens; the top for [chung] and [ke_hoach]; NULL
 * for a bad one. */
static struct value *
open_section(struct arena *a, struct value *top, const struct ini_line *l,
             struct diags *d)
{
    struct value v = { .kind = VALUE_MAP };
    struct value *map = top;
    struct str path;

    if (l->name.n == 0 || !reader_key(a, &v, l->name, l->name_pos, d))
        return NULL;
    if (str_is(v.key, "chung") || str_is(v.key, "ke_hoach"))
        return top;
    path = v.key;
    while (path.n > 0 && map != NULL)
        map = map_under(a, map, next_name(&path), &v, d);
    return map;
}

/* True for a map all of whose keys are numbers. */
static bool
is_numbered(const struct value *map)
{
    for (const struct value *v = map->first; v != NULL; v = v->next)
        for (size_t i = 0; i < v->key.n; i++)
            if (!viet_is_digit((unsigned char)v->key.p[i]) || i >= 9)
                return false;
    return map->first != NULL;
}

static int
number_of(struct str key)
{
    int n = 0;

    for (size_t i = 0; i < key.n; i++)
        n = n * 10 + (key.p[i] - '0');
    return n;
}

/* Makes a list of a numbered map, by insertion: few, and mostly in order. */
static void
order_list(struct value *map, struct diags *d)
{
    struct value *v = map->first, *next;

    map->kind = VALUE_LIST;
    map->first = map->last = NULL;
    for (; v != NULL; v = next) {
        struct value **at = &map->first;

        next = v->next;
        if (map->last != NULL && number_of(map->last->key) <
                                     number_of(v->key))
            at = &map->last->next;
        while (*at != NULL && number_of((*at)->key) < number_of(v->key))
            at = &(*at)->next;
        if (*at != NULL && number_of((*at)->key) == number_of(v->key)) {
            report_duplicate(d, *at, v);
            continue;
        }
        v->next = *at;
        *at = v;
        if (v->next == NULL)
            map->last = v;
    }
}

static void
lists_from_numbers(struct value *parent, struct diags *d)
{
    for (struct value *v = parent->first; v != NULL; v = v->next) {
        if (v->kind != VALUE_MAP)
            continue;
        lists_from_numbers(v, d);
        if (!is_numbered(v))
            continue;
        order_list(v, d);
        for (struct value *item = v->first; item != NULL; item = item->next)
            item->key = STR_EMPTY;
    }
}

/* Reports a section that is opened a second time. */
static void
check_sections(struct arena *a, const struct ini_scan *scan, struct diags *d)
{
    struct value seen = { .kind = VALUE_MAP };

    for (const struct ini_line *l = scan->first; l != NULL; l = l->next) {
        struct value *v;
        const struct value *old;
        struct str line;

        if (!l->section || l->name.n == 0)
            continue;
        v = value_new(a, VALUE_NULL, l->name_pos);
        v->key = viet_key(a, l->name);
        v->key_pos = l->name_pos;
        old = child_of(&seen, v->key);
        if (old == NULL) {
            value_append(&seen, v);
            continue;
        }
        line = str_printf(a, "%d", old->key_pos.line);
        diag_add(d, INI_SECTION_TWICE, l->name_pos, str_zero(a, l->name),
                 line.p);
    }
}

static struct value *
build(struct arena *a, const struct source *s, const struct ini_scan *scan,
      const struct ini_second *second, struct diags *d)
{
    struct value *top = value_new(a, VALUE_MAP, (struct pos){ s, 1, 1 });
    struct value *map = top;
    size_t included = 0;

    for (const struct ini_line *l = scan->first; l != NULL; l = l->next) {
        struct value *v;

        if (l->section) {
            map = open_section(a, top, l, d);
            continue;
        }
        v = reader_text(a, second == NULL ? l->value
                           : ini_second_value(a, scan, second, l, d),
                        l->value_pos);
        if (map == NULL || !reader_key(a, v, l->name, l->name_pos, d))
            continue;
        include_text(a, v, &included, d);
        place_value(a, map, v, d);
    }
    lists_from_numbers(top, d);
    return top;
}

/* False where there is nothing to build. */
static bool
scan_file(struct arena *a, const struct source *s, struct ini_scan *scan,
          struct diags *d)
{
    *scan = ini_scan(a, s, d);
    if (scan->too_many)
        return false;
    if (scan->count > 0)
        check_sections(a, scan, d);
    else if (d->errors == 0)
        diag_add(d, FILE_EMPTY, (struct pos){ s, 1, 1 });
    return scan->count > 0;
}

struct value *
ini_read_own(struct arena *a, const struct source *s, struct diags *d)
{
    struct ini_scan scan;

    return scan_file(a, s, &scan, d) ? build(a, s, &scan, NULL, d) : NULL;
}

struct value *
ini_read(struct arena *a, const struct source *s, struct diags *d)
{
    struct ini_scan scan;
    struct value *top = NULL;
    const struct ini_second *second;

    if (!scan_file(a, s, &scan, d))
        return NULL;
    second = ini_second_open(a, s, scan.kept, d);
    if (second == NULL)
        return NULL;
    top = build(a, s, &scan, second, d);
    ini_second_close(second);
    return top;
}
