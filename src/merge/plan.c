#include "base/utf8.h"
#include "base/viet.h"
#include "merge/compute.h"
#include "merge/fill.h"
#include "parts/lines.h"
#include "text/date.h"

struct filling {
    struct filler filler;
    bool draft;
    bool silent; /* inside an optional group that the plan leaves out */
};

static struct value *fill_map(struct filling *, const struct field *fields,
                              const struct value *given, struct value *out,
                              struct str path);

static struct value *
copy_value(struct arena *a, const struct value *v)
{
    struct value *copy = ARENA_NEW(a, struct value);

    *copy = *v;
    copy->next = NULL;
    return copy;
}

static void
wrong_kind(struct filling *f, const struct field *field, struct str path,
           struct pos pos)
{
    diag_add(f->filler.diags, FIELD_KIND, pos,
             str_zero(f->filler.arena, path), kind_title(field->kind));
}

/* "[thiếu: trích yếu]", where a value is missing: to be seen on paper. */
static struct value *
gap_new(struct filling *f, const struct field *field, struct pos pos)
{
    struct arena *a = f->filler.arena;
    struct value *gap;

    if (field->kind == KIND_DATE)
        return NULL; /* comes out as room to write */
    gap = value_new(a, VALUE_TEXT, pos);
    gap->text = str_printf(a, "[thiếu: %.*s]", STR_ARG(field->title));
    return gap;
}

static struct value *
missing(struct filling *f, const struct field *field, struct str path,
        struct pos pos)
{
    struct arena *a = f->filler.arena;
    struct value *list, *item;

    if (f->silent)
        return NULL;
    if (!f->draft)
        diag_add(f->filler.diags, FIELD_MISSING, pos, str_zero(a, path));
    if (field->kind != KIND_LIST)
        return gap_new(f, field, pos);
    list = value_new(a, VALUE_LIST, pos);
    item = value_new(a, VALUE_MAP, pos);
    if (field->fields != NULL) {
        struct value *gap = gap_new(f, field, pos);

        gap->key = field->fields->name;
        value_append(item, gap);
    }
    value_append(list, item);
    return list;
}

static struct value *
standard(struct filling *f, const struct field *field)
{
    struct value *v = value_new(f->filler.arena, VALUE_TEXT,
                                field->fallback->pos);

    v->text = fill_text(&f->filler, field->fallback, NULL);
    v->block = field->kind != KIND_LINE && field->kind != KIND_NUMBER;
    return v;
}

static int
line_count(struct str text)
{
    struct str line;
    int count = 0;

    while (str_line(&text, &line))
        count += str_trim(line).n > 0;
    return count;
}

static void
check_lines(struct filling *f, const struct field *field,
            const struct value *v, struct str path)
{
    if (v->kind == VALUE_MAP)
        wrong_kind(f, field, path, v->pos);
    if (v->kind != VALUE_LIST)
        return;
    for (const struct value *c = v->first; c != NULL; c = c->next)
        if (c->kind == VALUE_LIST ||
            (c->kind == VALUE_MAP && lines_colon(c) == NULL))
            wrong_kind(f, field, path, c->pos);
}

static void
check_date(struct filling *f, const struct field *field,
           const struct value *v, struct str path)
{
    struct arena *a = f->filler.arena;
    struct date date;

    if (v->kind == VALUE_LIST) {
        wrong_kind(f, field, path, v->pos);
        return;
    }
    for (const struct value *c = v->first; c != NULL; c = c->next)
        if (!str_is(c->key, "ngay") && !str_is(c->key, "thang") &&
            !str_is(c->key, "nam"))
            diag_add(f->filler.diags, FIELD_UNKNOWN, c->key_pos,
                     str_zero(a, c->key_written),
                     ", ở đây chỉ có ngay, thang, nam");
    if (date_read(a, v, &date))
        return;
    diag_add(f->filler.diags, DATE_INVALID, v->pos,
             v->kind == VALUE_MAP
                 ? str_printf(a, "%.*s/%.*s/%.*s",
                              STR_ARG(value_text(v, "ngay")),
                              STR_ARG(value_text(v, "thang")),
                              STR_ARG(value_text(v, "nam"))).p
                 : str_zero(a, str_trim(v->text)));
}

