/* records_yaml.c — records from the list of a YAML file. */
#include "records/records_yaml.h"

#include "base/json.h"
#include "base/source_read.h"
#include "base/utf8.h"
#include "input/letters.h"
#include "input/reader.h"
#include "input/yaml.h"

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

/* Finds the line with the '-' of each record, in one go through the file; a
 * list in brackets has none. */
struct finding {
    struct str rest;
    int line;    /* the last one read */
    size_t dash; /* where the last line with a '-' begins */
};

static void
find_begin(struct records *r, struct finding *f, const struct value *record)
{
    size_t one = sizeof(*r->begins);

    while (f->line < record->pos.line) {
        size_t at = (size_t)(f->rest.p - r->source->text.p);
        struct str line;

        if (!str_line(&f->rest, &line))
            break;
        f->line++;
        if (str_starts(str_trim(line), "-"))
            f->dash = at;
    }
    if (r->count == r->room || r->begins == NULL) {
        size_t more = r->room > 0 ? 2 * r->room : 256;

        r->begins = arena_grow(r->arena, r->begins, r->room * one,
                               more * one);
    }
    r->begins[r->count] = f->dash;
}

static bool
is_flow(const struct records *r, const struct value *list)
{
    struct str line = source_line(r->source, list->pos.line);

    for (int i = 1; i < list->pos.column && line.n > 0; i++)
        utf8_next(&line);
    return list->pos.source == r->source && str_starts(line, "[");
}

static bool
read_list(struct records *r, const struct files *files, struct diags *d)
{
    struct finding finding = { .line = 0 };
    struct arena *scratch;
    struct value *top;
    const struct value *list;

    r->kept = arena_beside(r->arena);
    r->source = source_read(r->arena, files, r->path, d);
    top = r->source != NULL ? yaml_read_records(r->kept, r->source, d) : NULL;
    if (top == NULL)
        return false;
    scratch = arena_beside(r->arena);
    list = find_list(r, top);
    r->flow = list != NULL && is_flow(r, list);
    finding.rest = r->source->text;
    r->known = value_new(r->arena, VALUE_MAP, top->pos);
    if (r->shared != NULL)
        known_add(r->arena, r->known, r->shared);
    if (r->shared != NULL)
        letters_check(scratch, r->kept, r->shared, d);
    for (struct value *v = list != NULL ? list->first : top; v != NULL;
         v = v->next) {
        if (v->kind != VALUE_MAP) {
            diag_add(d, RECORD_KIND, v->pos);
            continue;
        }
        letters_check(scratch, r->kept, v, d);
        known_add(r->arena, r->known, v);
        if (list != NULL && !r->flow)
            find_begin(r, &finding, v);
        records_add(r, scratch, v);
        arena_reset(scratch);
    }
    arena_free(scratch);
    return true;
}

/* What the file is read into goes once it is packed, unless it is needed where
 * its files are sources: what is told of it must not point there. */
bool
records_read_yaml(struct records *r, const struct files *files,
                  struct diags *d)
{
    struct diags found = diags_new(r->arena);
    bool ok = read_list(r, files, &found);

    diags_keep_sources(&found);
    diags_join(d, &found);
    if (ok && r->pack.n_sources <= 1 && r->shared == NULL) {
        arena_free(r->kept);
        r->kept = NULL;
    }
    return ok;
}

/* ---- the records as text again */

/* Byte of the line with the '-' of a record, which may stand above its first
 * key; 0 for a file that is one record. */
static size_t
begin_of(const struct records *r, size_t i)
{
    return r->begins != NULL ? r->begins[i] : 0;
}

/* The byte where the list ends: behind the last line of the last record. */
static size_t
end_of_last(const struct records *r)
{
    struct str text = r->source->text, rest, line;
    size_t from = begin_of(r, r->count - 1), dash;

    rest = str_after(text, from);
    str_line(&rest, &line);
    dash = str_indent(line, false);
    if (!str_starts(str_trim(line), "-"))
        return text.n;
    for (;;) {
        size_t at = (size_t)(rest.p - text.p);

        if (!str_line(&rest, &line))
            return text.n;
        if (str_trim(line).n > 0 && str_indent(line, false) <= dash &&
            !str_starts(str_trim(line), "#"))
            return at;
    }
}

static void
add_json(struct buf *b, const struct value *v)
{
    bool map = v->kind == VALUE_MAP;

    if (v->kind != VALUE_LIST && !map) {
        json_text(b, v->kind == VALUE_TEXT ? v->text : STR_EMPTY);
        return;
    }
    buf_add_c(b, map ? '{' : '[');
    for (const struct value *c = v->first; c != NULL; c = c->next) {
        if (c != v->first)
            buf_add_z(b, ", ");
        if (map) {
            json_text(b, c->key_written);
            buf_add_z(b, ": ");
        }
        add_json(b, c);
    }
    buf_add_c(b, map ? '}' : ']');
}

struct str
records_lines(const struct records *r, struct arena *a, size_t i)
{
    struct str text = r->source->text;
    struct buf b = buf_new(a);
    size_t from, to;

    if (r->flow) {
        buf_add_z(&b, "- ");
        add_json(&b, records_own(r, a, i));
        buf_add_c(&b, '\n');
        return buf_take(&b);
    }
    from = begin_of(r, i);
    to = i + 1 < r->count ? begin_of(r, i + 1) : end_of_last(r);
    return (struct str){ text.p + from, to - from };
}

void
records_around(const struct records *r, struct str *before, struct str *behind)
{
    *before = *behind = STR_EMPTY;
    if (r->flow)
        return;
    *before = str_first(r->source->text, begin_of(r, 0));
    *behind = str_after(r->source->text, end_of_last(r));
}
