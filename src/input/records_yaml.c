/* Records from the list of a YAML file. */
#include <string.h>

#include "input/reader.h"
#include "input/records_store.h"

void
known_add(struct arena *a, struct value *known, const struct value *v)
{
    for (const struct value *c = v->first; c != NULL; c = c->next) {
        struct value *k = (struct value *)value_member(known, c->key);
        const struct value *item;

        if (k == NULL) {
            k = value_new(a, c->kind, c->pos);
            k->key = k->key_written = str_copy(a, c->key);
            k->key_pos = c->key_pos;
            value_append(known, k);
        }
        if (k->kind == VALUE_NULL || c->kind == VALUE_LIST)
            k->kind = c->kind;
        if (c->kind == VALUE_MAP && k->kind == VALUE_MAP)
            known_add(a, k, c);
        if (c->kind != VALUE_LIST)
            continue;
        for (item = c->first; item != NULL; item = item->next) {
            if (item->kind != VALUE_MAP)
                continue;
            if (k->first == NULL)
                value_append(k, value_new(a, VALUE_MAP, item->pos));
            known_add(a, k->first, item);
        }
    }
}

/* The list of records that a file holds; what else it says goes into
 * *shared. NULL: the map is one record. */
static const struct value *
find_list(struct records *r, const struct value *top)
{
    const struct value *list = value_find(top, "ban_ghi");

    if (top->kind == VALUE_LIST)
        return top;
    if (list == NULL && top->first != NULL && top->first == top->last &&
        top->first->kind == VALUE_LIST && top->first->first != NULL &&
        top->first->first->kind == VALUE_MAP)
        list = top->first;
    if (list == NULL || list->kind != VALUE_LIST)
        return NULL;
    if (top->first != top->last)
        r->shared = value_new(r->kept, VALUE_MAP, top->pos);
    for (const struct value *c = top->first; c != NULL; c = c->next) {
        if (c == list)
            continue;
        value_append(r->shared, value_copy(r->kept, c));
    }
    return list;
}

bool
records_read_yaml(struct records *r, struct diags *d)
{
    struct arena *scratch;
    const struct value *top, *list;

    r->kept = arena_new();
    r->source = source_read(r->arena, r->path, d);
    top = r->source != NULL ? yaml_read_records(r->kept, r->source, d) : NULL;
    if (top == NULL)
        return false;
    scratch = arena_new();
    list = find_list(r, top);
    r->known = value_new(r->arena, VALUE_MAP, top->pos);
    if (r->shared != NULL)
        known_add(r->arena, r->known, r->shared);
    for (const struct value *v = list != NULL ? list->first : top; v != NULL;
         v = v->next) {
        if (v->kind != VALUE_MAP) {
            diag_add(d, RECORD_KIND, v->pos);
            continue;
        }
        known_add(r->arena, r->known, v);
        records_add(r, scratch, v);
        arena_reset(scratch);
    }
    arena_free(scratch);
    /* the tree is packed now; it is needed where its files are sources */
    if (r->pack.n_sources <= 1 && r->shared == NULL) {
        arena_free(r->kept);
        r->kept = NULL;
    }
    return true;
}

/* ---- the lines of a record in the file */

/* Blanks before the text of a line. */
static size_t
indent_of(struct str line)
{
    size_t n = 0;

    while (n < line.n && line.p[n] == ' ')
        n++;
    return n;
}

/* Byte of the line with the '-' of a record, which may stand above its first
 * key; 0 for a file that is one record. */
static size_t
begin_of(const struct records *r, size_t i)
{
    struct arena *scratch = arena_new();
    struct str text = r->source->text;
    int line = records_raw(r, scratch, i)->pos.line;

    while (line > 1 &&
           !str_starts(str_trim(source_line(r->source, line)), "-"))
        line--;
    arena_free(scratch);
    return (size_t)(source_line(r->source, line).p - text.p);
}

/* The byte where the list ends: behind the last line of the last record. */
static size_t
end_of_last(const struct records *r)
{
    struct str text = r->source->text, rest, line;
    size_t from = begin_of(r, r->count - 1), dash;

    rest = str_after(text, from);
    str_line(&rest, &line);
    dash = indent_of(line);
    if (!str_starts(str_trim(line), "-"))
        return text.n;
    for (;;) {
        size_t at = (size_t)(rest.p - text.p);

        if (!str_line(&rest, &line))
            return text.n;
        if (str_trim(line).n > 0 && indent_of(line) <= dash)
            return at;
    }
}

struct str
records_lines(const struct records *r, size_t i)
{
    struct str text = r->source->text;
    size_t from = begin_of(r, i), to;

    to = i + 1 < r->count ? begin_of(r, i + 1) : end_of_last(r);
    return (struct str){ text.p + from, to - from };
}

void
records_around(const struct records *r, struct str *before, struct str *behind)
{
    *before = str_first(r->source->text, begin_of(r, 0));
    *behind = str_after(r->source->text, end_of_last(r));
}
