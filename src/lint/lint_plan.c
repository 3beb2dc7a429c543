/* lint_plan.c — what a plan says against what its template asks for: keys that
 * are missing, unknown, or of another kind. */
#include "lint/rules.h"

#include <string.h>

#include "base/mend.h"
#include "base/viet.h"
#include "merge/element.h"
#include "text/date.h"

struct checking {
    struct arena *arena;
    struct diags *diags;
    const struct value *plan;
    bool silent; /* inside an optional group that the plan leaves out */
    bool draft;  /* what is missing is seen on paper, and not told of */
};

/* What the plan gives for some fields, and what has become of it. */
struct given_map {
    const struct field *fields;
    const struct value *given;  /* NULL: nothing */
    const struct value *filled; /* NULL: nothing */
    struct pos pos;  /* of what is missing in it */
    struct str path; /* empty: the plan itself */
};

static void check_map(struct checking *, const struct given_map *);

static void
wrong_kind(struct checking *c, const struct field *field, struct str path,
           struct pos pos)
{
    diag_add(c->diags, FIELD_KIND, pos, str_zero(c->arena, path),
             kind_title(field->kind));
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
check_lines(struct checking *c, const struct field *field,
            const struct value *v, struct str path)
{
    if (v->kind == VALUE_MAP)
        wrong_kind(c, field, path, v->pos);
    if (v->kind != VALUE_LIST)
        return;
    for (const struct value *one = v->first; one != NULL; one = one->next)
        if (one->kind == VALUE_LIST ||
            (one->kind == VALUE_MAP && value_colon(one) == NULL))
            wrong_kind(c, field, path, one->pos);
}

/* A day whose numbers stand in their order with other signs between them, or
 * whose year has lost its "20": "05 / 9 / 2026", "5\\9\\2026", "05/9/26".
 * The day as it is written here; the text itself where it reads otherwise. */
static struct str
date_meant(struct arena *a, struct str text)
{
    struct buf b = buf_new(a);
    struct str rest = text, year;
    struct date date;
    int parts = 0;

    while (rest.n > 0) {
        size_t n = str_digits(rest);

        if (n == 0 || ++parts > 3)
            return text;
        if (parts == 3 && n == 2)
            buf_add_z(&b, "20");
        buf_add(&b, rest.p, n);
        year = str_first(rest, n);
        rest = str_after(rest, n);
        if (parts < 3 && rest.n > 0)
            buf_add_c(&b, '/');
        while (rest.n > 0 && strchr(" /-.,\\|", rest.p[0]) != NULL)
            rest = str_after(rest, 1);
    }
    if (parts < 3 || (year.n != 2 && year.n != 4) ||
        !date_parse(buf_str(&b), &date))
        return text;
    return buf_take(&b);
}

static void
check_date(struct checking *c, const struct field *field,
           const struct value *v, struct str path)
{
    struct arena *a = c->arena;
    struct date date;
    struct diag *g;
    struct str text;

    if (v->kind == VALUE_LIST) {
        wrong_kind(c, field, path, v->pos);
        return;
    }
    for (const struct value *one = v->first; one != NULL; one = one->next)
        if (!str_is(one->key, "ngay") && !str_is(one->key, "thang") &&
            !str_is(one->key, "nam"))
            diag_add(c->diags, FIELD_UNKNOWN, one->key_pos,
                     str_zero(a, one->key_written),
                     ", ở đây chỉ có ngay, thang, nam");
    if (date_read(a, v, &date) ||
        (v->kind == VALUE_TEXT && text_is_open(v->text)))
        return;
    text = str_trim(v->text);
    g = diag_add(c->diags, DATE_INVALID, v->pos,
                 v->kind == VALUE_MAP
                     ? str_printf(a, "%.*s/%.*s/%.*s",
                                  STR_ARG(value_text(v, "ngay")),
                                  STR_ARG(value_text(v, "thang")),
                                  STR_ARG(value_text(v, "nam"))).p
                     : str_zero(a, text));
    if (v->kind == VALUE_TEXT)
        mend_words(c->diags, g,
                   value_pos(v, (size_t)(text.p - v->text.p)), text,
                   date_meant(a, text));
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
check_leaf(struct checking *c, const struct field *field,
           const struct value *v, struct str path)
{
    if (field_as_text(c->arena, field, v) != v) {
        diag_add(c->diags, YAML_COLON_TEXT, v->pos, "");
        v = field_as_text(c->arena, field, v);
    }
    switch (field->kind) {
    case KIND_LINE:
        if (v->kind != VALUE_TEXT || line_count(v->text) > 1)
            wrong_kind(c, field, path, v->pos);
        break;
    case KIND_TEXT:
        if (v->kind != VALUE_TEXT)
            wrong_kind(c, field, path, v->pos);
        break;
    case KIND_NUMBER:
        if (v->kind != VALUE_TEXT || !is_digits(v->text))
            wrong_kind(c, field, path, v->pos);
        break;
    case KIND_LINES:
        check_lines(c, field, v, path);
        break;
    case KIND_DATE:
        check_date(c, field, v, path);
        break;
    case KIND_BODY:
    case KIND_TABLE:
    case KIND_LIST:
    case KIND_GROUP:
        break;
    }
}

/* Each item of a list of groups, with what has become of it. */
static void
check_list(struct checking *c, const struct field *field,
           const struct value *given, const struct value *filled,
           struct str path)
{
    const struct value *made = filled != NULL ? filled->first : NULL;
    int number = 0;

    if (given->kind != VALUE_LIST) {
        wrong_kind(c, field, path, given->pos);
        return;
    }
    for (const struct value *v = given->first; v != NULL; v = v->next) {
        struct given_map item = {
            .fields = field->fields, .given = v, .filled = made,
            .pos = v->pos,
            .path = str_printf(c->arena, "%.*s.%d", STR_ARG(path), ++number),
        };

        if (value_is_blank(v))
            continue;
        if (v->kind == VALUE_TEXT)
            item.given = field_as_map(c->arena, field, v);
        if (item.given->kind != VALUE_MAP) {
            wrong_kind(c, field, path, v->pos);
            continue;
        }
        check_map(c, &item);
        made = made != NULL ? made->next : NULL;
    }
}

static bool
any_required(const struct field *fields, const struct value *plan)
{
    for (const struct field *k = fields; k != NULL; k = k->next)
        if (field_is_needed(k, plan))
            return true;
    return false;
}

static void
check_group(struct checking *c, const struct field *field,
            const struct value *given, const struct value *filled,
            const struct given_map *around, struct str path)
{
    bool absent = value_is_blank(given); /* as a plan to start from has it */
    bool silent = c->silent, needed = field_is_needed(field, c->plan);
    const struct given_map inner = {
        field->fields, given, filled,
        given != NULL ? given->pos : around->pos, path,
    };

    if (!absent && given->kind != VALUE_MAP) {
        wrong_kind(c, field, path, given->pos);
        return;
    }
    /* where nothing inside says so, defaults alone would pass for it */
    if (absent && needed && !silent && !c->draft &&
        !any_required(field->fields, c->plan))
        diag_add(c->diags, FIELD_MISSING, inner.pos, str_zero(c->arena, path));
    c->silent = silent || (absent && !needed);
    check_map(c, &inner);
    c->silent = silent;
}

/* Some text of it is yet to come from the data. */
static bool
is_open(const struct value *v)
{
    if (v->kind == VALUE_TEXT && text_is_open(v->text))
        return true;
    for (const struct value *c = v->first; c != NULL; c = c->next)
        if (is_open(c))
            return true;
    return false;
}

/* Who decides is not clear; where the agency or the signer is missing, that
 * is told. */
static void
check_decides(struct checking *c, const struct field *field, struct str path)
{
    struct str rest = field->decides;
    const struct value *v = NULL;

    while (rest.n > 0) {
        size_t n = str_index(rest, ' ');

        v = value_at(c->plan, str_first(rest, n));
        if (value_is_blank(v) || is_open(v))
            return;
        rest = str_after(rest, n + 1);
    }
    if (!c->draft)
        diag_add(c->diags, AUTHORITY_UNKNOWN, v->pos,
                 str_zero(c->arena, path));
}

static void
check_field(struct checking *c, const struct field *field,
            const struct given_map *around, struct str path)
{
    const struct value *given = value_member(around->given, field->name);
    const struct value *filled = value_member(around->filled, field->name);

    if (field->kind == KIND_GROUP) {
        check_group(c, field, given, filled, around, path);
    } else if (filled != NULL && filled->gap && field->decides.n > 0) {
        check_decides(c, field, path);
    } else if (filled != NULL && filled->gap) {
        if (!c->draft)
            diag_add(c->diags, FIELD_MISSING, filled->pos,
                     str_zero(c->arena, path));
    } else if (given == NULL || given->kind == VALUE_NULL) {
        return;
    } else if (field->kind == KIND_LIST) {
        check_list(c, field, given, filled, path);
    } else {
        check_leaf(c, field, given, path);
    }
}

static void
report_unknown(struct checking *c, const struct field *fields,
               const struct value *given, bool top)
{
    if (given == NULL || given->kind != VALUE_MAP)
        return;
    for (const struct value *v = given->first; v != NULL; v = v->next) {
        struct nearest nearest;
        struct diag *g;

        if (!field_is_unknown(fields, v, top))
            continue;
        nearest = field_nearest(fields, v->key);
        g = diag_add(c->diags, FIELD_UNKNOWN, v->key_pos,
                     str_zero(c->arena, v->key_written),
                     nearest_text(c->arena, &nearest));
        if (value_member(given, nearest.name) == NULL)
            mend_near(c->diags, g, v->key_written, &nearest);
    }
}

static void
check_map(struct checking *c, const struct given_map *m)
{
    bool top = m->path.n == 0;

    report_unknown(c, m->fields, m->given, top);
    for (const struct field *k = m->fields; k != NULL; k = k->next) {
        struct str path = top ? k->name
            : str_printf(c->arena, "%.*s.%.*s", STR_ARG(m->path),
                         STR_ARG(k->name));

        check_field(c, k, m, path);
    }
}

void
lint_fields(const struct lint *l)
{
    struct checking c = { .arena = l->arena, .diags = l->diags,
                          .plan = l->plan, .draft = l->draft };
    const struct given_map top = { l->template->fields, l->plan, l->filled,
                                   l->plan->pos, STR_EMPTY };

    check_map(&c, &top);
}
