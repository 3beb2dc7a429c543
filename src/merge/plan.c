/* plan.c — the plan with every field of the template in its place. It tells of
 * nothing: what can be wrong in a plan is a matter of lint. */
#include "merge/compute.h"
#include "merge/fill.h"
#include "merge/merge.h"

struct filling {
    struct filler filler;
    bool draft;
    bool silent; /* what is missing leaves no gap */
};

static struct value *fill_map(struct filling *, const struct field *fields,
                              const struct value *given, struct value *out,
                              bool top);

/* "[thiếu: trích yếu]", where a value is missing: to be seen on paper. That of
 * a date comes out as room to write. */
static struct value *
gap_new(struct filling *f, const struct field *field, struct pos pos)
{
    struct arena *a = f->filler.arena;
    struct value *gap = value_new(a, field->kind == KIND_DATE ? VALUE_NULL
                                                              : VALUE_TEXT,
                                  pos);

    gap->gap = true;
    if (gap->kind == VALUE_TEXT)
        gap->text = str_printf(a, "[thiếu: %.*s]", STR_ARG(field->title));
    return gap;
}

static struct value *
missing(struct filling *f, const struct field *field, struct pos pos)
{
    struct arena *a = f->filler.arena;
    struct value *list, *item;

    if (f->silent)
        return NULL;
    if (field->kind != KIND_LIST)
        return gap_new(f, field, pos);
    list = value_new(a, VALUE_LIST, pos);
    list->gap = true;
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

    v->text = fill_text(&f->filler, fill_default(&f->filler, field), NULL);
    v->block = field->kind != KIND_LINE && field->kind != KIND_NUMBER;
    return v;
}

/* Who decides, told from the agency and the signer; a gap where they do not
 * tell it. */
static struct value *
decided(struct filling *f, const struct field *field, struct pos pos)
{
    struct pos from = POS_NONE;
    struct str who = fill_decides(&f->filler, field, &from);
    struct value *v;

    if (who.n == 0)
        return missing(f, field, pos);
    v = value_new(f->filler.arena, VALUE_TEXT, from);
    v->text = who;
    return v;
}

/* A list of groups; an item that is only a text gives the first field. */
static struct value *
fill_list(struct filling *f, const struct field *field,
          const struct value *given)
{
    struct arena *a = f->filler.arena;
    struct value *list = value_new(a, VALUE_LIST, given->pos);

    if (given->kind != VALUE_LIST)
        return list;
    for (const struct value *c = given->first; c != NULL; c = c->next) {
        const struct value *map = field_as_map(a, field, c);
        struct value *item;

        if (value_is_blank(c) || map->kind != VALUE_MAP)
            continue; /* blank ones are in a plan to start from */
        item = value_new(a, VALUE_MAP, c->pos);
        fill_map(f, field->fields, map, item, false);
        value_append(list, item);
    }
    return list;
}

static struct value *
fill_group(struct filling *f, const struct field *field,
           const struct value *given, const struct value *parent)
{
    struct value *map = value_new(f->filler.arena, VALUE_MAP,
                                  given != NULL ? given->pos : parent->pos);
    bool absent = value_is_blank(given); /* as a plan to start from has it */
    bool silent = f->silent;

    if (!absent && given->kind != VALUE_MAP)
        return map;
    f->silent = silent ||
                (absent && !field_is_needed(field, f->filler.plan));
    fill_map(f, field->fields, given, map, false);
    f->silent = silent;
    return map->first != NULL ? map : NULL;
}

static struct value *
fill_field(struct filling *f, const struct field *field,
           const struct value *given, const struct value *parent)
{
    bool absent = given == NULL || given->kind == VALUE_NULL;

    if (field->kind == KIND_GROUP)
        return fill_group(f, field, given, parent);
    if (absent && field->decides.n > 0)
        return decided(f, field, given != NULL ? given->pos : parent->pos);
    if (absent && field->fallback != NULL)
        return standard(f, field);
    if (value_is_blank(given) && field_is_needed(field, f->filler.plan))
        return missing(f, field, given != NULL ? given->pos : parent->pos);
    if (absent)
        return NULL;
    if (field->kind == KIND_LIST)
        return fill_list(f, field, given);
    return value_again(f->filler.arena,
                       field_as_text(f->filler.arena, field, given));
}

/* Adds to out what the plan gives for each field, and its default. */
static struct value *
fill_map(struct filling *f, const struct field *fields,
         const struct value *given, struct value *out, bool top)
{
    for (const struct field *k = fields; k != NULL; k = k->next) {
        const struct value *v = value_member(given, k->name);
        struct value *filled = NULL;
        bool silent = f->silent;

        f->silent = silent || (v == NULL && k->required && !f->draft &&
                               field_is_misspelt(fields, given, k, top));
        if (v == NULL || v->kind == VALUE_NULL)
            filled = field_compute(f->filler.arena, k, given, out,
                                   f->filler.plan, f->filler.diags);
        if (filled == NULL)
            filled = fill_field(f, k, v, given != NULL ? given : out);
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
    return fill_map(&f, t->fields, plan, out, true);
}