static bool
is_digits(struct str s)
{
    s = str_trim(s);
    for (size_t i = 0; i < s.n; i++)
        if (!viet_is_digit((unsigned char)s.p[i]))
            return false;
    return true;
}

/* Reports a leaf of the wrong kind. */
static void
check_leaf(struct filling *f, const struct field *field,
           const struct value *v, struct str path)
{
    switch (field->kind) {
    case KIND_LINE:
        if (v->kind != VALUE_TEXT || line_count(v->text) > 1)
            wrong_kind(f, field, path, v->pos);
        break;
    case KIND_TEXT:
        if (v->kind != VALUE_TEXT)
            wrong_kind(f, field, path, v->pos);
        break;
    case KIND_NUMBER:
        if (v->kind != VALUE_TEXT || !is_digits(v->text))
            wrong_kind(f, field, path, v->pos);
        break;
    case KIND_LINES:
        check_lines(f, field, v, path);
        break;
    case KIND_DATE:
        check_date(f, field, v, path);
        break;
    case KIND_BODY:
    case KIND_TABLE:
    case KIND_LIST:
    case KIND_GROUP:
        break;
    }
}

/* A list of groups; an item that is only a text gives the first field. */
static struct value *
fill_list(struct filling *f, const struct field *field,
          const struct value *given, struct str path)
{
    struct arena *a = f->filler.arena;
    struct value *list = value_new(a, VALUE_LIST, given->pos);
    int number = 0;

    if (given->kind != VALUE_LIST) {
        wrong_kind(f, field, path, given->pos);
        return list;
    }
    for (const struct value *c = given->first; c != NULL; c = c->next) {
        struct value *item = value_new(a, VALUE_MAP, c->pos);
        struct str item_path = str_printf(a, "%.*s.%d", STR_ARG(path),
                                          ++number);
        struct value *only = value_new(a, VALUE_MAP, c->pos), *text;

        if (value_is_blank(c))
            continue; /* as a plan to start from has them */
        if (c->kind == VALUE_TEXT && field->fields != NULL) {
            text = copy_value(a, c);
            text->key = text->key_written = field->fields->name;
            text->key_pos = c->pos;
            value_append(only, text);
        } else if (c->kind != VALUE_MAP) {
            wrong_kind(f, field, path, c->pos);
            continue;
        }
        fill_map(f, field->fields, c->kind == VALUE_MAP ? c : only, item,
                 item_path);
        value_append(list, item);
    }
    return list;
}

static bool
any_required(const struct field *fields)
{
    for (const struct field *k = fields; k != NULL; k = k->next)
        if (k->required)
            return true;
    return false;
}

static struct value *
fill_group(struct filling *f, const struct field *field,
           const struct value *given, const struct value *parent,
           struct str path)
{
    struct value *map = value_new(f->filler.arena, VALUE_MAP,
                                  given != NULL ? given->pos : parent->pos);
    bool absent = value_is_blank(given); /* as a plan to start from has it */
    bool silent = f->silent;

    if (!absent && given->kind != VALUE_MAP) {
        wrong_kind(f, field, path, given->pos);
        return map;
    }
    /* where nothing inside says so, defaults alone would pass for it */
    if (absent && field->required && !silent && !f->draft &&
        !any_required(field->fields))
        diag_add(f->filler.diags, FIELD_MISSING, map->pos,
                 str_zero(f->filler.arena, path));
    f->silent = silent || (absent && !field->required);
    fill_map(f, field->fields, given, map, path);
    f->silent = silent;
    return map->first != NULL ? map : NULL;
}

