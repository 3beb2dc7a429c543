/* variant.c — reads <variants>, and asks of each whether the days in a plan
 * fall between its own. */
#include "merge/variant.h"

#include <limits.h>

#include "merge/attributes.h"
#include "text/date.h"

enum answer { NO, UNSURE, YES };

/* ---- reading */

static int
read_bound(struct arena *a, const struct markup *m, const char *name,
           int absent, struct diags *d)
{
    const struct attribute *at = markup_attribute(m, name);
    struct date date;

    if (at == NULL)
        return absent;
    if (date_parse(at->value, &date) && date_is_day(date))
        return date_number(date);
    diag_add(d, TEMPLATE_VALUE, m->pos, name, str_zero(a, at->value),
             ", cần một ngày như 22/5/2026");
    return absent;
}

static void
wrong_element(struct arena *a, const struct markup *m, const char *parent,
              const char *wanted, struct diags *d)
{
    struct nearest nearest = { .asked = m->name };

    nearest_offer(&nearest, str_from(wanted));
    diag_add(d, TEMPLATE_ELEMENT, m->pos, str_zero(a, m->name), parent,
             nearest_text(a, &nearest));
}

static struct when *
read_when(struct arena *a, const struct markup *m, struct diags *d)
{
    static const char *const known[] = { "field", "from", "to", "blank",
                                         NULL };
    struct when *w = ARENA_NEW(a, struct when);
    struct str blank = attribute_text(m, "blank");

    attributes_check(a, m, known, d);
    w->field = attribute_need(a, m, "field", d);
    w->from = read_bound(a, m, "from", 0, d);
    w->to = read_bound(a, m, "to", INT_MAX, d);
    w->blank = str_is(blank, "yes");
    w->pos = m->pos;
    if (blank.n > 0 && !w->blank && !str_is(blank, "no"))
        diag_add(d, TEMPLATE_VALUE, m->pos, "blank", str_zero(a, blank),
                 ", chỉ nhận \"yes\" hay \"no\"");
    return w;
}

static struct variant *
read_variant(struct arena *a, const struct markup *m, struct diags *d)
{
    static const char *const known[] = { "use", NULL };
    struct variant *v = ARENA_NEW(a, struct variant);
    struct when **end = &v->when;

    attributes_check(a, m, known, d);
    v->use = attribute_need(a, m, "use", d);
    v->pos = m->pos;
    for (const struct markup *c = m->first; c != NULL; c = c->next) {
        if (c->name.n == 0)
            continue;
        if (!str_is(c->name, "when")) {
            wrong_element(a, c, "variant", "when", d);
            continue;
        }
        *end = read_when(a, c, d);
        end = &(*end)->next;
    }
    return v;
}

void
variants_read(struct arena *a, struct variant **list, const struct markup *m,
              struct diags *d)
{
    static const char *const none[] = { NULL };

    attributes_check(a, m, none, d);
    while (*list != NULL)
        list = &(*list)->next;
    for (const struct markup *c = m->first; c != NULL; c = c->next) {
        if (c->name.n == 0)
            continue;
        if (!str_is(c->name, "variant")) {
            wrong_element(a, c, "variants", "variant", d);
            continue;
        }
        *list = read_variant(a, c, d);
        list = &(*list)->next;
    }
}

void
variants_check(struct arena *a, const struct template *t, struct diags *d)
{
    for (const struct variant *v = t->variants; v != NULL; v = v->next)
        for (const struct when *w = v->when; w != NULL; w = w->next) {
            const struct field *f = field_find_path(t->fields, w->field);

            if (f == NULL)
                diag_add(d, TEMPLATE_FIELD, w->pos, str_zero(a, w->field),
                         "");
            else if (f->kind != KIND_DATE)
                diag_add(d, TEMPLATE_FIELD_USE, w->pos,
                         str_zero(a, w->field), kind_name(f->kind), "date");
        }
}

/* ---- choosing */

static enum answer
when_holds(struct arena *a, const struct when *w, const struct value *plan)
{
    const struct value *v = value_find(plan, str_zero(a, w->field));
    struct date date;
    int first, last;

    if (!date_read(a, v, &date) || !date_range(date, &first, &last))
        return w->blank && (v == NULL || v->kind == VALUE_NULL) ? YES
                                                                : UNSURE;
    if (first > w->to || last < w->from)
        return NO;
    return first >= w->from && last <= w->to ? YES : UNSURE;
}

static enum answer
variant_holds(struct arena *a, const struct variant *v,
              const struct value *plan)
{
    enum answer all = YES;

    for (const struct when *w = v->when; w != NULL; w = w->next) {
        enum answer one = when_holds(a, w, plan);

        if (one < all)
            all = one;
    }
    return all;
}

/* An earlier condition looks at the same field. */
static bool
asked_before(const struct template *t, const struct when *when)
{
    for (const struct variant *v = t->variants; v != NULL; v = v->next)
        for (const struct when *w = v->when; w != NULL; w = w->next) {
            if (w == when)
                return false;
            if (str_equal(w->field, when->field))
                return true;
        }
    return false;
}

/* "ngay, khóa ngay_nhan": the fields that the choice looks at. */
static const char *
asked_fields(struct arena *a, const struct template *t)
{
    struct buf b = buf_new(a);

    for (const struct variant *v = t->variants; v != NULL; v = v->next)
        for (const struct when *w = v->when; w != NULL; w = w->next) {
            if (asked_before(t, w))
                continue;
            if (b.n > 0)
                buf_add_z(&b, ", khóa ");
            buf_add_str(&b, w->field);
        }
    return str_zero(a, buf_str(&b));
}

static struct pos
pos_of_first(struct arena *a, const struct template *t,
             const struct value *plan)
{
    const struct value *v = NULL;

    if (t->variants->when != NULL)
        v = value_find(plan, str_zero(a, t->variants->when->field));
    return v != NULL ? v->pos : plan->pos;
}

const struct template *
template_choose(struct arena *a, const struct template *t,
                const struct value *plan, struct diags *d)
{
    const struct variant *left = NULL;
    int count = 0;

    if (t->variants == NULL)
        return t;
    for (const struct variant *v = t->variants; v != NULL; v = v->next) {
        enum answer answer = variant_holds(a, v, plan);

        if (answer == YES && count == 0)
            return v->template;
        if (answer == NO)
            continue;
        left = v;
        count++;
    }
    if (left == NULL) {
        diag_add(d, VARIANT_NONE, pos_of_first(a, t, plan),
                 str_zero(a, t->name), asked_fields(a, t));
        return NULL;
    }
    if (count > 1)
        diag_add(d, VARIANT_UNSURE, pos_of_first(a, t, plan),
                 asked_fields(a, t), str_zero(a, left->use));
    return left->template;
}
