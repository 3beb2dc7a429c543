/* field.c — reads the declarations of fields, finds fields by name or path,
 * and tells a misspelt key from a new one. */
#include "merge/field.h"

#include "base/nearest.h"
#include "merge/attributes.h"

struct kind_row {
    const char *name, *title;
};

static const struct kind_row kinds[] = {
    [KIND_LINE] = { "line", "một dòng chữ" },
    [KIND_TEXT] = { "text", "một đoạn văn" },
    [KIND_LINES] = { "lines", "danh sách các dòng, hoặc khối chữ nhiều dòng" },
    [KIND_BODY] = { "body", "lời văn có đánh số, hoặc danh sách các mục" },
    [KIND_TABLE] = { "table", "bảng: danh sách các hàng, hay khóa dong, tep" },
    [KIND_DATE] = { "date", "ngày tháng" },
    [KIND_NUMBER] = { "number", "số" },
    [KIND_LIST] = { "list", "danh sách, mỗi mục gồm nhiều khóa" },
    [KIND_GROUP] = { "group", "nhóm gồm nhiều khóa" },
};

enum { KINDS = sizeof(kinds) / sizeof(kinds[0]) };

const char *
kind_title(enum field_kind k)
{
    return kinds[k].title;
}

const char *
kind_name(enum field_kind k)
{
    return kinds[k].name;
}

struct field *
field_find(const struct field *list, struct str name)
{
    for (const struct field *f = list; f != NULL; f = f->next)
        if (str_equal(f->name, name))
            return (struct field *)f;
    return NULL;
}

struct field *
field_find_path(const struct field *list, struct str path)
{
    size_t dot = str_index(path, '.');
    struct field *f = field_find(list, str_first(path, dot));

    if (f == NULL || dot == path.n)
        return f;
    return f->kind == KIND_GROUP
               ? field_find_path(f->fields, str_after(path, dot + 1)) : NULL;
}

static void
read_kind(struct arena *a, struct field *f, const struct attribute *at,
          struct pos pos, struct diags *d)
{
    struct nearest nearest = { .asked = at->value };

    for (int i = 0; i < KINDS; i++) {
        if (str_is(at->value, kinds[i].name)) {
            f->kind = (enum field_kind)i;
            return;
        }
        nearest_offer(&nearest, str_from(kinds[i].name));
    }
    diag_add(d, TEMPLATE_VALUE, pos, "kind", str_zero(a, at->value),
             nearest_text(a, &nearest));
}

static void
read_required(struct arena *a, struct field *f, const struct attribute *at,
              struct pos pos, struct diags *d)
{
    if (!str_is(at->value, "yes") && !str_is(at->value, "no"))
        diag_add(d, TEMPLATE_VALUE, pos, "required", str_zero(a, at->value),
                 ", chỉ nhận \"yes\" hay \"no\"");
    f->required = str_is(at->value, "yes");
}

static void
read_attributes(struct arena *a, struct field *f, const struct markup *m,
                struct diags *d)
{
    static const char *const known[] = { "name", "kind", "required", "title",
                                         "help", "default", "example", "sum",
                                         "percent", "decides", "unless",
                                         "group", "choices", NULL };
    const struct attribute *at;

    attributes_check(a, m, known, d);
    if ((at = markup_attribute(m, "kind")) != NULL)
        read_kind(a, f, at, m->pos, d);
    if ((at = markup_attribute(m, "required")) != NULL)
        read_required(a, f, at, m->pos, d);
    if ((at = markup_attribute(m, "title")) != NULL)
        f->title = at->value;
    if ((at = markup_attribute(m, "help")) != NULL)
        f->help = at->value;
    if ((at = markup_attribute(m, "example")) != NULL)
        f->example = at->value;
    if ((at = markup_attribute(m, "sum")) != NULL)
        f->sum = at->value;
    if ((at = markup_attribute(m, "percent")) != NULL)
        f->percent = at->value;
    if ((at = markup_attribute(m, "decides")) != NULL)
        f->decides = at->value;
    if ((at = markup_attribute(m, "unless")) != NULL)
        f->unless = at->value;
    if ((at = markup_attribute(m, "group")) != NULL)
        f->group = at->value;
    if ((at = markup_attribute(m, "choices")) != NULL)
        f->choices = at->value;
    if ((at = markup_attribute(m, "default")) != NULL)
        f->fallback = pattern_parse(a, at->value, m->pos, d);
}

/* <default without="xa.ten"> is taken where that field is blank. */
static void
read_default(struct field *f, const struct markup *m,
             struct pattern *pattern)
{
    if (markup_attribute(m, "without") == NULL) {
        f->fallback = pattern;
        return;
    }
    f->without = attribute_text(m, "without");
    f->bare = pattern;
}