static struct value *
fill_field(struct filling *f, const struct field *field,
           const struct value *given, const struct value *parent,
           struct str path)
{
    bool absent = given == NULL || given->kind == VALUE_NULL;

    if (field->kind == KIND_GROUP)
        return fill_group(f, field, given, parent, path);
    if (absent && field->fallback != NULL)
        return standard(f, field);
    if (value_is_blank(given) && field->required)
        return missing(f, field, path,
                       given != NULL ? given->pos : parent->pos);
    if (absent)
        return NULL;
    if (field->kind == KIND_LIST)
        return fill_list(f, field, given, path);
    check_leaf(f, field, given, path);
    return copy_value(f->filler.arena, given);
}

/* The field that a key is most like. */
static struct nearest
field_nearest(const struct field *fields, struct str key)
{
    struct nearest nearest = { .asked = key };

    for (const struct field *k = fields; k != NULL; k = k->next)
        nearest_offer(&nearest, k->name);
    return nearest;
}

static bool
is_unknown(const struct field *fields, const struct value *c, bool top)
{
    return field_find(fields, c->key) == NULL &&
           !(top && (str_is(c->key, "mau") || str_is(c->key, "bang")));
}

static void
report_unknown(struct filling *f, const struct field *fields,
               const struct value *given, bool top)
{
    struct arena *a = f->filler.arena;

    if (given == NULL || given->kind != VALUE_MAP)
        return;
    for (const struct value *c = given->first; c != NULL; c = c->next) {
        struct nearest nearest;

        if (!is_unknown(fields, c, top))
            continue;
        nearest = field_nearest(fields, c->key);
        diag_add(f->filler.diags, FIELD_UNKNOWN, c->key_pos,
                 str_zero(a, c->key_written), nearest_text(a, &nearest));
    }
}

/* Whether a key that is reported as unknown was meant for this field: that
 * the field is missing is then no second mistake. */
static bool
is_misspelt(const struct field *fields, const struct value *given,
            const struct field *field, bool top)
{
    if (given == NULL || given->kind != VALUE_MAP)
        return false;
    for (const struct value *c = given->first; c != NULL; c = c->next)
        if (is_unknown(fields, c, top) &&
            str_equal(field_nearest(fields, c->key).name, field->name))
            return true;
    return false;
}

/* Adds to out what the plan gives for each field, and its default. */
static struct value *
fill_map(struct filling *f, const struct field *fields,
         const struct value *given, struct value *out, struct str path)
{
    struct arena *a = f->filler.arena;

    report_unknown(f, fields, given, path.n == 0);
    for (const struct field *k = fields; k != NULL; k = k->next) {
        const struct value *v = value_member(given, k->name);
        struct str own = path.n == 0 ? k->name
            : str_printf(a, "%.*s.%.*s", STR_ARG(path), STR_ARG(k->name));
        bool silent = f->silent;
        struct value *filled = NULL;

        f->silent = silent || (v == NULL && k->required && !f->draft &&
                               is_misspelt(fields, given, k, path.n == 0));
        if (v == NULL || v->kind == VALUE_NULL)
            filled = field_compute(a, k, given, out, f->filler.plan,
                                   f->filler.diags);
        if (filled == NULL)
            filled = fill_field(f, k, v, given != NULL ? given : out, own);
        f->silent = silent;
        if (filled == NULL)
            continue;
        filled->key = k->name;
        filled->key_written = v != NULL ? v->key_written : k->name;
        filled->key_pos = v != NULL ? v->key_pos : filled->pos;
        value_append(out, filled);
    }
    return out;
}

struct value *
plan_fill(struct arena *a, const struct template *t,
          const struct value *plan, bool draft, struct diags *d)
{
    struct value *out = value_new(a, VALUE_MAP, plan->pos);
    struct filling f = { .draft = draft };

    f.filler = (struct filler){ .arena = a, .template = t, .plan = plan,
                                .diags = d };
    return fill_map(&f, t->fields, plan, out, STR_EMPTY);
}
