/* compute.c — sums and shares that follow from other fields. */
#include "merge/compute.h"

enum { PERCENT_DECIMALS = 1, MAPS = 3 };

/* The value of the first map that has one: what the plan leaves blank may have
 * been worked out before. */
static const struct value *
look_through(struct str path, const struct value *const *maps)
{
    for (int i = 0; i < MAPS; i++) {
        const struct value *v = value_at(maps[i], path);

        if (v != NULL && v->kind != VALUE_NULL &&
            (v->kind != VALUE_TEXT || str_trim(v->text).n > 0))
            return v;
    }
    return NULL;
}

/* False where there is no number; one that cannot be read is reported. */
static bool
read_number(struct arena *a, const struct value *v, struct number *n,
            struct diags *d)
{
    if (v == NULL || v->kind != VALUE_TEXT || str_trim(v->text).n == 0)
        return false;
    if (number_parse(v->text, n) || number_parse(v->exact, n))
        return true;
    if (!diags_has(d, FILTER_VALUE, v->pos))
        diag_add(d, FILTER_VALUE, v->pos, str_zero(a, str_trim(v->text)),
                 "số (1.234,5)");
    return false;
}

struct str
compute_text(struct arena *a, struct number n)
{
    for (; n.scale > 0 && n.units % 10 == 0; n.scale--)
        n.units /= 10;
    return number_text(a, n, -1);
}

static struct value *
result(struct arena *a, struct number n, struct pos pos)
{
    struct value *v = value_new(a, VALUE_TEXT, pos);

    v->text = compute_text(a, n);
    return v;
}

/* False, and reported, where 64 bits do not hold the sum. */
static bool
add(struct arena *a, struct number *total, struct number n,
    const struct value *v, struct diags *d)
{
    if (number_add(total, n))
        return true;
    diag_add(d, FILTER_VALUE, v->pos, str_zero(a, v->text),
             "số cộng được (quá lớn)");
    return false;
}

bool
compute_add(struct arena *a, struct number *sum, const struct value *v,
            struct diags *d)
{
    struct number n;

    return read_number(a, v, &n, d) && add(a, sum, n, v, d);
}

/* sum="a+b+c" */
static struct value *
sum_fields(struct arena *a, const struct field *f,
           const struct value *const *maps, struct diags *d)
{
    struct str rest = f->sum;
    struct number total = { 0, 0 }, n;
    struct pos pos = POS_NONE;
    bool any = false;

    while (rest.n > 0) {
        size_t plus = str_index(rest, '+');
        const struct value *v = look_through(str_first(rest, plus), maps);

        rest = str_after(rest, plus + 1);
        if (!read_number(a, v, &n, d))
            continue;
        if (!add(a, &total, n, v, d))
            return NULL;
        pos = v->pos;
        any = true;
    }
    return any ? result(a, total, pos) : NULL;
}

/* sum="list.field" */
static struct value *
sum(struct arena *a, const struct field *f, const struct value *done,
    const struct value *plan, struct diags *d)
{
    size_t dot = str_index(f->sum, '.');
    const struct value *list = value_at(done, str_first(f->sum, dot));
    struct number total = { 0, 0 }, n;
    bool any = false;

    if (list == NULL)
        list = value_at(plan, str_first(f->sum, dot));
    if (list == NULL || list->kind != VALUE_LIST)
        return NULL;
    for (const struct value *c = list->first; c != NULL; c = c->next) {
        const struct value *v = value_at(c, str_after(f->sum, dot + 1));

        if (!read_number(a, v, &n, d))
            continue;
        any = true;
        if (!add(a, &total, n, v, d))
            return NULL;
    }
    return any ? result(a, total, list->pos) : NULL;
}

static struct value *
percent(struct arena *a, const struct field *f,
        const struct value *const *maps, struct diags *d)
{
    size_t slash = str_index(f->percent, '/');
    const struct str paths[] = { str_first(f->percent, slash),
                                 str_after(f->percent, slash + 1) };
    struct number n[2], share;
    struct pos pos = POS_NONE;

    for (int i = 0; i < 2; i++) {
        const struct value *v = look_through(paths[i], maps);

        if (!read_number(a, v, &n[i], d))
            return NULL;
        pos = v->pos;
    }
    if (!number_percent(n[0], n[1], PERCENT_DECIMALS, &share))
        return NULL;
    return result(a, share, pos);
}

struct value *
field_compute(struct arena *a, const struct field *f,
              const struct value *around, const struct value *done,
              const struct value *plan, struct diags *d)
{
    const struct value *const maps[MAPS] = { around, done, plan };

    if (str_index(f->sum, '+') < f->sum.n)
        return sum_fields(a, f, maps, d);
    if (f->sum.n > 0)
        return sum(a, f, done, plan, d);
    return f->percent.n > 0 ? percent(a, f, maps, d) : NULL;
}

static void
check_path(struct arena *a, const struct field *f, struct str path,
           const struct field *siblings, const struct field *top,
           struct diags *d)
{
    if (field_find_path(siblings, path) == NULL &&
        field_find_path(top, path) == NULL)
        diag_add(d, TEMPLATE_FIELD, f->pos, str_zero(a, path), "");
}

void
field_compute_check(struct arena *a, const struct field *f,
                    const struct field *siblings, const struct field *top,
                    struct diags *d)
{
    size_t slash = str_index(f->percent, '/');
    size_t dot = str_index(f->sum, '.');
    const struct field *list;

    if (f->percent.n > 0) {
        check_path(a, f, str_first(f->percent, slash), siblings, top, d);
        check_path(a, f, str_after(f->percent, slash + (slash <
                                                        f->percent.n)),
                   siblings, top, d);
    }
    if (f->sum.n == 0)
        return;
    if (str_index(f->sum, '+') < f->sum.n) {
        for (struct str rest = f->sum, one; rest.n > 0;
             rest = str_after(rest, one.n + 1)) {
            one = str_first(rest, str_index(rest, '+'));
            check_path(a, f, one, siblings, top, d);
        }
        return;
    }
    list = field_find(top, str_first(f->sum, dot));
    if (list == NULL || list->kind != KIND_LIST || dot == f->sum.n)
        diag_add(d, TEMPLATE_FIELD, f->pos, str_zero(a, f->sum), "");
    else
        check_path(a, f, str_after(f->sum, dot + 1), list->fields,
                   list->fields, d);
}