/* <default> and <example> hold what does not fit into an attribute: text of
 * several lines. */
static void
read_children(struct arena *a, struct field *f, const struct markup *m,
              struct diags *d)
{
    static const char *const none[] = { NULL };
    static const char *const of_default[] = { "without", NULL };

    for (const struct markup *c = m->first; c != NULL; c = c->next) {
        struct nearest nearest = { .asked = c->name };
        struct str text;

        if (c->name.n == 0)
            continue;
        if (str_is(c->name, "field")) {
            field_read(a, &f->fields, c, d);
            continue;
        }
        if (!str_is(c->name, "default") && !str_is(c->name, "example")) {
            nearest_offer(&nearest, STR("field"));
            nearest_offer(&nearest, STR("default"));
            nearest_offer(&nearest, STR("example"));
            diag_add(d, TEMPLATE_ELEMENT, c->pos, str_zero(a, c->name),
                     "field", nearest_text(a, &nearest));
            continue;
        }
        text = pattern_dedent(a, markup_text(a, c));
        if (str_is(c->name, "default")) {
            attributes_check(a, c, of_default, d);
            read_default(f, c,
                         pattern_parse(a, text, markup_text_pos(c), d));
        } else {
            attributes_check(a, c, none, d);
            f->example = text;
        }
    }
    if (str_trim(markup_text(a, m)).n > 0)
        diag_add(d, TEMPLATE_TEXT, markup_text_pos(m), "field");
}

void
field_read(struct arena *a, struct field **list, const struct markup *m,
           struct diags *d)
{
    const struct attribute *name = markup_attribute(m, "name");
    struct field *f;

    if (name == NULL) {
        diag_add(d, TEMPLATE_NEEDS, m->pos, "field", "name");
        return;
    }
    if (!value_is_name(name->value)) {
        diag_add(d, TEMPLATE_VALUE, m->pos, "name", str_zero(a, name->value),
                 ", chỉ dùng chữ thường không dấu, số và \"_\"");
        return;
    }
    f = field_find(*list, name->value);
    if (f == NULL) {
        f = ARENA_NEW(a, struct field);
        f->name = name->value;
        f->title = f->help = f->example = f->sum = f->percent = STR_EMPTY;
        f->without = f->decides = f->unless = STR_EMPTY;
        f->group = f->choices = STR_EMPTY;
        while (*list != NULL)
            list = &(*list)->next;
        *list = f;
    }
    f->pos = m->pos;
    read_attributes(a, f, m, d);
    read_children(a, f, m, d);
    if (f->fields != NULL && f->kind != KIND_LIST)
        f->kind = KIND_GROUP;
    if (f->title.n == 0)
        f->title = f->name;
}

bool
field_any_given(const struct value *plan, struct str paths)
{
    while (paths.n > 0) {
        struct str path = str_first(paths, str_index(paths, ' '));

        if (path.n > 0 && !value_is_blank(value_at(plan, path)))
            return true;
        paths = str_after(paths, path.n + 1);
    }
    return false;
}

bool
field_is_needed(const struct field *f, const struct value *plan)
{
    return f->required && !field_any_given(plan, f->unless);
}

const struct value *
field_as_map(struct arena *a, const struct field *list,
             const struct value *item)
{
    struct value *map, *text;

    if (item->kind != VALUE_TEXT || list->fields == NULL)
        return item;
    map = value_new(a, VALUE_MAP, item->pos);
    text = ARENA_NEW(a, struct value);
    *text = *item;
    text->next = NULL;
    text->key = text->key_written = list->fields->name;
    text->key_pos = item->pos;
    value_append(map, text);
    return map;
}

const struct value *
field_as_text(struct arena *a, const struct field *field,
              const struct value *v)
{
    const struct value *pair = value_colon(v);

    if ((field->kind != KIND_LINE && field->kind != KIND_TEXT) ||
        pair == NULL || value_is_name(pair->key_written))
        return v;
    return value_uncolon(a, v);
}

struct nearest
field_nearest(const struct field *fields, struct str key)
{
    struct nearest nearest = { .asked = key };

    for (const struct field *k = fields; k != NULL; k = k->next)
        nearest_offer(&nearest, k->name);
    return nearest;
}

bool
field_is_unknown(const struct field *fields, const struct value *c, bool top)
{
    return field_find(fields, c->key) == NULL &&
           !(top && (str_is(c->key, "mau") || str_is(c->key, "bang")));
}

bool
field_is_misspelt(const struct field *fields, const struct value *given,
                  const struct field *field, bool top)
{
    if (given == NULL || given->kind != VALUE_MAP)
        return false;
    for (const struct value *c = given->first; c != NULL; c = c->next)
        if (field_is_unknown(fields, c, top) &&
            str_equal(field_nearest(fields, c->key).name, field->name))
            return true;
    return false;
}
